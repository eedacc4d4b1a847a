"""Callouts: a box of one cell, its edge and ground in the colours of its tone."""

from __future__ import annotations

from kamdocs.blocks import Callout
from kamdocs.theme import Theme
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.markup import colour, twips
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_styles import MARGINS, STYLE_IDS, rules_xml, shading_xml
from kamdocs.writers.docx.tables import grid_xml, row_xml

_EDGE = 3.0


def callout_place(place: Place) -> Place:
    """Where the blocks inside the box stand."""
    _, left, _, right = MARGINS["callout"]
    return Place(place.width - left - right, place.height, "Callout")


def callout_xml(callout: Callout, theme: Theme, place: Place, content: str) -> str:
    """The box around finished content."""
    tones = theme.tones[callout.tone]
    width = f'w:w="{twips(place.width)}" w:type="dxa"'
    edge = rules_xml("tcBorders", {"left": (_EDGE, colour(tones.full))})
    cell = f"<w:tc><w:tcPr><w:tcW {width}/>{edge}{shading_xml(tones.light)}</w:tcPr>{content}</w:tc>"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{STYLE_IDS["callout"]}"/><w:tblW {width}/>'
        f'<w:tblInd w:w="{twips(place.indent)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr>{grid_xml((place.width,))}{row_xml(cell, is_head=True)}</w:tbl>'
    )
