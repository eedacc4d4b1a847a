"""Table cells: one line of a CSV file as texts, and the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kamdocs.models.workspace import Mark

_CELL: Final = re.compile(r' *+(?:"(?P<quoted>(?:[^"]|"")*+)" *+|(?P<plain>[^",]*+))(?P<end>,|$)')


class BadQuoteError(ValueError):
    """A quotation mark that is not closed or stands inside a text; `column` is that of the cell, from 1."""

    def __init__(self, column: int) -> None:
        super().__init__(column)
        self.column = column


def texts_of(line: str) -> list[str]:
    """The cells without the blanks around them. Raises BadQuoteError."""
    if '"' not in line:
        return [text.strip() for text in line.split(",")]
    return [text for text, _ in cells_of(line)]


def cells_of(line: str) -> list[tuple[str, int]]:
    """Text and column (from 1) of each cell. Raises BadQuoteError."""
    cells: list[tuple[str, int]] = []
    start = 0
    while True:
        match = _CELL.match(line, start)
        column = start + len(line[start:]) - len(line[start:].lstrip(" ")) + 1
        if match is None:
            raise BadQuoteError(column)
        is_quoted = match["quoted"] is not None
        cells.append((match["quoted"].replace('""', '"') if is_quoted else match["plain"].strip(), column))
        if not match["end"]:
            return cells
        start = match.end()


class TableMarks(Mapping[str, Mark]):
    """Places by pointer (`/3` a row, `/3/revenue` a cell), found when asked for: tables are long.

    `numbers` are the line numbers of the rows.
    """

    def __init__(self, lines: Sequence[str], numbers: Sequence[int], header: Sequence[str]) -> None:
        self._lines, self._numbers, self._header = lines, numbers, header

    def __getitem__(self, pointer: str) -> Mark:
        _, row, column, *rest = [*pointer.split("/"), "", ""]
        if not row and not column:
            return (1, 1)
        if not row.isdecimal() or int(row) >= len(self._numbers) or any(rest):
            raise KeyError(pointer)
        number = self._numbers[int(row)]
        if not column:
            return (number, 1)
        if column not in self._header:
            raise KeyError(pointer)
        return (number, cells_of(self._lines[number - 1])[self._header.index(column)][1])

    def __iter__(self) -> Iterator[str]:
        yield ""
        for row in range(len(self._numbers)):
            yield f"/{row}"
            yield from (f"/{row}/{column}" for column in self._header)

    def __len__(self) -> int:
        return 1 + len(self._numbers) * (1 + len(self._header))
