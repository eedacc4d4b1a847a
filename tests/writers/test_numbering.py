"""Numbers of headings, figures and tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamdocs.blocks import CrossReference, Heading, text
from kamdocs.writers.errors import WriteError
from kamdocs.writers.numbering import numbering, reference_text, targets
from tests.writers.sample_document import document_of, sample_document


def test_headings_are_numbered_by_level() -> None:
    assert _numbers(1, 2, 2, 3, 1, 2) == ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]


def test_a_level_left_out_counts_as_one() -> None:
    assert _numbers(1, 3, 3, 2) == ["1", "1.1.1", "1.1.2", "1.2"]


def test_unnumbered_headings_do_not_count() -> None:
    headings = (_heading(1, "a"), replace(_heading(1, "b"), numbered=False), _heading(1, "c"))
    count = numbering(document_of(*headings))

    assert [count.heading(heading) for heading in headings] == ["1", "", "2"]


def test_a_document_may_have_no_numbers_at_all() -> None:
    document = replace(document_of(_heading(1, "a")), numbered_headings=False)

    assert targets(document)["a"].label == ""


def test_figures_and_tables_are_counted_apart() -> None:
    found = targets(sample_document())

    assert found["umsatz"].label == "Abbildung 2"
    assert found["raci"].label == "Tabelle 2"
    assert found["kunde"].label == "2.1"
    assert found["anhang"].label == ""


def test_a_reference_shows_label_own_words_or_title() -> None:
    found = targets(sample_document())

    assert reference_text(CrossReference("umsatz", show="label"), found) == "Abbildung 2"
    assert reference_text(CrossReference("kunde"), found) == "Der Kunde"
    assert reference_text(CrossReference("anhang", show="label"), found) == "Anhang"


def test_a_reference_to_nothing_is_an_error() -> None:
    with pytest.raises(WriteError, match="nirgends"):
        reference_text(CrossReference("nirgends"), {})


def test_an_anchor_that_marks_two_places_is_an_error() -> None:
    with pytest.raises(WriteError, match="twice"):
        targets(document_of(_heading(1, "a"), _heading(1, "a")))


def _heading(level: int, anchor: str) -> Heading:
    return Heading(level, text(f"Titel {anchor}"), anchor)


def _numbers(*levels: int) -> list[str]:
    headings = [_heading(level, str(number)) for number, level in enumerate(levels)]
    count = numbering(document_of(*headings))
    return [count.heading(heading) for heading in headings]
