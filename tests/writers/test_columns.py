"""Widths of columns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamdocs.blocks import Cell, Column, Row, Table, paragraph
from kamdocs.writers.columns import column_widths, columns_of, longest_word
from tests.writers.sample_tables import actions, cell, heat_map, long_table, raci, tiles, wide_table


@pytest.mark.parametrize("table", [actions(), raci(), heat_map(), long_table(5), wide_table(), tiles()])
def test_shares_of_a_table_sum_to_one(table: Table) -> None:
    widths = column_widths(table)

    assert len(widths) == len(table.columns)
    assert sum(widths) == pytest.approx(1)
    assert min(widths) > 0


def test_weights_decide_where_they_are_given() -> None:
    assert column_widths(Table((Column(1), Column(3)), ())) == (0.25, 0.75)


def test_a_weight_too_small_for_a_word_is_raised() -> None:
    table = replace(_table("Geschwindigkeit", "b"), columns=(Column(1), Column(30)))
    room = 400.0

    assert column_widths(table, room)[0] * room > longest_word(cell("Geschwindigkeit"))


def test_columns_without_weights_follow_their_words() -> None:
    narrow, wide = column_widths(_table("Nr.", "Eine lange Beschreibung dessen, was zu tun ist, und von wem"))

    assert wide > 5 * narrow


def test_the_longest_word_of_a_narrow_column_has_room() -> None:
    table = _table("Aufwand", "Wort " * 80)
    room = 300.0

    assert column_widths(table, room)[0] * room > longest_word(cell("Aufwand"))


def test_one_endless_word_does_not_take_the_whole_table() -> None:
    assert column_widths(_table("x" * 500, "Ein paar Worte daneben, die auch Platz brauchen"))[0] < 0.6


def test_a_column_without_weight_keeps_its_proportion_beside_weighted_ones() -> None:
    table = replace(_table("kurz", "kurz"), columns=(Column(4), Column()))

    assert column_widths(table) == pytest.approx((0.5, 0.5))


def test_tiles_without_weights_are_alike() -> None:
    assert column_widths(tiles()) == (0.25,) * 4


def test_cells_below_a_span_stand_in_the_columns_it_leaves() -> None:
    taken: dict[int, int] = {}
    first = Row((Cell(row_span=2), Cell(column_span=2)))
    second = Row((Cell((paragraph("b"),)), Cell((paragraph("c"),))))

    assert [column for column, _ in columns_of(first, taken)] == [0, 1]
    assert [column for column, _ in columns_of(second, taken)] == [1, 2]
    assert [column for column, _ in columns_of(second, taken)] == [0, 1]


def test_an_empty_table_has_equal_columns() -> None:
    assert column_widths(Table((Column(), Column()), ())) == (0.5, 0.5)


def _table(*words: str) -> Table:
    return Table((Column(),) * len(words), (Row(tuple(map(cell, words))),))
