"""Gantt, timeline, year wheel and calendars: every entry stands at its time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdocs.blocks import Ellipse, Label, Polyline, Rectangle, Sector, Table, Tone
from kamdocs.components.states import progress
from tests.components.geometry import bounds
from tests.components.samples import (
    ACTIONS,
    PROJECTS,
    all_text,
    cells,
    drawings,
    figures,
    labels,
    made,
    shapes,
    table,
)

PEOPLE = {"k": "Andrea Keller"}
TODAY = date(2026, 5, 22)


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        ({"due": date(2026, 6, 1)}, "open"),
        ({"due": date(2026, 5, 21)}, "overdue"),
        ({"due": TODAY}, "open"),
        ({"due": date(2026, 5, 1), "done_on": date(2026, 5, 9)}, "done"),
        ({"due": date(2026, 5, 1), "status": "cancelled"}, "cancelled"),
        ({"end": date(2026, 7, 1), "status": "in_progress"}, "in_progress"),
        ({"end": date(2026, 5, 1), "status": "in_progress"}, "overdue"),
        ({}, "open"),
    ],
)
def test_the_state_follows_from_status_and_day(entry: dict[str, Any], state: str) -> None:
    assert progress(entry, TODAY) == state


def test_milestones_and_actions_stand_below_their_project_by_date() -> None:
    tops = _tops(made("gantt", PROJECTS, ACTIONS, people=PEOPLE, as_of=TODAY))
    order = [
        "Linie 7",
        "Lastenheft",
        "Angebot",
        "Muster",
        "Serie",
        "Kampagne",
        "Weitere Maßnahmen",
        "Absage",
        "Jahresgespräch",
    ]
    assert sorted(order, key=lambda name: tops[name]) == order


def _tops(blocks: Any) -> dict[str, float]:
    return {label.text: label.y for label in shapes(blocks, Label)}


def test_marks_stand_at_their_day_and_tell_their_state() -> None:
    entries = [
        {"name": "früh", "due": date(2026, 1, 16), "done_on": date(2026, 1, 16)},
        {"name": "spät", "due": date(2026, 12, 16)},
    ]
    dots = [dot for dot in shapes(made("gantt", [], entries, as_of=TODAY), Ellipse) if dot.radius_x == 4]
    axis = [
        label
        for label in shapes(made("gantt", [], entries, as_of=TODAY), Label)
        if label.text in {"Jan", "Dez"}
    ]
    for dot, month in zip(dots, axis, strict=True):
        assert month.x < dot.x < month.x + month.width
    assert [dot.paint.fill for dot in dots] == [Tone.GOOD, "paper"]


def test_the_line_of_the_day_is_drawn_with_its_date() -> None:
    blocks = made("gantt", PROJECTS, as_of=TODAY)
    line = next(s for s in shapes(blocks, Polyline) if s.paint.stroke is Tone.BAD and s.paint.dashed)
    may = next(
        label
        for label in shapes(blocks, Label)
        if label.text in {"Mai", "M"} and label.x < line.points[0][0] < label.x + label.width
    )
    assert may
    assert "Stichtag 22.05.2026" in labels(blocks)


def test_no_line_of_the_day_outside_the_axis() -> None:
    assert not any("Stichtag" in text for text in labels(made("gantt", PROJECTS, as_of=date(2030, 1, 1))))


def test_days_beyond_the_axis_are_told_at_its_end() -> None:
    entries = [{"name": "vorher", "due": date(2025, 1, 20)}, {"name": "nachher", "due": date(2028, 1, 20)}]
    words = labels(made("gantt", entries, start=date(2026, 1, 1), end=date(2026, 12, 31)))
    assert {"◂ 20.01.2025", "20.01.2028 ▸"} <= set(words)


def test_entries_without_any_date_make_no_gantt() -> None:
    assert made("gantt", [{"name": "irgendwann"}]) == ()


def test_sixty_rows_make_several_figures_each_with_its_axis() -> None:
    entries = [
        {"title": f"Maßnahme {n} mit einem langen Titel", "due": date(2026, 1, 1) + timedelta(days=5 * n)}
        for n in range(60)
    ]
    found = drawings(made("gantt", [], entries, wide=True))
    assert len(found) > 1
    assert all("2026" in [s.text for s in drawing.shapes if isinstance(s, Label)] for drawing in found)
    assert all(figure.width == 1 for figure in figures(made("gantt", [], entries, wide=True)))


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.dates(date(2025, 1, 1), date(2027, 12, 31))


@given(
    st.lists(
        st.fixed_dictionaries(
            {"name": st.text("ab ", max_size=90), "due": DAYS},
            optional={"start": DAYS, "owner": st.text("ab", max_size=40)},
        ),
        min_size=1,
        max_size=12,
    ),
    st.none() | DAYS,
)
@settings(max_examples=60, deadline=None)
def test_whatever_the_dates_a_gantt_stays_on_its_canvas(
    entries: list[dict[str, Any]], as_of: date | None
) -> None:
    for drawing in drawings(made("gantt", entries, as_of=as_of)):
        for shape in drawing.shapes:
            left, top, right, bottom = bounds(shape)
            assert min(left, top) >= -0.5
            assert right <= drawing.width + 0.5
            assert bottom <= drawing.height + 0.5


def test_events_are_sorted_by_date_and_future_ones_are_open() -> None:
    events = [
        {"date": date(2027, 1, 5), "title": "B"},
        {"date": date(2020, 1, 5), "title": "A", "text": "mehr", "tone": "bad"},
    ]
    blocks = made("timeline", events, as_of=TODAY)
    past, future = shapes(blocks, Ellipse)
    assert past.x < future.x
    assert (past.paint.fill, future.paint.fill) == (Tone.BAD, "paper")
    assert figures(blocks)[0].alt == "Zeitstrahl: 05.01.2020: A mehr; 05.01.2027: B."


def test_events_with_dates_in_words_keep_their_order() -> None:
    assert [
        word
        for word in labels(made("timeline", [{"date": "2019", "title": "x"}, {"date": "2014", "title": "y"}]))
        if word.isdigit()
    ] == ["2019", "2014"]


def test_neighbouring_months_make_one_arc_across_the_turn_of_the_year() -> None:
    blocks = made(
        "year_wheel", [{"title": "Freigabe", "months": [12, 1]}, {"title": "Plan", "months": [9, 10, 3]}]
    )
    arcs = [(s.start, s.end) for s in shapes(blocks, Sector) if s.paint.fill_strength == "full"]
    assert arcs == [(330, 390), (60, 90), (240, 300)]
    assert "Freigabe: Dez–Jan" in figures(blocks)[0].alt


def test_the_number_of_a_topic_stands_in_its_arc() -> None:
    blocks = made("year_wheel", [{"title": "A", "months": [1, 2, 3]}, {"title": "B", "months": [7]}])
    hub = shapes(blocks, Sector)[0]
    first, second = (next(s for s in shapes(blocks, Label) if s.text == number) for number in "12")
    assert hub.x < first.x + 8 < hub.x + hub.outer_radius
    assert first.y + 5 < hub.y
    assert second.x + 8 < hub.x
    assert second.y + 5 > hub.y


def test_topics_that_meet_stand_on_different_rings() -> None:
    blocks = made(
        "year_wheel",
        [{"title": "A", "months": [1]}, {"title": "B", "months": [1]}, {"title": "C", "months": [2]}],
    )
    radii = [s.outer_radius for s in shapes(blocks, Sector) if s.paint.fill_strength == "full"]
    assert radii[0] == radii[1] > radii[2]  # ring by ring: A and C, then B


def test_a_fiscal_year_begins_at_the_top_of_the_wheel() -> None:
    blocks = made("year_wheel", [{"title": "A", "months": [4]}], first_month=4)
    assert [(s.start, s.end) for s in shapes(blocks, Sector) if s.paint.fill_strength == "full"] == [(0, 30)]


def test_a_month_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="month 13"):
        made("year_wheel", [{"title": "A", "months": [13]}])


def test_contacts_are_marked_in_their_month_with_the_letter_of_the_channel() -> None:
    entries = [
        {"month": 3, "contact": "f", "channel": "visit"},
        {"month": date(2026, 3, 1), "contact": "f", "channel": "video"},
        {"month": date(2025, 3, 1), "contact": "f", "channel": "call"},
        {"month": 12, "contact": "neu", "channel": "Vortrag"},
    ]
    blocks = made("contact_calendar", entries, {"f": "Maria Frei", "g": "Peter Gut"}, year=2026)
    rows = table(blocks).rows
    assert [cells(row)[0] for row in rows] == ["Maria Frei", "Peter Gut", "neu", "Summe"]
    assert (cells(rows[0])[3], cells(rows[0])[-1]) == ("B V", "2")
    assert (cells(rows[2])[12], cells(rows[3])[-1]) == ("Vo", "3")
    assert [rows[0].cells[3].tone, rows[2].cells[12].tone, rows[1].cells[3].tone] == [
        Tone.HEAT_2,
        Tone.HEAT_1,
        Tone.NONE,
    ]
    assert "B\u00a0Besuch" in all_text(blocks)
    assert "Anruf" not in all_text(blocks)


def test_a_calendar_may_begin_with_another_month() -> None:
    blocks = made("contact_calendar", [{"month": 4, "contact": "f", "channel": "visit"}], first_month=4)
    assert cells(table(blocks).head[0])[1] == "Apr"
    assert cells(table(blocks).rows[0])[1] == "B"


def test_topics_of_the_year_are_marked_in_their_months() -> None:
    blocks = made("year_calendar", [{"title": "Review", "months": [2, 11], "group": "Kunde", "tone": "info"}])
    group, row = table(blocks).rows
    assert (group.kind, cells(group)) == ("group", ["Kunde"])
    assert [index for index, cell in enumerate(row.cells) if cell.tone is Tone.INFO] == [2, 11]


def test_bars_span_from_start_to_end() -> None:
    blocks = made("gantt", [PROJECTS[1]], start=date(2026, 1, 1), end=date(2026, 12, 31))
    bar = next(s for s in shapes(blocks, Rectangle) if s.radius == 1.5)
    months = {label.text: label for label in shapes(blocks, Label)}
    assert abs(bar.x - months["Mai"].x) < 1
    assert abs(bar.x + bar.width - months["Aug"].x) < 1


def test_tables_of_the_year_have_thirteen_columns_or_more() -> None:
    for name, entries in (
        ("year_calendar", [{"title": "x", "months": 1}]),
        ("contact_calendar", [{"month": 1, "contact": "x"}]),
    ):
        made_table = table(made(name, entries))
        assert isinstance(made_table, Table)
        assert {
            sum(cell.column_span for cell in row.cells) for row in (*made_table.head, *made_table.rows)
        } == {len(made_table.columns)}
