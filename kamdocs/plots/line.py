"""Line chart: one line for each series, named at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kamdocs.blocks import Shape
from kamdocs.plots.boxes import Box
from kamdocs.plots.direct import GAP, Tag, beside, tags
from kamdocs.plots.frame import LABEL_ROW, Frame, Plan, frame
from kamdocs.plots.overlay import line_entries, line_points, line_variants, overlays, secondary_range
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import span
from kamdocs.plots.sheet import SIZE, Sheet, numbers

_FARTHEST: Final = 16.0
"""A name farther than this from the end of its line would be read as another's."""


def line(sheet: Sheet) -> Iterator[Shape]:
    grid, named = _framed(sheet)
    yield from grid.under
    yield from grid.over
    yield from overlays(sheet, grid, Occupied(sheet.box))
    yield from named


def _framed(sheet: Sheet) -> tuple[Frame, tuple[Shape, ...]]:
    """The frame with the names at the ends of the lines, or with a legend if they cannot stand there."""
    series = sheet.chart.series
    first = [value for one in series if not (one.line and one.secondary) for value in numbers(one)]
    plan = Plan(span(first, sheet.chart.y_axis, from_zero=False), secondary_range(sheet), above=LABEL_ROW / 2)
    if len(series) == 1:
        return frame(sheet, plan), ()
    room = beside(sheet, [one.name for one in series], spare=0.5)
    if room and plan.secondary is None and all(one.values[-1] is not None for one in series):
        grid = frame(sheet, replace(plan, beside=room))
        left = grid.middle(len(sheet.chart.categories) - 1) + GAP
        strip = Box(left, grid.area.top - SIZE, sheet.width, grid.area.bottom + SIZE)
        named = tags(_ends(sheet, grid), strip, _FARTHEST)
        if named:
            return grid, named
    return frame(sheet, replace(plan, entries=tuple(line_entries(sheet)))), ()


def _ends(sheet: Sheet, grid: Frame) -> list[Tag]:
    ends = {index: line_points(sheet, grid, index)[-1] for index in line_variants(sheet)}
    return [
        Tag(sheet.chart.series[index].name, end[1], sheet.ink(index), variant)
        for variant, (index, end) in enumerate(ends.items())
        if end
    ]
