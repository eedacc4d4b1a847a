"""Bubble names: the label of every bubble inside it, beside it or, by a thin line, farther off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import hypot
from typing import Final

from kamdocs.blocks import Align, Colour, Label, Paint, Polyline, Shape, Tone
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.marks import is_full
from kamdocs.plots.metrics import text_height, text_width, wrap
from kamdocs.plots.placing import Occupied
from kamdocs.plots.sheet import HAIRLINE, SIZE, note, plated

_WIDTHS: Final = (96.0, 60.0)
"""Names are tried on long lines first."""

_BESIDE: Final = 2.0
_FARTHER: Final = (7.0, 13.0, 20.0, 30.0, 42.0, 56.0)
_GRID: Final = 10.0
_DIRECTIONS: Final = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
_DIAGONAL: Final = 0.72


@dataclass(frozen=True, slots=True)
class Bubble:
    """A point of the chart; `variant` is the look of its series."""

    centre: Point
    radius: float
    ink: Colour
    variant: int
    name: str

    @property
    def box(self) -> Box:
        x, y = self.centre
        return Box(x, y, x, y).grown(self.radius)


@dataclass(frozen=True, slots=True)
class Place:
    """A box for the name; `distance` is that of its near edge from the bubble, None inside it."""

    box: Box
    distance: float | None


def bubble_names(bubbles: Sequence[Bubble], occupied: Occupied) -> Iterator[Shape]:
    """Names that touch no other name and, as long as there is room, no other bubble.

    A name for which the whole field has no room left is not drawn.
    """
    for bubble in bubbles:
        place = _free(bubble, occupied) if bubble.name else None
        if place is not None:
            hides_grid = occupied.is_free(place.box)
            occupied.add_box(place.box)
            yield from _leader_line(bubble, place, occupied)
            label = _label(bubble, place)
            yield from plated(label) if hides_grid else (label,)


def _free(bubble: Bubble, occupied: Occupied) -> Place | None:
    """The first place that meets the strictest demand any place can meet."""
    places = list(_places(bubble))
    clear = [place for place in places if _is_clear(bubble, place, occupied)]
    straight = (place for place in clear if not occupied.crosses_circle(*_leader(bubble, place)))
    anywhere = (place for place in _anywhere(bubble, occupied) if _is_clear(bubble, place, occupied))
    over_bubbles = (place for place in places if occupied.is_free(place.box, over_circles=True))
    return next(chain(straight, clear, anywhere, over_bubbles), None)


def _is_clear(bubble: Bubble, place: Place, occupied: Occupied) -> bool:
    if place.distance is None:
        return occupied.is_free(place.box, ignoring=bubble.centre)
    return occupied.is_free(place.box) and not occupied.crosses_box(*_leader(bubble, place))


def _places(bubble: Bubble) -> Iterator[Place]:
    sizes = list(dict.fromkeys(_size(bubble.name, width) for width in _WIDTHS))
    for width, height in reversed(sizes):
        if hypot(width, height) / 2 <= bubble.radius:
            yield Place(_around(bubble.centre, width, height), None)
    for distance in (_BESIDE, *_FARTHER):
        for size in sizes:
            yield from (Place(_beside(bubble, size, distance, way), distance) for way in _DIRECTIONS)


def _anywhere(bubble: Bubble, occupied: Occupied) -> Iterator[Place]:
    """Places all over the field, near ones first."""
    width, height = _size(bubble.name, _WIDTHS[0])
    field = occupied.within
    columns = range(int(max(0, field.width - width) // _GRID) + 1)
    rows = range(int(max(0, field.height - height) // _GRID) + 1)
    corners = ((field.left + column * _GRID, field.top + row * _GRID) for row in rows for column in columns)
    boxes = (Box(left, top, left + width, top + height) for left, top in corners)
    distances = (
        (hypot(x - bubble.centre[0], y - bubble.centre[1]), box) for box in boxes for x, y in [box.middle]
    )
    yield from (Place(box, distance) for distance, box in sorted(distances, key=lambda pair: pair[0]))


def _size(name: str, width: float) -> tuple[float, float]:
    lines = wrap(name, width, SIZE)
    return max(text_width(line, SIZE) for line in lines) + 1, text_height(len(lines), SIZE)


def _beside(bubble: Bubble, size: tuple[float, float], distance: float, way: tuple[int, int]) -> Box:
    reach = (bubble.radius + distance) * (_DIAGONAL if all(way) else 1)
    x = bubble.centre[0] + way[0] * (reach + size[0] / 2)
    y = bubble.centre[1] + way[1] * (reach + size[1] / 2)
    return _around((x, y), *size)


def _around(centre: Point, width: float, height: float) -> Box:
    return Box(centre[0] - width / 2, centre[1] - height / 2, centre[0] + width / 2, centre[1] + height / 2)


def _leader(bubble: Bubble, place: Place) -> tuple[Point, Point]:
    """From the edge of the bubble to the nearest point of the name."""
    (x, y), end = bubble.centre, place.box.nearest(bubble.centre)
    length = hypot(end[0] - x, end[1] - y) or 1.0
    share = bubble.radius / length
    return (x + (end[0] - x) * share, y + (end[1] - y) * share), end


def _leader_line(bubble: Bubble, place: Place, occupied: Occupied) -> Iterator[Shape]:
    if place.distance is not None and place.distance > _BESIDE:
        ends = _leader(bubble, place)
        occupied.add_line(ends)
        yield Polyline(ends, Paint(stroke=Tone.MUTED, stroke_width=HAIRLINE))


def _label(bubble: Bubble, place: Place) -> Label:
    label = note(place.box, bubble.name, align=_side(bubble, place))
    is_on_full = place.distance is None and is_full(bubble.variant)
    return replace(label, tone=bubble.ink, on_full=True) if is_on_full else label


def _side(bubble: Bubble, place: Place) -> Align:
    """The lines of a name keep to its bubble."""
    x = bubble.centre[0]
    return "left" if place.box.left > x else "right" if place.box.right < x else "center"
