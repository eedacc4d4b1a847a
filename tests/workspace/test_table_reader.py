"""Tables: cells as written with their place, and what is wrong with a CSV file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdocs.models.history import HistoryRow
from kamdocs.models.portfolio import CustomerYear
from kamdocs.workspace import Limits
from kamdocs.workspace.table_cells import cells_of
from kamdocs.workspace.table_reader import TableFile, read_table

HEADER = "month,revenue,contribution_margin\n"


def read(text: str, limits: Limits | None = None) -> TableFile:
    return read_table(text.encode(), "h.csv", HistoryRow, limits or Limits())


def problems(table: TableFile) -> list[str]:
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule.id}" for problem in table.problems
    ]


def test_rows_hold_the_cells_as_written() -> None:
    table = read(HEADER + '2026-01,"08", 7 \n\n2026-02,NO,1\n')
    assert table.rows == [
        {"month": "2026-01", "revenue": "08", "contribution_margin": "7"},
        {"month": "2026-02", "revenue": "NO", "contribution_margin": "1"},
    ]


def test_the_place_of_a_row_and_of_a_cell_is_known() -> None:
    marks = read(HEADER + '2026-01,"08", 7 \n\n2026-02,NO,1\n').marks
    assert marks.values["/0"] == (2, 1)
    assert marks.values["/0/contribution_margin"] == (2, 15)
    assert marks.values["/1/revenue"] == (4, 9)
    assert str(marks.value("/1/revenue/x")) == "h.csv:4:9"
    assert str(marks.value("/7/revenue")) == "h.csv:1:1"
    assert dict(marks.values)["/1/month"] == (4, 1)


def test_an_empty_cell_is_no_value_where_none_is_needed() -> None:
    table = read("month,category,revenue,contribution_margin\n2026-01,,,1\n")
    assert table.rows == [{"month": "2026-01", "revenue": None, "contribution_margin": "1"}]


def test_quotation_marks_and_commas_inside_quotes_belong_to_the_text() -> None:
    assert cells_of('"a ""b"" c, d",x, "y" ,') == [('a "b" c, d', 1), ("x", 16), ("y", 19), ("", 24)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 CS01"]),
        ("month;revenue;contribution_margin\n", ["1:6 CS02"]),
        ("month\trevenue\tcontribution_margin\n", ["1:6 CS02"]),
        ("month,revenu,contribution_margin\n", ["1:7 CS03"]),
        ("month,revenue,contribution_margin,xyz\n", ["1:35 CS03"]),
        ("month,revenue\n", ["1:1 CS04"]),
        ("month,revenue,revenue,contribution_margin\n", ["1:15 CS05"]),
        (HEADER + "2026-01,1\n2026-02,1,2,3\n", ["2:1 CS06", "3:1 CS06"]),
        (HEADER + '2026-01,"1,2\n', ["2:9 CS07"]),
        (HEADER + '2026-01,1" x,2\n', ["2:9 CS07"]),
        ('"month,revenue\n', ["1:1 CS07"]),
    ],
)
def test_a_table_that_is_not_what_its_first_line_says_is_refused(text: str, expected: list[str]) -> None:
    table = read(text)
    assert problems(table) == expected
    assert table.rows is None


def test_the_number_of_rows_is_limited() -> None:
    table = read(HEADER + "2026-01,1,2\n" * 4, Limits(rows=3))
    assert problems(table) == ["5:1 CS09"]


def test_very_many_mistakes_are_counted_and_not_listed() -> None:
    table = read(HEADER + "2026-01,1\n" * 1000)
    assert len(table.problems) == 101
    assert dict(table.problems[-1].values)["count"] == "900"


def test_a_table_in_latin_1_is_refused() -> None:
    table = read_table("customer_id,name\nk,Müller\n".encode("latin-1"), "c.csv", CustomerYear, Limits())
    assert problems(table) == ["2:4 TX01"]


def test_a_hostile_line_is_refused_in_no_time() -> None:
    assert problems(read(HEADER + "2026-01," + " " * 500_000 + '"')) == ["2:500009 CS07"]


@settings(deadline=None)
@given(st.text('ab1,;"\n \t.', max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    for table in (read(text), read(HEADER + text)):
        assert table.rows is not None or table.problems
        assert all(line >= 1 for line, _ in table.marks.values.values())
