"""Year calendar: twelve months across, recurring topics down, a mark in every month it is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kamdocs.blocks import Blocks, Cell, Column, Row, Section, Table, Tone, paragraph
from kamdocs.components.months import month_heads, months_of, year_order
from kamdocs.components.values import (
    Record,
    Records,
    cell_blocks,
    is_missing,
    optional,
    pick,
    records,
    source_of,
    tone_of,
)
from kamdocs.formatting import Locale


def year_calendar(
    entries: Records,
    *,
    locale: Locale,
    first_month: int = 1,
    caption: Any = "",
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """The planning cycle of a year as a table; nothing without entries.

    `entries`: `[{"title": "Kundenreview", "months": [2, 5, 9, 11], "group": "Kunde", "tone": "info"}]`;
    only `title` and `months` (numbers or dates) are needed. Neighbours of one `group` stand under a
    subheading. `first_month` begins the fiscal year.
    """
    given = records(entries)
    if not given:
        return ()
    topic = Cell(cell_blocks(locale.text("Thema"), locale), heading=True)
    table = Table(
        columns=(Column(5), *(Column(1, "center"),) * 12),
        rows=tuple(_rows(given, year_order(first_month), locale)),
        head=(Row((topic, *month_heads(locale, first_month))),),
        caption=optional(caption, locale),
        anchor=anchor,
        look="grid",
        summary=locale.text("Themen in Zeilen, Monate in Spalten"),
    )
    return (Section((table,), landscape=True),) if landscape else (table,)


def _rows(entries: Sequence[Record], order: Sequence[int], locale: Locale) -> Iterator[Row]:
    current: Any = None
    for entry in entries:
        group = entry.get("group")
        if group != current and not is_missing(group):
            yield Row((Cell(cell_blocks(group, locale), column_span=13, heading=True),), kind="group")
        current = group
        title = pick(entry, "title", "name", "activity")
        due = months_of(pick(entry, "months", "month"))
        tone = Tone.ACCENT if entry.get("tone") is None else tone_of(entry["tone"])
        marks = (_mark(tone) if month in due else Cell(align="center") for month in order)
        yield Row((Cell(cell_blocks(title, locale), heading=True), *marks), source=source_of(title))


def _mark(tone: Tone) -> Cell:
    return Cell((paragraph("●", tone=tone),), tone, "center")
