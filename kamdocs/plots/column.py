"""Column chart: upright bars side by side for each category, with lines over them where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kamdocs.blocks import Shape
from kamdocs.plots.boxes import Box
from kamdocs.plots.frame import LABEL_ROW, Frame, Plan, frame
from kamdocs.plots.legend import Entry
from kamdocs.plots.marks import bar, textures
from kamdocs.plots.metrics import text_width
from kamdocs.plots.overlay import line_entries, line_labels, occupy, overlays, secondary_range
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import span
from kamdocs.plots.sheet import SIZE, Sheet, note, numbers, tight

GROUP: Final = 0.76
"""Share of a slot that its bars fill."""

WIDEST: Final = 46.0


def column(sheet: Sheet) -> Iterator[Shape]:
    bars = [index for index, series in enumerate(sheet.chart.series) if not series.line]
    labelled = len(bars) == len(sheet.chart.series) and _labels_fit(sheet, len(bars))
    variants = textures([sheet.ink(index) for index in bars], sheet.theme)
    grid = frame(sheet, _plan(sheet, dict(zip(bars, variants, strict=True)), labelled=labelled))
    yield from grid.under
    occupied = Occupied(sheet.box)
    for place, (index, texture) in enumerate(zip(bars, variants, strict=True)):
        for category, box in _bars(sheet, grid, index, (place, len(bars))):
            yield from bar(box, sheet.point_ink(index, category), texture)
            occupied.add_box(box)
            if labelled:
                yield _bar_label(sheet, index, category, box)
    yield from grid.over
    yield from overlays(sheet, grid)
    occupy(sheet, grid, occupied)
    yield from line_labels(sheet, grid, occupied)


def bar_width(slot: float, count: int) -> float:
    """Width of each of so many bars in a slot."""
    return min(slot * GROUP / max(1, count), WIDEST)


def fits_slot(sheet: Sheet, words: Iterator[str]) -> bool:
    """Whether all labels can stand side by side, one a slot."""
    room = sheet.width / len(sheet.chart.categories) - 3
    return all(text_width(label, SIZE) + 1 <= room for label in words)


def _plan(sheet: Sheet, bars: dict[int, int], *, labelled: bool) -> Plan:
    series = sheet.chart.series
    entries = [Entry(series[index].name, sheet.ink(index), "bar", texture) for index, texture in bars.items()]
    entries += line_entries(sheet)
    primary = [value for one in series if not (one.line and one.secondary) for value in numbers(one)]
    range_ = span(primary, sheet.chart.y_axis)
    return Plan(
        range_,
        secondary_range(sheet),
        shows_axis=not labelled,
        entries=tuple(entries) if len(entries) > 1 else (),
        above=LABEL_ROW if labelled or len(bars) < len(series) else 0,
        below=LABEL_ROW if labelled and range_.low < 0 else 0,
    )


def _labels_fit(sheet: Sheet, count: int) -> bool:
    """Whether every value can be written at its bar without touching the next."""
    if not sheet.chart.data_labels:
        return False
    labels = [sheet.number(value) for one in sheet.chart.series for value in numbers(one)]
    if count == 1:
        return fits_slot(sheet, iter(labels))
    room = bar_width(sheet.width / len(sheet.chart.categories), count)
    return all(text_width(label, SIZE) <= room for label in labels)


def _bars(sheet: Sheet, grid: Frame, index: int, place: tuple[int, int]) -> Iterator[tuple[int, Box]]:
    """The bars of a series, which is number `place[0]` of `place[1]` in each slot."""
    number, count = place
    width = bar_width(grid.slot, count)
    gap = min(1.0, width * 0.1) if count > 1 else 0.0
    for category, value in enumerate(sheet.chart.series[index].values):
        if value is not None:
            left = grid.middle(category) + (number - count / 2) * width
            top, bottom = sorted((grid.primary.at(value), grid.primary.zero))
            yield category, Box(left + gap / 2, top, left + width - gap / 2, bottom)


def _bar_label(sheet: Sheet, index: int, category: int, box: Box) -> Shape:
    value = sheet.chart.series[index].values[category] or 0
    y = box.top - LABEL_ROW / 2 if value >= 0 else box.bottom + LABEL_ROW / 2
    words = sheet.number(Decimal(value))
    return note(tight(box.middle[0], y, words), words)
