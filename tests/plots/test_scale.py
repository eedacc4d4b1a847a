"""Scales: round figures on axes, and numbers in proportion."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdocs.blocks import Axis
from kamdocs.plots.scale import Range, Scale, aligned, decimals, span, step, ticked
from tests.plots.samples import exact

numbers = st.decimals(-(10**9), 10**9, places=3)
ROUND = {(1,), (2,), (2, 5), (5,)}
intervals = st.integers(2, 6)


def range_of(low: str | int, high: str | int) -> Range:
    return Range(Decimal(low), Decimal(high))


@given(st.lists(numbers, min_size=1, max_size=8), intervals, st.booleans())
def test_figures_are_round_few_and_cover_the_values(
    values: list[Decimal], most: int, from_zero: bool
) -> None:
    wide, figures = ticked(span(values, Axis(), from_zero=from_zero), Axis(), most)
    assert figures[0] == wide.low <= min(values)
    assert figures[-1] == wide.high >= max(values)
    assert len(figures) <= most + 2
    assert {(after - before).normalize().as_tuple().digits for before, after in pairwise(figures)} <= ROUND


@given(st.lists(numbers, min_size=1, max_size=8))
def test_bars_always_stand_on_nought(values: list[Decimal]) -> None:
    range_ = span(values, Axis())
    assert range_.low <= 0 <= range_.high
    assert range_.low < range_.high


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [(0, 100, 5, "20"), (0, 1287, 3, "500"), (0, "0.9", 4, "0.25"), (-7, 12, 5, "5"), (0, 11, 5, "2.5")],
)
def test_steps_are_one_two_a_quarter_or_five(low: int, high: str | int, most: int, expected: str) -> None:
    assert step(range_of(low, high), most) == Decimal(expected)


def test_lines_far_from_nought_start_near_their_values() -> None:
    assert span([Decimal(90), Decimal(98)], Axis(), from_zero=False).low == 90
    assert span([Decimal(10), Decimal(98)], Axis(), from_zero=False).low == 0


def test_the_axis_has_the_last_word_on_its_limits() -> None:
    axis = Axis(minimum=Decimal(1), maximum=Decimal(5))
    wide, figures = ticked(span([Decimal(2), Decimal(9)], axis), axis, 4)
    assert wide == range_of(1, 5)
    assert figures == exact(1, 2, 3, 4, 5)


def test_a_limit_beyond_the_values_still_gives_a_range() -> None:
    assert span([Decimal(3)], Axis(minimum=Decimal(5))) == range_of(5, 10)
    assert span([Decimal(3)], Axis(maximum=Decimal(-5))) == range_of(-10, -5)


def test_a_threshold_is_on_the_axis() -> None:
    assert span([Decimal(3)], Axis(threshold=Decimal(8))).high == 8


def test_places_are_in_proportion() -> None:
    scale = Scale(range_of(0, 10), 100, 0)
    assert [scale.at(Decimal(value)) for value in (0, 5, 10)] == [100, 50, 0]


def test_what_lies_beyond_the_axis_stands_at_its_end() -> None:
    scale = Scale(range_of(0, 10), 100, 0)
    assert (scale.at(Decimal(12)), scale.at(Decimal(-1))) == (0, 100)


def test_two_axes_have_their_nought_at_one_height() -> None:
    first, second = range_of(-50, 100), range_of(0, 30)
    moved = Scale(aligned(second, first), 90, 0)
    assert moved.zero == pytest.approx(Scale(first, 90, 0).zero)
    assert moved.range.high == 30


def test_figures_are_written_with_the_digits_they_need() -> None:
    assert decimals([Decimal("0.250"), Decimal("0.5"), Decimal(0)]) == 2
    assert decimals([Decimal("1E+3")]) == 0
