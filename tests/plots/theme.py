"""A theme made by hand, so that these tests need neither files nor their reader."""

from __future__ import annotations

from kamdocs.blocks import Tone
from kamdocs.theme import FontFamily, Fonts, Theme, ToneColours

COLOURS = {
    Tone.NONE: ("#1b2528", "#ffffff"),
    Tone.GOOD: ("#22663b", "#e2f0e6"),
    Tone.BAD: ("#9e2b25", "#f9e5e2"),
}

THEME = Theme(
    name="test",
    fonts=Fonts(
        FontFamily("Carlito", "Calibri", ()),
        FontFamily("Carlito", "Calibri", ()),
        FontFamily("DejaVu Sans", "Segoe UI Symbol", ()),
    ),
    text="#111111",
    muted="#666666",
    accent="#0e5a66",
    rule="#c6d2d4",
    cover_background="#000000",
    cover_text="#ffffff",
    tones={tone: ToneColours(*COLOURS.get(tone, ("#566469", "#f1f4f5")), on_full="#ffffff") for tone in Tone},
    series=("#0e5a66", "#e3a32f", "#a8432f", "#86bcc4"),
)
