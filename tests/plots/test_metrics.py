"""Text metrics: widths of the real font, and lines that fit their box."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from kamdocs.plots import advances, text_width, wrap
from kamdocs.plots.metrics import fit, text_height, widest_piece

FONTS = Path(__file__).parents[2] / "templates" / "themes" / "default" / "fonts"

texts = st.text(st.sampled_from("abc Reklamation ÄöÜß-/–,.1240@ \u00a0\n▲"), max_size=80)
sizes = st.floats(7, 14)


@pytest.mark.parametrize(("style", "strong"), [("Regular", False), ("Bold", True)])
def test_widths_are_those_of_the_font(style: str, strong: bool) -> None:
    font = TTFont(FONTS / f"Carlito-{style}.ttf")
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap() or {}
    words = "Überfällige Reklamationen: 1’234.50 CHF → «Ersatz»"
    expected = sum(glyphs[cmap[ord(character)]].width for character in words) * 10 / 2048
    assert text_width(words, 10, strong) == pytest.approx(expected, rel=1e-3)


def test_the_table_of_widths_is_fresh() -> None:
    files = (FONTS / name for name in ("Carlito-Regular.ttf", "Carlito-Bold.ttf", "DejaVuSans.ttf"))
    committed = Path(advances.__file__).with_suffix(".json").read_text("utf-8")
    assert advances.table(*(str(file) for file in files)) == committed


def test_unknown_characters_have_a_width_and_marks_have_none() -> None:
    assert text_width("漢", 10) == pytest.approx(10)
    assert text_width("e\u0301\u200d", 10) == text_width("e", 10)
    assert text_width("✓", 10) > 5


@given(texts, st.floats(20, 200), sizes)
def test_every_line_fits_or_is_a_single_character(text: str, width: float, size: float) -> None:
    for line in wrap(text, width, size):
        assert text_width(line, size) <= width + 0.001 or len(line) == 1


@given(texts, st.floats(1, 200), sizes)
def test_wrapping_loses_nothing_but_blanks(text: str, width: float, size: float) -> None:
    assert _letters("".join(wrap(text, width, size))) == _letters(text)


@given(texts, st.floats(20, 200), st.floats(1, 60), sizes)
def test_fitted_text_stays_in_its_box(text: str, width: float, height: float, size: float) -> None:
    lines = fit(text, width, height, size)
    assert len(lines) <= 1 or text_height(len(lines), size) <= height + 0.001
    if lines != wrap(text, width, size):
        assert lines[-1].endswith("…")


def _letters(text: str) -> str:
    return "".join(character for character in text if not character.isspace() and character != "-")


def test_no_text_has_no_lines() -> None:
    assert wrap(" \n ", 50, 8) == ()


def test_a_line_break_stays() -> None:
    assert wrap("Ja\nNein", 200, 8) == ("Ja", "Nein")


def test_lines_break_at_blanks() -> None:
    assert wrap("Angebot an den Kunden", 50, 8) == ("Angebot an", "den Kunden")


def test_lines_break_after_hyphens_and_slashes() -> None:
    assert wrap("Kunden-/Lieferantenportal", 45, 8) == ("Kunden-/", "Lieferanten-", "portal")
    assert wrap("Einkauf/Technik", 35, 8) == ("Einkauf/", "Technik")


def test_dates_and_numbers_with_signs_stay_whole() -> None:
    assert wrap("am 2026-11-20 80/20", 42, 8) == ("am", "2026-11-20", "80/20")


def test_a_long_compound_is_hyphenated_at_its_seam() -> None:
    assert wrap("Angebotsdurchlaufzeit", 50, 8) == ("Angebots-", "durchlaufzeit")
    assert wrap("Reklamationsbearbeitung", 55, 8) == ("Reklamations-", "bearbeitung")


def test_an_address_breaks_after_its_signs_without_a_hyphen() -> None:
    assert wrap("andrea.keller@rotavis.example", 60, 8) == ("andrea.keller@", "rotavis.example")


def test_a_blank_that_must_not_break_does_not() -> None:
    assert wrap("rund 5\u00a0Mio.\u00a0CHF", 46, 8) == ("rund", "5\u00a0Mio.\u00a0CHF")


def test_what_does_not_fit_is_marked() -> None:
    assert fit("Der Innendienst erfasst die Anfrage", 60, 20, 8) == ("Der Innendienst", "erfasst die Anfra…")
    assert fit("Unternehmensführung", 30, 9, 8) == ("Untern…",)


def test_strong_text_needs_more_room() -> None:
    assert text_width("Umsatz", 10, strong=True) > text_width("Umsatz", 10)


def test_the_widest_piece_is_the_longest_word() -> None:
    assert widest_piece("ein Unternehmen und\nmehr", 8) == text_width("Unternehmen", 8)
