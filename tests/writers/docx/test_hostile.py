"""Data is never markup: hostile strings stand in a Word file as they are."""

from __future__ import annotations

import pytest

from kamdocs.blocks import Chart, Figure, Run, Series, paragraph, text
from kamdocs.writers.txt import write as write_text
from tests.writers.docx.reading import file_of, found, part, styled, values, words, written
from tests.writers.hostile import HOSTILE, hostile_document
from tests.writers.house_theme import house_theme
from tests.writers.parity import out_of_order
from tests.writers.sample_document import document_of, sample_document
from tests.writers.sample_figures import numbers
from tests.writers.word_text import words_of


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_string_is_found_verbatim(hostile: str) -> None:
    body = part(file_of(paragraph(hostile)))

    assert [words(p) for p in styled(body, "BodyText")] == [hostile]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_string_names_a_chart_and_its_series(hostile: str) -> None:
    chart = Chart("column", (hostile,), (Series(hostile, numbers(1)),), unit=hostile)
    data = file_of(Figure(chart, text(hostile), hostile))

    assert values(part(data), "//wp:docPr/@descr") == [hostile]
    space = part(data, "word/charts/chart1.xml")
    assert values(space, "//c:tx/c:strRef//c:v/text()") == [hostile]
    assert values(space, "//c:cat//c:v/text()") == [hostile]


def test_what_xml_cannot_hold_is_shown_as_such() -> None:
    body = part(file_of(paragraph("Glocke \x07 Ende \ud800 \ufffe")))

    assert [words(p) for p in styled(body, "BodyText")] == ["Glocke \ufffd Ende \ufffd \ufffd"]


def test_the_file_says_what_the_text_form_says_in_its_order() -> None:
    for document in (sample_document(), hostile_document()):
        assert out_of_order(write_text(document, house_theme()), words_of(written(document))) == []


def test_a_title_with_signs_reaches_the_properties() -> None:
    data = written(document_of(title='A & <B> "C"'))

    assert values(part(data, "docProps/core.xml"), "//*[local-name()='title']/text()") == ['A & <B> "C"']


def test_a_run_without_words_leaves_no_trace() -> None:
    (line,) = styled(part(file_of(paragraph("x"))), "BodyText")
    from_empty = styled(part(file_of(type(paragraph("x"))((Run(""), Run("x"))))), "BodyText")[0]

    assert len(found(line, "w:r")) == len(found(from_empty, "w:r")) == 1
