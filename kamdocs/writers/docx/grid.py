"""Grid: the cells of a table in Word's way, where a span leaves continued cells behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kamdocs.blocks import Cell, Row
from kamdocs.writers.errors import WriteError

Merge: TypeAlias = Literal["", "restart", "continue"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at its first grid column; `merge` says whether it opens or continues a vertical span."""

    cell: Cell
    column: int
    span: int
    merge: Merge = ""


def placed_rows(rows: tuple[Row, ...], columns: int) -> Iterator[tuple[Row, tuple[Placed, ...]]]:
    """Every row with cells that fill the grid exactly; a row too short is filled up with empty cells."""
    below: dict[int, tuple[Placed, int]] = {}
    for number, row in enumerate(rows):
        placed = tuple(_placed_row(row, columns, below))
        yield row, placed
        below = {
            each.column: (each, left)
            for each, left in _still_open(placed, below)
            if left > 0 and number + 1 < len(rows)
        }


def stays_with_next(rows: tuple[Row, ...], number: int, *, kept: bool, last: bool) -> bool:
    """Whether a row is kept with the one below: subheadings with their rows, sums with what they sum.

    `kept` holds the whole table together, `last` its last row with what follows the table.
    """
    if number + 1 == len(rows):
        return last
    return kept or rows[number].kind == "group" or rows[number + 1].kind == "total"


def _placed_row(row: Row, columns: int, above: dict[int, tuple[Placed, int]]) -> Iterator[Placed]:
    cells = list(reversed(row.cells))
    column = 0
    while column < columns:
        if column in above:
            covered, _ = above[column]
            placed = Placed(covered.cell, column, covered.span, "continue")
        else:
            placed = _next_cell(row, cells, column, min((at for at in above if at > column), default=columns))
        yield placed
        column += placed.span
    if cells:
        raise WriteError(f"a row has {len(row.cells)} cells, too many for {columns} columns")


def _next_cell(row: Row, cells: list[Cell], column: int, end: int) -> Placed:
    cell = cells.pop() if cells else Cell()
    rest = row.kind == "group" and not cells
    span = end - column if rest else min(cell.column_span, end - column)
    return Placed(cell, column, span, "restart" if cell.row_span > 1 else "")


def _still_open(
    placed: tuple[Placed, ...], above: dict[int, tuple[Placed, int]]
) -> Iterator[tuple[Placed, int]]:
    """Cells with the number of rows that they still reach down."""
    for each in placed:
        yield each, above[each.column][1] - 1 if each.merge == "continue" else each.cell.row_span - 1
