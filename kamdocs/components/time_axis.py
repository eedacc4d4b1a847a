"""Time axis: days as places on a line, with months, quarters or years as its divisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kamdocs.blocks import Label, Rectangle, Shape, Tone
from kamdocs.components.shapes import BAND, HAIRLINE, SMALL, line
from kamdocs.formatting import Locale
from kamdocs.plots import text_width

HEAD_HEIGHT: Final = 26.0
_STEPS: Final = (1, 3, 12, 60, 120, 600, 1200, 12000)
_NARROWEST: Final = 9.0
_LAST: Final = date(9998, 12, 31)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """`start` and `end` are the first days of whole months, `end` exclusive; `x` and `width` in points."""

    start: date
    end: date
    x: float
    width: float

    def at(self, day: date) -> float:
        """Where a day begins, held inside the axis."""
        share = (day - self.start).days / (self.end - self.start).days
        return self.x + self.width * max(0.0, min(1.0, share))

    def holds(self, day: date) -> bool:
        return self.start <= day < self.end

    @property
    def months(self) -> int:
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month

    def head(self, locale: Locale) -> Iterator[Shape]:
        """Years above, their parts below."""
        for begin, end in _spans(self.start, self.end, max(12, self._step)):
            left, right = self.at(begin), self.at(end)
            yield Rectangle(left, 0, right - left, 13, BAND)
            if right - left >= 20:
                yield Label(left, 0, right - left, 13, str(begin.year), SMALL, strong=True)
        for begin, end in self.parts():
            left, right = self.at(begin), self.at(end)
            words = self._name(begin, locale, right - left)
            if words:
                yield Label(left, 13, right - left, 13, words, SMALL, tone=Tone.MUTED)

    def grid(self, top: float, bottom: float) -> Iterator[Shape]:
        """Lines between the parts."""
        for begin, _ in self.parts():
            yield line((self.at(begin), top), (self.at(begin), bottom), paint=HAIRLINE)
        yield line((self.x + self.width, top), (self.x + self.width, bottom), paint=HAIRLINE)

    def parts(self) -> Iterator[tuple[date, date]]:
        return _spans(self.start, self.end, self._step)

    @property
    def _step(self) -> int:
        """Months a part has: as few as leave room for a name, whole years if need be many."""
        room = self.width / self.months
        return next((step for step in _STEPS if room * step >= _NARROWEST), _STEPS[-1])

    def _name(self, begin: date, locale: Locale, room: float) -> str:
        if self._step >= 12:
            return ""
        if self._step == 3:
            return f"Q{(begin.month - 1) // 3 + 1}"
        name = locale.month(begin, short=True)
        return name if text_width(name, SMALL) <= room - 1 else name[:1]


def whole_months(first: date, last: date) -> tuple[date, date]:
    """The first day of the month of `first`, and of the month after `last`."""
    return min(first, _LAST).replace(day=1), _months_later(min(max(first, last), _LAST).replace(day=1), 1)


def _spans(start: date, end: date, step: int) -> Iterator[tuple[date, date]]:
    """Parts of `step` months that begin where a calendar's do, the first and last cut to the axis."""
    begin = start
    while begin < end:
        passed = (begin.year * 12 + begin.month - 1) % step
        following = min(end, _months_later(begin, step - passed))
        yield begin, following
        begin = following


def _months_later(first: date, months: int) -> date:
    index = min(first.year * 12 + first.month - 1 + months, 9999 * 12)
    return date(index // 12, index % 12 + 1, 1)
