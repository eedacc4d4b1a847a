"""Charts: numbers, gaps, tones and titles arrive as given, with a description in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kamdocs.blocks import Blocks, Chart, Tone
from kamdocs.components.chart import KINDS
from kamdocs.plots import plot
from tests.components.samples import EXAMPLES, english, example, figures, made
from tests.writers.house_theme import house_theme


def content(blocks: Blocks) -> Chart:
    found = figures(blocks)[0].content
    assert isinstance(found, Chart)
    return found


def test_series_keep_their_values_gaps_and_looks() -> None:
    series = [
        {"name": "Umsatz", "values": [3, None]},
        {"name": "DB %", "values": [28, Decimal("25.5")], "line": True, "secondary": True, "tone": "warn"},
    ]
    made_chart = content(made("chart", "column", [date(2026, 1, 1), "Feb"], series, unit="kCHF"))
    assert made_chart.categories == ("Jan", "Feb")
    assert made_chart.series[0].values == (Decimal(3), None)
    second = made_chart.series[1]
    assert (second.line, second.secondary, second.tone) == (True, True, Tone.WARN)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_can_be_drawn(kind: str) -> None:
    blocks = made("chart", kind, ["a", "b", "c"], [{"name": "x", "values": [1, 2, 3]}])
    assert plot(content(blocks), house_theme(), "de-DE", 462, 200).shapes


@pytest.mark.parametrize("name", ["waterfall", "pareto", "portfolio_matrix", "raci_analysis"])
def test_every_other_chart_can_be_drawn(name: str) -> None:
    assert name in EXAMPLES
    assert plot(content(example(name)), house_theme(), "de-DE", 462, 300).shapes


def test_the_description_lists_the_numbers() -> None:
    blocks = made(
        "chart", "bar", ["Nord", "Süd"], [{"name": "Umsatz", "values": [1400, None]}], locale=english()
    )
    assert figures(blocks)[0].alt == "Bar chart. Umsatz: Nord 1,400, Süd –."


def test_a_description_of_the_author_wins() -> None:
    assert figures(made("chart", "bar", ["a"], [{"values": [1]}], alt="Nur eins."))[0].alt == "Nur eins."


@pytest.mark.parametrize(
    ("kind", "values", "message"),
    [("pie", [1], "unknown kind 'pie'"), ("column", [1, 2], "2 values for 1 categories")],
)
def test_a_chart_that_makes_no_sense_is_refused(kind: str, values: list[int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        made("chart", kind, ["a"], [{"name": "x", "values": values}])


def test_a_text_where_a_number_belongs_is_refused() -> None:
    with pytest.raises(TypeError, match="expected a number, found 'viel'"):
        made("chart", "column", ["a"], [{"name": "x", "values": ["viel"]}])


def test_a_chart_of_gaps_vanishes() -> None:
    assert made("chart", "column", ["a"], [{"name": "x", "values": [None]}]) == ()


def test_points_carry_place_size_and_name() -> None:
    points: list[dict[str, Any]] = [
        {"name": "c01", "x": 85, "y": 65, "size": 4200, "group": "gut", "tone": "good"},
        {"name": "c02", "x": Decimal("31.25"), "y": Decimal("47.5"), "size": 2600, "group": "schwach"},
        {"name": "ohne Wert", "x": None, "y": 1},
    ]
    blocks = made("portfolio_matrix", points)
    made_chart = content(blocks)
    assert [(one.name, one.labels, one.x, one.values, one.sizes, one.tone) for one in made_chart.series] == [
        ("gut", ("c01",), (Decimal(85),), (Decimal(65),), (Decimal(4200),), Tone.GOOD),
        ("schwach", ("c02",), (Decimal("31.25"),), (Decimal("47.5"),), (Decimal(2600),), Tone.NONE),
    ]
    assert made_chart.quadrants == ("Fragezeichenkunden", "Starkunden", "Mitnahmekunden", "Ertragskunden")
    assert "c01: 85 / 65, Starkunden; c02: 31 / 48, Mitnahmekunden" in figures(blocks)[0].alt


def test_steps_of_a_waterfall_are_coloured_by_direction() -> None:
    steps = [
        {"name": "Liste", "value": 100, "total": True},
        {"name": "Rabatt", "value": -10},
        {"name": "Zuschlag", "value": 2},
        {"name": "Netto", "total": True},
    ]
    made_chart = content(made("waterfall", steps))
    assert made_chart.series[0].tones == (Tone.ACCENT, Tone.BAD, Tone.GOOD, Tone.ACCENT)
    assert made_chart.totals == (0, 3)
    assert made_chart.series[0].values[-1] is None


def test_a_pareto_has_the_cumulated_share_as_a_line() -> None:
    made_chart = content(example("pareto", value_title="Kunden"))
    columns, line = made_chart.series
    assert (columns.name, columns.values) == ("Kunden", (Decimal(17), Decimal(11)))
    assert (line.line, line.secondary, line.values) == (True, True, (Decimal(61), Decimal(100)))
