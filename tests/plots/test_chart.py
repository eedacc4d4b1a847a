"""Charts of all kinds: what holds for every one of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import pytest

from kamdocs.blocks import Axis, Chart, Series
from kamdocs.plots import plot, svg
from tests.plots.samples import CUSTOMERS, SAMPLES, THREE_YEARS, decimals, drawn, exact, faults, labels, words
from tests.plots.theme import THEME

SIZES = ((462, 231), (300, 200))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SAMPLES)
def test_labels_stay_on_the_canvas_and_apart(name: str, size: tuple[float, float]) -> None:
    drawing = drawn(SAMPLES[name], *size)
    assert labels(drawing)
    assert faults(drawing) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_chart_gives_the_same_picture(name: str) -> None:
    assert svg(drawn(SAMPLES[name]), THEME) == svg(drawn(replace(SAMPLES[name])), THEME)


Kind = Literal["column", "stacked", "line", "bar", "radar", "waterfall", "pareto"]


@pytest.mark.parametrize("kind", ["column", "stacked", "line", "bar", "radar", "waterfall", "pareto"])
def test_a_chart_without_numbers_is_refused(kind: Kind) -> None:
    with pytest.raises(ValueError, match="without a single number"):
        drawn(Chart(kind, ("A",), (Series("Umsatz", (None,)),)))


def test_a_chart_without_series_is_refused() -> None:
    with pytest.raises(ValueError, match="without a single number"):
        drawn(Chart("column", ("A",), ()))


def test_a_series_that_does_not_fit_the_categories_is_refused() -> None:
    with pytest.raises(ValueError, match="'Umsatz': 1 values, 2 categories"):
        drawn(Chart("column", ("A", "B"), (Series("Umsatz", decimals(1)),)))


def test_points_without_a_place_are_refused() -> None:
    with pytest.raises(ValueError, match="2 values, 1 places on x"):
        drawn(Chart("bubble", (), (Series("Kunden", decimals(1, 2), x=exact(1)),)))


def test_a_number_that_is_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="not finite"):
        drawn(Chart("column", ("A",), (Series("Umsatz", (Decimal("NaN"),)),)))


def test_an_axis_turned_upside_down_is_refused() -> None:
    axis = Axis(minimum=Decimal(5), maximum=Decimal(1))
    with pytest.raises(ValueError, match="from 5 to 1"):
        drawn(Chart("line", ("A",), (Series("Umsatz", decimals(3)),), y_axis=axis))


def test_numbers_are_written_as_the_locale_does() -> None:
    chart = Chart("column", ("A",), (Series("Umsatz", decimals(-1234.5)),), decimals=1)
    swiss, german, english = (
        {shape.text for shape in labels(plot(chart, THEME, tag, 400, 200))}
        for tag in ("de-CH", "de-DE", "en")
    )
    assert "−1’234.5" in swiss
    assert "−1.234,5" in german
    assert "−1,234.5" in english


def test_no_minus_stands_before_a_nought() -> None:
    chart = Chart("column", ("A", "B"), (Series("Umsatz", decimals(-0.2, 9)),))
    assert {"0", "9"} <= set(words(drawn(chart)))


def test_the_unit_stands_at_the_axis() -> None:
    chart = Chart("column", ("A",), (Series("Umsatz", decimals(1)),), unit="Mio. CHF", y_axis=Axis("Umsatz"))
    assert "Umsatz in Mio. CHF" in words(drawn(chart))


def test_values_are_not_written_when_not_wanted() -> None:
    chart = Chart("column", ("A", "B"), (Series("Umsatz", decimals(17, 23)),))
    assert {"17", "23"} <= set(words(drawn(chart)))
    assert not {"17", "23"} & set(words(drawn(replace(chart, data_labels=False))))


def test_a_value_axis_appears_where_values_are_not_written() -> None:
    chart = Chart("column", ("A", "B"), (Series("Umsatz", decimals(17, 23)),), data_labels=False)
    assert {"0", "10", "20"} <= set(words(drawn(chart)))


def test_months_of_three_years_are_thinned_evenly() -> None:
    shown = [text for text in words(drawn(SAMPLES["column of many"])) if text in THREE_YEARS]
    places = [THREE_YEARS.index(text) for text in shown]
    assert 4 < len(places) < 36
    assert len({after - before for before, after in pairwise(places)}) == 1


def test_long_names_are_all_there() -> None:
    for kind in ("column", "bar", "waterfall"):
        assert set(CUSTOMERS) <= set(words(drawn(SAMPLES[f"{kind} with long names"])))


def test_several_series_are_named() -> None:
    for kind in ("column", "stacked", "line", "bar", "radar"):
        assert {"Ist", "Soll"} <= set(words(drawn(SAMPLES[f"{kind} with gaps"])))
