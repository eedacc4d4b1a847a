"""Capping: of very many problems in one file, the first and how many more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kamdocs.problems import Location, Problem
from kamdocs.workspace.rule import error

SHOWN: Final = 100

MORE = error(
    "FS13",
    "{count} weitere Fehler in dieser Datei.",
    "{count} further errors in this file.",
    "So viele Fehler haben meist eine Ursache: Beheben Sie zuerst die oben genannten.",
    "That many errors usually have one cause: mend those above first.",
)


def capped(problems: Sequence[Problem]) -> list[Problem]:
    """The first problems of one file, and one that counts the rest."""
    shown = list(problems[:SHOWN])
    return [*shown, *more_than(shown, len(problems))]


def more_than(shown: Sequence[Problem], count: int) -> list[Problem]:
    """The problem that counts those not shown, if there are any."""
    if count <= len(shown):
        return []
    last = shown[-1].location
    return [MORE.at(Location(last.path, last.line, last.column), count=count - len(shown))]
