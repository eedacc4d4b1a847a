"""RACI: codes land in the right cell with the right tone, for every variant; the analysis shows its numbers."""

from __future__ import annotations

import pytest

from kamdocs.blocks import Chart, Table, Tone
from kamdocs.components.raci_codes import VARIANTS
from tests.components.samples import LOADS, MATRIX, STEPS, all_text, cells, figures, made, table

ROLES = {"KAM": "Key Account Manager", "VID": "Innendienst", "GL": "Leitung"}


def test_codes_land_in_the_column_of_their_role() -> None:
    made_table = table(made("raci_grid", MATRIX, ROLES))
    assert cells(made_table.head[0]) == ["Aktivität", "KAM", "VID", "GL"]
    assert [cells(row) for row in made_table.rows] == [
        ["Planung"],
        ["Ziele setzen", "A/R", "C", ""],
        ["Preise freigeben", "R", "I", "A"],
        ["Betrieb"],
        ["Auftrag abwickeln", "I", "A/R", ""],
    ]


def test_badges_are_centred_and_coloured_by_their_strongest_letter() -> None:
    row = table(made("raci_grid", MATRIX, ROLES)).rows[1]
    assert [cell.tone for cell in row.cells] == [Tone.NONE, Tone.HEAT_4, Tone.INFO, Tone.NONE]
    assert {cell.align for cell in row.cells[1:]} == {"center"}


def test_phases_are_subheadings_over_all_columns() -> None:
    groups = [row for row in table(made("raci_grid", MATRIX, ROLES)).rows if row.kind == "group"]
    assert [row.cells[0].column_span for row in groups] == [4, 4]


def test_steps_of_a_process_make_a_matrix_with_the_roles_that_occur() -> None:
    made_table = table(made("raci_grid", STEPS, ["SCM", "VID"]))
    assert cells(made_table.head[0]) == ["Aktivität", "SCM", "VID", "KAM", "PROD", "GL"]
    assert cells(made_table.rows[1]) == ["Liefertermin bestätigen", "R", "A", "I", "C", ""]


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_the_legend_explains_every_letter_of_the_variant(variant: str) -> None:
    blocks = made("raci_grid", MATRIX, ROLES, variant=variant)
    legend = blocks[-1]
    assert isinstance(legend, Table)
    assert [cells(row)[0] for row in legend.rows] == list(VARIANTS[variant])


def test_a_variant_may_be_written_with_a_hyphen() -> None:
    assert made("raci_grid", MATRIX, variant="RACI-VS") == made("raci_grid", MATRIX, variant="raci_vs")


def test_an_unknown_variant_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown variant 'raxi'"):
        made("raci_grid", MATRIX, variant="raxi")


def test_role_names_are_explained_below_the_matrix() -> None:
    assert "KAM\u00a0Key Account Manager" in all_text(made("raci_grid", MATRIX, ROLES))
    assert made("raci_grid", MATRIX, ROLES, legend=False)[1:] == ()


def test_sixty_activities_and_thirty_roles_make_a_matrix() -> None:
    roles = [f"R{number}" for number in range(30)]
    rows = [{"activity": f"Schritt {number}", "cells": {roles[number % 30]: "A/R"}} for number in range(60)]
    made_table = table(made("raci_grid", rows, roles, landscape=True))
    assert len(made_table.rows) == 60
    assert all(len(row.cells) == 31 for row in made_table.rows)


def test_the_analysis_shows_counts_bars_and_findings() -> None:
    findings = [{"severity": "warning", "rule": "RA07", "subject": "KAM", "message": "überlastet"}]
    blocks = made("raci_analysis", LOADS, findings)
    counts, found = (block for block in blocks if isinstance(block, Table))
    assert cells(counts.rows[0]) == [
        "KAM",
        "Key Account Manager",
        "3",
        "2",
        "1",
        "1",
        "14",
        "35,0\u00a0%",
        "100,0\u00a0%",
    ]
    assert (cells(found.rows[0]), found.rows[0].cells[0].tone) == (
        ["Warnung", "RA07", "KAM", "überlastet"],
        Tone.WARN,
    )
    bars = figures(blocks)[0].content
    assert isinstance(bars, Chart)
    assert (bars.categories, [int(value or 0) for value in bars.series[0].values]) == (("KAM", "PM"), [14, 2])


def test_the_analysis_counts_the_letters_of_its_variant() -> None:
    head = table(made("raci_analysis", [{**LOADS[0], "d": 1}], variant="daci", chart=False)).head[0]
    assert cells(head)[2:6] == ["D", "A", "C", "I"]


def test_an_analysis_without_findings_shows_none() -> None:
    assert len(made("raci_analysis", LOADS, [])) == 2
