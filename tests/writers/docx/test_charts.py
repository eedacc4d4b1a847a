"""Native charts of a Word file, and the workbooks behind them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal

import openpyxl
import pytest

from kamdocs.blocks import Chart, Figure, Series, Tone, text
from kamdocs.writers.docx.charts.cells import Cells
from tests.writers.docx.edge_cases import charts as edge_charts
from tests.writers.docx.reading import Element, file_of, found, part, parts, values
from tests.writers.sample_figures import charts, numbers

CHARTS = [figure for figure in (*charts(), *edge_charts()) if isinstance(figure, Figure)]


def space(chart: Chart) -> Element:
    return part(file_of(Figure(chart, text("Titel"), "Worte")), "word/charts/chart1.xml")


def workbook(data: bytes) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(parts(data)["word/embeddings/chart1.xlsx"]))
    return [[each.value for each in row] for row in book.active.iter_rows()] if book.active else []


@pytest.mark.parametrize("figure", CHARTS, ids=lambda figure: figure.alt)
def test_the_workbook_holds_the_numbers_of_the_series(figure: Figure) -> None:
    assert isinstance(figure.content, Chart)
    rows = workbook(file_of(figure))
    cells = [cell for row in rows for cell in row]
    columns = [list(column) for column in zip(*rows, strict=True)]

    for series in figure.content.series:
        assert series.name in cells
        expected = [None if value is None else float(value) for value in series.values]
        assert any(_runs_in(column, expected) for column in columns), series.name
    if figure.content.categories:
        assert columns[0][1:] == list(figure.content.categories)


def _runs_in(column: list[object], expected: list[float | None]) -> bool:
    """Whether the values stand below each other somewhere in the column."""
    count = len(expected)
    return any(column[first : first + count] == expected for first in range(len(column) - count + 1))


@pytest.mark.parametrize("figure", CHARTS, ids=lambda figure: figure.alt)
def test_every_reference_of_a_chart_quotes_its_workbook(figure: Figure) -> None:
    data = file_of(figure)
    book = openpyxl.load_workbook(io.BytesIO(parts(data)["word/embeddings/chart1.xlsx"]))
    sheet = book["Sheet1"]

    references = found(part(data, "word/charts/chart1.xml"), "//c:strRef | //c:numRef")
    assert len(references) > 2
    for reference in references:
        (formula,) = values(reference, "c:f/text()")
        area = sheet[formula.partition("!")[2].replace("$", "")]
        held = [area.value] if not isinstance(area, tuple) else [each.value for row in area for each in row]
        assert list(_cached(reference)) == ["" if value is None else str(value) for value in held]


def _cached(reference: Element) -> Iterator[str]:
    (count,) = values(reference, ".//c:ptCount/@val")
    for place in range(int(count)):
        (words,) = values(reference, f".//c:pt[@idx='{place}']/c:v/text()") or [""]
        yield str(_number(words)) if reference.tag.endswith("numRef") and words else words


def _number(words: str) -> float | int:
    value = Decimal(words)
    return int(value) if value == value.to_integral_value() else float(value)


def test_texts_that_look_like_formulas_stay_texts() -> None:
    data = file_of(
        Figure(Chart("column", ("=1+1", "+49", "-x", "@a"), (Series("=cmd|", numbers(1, 2, 3, 4)),)), (), "a")
    )
    book = openpyxl.load_workbook(io.BytesIO(parts(data)["word/embeddings/chart1.xlsx"]))

    texts = [each for row in book["Sheet1"].iter_rows() for each in row if isinstance(each.value, str)]
    assert {each.value for each in texts} == {"=cmd|", "=1+1", "+49", "-x", "@a"}
    assert {each.data_type for each in texts} == {"s"}


def test_workbooks_repeat_byte_for_byte() -> None:
    cells = Cells((("", "a"), ("x", Decimal("1.5"))), "0.0")

    assert cells.workbook() == cells.workbook()


@pytest.mark.parametrize("figure", CHARTS, ids=lambda figure: figure.alt)
def test_charts_speak_the_language_of_the_document_and_have_square_corners(figure: Figure) -> None:
    chart = part(file_of(figure), "word/charts/chart1.xml")

    assert values(chart, "c:lang/@val") == ["de-CH"]
    assert values(chart, "c:roundedCorners/@val") == ["0"]
    assert all(int(each) > 0 for each in values(chart, "//c:axId/@val"))
    assert set(values(chart, "//c:ser//c:axId/@val")) == set()


def test_the_alternative_text_of_a_chart_is_that_of_the_figure() -> None:
    assert values(part(file_of(CHARTS[0])), "//wp:docPr/@descr") == [CHARTS[0].alt]


def test_series_take_the_colours_of_words_theme() -> None:
    chart = space(Chart("column", ("a",), tuple(Series(f"s{n}", numbers(n)) for n in range(1, 9))))

    inks = values(chart, "//c:ser/c:spPr/a:solidFill/a:schemeClr/@val")
    assert inks == [f"accent{n}" for n in range(1, 7)]
    assert len(values(chart, "//c:ser/c:spPr/a:solidFill/a:srgbClr/@val")) == 2


def test_a_point_with_a_meaning_has_its_own_colour() -> None:
    chart = space(Chart("bar", ("a", "b"), (Series("s", numbers(1, 2), tones=(Tone.NONE, Tone.BAD)),)))

    assert values(chart, "//c:dPt/c:idx/@val") == ["1"]
    assert values(chart, "//c:dPt//a:srgbClr/@val") == ["9E2B25"]


def test_a_second_axis_is_there_only_for_series_that_ask_for_it() -> None:
    one = Series("a", numbers(1, 2))
    two = Series("b", numbers(50, 60), line=True, secondary=True)

    assert len(found(space(Chart("column", ("x", "y"), (one,))), "//c:valAx")) == 1
    assert len(found(space(Chart("column", ("x", "y"), (one, two))), "//c:valAx")) == 2


def test_a_waterfall_stands_on_an_invisible_foot_and_labels_its_steps() -> None:
    chart = space(Chart("waterfall", tuple("abcd"), (Series("S", numbers(10, -4, 3, 9)),), totals=(0, 3)))

    foot, total, rise, fall = found(chart, "//c:barChart/c:ser")
    assert len(found(foot, "c:spPr/a:noFill")) == 1
    assert values(foot, "c:val//c:v/text()") == ["0", "6", "6", "0"]
    assert values(total, "c:val//c:v/text()") == ["10", "9"]
    assert values(rise, "c:val//c:v/text()") == ["3"]
    assert values(fall, "c:val//c:v/text()") == ["4"]
    assert values(chart, "//c:dLbl//a:t/text()") == ["10", "−4", "+3", "9"]


def test_a_waterfall_through_zero_hangs_below_the_axis() -> None:
    chart = space(Chart("waterfall", tuple("abc"), (Series("S", numbers(5, -8, -3)),), totals=(0, 2)))

    names = [values(each, "c:tx//c:v/text()") for each in found(chart, "//c:barChart/c:ser")]
    assert names == [["Basis"], ["Total"], ["Total (<0)"], ["+"], ["−"], ["− (<0)"]]
    (below,) = found(chart, "//c:barChart/c:ser[c:tx//c:v='− (<0)']")
    assert values(below, "c:val//c:v/text()") == ["-3"]


def test_a_bubble_chart_parts_its_field_at_the_thresholds() -> None:
    bubbles = next(figure.content for figure in CHARTS if figure.anchor == "portfolio")
    assert isinstance(bubbles, Chart)
    chart = space(bubbles)

    assert values(chart, "//c:valAx/c:crossesAt/@val") == ["50", "50"]
    assert values(chart, "//c:dLbl//a:t/text()") == [
        "Seeblick",
        "Brunnental",
        "Nordhafen",
        *bubbles.quadrants,
    ]


def test_numbers_that_would_run_into_each_other_are_left_out() -> None:
    few = Chart("column", tuple("abc"), (Series("s", numbers(1, 2, 3)),))
    many = Chart("column", tuple(map(str, range(60))), (Series("s", numbers(*range(1000, 1060))),))

    assert values(space(few), "//c:ser/c:dLbls/c:showVal/@val") == ["1"]
    assert values(space(many), "//c:ser/c:dLbls/c:showVal/@val") == ["0"]


def test_a_chart_without_a_number_is_an_error() -> None:
    with pytest.raises(ValueError, match="single number"):
        space(Chart("column", ("a",), (Series("s", (None,)),)))
