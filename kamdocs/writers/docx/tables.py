"""Tables: a table of the document as Word's, with fixed widths, repeated heads and rows that do not split."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from kamdocs.blocks import Blocks, Row, Table, plain_text
from kamdocs.theme import Theme
from kamdocs.writers.columns import column_widths
from kamdocs.writers.docx.grid import Placed, placed_rows
from kamdocs.writers.docx.markup import escaped, twips
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_cells import RowRole, cell_place, cell_properties, row_role
from kamdocs.writers.docx.table_styles import STYLE_IDS

CellWriter: TypeAlias = Callable[[Blocks, Place], str]


def table_xml(table: Table, theme: Theme, place: Place, write: CellWriter, *, kept: bool) -> str:
    """The `w:tbl` element; `write` writes the content of a cell, `kept` holds all rows on one page."""
    widths = tuple(share * place.width for share in column_widths(table, place.width))
    writer = _RowWriter(table, theme, widths, place.height, write)
    head, body = writer.rows(table.head, is_head=True), writer.rows(table.rows, kept=kept)
    return f"<w:tbl>{_properties(table, place)}{grid_xml(widths)}{''.join(head)}{''.join(body)}</w:tbl>"


def grid_xml(widths: tuple[float, ...]) -> str:
    return f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{twips(width)}{chr(34)}/>' for width in widths)}</w:tblGrid>"


def row_xml(cells: str, *, is_head: bool) -> str:
    """A row that stays whole. Word's own accessibility check wants a head in every table, so the first
    row of a table without one is marked too; such tables are short and kept on one page.
    """
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{cells}</w:tr>"


def _properties(table: Table, place: Place) -> str:
    caption, summary = escaped(plain_text(table.caption)), escaped(table.summary)
    first_column = any(row.cells and row.cells[0].heading for row in table.rows if row.kind == "body")
    return (
        f'<w:tblPr><w:tblStyle w:val="{STYLE_IDS[table.look]}"/><w:tblW w:w="{twips(place.width)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(place.indent)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0000" w:firstRow="{int(bool(table.head))}" w:lastRow="0" '
        f'w:firstColumn="{int(first_column)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        + (f'<w:tblCaption w:val="{caption}"/>' if caption else "")
        + (f'<w:tblDescription w:val="{summary}"/>' if summary else "")
        + "</w:tblPr>"
    )


@dataclass(frozen=True, slots=True)
class _RowWriter:
    table: Table
    theme: Theme
    widths: tuple[float, ...]
    height: float
    write: CellWriter

    def rows(self, rows: tuple[Row, ...], *, is_head: bool = False, kept: bool = False) -> Iterator[str]:
        for number, (row, cells) in enumerate(placed_rows(rows, len(self.widths))):
            following = rows[number + 1].kind if number + 1 < len(rows) else "body"
            stays = is_head or (
                number + 1 < len(rows) and (kept or row.kind == "group" or following == "total")
            )
            role = row_role(row, is_head=is_head)
            marked = is_head or (number == 0 and not self.table.head)
            yield row_xml("".join(self._cell(each, role, stays) for each in cells), is_head=marked)

    def _cell(self, placed: Placed, role: RowRole, stays: bool) -> str:
        width = sum(self.widths[placed.column : placed.column + placed.span])
        place = replace(cell_place(self.table, placed, role, (width, self.height)), keep_next=stays)
        content = self.write(() if placed.merge == "continue" else placed.cell.blocks, place)
        properties = cell_properties(self.table, placed, role, self.theme)
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'
        )
