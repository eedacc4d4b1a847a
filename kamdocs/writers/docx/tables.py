"""Tables: a table of the document as Word's, with fixed widths, repeated heads and rows that do not split."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from kamdocs.blocks import Blocks, Row, Table, plain_text
from kamdocs.theme import Theme
from kamdocs.writers.columns import column_widths
from kamdocs.writers.docx.grid import Placed, placed_rows, stays_with_next
from kamdocs.writers.docx.markup import escaped, twips
from kamdocs.writers.docx.paragraphs import ParagraphFormat, paragraph
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_cells import RowRole, cell_place, cell_properties, row_role
from kamdocs.writers.docx.table_styles import ROW_GAPS, STYLE_IDS, TableLook

CellWriter: TypeAlias = Callable[[Blocks, Place], str]


def table_xml(table: Table, theme: Theme, place: Place, write: CellWriter, *, kept: bool) -> str:
    """The `w:tbl` element; `write` writes the content of a cell, `kept` holds all rows on one page."""
    widths = tuple(share * place.width for share in column_widths(table, place.width))
    writer = _RowWriter(table, theme, widths, place, write, kept)
    head, body = writer.rows(table.head, is_head=True), writer.rows(table.rows, is_head=False)
    return f"<w:tbl>{_opening(table, place).xml()}{grid_xml(widths)}{''.join(head)}{''.join(body)}</w:tbl>"


def grid_xml(widths: tuple[float, ...]) -> str:
    return f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{twips(width)}{chr(34)}/>' for width in widths)}</w:tblGrid>"


def row_xml(cells: str, *, is_head: bool) -> str:
    """A row that stays whole. Word's own accessibility check wants a head in every table, so the first
    row of a table without one is marked too; such tables are short and kept on one page.
    """
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{cells}</w:tr>"


@dataclass(frozen=True, slots=True)
class TableOpening:
    """What every table begins with; `floating` and `words` (caption, description) are finished elements."""

    look: TableLook
    place: Place
    has_head: bool = False
    has_labels: bool = False
    floating: str = ""
    words: str = ""

    def xml(self) -> str:
        """Which parts of the style apply is told as a bit mask to old readers, by name to new ones."""
        mask = 0x0020 * self.has_head | 0x0080 * self.has_labels | 0x0200 | 0x0400
        return (
            f'<w:tblPr><w:tblStyle w:val="{STYLE_IDS[self.look]}"/>{self.floating}'
            f'<w:tblW w:w="{twips(self.place.width)}" w:type="dxa"/>'
            f'<w:tblInd w:w="{twips(self.place.indent)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{mask:04X}" w:firstRow="{int(self.has_head)}" w:lastRow="0" '
            f'w:firstColumn="{int(self.has_labels)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"{self.words}</w:tblPr>"
        )


def _opening(table: Table, place: Place) -> TableOpening:
    caption, summary = escaped(plain_text(table.caption)), escaped(table.summary)
    words = (
        f'<w:tblCaption w:val="{caption}"/>' if caption else "",
        f'<w:tblDescription w:val="{summary}"/>' if summary else "",
    )
    has_labels = any(row.cells and row.cells[0].heading for row in table.rows if row.kind == "body")
    return TableOpening(table.look, place, bool(table.head), has_labels, words="".join(words))


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
            role = row_role(row, is_head=is_head)
            stays = stays_with_next(
                rows, number, kept=is_head or self.kept, last=is_head or self.place.keep_next
            )
            marked = is_head or (number == 0 and not self.table.head)
            yield row_xml("".join(self._cell(each, role, stays) for each in cells), is_head=marked)

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
