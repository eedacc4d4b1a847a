"""The text form."""

from __future__ import annotations

from dataclasses import replace

from kamdocs.blocks import (
    Block,
    Callout,
    Heading,
    LineBreak,
    ListItem,
    OrderedList,
    Paragraph,
    Run,
    Section,
    paragraph,
    text,
)
from kamdocs.writers.txt import write
from tests.writers.hostile import HOSTILE, hostile_document
from tests.writers.house_theme import house_theme
from tests.writers.parity import pieces, squeeze
from tests.writers.sample_document import document_of, sample_document
from tests.writers.sample_figures import process_drawing
from tests.writers.sample_tables import actions


def test_headings_carry_number_and_underline() -> None:
    assert _text(Heading(1, text("Ziele"), "z"), Heading(2, text("Umsatz"), "u")) == (
        "1 Ziele\n=======\n\n1.1 Umsatz\n----------\n"
    )


def test_a_paragraph_is_one_line_and_a_line_break_begins_another() -> None:
    assert (
        _text(Paragraph((Run("Eins "), Run("zwei", strong=True), LineBreak(), Run("drei"))))
        == "Eins zwei\ndrei\n"
    )


def test_lists_keep_marks_and_nesting() -> None:
    inner = OrderedList((ListItem((paragraph("innen"),)),), start=4)

    assert _text(OrderedList((ListItem((paragraph("aussen"), inner)),))) == "1. aussen\n   4. innen\n"


def test_a_table_is_written_row_by_row() -> None:
    assert _text(actions()).splitlines()[:5] == [
        "[Tabelle 1] Massnahmen 2027",
        "Nr. | Massnahme | Verantwortlich | Termin | Aufwand CHF",
        "-------------------------------------------------------",
        "» Ziel 1: Lieferanteil",
        "A1 | Angebot Antriebspaket Linie 7 | M. Huber | 15.02.2027 | 42 000",
    ]


def test_a_figure_shows_caption_and_alternative_text() -> None:
    drawing = process_drawing()

    assert _text(drawing) == f"[Abbildung 1] Ablauf einer Anfrage\n~ {drawing.alt}\n"
    assert _text(replace(drawing, caption=())) == f"~ {drawing.alt}\n"


def test_a_callout_is_marked_on_every_line() -> None:
    assert _text(Callout((paragraph("a"), paragraph("b")), title=text("T"))) == "! T\n! a\n! b\n"


def test_turned_pages_are_marked() -> None:
    assert _text(Section((paragraph("breit"),), landscape=True)) == "<----->\n\nbreit\n\n>-----<\n"


def test_the_sample_is_written_without_double_blank_lines() -> None:
    written = write(sample_document(), house_theme()).decode()

    assert "\n\n\n" not in written
    assert written.endswith("ein langes Wort.\n")


def test_hostile_strings_stand_verbatim() -> None:
    written = write(hostile_document(), house_theme()).decode()

    assert all(written.count(words) >= 5 for words in HOSTILE)


def test_pieces_for_comparison_leave_out_marks_and_ornament() -> None:
    assert list(pieces(b"1.1 Ziele\n---\n! \xc2\xbb A | B / C\n~ Bild\n")) == [
        squeeze("1.1 Ziele"),
        "a",
        "b",
        "c",
    ]


def _text(*blocks: Block) -> str:
    return write(document_of(*blocks), house_theme()).decode()
