"""YAML blanks: tabs and the wide blanks of word processors, which look like spaces and are none to YAML."""

from __future__ import annotations

import re
from typing import Final

from kamdocs.problems import InputError, Location, Problem
from kamdocs.workspace.characters import code_of
from kamdocs.workspace.yaml_rules import STRANGE_BLANK, TAB

_COMMENT: Final = re.compile(r"(?:^|\s)#")
_STRANGE: Final = re.compile(r" *([^\S \t])")


def check_blanks(text: str, path: str) -> None:
    """Raises InputError with a problem for each line that has a tab, or is indented by another blank.

    The parsers disagree on tabs; refused in general (comments excepted), no file depends on which one is used.
    """
    if "\t" not in text and text.isascii():
        return
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line:
            problems += _tab(line, Location(path, number))
        if strange := _STRANGE.match(line):
            problems.append(
                STRANGE_BLANK.at(Location(path, number, strange.start(1) + 1), code=code_of(strange[1]))
            )
    if problems:
        raise InputError(problems)


def _tab(line: str, place: Location) -> list[Problem]:
    column = line.index("\t")
    comment = _COMMENT.search(line)
    if comment and comment.start() < column:
        return []
    return [TAB.at(Location(place.path, place.line, column + 1))]
