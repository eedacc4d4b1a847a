"""Tree columns: how the cards below one superior are best put into columns when there are so many rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Card:
    """Width of all cards and the gaps between them; hanging cards are moved right by `indent`."""

    width: float
    gap: float = 8.0
    row_gap: float = 16.0
    indent: float = 10.0


class Column(NamedTuple):
    """Children that stand in one column: one that may spread, or several that hang."""

    members: tuple[str, ...]
    width: float
    hanging: bool


class Columns:
    """How the children of a card are best put into columns when there are so many rows."""

    def __init__(self, below: Mapping[str | None, Sequence[str]], card: Card) -> None:
        self._below, self._card = below, card
        self._known: dict[tuple[str | None, int], tuple[Column, ...] | None] = {}
        self._hangers: dict[str, tuple[int, float]] = {}

    def width(self, ident: str | None, rows: int) -> float | None:
        """The least width of a card and all below it in so many rows, its own among them."""
        if rows < 1:
            return None
        columns = self.best(ident, rows - 1)
        return None if columns is None else max(self._card.width, self.total(columns))

    def total(self, columns: Sequence[Column]) -> float:
        gaps = max(0, len(columns) - 1) * self._card.gap
        return sum(column.width for column in columns) + gaps

    def best(self, ident: str | None, rows: int) -> tuple[Column, ...] | None:
        """The narrowest columns for the children of a card, or None if the rows do not suffice."""
        if (ident, rows) not in self._known:
            self._known[ident, rows] = self._narrowest(ident, rows)
        return self._known[ident, rows]

    def _narrowest(self, ident: str | None, rows: int) -> tuple[Column, ...] | None:
        members = tuple(self._below.get(ident, ()))
        found: list[tuple[float, tuple[Column, ...]] | None] = [(-self._card.gap, ())]
        for end in range(1, len(members) + 1):
            choices = [
                (before[0] + self._card.gap + column.width, (*before[1], column))
                for start, column in self._columns_before(ident, members[:end], rows)
                if (before := found[start]) is not None
            ]
            found.append(min(choices, key=lambda choice: choice[0], default=None))
        return None if found[-1] is None else found[-1][1]

    def _columns_before(
        self, ident: str | None, members: tuple[str, ...], rows: int
    ) -> Iterator[tuple[int, Column]]:
        """Columns the last of the members can stand in, each with the position of its first member."""
        last = len(members) - 1
        width = self.width(members[last], rows)
        if width is not None:
            yield last, Column(members[last:], width, hanging=False)
        taken, widest = self._hanging(members[last])
        indent = 0.0 if ident is None else self._card.indent
        for start in range(last - 1, -1, -1):
            more = self._hanging(members[start])
            taken, widest = taken + more[0], max(widest, more[1])
            if taken > rows:
                return
            yield start, Column(members[start:], indent + widest, hanging=True)

    def _hanging(self, ident: str) -> tuple[int, float]:
        """Rows and width of a card with all below it hanging."""
        if ident not in self._hangers:
            below = [self._hanging(child) for child in self._below.get(ident, ())]
            width = max([self._card.width, *(self._card.indent + width for _, width in below)])
            self._hangers[ident] = (1 + sum(rows for rows, _ in below), width)
        return self._hangers[ident]
