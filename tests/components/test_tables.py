"""Tables: cells, heads, groups and totals stand where they belong."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kamdocs.blocks import BulletList, Tone, paragraph, text, walk
from tests.components.samples import GERMAN, SWISS, cells, english, made, runs, table, words

COLUMNS: list[dict[str, Any]] = [
    {"key": "name", "title": "Ziel"},
    {"key": "plan", "title": "Plan", "format": "number"},
]


def test_rows_and_columns_are_shown_in_order() -> None:
    made_table = table(made("data_table", [{"plan": 2, "name": "B"}, {"name": "A"}], COLUMNS))
    assert [cells(row) for row in (*made_table.head, *made_table.rows)] == [
        ["Ziel", "Plan"],
        ["B", "2"],
        ["A", "–"],
    ]
    assert [column.align for column in made_table.columns] == ["left", "right"]


def test_a_dotted_key_reaches_into_mappings() -> None:
    rows = [{"profile": {"strategy": "Süddeutschland"}}, {"profile": None}]
    made_table = table(made("data_table", rows, [{"key": "profile.strategy"}]))
    assert [cells(row) for row in made_table.rows] == [["Süddeutschland"], ["–"]]


def test_groups_make_subheadings_in_order_of_appearance() -> None:
    rows = [{"name": "a", "g": "x"}, {"name": "b", "g": "y"}, {"name": "c", "g": "x"}]
    made_table = table(made("data_table", rows, COLUMNS, group_by="g", group_labels={"x": "Erste"}))
    assert [(row.kind, words(row.cells[0])) for row in made_table.rows] == [
        ("group", "Erste"), ("body", "a"), ("body", "c"), ("group", "y"), ("body", "b"),
    ]  # fmt: skip
    assert made_table.rows[0].cells[0].column_span == 2


def test_a_total_closes_the_table_and_leaves_out_what_it_does_not_sum() -> None:
    last = table(
        made("data_table", [{"name": "a", "plan": 1}], COLUMNS, total={"plan": Decimal("1.5")})
    ).rows[-1]
    assert (last.kind, cells(last)) == ("total", ["Summe", "1,5"])


def test_a_group_of_columns_gets_a_common_head() -> None:
    columns = [
        {"key": "a", "title": "Ziel"},
        {"key": "b", "title": "Plan", "group": "Monat"},
        {"key": "c", "title": "Ist", "group": "Monat"},
    ]
    upper, lower = table(made("data_table", [{"a": 1}], columns)).head
    assert [(words(cell), cell.column_span, cell.row_span) for cell in upper.cells] == [
        ("Ziel", 1, 2),
        ("Monat", 2, 1),
    ]
    assert cells(lower) == ["Plan", "Ist"]


def test_labels_and_tones_translate_codes() -> None:
    column = {"key": "kind", "labels": {"visit": "Besuch"}, "tones": {"visit": "info"}}
    first, second = (
        row.cells[0] for row in table(made("data_table", [{"kind": "visit"}, {"kind": "x"}], [column])).rows
    )
    assert (words(first), first.tone) == ("Besuch", Tone.INFO)
    assert (words(second), second.tone) == ("x", Tone.NONE)


def test_a_cell_takes_its_tone_from_another_key() -> None:
    column = {"key": "value", "tone_key": "light"}
    assert (
        table(made("data_table", [{"value": 80, "light": "red"}], [column])).rows[0].cells[0].tone is Tone.BAD
    )


def test_a_light_says_its_state_in_sign_and_word() -> None:
    made_table = table(made("data_table", [{"s": "red"}], [{"key": "s", "format": "light"}]))
    assert words(made_table.rows[0].cells[0]) == "■\u00a0Nicht auf Kurs"


def test_cells_may_hold_blocks_and_inlines() -> None:
    rows = [{"a": (paragraph("eins"), paragraph("zwei"))}, {"a": text("drei")}]
    assert [cells(row) for row in table(made("data_table", rows, [{"key": "a"}])).rows] == [
        ["eins zwei"],
        ["drei"],
    ]


@pytest.mark.parametrize(
    ("column", "message"),
    [
        ({"key": "a", "format": "euro"}, "unknown format 'euro'"),
        ({"key": "a", "align": "middle"}, "unknown align 'middle'"),
        ({"key": "a", "titel": "x"}, "titel"),
        ({"title": "x"}, "needs key"),
        ({"key": "a", "tones": {"1": "rot"}}, "unknown tone 'rot'"),
    ],
)
def test_a_column_nobody_can_read_is_refused(column: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        made("data_table", [{"a": 1}], [column])


def test_facts_without_a_value_vanish_unless_wanted() -> None:
    pairs = [["Branche", "Verpackung"], {"label": "Länder", "value": ["CH", "DE"]}, ["CRM", None]]
    assert [cells(row) for row in table(made("facts", pairs)).rows] == [
        ["Branche", "Verpackung"],
        ["Länder", "CH, DE"],
    ]
    assert len(table(made("facts", pairs, keep_empty=True)).rows) == 3


def test_tiles_are_spread_evenly_over_rows() -> None:
    tiles = [{"label": f"K{number}", "value": number} for number in range(5)]
    rows = table(made("kpi_tiles", tiles)).rows
    assert [len(row.cells) for row in rows] == [3, 3]
    assert [words(cell) for cell in rows[1].cells] == ["3 K3", "4 K4", ""]


def test_a_tile_shows_figure_label_and_coloured_change() -> None:
    tile = {
        "label": "Umsatz",
        "value": Decimal(8400),
        "change": Decimal("6.2"),
        "change_format": "signed_percent",
        "tone": "amber",
    }
    cell = table(made("kpi_tiles", [tile], locale=SWISS)).rows[0].cells[0]
    figure, _, change = runs(cell)
    assert (figure.text, figure.strong) == ("8’400", True)
    assert (change.text, change.tone) == ("+6.2\u00a0%", Tone.WARN)


def test_swot_fields_stand_in_their_corners_with_their_tones() -> None:
    made_table = table(
        made("swot_grid", {"strengths": ["a"], "weaknesses": ["b"], "opportunities": ["c"], "threats": []})
    )
    corners = [cell for row in made_table.rows for cell in row.cells]
    assert [words(cell) for cell in corners] == ["Stärken a", "Schwächen b", "Chancen c", "Risiken –"]
    assert [cell.tone for cell in corners] == [Tone.GOOD, Tone.WARN, Tone.INFO, Tone.BAD]


def test_evidence_stands_behind_its_point() -> None:
    blocks = made("swot_grid", {"strengths": [{"text": "Service", "evidence": "Umfrage"}]})
    points = next(block for block in walk(blocks) if isinstance(block, BulletList))
    assert words(points.items[0].blocks[0]) == "Service (Umfrage)"


def test_whitespace_is_read_from_lists_and_from_mappings() -> None:
    listed = made("whitespace_map", ["Nord"], ["Antriebe", "Service"], [["owned"]])
    mapped = made("whitespace_map", ["Nord"], ["Antriebe", "Service"], {"Nord": {"Antriebe": "owned"}})
    assert listed == mapped
    row = table(listed).rows[0]
    assert (cells(row), row.cells[1].tone) == (["Nord", "Bei uns", "–"], Tone.GOOD)


def test_many_categories_are_shown_in_letters_and_explained() -> None:
    made_blocks = made("whitespace_map", ["Nord"], [f"K{n}" for n in range(9)], [["competitor"] * 9])
    assert cells(table(made_blocks).rows[0])[1] == "W"
    assert ["W", "ein Wettbewerber liefert"] in [cells(row) for row in made_blocks[1].rows]  # type: ignore[union-attr]


def test_letters_of_a_whitespace_map_tell_all_states_apart() -> None:
    states = ["owned", "opportunity", "competitor", "whitespace", "na", *["na"] * 4]
    for locale in (GERMAN, english()):
        made_blocks = made("whitespace_map", ["Nord"], [f"K{n}" for n in range(9)], [states], locale=locale)
        assert len(set(cells(table(made_blocks).rows[0])[1:6])) == 5


def test_an_unknown_whitespace_state_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown state 'maybe'"):
        made("whitespace_map", ["Nord"], ["Antriebe"], [["maybe"]])
