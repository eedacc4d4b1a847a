"""Heights: how tall words and tables will be on paper, near enough to know what fits on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kamdocs.blocks import (
    Block,
    Blocks,
    BulletList,
    Callout,
    CodeBlock,
    Heading,
    OrderedList,
    Paragraph,
    Row,
    Table,
    plain_text,
)
from kamdocs.plots import wrap
from kamdocs.writers.columns import column_widths, columns_of
from kamdocs.writers.html.context import Context
from kamdocs.writers.pages import sheet

_LEADING: Final = 1.32
_CELL_PADDING: Final = 10.0
_ROW_PADDING: Final = 7.0
_BOX_PADDING: Final = 27.0
_LIST_INDENT: Final = 14.0
_KEPT_SHARE: Final = 0.78
"""What stays together may take this much of a page: the rest is for the heading above and an error of measuring."""


def fits_on_page(rows: Sequence[Row], table: Table, shares: Sequence[float], context: Context) -> bool:
    """Whether these rows of the table can stay on one page with what comes before them.

    `shares` are those of its columns in its width.
    """
    page = context.theme.page
    upright = sheet(page, landscape=False)
    turned = context.room > upright.text_width + 1
    room = sheet(page, landscape=turned).text_height
    return _Heights(context.theme.scale.table).rows(rows, table, shares, context.room) <= room * _KEPT_SHARE


@dataclass(frozen=True, slots=True)
class _Heights:
    """Heights in points of type of one size."""

    size: float

    def rows(self, rows: Sequence[Row], table: Table, shares: Sequence[float], room: float) -> float:
        boxed = table.look in {"tiles", "boxes"}
        taken: dict[int, int] = {}
        return sum(max(self._cells(row, shares, room, taken, boxed=boxed), default=0.0) for row in rows)

    def _cells(
        self, row: Row, shares: Sequence[float], room: float, taken: dict[int, int], *, boxed: bool
    ) -> Iterator[float]:
        padding = 2 * _CELL_PADDING if boxed else _CELL_PADDING
        for column, cell in columns_of(row, taken):
            width = sum(shares[column : column + cell.column_span]) * room - padding
            height = self.blocks(cell.blocks, max(width, _CELL_PADDING), strong=cell.heading)
            yield (height + (_BOX_PADDING if boxed else _ROW_PADDING)) / cell.row_span

    def blocks(self, blocks: Blocks, width: float, *, strong: bool = False) -> float:
        return sum(self._block(block, width, strong=strong) for block in blocks)

    def _block(self, block: Block, width: float, *, strong: bool) -> float:
        match block:
            case Paragraph() | Heading():
                return self._text(plain_text(block.content), width, strong=strong)
            case CodeBlock():
                return self._text(block.text, width, strong=False)
            case BulletList() | OrderedList():
                inside = max(width - _LIST_INDENT, _LIST_INDENT)
                return sum(self.blocks(item.blocks, inside) + 2 for item in block.items)
            case Callout():
                return self.blocks(block.blocks, width)
            case Table():
                return self.rows((*block.head, *block.rows), block, column_widths(block, width), width)
            case _:
                return 0.0

    def _text(self, words: str, width: float, *, strong: bool) -> float:
        return max(len(wrap(words, width, self.size, strong)), 1) * self.size * _LEADING + 2
