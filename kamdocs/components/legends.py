"""Legends: short explanations of signs under a table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from kamdocs.blocks import Cell, Column, Inlines, Paragraph, Row, Run, Table, Tone, text
from kamdocs.formatting import Locale


def code_legend(entries: Iterable[tuple[str, str, Tone]], locale: Locale, width: float = 1) -> Table:
    """A table without head: each code as a coloured badge beside what it means (wording of the locale)."""
    rows = tuple(
        Row((Cell((Paragraph(text(code, strong=True)),), tone, "center"), Cell((Paragraph(text(meaning)),))))
        for code, meaning, tone in entries
    )
    return Table((Column(width, "center"), Column(14)), rows, look="grid", summary=locale.text("Legende"))


def note_legend(entries: Iterable[tuple[str, str]]) -> Paragraph:
    """A line of small print: `KAM Key Account Manager · VID Vertriebsinnendienst`."""
    pairs: list[Inlines] = [(Run(sign, strong=True), Run(f"\u00a0{meaning}")) for sign, meaning in entries]
    parts = chain.from_iterable((Run("  ·  ", tone=Tone.MUTED), *pair) for pair in pairs)
    return Paragraph(tuple(parts)[1:], style="note")
