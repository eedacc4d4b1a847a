"""The newcomer: writes into each line what the message about it says, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kamdocs.build.builder import findings
from kamdocs.problems import Problem, Severity

DAY = date(2026, 6, 30)
ROUNDS = 6


def errors(root: Path) -> list[Problem]:
    return [problem for problem in findings(root, DAY) if problem.severity is Severity.ERROR]


def follow_the_messages(root: Path) -> Sequence[Problem]:
    """Mends what is wrong round by round; returns the errors that stay."""
    for _ in range(ROUNDS):
        found = errors(root)
        if not found:
            return []
        for problem in found:
            _obey(root, problem)
    return errors(root)


def _obey(root: Path, problem: Problem) -> None:
    """Replaces `key:` in the line by the first thing the hint shows in backticks."""
    file = root / problem.location.path
    lines = file.read_text(encoding="utf-8").splitlines()
    example = re.findall(r"`([^`]+)`", problem.hint("de"))[0]
    line = lines[problem.location.line - 1]
    start = re.match(r"\s*(- )?", line)
    assert start is not None
    assert line.strip().removeprefix("- ").startswith(example.partition(":")[0]), (
        str(problem.location),
        example,
    )
    lines[problem.location.line - 1] = start[0] + example
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
