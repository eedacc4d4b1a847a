"""Radar chart: one spoke for each category, one closed line for each series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from kamdocs.blocks import Ellipse, Paint, Polyline, Shape, Tone
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.legend import legend
from kamdocs.plots.marks import line, marker, stroke
from kamdocs.plots.overlay import line_entries
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import decimals, span, ticks, widened
from kamdocs.plots.sheet import HAIRLINE, LABEL_HEIGHT, Sheet, box_of, note, numbers, tight
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
    """The figures of the rings beside a spoke where all find room, else those that do beside the first."""
    values = [value for value in ticks(star.scale.range, _INTERVALS) if star.scale.at(value)]
    digits = decimals(values)
    figures = {value: sheet.number(value, digits) for value in values}
    spots = [
        [note(_beside(star, place, value, words), words, ink=Tone.MUTED) for value, words in figures.items()]
        for place in range(star.count)
    ]
    whole = (labels for labels in spots if all(occupied.is_free(box_of(label)) for label in labels))
    yield from next(whole, None) or (label for label in spots[0] if occupied.is_free(box_of(label)))


def _beside(star: Spokes, place: int, value: Decimal, words: str) -> Box:
    """A box clockwise of the spoke, just inside its ring."""
    across, down = star.direction(place)
    x, y = star.point(place, star.scale.at(value) - LABEL_HEIGHT / 2)
    away = tight(x, y, words).width / 2 + 2
    return tight(x - down * away, y + across * LABEL_HEIGHT * 0.7, words)
