"""Mistakes: small workspaces with one mistake each, laid over a good one; `python -m tests.workspace.mistakes`
writes what is said about them now into their `expected.txt`, to be read as a diff.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from kamdocs.problems import Problem
from kamdocs.workspace import Loaded, load

HERE = Path(__file__).parent
BASE = HERE / "base"
MISTAKES = sorted(path for path in (HERE / "mistakes").iterdir() if path.is_dir())
EXPECTED = "expected.txt"


def loaded_with(mistake: Path, folder: Path) -> Loaded:
    """The good workspace with the files of the mistake in place of its own, read from `folder`."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    shutil.copytree(mistake, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    return load(folder)


def shown(problems: Iterable[Problem], language: str = "de") -> str:
    """Problems as an author sees them: place, rule and message in a line, the hint below."""
    lines = [
        f"{problem.location}: {problem.rule.id} {problem.severity}: {problem.message(language)}\n"
        f"    {problem.hint(language)}\n"
        for problem in problems
    ]
    return "".join(lines)


def renew() -> None:
    for mistake in MISTAKES:
        with tempfile.TemporaryDirectory() as folder:
            text = shown(loaded_with(mistake, Path(folder)).problems)
        (mistake / EXPECTED).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    renew()
