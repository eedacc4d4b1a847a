"""Callouts: a box of one cell, its edge and ground in the colours of its tone."""

from __future__ import annotations

from kamdocs.blocks import Callout
from kamdocs.theme import Theme
from kamdocs.writers.docx.markup import colour, twips
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_styles import MARGINS, rules_xml, shading_xml
from kamdocs.writers.docx.tables import TableOpening, grid_xml, row_xml

_EDGE = 3.0


def callout_place(place: Place) -> Place:
    """Where the blocks inside the box stand."""
    _, left, _, right = MARGINS["callout"]
    return Place(place.width - left - right, place.height, "Callout")


def callout_xml(callout: Callout, theme: Theme, place: Place, content: str) -> str:
    """The box around finished content."""
    tones = theme.tones[callout.tone]
    edge = rules_xml("tcBorders", {"left": (_EDGE, colour(tones.full))})
    width = f'<w:tcW w:w="{twips(place.width)}" w:type="dxa"/>'
    cell = f"<w:tc><w:tcPr>{width}{edge}{shading_xml(tones.light)}</w:tcPr>{content}</w:tc>"
    opening = TableOpening("callout", place).xml() + grid_xml((place.width,))
    return f"<w:tbl>{opening}{row_xml(cell, is_head=True)}</w:tbl>"
