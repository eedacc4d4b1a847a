"""Routing: ways go around boxes, bend as little as they can and keep apart."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kamdocs.blocks import Paint, Polyline
from kamdocs.components.routing import Box, Router, corners
from tests.components.geometry import runs_through

GRID = [float(step) for step in range(0, 101, 10)]


def test_a_free_way_is_straight() -> None:
    way = Router(GRID, GRID, []).way((0, 50), (100, 50), "a")
    assert way is not None
    assert way.points == ((0, 50), (100, 50))


def test_a_way_goes_around_a_box() -> None:
    way = Router(GRID, GRID, [Box(40, 20, 60, 100)]).way((0, 50), (100, 50), "a")
    assert way is not None
    assert way.points == ((0, 50), (0, 20), (100, 20), (100, 50))


def test_there_is_no_way_through_a_wall() -> None:
    assert Router(GRID, GRID, [Box(40, -5, 60, 105)]).way((0, 50), (100, 50), "a") is None


def test_ways_of_other_nets_keep_apart_and_those_of_one_net_join() -> None:
    router = Router(GRID, GRID, [])
    router.take([(0, 50), (100, 50)], "a")
    other, same = router.way((20, 50), (80, 50), "b"), router.way((20, 50), (80, 50), "a")
    assert other is not None
    assert same is not None
    assert len(other.points) == 4
    assert len(same.points) == 2


def test_a_place_to_avoid_is_passed_at_a_distance() -> None:
    router = Router(GRID, GRID, [])
    router.avoid(Box(45, 45, 55, 55))
    way = router.way((0, 50), (100, 50), "a")
    assert way is not None
    assert len(way.points) == 4


def test_corners_leave_out_what_lies_on_a_straight_line() -> None:
    assert corners([(0, 0), (5, 0), (5, 0), (9, 0), (9, 4)]) == [(0, 0), (9, 0), (9, 4)]


BOXES = st.builds(
    lambda x, y, w, h: Box(x, y, x + w, y + h),
    *[st.sampled_from(GRID)] * 2,
    *[st.sampled_from([10.0, 25.0, 40.0])] * 2,
)


@given(
    st.lists(BOXES, max_size=6),
    st.tuples(*[st.sampled_from(GRID)] * 2),
    st.tuples(*[st.sampled_from(GRID)] * 2),
)
@settings(max_examples=80, deadline=None)
def test_no_way_runs_through_a_box(
    boxes: list[Box], start: tuple[float, float], end: tuple[float, float]
) -> None:
    way = Router(GRID, GRID, boxes).way(start, end, "a")
    if way is not None:
        assert way.points[0] == start
        assert way.points[-1] == end
        line = Polyline(way.points, Paint())
        assert not [box for box in boxes if runs_through(line, (box.left, box.top, box.right, box.bottom))]
