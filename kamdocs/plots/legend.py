"""Legend: which colour, texture, stroke or marker is which series, in rows above a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, assert_never

from kamdocs.blocks import Colour, Ellipse, Paint, Polyline, Shape
from kamdocs.plots.boxes import Box
from kamdocs.plots.marks import bar, bubble_paint, marker, stroke
from kamdocs.plots.metrics import fit, text_width
from kamdocs.plots.sheet import SIZE, note

ROW: Final = 13.0
_KEY: Final = {"bar": 9.0, "line": 18.0, "tick": 3.0, "bubble": 8.0}
_AFTER_KEY: Final = 4.0
_BETWEEN: Final = 14.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One series; `variant` is its texture (bar), the number of its stroke and marker (line) or its look (bubble)."""

    name: str
    ink: Colour
    kind: Literal["bar", "line", "tick", "bubble"] = "bar"
    variant: int = 0

    @property
    def width(self) -> float:
        return _KEY[self.kind] + _AFTER_KEY + text_width(self.name, SIZE) + 1


@dataclass(frozen=True, slots=True)
class Legend:
    """Shapes from the top edge of the canvas, and the height they take."""

    shapes: tuple[Shape, ...] = ()
    height: float = 0


def legend(entries: Sequence[Entry], width: float) -> Legend:
    """The entries in as few rows as they need; a name wider than a row is shortened."""
    shapes: list[Shape] = []
    x, top = 0.0, 0.0
    for entry in entries:
        if x and x + entry.width > width:
            x, top = 0.0, top + ROW
        shapes.extend(_entry(entry, x, top, width))
        x += entry.width + _BETWEEN
    return Legend(tuple(shapes), top + ROW + 3) if entries else Legend()


def _entry(entry: Entry, x: float, top: float, width: float) -> Iterator[Shape]:
    yield from _key(entry, x, top + ROW / 2)
    left = x + _KEY[entry.kind] + _AFTER_KEY
    right = min(x + entry.width, width)
    name = " ".join(fit(entry.name, right - left, SIZE, SIZE))
    yield note(Box(left, top, right, top + ROW), name, align="left")


def _key(entry: Entry, x: float, middle: float) -> Iterator[Shape]:
    match entry.kind:
        case "bar":
            yield from bar(Box(x, middle - 3.5, x + _KEY["bar"], middle + 3.5), entry.ink, entry.variant)
        case "line":
            ends = ((x, middle), (x + _KEY["line"], middle))
            yield Polyline(ends, stroke(entry.ink, entry.variant))
            yield marker((x + _KEY["line"] / 2, middle), entry.ink, entry.variant)
        case "tick":
            ends = ((x + 1.5, middle - 5), (x + 1.5, middle + 5))
            yield Polyline(ends, Paint(stroke=entry.ink, stroke_width=2))
        case "bubble":
            radius = _KEY["bubble"] / 2
            yield Ellipse(x + radius, middle, radius, radius, bubble_paint(entry.ink, entry.variant))
        case _:
            assert_never(entry.kind)
