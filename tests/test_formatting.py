"""Formatting: numbers, amounts, dates and words as each of the three locales writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

import pytest

from kamdocs.formatting import LOCALES, Locale, UnknownWording, rounded

SWISS, GERMAN, ENGLISH = (Locale(tag) for tag in LOCALES)
NBSP: Final = "\u00a0"
DAY: Final = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("value", "decimals", "swiss", "german", "english"),
    [
        ("1234567.5", None, "1’234’567.5", "1.234.567,5", "1,234,567.5"),
        ("1234.50", None, "1’234.50", "1.234,50", "1,234.50"),
        ("999", None, "999", "999", "999"),
        ("1234", 2, "1’234.00", "1.234,00", "1,234.00"),
        ("-1234.5", 0, "−1’235", "−1.235", "−1,235"),
        ("0.005", 2, "0.01", "0,01", "0.01"),
        ("1E+6", None, "1’000’000", "1.000.000", "1,000,000"),
        ("1E-7", None, "0.0000001", "0,0000001", "0.0000001"),
    ],
)
def test_numbers(value: str, decimals: int | None, swiss: str, german: str, english: str) -> None:
    number = Decimal(value)
    written = [locale.number(number, decimals) for locale in (SWISS, GERMAN, ENGLISH)]
    assert written == [swiss, german, english]


def test_whole_numbers() -> None:
    assert [locale.number(1200) for locale in (SWISS, GERMAN, ENGLISH)] == ["1’200", "1.200", "1,200"]


@pytest.mark.parametrize(
    ("value", "decimals", "result"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("2.675", 2, "2.68"),
        ("79.725", 2, "79.73"),
        ("149", -2, "1E+2"),
    ],
)
def test_half_is_rounded_up(value: str, decimals: int, result: str) -> None:
    assert str(rounded(Decimal(value), decimals)) == result


def test_differences_have_a_sign() -> None:
    assert SWISS.signed(Decimal("3.5")) == "+3.5"
    assert GERMAN.signed(Decimal("-1234.5"), 1) == "−1.234,5"
    assert ENGLISH.signed(0) == "0"


def test_a_difference_that_rounds_to_nothing_has_no_sign() -> None:
    assert SWISS.signed(Decimal("0.04"), 1) == "0.0"
    assert SWISS.signed(Decimal("-0.04"), 1) == "0.0"
    assert SWISS.number(Decimal("-0.04"), 1) == "0.0"


def test_amounts() -> None:
    amount = Decimal("1234.5")
    assert SWISS.money(amount, "CHF") == f"CHF{NBSP}1’234.50"
    assert GERMAN.money(amount, "EUR") == f"1.234,50{NBSP}€"
    assert GERMAN.money(amount, "CHF") == f"1.234,50{NBSP}CHF"
    assert ENGLISH.money(amount, "EUR", 0) == f"EUR{NBSP}1,235"


def test_percentages() -> None:
    value = Decimal("12.25")
    written = [locale.percent(value) for locale in (SWISS, GERMAN, ENGLISH)]
    assert written == [f"12.3{NBSP}%", f"12,3{NBSP}%", "12.3%"]
    assert SWISS.percent(50, 0) == f"50{NBSP}%"


def test_dates_and_months() -> None:
    assert [locale.date(DAY) for locale in (SWISS, GERMAN, ENGLISH)] == [
        "01.03.2026",
        "01.03.2026",
        "1 March 2026",
    ]
    assert [locale.month(DAY) for locale in (SWISS, ENGLISH)] == ["März 2026", "March 2026"]
    assert [locale.month(DAY, short=True) for locale in (SWISS, ENGLISH)] == ["Mär", "Mar"]


def test_countries() -> None:
    assert [locale.country("CH") for locale in (SWISS, ENGLISH)] == ["Schweiz", "Switzerland"]
    assert SWISS.country("de") == "Deutschland"
    assert SWISS.country("QQ") == "QQ"


def test_quotation_marks() -> None:
    assert [locale.quote("Wort") for locale in (SWISS, GERMAN, ENGLISH)] == ["«Wort»", "„Wort“", "“Wort”"]


def test_german_wording_needs_no_catalogue_and_swiss_has_no_sharp_s() -> None:
    assert GERMAN.text("Maßnahme {name}", name="Straße") == "Maßnahme Straße"
    assert SWISS.text("Maßnahme {name}", name="Straße") == "Massnahme Straße"


def test_the_swiss_lexicon_comes_before_the_spelling() -> None:
    locale = Locale("de-CH", {"Angebot": "Offerte", "Größe": "Maß"})
    assert locale.text("Angebot") == "Offerte"
    assert locale.text("Größe") == "Mass"


def test_english_comes_from_the_catalogue() -> None:
    locale = Locale("en", {"Seite {page}": "Page {page}"})
    assert locale.text("Seite {page}", page=3) == "Page 3"
    with pytest.raises(UnknownWording) as caught:
        locale.text("Fußzeile")
    assert caught.value.args == ("Fußzeile",)


def test_the_language_is_that_of_the_tag() -> None:
    assert [locale.language for locale in (SWISS, GERMAN, ENGLISH)] == ["de", "de", "en"]
