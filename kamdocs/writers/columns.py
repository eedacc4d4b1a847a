"""Columns: how wide each column of a table is, from its weights or, where there are none, from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kamdocs.blocks import (
    BulletList,
    Cell,
    CodeBlock,
    Column,
    Heading,
    OrderedList,
    Paragraph,
    Row,
    Table,
    plain_text,
    walk,
)
from kamdocs.plots import text_width

TEXT_WIDTH: Final = 462.0
"""Points between the margins of an upright page, where the caller knows no better."""

_SIZE: Final = 9.0
_PADDING: Final = 12.0
_CODE_PADDING: Final = 5.0
_LIST_INDENT: Final = 12.0
_LONGEST_WORD_SHARE: Final = 0.3
_BREAK: Final = re.compile(r"[ \t\n\u00ad\u200b]+|(?<=[-/–])")


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column asks for in points: `least` holds its longest word, `most` its longest line."""

    least: float
    usual: float
    most: float


def column_widths(table: Table, room: float = TEXT_WIDTH) -> tuple[float, ...]:
    """Share of each column in the width of the table; the shares sum to 1.

    `room` is the width of the table in points. Columns without a weight get what their words ask for, and
    a weight too small for the longest word of its column is raised if others have room to spare; tiles and
    boxes know only weights.
    """
    weights = [column.width for column in table.columns]
    if table.look in {"tiles", "boxes"}:
        return _shares(_weighted(weights, [1.0] * len(weights)))
    needs = _needs(table, room)
    widths = [share * room for share in _shares(_weighted(weights, _estimates(needs, room)))]
    return _shares(_with_room_for_words(widths, [need.least for need in needs]))


def longest_word(cell: Cell) -> float:
    """Width in points of the longest piece of the cell that no line break divides."""
    return max((_word_width(line, strong) for line, strong, _ in _lines(cell)), default=0.0)


def columns_of(row: Row, taken: dict[int, int]) -> Iterator[tuple[int, Cell]]:
    """Each cell of the row with its first column.

    `taken` holds how many further rows a column is covered by spans from above; it is brought up to date.
    """
    column = 0
    covered = dict(taken)
    taken.clear()
    taken.update({index: rows - 1 for index, rows in covered.items() if rows > 1})
    for cell in row.cells:
        while covered.get(column):
            column += 1
        yield column, cell
        if cell.row_span > 1:
            taken.update(dict.fromkeys(range(column, column + cell.column_span), cell.row_span - 1))
        column += cell.column_span


def _weighted(weights: list[float | None], estimates: list[float]) -> list[float]:
    """The weights, with the estimates, brought to the same scale, where there is none."""
    pairs = list(zip(weights, estimates, strict=True))
    given = sum(weight for weight in weights if weight is not None)
    asked = sum(estimate for weight, estimate in pairs if weight is not None)
    scale = given / asked if given and asked else 1.0
    return [estimate * scale if weight is None else weight for weight, estimate in pairs]


def _with_room_for_words(widths: list[float], least: list[float]) -> list[float]:
    """The widths, none below what its longest word takes, unless there is not enough for all."""
    lacking = sum(max(0.0, need - width) for width, need in zip(widths, least, strict=True))
    spare = sum(max(0.0, width - need) for width, need in zip(widths, least, strict=True))
    if spare <= lacking:
        return widths
    kept = 1 - lacking / spare
    return [need + max(0.0, width - need) * kept for width, need in zip(widths, least, strict=True)]


def _estimates(needs: list[_Need], room: float) -> list[float]:
    least = [need.least for need in needs]
    if sum(least) >= room:
        return least
    if sum(need.most for need in needs) <= room:
        return [need.most for need in needs]
    return _filled(needs, room)


def _filled(needs: list[_Need], room: float) -> list[float]:
    """The room beyond the longest words, shared by what is wanted; no column gets more than its longest line."""
    widths = [need.least for need in needs]
    open_columns = [index for index, need in enumerate(needs) if need.most > need.least]
    while open_columns:
        rest = room - sum(widths)
        wanted = {index: max(needs[index].usual - needs[index].least, 1.0) for index in open_columns}
        step = rest / sum(wanted.values())
        full = [i for i in open_columns if widths[i] + wanted[i] * step >= needs[i].most]
        if not full:
            for index in open_columns:
                widths[index] += wanted[index] * step
            break
        for index in full:
            widths[index] = needs[index].most
        open_columns = [index for index in open_columns if index not in full]
    return widths


def _needs(table: Table, room: float) -> list[_Need]:
    words: list[list[float]] = [[] for _ in table.columns]
    lines: list[list[float]] = [[] for _ in table.columns]
    taken: dict[int, int] = {}
    for row in (*table.head, *table.rows):
        for column, cell in columns_of(row, taken):
            if cell.column_span == 1 and column < len(words):
                words[column].append(longest_word(cell))
                lines[column].append(_longest_line(cell, room * _LONGEST_WORD_SHARE))
    paddings = (_padding(table, column) for column in table.columns)
    return [_need(*measures, room) for measures in zip(words, lines, paddings, strict=True)]


def _padding(table: Table, column: Column) -> float:
    return _CODE_PADDING if table.look == "grid" and column.align == "center" else _PADDING


def _need(words: list[float], lines: list[float], padding: float, room: float) -> _Need:
    most = max(lines, default=0.0)
    least = min(max(words, default=0.0), room * _LONGEST_WORD_SHARE)
    usual = (most + sum(lines) / len(lines)) / 2 if lines else 0.0
    return _Need(least + padding, max(least, usual) + padding, max(least, most) + padding)


def _longest_line(cell: Cell, longest: float) -> float:
    """Width in points of the longest line, of which one word may take up `longest`: beyond that it is broken."""
    return max(
        (
            text_width(line, _SIZE, strong) + indent - max(0.0, _word_width(line, strong) - longest)
            for line, strong, indent in _lines(cell)
        ),
        default=0.0,
    )


def _word_width(line: str, strong: bool) -> float:
    return max((text_width(word, _SIZE, strong) for word in _BREAK.split(line)), default=0.0)


def _lines(cell: Cell) -> Iterator[tuple[str, bool, float]]:
    """Each line of text in the cell, whether it is bold, and how far it is indented."""
    indent = 0.0
    for block in walk(cell.blocks):
        match block:
            case Paragraph() | Heading():
                yield from ((line, cell.heading, indent) for line in plain_text(block.content).split("\n"))
            case CodeBlock():
                yield from ((line, False, 0.0) for line in block.text.split("\n"))
            case BulletList() | OrderedList():
                indent = _LIST_INDENT
            case _:
                pass


def _shares(weights: list[float]) -> tuple[float, ...]:
    total = sum(weights)
    return tuple(weight / total for weight in weights) if total > 0 else (1 / len(weights),) * len(weights)
