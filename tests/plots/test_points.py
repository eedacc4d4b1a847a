"""Line, bubble and radar charts: places tell the numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise
from math import hypot

import pytest

from kamdocs.blocks import Axis, Chart, Drawing, Ellipse, Label, Polyline, Series
from kamdocs.plots.boxes import Box
from kamdocs.plots.sheet import box_of
from tests.plots.samples import (
    MONTHS,
    THREE_YEARS,
    crowd,
    decimals,
    drawn,
    exact,
    inked,
    labels,
    portfolio,
    words,
)


def path(drawing: Drawing, ink: int, length: int) -> Polyline:
    return next(
        s
        for s in drawing.shapes
        if isinstance(s, Polyline) and s.paint.stroke == ink and len(s.points) == length
    )


def bubbles(drawing: Drawing) -> list[Ellipse]:
    return [shape for shape in drawing.shapes if isinstance(shape, Ellipse)]


def label(drawing: Drawing, text: str) -> Label:
    return next(one for one in labels(drawing) if one.text == text)


def test_a_line_goes_through_its_values() -> None:
    points = path(drawn(Chart("line", ("A", "B", "C"), (Series("Ist", decimals(0, 10, 5)),))), 0, 3).points
    steps = [after[0] - before[0] for before, after in pairwise(points)]
    assert steps[0] == pytest.approx(steps[1])
    assert points[2][1] == pytest.approx((points[0][1] + points[1][1]) / 2)


def test_a_line_breaks_at_a_gap() -> None:
    drawing = drawn(Chart("line", tuple("ABCDE"), (Series("Ist", decimals(1, 2, None, 4, 5)),)))
    parts = [s for s in drawing.shapes if isinstance(s, Polyline) and s.paint.stroke == 0]
    assert [len(part.points) for part in parts] == [2, 2]


def test_lines_are_named_at_their_ends() -> None:
    chart = Chart(
        "line", MONTHS, (Series("Ist", decimals(*range(12))), Series("Soll", decimals(*range(20, 8, -1))))
    )
    drawing = drawn(chart)
    for ink, name in enumerate(("Ist", "Soll")):
        end = path(drawing, ink, 12).points[-1]
        named = next(one for one in labels(drawing) if one.text.startswith(name))
        assert named.x > end[0]
        assert abs(named.y + named.height / 2 - end[1]) < 16


def test_lines_that_end_early_are_named_in_a_legend() -> None:
    chart = Chart(
        "line", MONTHS, (Series("Ist", decimals(*range(11), None)), Series("Soll", decimals(*range(12))))
    )
    drawing = drawn(chart)
    assert label(drawing, "Ist").y == label(drawing, "Soll").y < 10


def test_lines_differ_in_stroke_and_marker() -> None:
    series = tuple(Series(f"Linie {n}", decimals(n, n + 1, n)) for n in range(4))
    drawing = drawn(Chart("line", ("A", "B", "C"), series))
    assert len({path(drawing, ink, 3).paint.dash for ink in range(4)}) == 4


def test_many_points_have_no_markers() -> None:
    drawing = drawn(Chart("line", THREE_YEARS, (Series("Ist", decimals(*range(36))),)))
    assert not bubbles(drawing)


def test_points_are_labelled_off_the_line() -> None:
    drawing = drawn(Chart("line", ("A", "B", "C"), (Series("Ist", decimals(17, 29, 11)),)))
    points = path(drawing, 0, 3).points
    for text in ("17", "29", "11"):
        box = inked(label(drawing, text))
        assert not any(box.meets_line(*ends) for ends in pairwise(points))


def test_bubbles_stand_where_their_values_are() -> None:
    series = Series("Kunden", decimals(0, 50, 100), x=exact(0, 25, 100), labels=("A", "B", "C"))
    limits = Axis("", Decimal(0), Decimal(100))
    low, middle, high = bubbles(drawn(Chart("bubble", (), (series,), x_axis=limits, y_axis=limits)))
    assert middle.x == pytest.approx(low.x + (high.x - low.x) / 4)
    assert middle.y == pytest.approx((low.y + high.y) / 2)
    assert high.y < low.y


def test_the_area_of_a_bubble_tells_its_size() -> None:
    series = Series("Kunden", decimals(1, 2), x=exact(1, 2), sizes=exact(100, 25))
    large, small = bubbles(drawn(Chart("bubble", (), (series,))))
    assert large.radius_x == pytest.approx(2 * small.radius_x)


def test_bubbles_at_the_limits_are_not_cut() -> None:
    series = Series("Kunden", decimals(0, 100), x=exact(0, 100), sizes=exact(1, 1))
    limits = Axis("", Decimal(0), Decimal(100), Decimal(50))
    drawing = drawn(Chart("bubble", (), (series,), x_axis=limits, y_axis=limits))
    rules = [point for s in drawing.shapes if isinstance(s, Polyline) for point in s.points]
    field = Box(
        min(x for x, _ in rules), min(y for _, y in rules), max(x for x, _ in rules), max(y for _, y in rules)
    )
    for one in bubbles(drawing):
        assert Box(one.x, one.y, one.x, one.y).grown(one.radius_x).lies_in(field)


@pytest.mark.parametrize("chart", [portfolio(), crowd()], ids=["portfolio", "crowd"])
def test_every_bubble_is_named_and_no_two_names_touch(chart: Chart) -> None:
    drawing = drawn(chart, 462, 300)
    names = [name for series in chart.series for name in series.labels]
    assert sorted(text for text in words(drawing) if text in names) == sorted(names)
    boxes = [inked(one) for one in labels(drawing) if one.text in names]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


def test_names_stay_off_the_bubbles_of_a_portfolio() -> None:
    chart = portfolio()
    drawing = drawn(chart, 462, 300)
    names = {name for series in chart.series for name in series.labels}
    circles = [one for one in bubbles(drawing) if one.y > 20]
    for one in (one for one in labels(drawing) if one.text in names):
        for circle in circles:
            inside = hypot(one.x + one.width / 2 - circle.x, one.y + one.height / 2 - circle.y) < 1
            assert inside or not box_of(one).meets_circle((circle.x, circle.y), circle.radius_x)


def test_quadrants_are_named_in_their_corners() -> None:
    drawing = drawn(portfolio(), 462, 300)
    top_left, top_right, bottom_left, bottom_right = (label(drawing, name) for name in portfolio().quadrants)
    assert top_left.x < top_right.x
    assert bottom_left.x < bottom_right.x
    assert top_left.y == top_right.y < bottom_left.y == bottom_right.y


def test_thresholds_part_the_field() -> None:
    series = Series("Kunden", decimals(10, 90), x=exact(20, 80))
    limits = Axis("", Decimal(0), Decimal(100), Decimal(60))
    drawing = drawn(Chart("bubble", (), (series,), x_axis=limits, y_axis=limits))
    lines = [s.points for s in drawing.shapes if isinstance(s, Polyline) and s.paint.stroke == "muted"]
    low, high = bubbles(drawing)
    across = next(points for points in lines if points[0][0] == points[1][0])[0][0]
    assert across == pytest.approx(low.x + (high.x - low.x) * 2 / 3)
    assert len(lines) == 2


def test_a_radar_starts_at_twelve_and_runs_clockwise() -> None:
    series = Series("Ist", decimals(4, 4, 4, 4))
    drawing = drawn(Chart("radar", ("N", "O", "S", "W"), (series,)), 300, 300)
    top, right, bottom, left = path(drawing, 0, 4).points
    assert top[0] == pytest.approx(bottom[0])
    assert right[0] > top[0] > left[0]
    assert right[1] == pytest.approx(left[1])
    assert top[1] < right[1] < bottom[1]


def test_a_radar_grows_with_its_values() -> None:
    limits = Axis("", Decimal(0), Decimal(4))
    series = Series("Ist", decimals(4, 2, 1, 0))
    points = path(drawn(Chart("radar", tuple("ABCD"), (series,), y_axis=limits), 300, 300), 0, 4).points
    centre = points[3]
    reach = [hypot(x - centre[0], y - centre[1]) for x, y in points]
    assert [value / reach[0] for value in reach] == pytest.approx([1, 0.5, 0.25, 0])


def test_a_radar_with_a_gap_stays_open() -> None:
    drawing = drawn(Chart("radar", tuple("ABCD"), (Series("Ist", decimals(4, None, 1, 2)),)), 300, 300)
    assert not [s for s in drawing.shapes if isinstance(s, Polyline) and s.closed and s.paint.stroke == 0]


def test_values_of_a_radar_are_written_below_the_names() -> None:
    series = (Series("Ist", decimals(2.5, None, 3)), Series("Ziel", decimals(4, 3.5, 4)))
    drawing = drawn(Chart("radar", ("A", "B", "C"), series, decimals=1), 300, 300)
    assert {"2.5 · 4.0", "– · 3.5"} <= set(words(drawing))
