"""YAML halt: the place where a parser could not go on, and the lines around it."""

from __future__ import annotations

from dataclasses import dataclass

from yaml import Mark as ParserMark
from yaml import MarkedYAMLError
from yaml.events import ScalarEvent
from yaml.scanner import ScannerError

from kamdocs.models.workspace import Mark
from kamdocs.problems import Location, Problem, Rule
from kamdocs.workspace.yaml_lines import Line, Lines


@dataclass(frozen=True, slots=True)
class Halt:
    """`place` is where it stopped, `opening` where the thing began that it was reading; `scanning` is true
    if it could not tell words apart, false if it could, but not how they belong together. `last` is the
    last text it had read.
    """

    path: str
    lines: Lines
    place: Mark
    opening: Mark
    scanning: bool
    last: ScalarEvent | None

    @property
    def sign(self) -> str:
        return self.lines.character(self.place)

    @property
    def opening_sign(self) -> str:
        return self.lines.character(self.opening)

    @property
    def line(self) -> Line:
        return self.lines.at(self.place[0])

    def begins_line(self) -> bool:
        return not self.lines.before(self.place).strip(" ")

    def problem(self, rule: Rule, mark: Mark | None = None, **values: object) -> Problem:
        return rule.at(Location(self.path, *(mark or self.place)), **values)


def halt_of(text: str, path: str, error: MarkedYAMLError, last: ScalarEvent | None) -> Halt:
    lines = Lines(text)
    place = _mark(lines, error.problem_mark)
    opening = _mark(lines, error.context_mark) if error.context_mark else place
    return Halt(path, lines, place, opening, isinstance(error, ScannerError), last)


def _mark(lines: Lines, mark: ParserMark | None) -> Mark:
    """The parser's mark counted from 1; a mark behind the last line becomes the end of that line."""
    return lines.inside((mark.line + 1, mark.column + 1)) if mark else (1, 1)
