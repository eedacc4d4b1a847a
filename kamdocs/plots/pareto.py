"""Pareto chart: sorted columns with the cumulated share above them and the line of 80 percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kamdocs.blocks import Paint, Polyline, Rectangle, Shape, Tone
from kamdocs.plots.boxes import Box
from kamdocs.plots.column import bar_width
from kamdocs.plots.frame import LABEL_ROW, Frame, Plan, frame
from kamdocs.plots.legend import Entry
from kamdocs.plots.overlay import line_entries, occupy, overlays
from kamdocs.plots.placing import Occupied
from kamdocs.plots.scale import Range, span
from kamdocs.plots.sheet import AXIS_LINE, Sheet, note, numbers, plated, tight

LIMIT: Final = Decimal(80)
_AWAY: Final = (LABEL_ROW / 2 + 0.6, LABEL_ROW / 2 + 3)
_WHOLE: Final = Range(Decimal(0), Decimal(100))


def pareto(sheet: Sheet) -> Iterator[Shape]:
    columns = sheet.chart.series[0]
    entries = (Entry(columns.name, sheet.ink(0)), *line_entries(sheet))
    range_ = span(numbers(columns), sheet.chart.y_axis)
    grid = frame(sheet, Plan(range_, _WHOLE, percent=True, entries=entries, above=LABEL_ROW))
    yield from grid.under
    occupied = Occupied(sheet.box)
    boxes = dict(_columns(sheet, grid))
    for category, box in boxes.items():
        yield Rectangle(box.left, box.top, box.width, box.height, _paint(sheet, category))
        occupied.add_box(box)
    yield from grid.over
    yield _limit(grid)
    yield from overlays(sheet, grid)
    occupy(sheet, grid, occupied)
    yield from _values(sheet, boxes, occupied)


def _columns(sheet: Sheet, grid: Frame) -> Iterator[tuple[int, Box]]:
    width = bar_width(grid.slot, 1)
    for category, value in enumerate(sheet.chart.series[0].values):
        if value is not None:
            left = grid.middle(category) - width / 2
            top, bottom = sorted((grid.primary.at(value), grid.primary.zero))
            yield category, Box(left, top, left + width, bottom)


def _paint(sheet: Sheet, category: int) -> Paint:
    """The few that make up the first 80 percent are full, the many others light."""
    ink = sheet.point_ink(0, category)
    shares = [one.values for one in sheet.chart.series[1:2]]
    before = shares[0][category - 1] if shares and category else None
    counts = before is None or before < LIMIT
    return Paint(fill=ink, fill_strength="full" if counts else "light", stroke=ink, stroke_width=AXIS_LINE)


def _limit(grid: Frame) -> Shape:
    y = grid.secondary.at(LIMIT)
    paint = Paint(stroke=Tone.MUTED, stroke_width=AXIS_LINE, dashed=True)
    return Polyline(((grid.area.left, y), (grid.area.right, y)), paint)


def _values(sheet: Sheet, boxes: dict[int, Box], occupied: Occupied) -> Iterator[Shape]:
    """The values above the columns, if every one has room there below, on or above the line."""
    if not sheet.chart.data_labels:
        return
    words = {place: sheet.number(sheet.chart.series[0].values[place] or Decimal(0)) for place in boxes}
    candidates = [
        [tight(box.middle[0], box.top - away, words[place]) for away in _AWAY] for place, box in boxes.items()
    ]
    for label, box in zip(words.values(), occupied.place_all(candidates) or (), strict=False):
        yield from plated(note(box, label))
