"""Table reader: a CSV file as rows of written texts, with the place of each cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from kamdocs.models.fields import Entity, Scalar
from kamdocs.problems import InputError, Location, Problem
from kamdocs.workspace import table_rules as rules
from kamdocs.workspace.capping import capped
from kamdocs.workspace.characters import text_of
from kamdocs.workspace.field_types import keys_of, required_keys_of
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.suggestions import closest, listed
from kamdocs.workspace.table_cells import BadQuoteError, TableMarks, cells_of, texts_of

Row: TypeAlias = dict[str, Scalar | None]
_DELIMITERS: Final[Mapping[str, str]] = {";": "`;`", "\t": "Tab", "|": "`|`"}


@dataclass(frozen=True, slots=True)
class TableFile:
    """`rows` is None if lines cannot be told apart into the columns of the first one."""

    rows: list[Row] | None
    marks: Marks
    problems: tuple[Problem, ...] = ()


def read_table(data: bytes, path: str, model: type[Entity], limits: Limits) -> TableFile:
    """The rows of a table whose columns are the keys of the model. Never raises."""
    try:
        lines = text_of(data, path).split("\n")
        header = _header(lines[0], path, model)
        numbers = [number for number, line in enumerate(lines[1:], start=2) if line.strip()]
        _check_length(numbers, path, limits)
        rows = _rows(lines, numbers, header, path, model)
    except InputError as error:
        return TableFile(None, Marks(path), error.problems)
    return TableFile(rows, Marks(path, TableMarks(lines, numbers, header)))


def _header(line: str, path: str, model: type[Entity]) -> list[str]:
    if not line.strip():
        raise InputError([rules.NO_HEADER.at(Location(path, 1, 1), known=",".join(keys_of(model)))])
    foreign = next((sign for sign in _DELIMITERS if sign in line), None)
    if foreign and "," not in line:
        place = Location(path, 1, line.index(foreign) + 1)
        raise InputError([rules.DELIMITER.at(place, sign=_DELIMITERS[foreign])])
    try:
        cells = cells_of(line)
    except BadQuoteError as error:
        raise InputError([rules.QUOTE.at(Location(path, 1, error.column))]) from None
    problems = [*_wrong_columns(cells, path, model), *_missing_columns(cells, path, model)]
    if problems:
        raise InputError(problems)
    return [name for name, _ in cells]


def _wrong_columns(cells: Sequence[tuple[str, int]], path: str, model: type[Entity]) -> Iterator[Problem]:
    names = [name for name, _ in cells]
    known = keys_of(model)
    for index, (name, column) in enumerate(cells):
        place = Location(path, 1, column)
        if name in names[:index]:
            yield rules.DUPLICATE_COLUMN.at(place, column=name)
        elif name not in known and (guess := closest(name, known)):
            yield rules.UNKNOWN_COLUMN_GUESSED.at(place, column=name, guess=guess)
        elif name not in known:
            yield rules.UNKNOWN_COLUMN.at(place, column=name, known=listed(known))


def _missing_columns(cells: Sequence[tuple[str, int]], path: str, model: type[Entity]) -> Iterator[Problem]:
    """The required columns that are not there, not even misspelt."""
    known = keys_of(model)
    names = {name if name in known else closest(name, known) for name, _ in cells}
    for key in required_keys_of(model):
        if key not in names:
            yield rules.MISSING_COLUMN.at(Location(path, 1, 1), column=key)


def _check_length(numbers: Sequence[int], path: str, limits: Limits) -> None:
    if len(numbers) > limits.rows:
        place = Location(path, numbers[limits.rows], 1)
        raise InputError([rules.TOO_MANY_ROWS.at(place, found=len(numbers), limit=limits.rows)])


def _rows(
    lines: Sequence[str], numbers: Sequence[int], header: Sequence[str], path: str, model: type[Entity]
) -> list[Row]:
    required = set(required_keys_of(model))
    rows: list[Row] = []
    problems: list[Problem] = []
    for number in numbers:
        try:
            texts = texts_of(lines[number - 1])
        except BadQuoteError as error:
            problems.append(rules.QUOTE.at(Location(path, number, error.column)))
            continue
        if len(texts) != len(header):
            values = {"found": len(texts), "expected": len(header)}
            problems.append(rules.CELL_COUNT.at(Location(path, number, 1), **values))
            continue
        rows.append(_row(header, texts, required))
    if problems:
        raise InputError(capped(problems))
    return rows


def _row(header: Sequence[str], texts: Sequence[str], required: set[str]) -> Row:
    """An empty cell is no value; only where one is required it stands as None, to be missed at its place."""
    pairs = zip(header, texts, strict=True)
    return {key: Scalar(text) if text else None for key, text in pairs if text or key in required}
