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
from kamdocs.writers.docx.paragraphs import ParagraphFormat, paragraph
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_cells import RowRole, cell_place, cell_properties, row_role
from kamdocs.writers.docx.table_styles import ROW_GAPS, STYLE_IDS

CellWriter: TypeAlias = Callable[[Blocks, Place], str]


def table_xml(table: Table, theme: Theme, place: Place, write: CellWriter, *, kept: bool) -> str:
    """The `w:tbl` element; `write` writes the content of a cell, `kept` holds all rows on one page."""
    widths = tuple(share * place.width for share in column_widths(table, place.width))
    writer = _RowWriter(table, theme, widths, place, write, kept)
    head, body = writer.rows(table.head, is_head=True), writer.rows(table.rows, is_head=False)
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
    place: Place
    write: CellWriter
    kept: bool

    def rows(self, rows: tuple[Row, ...], *, is_head: bool) -> Iterator[str]:
        gap = ROW_GAPS.get(self.table.look, 0)
        for number, (row, cells) in enumerate(placed_rows(rows, len(self.widths))):
            if gap and number:
                yield self._gap_row(cells, gap)
            role, stays = row_role(row, is_head=is_head), is_head or self._stays(rows, number)
            marked = is_head or (number == 0 and not self.table.head)
            yield row_xml("".join(self._cell(each, role, stays) for each in cells), is_head=marked)

    def _stays(self, rows: tuple[Row, ...], number: int) -> bool:
        """Whether a row is kept with the next: headings with what they head, sums with what they sum."""
        if number + 1 == len(rows):
            return self.place.keep_next
        return self.kept or rows[number].kind == "group" or rows[number + 1].kind == "total"

    def _gap_row(self, below: tuple[Placed, ...], gap: float) -> str:
        """An empty row between two rows of boxes, through which only spanning cells pass."""
        blank = paragraph(ParagraphFormat(style="TableGap", keep_next=True))
        height = f'<w:trPr><w:cantSplit/><w:trHeight w:val="{twips(gap)}" w:hRule="exact"/></w:trPr>'
        return f"<w:tr>{height}{''.join(self._gap_cell(each, blank) for each in below)}</w:tr>"

    def _gap_cell(self, placed: Placed, blank: str) -> str:
        spanned = f'<w:gridSpan w:val="{placed.span}"/>' if placed.span > 1 else ""
        passing = placed.merge == "continue"
        properties = cell_properties(self.table, placed, "body", self.theme) if passing else spanned
        return f"<w:tc><w:tcPr>{self._width(placed)}{properties}</w:tcPr>{blank}</w:tc>"

    def _width(self, placed: Placed) -> str:
        return f'<w:tcW w:w="{twips(self._points(placed))}" w:type="dxa"/>'

    def _points(self, placed: Placed) -> float:
        return sum(self.widths[placed.column : placed.column + placed.span])

    def _cell(self, placed: Placed, role: RowRole, stays: bool) -> str:
        room = (self._points(placed), self.place.height)
        place = replace(cell_place(self.table, placed, role, room), keep_next=stays)
        content = self.write(() if placed.merge == "continue" else placed.cell.blocks, place)
        properties = cell_properties(self.table, placed, role, self.theme)
        return f"<w:tc><w:tcPr>{self._width(placed)}{properties}</w:tcPr>{content}</w:tc>"
