"""Year wheel: the planning cycle of a year as rings around its months, numbered and explained beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any, Final

from kamdocs.blocks import Blocks, Colour, Drawing, Label, Paint, Sector, Shape, Tone
from kamdocs.components.figures import Frame, told
from kamdocs.components.months import month_names, months_of, year_order
from kamdocs.components.shapes import (
    HAIRLINE,
    NORMAL,
    SMALL,
    dot,
    full,
    height_of,
    known,
    lines_of,
    moved,
    said,
)
from kamdocs.components.values import Record, Records, is_missing, pick, records, tone_of
from kamdocs.formatting import Locale

_RADIUS: Final = 122.0
_MONTH_BAND: Final = 20.0
_HUB: Final = 34.0
_WIDEST_RING: Final = 20.0
_NARROWEST_RING: Final = 9.0
_CENTRE: Final = 13.0


def year_wheel(
    entries: Records,
    *,
    locale: Locale,
    first_month: int = 1,
    centre: Any = "",
    caption: Any = "",
    wide: bool = False,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """Recurring topics of a year; nothing without entries.

    `entries`: `[{"title": "Jahresplan erstellen", "months": [9, 10, 11], "note": "KAM", "tone": "info"}]`;
    `months` are numbers or dates, neighbouring ones make one arc. Topics that never meet share a ring.
    `centre` is written in the middle ("2026"), `first_month` begins the fiscal year at twelve o'clock.
    More than about twenty topics are better shown by `year_calendar`.
    """
    given = records(entries)
    if not given:
        return ()
    frame = Frame(locale, caption, anchor, wide, landscape)
    topics = [_topic(number, entry, first_month, locale) for number, entry in enumerate(given, start=1)]
    wheel = _Wheel(_rings(topics), month_names(locale, first_month), said(centre, locale) if centre else "")
    diameter = 2 * wheel.radius
    width = max(frame.sheet.width, diameter + 130)
    listed, height = _list(topics, diameter + 24, width)
    size = max(diameter + 2, height)
    shapes = (*wheel.shapes(wheel.radius + 1, size / 2), *moved(listed, 0, (size - height) / 2))
    shown = (
        entry.get(key) for entry in given for key in ("title", "name", "activity", "months", "month", "note")
    )
    return frame.figures([Drawing(width, size, shapes)], [_alt(topics, locale)], shown)


@dataclass(frozen=True, slots=True)
class _Topic:
    """`arcs` are positions on the wheel, from 0 (the first month) to 12, exclusive end; one may pass 12."""

    number: int
    entry: Record
    title: str
    months: str
    note: str
    arcs: tuple[tuple[int, int], ...]
    colour: Colour

    @property
    def positions(self) -> frozenset[int]:
        return frozenset(step % 12 for start, end in self.arcs for step in range(start, end))


def _topic(number: int, entry: Record, first_month: int, locale: Locale) -> _Topic:
    due = months_of(pick(entry, "months", "month"))
    order = year_order(first_month)
    arcs = _arcs([position for position, month in enumerate(order) if month in due])
    written = month_names(locale, first_month)
    spans = (
        written[start] if end - start == 1 else f"{written[start]}–{written[(end - 1) % 12]}"
        for start, end in arcs
    )
    note = entry.get("note")
    return _Topic(
        number,
        entry,
        said(pick(entry, "title", "name", "activity"), locale),
        locale.text("ganzes Jahr") if len(due) == 12 else ", ".join(spans),
        "" if is_missing(note) else said(note, locale),
        arcs,
        number - 1 if entry.get("tone") is None else tone_of(entry["tone"]),
    )


def _arcs(positions: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Runs of neighbouring months; one that goes on after the last month is joined with the first."""
    arcs: list[tuple[int, int]] = []
    for position in positions:
        if arcs and arcs[-1][1] == position:
            arcs[-1] = (arcs[-1][0], position + 1)
        else:
            arcs.append((position, position + 1))
    if len(arcs) > 1 and arcs[0][0] == 0 and arcs[-1][1] == 12:
        arcs = [*arcs[1:-1], (arcs[-1][0], 12 + arcs[0][1])]
    return tuple(arcs)


