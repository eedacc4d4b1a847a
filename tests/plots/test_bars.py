"""Column, stacked, bar, waterfall and Pareto charts: lengths tell the numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kamdocs.blocks import Chart, Drawing, Label, Polyline, Rectangle, Series, Tone
from tests.plots.samples import CUSTOMERS, decimals, drawn, labels, pareto, words


def rectangles(drawing: Drawing, ink: object = 0) -> list[Rectangle]:
    """Filled bars of a colour, plates behind labels and keys of the legend left out."""
    found = [shape for shape in drawing.shapes if isinstance(shape, Rectangle) and shape.paint.fill == ink]
    return [shape for shape in found if (shape.width, shape.height) != (9, 7)]


def label(drawing: Drawing, text: str) -> Label:
    return next(one for one in labels(drawing) if one.text == text)


def column_of(*values: float | None) -> Drawing:
    return drawn(Chart("column", tuple("ABCDEF"[: len(values)]), (Series("Umsatz", decimals(*values)),)))


def test_columns_are_as_high_as_their_values() -> None:
    heights = [bar.height for bar in rectangles(column_of(10, 5, 2.5))]
    assert heights[0] > 100
    assert [height / heights[0] for height in heights] == pytest.approx([1, 0.5, 0.25])


def test_columns_stand_on_one_line_and_losses_hang_from_it() -> None:
    gain, loss = rectangles(column_of(10, -5))
    assert gain.y + gain.height == pytest.approx(loss.y)
    assert gain.height == pytest.approx(2 * loss.height)


def test_a_gap_has_no_column() -> None:
    drawing = column_of(1, None, 2)
    assert len(rectangles(drawing)) == 2
    assert {"A", "B", "C"} <= set(words(drawing))


def test_values_stand_above_gains_and_below_losses() -> None:
    drawing = column_of(10, -5)
    gain, loss = rectangles(drawing)
    above, below = label(drawing, "10"), label(drawing, "−5")
    assert above.y + above.height <= gain.y + 1
    assert below.y >= loss.y + loss.height - 1


def test_columns_of_a_group_stand_side_by_side() -> None:
    chart = Chart("column", ("A", "B"), (Series("Ist", decimals(3, 4)), Series("Soll", decimals(5, 2))))
    actual, target = rectangles(drawn(chart), 0), rectangles(drawn(chart), 1)
    for left, right in zip(actual, target, strict=True):
        assert left.x + left.width <= right.x <= left.x + left.width + 2


def test_a_line_runs_over_the_middles_of_the_columns_on_its_own_axis() -> None:
    share = Series("Quote", decimals(10, 30), line=True, secondary=True)
    drawing = drawn(Chart("column", ("A", "B"), (Series("Umsatz", decimals(800, 400)), share)))
    bars = rectangles(drawing)
    lines = [s for s in drawing.shapes if isinstance(s, Polyline) and s.paint.stroke == 1]
    path = max(lines, key=lambda one: one.points[1][0])
    assert [point[0] for point in path.points] == pytest.approx([bar.x + bar.width / 2 for bar in bars])
    assert path.points[0][1] > path.points[1][1]
    assert {"0", "10", "20", "30"} <= set(words(drawing))


def test_points_take_the_colour_of_their_meaning() -> None:
    series = Series("Abweichung", decimals(3, -2), tones=(Tone.GOOD, Tone.BAD))
    drawing = drawn(Chart("bar", ("A", "B"), (series,)))
    assert len(rectangles(drawing, Tone.GOOD)) == len(rectangles(drawing, Tone.BAD)) == 1


def test_parts_are_stacked_without_gap_and_their_sum_is_written() -> None:
    chart = Chart("stacked", ("A", "B"), (Series("X", decimals(30, 10)), Series("Y", decimals(20, 10))))
    drawing = drawn(chart)
    lower, upper = rectangles(drawing, 0)[0], rectangles(drawing, 1)[0]
    assert upper.y + upper.height == pytest.approx(lower.y)
    assert lower.height / upper.height == pytest.approx(1.5)
    assert {"30", "20", "50"} <= set(words(drawing))


def test_negative_parts_are_stacked_downwards() -> None:
    chart = Chart(
        "stacked", ("A",), (Series("X", decimals(30)), Series("Y", decimals(-20)), Series("Z", decimals(-5)))
    )
    drawing = drawn(chart)
    up, down, lowest = (max(rectangles(drawing, ink), key=lambda bar: bar.width) for ink in (0, 1, 2))
    assert up.y + up.height == pytest.approx(down.y)
    assert down.y + down.height == pytest.approx(lowest.y)
    assert "5" in words(drawing)


def test_parts_are_named_beside_the_last_column() -> None:
    chart = Chart(
        "stacked", ("A", "B"), (Series("Service", decimals(30, 10)), Series("Ersatzteile", decimals(20, 10)))
    )
    drawing = drawn(chart)
    last = rectangles(drawing, 0)[1]
    name = label(drawing, "Service")
    assert name.x > last.x + last.width
    assert last.y < name.y + name.height / 2 < last.y + last.height


def test_bars_are_as_long_as_their_values_and_start_at_one_line() -> None:
    drawing = drawn(Chart("bar", CUSTOMERS[:3], (Series("Umsatz", decimals(10, 5, 2.5)),), decimals=1))
    bars = rectangles(drawing)
    assert [bar.width / bars[0].width for bar in bars] == pytest.approx([1, 0.5, 0.25])
    assert len({bar.x for bar in bars}) == 1
    assert bars[0].y < bars[1].y < bars[2].y


def test_names_of_bars_stand_left_of_them() -> None:
    drawing = drawn(Chart("bar", CUSTOMERS[:3], (Series("Umsatz", decimals(10, -5, 2.5)),)))
    left = min(bar.x for bar in rectangles(drawing))
    assert all(label(drawing, name).x + label(drawing, name).width < left for name in CUSTOMERS[:3])


def test_a_target_is_a_stroke_across_the_bar() -> None:
    chart = Chart("bar", ("A",), (Series("Ist", decimals(10)), Series("Soll", decimals(5), line=True)))
    drawing = drawn(chart)
    (bar,) = rectangles(drawing)
    stroke = max(
        (s for s in drawing.shapes if isinstance(s, Polyline) and s.paint.stroke == 1),
        key=lambda s: s.points[1][1],
    )
    assert stroke.points[0][0] == stroke.points[1][0] == pytest.approx(bar.x + bar.width / 2)
    assert stroke.points[0][1] < bar.y
    assert stroke.points[1][1] > bar.y + bar.height


def test_a_value_makes_way_for_a_target_at_the_end_of_its_bar() -> None:
    chart = Chart("bar", ("A",), (Series("Ist", decimals(100)), Series("Soll", decimals(102), line=True)))
    drawing = drawn(chart, 300, 100)
    stroke = max(s.points[0][0] for s in drawing.shapes if isinstance(s, Polyline) and s.paint.stroke == 1)
    assert label(drawing, "100").x > stroke


STEPS = Chart(
    "waterfall",
    ("Listenpreis", "Rabatt", "Zuschlag", "Netto"),
    (Series("Preis", decimals(100, -30, 10, None)),),
    totals=(0, 3),
)


def test_a_waterfall_hands_each_level_on() -> None:
    drawing = drawn(STEPS)
    first, last = rectangles(drawing, 0)
    (fall,), (rise,) = rectangles(drawing, Tone.BAD), rectangles(drawing, Tone.GOOD)
    assert fall.y == pytest.approx(first.y)
    assert fall.y + fall.height == pytest.approx(rise.y + rise.height)
    assert rise.y == pytest.approx(last.y)
    assert last.height / first.height == pytest.approx(0.8)
    assert first.y + first.height == pytest.approx(last.y + last.height)


def test_connectors_join_neighbours_at_their_common_level() -> None:
    drawing = drawn(STEPS)
    bars = sorted((s for s in drawing.shapes if isinstance(s, Rectangle)), key=lambda bar: bar.x)
    lines = [s.points for s in drawing.shapes if isinstance(s, Polyline) and s.paint.stroke_width == 0.5]
    joined = [(one.x + one.width, other.x) for one, other in pairwise(bars)]
    assert [(start[0], end[0]) for start, end in lines] == joined
    assert all(start[1] == end[1] for start, end in lines)


def test_steps_carry_their_sign_and_totals_do_not() -> None:
    assert {"100", "−30", "+10", "80"} <= set(words(drawn(STEPS)))


def test_the_share_of_a_pareto_chart_ends_at_one_hundred() -> None:
    drawing = drawn(pareto((50, 30, 15, 5), ("A", "B", "C", "D")))
    (path,) = [
        s for s in drawing.shapes if isinstance(s, Polyline) and s.paint.stroke == 1 and len(s.points) == 4
    ]
    limit = next(s for s in drawing.shapes if isinstance(s, Polyline) and s.paint.dashed)
    hundred = label(drawing, "100\u00a0%")
    assert path.points[-1][1] == pytest.approx(hundred.y + hundred.height / 2)
    assert path.points[1][1] == pytest.approx(limit.points[0][1])


def test_the_few_that_make_most_of_it_stand_out() -> None:
    bars = rectangles(drawn(pareto((50, 25, 15, 10), ("A", "B", "C", "D"))))
    assert [bar.paint.fill_strength for bar in bars] == ["full", "full", "full", "light"]


def test_colours_alike_in_grey_are_hatched() -> None:
    tones = (Tone.GOOD, Tone.BAD)
    series = tuple(Series(tone, decimals(3, 4), tone=tone) for tone in tones)
    shapes = drawn(Chart("column", ("A", "B"), series)).shapes
    hatching = [s for s in shapes if isinstance(s, Polyline) and s.paint.stroke == "paper"]
    bars = [s for s in shapes if isinstance(s, Rectangle) and s.paint.fill is Tone.BAD]
    assert hatching
    for line in hatching:
        assert any(
            bar.x - 0.01 <= x <= bar.x + bar.width + 0.01 and bar.y - 0.01 <= y <= bar.y + bar.height + 0.01
            for bar in bars
            for x, y in line.points[:1]
        )


def test_colours_that_differ_in_grey_stay_plain() -> None:
    chart = Chart("column", ("A",), (Series("Ist", decimals(3)), Series("Soll", decimals(4))))
    assert not [s for s in drawn(chart).shapes if isinstance(s, Polyline) and s.paint.stroke == "paper"]


def test_grid_lines_are_few_and_in_the_colour_of_rules() -> None:
    chart = Chart("column", ("A",), (Series("Ist", decimals(30)),), data_labels=False)
    rules = [s for s in drawn(chart).shapes if isinstance(s, Polyline) and s.paint.stroke == "rule"]
    assert 3 <= len(rules) <= 6
