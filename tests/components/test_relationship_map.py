"""Relationship map, power grid and org chart: every card is there, none overlaps, lines lead around them."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kamdocs.blocks import Drawing, Ellipse, Label, Paragraph, Polyline, Rectangle, Tone, plain_text
from kamdocs.components.tree import branches, tree_of
from kamdocs.components.tree_columns import Card
from tests.components.geometry import Bounds, any_overlap, bounds, overlap, runs_through
from tests.components.samples import CONTACTS, drawings, figures, labels, made, shapes


def cards(drawing: Drawing) -> list[Bounds]:
    return [bounds(s) for s in drawing.shapes if isinstance(s, Rectangle) and s.radius == 2]


def card_of(drawing: Drawing, name: str) -> Rectangle:
    label = next(s for s in drawing.shapes if isinstance(s, Label) and s.text == name)
    middle = (label.x + 1, label.y + 1)
    return next(
        s
        for s in drawing.shapes
        if isinstance(s, Rectangle)
        and s.radius == 2
        and s.x <= middle[0] <= s.x + s.width
        and s.y <= middle[1] <= s.y + s.height
    )


def test_superiors_stand_above_those_who_report_to_them() -> None:
    drawing = drawings(made("relationship_map", CONTACTS))[0]
    tops = {
        name: card_of(drawing, name).y
        for name in ("Peter Gut", "Maria Frei", "Hans Wolf", "Luca Conti", "Neu")
    }
    assert tops["Peter Gut"] == tops["Neu"] < tops["Maria Frei"] == tops["Hans Wolf"] < tops["Luca Conti"]


def test_a_card_shows_attitude_roles_and_strengths() -> None:
    blocks = made("relationship_map", CONTACTS, {"k": "Andrea Keller"})
    drawing = drawings(blocks)[0]
    assert card_of(drawing, "Maria Frei").paint.fill is Tone.INFO
    assert card_of(drawing, "Luca Conti").paint.dashed
    assert {"Entscheider, Einkäufer", "Genehmiger, Machtpromotor", "A. Keller", "++", "−−"} <= set(
        labels(blocks)
    )
    box = card_of(drawing, "Maria Frei")
    dots = [
        s
        for s in drawing.shapes
        if isinstance(s, Ellipse)
        and s.radius_x == 2.1
        and box.x <= s.x <= box.x + box.width
        and box.y <= s.y <= box.y + box.height
    ]
    assert [dot.paint.fill_strength for dot in dots] == ["full"] * 4 + ["light"]


def test_ties_join_the_cards_they_tell_of() -> None:
    drawing = drawings(made("relationship_map", CONTACTS))[0]
    frei, gut = bounds(card_of(drawing, "Maria Frei")), bounds(card_of(drawing, "Peter Gut"))
    ties = [s for s in drawing.shapes if isinstance(s, Polyline) and s.arrow and s.paint.stroke is Tone.INFO]
    joined = [
        tie for tie in ties if overlap(_spot(tie.points[0]), frei) and overlap(_spot(tie.points[-1]), gut)
    ]
    assert len(joined) == 1


def _spot(point: tuple[float, float]) -> Bounds:
    return point[0] - 1, point[1] - 1, point[0] + 1, point[1] + 1


def test_the_description_tells_everything_the_map_shows() -> None:
    alt = figures(made("relationship_map", CONTACTS, {"k": "Andrea Keller"}))[0].alt
    assert (
        "Maria Frei (Leiterin Einkauf), Entscheider, Einkäufer, Unterstützer, Einfluss 5, Beziehung 4" in alt
    )
    assert "berichtet an Peter Gut, betreut von A. Keller" in alt
    assert "Luca Conti blockiert Hans Wolf" in alt


def test_many_contacts_share_pages_below_their_common_superior_and_lost_ties_are_told() -> None:
    contacts: list[dict[str, Any]] = [{"id": "top", "name": "Chefin"}]
    contacts += [
        {"id": f"p{n}", "name": f"Person {n}", "reports_to": "top", "function": "Einkauf"} for n in range(60)
    ]
    contacts[1]["influences"] = [{"to": "p59", "kind": "blocks"}]
    blocks = made("relationship_map", contacts)
    found = drawings(blocks)
    assert len(found) > 1
    assert all("Chefin" in [s.text for s in d.shapes if isinstance(s, Label)] for d in found)
    assert {f"Person {n}" for n in range(60)} <= set(labels(blocks))
    assert all(figure.width == 1 for figure in figures(blocks))
    note = blocks[-1]
    assert isinstance(note, Paragraph)
    assert plain_text(note.content) == "Nicht gezeichnet: Person 0 blockiert Person 59."


def test_a_circle_of_superiors_does_no_harm() -> None:
    circle = [
        {"id": "a", "reports_to": "b"},
        {"id": "b", "reports_to": "c"},
        {"id": "c", "reports_to": "a"},
        {"id": "d", "reports_to": "d"},
    ]
    assert {"a", "b", "c", "d"} <= set(labels(made("relationship_map", circle)))


IDS = [f"p{number}" for number in range(25)]


@st.composite
def buying_centers(draw: st.DrawFn) -> list[dict[str, Any]]:
    count = draw(st.integers(1, 25))
    some = st.sampled_from(IDS[:count])
    return [
        {
            "id": ident,
            "name": draw(
                st.sampled_from(
                    ["Li", "Maria Frei", "Dr. Hans-Jürgen von Schwarzenbacher-Oberholzer", "x" * 80]
                )
            ),
            "function": draw(
                st.sampled_from([None, "CEO", "Vice President Global Procurement and Supply Chain"])
            ),
            "reports_to": draw(st.none() | some),
            "buying_roles": draw(st.lists(st.sampled_from(["decider", "buyer", "user"]), max_size=3)),
            "attitude": draw(st.sampled_from(["mentor", "opponent", "unknown", None])),
            "influence": draw(st.none() | st.integers(0, 5)),
            "relationship": draw(st.none() | st.integers(0, 5)),
            "influences": [
                {"to": draw(some), "kind": draw(st.sampled_from(["influences", "conflicts", "blocks"]))}
            ]
            if draw(st.integers(0, 4)) == 0
            else [],
        }
        for ident in IDS[:count]
    ]


@given(buying_centers(), st.booleans())
@settings(max_examples=25, deadline=None)
def test_no_cards_overlap_no_line_runs_through_one_nothing_leaves_the_canvas(
    contacts: list[dict[str, Any]], wide: bool
) -> None:
    blocks = made("relationship_map", contacts, wide=wide)
    assert sum(len(cards(drawing)) for drawing in drawings(blocks)) >= len(contacts)
    for drawing in drawings(blocks):
        found = cards(drawing)
        assert any_overlap(found) == []
        for line in (s for s in drawing.shapes if isinstance(s, Polyline)):
            assert not [card for card in found if runs_through(line, card)]
        for shape in drawing.shapes:
            left, top, right, bottom = bounds(shape)
            assert min(left, top) >= -0.5
            assert right <= drawing.width + 0.5
            assert bottom <= drawing.height + 0.5


@given(st.dictionaries(st.sampled_from(IDS), st.none() | st.sampled_from(IDS), min_size=1))
@settings(max_examples=60, deadline=None)
def test_a_tree_places_every_card_once_below_its_superior(parents: dict[str, str | None]) -> None:
    tree = tree_of(parents, dict.fromkeys(parents, 40.0), Card(96), 452)
    assert list(tree.boxes) == list(parents)
    assert any_overlap([(b.left, b.top, b.right, b.bottom) for b in tree.boxes.values()]) == []
    assert {ident for part in branches(parents) for ident in part} == set(parents)


def test_a_tree_spreads_as_far_as_the_page_allows() -> None:
    parents: dict[str, str | None] = {"a": None, **{f"b{n}": "a" for n in range(4)}}
    heights = dict.fromkeys(parents, 40.0)
    flat, narrow = tree_of(parents, heights, Card(100), 500), tree_of(parents, heights, Card(100), 250)
    assert len({flat.boxes[f"b{n}"].top for n in range(4)}) == 1
    assert narrow.width <= 250
    assert narrow.height > flat.height


def test_contacts_stand_in_the_field_of_their_attitude_and_influence() -> None:
    drawing = drawings(made("power_grid", CONTACTS))[0]
    places = {s.text: (s.x, s.y) for s in drawing.shapes if isinstance(s, Label)}
    assert (
        places["Peter Gut"][1] == places["Maria Frei"][1] < places["Hans Wolf"][1] < places["Luca Conti"][1]
    )
    assert (
        places["Luca Conti"][0]
        < places["Peter Gut"][0]
        < places["Maria Frei"][0]
        < places["Hans Wolf"][0]
        < places["Neu"][0]
    )


def test_the_better_the_relationship_the_larger_the_bubble() -> None:
    contacts = [{"name": str(n), "attitude": "neutral", "influence": 3, "relationship": n} for n in range(6)]
    bubbles = shapes(made("power_grid", contacts), Ellipse)[:6]
    sizes = [bubble.radius_x for bubble in bubbles]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 6


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["mentor", "opponent", "unknown"]),
            st.integers(1, 5),
            st.text("ab c", max_size=60),
        ),
        min_size=1,
        max_size=40,
    )
)
@settings(max_examples=25, deadline=None)
def test_names_in_the_power_grid_never_collide(people: list[tuple[str, int, str]]) -> None:
    contacts = [
        {"id": "?", "name": name, "attitude": attitude, "influence": influence}
        for attitude, influence, name in people
    ]
    drawing = drawings(made("power_grid", contacts))[0]
    names = [bounds(s) for s in drawing.shapes if isinstance(s, Label) and s.align == "left"]
    assert len(names) >= len(contacts)
    assert any_overlap(names) == []


def test_an_org_chart_puts_units_below_each_other() -> None:
    units = [
        {"id": "gl", "name": "Leitung", "people": ["R. Meier", "B. Hofer"]},
        {"id": "kam", "name": "KAM", "parent": "gl", "tone": "good", "note": "8 Kunden"},
    ]
    blocks = made("org_chart", units)
    drawing = drawings(blocks)[0]
    assert card_of(drawing, "Leitung").y < card_of(drawing, "KAM").y
    assert card_of(drawing, "KAM").paint.fill is Tone.GOOD
    assert {"R. Meier, B. Hofer", "8 Kunden"} <= set(labels(blocks))
    assert figures(blocks)[0].alt == "Organigramm: Leitung (R. Meier, B. Hofer); KAM unter Leitung."
