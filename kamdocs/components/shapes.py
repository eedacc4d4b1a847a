"""Shapes: the pieces diagrams are drawn from, so that all of them look alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

from kamdocs.blocks import Colour, Ellipse, Label, Paint, Polyline, Rectangle, Shape, Tone
from kamdocs.components.values import audience_of, run, source_of
from kamdocs.formatting import Locale
from kamdocs.plots import text_width, wrap

SMALL: Final = 7.0
NORMAL: Final = 7.5
LARGE: Final = 8.5
LEADING: Final = 1.2
"""Type sizes of diagrams in points, and the distance of lines as a multiple of the size."""

HAIRLINE: Final = Paint(stroke="rule", stroke_width=0.6)
LINE: Final = Paint(stroke=Tone.MUTED, stroke_width=0.9)
BAND: Final = Paint(fill=Tone.MUTED)
HEAD: Final = Paint(fill=Tone.ACCENT, fill_strength="full")

Swatch: TypeAlias = Callable[[float, float], Iterable[Shape]]
"""Draws the sign of a legend entry around the middle of its place."""


def said(value: Any, locale: Locale) -> str:
    """A value as the single line of text a label holds."""
    return run(value, locale).text


def known(label: Label, *values: Any) -> Label:
    """The label of these values: it remembers where they were written and who may see them."""
    return replace(label, source=source_of(*values), audience=audience_of(*values))


def lines_of(text: str, width: float, size: float = NORMAL, *, strong: bool = False, most: int = 4) -> int:
    """How many lines a text takes in a box, at most `most` (the rest is cut with "…")."""
    return min(most, len(wrap(text, width, size, strong)))


def height_of(lines: int, size: float = NORMAL) -> float:
    return lines * size * LEADING


def line(*points: tuple[float, float], paint: Paint = HAIRLINE) -> Polyline:
    return Polyline(points, paint)


def arrow(points: Sequence[tuple[float, float]], paint: Paint = LINE) -> Polyline:
    return Polyline(tuple(points), paint, arrow=True)


def diamond(x: float, y: float, width: float, height: float, paint: Paint) -> Polyline:
    """A rhombus around its centre."""
    half, rise = width / 2, height / 2
    return Polyline(((x, y - rise), (x + half, y), (x, y + rise), (x - half, y)), paint, closed=True)


def dot(x: float, y: float, radius: float, paint: Paint) -> Ellipse:
    return Ellipse(x, y, radius, radius, paint)


def full(tone: Colour) -> Paint:
    return Paint(fill=tone, fill_strength="full", stroke=tone, stroke_width=0.75)


def light(tone: Colour, *, dashed: bool = False, width: float = 0.9) -> Paint:
    return Paint(fill=tone, stroke=tone, stroke_width=width, dashed=dashed)


def outlined(tone: Colour, *, dashed: bool = False) -> Paint:
    return Paint(fill="paper", stroke=tone, stroke_width=1, dashed=dashed)


def box_swatch(paint: Paint) -> Swatch:
    return lambda x, y: (Rectangle(x - 5, y - 3.5, 10, 7, paint, radius=1),)


def line_swatch(paint: Paint, *, arrowed: bool = False) -> Swatch:
    return lambda x, y: (Polyline(((x - 8, y), (x + 8, y)), paint, arrow=arrowed),)


def legend(
    entries: Sequence[tuple[Swatch, str]],
    x: float,
    y: float,
    width: float,
    *,
    sign: float = 18,
    step: float = 12,
) -> tuple[tuple[Shape, ...], float]:
    """Signs (as wide as `sign`) with their meaning in lines as long as `width`, and the height they take."""
    shapes: list[Shape] = []
    at, row = x, 0
    for swatch, meaning in entries:
        room = min(width - sign - 4, text_width(meaning, SMALL) + 1)
        if at > x and at + sign + 4 + room > x + width:
            at, row = x, row + 1
        middle = y + (row + 0.5) * step
        shapes += [
            *swatch(at + sign / 2, middle),
            Label(at + sign + 4, middle - 5, room, 10, meaning, SMALL, "left", tone=Tone.MUTED),
        ]
        at += sign + 4 + room + 12
    return tuple(shapes), (row + 1) * step if entries else 0.0


def moved(shapes: Iterable[Shape], x: float, y: float) -> Iterator[Shape]:
    """The shapes shifted."""
    for shape in shapes:
        if isinstance(shape, Polyline):
            yield replace(shape, points=tuple((px + x, py + y) for px, py in shape.points))
        else:
            yield replace(shape, x=shape.x + x, y=shape.y + y)
