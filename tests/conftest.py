"""Fixtures for the whole suite: the sample workspace, built once for all tests and all test processes."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from kamdocs.build.builder import build
from kamdocs.build.options import Options
from kamdocs.build.outcome import Outcome

PROJECT: Final = Path(__file__).parents[1]
SAMPLE: Final = ("kamdocs.yaml", "people.yaml", "handbook", "accounts", "portfolio")
SMALL: Final = ("gletscher", "uhrenhof")
DONE: Final = ".done"


def copy_sample(target: Path) -> Path:
    """The sample workspace without its history, so that what documents say does not change by commits."""
    target.mkdir(parents=True, exist_ok=True)
    for name in SAMPLE:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    return target


def build_now(root: Path, *selectors: str, formats: tuple[str, ...] = ("txt",), **options: object) -> Outcome:
    """A build in this process, with one child."""
    chosen = Options(selectors=selectors, formats=formats, jobs=1, **options)  # type: ignore[arg-type]
    return build(root, chosen, lambda _done, _total, _name: None)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A part of the sample that builds fast, to be changed at will: two basic accounts, no chapters or raci."""
    root = copy_sample(tmp_path / "workspace")
    for folder in (root / "accounts").iterdir():
        if folder.name not in SMALL:
            shutil.rmtree(folder)
    for name in ("chapters", "raci"):
        shutil.rmtree(root / "handbook" / name)
    shutil.rmtree(root / "portfolio")
    return root


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The `build` folder of the sample: every document as Word, PDF and text. Not to be changed."""
    shared = (
        tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    )
    root = shared / "built"
    return _once(root, lambda: _build_all(copy_sample(root / "workspace"))) / "workspace" / "build"


def _once(root: Path, make: Callable[[], None]) -> Path:
    """Runs `make` in the first test process that asks; the others wait for it."""
    root.mkdir(exist_ok=True)
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / DONE).exists():
            make()
            (root / DONE).touch()
    return root


def _build_all(root: Path) -> None:
    outcome = build(root, Options(formats=("docx", "pdf", "txt")), lambda _done, _total, _name: None)
    assert not outcome.bugs, outcome.bugs[0]
    assert not outcome.failed, [f"{p.location}: {p.message('en')}" for p in outcome.problems]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="Write the golden texts anew.")
