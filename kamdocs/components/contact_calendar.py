"""Contact calendar: twelve months across, contacts down, a letter for every planned contact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kamdocs.blocks import Blocks, Cell, Column, Inline, Paragraph, Row, Run, Section, Table, Tone, paragraph
from kamdocs.components.legends import note_legend
from kamdocs.components.months import month_heads, months_of, year_order
from kamdocs.components.values import (
    Record,
    Records,
    cell_blocks,
    names,
    optional,
    pick,
    records,
    retold,
    source_of,
)
from kamdocs.components.wording import CHANNELS
from kamdocs.formatting import Locale

_HEAT: Final = (Tone.NONE, Tone.HEAT_1, Tone.HEAT_2, Tone.HEAT_3)

Marks = Mapping[tuple[str, int], Sequence[Any]]


def contact_calendar(
    entries: Records,
    contacts: Any = None,
    *,
    locale: Locale,
    year: int | None = None,
    first_month: int = 1,
    caption: Any = "",
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """The rhythm of contacts in a year; nothing without entries.

    `entries`: `[{"month": 3, "contact": "m-frei", "channel": "visit"}]`; `month` is a number or a date
    (`date` will do too; dates of another `year` are left out). `contacts` (ids, mapping of ids to names,
    or mappings with `id` and `name`) sets rows and their order: who has no entry shows as a white line.
    The darker a field, the more contacts; the letters are explained below.
    """
    given = [entry for entry in records(entries) if _months(entry, year)]
    if not given:
        return ()
    people = names(contacts) | {
        str(entry["contact"]): entry["contact"]
        for entry in given
        if str(entry["contact"]) not in names(contacts)
    }
    plan = _Plan(_marks(given, year), _codes(given, locale), year_order(first_month))
    rows = [plan.row(ident, name, locale) for ident, name in people.items()]
    heads = (
        Cell(cell_blocks(locale.text("Kontakt"), locale), heading=True),
        *month_heads(locale, first_month),
    )
    table = Table(
        columns=(Column(4), *(Column(1, "center"),) * 12, Column(1, "right")),
        rows=(*rows, plan.totals(locale)),
        head=(Row((*heads, Cell((paragraph("∑"),), align="right", heading=True))),),
        caption=optional(caption, locale),
        anchor=anchor,
        look="grid",
        summary=locale.text("Kontakte in Zeilen, Monate in Spalten, je Feld die geplanten Kanäle"),
    )
    legend = note_legend((code, _channel_name(channel, locale)) for channel, code in plan.codes.items())
    return (Section((table, legend), landscape=True),) if landscape else (table, legend)


def _months(entry: Record, year: int | None) -> tuple[int, ...]:
    return months_of(pick(entry, "month", "months", "date"), year)


def _marks(entries: Sequence[Record], year: int | None) -> Marks:
    """The channels by contact and month."""
    marks: dict[tuple[str, int], list[Any]] = {}
    for entry in entries:
        for month in _months(entry, year):
            marks.setdefault((str(entry["contact"]), month), []).append(entry.get("channel") or "")
    return marks


def _codes(entries: Sequence[Record], locale: Locale) -> dict[str, str]:
    """The shortest beginning of each channel's name that no earlier channel has."""
    used = dict.fromkeys(str(entry.get("channel") or "") for entry in entries)
    known = list(CHANNELS)
    codes: dict[str, str] = {}
    for channel in sorted(used, key=lambda item: (known.index(item) if item in known else len(known), item)):
        name = _channel_name(channel, locale)
        beginnings = (name[:length].capitalize() for length in range(1, len(name)))
        codes[channel] = next(
            (code for code in beginnings if code.strip() and code not in codes.values()), name
        )
    return codes


def _channel_name(channel: str, locale: Locale) -> str:
    if not channel:
        return locale.text("ohne Kanal")
    return locale.text(CHANNELS[channel]) if channel in CHANNELS else channel


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is planned, how its channels are abbreviated and with which month the year begins."""

    marks: Marks
    codes: Mapping[str, str]
    order: Sequence[int]

    def row(self, ident: str, name: Any, locale: Locale) -> Row:
        fields = [self.marks.get((ident, month), ()) for month in self.order]
        head = Cell(cell_blocks(name, locale), heading=True)
        count = Cell((paragraph(str(sum(len(field) for field in fields))),))
        return Row((head, *(self._field(field) for field in fields), count), source=source_of(name))

    def _field(self, channels: Sequence[Any]) -> Cell:
        heat = _HEAT[min(len(channels), len(_HEAT) - 1)]
        return Cell((Paragraph(tuple(_letters(channels, self.codes))),) if channels else (), heat)

    def totals(self, locale: Locale) -> Row:
        counts = Counter[int]()
        for (_, month), channels in self.marks.items():
            counts[month] += len(channels)
        title = Cell(cell_blocks(locale.text("Summe"), locale), heading=True)
        numbers = (Cell((paragraph(str(counts[month])),)) for month in self.order)
        return Row((title, *numbers, Cell((paragraph(str(counts.total())),))), kind="total")


def _letters(channels: Sequence[Any], codes: Mapping[str, str]) -> Iterator[Inline]:
    for position, channel in enumerate(channels):
        if position:
            yield Run(" ")
        yield retold(channel, codes[str(channel)], strong=True)
