"""What holds for every component: it is found, documented, speaks all locales and draws within its canvas."""

from __future__ import annotations

import ast
import inspect
from datetime import date
from typing import Any

import pytest

from kamdocs.audience import Audience
from kamdocs.blocks import Label, Section, walk
from kamdocs.components import COMPONENTS, chart, portfolio_matrix, raci_codes, wording
from kamdocs.plots.metrics import fit, wrap
from tests.components.geometry import bounds
from tests.components.samples import (
    CONTACTS,
    EXAMPLES,
    GERMAN,
    STEPS,
    SWISS,
    TEMPLATES,
    all_text,
    drawings,
    english,
    example,
    figures,
    made,
    runs,
    shapes,
    table,
    tracked,
)

SOURCES = sorted((TEMPLATES.parent / "kamdocs" / "components").glob("*.py"))
EMPTY: dict[str, tuple[Any, ...]] = {
    "chart": ("column", [], []),
    "data_table": ([], [{"key": "a"}]),
    "swot_grid": ({"strengths": [], "weaknesses": []},),
    "traffic_light": (None,),
    "whitespace_map": ([], ["Antriebe"], []),
    "raci_grid": ([{"name": "leere Phase", "rows": []}],),
}
HOSTILE = ("*a* |b| <b>{{ c }}</b> \\ ``` === # 1.", "Ω 漢字 עברית 👍", "x" * 300, "a\nb\tc")


def test_every_component_has_an_example() -> None:
    assert list(COMPONENTS) == sorted(EXAMPLES)


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_a_component_documents_itself_and_takes_the_locale_by_keyword(name: str) -> None:
    signature = inspect.signature(COMPONENTS[name])
    assert signature.parameters["locale"].kind is inspect.Parameter.KEYWORD_ONLY
    assert len(inspect.getdoc(COMPONENTS[name]) or "") > 80


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_a_component_speaks_every_locale(name: str) -> None:
    assert example(name, GERMAN)
    assert example(name, SWISS)
    assert "ß" not in all_text(example(name, SWISS))
    assert example(name, english())


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_a_component_returns_the_same_every_time(name: str) -> None:
    assert example(name) == example(name)


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_a_component_without_data_vanishes(name: str) -> None:
    assert made(name, *EMPTY.get(name, ([],))) == ()


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_a_figure_has_words_for_those_who_do_not_see_it(name: str) -> None:
    for figure in figures(example(name)):
        assert len(figure.alt) > 20
        assert 0 < figure.width <= 1


@pytest.mark.parametrize("name", sorted(name for name in COMPONENTS if drawings(example(name))))
@pytest.mark.parametrize("wide", [False, True])
def test_a_drawing_stays_within_its_canvas_and_is_legible(name: str, wide: bool) -> None:
    for drawing in drawings(example(name, wide=wide)):
        assert drawing.width <= (690 if wide else 462)
        for shape in drawing.shapes:
            left, top, right, bottom = bounds(shape)
            assert -0.5 <= left <= right <= drawing.width + 0.5, shape
            assert -0.5 <= top <= bottom <= drawing.height + 0.5, shape
            assert not isinstance(shape, Label) or shape.size >= 7, shape


@pytest.mark.parametrize("name", sorted(name for name in COMPONENTS if drawings(example(name))))
@pytest.mark.parametrize("wide", [False, True])
def test_no_label_of_a_drawing_is_cut(name: str, wide: bool) -> None:
    for label in shapes(example(name, wide=wide), Label):
        width, height = (label.height, label.width) if label.rotated else (label.width, label.height)
        whole = wrap(label.text, width, label.size, label.strong)
        assert fit(label.text, width, height, label.size, label.strong) == whole


