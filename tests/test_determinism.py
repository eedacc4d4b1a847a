"""The same inputs give the same bytes: in another folder, process, time zone, locale and order of hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.conftest import copy_sample

SELECTED: Final = ("account-plan/gletscher", "profile/seeblick", "raci/order-delivery", "playbook/catalogue")


def _built(root: Path, *, jobs: int, **environment: str) -> dict[str, bytes]:
    copy_sample(root)
    command = [sys.executable, "-m", "kamdocs", "-C", str(root), "build", *SELECTED, "--jobs", str(jobs)]
    done = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    files = {
        p.relative_to(root).as_posix(): p.read_bytes() for p in (root / "build").rglob("*") if p.is_file()
    }
    assert len(files) == 2 * len(SELECTED)
    return files


def test_two_builds_in_different_surroundings_are_the_same_to_the_byte(tmp_path: Path) -> None:
    one = _built(tmp_path / "one", jobs=1, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    other = _built(tmp_path / "a" / "longer path", jobs=2, PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C")
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
