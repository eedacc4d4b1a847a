"""Bubble chart: points in a field of two axes, parted into quadrants by thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import sqrt
from typing import Final

from kamdocs.blocks import Axis, Ellipse, Paint, Polyline, Shape, Tone
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.bubble_names import Bubble, bubble_names
from kamdocs.plots.frame import TITLE_ROW, axis_title
from kamdocs.plots.legend import Entry, legend
from kamdocs.plots.marks import bubble_paint
from kamdocs.plots.metrics import text_width
from kamdocs.plots.placing import Occupied
from kamdocs.plots.quadrants import quadrant_names
from kamdocs.plots.scale import Range, Scale, decimals, span, ticked
from kamdocs.plots.sheet import AXIS_LINE, HAIRLINE, LABEL_HEIGHT, SIZE, Sheet, note, tight

_LARGEST: Final = 0.075
"""Radius of the largest bubble as a share of the field's shorter side; the area shows the size."""

_PLAIN: Final = 4.5
_SMALLEST: Final = 2.0
_INTERVALS: Final = 4
_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class Field:
    """The plot area with its scales and their figures."""

    area: Box
    x: Scale
    y: Scale
    x_marks: Mapping[Decimal, str]
    y_marks: Mapping[Decimal, str]

    def inset(self, by: float) -> Field:
        """The same field with scales that end before its edges, so that no bubble is cut."""
        x = replace(self.x, start=self.area.left + by, end=self.area.right - by)
        return replace(self, x=x, y=replace(self.y, start=self.area.bottom - by, end=self.area.top + by))


def bubble(sheet: Sheet) -> Iterator[Shape]:
    series = sheet.chart.series
    entries = [Entry(one.name, sheet.ink(index), "bubble", index) for index, one in enumerate(series)]
    key = legend(entries if len(entries) > 1 else (), sheet.width)
    field, bubbles = _drawn(sheet, _field(sheet, key.height))
    occupied = Occupied(field.area)
    for one in bubbles:
        occupied.add_circle(one.centre, one.radius)
    yield from key.shapes
    yield from _titles(sheet, key.height)
    yield from _axes(field, sheet)
    yield from quadrant_names(sheet.chart, field.area, _dividing_point(sheet, field), occupied)
    for threshold in _thresholds(field, sheet):
        occupied.add_line(threshold)
    for one in bubbles:
        yield Ellipse(*one.centre, one.radius, one.radius, bubble_paint(one.ink, one.variant))
    yield from bubble_names(bubbles, occupied)


def _field(sheet: Sheet, top: float) -> Field:
    chart = sheet.chart
    pairs = [(x, y) for one in chart.series for x, y in zip(one.x, one.values, strict=True) if y is not None]
    x_range, x_marks = _figures(
        sheet, span((x for x, _ in pairs), chart.x_axis, from_zero=False), chart.x_axis
    )
    y_range, y_marks = _figures(
        sheet, span((y for _, y in pairs), chart.y_axis, from_zero=False), chart.y_axis
    )
    area = Box(
        max(text_width(words, SIZE) for words in y_marks.values()) + 1 + _GAP,
        top + (TITLE_ROW if chart.y_axis.title or chart.unit else SIZE / 2),
        sheet.width - max(text_width(words, SIZE) for words in x_marks.values()) / 2 - 1,
        sheet.height - LABEL_HEIGHT - _GAP - (TITLE_ROW if chart.x_axis.title else 0),
    )
    x, y = Scale(x_range, area.left, area.right), Scale(y_range, area.bottom, area.top)
    return Field(area, x, y, x_marks, y_marks)


def _figures(sheet: Sheet, range_: Range, axis: Axis) -> tuple[Range, Mapping[Decimal, str]]:
    """The figures of an axis: its ends and its threshold, or else round steps."""
    wide, values = ticked(range_, axis, _INTERVALS)
    if axis.threshold is not None:
        values = tuple(dict.fromkeys((wide.low, axis.threshold, wide.high)))
    digits = decimals(values)
    return wide, {value: sheet.number(value, digits) for value in values}


def _drawn(sheet: Sheet, field: Field) -> tuple[Field, list[Bubble]]:
    """The bubbles, large ones first, in a field that holds them whole."""
    bubbles = list(_bubbles(sheet, field))
    if not all(one.box.lies_in(field.area) for one in bubbles):
        field = field.inset(max(one.radius for one in bubbles) + 1)
        bubbles = list(_bubbles(sheet, field))
    return field, sorted(bubbles, key=lambda one: -one.radius)


def _bubbles(sheet: Sheet, field: Field) -> Iterator[Bubble]:
    largest = min(field.area.width, field.area.height) * _LARGEST
    sizes = [size for one in sheet.chart.series for size in one.sizes]
    most = max(sizes, default=Decimal(0))
    for index, series in enumerate(sheet.chart.series):
        for place, (x, y) in enumerate(zip(series.x, series.values, strict=True)):
            if y is None:
                continue
            share = series.sizes[place] / most if series.sizes and most > 0 else None
            radius = _PLAIN if share is None else max(_SMALLEST, sqrt(max(0.0, float(share))) * largest)
            words = series.labels[place] if place < len(series.labels) else ""
            yield Bubble((field.x.at(x), field.y.at(y)), radius, sheet.point_ink(index, place), index, words)


def _titles(sheet: Sheet, top: float) -> Iterator[Shape]:
    chart = sheet.chart
    title = axis_title(chart.y_axis.title, chart.unit)
    if title:
        yield note(Box(0, top, sheet.width, top + LABEL_HEIGHT), title, align="left", ink=Tone.MUTED)
    if chart.x_axis.title:
        foot = Box(0, sheet.height - LABEL_HEIGHT, sheet.width, sheet.height)
        yield note(foot, chart.x_axis.title, align="right", ink=Tone.MUTED)


def _axes(field: Field, sheet: Sheet) -> Iterator[Shape]:
    """Light lines at round figures; a threshold stands out."""
    area, light = field.area, Paint(stroke="rule", stroke_width=HAIRLINE)
    for value, words in field.x_marks.items():
        x = field.x.at(value)
        yield Polyline(((x, area.top), (x, area.bottom)), light)
        yield note(tight(x, area.bottom + _GAP + LABEL_HEIGHT / 2, words), words, ink=Tone.MUTED)
    for value, words in field.y_marks.items():
        y = field.y.at(value)
        yield Polyline(((area.left, y), (area.right, y)), light)
        yield note(tight(area.left - _GAP, y, words, "right"), words, align="right", ink=Tone.MUTED)
    for threshold in _thresholds(field, sheet):
        yield Polyline(threshold, Paint(stroke=Tone.MUTED, stroke_width=AXIS_LINE))


def _thresholds(field: Field, sheet: Sheet) -> Iterator[tuple[Point, Point]]:
    area, across, down = field.area, sheet.chart.x_axis.threshold, sheet.chart.y_axis.threshold
    if across is not None:
        x = field.x.at(across)
        yield (x, area.top), (x, area.bottom)
    if down is not None:
        y = field.y.at(down)
        yield (area.left, y), (area.right, y)


def _dividing_point(sheet: Sheet, field: Field) -> tuple[float, float]:
    """Where the quadrants meet: at the thresholds, or in the middle of the field."""
    across, down = sheet.chart.x_axis.threshold, sheet.chart.y_axis.threshold
    middle = field.area.middle
    return (
        middle[0] if across is None else field.x.at(across),
        middle[1] if down is None else field.y.at(down),
    )
