"""Table cells: the style of the text and the colours and lines of a cell, by the look of its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from kamdocs.blocks import Align, Row, Table, Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.grid import Merge, Placed
from kamdocs.writers.docx.markup import colour
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_styles import MARGINS, Rules, TableLook, margins_xml, rules_xml, shading_xml

RowRole: TypeAlias = Literal["head", "body", "group", "total"]

_ROLE_STYLES: Final[Mapping[RowRole, str]] = {
    "head": "TableHead",
    "body": "TableText",
    "group": "TableGroup",
    "total": "TableTotal",
}
_CODE_MARGIN: Final = 1.5
_MERGES: Final[Mapping[Merge, str]] = {
    "": "",
    "restart": '<w:vMerge w:val="restart"/>',
    "continue": "<w:vMerge/>",
}


def row_role(row: Row, *, is_head: bool) -> RowRole:
    return "head" if is_head else row.kind


def cell_place(table: Table, placed: Placed, role: RowRole, room: tuple[float, float]) -> Place:
    """Where the text of the cell stands, and in which style; `room` is the cell's width and its page's height."""
    _, left, _, right = cell_margins(table, placed)
    place = Place(
        room[0] - left - right, room[1], _ROLE_STYLES[role], in_table=True, align=cell_align(table, placed)
    )
    tone = placed.cell.tone
    ink = Tone.NONE if tone.startswith("heat") else tone
    match table.look, role:
        case "tiles", _:
            return replace(place, text="TileLabel", opening="TileValue", opening_ink=ink)
        case "boxes", _:
            return replace(place, opening="BoxTitle", opening_ink=ink)
        case "grid", "head":
            return replace(place, text="GridHead")
        case "grid", "body" if place.align == "center":
            return replace(place, text="GridCode", ink=ink)
        case "facts", "body" if placed.cell.heading:
            return replace(place, text="TableLabel", ink=ink)
        case _:
            return replace(place, ink=ink)


def cell_align(table: Table, placed: Placed) -> Align | None:
    """The alignment of the cell, or of the first column it covers."""
    align = placed.cell.align or table.columns[placed.column].align
    return None if align == "left" else align


def cell_margins(table: Table, placed: Placed) -> tuple[float, float, float, float]:
    """Top, left, bottom, right: codes in a grid stand close to its lines, the outer edges of a data table
    flush with the text around it.
    """
    top, left, bottom, right = MARGINS[table.look]
    if table.look == "grid" and cell_align(table, placed) == "center":
        return top, _CODE_MARGIN, bottom, _CODE_MARGIN
    if table.look == "data" and placed.cell.tone is Tone.NONE:
        left = 0 if placed.column == 0 else left
        right = 0 if placed.column + placed.span == len(table.columns) else right
    return top, left, bottom, right


def cell_properties(table: Table, placed: Placed, role: RowRole, theme: Theme) -> str:
    """The `w:tcPr` after the width, in the order of the schema."""
    look, margins = table.look, cell_margins(table, placed)
    fill = _fill(look, placed, role, theme)
    vertical = "bottom" if role == "head" and look == "data" else "center" if look == "grid" else ""
    parts = (
        f'<w:gridSpan w:val="{placed.span}"/>' if placed.span > 1 else "",
        _MERGES[placed.merge],
        rules_xml("tcBorders", _rules(look, placed, role, theme)),
        shading_xml(fill) if fill else "",
        "" if margins == MARGINS[look] else margins_xml(margins, "tcMar"),
        f'<w:vAlign w:val="{vertical}"/>' if vertical else "",
    )
    return "".join(parts)


def _fill(look: TableLook, placed: Placed, role: RowRole, theme: Theme) -> str:
    tone = placed.cell.tone
    if tone is not Tone.NONE:
        return theme.tones[tone].light
    if look in {"tiles", "boxes"}:
        return theme.tones[Tone.MUTED].light
    return _grid_fill(role, theme) if look == "grid" else ""


def _grid_fill(role: RowRole, theme: Theme) -> str:
    match role:
        case "head":
            return theme.tones[Tone.ACCENT].full
        case "group":
            return theme.tones[Tone.ACCENT].light
        case "total":
            return theme.tones[Tone.MUTED].light
        case "body":
            return ""


def _rules(look: TableLook, placed: Placed, role: RowRole, theme: Theme) -> Rules:
    """Lines of single cells; the sides in the order of the schema."""
    tone = Tone.ACCENT if placed.cell.tone is Tone.NONE else placed.cell.tone
    if look in {"tiles", "boxes"}:
        return {"top": (2.25, colour(theme.tones[tone].full))}
    if look == "data" and role == "total":
        return {"top": (1.0, colour(theme.accent))}
    return {"bottom": (1.0, colour(theme.accent))} if look == "data" and role == "head" else {}
