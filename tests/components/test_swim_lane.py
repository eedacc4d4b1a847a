"""Swim lane: steps stand in the lanes of their roles, arrows join the right boxes and cross none."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kamdocs.blocks import Drawing, Label, Polyline, Rectangle, Shape
from tests.components.geometry import Bounds, any_overlap, bounds, runs_through
from tests.components.samples import STEPS, all_text, drawings, figures, labels, made, runs, shapes

ROLES = ["KAM", "VID", "SCM", "GL"]


def boxes(drawing: Drawing) -> dict[str, Bounds]:
    """Steps and decisions by what stands in their middle (lanes have square corners, steps round ones)."""
    outlines: list[Shape] = [s for s in drawing.shapes if isinstance(s, Rectangle) and s.radius == 3]
    diamonds = [shape for shape in drawing.shapes if isinstance(shape, Polyline) and shape.closed]
    found: dict[str, Bounds] = {}
    for outline in (*outlines, *diamonds):
        left, top, right, bottom = bounds(outline)
        inside = [
            label
            for label in drawing.shapes
            if isinstance(label, Label)
            and not label.on_full
            and left <= label.x
            and label.x + label.width <= right
            and top <= label.y + label.height / 2 <= bottom
        ]
        found[inside[0].text] = (left, top, right, bottom)
    return found


def arrows(drawing: Drawing) -> list[Polyline]:
    return [shape for shape in drawing.shapes if isinstance(shape, Polyline) and shape.arrow]


def touching(point: tuple[float, float], found: dict[str, Bounds]) -> str:
    """The box on whose edge a point lies, or nothing."""
    x, y = point
    for name, (left, top, right, bottom) in found.items():
        on_side = x in {left, right} and top <= y <= bottom
        on_end = y in {top, bottom} and left <= x <= right
        if (
            on_side
            or on_end
            or (
                abs(min(x - left, right - x, y - top, bottom - y)) < 0.01
                and left - 0.01 <= x <= right + 0.01
                and top - 0.01 <= y <= bottom + 0.01
            )
        ):
            return name
    return ""


def connections(drawing: Drawing) -> set[tuple[str, str]]:
    found = boxes(drawing)
    pairs = (
        (touching(arrow.points[0], found), touching(arrow.points[-1], found)) for arrow in arrows(drawing)
    )
    return {pair for pair in pairs if all(pair)}


def test_steps_and_the_branches_of_decisions_are_joined() -> None:
    drawing = drawings(made("swim_lane", STEPS, wide=True))[0]
    assert connections(drawing) == {
        ("Auftrag erfassen", "Liefertermin bestätigen"),
        ("Liefertermin bestätigen", "Termin machbar?"),
        ("Termin machbar?", "Ausliefern"),
        ("Termin machbar?", "Abweichung eskalieren"),
    }


def test_the_words_of_a_decision_stand_at_their_arrows() -> None:
    drawing = drawings(made("swim_lane", STEPS, wide=True))[0]
    found = boxes(drawing)
    for word, target in (("ja", "Ausliefern"), ("nein", "Abweichung eskalieren")):
        label = next(shape for shape in drawing.shapes if isinstance(shape, Label) and shape.text == word)
        arrow = next(a for a in arrows(drawing) if touching(a.points[-1], found) == target)
        start = arrow.points[0]
        assert abs(label.x - start[0]) < 4
        assert abs(label.y + label.height / 2 - start[1]) < 8


def test_a_step_stands_in_the_lane_of_who_is_responsible() -> None:
    drawing = drawings(made("swim_lane", STEPS, ["SCM", "VID"], wide=True))[0]
    heads = {s.text: bounds(s) for s in drawing.shapes if isinstance(s, Label) and s.strong and s.x == 2}
    for step, role in (("Auftrag erfassen", "VID"), ("Ausliefern", "SCM"), ("Abweichung eskalieren", "KAM")):
        _, top, _, bottom = boxes(drawing)[step]
        assert heads[role][1] <= top < bottom <= heads[role][3]
    assert heads["SCM"][1] < heads["VID"][1] < heads["KAM"][1]


def test_the_small_line_tells_deadline_system_and_partners() -> None:
    steps = [{"name": "Prüfen", "raci": {"QM": "A/R", "PM": "R"}, "sla_hours": 8, "system": "ERP"}]
    assert "8\u00a0h\u00a0· ERP\u00a0· mit PM" in labels(made("swim_lane", steps))


def test_a_step_may_name_what_follows_and_end_the_process() -> None:
    steps = [
        {"id": "a", "name": "A", "raci": {"KAM": "R"}, "next": "c"},
        {"id": "b", "name": "B", "raci": {"KAM": "R"}, "next": "end"},
        {"id": "c", "name": "C", "raci": {"KAM": "R"}, "next": "b"},
    ]
    assert connections(drawings(made("swim_lane", steps))[0]) == {("A", "C"), ("C", "B")}


def test_a_branch_without_a_step_ends_the_process() -> None:
    steps = [
        {
            "id": "a",
            "name": "A",
            "raci": {"KAM": "R"},
            "decision": {"question": "Gut?", "if_yes": None, "if_no": "a"},
        }
    ]
    blocks = made("swim_lane", steps)
    assert connections(drawings(blocks)[0]) == {("A", "Gut?"), ("Gut?", "A")}
    assert "ja: Ende, nein: weiter mit 1" in figures(blocks)[0].alt


def test_a_long_process_goes_on_in_strips_and_figures_with_numbers_that_lead() -> None:
    steps = [{"id": f"s{n}", "name": f"Schritt {n}", "raci": {ROLES[n % 4]: "R"}} for n in range(1, 61)]
    blocks = made("swim_lane", steps, caption="Langer Prozess")
    found = figures(blocks)
    assert len(found) > 1
    assert [runs(figure)[-1].text for figure in found] == [
        f" ({n}/{len(found)})" for n in range(1, len(found) + 1)
    ]
    assert {f"Schritt {n}" for n in range(1, 61)} <= set(labels(blocks))
    assert [labels(blocks).count(number) for number in "45"] == [2, 2]  # the step, and the sign at the other
    assert all(drawing.height <= 585 for drawing in drawings(blocks))


def test_the_description_tells_who_does_what_and_where_decisions_lead() -> None:
    alt = figures(made("swim_lane", STEPS))[0].alt
    assert "1 Auftrag erfassen (VID)" in alt
    assert "Termin machbar? ja: weiter mit 3, nein: weiter mit 4" in alt


def test_names_of_lanes_are_explained() -> None:
    assert "VID\u00a0Innendienst" in all_text(
        made("swim_lane", STEPS, {"VID": "Innendienst", "QM": "Qualität"})
    )
    assert "QM" not in all_text(made("swim_lane", STEPS, {"VID": "Innendienst", "QM": "Qualität"}))


def test_an_arrow_past_the_next_step_leads_around_it() -> None:
    steps = [
        {"id": "a", "name": "A", "raci": {"KAM": "R"}, "next": "c"},
        {"id": "b", "name": "B", "raci": {"KAM": "R"}},
        {"id": "c", "name": "C", "raci": {"KAM": "R"}},
    ]
    drawing = drawings(made("swim_lane", steps))[0]
    assert ("A", "C") in connections(drawing)
    assert not [arrow for arrow in arrows(drawing) if runs_through(arrow, boxes(drawing)["B"])]


NAMES = st.text("abcdefgh ÄÖßWM", min_size=1, max_size=60).map(str.strip).filter(bool)


@st.composite
def processes(draw: st.DrawFn) -> list[dict[str, Any]]:
    count = draw(st.integers(1, 12))
    ids = st.sampled_from([f"s{number}" for number in range(count)])
    steps: list[dict[str, Any]] = []
    for number in range(count):
        step: dict[str, Any] = {
            "id": f"s{number}",
            "name": draw(NAMES),
            "raci": {draw(st.sampled_from(ROLES)): "R"},
        }
        if draw(st.booleans()):
            targets = st.none() | ids
            step["decision"] = {"question": draw(NAMES), "if_yes": draw(targets), "if_no": draw(targets)}
        elif draw(st.booleans()):
            step["next"] = draw(ids | st.just("end"))
        steps.append(step)
    return steps


@given(processes(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_no_boxes_overlap_and_no_arrow_runs_through_one(steps: list[dict[str, Any]], wide: bool) -> None:
    for drawing in drawings(made("swim_lane", steps, wide=wide)):
        outlines = [bounds(s) for s in drawing.shapes if isinstance(s, Rectangle) and s.radius == 3]
        outlines += [bounds(s) for s in drawing.shapes if isinstance(s, Polyline) and s.closed]
        assert any_overlap(outlines) == []
        for arrow in arrows(drawing):
            assert not [outline for outline in outlines if runs_through(arrow, outline)]
        for shape in drawing.shapes:
            left, top, right, bottom = bounds(shape)
            assert left >= -0.5
            assert top >= -0.5
            assert right <= drawing.width + 0.5
            assert bottom <= drawing.height + 0.5


@given(processes())
@settings(max_examples=40, deadline=None)
def test_every_branch_leads_somewhere(steps: list[dict[str, Any]]) -> None:
    blocks = made("swim_lane", steps)
    decisions = sum("decision" in step for step in steps)
    words = labels(blocks)
    assert words.count("ja") >= decisions
    assert words.count("nein") >= decisions
    assert len(shapes(blocks, Polyline)) >= len(steps) + 3 * decisions
