"""Slabs: a document as a pile of strips with heights, and the pages that the pile fills."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

PageKind: TypeAlias = Literal["cover", "upright", "landscape"]

_FEWEST_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Slab:
    """A paragraph, a table row or a figure; more than one line may be divided between pages.

    `repeated` is the height of the table head that a new page begins with, `anchors` what stands here.
    """

    line_height: float
    lines: int = 1
    before: float = 0
    after: float = 0
    keep_next: bool = False
    anchors: tuple[str, ...] = ()
    repeated: float = 0

    @property
    def height(self) -> float:
        return self.line_height * self.lines

    @property
    def opening(self) -> float:
        """Height that must fit on a page for the slab to begin there."""
        return self.line_height * (self.lines if self.lines <= _FEWEST_LINES + 1 else _FEWEST_LINES)

    def below(self, gap: float) -> Slab:
        """The slab where it keeps at least this distance from what is above it."""
        return self if self.before >= gap else replace(self, before=gap)


@dataclass(frozen=True, slots=True)
class PageStart:
    """What follows begins on a new page, of another kind if one is named."""

    kind: PageKind | None = None


def stacked(slabs: Iterable[Slab]) -> float:
    """Height of slabs on top of each other; between two, Word keeps the larger of their spaces."""
    total, space = 0.0, 0.0
    for slab in slabs:
        total += max(space, slab.before) + slab.height
        space = slab.after
    return total + space


@dataclass(slots=True)
class Pages:
    """Where Word will break pages, nearly: the page of every anchor, and the number of pages.

    `_filled` is what is taken of the page, `_space` what the last slab keeps free below it.
    """

    heights: Mapping[PageKind, float]
    kind: PageKind
    by_anchor: dict[str, int] = field(default_factory=dict)
    page: int = 1
    _filled: float = 0
    _space: float = 0
    _is_fresh: bool = True

    def fill(self, pile: Iterable[Slab | PageStart]) -> None:
        chain: list[Slab] = []
        for each in pile:
            if isinstance(each, Slab):
                chain.append(each)
            if isinstance(each, PageStart) or not each.keep_next:
                self._place_chain(chain)
                chain = []
            if isinstance(each, PageStart):
                self._start(each)
        self._place_chain(chain)

    def _start(self, start: PageStart) -> None:
        if not self._is_fresh:
            self._turn()
        self.kind = start.kind or self.kind

    def _place_chain(self, chain: list[Slab]) -> None:
        """Slabs that stay together, and the one they stay with."""
        if not chain:
            return
        *held, last = chain
        needed = stacked((*held, replace(last, line_height=last.opening, lines=1, after=0)))
        if not self._is_fresh and self._left < needed <= self.heights[self.kind]:
            self._turn()
        for slab in chain:
            self._place(slab)

    def _place(self, slab: Slab) -> None:
        gap = max(self._space, slab.before)
        if not self._is_fresh and gap + slab.opening > self._left:
            self._turn(slab.repeated)
        for anchor in slab.anchors:
            self.by_anchor.setdefault(anchor, self.page)
        self._filled += 0 if self._is_fresh else gap
        lines = slab.lines
        while lines * slab.line_height > self._left and not (self._is_fresh and slab.lines == 1):
            fitting = max(int(self._left / slab.line_height), 1)
            lines = max(lines - fitting, 0)
            self._turn(slab.repeated)
        self._filled += lines * slab.line_height
        self._space, self._is_fresh = slab.after, False

    @property
    def _left(self) -> float:
        return self.heights[self.kind] - self._filled

    def _turn(self, repeated: float = 0) -> None:
        self.page += 1
        self._filled, self._space, self._is_fresh = repeated, 0, True
