"""Cells: the worksheet behind a chart, and the references by which the chart quotes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from kamdocs.writers.docx.markup import escaped, legal

Value: TypeAlias = str | Decimal | None

_SHEET: Final = "Sheet1"
_CREATED: Final = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Cells:
    """Rows of texts and numbers from cell A1 on; numbers are shown in `number_format`."""

    rows: tuple[tuple[Value, ...], ...]
    number_format: str

    def text(self, row: int, column: int) -> str:
        """The content of one cell as the name of a series."""
        return f"<c:strRef><c:f>{_cell(row, column)}</c:f>{_texts([self.rows[row][column]])}</c:strRef>"

    def texts(self, rows: range, column: int) -> str:
        values = [self.rows[row][column] for row in rows]
        return f"<c:strRef><c:f>{_range(rows, column)}</c:f>{_texts(values)}</c:strRef>"

    def numbers(self, rows: range, column: int) -> str:
        values = [self.rows[row][column] for row in rows]
        return (
            f"<c:numRef><c:f>{_range(rows, column)}</c:f><c:numCache><c:formatCode>{escaped(self.number_format)}"
            f"</c:formatCode>{_points(values)}</c:numCache></c:numRef>"
        )

    def workbook(self) -> bytes:
        """An Excel file; texts stay texts, whatever they begin with."""
        buffer = BytesIO()
        book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        book.set_properties({"created": _CREATED, "author": "", "comments": ""})
        numeric = book.add_format({"num_format": self.number_format})
        sheet = book.add_worksheet(_SHEET)
        for number, row in enumerate(self.rows):
            for column, value in enumerate(row):
                _write(sheet, number, column, value, numeric)
        sheet.set_column(0, 0, 24)
        book.close()
        return buffer.getvalue()


def decimal_text(value: Decimal) -> str:
    """All digits, without an exponent."""
    return f"{value:f}"


def _write(sheet: Worksheet, row: int, column: int, value: Value, numeric: Format) -> None:
    match value:
        case Decimal():
            sheet.write_number(row, column, float(value), numeric)
        case str() if value:
            sheet.write_string(row, column, legal(value))
        case _:
            pass


def _cell(row: int, column: int) -> str:
    return f"{_SHEET}!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"


def _range(rows: range, column: int) -> str:
    return f"{_SHEET}!{xl_range_abs(rows.start, column, rows.stop - 1, column)}"


def _texts(values: list[Value]) -> str:
    return f"<c:strCache>{_points(values)}</c:strCache>"


def _points(values: list[Value]) -> str:
    return f'<c:ptCount val="{len(values)}"/>{"".join(_filled(values))}'


def _filled(values: list[Value]) -> Iterator[str]:
    for place, value in enumerate(values):
        if value is not None:
            words = decimal_text(value) if isinstance(value, Decimal) else escaped(value)
            yield f'<c:pt idx="{place}"><c:v>{words}</c:v></c:pt>'
