"""Gantt chart: where the rows of a plan are drawn, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kamdocs.blocks import Drawing, Label, Paint, Rectangle, Shape, Tone
from kamdocs.components.figures import Sheet
from kamdocs.components.gantt_plan import GanttRow
from kamdocs.components.shapes import (
    BAND,
    HAIRLINE,
    NORMAL,
    SMALL,
    Swatch,
    box_swatch,
    diamond,
    dot,
    height_of,
    known,
    legend,
    line,
    lines_of,
    outlined,
)
from kamdocs.components.states import SIGNS, day_label, paint_of
from kamdocs.components.time_axis import HEAD_HEIGHT, TimeAxis
from kamdocs.components.wording import STATES
from kamdocs.formatting import Locale
from kamdocs.plots import text_width

_PADDING: Final = 5.0
_INDENT: Final = 8.0
_GAP: Final = 6.0
_OWNER_WIDTH: Final = 58.0
_TODAY: Final = Paint(stroke=Tone.BAD, stroke_width=1, dashed=True)
_SPAN: Final = Paint(fill=Tone.ACCENT, fill_strength="full")


@dataclass(frozen=True, slots=True)
class GanttChart:
    """Names and owners left, the axis right, the legend below."""

    sheet: Sheet
    start: date
    end: date
    as_of: date | None
    locale: Locale

    def pages(self, rows: Sequence[GanttRow]) -> list[Sequence[GanttRow]]:
        """Rows that fit under each other; a group is not left alone at the foot of a page."""
        room = self.sheet.height - HEAD_HEIGHT - 40
        pages: list[list[GanttRow]] = [[]]
        for row in rows:
            used = sum(self._height(other) for other in pages[-1])
            if pages[-1] and used + self._height(row) > room:
                orphans = [pages[-1].pop()] if pages[-1][-1].kind == "group" and len(pages[-1]) > 1 else []
                pages.append(orphans)
            pages[-1].append(row)
        return [*pages]

    def drawing(self, rows: Sequence[GanttRow]) -> Drawing:
        axis = self._axis()
        bottom = HEAD_HEIGHT + sum(self._height(row) for row in rows)
        today, foot = self._today(axis, bottom)
        signs, height = legend(self._signs(rows), 0, bottom + foot + 4, self.sheet.width)
        shapes = (
            *self._lines(rows, axis),
            *self._head(),
            *axis.head(self.locale),
            *axis.grid(13, bottom),
            *today,
            *self._rows(rows, axis),
            *signs,
        )
        return Drawing(self.sheet.width, bottom + foot + 4 + height, shapes)

    @property
    def _name_width(self) -> float:
        return self.sheet.width * 0.27

    def _axis(self) -> TimeAxis:
        left = self._name_width + _OWNER_WIDTH + _GAP
        return TimeAxis(self.start, self.end, left, self.sheet.width - left)

    def _height(self, row: GanttRow) -> float:
        return height_of(max(self._name_lines(row), self._owner_lines(row), 1)) + _PADDING

    def _name_lines(self, row: GanttRow) -> int:
        return lines_of(row.name, self._room(row), strong=row.kind == "group", most=3)

    def _owner_lines(self, row: GanttRow) -> int:
        return lines_of(row.owner, _OWNER_WIDTH - 4, SMALL, most=2)

    def _room(self, row: GanttRow) -> float:
        """Width for a name: a group without owner may use the column of owners too."""
        more = _OWNER_WIDTH if row.kind == "group" and not row.owner else 0
        return self._name_width - 4 - row.level * _INDENT + more

    def _head(self) -> Iterator[Shape]:
        heads = ((2.0, self.locale.text("Vorhaben")), (self._name_width, self.locale.text("Verantwortlich")))
        for x, words in heads:
            yield Label(x, 13, _OWNER_WIDTH, 13, words, SMALL, "left", tone=Tone.MUTED)

    def _lines(self, rows: Sequence[GanttRow], axis: TimeAxis) -> Iterator[Shape]:
        """Bands behind groups, hairlines between rows."""
        top = HEAD_HEIGHT
        for row in rows:
            if row.kind == "group":
                yield Rectangle(0, top, self.sheet.width, self._height(row), BAND)
            yield line((0, top), (self.sheet.width, top), paint=HAIRLINE)
            top += self._height(row)
        yield line((0, top), (axis.x + axis.width, top), paint=HAIRLINE)

    def _rows(self, rows: Sequence[GanttRow], axis: TimeAxis) -> Iterator[Shape]:
        top = HEAD_HEIGHT
        for row in rows:
            height, left = self._height(row), 2 + row.level * _INDENT
            name = Label(
                left, top, self._room(row), height, row.name, NORMAL, "left", strong=row.kind == "group"
            )
            yield known(name, *(row.record.get(key) for key in ("name", "title", "text")))
            if row.owner:
                box = (self._name_width, top, _OWNER_WIDTH - 4, height)
                owner = Label(*box, row.owner, SMALL, "left", tone=Tone.MUTED)
                yield known(owner, row.record.get("owner"))
            yield from self._mark(row, axis, top + height / 2)
            top += height

    def _mark(self, row: GanttRow, axis: TimeAxis, middle: float) -> Iterator[Shape]:
        if row.end is None:
            return
        right = max(axis.x + 5, min(axis.at(row.end), axis.x + axis.width - 5))
        left = right if row.start is None else min(axis.at(row.start), right)
        match row.kind:
            case "group":
                yield from _span(left, right, middle)
                return
            case "bar":
                right = max(axis.at(row.end) + axis.width / ((axis.end - axis.start).days), left + 3)
                yield Rectangle(left, middle - 4, right - left, 8, paint_of(row.state), radius=1.5)
                reach = 0.0
            case "milestone":
                yield diamond(right, middle, 10, 10, paint_of(row.state))
                reach = 5.0
            case "due":
                yield dot(right, middle, 4, paint_of(row.state))
                reach = 4.0
        if row.kind != "bar" and row.state in SIGNS:
            yield Label(right - 5, middle - 5, 10, 10, SIGNS[row.state], SMALL, strong=True, on_full=True)
        yield self._date(row, row.end, axis, (left - reach, right + reach), middle)

    def _date(
        self, row: GanttRow, end: date, axis: TimeAxis, mark: tuple[float, float], middle: float
    ) -> Label:
        """The day beside the mark, where there is room; arrows tell of days beyond the axis."""
        words = self._day(end, axis)
        room = text_width(words, SMALL) + 2
        x = self._clear(axis, mark[1] + 2, room)
        after = x + room <= axis.x + axis.width
        if not after:
            words = self.locale.text("bis {day}", day=words) if row.kind == "bar" else words
            room = text_width(words, SMALL) + 2
            x = max(axis.x, mark[0] - 2 - room)
        tone = Tone.BAD if row.state == "overdue" else Tone.MUTED
        return Label(x, middle - 5, room, 10, words, SMALL, "left" if after else "right", tone=tone)

    def _day(self, day: date, axis: TimeAxis) -> str:
        if day < axis.start:
            return f"◂ {self.locale.date(day)}"
        return day_label(day, self.locale) if axis.holds(day) else f"{self.locale.date(day)} ▸"

    def _clear(self, axis: TimeAxis, left: float, room: float) -> float:
        """Where a label may begin so that the line of the day does not run through it."""
        if self.as_of is None or not axis.holds(self.as_of):
            return left
        today = axis.at(self.as_of)
        return today + 3 if left - 2 < today < left + room else left

    def _today(self, axis: TimeAxis, bottom: float) -> tuple[tuple[Shape, ...], float]:
        """The line of the day with its date below, and the height that takes."""
        if self.as_of is None or not axis.holds(self.as_of):
            return (), 0.0
        x = axis.at(self.as_of)
        words = self.locale.text("Stichtag {day}", day=self.locale.date(self.as_of))
        room = text_width(words, SMALL) + 4
        left = max(axis.x, min(x - room / 2, axis.x + axis.width - room))
        label = Label(left, bottom + 1, room, 10, words, SMALL, tone=Tone.BAD)
        return (line((x, HEAD_HEIGHT), (x, bottom + 2), paint=_TODAY), label), 11.0

    def _signs(self, rows: Sequence[GanttRow]) -> list[tuple[Swatch, str]]:
        kinds = {row.kind for row in rows}
        open_paint = outlined(Tone.MUTED)
        signs: list[tuple[Swatch, str]] = []
        if "milestone" in kinds:
            signs.append((lambda x, y: (diamond(x, y, 9, 9, open_paint),), self.locale.text("Meilenstein")))
        if "due" in kinds:
            signs.append((lambda x, y: (dot(x, y, 3.6, open_paint),), self.locale.text("Termin")))
        states = [
            state for state in STATES if any(row.state == state and row.kind != "group" for row in rows)
        ]
        signs += [(box_swatch(paint_of(state)), self.locale.text(STATES[state])) for state in states]
        return signs


def _span(left: float, right: float, middle: float) -> Iterator[Shape]:
    """The bracket of a project over its parts."""
    yield Rectangle(left, middle - 2.5, max(2.0, right - left), 3, _SPAN)
    for x in (left, max(left, right - 2)):
        yield Rectangle(x, middle - 2.5, 2, 6, _SPAN)
