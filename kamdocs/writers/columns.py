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

    `room` is the width of the table in points. Columns without a weight get what their words ask for;
    tiles and boxes are alike.
    """
    weights = [column.width for column in table.columns]
    given = [weight for weight in weights if weight is not None]
    if len(given) == len(weights):
        return _shares(given)
    estimates = [1.0] * len(weights) if table.look in {"tiles", "boxes"} else _estimates(table, room)
    asked = sum(estimate for estimate, weight in zip(estimates, weights, strict=True) if weight is not None)
    scale = sum(given) / asked if given and asked else 1.0
    pairs = zip(estimates, weights, strict=True)
    return _shares([estimate * scale if weight is None else weight for estimate, weight in pairs])


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


def _estimates(table: Table, room: float) -> list[float]:
    needs = _needs(table, room)
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
    return [_need(*measures, room) for measures in zip(words, lines, strict=True)]


def _need(words: list[float], lines: list[float], room: float) -> _Need:
    most = max(lines, default=0.0)
    least = min(max(words, default=0.0), room * _LONGEST_WORD_SHARE)
    usual = (most + sum(lines) / len(lines)) / 2 if lines else 0.0
    return _Need(least + _PADDING, max(least, usual) + _PADDING, max(least, most) + _PADDING)


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
