"""Overlay: series drawn as lines over the slots of an upright chart, with their labels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Final

from kamdocs.blocks import Shape
from kamdocs.plots.boxes import Point
from kamdocs.plots.frame import Frame
from kamdocs.plots.legend import Entry
from kamdocs.plots.marks import MARKER, line, marker
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import Range, span
from kamdocs.plots.sheet import Sheet, note, numbers, plated, tight

MOST_MARKERS: Final = 16
_DISTANCES: Final = (-8.0, 8.0, -11.0, 11.0)


def line_variants(sheet: Sheet) -> dict[int, int]:
    """For the index of each line its number among the lines, which chooses stroke and marker."""
    lines = [
        index
        for index, series in enumerate(sheet.chart.series)
        if series.line or sheet.chart.kind in {"line", "radar"}
    ]
    return {index: number for number, index in enumerate(lines)}


def line_entries(sheet: Sheet) -> list[Entry]:
    series = sheet.chart.series
    return [
        Entry(series[index].name, sheet.ink(index), "line", n) for index, n in line_variants(sheet).items()
    ]


def secondary_range(sheet: Sheet) -> Range | None:
    """The range of the lines on the second axis, if there are any."""
    second = [numbers(one) for one in sheet.chart.series if one.line and one.secondary]
    return span(chain.from_iterable(second), sheet.chart.secondary_axis) if any(second) else None


def overlays(sheet: Sheet, grid: Frame) -> Iterator[Shape]:
    """All lines with their markers."""
    variants = line_variants(sheet)
    paths = {index: line_points(sheet, grid, index) for index in variants}
    for index, points in paths.items():
        yield from line(points, sheet.ink(index), variants[index])
    if len(sheet.chart.categories) <= MOST_MARKERS:
        for index, points in paths.items():
            yield from (marker(point, sheet.ink(index), variants[index]) for point in points if point)


def occupy(sheet: Sheet, grid: Frame, occupied: Occupied) -> None:
    """Keep labels off the lines and their markers."""
    for index in line_variants(sheet):
        points = line_points(sheet, grid, index)
        for point in points:
            if point:
                occupied.add_circle(point, MARKER)
        for start, end in pairwise(points):
            if start and end:
                occupied.add_line((start, end))


def line_labels(sheet: Sheet, grid: Frame, occupied: Occupied) -> tuple[Shape, ...]:
    """The values of all lines at their points; none at all if not every one finds room."""
    if not sheet.chart.data_labels or len(sheet.chart.categories) > MOST_MARKERS:
        return ()
    labels = [
        (sheet.number(value), point, sheet.readable(sheet.ink(index)))
        for index in line_variants(sheet)
        for value, point in zip(
            sheet.chart.series[index].values, line_points(sheet, grid, index), strict=True
        )
        if value is not None and point is not None
    ]
    boxes = occupied.place_all(
        [tight(x, y + away, words) for away in _DISTANCES] for words, (x, y), _ in labels
    )
    notes = (note(box, words, ink=ink) for (words, _, ink), box in zip(labels, boxes or (), strict=False))
    return tuple(shape for label in notes for shape in plated(label))


def line_points(sheet: Sheet, grid: Frame, index: int) -> list[Point | None]:
    """Where the values of a series stand; gaps stay gaps."""
    series = sheet.chart.series[index]
    scale = grid.secondary if series.line and series.secondary else grid.primary
    return [
        None if value is None else (grid.middle(place), scale.at(value))
        for place, value in enumerate(series.values)
    ]
