"""Waterfall: steps up and down from one total to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kamdocs.blocks import Colour, Paint, Polyline, Rectangle, Shape, Tone
from kamdocs.plots.boxes import Box
from kamdocs.plots.column import bar_width, fits_slot
from kamdocs.plots.frame import LABEL_ROW, Frame, Plan, frame
from kamdocs.plots.scale import span
from kamdocs.plots.sheet import AXIS_LINE, HAIRLINE, Sheet, note, tight


@dataclass(frozen=True, slots=True)
class Step:
    """A column from `start` to `end`; a total starts at nought."""

    place: int
    start: Decimal
    end: Decimal
    is_total: bool

    @property
    def falls(self) -> bool:
        return self.end < self.start

    def words(self, sheet: Sheet) -> str:
        return sheet.number(self.end) if self.is_total else sheet.number(self.end - self.start, signed=True)


def waterfall(sheet: Sheet) -> Iterator[Shape]:
    steps = tuple(_steps(sheet))
    labelled = sheet.chart.data_labels and fits_slot(sheet, (step.words(sheet) for step in steps))
    range_ = span([level for step in steps for level in (step.start, step.end)], sheet.chart.y_axis)
    below = LABEL_ROW if labelled and range_.low < 0 else 0
    grid = frame(
        sheet, Plan(range_, shows_axis=not labelled, above=LABEL_ROW if labelled else 0, below=below)
    )
    yield from grid.under
    boxes = [_box(step, grid) for step in steps]
    for step, box in zip(steps, boxes, strict=True):
        yield _column(sheet, step, box)
        if labelled:
            yield _label(sheet, step, box)
    yield from grid.over
    yield from _connectors(steps, boxes, grid)


def _steps(sheet: Sheet) -> Iterator[Step]:
    """Gaps leave the level as it is; a total without a value stands at the level reached."""
    level = Decimal(0)
    for place, value in enumerate(sheet.chart.series[0].values):
        is_total = place in sheet.chart.totals
        if is_total:
            level = level if value is None else value
            yield Step(place, Decimal(0), level, is_total)
        elif value is not None:
            yield Step(place, level, level + value, is_total)
            level += value


def _box(step: Step, grid: Frame) -> Box:
    width = bar_width(grid.slot, 1)
    left = grid.middle(step.place) - width / 2
    top, bottom = sorted((grid.primary.at(step.start), grid.primary.at(step.end)))
    return Box(left, top, left + width, bottom)


def _column(sheet: Sheet, step: Step, box: Box) -> Shape:
    """Totals and rises are full; what falls is light with an outline, to be told apart without colour."""
    own = sheet.point_ink(0, step.place)
    if step.is_total or not step.falls:
        ink: Colour = own if step.is_total or own != sheet.ink(0) else Tone.GOOD
        paint = Paint(fill=ink, fill_strength="full")
    else:
        ink = own if own != sheet.ink(0) else Tone.BAD
        paint = Paint(fill=ink, stroke=ink, stroke_width=AXIS_LINE)
    return Rectangle(box.left, box.top, box.width, box.height, paint)


def _label(sheet: Sheet, step: Step, box: Box) -> Shape:
    words = step.words(sheet)
    hangs = step.is_total and step.end < 0
    y = box.bottom + LABEL_ROW / 2 if hangs else box.top - LABEL_ROW / 2
    return note(tight(box.middle[0], y, words), words)


def _connectors(steps: tuple[Step, ...], boxes: list[Box], grid: Frame) -> Iterator[Shape]:
    """Thin lines at the level that each column hands on to the next."""
    paint = Paint(stroke=Tone.MUTED, stroke_width=HAIRLINE)
    for step, box, after in zip(steps, boxes, boxes[1:], strict=False):
        y = grid.primary.at(step.end)
        yield Polyline(((box.right, y), (after.left, y)), paint)
