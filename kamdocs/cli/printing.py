"""Printing: results on stdout, problems and progress on stderr, colours and bars only on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kamdocs.build.options import LOCALES
from kamdocs.build.outcome import Outcome
from kamdocs.problems import Problem, Severity, has_errors

_WORDS: Final = {
    "de": {
        "error": "Fehler",
        "warning": "Warnung",
        "info": "Hinweis",
        "none": "keine Befunde",
        "no error": "keine Fehler",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "info": "note",
        "none": "nothing found",
        "no error": "no errors",
    },
}
_PLURALS: Final = {
    "de": {"error": "Fehler", "warning": "Warnungen", "info": "Hinweise"},
    "en": {"error": "errors", "warning": "warnings", "info": "notes"},
}
_GITHUB: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
FORMATS: Final = ("text", "json", "github")


def locale_of(root: Path) -> str:
    """The locale of the workspace, read leniently because the file may be broken."""
    try:
        lines = (root / "kamdocs.yaml").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    written = next((line for line in lines if line.startswith("locale:")), "").partition(":")[2]
    tag = written.partition("#")[0].strip(" \"'")
    return tag if tag in LOCALES else LOCALES[0]


def language_of(root: Path) -> str:
    """The language for messages: that of the workspace."""
    return locale_of(root).partition("-")[0]


def problems_text(problems: Sequence[Problem], form: str, language: str) -> str:
    """The problems in one of FORMATS."""
    match form:
        case "json":
            return json.dumps(
                [_as_data(problem, language) for problem in problems], ensure_ascii=False, indent=2
            )
        case "github":
            return "\n".join(_annotation(problem, language) for problem in problems)
        case _:
            return "\n".join([*(_line(problem, language) for problem in problems), count(problems, language)])


def count(problems: Sequence[Problem], language: str) -> str:
    """`2 Fehler, 1 Warnung`."""
    parts = []
    for severity in Severity:
        number = sum(problem.severity is severity for problem in problems)
        words = _WORDS if number == 1 else _PLURALS
        parts += [f"{number} {words[language][severity.value]}"] * bool(number)
    if parts and not has_errors(problems):
        parts.insert(0, _WORDS[language]["no error"])
    return ", ".join(parts) or _WORDS[language]["none"]


def outcome(result: Outcome, language: str, *, quiet: bool) -> None:
    """What a build did: problems, the written paths, and a line that sums it up."""
    if result.problems:
        say(problems_text(result.problems, "text", language))
    for path in result.written:
        print(f"build/{path}")
    if not quiet:
        say(_summary(result, language))


def result(text: str) -> None:
    """What a command was asked for; nothing at all if there is nothing."""
    if text:
        print(text)


def _summary(result: Outcome, language: str) -> str:
    german = language == "de"
    if result.nothing_to_do:
        return "Alles aktuell." if german else "Everything is up to date."
    words = (
        ("geschrieben", "unverändert", "entfernt", "nicht gemacht")
        if german
        else ("written", "unchanged", "removed", "not made")
    )
    numbers = (result.written, result.unchanged, result.removed, result.failed)
    return ", ".join(f"{len(paths)} {word}" for paths, word in zip(numbers, words, strict=True))


def say(words: str) -> None:
    """A message to the person at the terminal."""
    print(words, file=sys.stderr)


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[int, int, str], None]]:
    """A function to call after each document; it draws a bar on a terminal and is silent elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total, _name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=name)


def _line(problem: Problem, language: str) -> str:
    hint = problem.hint(language)
    place = f"{problem.location}: " if problem.location.path else ""
    first = f"{place}{problem.rule.id} {problem.severity}: {problem.message(language)}"
    return f"{first}\n    {hint}" if hint else first


def _as_data(problem: Problem, language: str) -> dict[str, object]:
    place = problem.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "pointer": place.pointer,
        "rule": problem.rule.id,
        "severity": problem.severity.value,
        "message": problem.message(language),
        "hint": problem.hint(language),
    }


def _annotation(problem: Problem, language: str) -> str:
    place = problem.location
    text = _escaped(f"{problem.message(language)} {problem.hint(language)}".strip())
    path = _escaped(place.path).replace(":", "%3A").replace(",", "%2C")
    where = f"file={path},line={max(place.line, 1)},col={max(place.column, 1)}"
    return f"::{_GITHUB[problem.severity]} {where},title={problem.rule.id}::{text}"


def _escaped(text: str) -> str:
    """As workflow commands want it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
