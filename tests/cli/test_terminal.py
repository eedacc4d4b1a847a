"""The command as users start it: as a program, on a terminal or with its output piped away."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from kamdocs.cli import printing
from kamdocs.problems import Location, Rule, Severity
from tests.cli.conftest import change

PROJECT = Path(__file__).parents[2]
RULE = Rule("XX01", Severity.ERROR, {"de": "a\nb: 100 %", "en": "a"}, {"de": "", "en": ""})


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "kamdocs", *map(str, arguments)]


def environment(**variables: str) -> dict[str, str]:
    names = ("COLUMNS", "FORCE_COLOR", "NO_COLOR", "TERM")
    kept = {name: value for name, value in os.environ.items() if name not in names}
    return {**kept, "PYTHONPATH": str(PROJECT), "TERM": "xterm-256color", **variables}


def seen_on_terminal(*arguments: object, **variables: str) -> str:
    """What a command shows on a terminal that takes its stderr."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command(*arguments), stdout=subprocess.DEVNULL, stderr=theirs, env=environment(**variables)
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        os.close(ours)
    assert process.returncode == 0
    return shown.decode()


def test_the_program_passes_on_its_status_and_both_streams(house: Path) -> None:
    change(house / "accounts/alpha/plan-2026.yaml", "due: 2026-12-31", "due: Silvester")
    arguments = ("-C", house, "build", "account-plan", "--format", "txt")
    done = subprocess.run(command(*arguments), capture_output=True, env=environment(), check=False)
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == ["build/internal/de-CH/account-plan/beta.txt"]
    assert "RF07" in done.stderr.decode()
    assert b"\x1b" not in done.stdout + done.stderr


def test_on_a_terminal_a_bar_shows_the_progress(house: Path) -> None:
    arguments = ("-C", house, "build", "account-plan/alpha", "--format", "txt")
    shown = seen_on_terminal(*arguments)
    assert "1/1" in shown
    assert "\x1b[3" in shown, "it has colours"
    assert "1 geschrieben" in shown


def test_the_bar_needs_no_colours(house: Path) -> None:
    arguments = ("-C", house, "build", "account-plan/alpha", "--format", "txt")
    shown = seen_on_terminal(*arguments, NO_COLOR="1")
    assert "1/1" in shown
    assert "\x1b[3" not in shown


@pytest.mark.parametrize(("quiet", "is_terminal"), [(True, True), (False, False)])
def test_there_is_no_bar_where_it_is_not_wanted_or_cannot_be_drawn(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], quiet: bool, is_terminal: bool
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    with printing.progress_bar(quiet=quiet) as progress:
        progress(1, 1, "account-plan/alpha")
    assert capsys.readouterr() == ("", "")


def test_a_problem_in_one_line_stays_one_annotation() -> None:
    problem = RULE.at(Location("a,b:c.yaml", 0, 0))
    line = printing.problems_text([problem], "github", "de")
    assert line == "::error file=a%2Cb%3Ac.yaml,line=1,col=1,title=XX01::a%0Ab: 100 %25"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0, 0, 0), "keine Befunde"),
        ((1, 2, 1), "1 Fehler, 2 Warnungen, 1 Hinweis"),
        ((0, 1, 0), "keine Fehler, 1 Warnung"),
    ],
)
def test_the_count_tells_at_a_glance_whether_there_are_errors(numbers: tuple[int, ...], words: str) -> None:
    problems = [
        RULE.at(Location(f"{number}.yaml"), severity)
        for severity, number in zip(Severity, numbers, strict=True)
        for number in range(number)
    ]
    assert printing.count(problems, "de") == words
