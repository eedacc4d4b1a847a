"""Table cells: the style of the text and the colours and lines of a cell, by the look of its table."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from kamdocs.blocks import Row, Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.grid import Placed
from kamdocs.writers.docx.markup import colour
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_styles import Rules, TableFrame, TableLook, rules_xml, shading_xml

RowRole: TypeAlias = Literal["head", "body", "group", "total"]

_ROLE_STYLES: Final[dict[RowRole, str]] = {
    "head": "TableHead",
    "body": "TableText",
    "group": "TableGroup",
    "total": "TableTotal",
}


def row_role(row: Row, *, is_head: bool) -> RowRole:
    return "head" if is_head else row.kind


def cell_place(look: TableLook, placed: Placed, role: RowRole, width: float, height: float) -> Place:
    """Where the text of the cell stands, and in which style."""
    style, opening = _ROLE_STYLES[role], ""
    match look:
        case "tiles":
            style, opening = "TileLabel", "TileValue"
        case "boxes":
            opening = "BoxTitle"
        case "facts" if placed.cell.heading:
            style = "TableLabel"
        case _:
            pass
    return Place(width, height, style, opening, in_table=True)


def cell_properties(look: TableLook, frame: TableFrame, placed: Placed, role: RowRole, theme: Theme) -> str:
    """The `w:tcPr` after the width, in the order of the schema."""
    fill = _fill(look, placed, role, theme)
    merge = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[placed.merge]
    vertical = "bottom" if role == "head" and look == "data" else frame.vertical
    parts = (
        f'<w:gridSpan w:val="{placed.span}"/>' if placed.span > 1 else "",
        merge,
        rules_xml("tcBorders", _rules(look, placed, role, theme)),
        shading_xml(fill) if fill else "",
        "" if vertical == "top" else f'<w:vAlign w:val="{vertical}"/>',
    )
    return "".join(parts)


def _fill(look: TableLook, placed: Placed, role: RowRole, theme: Theme) -> str:
    tone = placed.cell.tone
    if tone is not Tone.NONE:
        return theme.tones[tone].light
    if look in {"tiles", "boxes"} or role == "group":
        return theme.tones[Tone.MUTED].light
    return theme.tones[Tone.ACCENT].light if look == "grid" and role == "head" else ""


def _rules(look: TableLook, placed: Placed, role: RowRole, theme: Theme) -> Rules:
    """Lines of single cells; the sides in the order of the schema."""
    tone = Tone.ACCENT if placed.cell.tone is Tone.NONE else placed.cell.tone
    if look in {"tiles", "boxes"}:
        return {"top": (2.25, colour(theme.tones[tone].full))}
    if role == "head":
        return {"bottom": (1.0, colour(theme.accent))}
    return {"top": (1.0, colour(theme.text))} if role == "total" else {}
