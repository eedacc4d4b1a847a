"""Line chart: one line for each series, named at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kamdocs.blocks import Shape
from kamdocs.plots.boxes import Box
from kamdocs.plots.direct import GAP, Tag, beside, tags
from kamdocs.plots.frame import LABEL_ROW, Frame, Plan, frame
from kamdocs.plots.overlay import (
    line_entries,
    line_labels,
    line_points,
    line_variants,
    occupy,
    overlays,
    secondary_range,
)
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import span
from kamdocs.plots.sheet import SIZE, Sheet, numbers

_FARTHEST: Final = 16.0
"""A name farther than this from the end of its line would be read as another's."""


def line(sheet: Sheet) -> Iterator[Shape]:
    grid, named = _framed(sheet)
    yield from grid.under
    yield from grid.over
    yield from overlays(sheet, grid)
    yield from named
    yield from _labels(sheet, grid)


def _labels(sheet: Sheet, grid: Frame) -> tuple[Shape, ...]:
    occupied = Occupied(sheet.box)
    occupy(sheet, grid, occupied)
    return line_labels(sheet, grid, occupied)


def _framed(sheet: Sheet) -> tuple[Frame, tuple[Shape, ...]]:
    """The frame with the names at the ends of the lines, or with a legend if they cannot stand there."""
    series = sheet.chart.series
    first = [value for one in series if not (one.line and one.secondary) for value in numbers(one)]
    plan = Plan(span(first, sheet.chart.y_axis, from_zero=False), secondary_range(sheet), above=LABEL_ROW / 2)
    if len(series) == 1:
        return frame(sheet, plan), ()
    if plan.secondary is None and all(one.values[-1] is not None for one in series):
        for with_values in (False, True):
            grid = frame(
                sheet, replace(plan, beside=beside(sheet, _names(sheet, with_values=with_values), spare=0.5))
            )
            named = tags(_ends(sheet, grid, with_values=with_values), _strip(sheet, grid), _FARTHEST)
            if named and (with_values or not sheet.chart.data_labels or _labels(sheet, grid)):
                return grid, named
    return frame(sheet, replace(plan, entries=tuple(line_entries(sheet)))), ()


def _strip(sheet: Sheet, grid: Frame) -> Box:
    """The room right of the last points."""
    left = grid.middle(len(sheet.chart.categories) - 1) + GAP
    return Box(left, grid.area.top - SIZE, sheet.width, grid.area.bottom + SIZE)


def _names(sheet: Sheet, *, with_values: bool) -> list[str]:
    """Names of the lines, with the last values where the points are not labelled."""
    ends = [one.values[-1] for one in sheet.chart.series]
    return [
        f"{one.name} {sheet.number(end)}" if with_values and end is not None else one.name
        for one, end in zip(sheet.chart.series, ends, strict=True)
    ]


def _ends(sheet: Sheet, grid: Frame, *, with_values: bool) -> list[Tag]:
    names = _names(sheet, with_values=with_values)
    ends = {index: line_points(sheet, grid, index)[-1] for index in line_variants(sheet)}
    return [
        Tag(names[index], end[1], sheet.ink(index), variant)
        for variant, (index, end) in enumerate(ends.items())
        if end
    ]
