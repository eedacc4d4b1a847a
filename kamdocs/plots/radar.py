"""Radar chart: one spoke for each category, one closed line for each series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from kamdocs.blocks import Ellipse, Paint, Polyline, Rectangle, Shape, Tone
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.legend import legend
from kamdocs.plots.marks import line, marker, stroke
from kamdocs.plots.overlay import line_entries
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import decimals, span, ticks, widened
from kamdocs.plots.sheet import HAIRLINE, LABEL_HEIGHT, Sheet, note, numbers, tight
from kamdocs.plots.spokes import Spokes, spoke_names, spokes

_INTERVALS = 5
_GRID = Paint(stroke="rule", stroke_width=HAIRLINE)


def radar(sheet: Sheet) -> Iterator[Shape]:
    series = sheet.chart.series
    key = legend(line_entries(sheet) if len(series) > 1 else (), sheet.width)
    range_ = widened(
        span((value for one in series for value in numbers(one)), sheet.chart.y_axis),
        sheet.chart.y_axis,
        _INTERVALS,
    )
    star = spokes(sheet, Box(0, key.height, sheet.width, sheet.height), range_)
    paths = [[star.at(place, value) for place, value in enumerate(one.values)] for one in series]
    yield from key.shapes
    yield from _ground(sheet, paths)
    yield from _grid(star)
    yield from spoke_names(sheet, star)
    occupied = Occupied(sheet.box)
    for index, path in enumerate(paths):
        yield from _outline(sheet, index, path)
        for point in path:
            if point:
                occupied.add_circle(point, 3)
        for start, end in pairwise((*path, path[0])):
            if start and end:
                occupied.add_line((start, end))
    yield from _figures(sheet, star, occupied)


def _ground(sheet: Sheet, paths: Sequence[Sequence[Point | None]]) -> Iterator[Shape]:
    """The first series is filled lightly, below the grid."""
    points = tuple(point for point in paths[0] if point)
    if len(points) == len(paths[0]) > 2:
        yield Polyline(points, Paint(fill=sheet.ink(0)), closed=True)


def _grid(star: Spokes) -> Iterator[Shape]:
    for value in ticks(star.scale.range, _INTERVALS):
        distance = star.scale.at(value)
        if distance and star.count > 2:
            yield Polyline(
                tuple(star.point(place, distance) for place in range(star.count)), _GRID, closed=True
            )
        elif distance:
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


def _figures(sheet: Sheet, star: Spokes, occupied: Occupied) -> Iterator[Shape]:
    """The figures of the rings along the first spoke where they touch no line."""
    values = [value for value in ticks(star.scale.range, _INTERVALS) if star.scale.at(value)]
    digits = decimals(values)
    words = [sheet.number(value, digits) for value in values]
    for place in range(star.count):
        boxes = [_beside(star, place, value, text) for value, text in zip(values, words, strict=True)]
        if occupied.place_all([box] for box in boxes):
            break
    for box, text in zip(boxes, words, strict=True):
        ground = Paint(fill="paper", fill_strength="full")
        yield Rectangle(box.left, box.top + 1, box.width, box.height - 2, ground)
        yield note(box, text, ink=Tone.MUTED)


def _beside(star: Spokes, place: int, value: Decimal, words: str) -> Box:
    """A box a little off the spoke, clockwise, just inside its ring."""
    across, down = star.direction(place)
    x, y = star.point(place, star.scale.at(value) - LABEL_HEIGHT / 2)
    return tight(x - down * 6, y + across * 6, words)
