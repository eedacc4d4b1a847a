"""Bar chart: level bars with their names at the left; a line series marks a target on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Final

from kamdocs.blocks import Align, Paint, Polyline, Shape, Tone
from kamdocs.plots.boxes import Box
from kamdocs.plots.frame import TITLE_ROW, axis_title
from kamdocs.plots.legend import Entry, legend
from kamdocs.plots.marks import bar as mark
from kamdocs.plots.marks import textures
from kamdocs.plots.metrics import text_width, wrap
from kamdocs.plots.scale import Scale, decimals, span, ticked
from kamdocs.plots.sheet import AXIS_LINE, HAIRLINE, LABEL_HEIGHT, SIZE, Sheet, note, numbers, tight

_GROUP: Final = 0.72
_THICKEST: Final = 24.0
_NAMES_SHARE: Final = 0.36
_GAP: Final = 5.0
_BETWEEN_TICKS: Final = 55.0


@dataclass(frozen=True, slots=True)
class Rows:
    """The plot area with its scale; without `marks` on the axis the values stand at the bars."""

    area: Box
    scale: Scale
    marks: Mapping[Decimal, str]
    row: float
    bars: dict[int, int]
    """Index of each series drawn as bars, and its texture."""

    @property
    def thickness(self) -> float:
        return min(self.row * _GROUP / max(1, len(self.bars)), _THICKEST)

    def middle(self, category: int) -> float:
        return self.area.top + (category + 0.5) * self.row

    def box(self, sheet: Sheet, place: int, index: int, category: int) -> Box | None:
        """The bar of one value, if there is one."""
        value = sheet.chart.series[index].values[category]
        if value is None:
            return None
        top = self.middle(category) + (place - len(self.bars) / 2) * self.thickness
        left, right = sorted((self.scale.at(value), self.scale.zero))
        return Box(left, top, right, top + self.thickness - (0.5 if len(self.bars) > 1 else 0))


def bar(sheet: Sheet) -> Iterator[Shape]:
    rows, head = _rows(sheet)
    yield from head
    yield from _names(sheet, rows)
    yield from _axis(sheet, rows)
    for category in range(len(sheet.chart.categories)):
        yield from _bars(sheet, rows, category)
    x = rows.scale.zero
    yield Polyline(
        ((x, rows.area.top), (x, rows.area.bottom)), Paint(stroke=Tone.MUTED, stroke_width=AXIS_LINE)
    )
    yield from _targets(sheet, rows)


def _rows(sheet: Sheet) -> tuple[Rows, tuple[Shape, ...]]:
    chart = sheet.chart
    bars = [index for index, series in enumerate(chart.series) if not series.line]
    variants = dict(zip(bars, textures([sheet.ink(index) for index in bars], sheet.theme), strict=True))
    key = legend(_entries(sheet, variants), sheet.width)
    title = axis_title(chart.y_axis.title, chart.unit)
    top = key.height + (TITLE_ROW if title or chart.x_axis.title else 0)
    row = (sheet.height - top) / len(chart.categories)
    labelled = chart.data_labels and min(row * _GROUP / max(1, len(bars)), _THICKEST) >= SIZE
    left = _names_width(sheet) + _GAP
    bottom = sheet.height - (0 if labelled else LABEL_HEIGHT + 3)
    area = Box(left, top, sheet.width, bottom)
    scale, marks = _scale(sheet, area, labelled=labelled)
    rows = Rows(area, scale, marks, area.height / len(chart.categories), variants)
    heads = (
        (Box(0, key.height, left, key.height + LABEL_HEIGHT), chart.x_axis.title),
        (Box(left, key.height, sheet.width, key.height + LABEL_HEIGHT), title),
    )
    titles = [note(box, words, align="left", ink=Tone.MUTED) for box, words in heads if words]
    return rows, (*key.shapes, *titles)


def _entries(sheet: Sheet, bars: dict[int, int]) -> list[Entry]:
    series = sheet.chart.series
    entries = [Entry(series[index].name, sheet.ink(index), "bar", texture) for index, texture in bars.items()]
    entries += [Entry(one.name, sheet.ink(index), "tick") for index, one in enumerate(series) if one.line]
    return entries if len(entries) > 1 else []


def _scale(sheet: Sheet, area: Box, *, labelled: bool) -> tuple[Scale, Mapping[Decimal, str]]:
    """The value axis and its figures; leaves room for labels at the ends of the longest bars."""
    values = [value for one in sheet.chart.series for value in numbers(one)]
    range_ = span(values, sheet.chart.y_axis)
    if labelled:
        room = max(text_width(sheet.number(value), SIZE) for value in values) + _GAP
        return Scale(range_, area.left + (room if range_.low < 0 else 0), area.right - room), {}
    wide, figures = ticked(range_, sheet.chart.y_axis, max(2, min(6, int(area.width / _BETWEEN_TICKS))))
    marks = {value: sheet.number(value, decimals(figures)) for value in figures}
    half = max(text_width(words, SIZE) for words in marks.values()) / 2 + 2
    return Scale(wide, area.left + (half if range_.low < 0 else 0), area.right - half), marks


def _names_width(sheet: Sheet) -> float:
    most = sheet.width * _NAMES_SHARE
    lines = (line for name in sheet.chart.categories for line in wrap(name, most, SIZE))
    return min(most, max((text_width(line, SIZE) for line in lines), default=0) + 1)


def _names(sheet: Sheet, rows: Rows) -> Iterator[Shape]:
    every = ceil(LABEL_HEIGHT / rows.row)
    half = rows.row * every / 2
    for category in range(0, len(sheet.chart.categories), every):
        middle = rows.middle(category)
        top, bottom = max(0.0, middle - half), min(sheet.height, middle + half)
        yield note(Box(0, top, rows.area.left - _GAP, bottom), sheet.chart.categories[category], align="left")


def _axis(sheet: Sheet, rows: Rows) -> Iterator[Shape]:
    for value, words in rows.marks.items():
        x = rows.scale.at(value)
        ends = ((x, rows.area.top), (x, rows.area.bottom))
        yield Polyline(ends, Paint(stroke="rule", stroke_width=HAIRLINE))
        yield note(tight(x, sheet.height - LABEL_HEIGHT / 2, words), words, ink=Tone.MUTED)


def _bars(sheet: Sheet, rows: Rows, category: int) -> Iterator[Shape]:
    for place, (index, texture) in enumerate(rows.bars.items()):
        box = rows.box(sheet, place, index, category)
        value = sheet.chart.series[index].values[category]
        if box is None or value is None:
            continue
        yield from mark(box, sheet.point_ink(index, category), texture)
        if not rows.marks:
            yield _value(sheet, rows, category, value, box)


def _value(sheet: Sheet, rows: Rows, category: int, value: Decimal, box: Box) -> Shape:
    """The number beyond the end of the bar, and beyond a target that stands there."""
    words = sheet.number(value)
    align: Align = "right" if value < 0 else "left"
    away = -1 if value < 0 else 1
    x = (box.left if value < 0 else box.right) + 3 * away
    for target in sorted(_target_places(sheet, rows, category), reverse=value < 0):
        place = tight(x, box.middle[1], words, align)
        if place.left - 2 <= target <= place.right + 2:
            x = target + 4 * away
    return note(tight(x, box.middle[1], words, align), words, align=align)


def _target_places(sheet: Sheet, rows: Rows, category: int) -> list[float]:
    values = [series.values[category] for series in sheet.chart.series if series.line]
    return [rows.scale.at(value) for value in values if value is not None]


def _targets(sheet: Sheet, rows: Rows) -> Iterator[Shape]:
    """A line series is a stroke across the bars of each category."""
    half = rows.row * _GROUP / 2 + 1
    for index, series in enumerate(sheet.chart.series):
        for category, value in enumerate(series.values if series.line else ()):
            if value is not None:
                x, y = rows.scale.at(value), rows.middle(category)
                yield Polyline(((x, y - half), (x, y + half)), Paint(stroke=sheet.ink(index), stroke_width=2))
