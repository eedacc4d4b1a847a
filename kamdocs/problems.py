"""Problems: what is wrong with the user's input, where it stands, and how to mend it.

A `Rule` is declared once, beside the code that finds it, with its wording in German and English.
`rule.at(location, name=value)` makes a `Problem`; only the command line turns problems into text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: only errors keep a document from being built."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in the workspace: path relative to it (POSIX), 1-based line and column (0 = whole file).

    `pointer` is the JSON pointer of the value inside the file, for example `/profile/strategy`.
    """

    path: str
    line: int = 0
    column: int = 0
    pointer: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong. Wordings carry `{placeholders}` filled from the problem's values.

    `message` and `hint` map a language (`de`, `en`) to a sentence; the hint says what to write.
    """

    id: str
    severity: Severity
    message: Mapping[str, str] = field(hash=False)
    hint: Mapping[str, str] = field(default_factory=dict, hash=False)

    def at(self, location: Location, severity: Severity | None = None, /, **values: object) -> Problem:
        """A problem of this rule at `location`; `severity` overrides the rule's own."""
        texts = tuple((name, str(value)) for name, value in values.items())
        return Problem(location, self, severity or self.severity, texts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; sorted by place, then by rule."""

    location: Location
    rule: Rule
    severity: Severity
    values: tuple[tuple[str, str], ...] = ()

    def message(self, language: str) -> str:
        """What is wrong, in `de` or `en` (other languages fall back to `en`)."""
        return _filled(self.rule.message, language, self.values)

    def hint(self, language: str) -> str:
        """How to mend it, or an empty string."""
        return _filled(self.rule.hint, language, self.values)

    @property
    def sort_key(self) -> tuple[Location, str, tuple[tuple[str, str], ...]]:
        return (self.location, self.rule.id, self.values)


class InputError(Exception):
    """The user's input is wrong: the one exception that is not a bug of ours. Carries every problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted_problems(problems)
        super().__init__("; ".join(f"{p.location}: {p.message('en')}" for p in self.problems))

    def __reduce__(self) -> tuple[type[InputError], tuple[tuple[Problem, ...]]]:
        return (InputError, (self.problems,))


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by path, line, column and rule, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key))


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _filled(wordings: Mapping[str, str], language: str, values: tuple[tuple[str, str], ...]) -> str:
    text = wordings.get(language) or wordings.get("en", "")
    return fill(text, dict(values))


def fill(text: str, values: Mapping[str, object]) -> str:
    """`text` with each `{name}` replaced by its value, in one pass: values are never read as patterns."""
    parts = text.split("{")
    done = [parts[0]]
    for part in parts[1:]:
        name, brace, rest = part.partition("}")
        known = brace and name in values
        done.append(f"{values[name]}{rest}" if known else "{" + part)
    return "".join(done)
