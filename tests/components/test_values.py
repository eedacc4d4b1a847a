"""Values are written as the locale wants them and lose nothing on the way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kamdocs.audience import Audience
from kamdocs.blocks import LineBreak, Paragraph, Run, plain_text, text
from kamdocs.components.values import (
    Look,
    audience_of,
    cell_blocks,
    inlines,
    names,
    run,
    source_of,
    written,
)
from tests.components.samples import GERMAN, SWISS, english, tracked


@pytest.mark.parametrize(
    ("value", "look", "expected"),
    [
        (None, Look(), "–"),
        ("", Look(), "–"),
        (True, Look(), "ja"),
        (2026, Look("text"), "2026"),
        (Decimal("1234.5"), Look(), "1’234.5"),
        (Decimal("1234.5"), Look("money"), "1’234.50"),
        (1400, Look("money", 0, "CHF"), "CHF\u00a01’400"),
        (Decimal("99.24"), Look("percent"), "99.2\u00a0%"),
        (Decimal(-5), Look("signed"), "−5"),
        (Decimal("6.24"), Look("signed_percent"), "+6.2\u00a0%"),
        (3, Look("rating"), "●●●○○"),
        (date(2026, 3, 1), Look(), "01.03.2026"),
        (date(2026, 3, 1), Look("month"), "März 2026"),
    ],
)
def test_a_value_is_written_by_its_look(value: object, look: Look, expected: str) -> None:
    assert written(value, SWISS, look) == expected


def test_a_run_keeps_source_audience_and_holds_one_line() -> None:
    value = tracked("eins\nzwei", line=5, audience=Audience.INTERNAL)
    made = run(value, GERMAN)
    assert (made.text, made.source, made.audience) == ("eins zwei", value.source, Audience.INTERNAL)


def test_line_ends_become_line_breaks_and_lists_get_commas() -> None:
    assert LineBreak() in inlines("eins\r\nzwei", GERMAN)
    assert plain_text(inlines(["CH", "DE", date(2026, 1, 2)], english())) == "CH, DE, 2 January 2026"


def test_inlines_and_blocks_pass_through_a_cell() -> None:
    line = text("fertig", strong=True)
    assert cell_blocks(line, GERMAN) == (Paragraph(line),)
    assert cell_blocks((Paragraph(line),), GERMAN) == (Paragraph(line),)


def test_a_markdown_text_is_shown_as_the_blocks_it_stands_for() -> None:
    class Markdown(str):
        blocks = (Paragraph((Run("fett", strong=True),)),)

    assert cell_blocks(Markdown("**fett**"), GERMAN) == Markdown.blocks


def test_source_and_audience_are_found_inside_lists_and_mappings() -> None:
    deep = [{"name": "offen", "other": [tracked("geheim", line=3)]}]
    assert source_of("nichts", deep) == tracked("", line=3).source
    assert audience_of(deep) is Audience.CONFIDENTIAL


@pytest.mark.parametrize("given", [{"a": "Anna"}, [{"id": "a", "name": "Anna"}]])
def test_names_are_read_from_mappings_and_lists(given: object) -> None:
    assert names(given) == {"a": "Anna"}


def test_ids_without_names_stand_for_themselves() -> None:
    assert names(["KAM"]) == {"KAM": "KAM"}
