"""Table heights: how tall the rows of a table become, measured cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kamdocs.blocks import Blocks, Row, Table
from kamdocs.writers.columns import column_widths
from kamdocs.writers.docx.grid import Placed, placed_rows
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.table_cells import RowRole, cell_margins, cell_place, row_role
from kamdocs.writers.docx.table_styles import ROW_GAPS

_RULE = 0.5


@dataclass(frozen=True, slots=True)
class TableHeights:
    """Heights in points; `measure` gives the height of the content of a cell."""

    table: Table
    place: Place
    measure: Callable[[Blocks, Place], float]

    def rows(self, rows: tuple[Row, ...], *, is_head: bool = False) -> list[float]:
        """One height for each row; a cell over several rows is left to its rows."""
        widths = [share * self.place.width for share in column_widths(self.table, self.place.width)]
        gap = ROW_GAPS.get(self.table.look, 0)
        return [
            max(self._cells(cells, row_role(row, is_head=is_head), widths), default=0.0)
            + _RULE
            + (gap if number else 0)
            for number, (row, cells) in enumerate(placed_rows(rows, len(widths)))
        ]

    def _cells(self, cells: tuple[Placed, ...], role: RowRole, widths: list[float]) -> Iterator[float]:
        for placed in cells:
            if placed.merge:
                continue
            width = sum(widths[placed.column : placed.column + placed.span])
            top, _, bottom, _ = cell_margins(self.table, placed)
            place = cell_place(self.table, placed, role, (width, self.place.height))
            yield self.measure(placed.cell.blocks, place) + top + bottom
