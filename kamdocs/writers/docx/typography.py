"""Typography: the paragraph styles of one theme by style id, and the line distances that follow from them.

The styles part is written from these looks and the page estimate measures with them, so both agree.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kamdocs.blocks import Document
from kamdocs.theme import FontFamily, Theme
from kamdocs.writers.docx.looks import Look, looks
from kamdocs.writers.docx.paragraphs import ParagraphFormat

_ORDINARY_LINE = 1.22


@dataclass(frozen=True, slots=True)
class Typography:
    """Every look of a theme; `gap` is what separates a table or a box from the text below it."""

    theme: Theme
    by_id: Mapping[str, Look]
    gap: float

    def __getitem__(self, style: str) -> Look:
        return self.by_id[style]

    def below_table(self, form: ParagraphFormat) -> float | None:
        """The space before that a paragraph needs below a table, if its style does not bring it."""
        own = self[form.style].before if form.before is None else form.before
        return self.gap if own < self.gap else form.before


def typography(theme: Theme, document: Document) -> Typography:
    """The looks of one document: its ordinary pages and its numbering make a difference."""
    every = looks(theme, landscape=document.landscape, numbered=document.numbered_headings)
    found = {look.id: look for look in every}
    return Typography(theme, found, theme.scale.paragraph_gap * 1.6)


@lru_cache(maxsize=64)
def natural_line(family: FontFamily) -> float:
    """Line height the font itself asks for, as a multiple of the size: Word's `auto` spacing multiplies it."""
    data = next((file.data for file in family.files if not (file.bold or file.italic)), b"")
    return _line_of_font(data) if data else _ORDINARY_LINE


def _line_of_font(data: bytes) -> float:
    """Ascent, descent and gap of the `hhea` table of a TrueType file."""
    count: int = struct.unpack_from(">H", data, 4)[0]
    places = {
        data[12 + 16 * n : 16 + 16 * n]: int.from_bytes(data[20 + 16 * n : 24 + 16 * n]) for n in range(count)
    }
    units: int = struct.unpack_from(">H", data, places[b"head"] + 18)[0]
    ascent, descent, gap = struct.unpack_from(">hhh", data, places[b"hhea"] + 4)
    return float(ascent - descent + gap) / units
