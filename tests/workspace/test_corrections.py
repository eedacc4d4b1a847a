"""Numbers, dates and words as people write them, and what they should have written."""

from __future__ import annotations

import pytest

from kamdocs.workspace import corrections
from kamdocs.workspace.suggestions import closest, id_of, listed


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("12,50", "12.50"),
        ("-12,50", "-12.50"),
        ("−12.5", "-12.5"),
        ("1'000", "1000"),
        ("1’234’567.50", "1234567.50"),
        ("1 000", "1000"),
        ("1\u00a0000,5", "1000.5"),
        ("1_000", "1000"),
        ("1.000,50", "1000.50"),
        ("1.234.567", "1234567"),
        ("1,000.50", "1000.50"),
        ("1,234,567", "1234567"),
        ("12.50 CHF", "12.50"),
        ("CHF 500.-", "500"),
        ("€ 99", "99"),
        ("10 %", "10"),
        ("+5", "5"),
        ("08", "8"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1250.50", "1250.50"),
        ("rund 120", None),
        ("1,2,3", None),
        ("12-15", None),
        ("1.2.3", None),
        ("", None),
    ],
)
def test_a_number_is_guessed_only_if_it_is_clear(written: str, guess: str | None) -> None:
    assert corrections.number(written) == guess


@pytest.mark.parametrize(
    ("written", "guess"), [("5.0", "5"), ("1'000", "1000"), ("5.5", None), ("fünf", None)]
)
def test_a_whole_number_is_guessed(written: str, guess: str | None) -> None:
    assert corrections.whole(written) == guess


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("31.12.2026", "2026-12-31"),
        ("1.2.26", "2026-02-01"),
        ("31. 12. 2026", "2026-12-31"),
        ("31/12/2026", "2026-12-31"),
        ("31-12-2026", "2026-12-31"),
        ("2026/12/31", "2026-12-31"),
        ("2026-2-3", "2026-02-03"),
        ("2026-12-31T08:00:00", "2026-12-31"),
        ("12/31/2026", None),
        ("2026-02-30", None),
        ("30. Februar", None),
        ("bald", None),
    ],
)
def test_a_date_is_guessed_if_the_calendar_has_it(written: str, guess: str | None) -> None:
    assert corrections.day(written) == guess


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("03.2026", "2026-03"),
        ("3/2026", "2026-03"),
        ("2026-3", "2026-03"),
        ("2026-03-01", "2026-03"),
        ("13.2026", None),
    ],
)
def test_a_month_is_guessed(written: str, guess: str | None) -> None:
    assert corrections.month(written) == guess


@pytest.mark.parametrize(
    ("written", "guess"), [("ja", "true"), ("Yes", "true"), ("NEIN", "false"), ("0", "false"), ("?", None)]
)
def test_yes_and_no_are_guessed(written: str, guess: str | None) -> None:
    assert corrections.flag(written) == guess


@pytest.mark.parametrize(
    ("written", "known", "guess"),
    [
        ("contries", ["countries", "currency"], "countries"),
        ("Countries", ["countries"], "countries"),
        ("key account", ["key_account", "customer"], "key_account"),
        ("key", ["key_account", "customer"], "key_account"),
        ("Müller", ["mueller", "maier"], "mueller"),
        ("xyz", ["countries", "currency"], None),
        ("a", [], None),
    ],
)
def test_a_misspelt_word_finds_the_one_that_was_meant(
    written: str, known: list[str], guess: str | None
) -> None:
    assert closest(written, known) == guess


def test_the_guess_does_not_depend_on_the_order_of_the_known_words() -> None:
    words = ["plan", "plans", "plane"]
    assert closest("planx", words) == closest("planx", words[::-1])


def test_a_name_becomes_an_id() -> None:
    assert id_of("Müller & Söhne  AG (CH)") == "mueller-soehne-ag-ch"
    assert id_of("???") == "name"


def test_a_long_list_of_known_words_is_cut() -> None:
    assert listed(["b", "a"]) == "`a`, `b`"
    assert listed(map(str, range(100, 200))).endswith("`115`, …")
