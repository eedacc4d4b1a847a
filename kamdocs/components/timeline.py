"""Timeline: events in order along a line that wraps, each with its date and a short text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kamdocs.blocks import Blocks, Drawing, Label, Paint, Shape, Tone
from kamdocs.components.figures import Frame, told
from kamdocs.components.shapes import (
    NORMAL,
    SMALL,
    dot,
    full,
    height_of,
    known,
    line,
    lines_of,
    moved,
    outlined,
    said,
)
from kamdocs.components.values import Record, Records, is_missing, pick, records, tone_of
from kamdocs.formatting import Locale

_SLOT: Final = 92.0
_DATE: Final = 12.0
_AXIS: Final = 20.0
_GAP: Final = 10.0
_LINE: Final = Paint(stroke=Tone.ACCENT, stroke_width=1.5)


def timeline(
    events: Records,
    *,
    locale: Locale,
    as_of: date | None = None,
    caption: Any = "",
    wide: bool = False,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """Events sorted by date at equal distances; nothing without events.

    `events`: `[{"date": …, "title": "Rahmenvertrag verlängert", "text": "drei Jahre", "tone": "good"}]`;
    `date` is a date or a text such as "2019"; `title` may also be `name` or `text`. Events after `as_of`
    have open dots. Many events make several lines and figures.
    """
    given = _ordered(records(events))
    if not given:
        return ()
    frame = Frame(locale, caption, anchor, wide, landscape)
    columns = _columns(len(given), int(frame.sheet.width / _SLOT))
    slot = frame.sheet.width / columns
    strips = [_Strip(given[at : at + columns], slot, as_of, locale) for at in range(0, len(given), columns)]
    pages = _pages(strips, frame.sheet.height)
    drawings = [_drawing(page, frame.sheet.width) for page in pages]
    alts = [_alt([event for strip in page for event in strip.events], locale) for page in pages]
    shown = (event.get(key) for event in given for key in ("date", "title", "name", "text"))
    return frame.figures(drawings, alts, shown)


@dataclass(frozen=True, slots=True)
class _Strip:
    """Events side by side in slots of equal width."""

    events: Sequence[Record]
    slot: float
    as_of: date | None
    locale: Locale

    @property
    def height(self) -> float:
        return _DATE + _AXIS + max(sum(self._heights(event)) for event in self.events)

    def _heights(self, event: Record) -> tuple[float, float]:
        """Of the title and the text below it."""
        title, text = _title(event, self.locale), _text(event, self.locale)
        strong = height_of(lines_of(title, self.slot - _GAP, strong=True, most=4))
        return strong, height_of(lines_of(text, self.slot - _GAP, SMALL, most=5), SMALL)

    def shapes(self, width: float) -> Iterator[Shape]:
        axis = _DATE + _AXIS / 2
        yield line((0, axis), (width, axis), paint=_LINE)
        for position, event in enumerate(self.events):
            yield from self._event(event, position * self.slot, axis)

    def _event(self, event: Record, left: float, axis: float) -> Iterator[Shape]:
        tone = Tone.ACCENT if event.get("tone") is None else tone_of(event["tone"])
        when, room = _when(event), self.slot - _GAP
        ahead = self.as_of is not None and isinstance(when, date) and when > self.as_of
        yield dot(left + 5, axis, 4, outlined(tone) if ahead else full(tone))
        label = Label(left, 0, room, _DATE, said(when, self.locale), NORMAL, "left", strong=True, tone=tone)
        yield known(label, when)
        title, text = self._heights(event)
        top = _DATE + _AXIS
        words = Label(left, top, room, title, _title(event, self.locale), NORMAL, "left", "top", strong=True)
        yield known(words, _title_value(event))
        if text:
            below = (left, top + title, room, text)
            told = Label(*below, _text(event, self.locale), SMALL, "left", "top", tone=Tone.MUTED)
            yield known(told, event.get("text"))


def _ordered(events: Sequence[Record]) -> list[Record]:
    """By date if all have one, else as given."""
    dated = all(isinstance(_when(event), date) for event in events)
    return sorted(events, key=_when) if dated else list(events)


def _when(event: Record) -> Any:
    return pick(event, "date", "due", "month")


def _title_value(event: Record) -> Any:
    return pick(event, "title", "name", "text")


def _title(event: Record, locale: Locale) -> str:
    return said(_title_value(event), locale)


def _text(event: Record, locale: Locale) -> str:
    text = event.get("text")
    return "" if is_missing(text) or text is _title_value(event) else said(text, locale)


def _columns(count: int, most: int) -> int:
    """As many a line as make the lines even, three at least so that few events do not drift apart."""
    rows = -(-count // most)
    return max(min(3, most), -(-count // rows))


def _pages(strips: Sequence[_Strip], height: float) -> list[list[_Strip]]:
    pages: list[list[_Strip]] = []
    used = 0.0
    for strip in strips:
        if not pages or used + strip.height + _GAP > height:
            pages.append([])
            used = 0.0
        pages[-1].append(strip)
        used += strip.height + _GAP
    return pages


def _drawing(strips: Sequence[_Strip], width: float) -> Drawing:
    shapes: list[Shape] = []
    top = 0.0
    for strip in strips:
        shapes += moved(strip.shapes(width), 0, top)
        top += strip.height + _GAP
    return Drawing(width, top - _GAP + 2, tuple(shapes))


def _alt(events: Sequence[Record], locale: Locale) -> str:
    sentences = [
        " ".join(part for part in (f"{said(_when(e), locale)}:", _title(e, locale), _text(e, locale)) if part)
        for e in events
    ]
    return locale.text("Zeitstrahl: {events}.", events=told(sentences, locale))
