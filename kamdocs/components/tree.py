"""Tree: places for the cards of an organisation, as flat as the width of the page allows.

Who has room spreads out below the superior; the others hang below each other on a line at their left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from kamdocs.components.routing import Box, Point

Path: TypeAlias = tuple[Point, ...]

SPINE: Final = 4.0
"""Distance of the line that hanging cards share from the left of their column."""


@dataclass(frozen=True, slots=True)
class Card:
    """Size of all cards and the gaps between them; hanging cards are moved right by `indent`."""

    width: float
    height: float
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


def tree_of(parents: Mapping[str, str | None], card: Card, width: float) -> Tree:
    """Cards in rows of equal height within `width` where that can be.

    `parents` maps every id to that of its superior; unknown ones and circles make a card a root.
    """
    below = _children(parents)
    columns = _Columns(below, card)
    rows = next(
        (count for count in range(1, len(parents) + 1) if (columns.width(None, count + 1) or width + 1) <= width),
        len(parents),
    )
    return _Placer(below, card, columns).tree(rows, parents)


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
