"""Placing: nothing is put on what is there already."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdocs.plots.boxes import Box
from kamdocs.plots.placing import Occupied, displacement, spread

CANVAS = Box(0, 0, 100, 100)


def test_a_place_is_taken_only_once() -> None:
    occupied, spot, other = Occupied(CANVAS), Box(10, 10, 20, 20), Box(50, 50, 60, 60)
    assert occupied.place([spot, other]) == spot
    assert occupied.place([spot, other]) == other
    assert occupied.place([spot, other]) is None


def test_labels_placed_together_are_all_placed_or_none() -> None:
    occupied, spot = Occupied(CANVAS), Box(10, 10, 20, 20)
    assert occupied.place_all([[spot], [spot]]) is None
    assert occupied.is_free(spot)


def test_circles_and_lines_are_kept_clear() -> None:
    occupied = Occupied(CANVAS)
    occupied.add_circle((50, 50), 10)
    occupied.add_line([(0, 90), (100, 90)])
    assert not occupied.is_free(Box(42, 42, 46, 46))
    assert occupied.is_free(Box(42, 42, 46, 46), ignoring=(50, 50))
    assert not occupied.is_free(Box(10, 85, 20, 95))
    assert occupied.is_free(Box(10, 10, 20, 20))


def test_the_canvas_ends_at_its_edge() -> None:
    assert not Occupied(CANVAS).is_free(Box(95, 10, 101, 20))


def test_a_line_meets_a_box_it_passes_through() -> None:
    box = Box(10, 10, 20, 20)
    assert box.meets_line((0, 0), (30, 30))
    assert box.meets_line((15, 0), (15, 40))
    assert not box.meets_line((0, 15), (9, 15))
    assert not box.meets_line((0, 40), (40, 25))


def test_a_leader_knows_the_circles_in_its_way() -> None:
    occupied = Occupied(CANVAS)
    occupied.add_circle((10, 50), 5)
    occupied.add_circle((50, 50), 5)
    assert occupied.crosses_circle((15, 50), (90, 50))
    assert not occupied.crosses_circle((15, 50), (30, 50))


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_spread_labels_do_not_overlap_and_keep_their_order(centres: list[float]) -> None:
    moved = spread(centres, [10] * len(centres), 0, 100)
    order = sorted(range(len(centres)), key=lambda index: (centres[index], index))
    for upper, lower in pairwise(order):
        assert moved[lower] - moved[upper] >= 10 - 1e-9


def test_labels_that_fit_are_not_moved() -> None:
    centres = [20.0, 60.0, 40.0]
    assert displacement(centres, spread(centres, [10, 10, 10], 0, 100)) == pytest.approx(0)