@pytest.mark.parametrize(
    "name",
    sorted(name for name in COMPONENTS if "landscape" in inspect.signature(COMPONENTS[name]).parameters),
)
def test_landscape_turns_the_page(name: str) -> None:
    block = example(name, landscape=True)[0]
    assert isinstance(block, Section)
    assert block.landscape
    assert not any(isinstance(inner, Section) for inner in walk(block.blocks))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_printed_as_they_stand(words: str) -> None:
    contact = {**CONTACTS[0], "name": words, "function": words, "id": words}
    samples = [
        made("data_table", [{"a": words}], [{"key": "a", "title": words}]),
        made("facts", [[words, words]]),
        made("kpi_tiles", [{"label": words, "value": words, "change": words, "note": words}]),
        made("raci_grid", [{"name": words, "rows": [{"activity": words, "cells": {words: "R"}}]}]),
        made("whitespace_map", [words], [words], [["owned"]]),
        made("contact_calendar", [{"month": 1, "contact": words, "channel": words}]),
        made("year_calendar", [{"title": words, "months": [1]}]),
        made("swim_lane", [{**STEPS[1], "name": words}]),
        made("relationship_map", [contact]),
        made("power_grid", [contact]),
        made("org_chart", [{"id": words, "person": words, "note": words}]),
        made("timeline", [{"date": words, "title": words}]),
        made("year_wheel", [{"title": words, "months": [1], "note": words}]),
    ]
    for blocks in samples:
        assert " ".join(words.split()) in " ".join(all_text(blocks).split())


@pytest.mark.parametrize(
    "name", ["relationship_map", "power_grid", "org_chart", "gantt", "timeline", "year_wheel", "swim_lane"]
)
def test_figures_and_labels_remember_source_and_audience(name: str) -> None:
    value = tracked("Maria Frei", line=7)
    blocks = made(name, [{"id": "m", "name": value, "due": date(2026, 1, 5), "months": [1]}])
    figure = figures(blocks)[0]
    assert (figure.source, figure.audience) == (value.source, Audience.CONFIDENTIAL)
    label = next(label for label in shapes(blocks, Label) if label.text == "Maria Frei")
    assert (label.source, label.audience) == (value.source, Audience.CONFIDENTIAL)


def test_a_figure_is_no_more_secret_than_what_it_shows() -> None:
    unit = {"id": "a", "name": "Einkauf", "budget": tracked("geheim")}
    assert figures(made("org_chart", [unit]))[0].audience is Audience.PUBLIC


def test_cells_remember_source_and_audience() -> None:
    value = tracked("Wettbewerber X", line=9)
    blocks = made("data_table", [{"a": value}], [{"key": "a"}])
    found = [run for row in table(blocks).rows for run in runs(row.cells[0])]
    assert [(run.text, run.source, run.audience) for run in found] == [
        ("Wettbewerber X", value.source, Audience.CONFIDENTIAL)
    ]


def test_all_wording_of_the_components_has_an_english_entry() -> None:
    catalogue = english().catalogue
    wanted = _called_wordings() | _tabled_wordings()
    assert len(wanted) > 100
    assert sorted(wanted - set(catalogue)) == []


def test_the_english_catalogue_has_no_entry_nobody_prints() -> None:
    assert sorted(set(english().catalogue) - _called_wordings() - _tabled_wordings()) == []


def _called_wordings() -> set[str]:
    """Texts written where `locale.text` is called."""
    found: set[str] = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "text"
            ):
                inside = node.args[0].body if isinstance(node.args[0], ast.IfExp) else node.args[0]
                parts = [inside, *([node.args[0].orelse] if isinstance(node.args[0], ast.IfExp) else [])]
                found |= {
                    part.value
                    for part in parts
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return found


def _tabled_wordings() -> set[str]:
    """Texts kept in tables of wording."""
    tables = [wording.ATTITUDES, wording.BUYING_ROLES, wording.PROMOTERS, wording.TIES, wording.STATES]
    tables += [wording.WHITESPACE_MEANINGS, wording.SWOT, wording.CHANNELS, wording.SEVERITIES]
    tables += [
        {key: word for key, word in wording.WHITESPACE.items() if key != "na"},
        {str(kind): word for kind, word in chart.KINDS.items()},
    ]
    found = {word for words in (*tables, *raci_codes.VARIANTS.values()) for word in words.values()}
    return found | set(portfolio_matrix.QUADRANTS) | set(portfolio_matrix.AXES)
