"""KPI tiles: a few big figures side by side, each with its label and how it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kamdocs.blocks import Blocks, Cell, Column, Paragraph, Row, Table, Tone
from kamdocs.components.values import (
    Look,
    Record,
    Records,
    inlines,
    is_missing,
    optional,
    records,
    source_of,
    tone_of,
)
from kamdocs.components.wording import STATE_TONES
from kamdocs.formatting import Locale


def kpi_tiles(
    tiles: Records, *, locale: Locale, per_row: int = 4, caption: Any = "", anchor: str = ""
) -> Blocks:
    """Tiles of up to `per_row` in a row, of equal width; nothing without tiles.

    A tile: `{"label": "Umsatz 2026", "value": 8400000, "format": "money", "currency": "CHF",
    "decimals": 0, "change": 6.2, "change_format": "signed_percent", "note": "zum Vorjahr",
    "tone": "good"}`. Only `label` and `value` are needed; the rest is as for columns of a data table.
    `tone` (a tone or a state such as `amber`) colours the change.
    """
    given = records(tiles)
    if not given:
        return ()
    width = _row_length(len(given), per_row)
    rows = tuple(_row(given[start : start + width], width, locale) for start in range(0, len(given), width))
    head = optional(caption, locale)
    summary = locale.text("Kennzahlen: {labels}", labels=", ".join(str(tile["label"]) for tile in given))
    return (Table((Column(1),) * width, rows, caption=head, anchor=anchor, look="tiles", summary=summary),)


def _row_length(count: int, most: int) -> int:
    """Tiles a row so that the rows are as even as can be: six make 3 + 3, not 4 + 2."""
    rows = -(-count // max(1, most))
    return -(-count // rows)


def _row(tiles: Sequence[Record], width: int, locale: Locale) -> Row:
    cells = [Cell(tuple(_paragraphs(tile, locale))) for tile in tiles]
    return Row((*cells, *(Cell(),) * (width - len(cells))), source=source_of(*tiles))


def _paragraphs(tile: Record, locale: Locale) -> Iterator[Paragraph]:
    """The figure first and strong, then what it is, then how it changed."""
    look = Look(str(tile.get("format", "auto")), tile.get("decimals"), str(tile.get("currency") or ""))
    yield Paragraph(inlines(tile.get("value"), locale, look, strong=True))
    yield Paragraph(inlines(tile["label"], locale))
    change, note = tile.get("change"), tile.get("note")
    if is_missing(change) and is_missing(note):
        return
    look = Look(str(tile.get("change_format", "signed")), tile.get("change_decimals"))
    tone = _tone(tile.get("tone"))
    parts = () if is_missing(change) else inlines(change, locale, look, tone=tone)
    if not is_missing(note):
        parts += inlines(note if not parts else f" {note}", locale, tone=Tone.MUTED if parts else tone)
    yield Paragraph(parts)


def _tone(given: object) -> Tone:
    return STATE_TONES[str(given)] if str(given) in STATE_TONES else tone_of(given)
