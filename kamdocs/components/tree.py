"""Tree: places for the cards of an organisation, as flat as the width of the page allows.

Who has room spreads out below the superior; the others hang below each other on a line at their left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from kamdocs.components.routing import Box, Point, corners
from kamdocs.components.tree_columns import Card, Column, Columns

Path: TypeAlias = tuple[Point, ...]

SPINE: Final = 4.0
"""Distance of the line that hanging cards share from the left of their column."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Where the cards stand (by id, in the order given) and the lines between them."""

    boxes: Mapping[str, Box]
    lines: tuple[Path, ...]
    width: float
    height: float


def tree_of(
    parents: Mapping[str, str | None], heights: Mapping[str, float], card: Card, width: float
) -> Tree:
    """Cards in rows within `width` where that can be; a row is as high as the highest of its cards.

    `parents` maps every id to that of its superior; unknown ones and circles make a card a root.
    """
    below = _children(parents)
    columns = Columns(below, card)
    counts = range(1, len(parents) + 1)
    rows = next((n for n in counts if (columns.width(None, n + 1) or width + 1) <= width), len(parents))
    placer = _Placer(below, card, columns)
    placer.place(rows)
    return _drawn({ident: placer.spots[ident] for ident in parents}, placer.links, heights, card)


def branches(parents: Mapping[str, str | None]) -> list[tuple[str, ...]]:
    """The parts a tree falls into: every root with all below it; under a single root its branches, each
    with the root before it.
    """
    below = _children(parents)
    roots = below[None]
    if len(roots) > 1:
        return [tuple(_family(root, below)) for root in roots]
    return [(roots[0], *_family(child, below)) for child in below.get(roots[0], ())] or [(roots[0],)]


def _family(ident: str, below: Mapping[str | None, Sequence[str]]) -> Iterator[str]:
    yield ident
    for child in below.get(ident, ()):
        yield from _family(child, below)


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


class _Spot(NamedTuple):
    """The left edge of a card and its row."""

    left: float
    row: int


class _Link(NamedTuple):
    """A line down from a superior; `spine` is where it runs beside hanging cards, None without.

    A `direct` spine starts below the superior's card, the others at the line all columns share.
    """

    superior: str
    ident: str
    spine: float | None = None
    direct: bool = False


class _Placer:
    """Finds the spots of the cards and who is linked how."""

    def __init__(self, below: Mapping[str | None, Sequence[str]], card: Card, columns: Columns) -> None:
        self._below, self._card, self._columns = below, card, columns
        self.spots: dict[str, _Spot] = {}
        self.links: list[_Link] = []

    def place(self, rows: int) -> None:
        self._spread(None, 0.0, -1, rows + 1)

    def _spread(self, ident: str | None, left: float, row: int, rows: int) -> float:
        """Places a card with its columns below it; returns the middle of the card."""
        columns = self._columns.best(ident, rows - 1) or ()
        total = max(self._card.width, self._columns.total(columns))
        x = left + (total - self._columns.total(columns)) / 2
        drops: list[float] = []
        for column in columns:
            if column.hanging:
                self._column(ident, column, x, row + 1, direct=len(columns) == 1)
                drops.append(x + SPINE)
            else:
                drops.append(self._spread(column.members[0], x, row + 1, rows - 1))
                self._link(ident, column.members[0])
            x += column.width + self._card.gap
        half = self._card.width / 2
        centre = (drops[0] + drops[-1]) / 2 if drops else left + half
        centre = max(left + half, min(centre, left + total - half))
        if ident is not None:
            self.spots[ident] = _Spot(centre - half, row)
        return centre

    def _column(self, ident: str | None, column: Column, x: float, row: int, *, direct: bool) -> None:
        indent = 0.0 if ident is None else self._card.indent
        self._hang(column.members, x + indent, row)
        for member in column.members:
            self._link(ident, member, x + SPINE, direct=direct)

    def _hang(self, members: Sequence[str], x: float, row: int) -> int:
        """Places cards below each other, what is below them further in; returns the next free row."""
        for member in members:
            self.spots[member] = _Spot(x, row)
            below = self._below.get(member, ())
            for child in below:
                self._link(member, child, x + SPINE, direct=True)
            row = self._hang(below, x + self._card.indent, row + 1)
        return row

    def _link(
        self, superior: str | None, ident: str, spine: float | None = None, *, direct: bool = False
    ) -> None:
        if superior is not None:
            self.links.append(_Link(superior, ident, spine, direct))


def _drawn(
    spots: Mapping[str, _Spot], links: Sequence[_Link], heights: Mapping[str, float], card: Card
) -> Tree:
    """The spots with rows as high as needed, and the links as lines."""
    rows = [0.0] * (1 + max(spot.row for spot in spots.values()))
    for ident, spot in spots.items():
        rows[spot.row] = max(rows[spot.row], heights[ident])
    tops = [0.0]
    for height in rows:
        tops.append(tops[-1] + height + card.row_gap)
    boxes = {
        ident: Box(spot.left, tops[spot.row], spot.left + card.width, tops[spot.row] + rows[spot.row])
        for ident, spot in spots.items()
    }
    lines = tuple(line for group in _by_superior(links) for line in _lines(group, boxes, card))
    return Tree(boxes, lines, max(box.right for box in boxes.values()), tops[-1] - card.row_gap)


def _by_superior(links: Sequence[_Link]) -> list[list[_Link]]:
    groups: dict[str, list[_Link]] = {}
    for link in links:
        groups.setdefault(link.superior, []).append(link)
    return list(groups.values())


def _lines(links: Sequence[_Link], boxes: Mapping[str, Box], card: Card) -> Iterator[Path]:
    """The lines below one superior, none of them drawn twice."""
    above = boxes[links[0].superior]
    centre, bus = (above.left + above.right) / 2, above.bottom + card.row_gap / 2
    drops: dict[float, list[_Link]] = {}
    for link in links:
        below = boxes[link.ident]
        drops.setdefault((below.left + below.right) / 2 if link.spine is None else link.spine, []).append(
            link
        )
    for x, members in drops.items():
        start: list[Point] = [(x, bus)]
        if members[0].direct:
            start = [(x, above.bottom)]
        elif x == min(drops):
            start = [(centre, above.bottom), (centre, bus), (x, bus)]
        elif x == max(drops):
            start = [(centre, bus), (x, bus)]
        yield tuple(corners([*start, *_end(x, members[-1], boxes)]))
        yield from (_end(x, member, boxes) for member in members[:-1])


def _end(x: float, link: _Link, boxes: Mapping[str, Box]) -> Path:
    """The last piece of a line: down to a card, or from the spine to its side."""
    below = boxes[link.ident]
    if link.spine is None:
        return ((x, below.top),)
    middle = (below.top + below.bottom) / 2
    return ((x, middle), (below.left, middle))
