"""Tree: places for the cards of an organisation, as flat as the width of the page allows.

Who has room spreads out below the superior; the others hang below each other on a line at their left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from kamdocs.components.routing import Box, Point

Path: TypeAlias = tuple[Point, ...]

SPINE: Final = 4.0
"""Distance of the line that hanging cards share from the left of their column."""


@dataclass(frozen=True, slots=True)
class Card:
    """Width of all cards and the gaps between them; hanging cards are moved right by `indent`."""

    width: float
    gap: float = 8.0
    row_gap: float = 16.0
    indent: float = 10.0


@dataclass(frozen=True, slots=True)
class Tree:
    """Where the cards stand (by id, in the order given) and the lines between them."""

    boxes: Mapping[str, Box]
    lines: tuple[Path, ...]
    width: float
    height: float


def tree_of(parents: Mapping[str, str | None], heights: Mapping[str, float], card: Card, width: float) -> Tree:
    """Cards in rows within `width` where that can be; a row is as high as the highest of its cards.

    `parents` maps every id to that of its superior; unknown ones and circles make a card a root.
    """
    below = _children(parents)
    columns = _Columns(below, card)
    counts = range(1, len(parents) + 1)
    rows = next((n for n in counts if (columns.width(None, n + 1) or width + 1) <= width), len(parents))
    spots = _Rows(below, card, columns).spots(rows)
    return _Drawer(below, card, columns, spots, heights).tree(rows, parents)


def _children(parents: Mapping[str, str | None]) -> dict[str | None, list[str]]:
    """Everybody under their superior; roots under None."""
    above: dict[str, str | None] = {}
    for ident, parent in parents.items():
        step, known = parent, parent in parents
        while known and step is not None and step != ident:
            step = above.get(step)
        above[ident] = None if not known or step == ident else parent
    below: dict[str | None, list[str]] = {None: []}
    for ident, superior in above.items():
        below.setdefault(superior, []).append(ident)
    return below


class _Column(NamedTuple):
    """Children that stand in one column: one that may spread, or several that hang."""

    members: tuple[str, ...]
    width: float
    hanging: bool


class _Columns:
    """How the children of a card are best put into columns when there are so many rows."""

    def __init__(self, below: Mapping[str | None, Sequence[str]], card: Card) -> None:
        self._below, self._card = below, card
        self._known: dict[tuple[str | None, int], tuple[_Column, ...] | None] = {}

    def width(self, ident: str | None, rows: int) -> float | None:
        """The least width of a card and all below it in so many rows, its own among them."""
        if rows < 1:
            return None
        columns = self.best(ident, rows - 1)
        return None if columns is None else max(self._card.width, self.total(columns))

    def total(self, columns: Sequence[_Column]) -> float:
        gaps = max(0, len(columns) - 1) * self._card.gap
        return sum(column.width for column in columns) + gaps

    def best(self, ident: str | None, rows: int) -> tuple[_Column, ...] | None:
        """The narrowest columns for the children of a card, or None if the rows do not suffice."""
        if (ident, rows) not in self._known:
            self._known[ident, rows] = self._narrowest(ident, rows)
        return self._known[ident, rows]

    def _narrowest(self, ident: str | None, rows: int) -> tuple[_Column, ...] | None:
        members = tuple(self._below.get(ident, ()))
        found: list[tuple[_Column, ...] | None] = [()]
        for end in range(1, len(members) + 1):
            choices = [
                (*before, column)
                for start in range(end)
                if (before := found[start]) is not None
                and (column := self._column(ident, members[start:end], rows)) is not None
            ]
            found.append(min(choices, key=self.total, default=None))
        return found[-1]

    def _column(self, ident: str | None, members: tuple[str, ...], rows: int) -> _Column | None:
        if len(members) == 1:
            width = self.width(members[0], rows)
            return None if width is None else _Column(members, width, hanging=False)
        if sum(self._hanging_rows(member) for member in members) > rows:
            return None
        indent = 0.0 if ident is None else self._card.indent
        return _Column(members, indent + max(self._hanging_width(member) for member in members), hanging=True)

    def _hanging_rows(self, ident: str) -> int:
        return 1 + sum(self._hanging_rows(child) for child in self._below.get(ident, ()))

    def _hanging_width(self, ident: str) -> float:
        inner = [self._hanging_width(child) for child in self._below.get(ident, ())]
        return max([self._card.width, *(self._card.indent + width for width in inner)])


class _Drawer:
    pass
