"""Fixtures of the command line: a small workspace without findings, and a way to run commands in it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from kamdocs.build.builder import build
from kamdocs.build.options import Options
from kamdocs.cli.application import application

HOUSE: Final = Path(__file__).parent / "house"


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Kamdocs = Callable[..., Result]


@pytest.fixture
def kamdocs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kamdocs:
    """Runs a command in this process."""

    def run(*arguments: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["kamdocs", *map(str, arguments)])
        capsys.readouterr()
        status = application()
        return Result(status, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def built_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace with every document built as text. Not to be changed."""
    root = shutil.copytree(HOUSE, tmp_path_factory.mktemp("built") / "house")
    outcome = build(root, Options(formats=("txt",), jobs=1), lambda *_: None)
    assert not outcome.failed
    return root


@pytest.fixture
def built(built_house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the workspace with every document built as text."""
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(built_house, tmp_path / "house")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of two key accounts, Alpha and Beta; the current folder is the one around it."""
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(HOUSE, tmp_path / "house")


def change(file: Path, old: str, new: str) -> None:
    """Puts `new` in place of `old`, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
