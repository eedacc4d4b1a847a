"""Boxes: tiles with big figures and fields with text, as divisions rather than a table of data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from kamdocs.blocks import Cell, Row, Table
from kamdocs.writers.columns import columns_of
from kamdocs.writers.html.markup import Html, classes, element, joined

WriteCell = Callable[[Cell, float], Html]
"""Writes what stands in a cell of this share of the width."""

Fits = Callable[[Sequence[Row]], bool]
"""Whether rows of the table can stay together on one page."""

_EQUAL: Final = 0.001
_NAMES: Final = {"tiles": "tile", "boxes": "box"}


def boxes(table: Table, shares: Sequence[float], caption: Html, write_cell: WriteCell, fits: Fits) -> Html:
    """The table as boxes in rows, kept together where a page can hold them; rows that cells span always are."""
    rows = (*table.head, *table.rows)
    spanned = any(cell.column_span > 1 or cell.row_span > 1 for row in rows for cell in row.cells)
    write = _grid if spanned else partial(_rows, fits=fits)
    title = element("p", caption, class_="caption") if caption else Html()
    attributes = description(table, has_caption=bool(caption))
    role = "group" if attributes else ""
    return element(
        "div",
        title,
        write(table, rows, shares, write_cell),
        class_=classes("boxed", _tall(rows, fits)),
        id=table.anchor,
        role=role,
        **attributes,
    )


def _tall(rows: Sequence[Row], fits: Fits) -> str:
    return "" if fits(rows) else "tall"


def description(table: Table, *, has_caption: bool) -> dict[str, str]:
    """The summary as the attribute that names the table, or that adds to its caption."""
    if not table.summary:
        return {}
    return {"aria_description" if has_caption else "aria_label": table.summary}


def _rows(
    table: Table, rows: Sequence[Row], shares: Sequence[float], write_cell: WriteCell, fits: Fits
) -> Html:
    widths = _widths(shares)
    written = []
    for row in rows:
        cells = zip(row.cells, shares, widths, strict=False)
        boxed = (_box(table, cell, write_cell(cell, share), width) for cell, share, width in cells)
        written.append(element("div", *boxed, class_=classes("box-row", _tall([row], fits))))
    return element("div", joined(written), class_=table.look)


def _widths(shares: Sequence[float]) -> list[str]:
    """Equal boxes need no widths; else the last takes what the gaps leave."""
    if max(shares) - min(shares) < _EQUAL:
        return [""] * len(shares)
    return [f"width:{share * 100:.3f}%" for share in shares[:-1]] + [""]


def _grid(table: Table, rows: Sequence[Row], shares: Sequence[float], write_cell: WriteCell) -> Html:
    taken: dict[int, int] = {}
    cells = []
    for row in rows:
        for column, cell in columns_of(row, taken):
            share = sum(shares[column : column + cell.column_span])
            place = f"grid-column:span {cell.column_span};grid-row:span {cell.row_span}"
            cells.append(_box(table, cell, write_cell(cell, share), place))
    columns = " ".join(f"{share * 100:.3f}fr" for share in shares)
    style = f"grid-template-columns:{columns}"
    return element("div", joined(cells), class_=f"{table.look} spanned", style=style)


def _box(table: Table, cell: Cell, content: Html, style: str) -> Html:
    name = _NAMES[table.look] if cell.blocks else "no-box"
    return element("div", content, class_=classes(name, f"box-{cell.tone}", cell.align), style=style)