def _rings(topics: Sequence[_Topic]) -> list[list[_Topic]]:
    """Topics on as few rings as their months allow, in order from the outside."""
    rings: list[list[_Topic]] = []
    for topic in topics:
        free = (ring for ring in rings if all(not topic.positions & other.positions for other in ring))
        ring = next(free, None)
        if ring is None:
            rings.append([topic])
        else:
            ring.append(topic)
    return rings


@dataclass(frozen=True, slots=True)
class _Wheel:
    rings: Sequence[Sequence[_Topic]]
    months: Sequence[str]
    centre: str

    @property
    def radius(self) -> float:
        return max(_RADIUS, _HUB + _MONTH_BAND + _NARROWEST_RING * len(self.rings))

    @property
    def _thickness(self) -> float:
        return min(_WIDEST_RING, (self.radius - _MONTH_BAND - _HUB) / len(self.rings))

    def shapes(self, x: float, y: float) -> Iterator[Shape]:
        """Months outside, topics inside, the year in the middle."""
        inner = self.radius - _MONTH_BAND
        for position, name in enumerate(self.months):
            tone = Tone.ACCENT if position // 3 % 2 == 0 else Tone.MUTED
            paint = Paint(fill=tone, stroke="paper", stroke_width=1)
            yield Sector(x, y, inner, self.radius, position * 30, position * 30 + 30, paint)
            yield Sector(x, y, _HUB, inner, position * 30, position * 30 + 30, HAIRLINE)
            at = _place(x, y, inner + _MONTH_BAND / 2, position * 30 + 15)
            yield Label(at[0] - 14, at[1] - 6, 28, 12, name, SMALL, strong=True)
        for index, ring in enumerate(self.rings):
            outer = inner - index * self._thickness
            for topic in ring:
                yield from self._arcs(topic, x, y, outer)
        if self.centre:
            yield Label(
                x - _HUB + 6, y - 12, 2 * _HUB - 12, 24, self.centre, _CENTRE, strong=True, tone=Tone.ACCENT
            )

    def _arcs(self, topic: _Topic, x: float, y: float, outer: float) -> Iterator[Shape]:
        paint = Paint(fill=topic.colour, fill_strength="full", stroke="paper", stroke_width=1)
        for start, end in topic.arcs:
            yield Sector(x, y, outer - self._thickness, outer, start * 30, end * 30, paint)
            at = _place(x, y, outer - self._thickness / 2, (start + end) * 15 if end - start < 12 else 105)
            size = min(SMALL, self._thickness * 0.8)
            number = Label(
                at[0] - 8,
                at[1] - 5,
                16,
                10,
                str(topic.number),
                size,
                strong=True,
                tone=topic.colour,
                on_full=True,
            )
            yield known(number, topic.entry.get("months"))


def _place(x: float, y: float, radius: float, angle: float) -> tuple[float, float]:
    """A point on a circle; the angle is clockwise from twelve o'clock."""
    return x + radius * sin(radians(angle)), y - radius * cos(radians(angle))


def _list(topics: Sequence[_Topic], left: float, right: float) -> tuple[list[Shape], float]:
    """Number, title, months and note of every topic, and the height of the list."""
    shapes: list[Shape] = []
    room, top = right - left - 18, 0.0
    for topic in topics:
        title = height_of(lines_of(topic.title, room, strong=True, most=3))
        words = (
            f"{topic.months} · {topic.note}" if topic.note and topic.months else topic.months or topic.note
        )
        below = height_of(lines_of(words, room, SMALL, most=2), SMALL)
        name = Label(left + 18, top, room, title, topic.title, NORMAL, "left", "top", strong=True)
        when = Label(left + 18, top + title, room, below, words, SMALL, "left", "top", tone=Tone.MUTED)
        shapes.append(dot(left + 6, top + 5, 6, full(topic.colour)))
        sign = Label(
            left - 2, top, 16, 10, str(topic.number), SMALL, strong=True, tone=topic.colour, on_full=True
        )
        shapes += [
            sign,
            known(name, pick(topic.entry, "title", "name", "activity")),
            known(when, topic.entry.get("note")),
        ]
        top += max(title + below, 12.0) + 5
    return shapes, top - 5


def _alt(topics: Sequence[_Topic], locale: Locale) -> str:
    sentences = [": ".join(part for part in (topic.title, topic.months) if part) for topic in topics]
    return locale.text("Jahresrad: {topics}.", topics=told(sentences, locale))
