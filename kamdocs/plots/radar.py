"""Radar chart: one spoke for each category, one closed line for each series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from kamdocs.blocks import Ellipse, Paint, Polyline, Shape, Tone
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.legend import legend
from kamdocs.plots.marks import line, marker, stroke
from kamdocs.plots.overlay import line_entries
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import decimals, span, ticked
from kamdocs.plots.sheet import HAIRLINE, LABEL_HEIGHT, Sheet, box_of, note, numbers, tight
from kamdocs.plots.spokes import Spokes, spoke_names, spokes

_INTERVALS: Final = 5
_GRID: Final = Paint(stroke="rule", stroke_width=HAIRLINE)


def radar(sheet: Sheet) -> Iterator[Shape]:
    series = sheet.chart.series
    key = legend(line_entries(sheet) if len(series) > 1 else (), sheet.width)
    needed = span((value for one in series for value in numbers(one)), sheet.chart.y_axis)
    wide, figures = ticked(needed, sheet.chart.y_axis, _INTERVALS)
    star = spokes(sheet, Box(0, key.height, sheet.width, sheet.height), wide)
    rings = {value: sheet.number(value, decimals(figures)) for value in figures if star.scale.at(value)}
    paths = [[star.at(place, value) for place, value in enumerate(one.values)] for one in series]
    yield from key.shapes
    yield from _ground(sheet, paths)
    yield from _grid(star, rings)
    occupied = Occupied(sheet.box)
    for label in spoke_names(sheet, star):
        occupied.add_box(box_of(label))
        yield label
    for index, path in enumerate(paths):
        yield from _outline(sheet, index, path)
        for point in path:
            if point:
                occupied.add_circle(point, 3)
        for start, end in pairwise((*path, path[0])):
            if start and end:
                occupied.add_line((start, end))
    yield from _figures(star, rings, occupied)


def _ground(sheet: Sheet, paths: Sequence[Sequence[Point | None]]) -> Iterator[Shape]:
    """The first series is filled lightly, below the grid."""
    points = tuple(point for point in paths[0] if point)
    if len(points) == len(paths[0]) > 2:
        yield Polyline(points, Paint(fill=sheet.ink(0)), closed=True)


def _grid(star: Spokes, rings: Iterable[Decimal]) -> Iterator[Shape]:
    for value in rings:
        distance = star.scale.at(value)
        if star.count > 2:
            yield Polyline(
                tuple(star.point(place, distance) for place in range(star.count)), _GRID, closed=True
            )
        else:
            yield Ellipse(*star.centre, distance, distance, _GRID)
    for place in range(star.count):
        yield Polyline((star.centre, star.point(place, star.radius)), _GRID)


def _outline(sheet: Sheet, index: int, path: Sequence[Point | None]) -> Iterator[Shape]:
    """Closed where all values are known, else broken at the gaps."""
    points = tuple(point for point in path if point)
    ink = sheet.ink(index)
    if len(points) == len(path) > 1:
        yield Polyline(points, stroke(ink, index), closed=True)
    else:
        yield from line([*path, path[0]], ink, index)
    yield from (marker(point, ink, index) for point in points)


def _figures(star: Spokes, rings: Mapping[Decimal, str], occupied: Occupied) -> Iterator[Shape]:
    """The figures of the rings, beside the spoke where most of them find room."""
    sides = [(place, side) for place in range(star.count) for side in (1, -1)]
    columns = [
        [note(_beside(star, where, value, words), words, ink=Tone.MUTED) for value, words in rings.items()]
        for where in sides
    ]
    free = [[label for label in column if occupied.is_free(box_of(label))] for column in columns]
    yield from max(free, key=len)


def _beside(star: Spokes, where: tuple[int, int], value: Decimal, words: str) -> Box:
    """A box just inside a ring, clockwise (1) of a spoke or on its other side (-1)."""
    place, side = where
    across, down = star.direction(place)
    x, y = star.point(place, star.scale.at(value) - LABEL_HEIGHT / 2)
    away = tight(x, y, words).width / 2 + 2
    return tight(x - side * down * away, y + side * across * LABEL_HEIGHT * 0.7, words)
