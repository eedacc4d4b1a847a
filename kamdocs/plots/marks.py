"""Marks: bars, line strokes and point markers that differ in black and white as well as in colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kamdocs.blocks import Colour, Ellipse, Paint, Polyline, Rectangle, Shape
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.colours import colour, contrast
from kamdocs.plots.sheet import LINE
from kamdocs.theme import Theme

DASHES: Final[tuple[tuple[float, ...], ...]] = ((), (5, 2), (1.5, 1.8), (7, 2, 1.5, 2))
"""Strokes of the first, second, … line; then they start again."""

MARKER: Final = 2.3
_APART: Final = 1.5
_TEXTURES: Final = 3
_HATCH_GAP: Final = 5.0


def textures(inks: Sequence[Colour], theme: Theme) -> tuple[int, ...]:
    """For each colour the texture (0 plain, 1 and 2 hatched) that sets it apart from those before it.

    Colours that differ enough in lightness stay plain.
    """
    chosen: list[int] = []
    for place, ink in enumerate(inks):
        alike = {
            texture
            for other, texture in zip(inks[:place], chosen, strict=True)
            if other != ink and contrast(colour(ink, theme), colour(other, theme)) < _APART
        }
        chosen.append(next((number for number in range(_TEXTURES) if number not in alike), _TEXTURES - 1))
    return tuple(chosen)


def bar(box: Box, ink: Colour, texture: int = 0, *, edged: bool = False) -> Iterator[Shape]:
    """A filled rectangle, hatched (and edged) in the colour of the page where the texture says so."""
    paint = Paint(fill=ink, fill_strength="full", stroke="paper" if edged else None)
    yield Rectangle(box.left, box.top, box.width, box.height, paint)
    if texture:
        white = Paint(stroke="paper", stroke_width=0.6)
        yield from (Polyline(ends, white) for ends in _hatching(box, rising=texture == 1))


def _hatching(box: Box, *, rising: bool) -> Iterator[tuple[Point, Point]]:
    """Lines at 45 degrees from edge to edge, the same for every bar of the canvas."""
    direction = 1 if rising else -1
    corners = [x + direction * y for x in (box.left, box.right) for y in (box.top, box.bottom)]
    number = int(min(corners) // _HATCH_GAP) + 1
    while number * _HATCH_GAP < max(corners):
        at = number * _HATCH_GAP
        low = max(box.left, min(at - direction * box.top, at - direction * box.bottom))
        high = min(box.right, max(at - direction * box.top, at - direction * box.bottom))
        yield (low, (at - low) * direction), (high, (at - high) * direction)
        number += 1


def stroke(ink: Colour, index: int, width: float = LINE) -> Paint:
    """Paint of the line of a series."""
    return Paint(stroke=ink, stroke_width=width, dash=DASHES[index % len(DASHES)])


def line(points: Sequence[Point | None], ink: Colour, index: int) -> Iterator[Shape]:
    """A line that breaks at gaps."""
    run: list[Point] = []
    for point in (*points, None):
        if point is not None:
            run.append(point)
            continue
        if len(run) > 1:
            yield Polyline(tuple(run), stroke(ink, index))
        run = []


def marker(at: Point, ink: Colour, index: int) -> Shape:
    """Circle, square, triangle, diamond; the second round of series has them hollow."""
    solid = index % 8 < 4
    paint = Paint(fill=ink if solid else "paper", fill_strength="full", stroke=ink if not solid else "paper")
    x, y = at
    r = MARKER
    match index % 4:
        case 0:
            return Ellipse(x, y, r, r, paint)
        case 1:
            return Rectangle(x - r, y - r, 2 * r, 2 * r, paint)
        case 2:
            return Polyline(
                ((x, y - 1.3 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)), paint, closed=True
            )
        case _:
            return Polyline(
                ((x, y - 1.4 * r), (x + 1.4 * r, y), (x, y + 1.4 * r), (x - 1.4 * r, y)), paint, closed=True
            )


def bubble_paint(ink: Colour, variant: int) -> Paint:
    """Light, full, hollow, hollow and dashed: the first four series differ without colour."""
    match variant % 4:
        case 0:
            return Paint(fill=ink, stroke=ink, stroke_width=1)
        case 1:
            return Paint(fill=ink, fill_strength="full", stroke="paper")
        case 2:
            return Paint(fill="paper", fill_strength="full", stroke=ink, stroke_width=1.5)
        case _:
            return Paint(fill="paper", fill_strength="full", stroke=ink, stroke_width=1.5, dashed=True)


def is_full(variant: int) -> bool:
    """Whether the bubbles of the series are filled with its full colour."""
    return variant % 4 == 1
