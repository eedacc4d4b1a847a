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
    HEAD,
    NORMAL,
    SMALL,
    dot,
    full,
    height_of,
    known,
    lines_of,
    said,
)
from kamdocs.components.values import Record, Records, pick, records, tone_of
from kamdocs.formatting import Locale

_RADIUS: Final = 122.0
_MONTH_BAND: Final = 20.0
_HUB: Final = 34.0
_WIDEST_RING: Final = 20.0
_TONES: Final = (Tone.ACCENT, Tone.INFO, Tone.GOOD, Tone.WARN, Tone.HEAT_5, Tone.BAD, Tone.MUTED)


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
    listed, height = _list(topics, 2 * _RADIUS + 24, frame.sheet.width)
    size = max(2 * _RADIUS + 2, height)
    shapes = (*wheel.shapes(_RADIUS + 1, size / 2), *moved(listed, 0, (size - height) / 2))
    shown = (entry.get(key) for entry in given for key in ("title", "name", "months", "note"))
    return frame.figures([Drawing(frame.sheet.width, size, shapes)], [_alt(topics, locale)], shown)
