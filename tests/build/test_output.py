"""Writing: the old file or the new one, never half of either."""

from __future__ import annotations

import os
import resource
import signal
import stat
from multiprocessing import get_context
from pathlib import Path

import pytest

from kamdocs.build.output import remove_with_empty_parents, sweep, write_atomically


def test_a_file_is_replaced_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "plan.docx"
    write_atomically(target, b"old")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in target.parent.iterdir()] == ["plan.docx"]


def test_a_new_file_has_the_rights_of_an_ordinary_one(tmp_path: Path) -> None:
    (tmp_path / "ordinary").write_bytes(b"")
    write_atomically(tmp_path / "ours", b"")
    assert stat.S_IMODE((tmp_path / "ours").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "ordinary").stat().st_mode
    )


def _write_beyond_the_limit(target: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    try:
        write_atomically(target, b"x" * 1000)
    except OSError:
        os._exit(7)
    os._exit(0)


def test_the_old_file_survives_when_the_disk_takes_no_more(tmp_path: Path) -> None:
    target = tmp_path / "plan.docx"
    write_atomically(target, b"good")
    child = get_context("fork").Process(target=_write_beyond_the_limit, args=(target,))
    child.start()
    child.join()
    assert child.exitcode == 7
    assert target.read_bytes() == b"good"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.docx"]


def test_leftovers_of_a_killed_build_are_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".kamdocs-abc").write_bytes(b"half")
    (tmp_path / "a" / "plan.pdf").write_bytes(b"whole")
    sweep(tmp_path)
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize("keep", [True, False])
def test_a_removed_file_takes_empty_folders_with_it(tmp_path: Path, keep: bool) -> None:
    target = tmp_path / "internal" / "de-CH" / "plan.pdf"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"")
    if keep:
        (tmp_path / "internal" / "other.pdf").write_bytes(b"")
    remove_with_empty_parents(target, tmp_path)
    assert (tmp_path / "internal").exists() is keep
    assert tmp_path.exists()
