"""Frame: the plot area of an upright chart with its legend, value axes, grid lines and category names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kamdocs.blocks import Paint, Polyline, Shape, Tone
from kamdocs.plots.boxes import Box
from kamdocs.plots.legend import Entry, legend
from kamdocs.plots.metrics import text_width
from kamdocs.plots.names import name_labels, names
from kamdocs.plots.scale import Range, Scale, aligned, decimals, ticked
from kamdocs.plots.sheet import AXIS_LINE, HAIRLINE, SIZE, Sheet, note

Ticks = Mapping[Decimal, str]

TITLE_ROW: Final = 12.0
LABEL_ROW: Final = 10.0
"""Height of the line of an axis title, and of a value label beside a bar."""

_TICK_GAP: Final = 4.0
_BETWEEN_TICKS: Final = 30.0
_NAMES_SHARE: Final = 0.36


@dataclass(frozen=True, slots=True)
class Plan:
    """What an upright chart asks of its frame.

    Without `shows_axis` every value is labelled at its mark. `percent` writes the second axis with signs.
    `above` and `below` are the room that labels need beyond the highest and lowest mark, `beside` the
    room at the right of the last slot.
    """

    range: Range
    secondary: Range | None = None
    shows_axis: bool = True
    percent: bool = False
    entries: tuple[Entry, ...] = ()
    above: float = 0
    below: float = 0
    beside: float = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """`under` is painted before the marks, `over` after them."""

    area: Box
    primary: Scale
    secondary: Scale
    under: tuple[Shape, ...]
    over: tuple[Shape, ...]
    slot: float

    def middle(self, index: int) -> float:
        """Centre of the slot of a category."""
        return self.area.left + (index + 0.5) * self.slot


def frame(sheet: Sheet, plan: Plan) -> Frame:
    """The frame that leaves the marks all room that text does not need."""
    key = legend(plan.entries, sheet.width)
    top = key.height + (TITLE_ROW if _has_title(sheet) else 0)
    x_title = TITLE_ROW if sheet.chart.x_axis.title else 0
    intervals = max(3, min(5, int((sheet.height - top) * 0.75 / _BETWEEN_TICKS)))
    primary, left_ticks = _left_ticks(sheet, plan, intervals)
    secondary, right_ticks = _right_ticks(sheet, plan, primary, intervals)
    primary = aligned(primary, secondary)
    left, right = _room(left_ticks), sheet.width - max(_room(right_ticks), plan.beside)
    slot = max(1.0, (right - left) / max(1, len(sheet.chart.categories)))
    setting = names(sheet.chart.categories, slot, sheet.height * _NAMES_SHARE)
    bottom = sheet.height - setting.height - x_title
    area = Box(left, top + max(plan.above, SIZE / 2), right, bottom)
    first = Scale(primary, bottom - plan.below, area.top)
    second = Scale(secondary, bottom - plan.below, area.top)
    under = (
        *key.shapes,
        *_titles(sheet, key.height),
        *_left_axis(first, left_ticks, area),
        *_right_axis(sheet, second, right_ticks, area),
        *name_labels(setting, area, sheet.box),
    )
    return Frame(area, first, second, under, tuple(_dividers(sheet, first, area)), slot)


def _left_ticks(sheet: Sheet, plan: Plan, intervals: int) -> tuple[Range, Ticks]:
    if not plan.shows_axis:
        return plan.range, {}
    wide, values = ticked(plan.range, sheet.chart.y_axis, intervals)
    digits = decimals(values)
    return wide, {value: sheet.number(value, digits) for value in values}


def _right_ticks(sheet: Sheet, plan: Plan, primary: Range, intervals: int) -> tuple[Range, Ticks]:
    if plan.secondary is None:
        return primary, {}
    wide, values = ticked(plan.secondary, sheet.chart.secondary_axis, intervals)
    digits = decimals(values)
    write = sheet.locale.percent if plan.percent else sheet.number
    return aligned(wide, primary), {value: write(value, digits) for value in values}


def _room(marks: Ticks) -> float:
    return max((text_width(words, SIZE) + 1 + _TICK_GAP for words in marks.values()), default=0)


def axis_title(title: str, unit: str) -> str:
    """Umsatz in Mio. CHF: "in" is the same word in all our languages."""
    return f"{title} in {unit}" if title and unit else title or unit


def _has_title(sheet: Sheet) -> bool:
    chart = sheet.chart
    return bool(chart.y_axis.title or chart.unit or chart.secondary_axis.title)


def _titles(sheet: Sheet, top: float) -> Iterator[Shape]:
    """Titles stand level above their axes, the one of the categories at the lower right."""
    chart, middle = sheet.chart, sheet.width * (0.5 if sheet.chart.secondary_axis.title else 1)
    row = Box(0, top, middle, top + SIZE * 1.2)
    title = axis_title(chart.y_axis.title, chart.unit)
    if title:
        yield note(row, title, align="left", ink=Tone.MUTED)
    if chart.secondary_axis.title:
        right = Box(middle, row.top, sheet.width, row.bottom)
        yield note(right, chart.secondary_axis.title, align="right", ink=Tone.MUTED)
    if chart.x_axis.title:
        foot = Box(0, sheet.height - SIZE * 1.2, sheet.width, sheet.height)
        yield note(foot, chart.x_axis.title, align="right", ink=Tone.MUTED)


def _left_axis(scale: Scale, marks: Ticks, area: Box) -> Iterator[Shape]:
    for value, words in marks.items():
        y = scale.at(value)
        yield Polyline(((area.left, y), (area.right, y)), Paint(stroke="rule", stroke_width=HAIRLINE))
        box = Box(0, y - SIZE * 0.6, area.left - _TICK_GAP, y + SIZE * 0.6)
        yield note(box, words, align="right", ink=Tone.MUTED)


def _right_axis(sheet: Sheet, scale: Scale, marks: Ticks, area: Box) -> Iterator[Shape]:
    for value, words in marks.items():
        y = scale.at(value)
        box = Box(area.right + _TICK_GAP, y - SIZE * 0.6, sheet.width, y + SIZE * 0.6)
        yield note(box, words, align="left", ink=Tone.MUTED)


def _dividers(sheet: Sheet, scale: Scale, area: Box) -> Iterator[Shape]:
    """The line of nought, and the threshold of the value axis."""
    y = scale.zero
    if scale.range.low <= 0 <= scale.range.high:
        yield Polyline(((area.left, y), (area.right, y)), Paint(stroke=Tone.MUTED, stroke_width=AXIS_LINE))
    limit = sheet.chart.y_axis.threshold
    if limit is not None and scale.range.low <= limit <= scale.range.high:
        y = scale.at(limit)
        yield Polyline(
            ((area.left, y), (area.right, y)), Paint(stroke=Tone.NONE, stroke_width=AXIS_LINE, dashed=True)
        )
