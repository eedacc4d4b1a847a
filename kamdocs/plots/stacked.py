"""Stacked chart: the parts of each category on top of each other, negative ones below nought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain
from typing import Final

from kamdocs.blocks import Paint, Rectangle, Shape
from kamdocs.plots.boxes import Box
from kamdocs.plots.column import bar_width, fits_slot
from kamdocs.plots.direct import GAP, Tag, beside, tags
from kamdocs.plots.frame import LABEL_ROW, Frame, Plan, frame
from kamdocs.plots.legend import Entry
from kamdocs.plots.marks import bar, textures
from kamdocs.plots.overlay import line_entries, line_labels, occupy, overlays, secondary_range
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import Scale, span
from kamdocs.plots.sheet import SIZE, Sheet, note, numbers, tight

_FARTHEST: Final = 6.0
"""A name farther than this from the middle of its part would be read as another's."""


@dataclass(frozen=True, slots=True)
class Part:
    """The piece of a column that one value fills, from `start` to `end` on the value axis."""

    index: int
    category: int
    start: Decimal
    end: Decimal

    def box(self, grid: Frame, scale: Scale) -> Box:
        width = bar_width(grid.slot, 1)
        left = grid.middle(self.category) - width / 2
        top, bottom = sorted((scale.at(self.start), scale.at(self.end)))
        return Box(left, top, left + width, bottom)


def stacked(sheet: Sheet) -> Iterator[Shape]:
    parts = tuple(_parts(sheet))
    bars = list(dict.fromkeys(part.index for part in parts))
    variants = dict(zip(bars, textures([sheet.ink(index) for index in bars], sheet.theme), strict=True))
    totals = _totals(sheet)
    labelled = (
        sheet.chart.data_labels
        and not line_entries(sheet)
        and fits_slot(sheet, (sheet.number(total) for total in totals.values()))
    )
    grid, named = _framed(sheet, parts, variants, labelled=labelled)
    yield from grid.under
    occupied = Occupied(sheet.box)
    for part in parts:
        box = part.box(grid, grid.primary)
        occupied.add_box(box)
        yield from bar(
            box, sheet.point_ink(part.index, part.category), variants[part.index], edged=len(bars) > 1
        )
    if labelled:
        yield from _total_labels(sheet, totals, parts, grid)
    yield from grid.over
    yield from overlays(sheet, grid)
    if sheet.chart.data_labels and len(bars) > 1:
        yield from _part_labels(sheet, parts, grid)
    occupy(sheet, grid, occupied)
    yield from line_labels(sheet, grid, occupied)
    yield from named


def _parts(sheet: Sheet) -> Iterator[Part]:
    for category in range(len(sheet.chart.categories)):
        above = below = Decimal(0)
        for index, series in enumerate(sheet.chart.series):
            value = None if series.line else series.values[category]
            if value is None:
                continue
            start = above if value >= 0 else below
            yield Part(index, category, start, start + value)
            above, below = (start + value, below) if value >= 0 else (above, start + value)


def _totals(sheet: Sheet) -> dict[int, Decimal]:
    """Sum of each category that has a value."""
    columns = [one.values for one in sheet.chart.series if not one.line]
    filled = {
        place: [v for v in values if v is not None] for place, values in enumerate(zip(*columns, strict=True))
    }
    return {place: sum(values, Decimal(0)) for place, values in filled.items() if values}


def _framed(
    sheet: Sheet, parts: tuple[Part, ...], variants: dict[int, int], *, labelled: bool
) -> tuple[Frame, tuple[Shape, ...]]:
    """The frame with names beside the last column, or with a legend if they cannot stand there."""
    series = sheet.chart.series
    lines = [numbers(one) for one in series if one.line and not one.secondary]
    ends = [end for part in parts for end in (part.start, part.end)]
    range_ = span([*ends, *chain.from_iterable(lines)], sheet.chart.y_axis)
    above = LABEL_ROW if sheet.chart.data_labels else 0
    plan = Plan(range_, secondary_range(sheet), shows_axis=not labelled, above=above)
    if len(series) == 1:
        return frame(sheet, plan), ()
    last = [part for part in parts if part.category == len(sheet.chart.categories) - 1]
    room = beside(sheet, [one.name for one in series], spare=0.1)
    if room and len(last) == len(series):
        grid = frame(sheet, replace(plan, beside=room))
        named = _named(sheet, last, grid)
        if named:
            return grid, named
    entries = [
        Entry(series[index].name, sheet.ink(index), "bar", texture) for index, texture in variants.items()
    ]
    return frame(sheet, replace(plan, entries=(*entries, *line_entries(sheet)))), ()


def _named(sheet: Sheet, last: list[Part], grid: Frame) -> tuple[Shape, ...] | None:
    boxes = [part.box(grid, grid.primary) for part in last]
    wanted = [
        Tag(sheet.chart.series[part.index].name, box.middle[1], sheet.ink(part.index))
        for part, box in zip(last, boxes, strict=True)
    ]
    strip = Box(boxes[0].right + GAP, grid.area.top - SIZE, sheet.width, grid.area.bottom + SIZE)
    return tags(wanted, strip, _FARTHEST)


def _part_labels(sheet: Sheet, parts: tuple[Part, ...], grid: Frame) -> Iterator[Shape]:
    """The values inside those parts that have room for them beside the lines, each on a plain ground."""
    lines = Occupied(sheet.box)
    occupy(sheet, grid, lines)
    for part in parts:
        words = sheet.number(part.end - part.start)
        box = part.box(grid, grid.primary)
        place = tight(*box.middle, words)
        if place.lies_in(box) and lines.is_free(place):
            ink = sheet.point_ink(part.index, part.category)
            ground = Paint(fill=ink, fill_strength="full")
            yield Rectangle(place.left, place.top + 1, place.width, place.height - 2, ground)
            yield replace(note(place, words, ink=ink), on_full=True)


def _total_labels(
    sheet: Sheet, totals: dict[int, Decimal], parts: tuple[Part, ...], grid: Frame
) -> Iterator[Shape]:
    for category, total in totals.items():
        top = min(grid.primary.at(max(part.start, part.end)) for part in parts if part.category == category)
        words = sheet.number(total)
        yield replace(note(tight(grid.middle(category), top - LABEL_ROW / 2, words), words), strong=True)
