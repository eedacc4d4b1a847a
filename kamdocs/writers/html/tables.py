"""Tables: grids of data as `table` elements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Final

from kamdocs.blocks import Align, Blocks, Cell, Row, Table, Tone
from kamdocs.writers.columns import column_widths, columns_of, longest_word
from kamdocs.writers.html.boxes import boxes, description
from kamdocs.writers.html.context import Context
from kamdocs.writers.html.heights import fits_on_page
from kamdocs.writers.html.inline import inline
from kamdocs.writers.html.markup import Html, classes, element, joined

WriteBlocks = Callable[[Blocks, Context], Html]

_CELL_PADDING: Final = 10.0
_KEPT_TOGETHER: Final = 6
"""Tables up to so many rows do not break over pages if they fit on one."""


def table(block: Table, context: Context, write_blocks: WriteBlocks) -> Html:
    """The table in its look; `write_blocks` writes what stands in the cells."""
    caption = _caption(block, context)
    shares = column_widths(block, context.room)
    if block.look in {"tiles", "boxes"}:
        write = partial(_content, context, write_blocks)
        return boxes(block, shares, caption, write, lambda rows: fits_on_page(rows, block, shares, context))
    return _Writer(block, context, write_blocks, shares).table(caption)


def _caption(block: Table, context: Context) -> Html:
    label = context.numbering.caption(block)
    if not label:
        return Html()
    return joined((element("span", label, class_="label"), " ", inline(block.caption, context)))


def _content(context: Context, write_blocks: WriteBlocks, cell: Cell, share: float) -> Html:
    room = max(context.room * share - _CELL_PADDING, _CELL_PADDING)
    return write_blocks(cell.blocks, replace(context, room=room))


class _Writer:
    """Writes one table; knows which columns spans from above cover."""

    def __init__(
        self, block: Table, context: Context, write_blocks: WriteBlocks, shares: tuple[float, ...]
    ) -> None:
        self._table, self._context, self._write_blocks, self._shares = block, context, write_blocks, shares
        self._taken: dict[int, int] = {}
        rows = (*block.head, *block.rows)
        self._has_headings = any(cell.heading for row in rows if row.kind != "group" for cell in row.cells)

    def table(self, caption: Html) -> Html:
        columns = (element("col", style=f"width:{share * 100:.3f}%") for share in self._shares)
        parts = [
            element("caption", caption) if caption else Html(),
            element("colgroup", *columns),
            element("thead", *(self._row(row, "col") for row in self._table.head))
            if self._table.head
            else Html(),
            *self._bodies(),
        ]
        return element(
            "table",
            *parts,
            class_=classes(self._table.look, self._length, self._legend),
            id=self._table.anchor,
            **description(self._table, has_caption=bool(caption)),
        )

    @property
    def _length(self) -> str:
        """What is kept together though no page can hold it would part from its heading."""
        head, rows = self._table.head, self._table.rows
        if not self._fits((*head, *rows[:2])) or not self._fits((*head, *rows[-2:])):
            return "tall"
        return "short" if len(rows) <= _KEPT_TOGETHER and self._fits((*head, *rows)) else ""

    def _fits(self, rows: Sequence[Row]) -> bool:
        return fits_on_page(rows, self._table, self._shares, self._context)

    @property
    def _legend(self) -> str:
        """A grid without head or caption explains the one above."""
        table = self._table
        return "legend" if table.look == "grid" and not table.head and not table.caption else ""

    def _bodies(self) -> Iterator[Html]:
        """One body for each group, so that its heading belongs to its rows."""
        started = 0
        numbered: list[tuple[int, Row]] = []
        for row in self._table.rows:
            started += row.kind == "group"
            numbered.append((started, row))
        for _, rows in groupby(numbered, key=lambda pair: pair[0]):
            yield element("tbody", *(self._row(row, "row") for _, row in rows))

    def _row(self, row: Row, scope: str) -> Html:
        cells = [self._cell(cell, column, row, scope) for column, cell in columns_of(row, self._taken)]
        kind = "" if row.kind == "body" else row.kind
        return element("tr", *cells, class_=kind, data_source=self._context.source(row.source))

    def _cell(self, cell: Cell, column: int, row: Row, scope: str) -> Html:
        width = self._width(column, cell.column_span)
        is_heading = self._is_heading(cell, column, row)
        return element(
            "th" if is_heading else "td",
            _content(self._context, self._write_blocks, cell, width / self._context.room),
            class_=self._classes(cell, column, width),
            scope=self._scope(cell, row, scope) if is_heading else "",
            colspan=cell.column_span if cell.column_span > 1 else None,
            rowspan=cell.row_span if cell.row_span > 1 else None,
        )

    def _is_heading(self, cell: Cell, column: int, row: Row) -> bool:
        """Tables without any heading get their first column as one: readers aloud need something to name rows by."""
        if not cell.blocks:
            return False
        return cell.heading or row.kind == "group" or (column == 0 and not self._has_headings)

    def _scope(self, cell: Cell, row: Row, scope: str) -> str:
        if row.kind == "group":
            return "rowgroup"
        spans = cell.column_span if scope == "col" else cell.row_span
        return scope + "group" if spans > 1 else scope

    def _classes(self, cell: Cell, column: int, width: float) -> str:
        align: Align = cell.align or self._table.columns[column].align
        return classes(
            "" if align == "left" else align,
            "" if cell.tone is Tone.NONE else f"cell-{cell.tone}",
            "narrow" if longest_word(cell) > width - _CELL_PADDING else "",
        )

    def _width(self, column: int, span: int) -> float:
        return sum(self._shares[column : column + span]) * self._context.room
