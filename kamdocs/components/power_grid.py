"""Power grid: the contacts by attitude (across) and influence (up); the size tells the relationship."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kamdocs.blocks import Blocks, Drawing, Label, Paint, Rectangle, Shape, Tone
from kamdocs.components.figures import Frame, told
from kamdocs.components.shapes import (
    HAIRLINE,
    NORMAL,
    Swatch,
    dot,
    full,
    height_of,
    known,
    legend,
    light,
    lines_of,
    said,
)
from kamdocs.components.values import Record, Records, records, whole
from kamdocs.components.wording import ATTITUDE_TONES, ATTITUDES
from kamdocs.formatting import Locale

_LEFT: Final = 34.0
_TOP: Final = 16.0
_EDGE: Final = 0.5
"""Half an outline, so that the right border stands on the canvas."""
_LEVELS: Final = (5, 4, 3, 2, 1)
_LOWEST_ROW: Final = 42.0
_STEP: Final = 19.0
"""Room of a bubble, left of the name."""


def power_grid(
    contacts: Records,
    *,
    locale: Locale,
    caption: Any = "",
    wide: bool = False,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """Who has how much influence and stands where; nothing without contacts.

    `contacts` as for `relationship_map`: `[{"name": "Maria Frei", "attitude": "supporter", "influence": 5,
    "relationship": 3}]`. The larger a bubble, the better the relationship; a white one: none yet. A
    contact whose attitude is not known stands in a column of its own.
    """
    given = records(contacts)
    if not given:
        return ()
    frame = Frame(locale, caption, anchor, wide, landscape)
    grid = _grid(given, frame.sheet.width, locale)
    signs, height = legend(_signs(locale), _LEFT, grid.bottom + 18, frame.sheet.width - _LEFT, step=19)
    drawing = Drawing(frame.sheet.width, grid.bottom + 18 + height, (*grid.shapes(), *signs))
    keys = ("name", "attitude", "influence", "relationship")
    shown = (contact.get(key) for contact in given for key in keys)
    return frame.figures([drawing], [_alt(given, locale)], shown)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Columns of attitudes and rows of influence; a row is as high as its fullest field."""

    fields: Mapping[tuple[str, int], Sequence[Record]]
    attitudes: tuple[str, ...]
    width: float
    locale: Locale

    @property
    def _column(self) -> float:
        return (self.width - _LEFT - _EDGE) / len(self.attitudes)

    @property
    def bottom(self) -> float:
        return _TOP + sum(self._height(level) for level in _LEVELS)

    def shapes(self) -> Iterator[Shape]:
        yield from self._axes()
        top = _TOP
        for level in _LEVELS:
            height = self._height(level)
            yield Label(_LEFT - 16, top, 12, height, str(level), NORMAL, strong=True)
            for column, attitude in enumerate(self.attitudes):
                left = _LEFT + column * self._column
                yield Rectangle(left, top, self._column, height, _field_paint(attitude, level))
                yield from self._people(self.fields.get((attitude, level), ()), left, top, height)
            top += height

    def _axes(self) -> Iterator[Shape]:
        height = self.bottom - _TOP
        words = self.locale.text("Einfluss")
        yield Label(0, _TOP, 14, height, words, NORMAL, strong=True, rotated=True, tone=Tone.MUTED)
        for column, attitude in enumerate(self.attitudes):
            left = _LEFT + column * self._column
            word = self.locale.text(ATTITUDES[attitude])
            yield Label(left, 0, self._column, _TOP, word, NORMAL, strong=True, tone=ATTITUDE_TONES[attitude])
        words = self.locale.text("Haltung")
        yield Label(
            _LEFT, self.bottom + 2, self.width - _LEFT, 14, words, NORMAL, strong=True, tone=Tone.MUTED
        )

    def _people(self, people: Sequence[Record], left: float, top: float, height: float) -> Iterator[Shape]:
        """One below the other in the middle of the field."""
        at = top + (height - sum(self._line(person) for person in people)) / 2
        for person in people:
            line = self._line(person)
            tone = ATTITUDE_TONES[_attitude(person)]
            yield bubble(whole(person.get("relationship"), 0, 5), tone, left + 2 + _STEP / 2, at + line / 2)
            room = self._column - _STEP - 5
            name = Label(left + _STEP + 3, at, room, line, _name(person, self.locale), NORMAL, "left")
            yield known(name, person.get("name"))
            at += line

    def _line(self, person: Record) -> float:
        lines = lines_of(_name(person, self.locale), self._column - _STEP - 5, most=3)
        return max(18.0, height_of(lines) + 3)

    def _height(self, level: int) -> float:
        filled = (self.fields.get((attitude, level), ()) for attitude in self.attitudes)
        return max(_LOWEST_ROW, *(sum(self._line(person) for person in people) + 8 for people in filled))


def _grid(contacts: Sequence[Record], width: float, locale: Locale) -> _Grid:
    fields: dict[tuple[str, int], list[Record]] = {}
    for contact in contacts:
        fields.setdefault((_attitude(contact), whole(contact.get("influence"), 1, 5)), []).append(contact)
    unknown = any(attitude == "unknown" for attitude, _ in fields)
    attitudes = tuple(attitude for attitude in ATTITUDES if attitude != "unknown" or unknown)
    return _Grid(fields, attitudes, width, locale)


def bubble(relationship: int, tone: Tone, x: float, y: float) -> Shape:
    """A dot as large as the relationship is strong; without one a dashed ring."""
    return dot(
        x, y, 3.2 + relationship * 1.05, full(tone) if relationship else light(Tone.MUTED, dashed=True)
    )


def _field_paint(attitude: str, level: int) -> Paint:
    """Powerful friends and powerful foes are where the eye should go first."""
    if level >= 4 and attitude in {"mentor", "supporter"}:
        return Paint(fill=Tone.GOOD, stroke="rule", stroke_width=0.6)
    if level >= 4 and attitude in {"opponent", "sceptic"}:
        return Paint(fill=Tone.BAD, stroke="rule", stroke_width=0.6)
    return HAIRLINE


def _attitude(contact: Record) -> str:
    attitude = str(contact.get("attitude"))
    return attitude if attitude in ATTITUDES else "unknown"


def _name(contact: Record, locale: Locale) -> str:
    return said(contact.get("name") or contact.get("id"), locale)


def _signs(locale: Locale) -> list[tuple[Swatch, str]]:
    strengths = {0: locale.text("keine Beziehung"), 1: locale.text("flüchtig"), 3: locale.text("regelmäßig")}
    strengths[5] = locale.text("vertraut")
    return [(_bubble_swatch(strength), word) for strength, word in strengths.items()]


def _bubble_swatch(strength: int) -> Swatch:
    return lambda x, y: (bubble(strength, Tone.MUTED, x, y),)


def _alt(contacts: Sequence[Record], locale: Locale) -> str:
    ordered = sorted(contacts, key=lambda contact: -whole(contact.get("influence"), 1, 5))
    people = [
        locale.text(
            "{name}: Einfluss {influence}, {attitude}, Beziehung {relationship}",
            name=_name(contact, locale),
            influence=whole(contact.get("influence"), 1, 5),
            attitude=locale.text(ATTITUDES[_attitude(contact)]),
            relationship=whole(contact.get("relationship"), 0, 5),
        )
        for contact in ordered
    ]
    return locale.text("Kontakte nach Einfluss und Haltung: {people}.", people=told(people, locale))
