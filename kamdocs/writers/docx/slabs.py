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

    `repeated` is the height of the table head that a new page begins with, `anchor` what stands here.
    """

    line_height: float
    lines: int = 1
    before: float = 0
    after: float = 0
    keep_next: bool = False
    anchor: str = ""
    repeated: float = 0

    @property
    def whole(self) -> float:
        return self.before + self.line_height * self.lines + self.after

    def below(self, gap: float) -> Slab:
        """The slab where it keeps at least this distance from what is above it."""
        return self if self.before >= gap else replace(self, before=gap)

    @property
    def opening(self) -> float:
        """What must fit on a page for the slab to begin there."""
        fewest = self.lines if self.lines <= _FEWEST_LINES + 1 else _FEWEST_LINES
        return self.before + self.line_height * fewest


@dataclass(frozen=True, slots=True)
class PageStart:
    """What follows begins on a new page, of another kind if one is named."""

    kind: PageKind | None = None


@dataclass(slots=True)
class Pages:
    """Where Word will break pages, nearly: the page of every anchor, and the number of pages."""

    heights: Mapping[PageKind, float]
    kind: PageKind
    by_anchor: dict[str, int] = field(default_factory=dict)
    page: int = 1
    _filled: float = 0

    def fill(self, pile: Iterable[Slab | PageStart]) -> None:
        chain: list[Slab] = []
        for each in pile:
            if isinstance(each, PageStart):
                self._place_chain(chain)
                chain = []
                self._start(each)
                continue
            chain.append(each)
            if not each.keep_next:
                self._place_chain(chain)
                chain = []
        self._place_chain(chain)

    def _start(self, start: PageStart) -> None:
        if self._filled:
            self._turn()
        self.kind = start.kind or self.kind

    def _place_chain(self, chain: list[Slab]) -> None:
        """Slabs that stay together, and the one they stay with."""
        if not chain:
            return
        needed = sum(slab.whole for slab in chain[:-1]) + chain[-1].opening
        if self._filled and needed > self._left and needed <= self.heights[self.kind]:
            self._turn()
        for slab in chain:
            self._place(slab)

    def _place(self, slab: Slab) -> None:
        if self._filled and slab.opening > self._left:
            self._turn(slab.repeated)
        if slab.anchor:
            self.by_anchor.setdefault(slab.anchor, self.page)
        self._filled += slab.before if self._filled else 0.001
        lines = slab.lines
        while lines and self._left < lines * slab.line_height and self._left < self.heights[self.kind] - 1:
            lines -= int(self._left / slab.line_height)
            self._turn(slab.repeated)
        self._filled += lines * slab.line_height + slab.after

    @property
    def _left(self) -> float:
        return self.heights[self.kind] - self._filled

    def _turn(self, repeated: float = 0) -> None:
        self.page += 1
        self._filled = repeated
