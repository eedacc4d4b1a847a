"""How pages break, and what stays on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pyphen
import pytest

from kamdocs.blocks import (
    Block,
    Column,
    Cover,
    Heading,
    PageBreak,
    Row,
    Section,
    Table,
    TableOfContents,
    paragraph,
    text,
)
from kamdocs.writers.pdf import write
from tests.writers.hostile import HOSTILE, hostile_document
from tests.writers.house_theme import house_theme
from tests.writers.parity import squeeze
from tests.writers.pdf.reading import page_words
from tests.writers.sample_document import document_of
from tests.writers.sample_figures import process_drawing
from tests.writers.sample_tables import cell, head, long_table, raci

Page = tuple[int, list[str]]


@pytest.mark.parametrize("lines", range(25, 30))
def test_headings_and_captions_stay_with_what_follows(lines: int) -> None:
    """Whatever the height above, no page ends with a heading or the caption of a table."""
    pages = _pages(
        *(paragraph(f"Zeile {number}") for number in range(lines)),
        Heading(2, text("Kapitel"), "kapitel"),
        Heading(3, text("Abschnitt"), "abschnitt"),
        replace(long_table(30), caption=text("Unterschrift")),
    )

    last_lines = [lines[-1] for _, lines in pages]
    assert len(pages) > 1
    assert not any(words in line for line in last_lines for words in ("Kapitel", "Abschnitt", "Unterschrift"))


def test_a_short_table_is_not_torn() -> None:
    pages = _pages(*(paragraph(f"Zeile {number}") for number in range(33)), raci())

    assert len(pages) == 2
    assert "Zeile 32" in " ".join(pages[0][1])
    assert "Tabelle 1" in pages[1][1][0]


def test_a_caption_stands_on_the_page_of_its_figure() -> None:
    pages = _pages(*(paragraph(f"Zeile {number}") for number in range(29)), process_drawing())

    assert "Abbildung 1" in " ".join(pages[-1][1])
    assert "Freigabe?" in "".join(pages[-1][1])


def test_breaks_leave_no_empty_page() -> None:
    pages = _pages(
        PageBreak(),
        paragraph("a"),
        PageBreak(),
        PageBreak(),
        Section((paragraph("b"),), landscape=True),
        PageBreak(),
        paragraph("c"),
        Section((PageBreak(), paragraph("d"))),
        PageBreak(),
    )

    assert [lines[0] for _, lines in pages] == ["a", "b", "c", "d"]


def test_text_after_turned_pages_stands_upright() -> None:
    pages = _pages(
        paragraph("a"),
        Section((paragraph("b"),), landscape=True),
        Section((paragraph("c"),), landscape=True),
        paragraph("d"),
    )

    assert [(width, lines[0]) for width, lines in pages] == [(595, "a"), (842, "b"), (842, "c"), (595, "d")]


def test_a_document_may_lie_on_its_side() -> None:
    document = replace(document_of(Cover(text("Titel")), paragraph("a")), landscape=True)
    opened = pypdfium2.PdfDocument(write(document, house_theme()))

    assert [round(page.get_width()) for page in opened] == [842, 842]


def test_cover_and_contents_have_pages_of_their_own() -> None:
    pages = _pages(
        Cover(text("Titel")),
        PageBreak(),
        TableOfContents("Inhalt"),
        PageBreak(),
        Heading(1, text("Eins"), "eins"),
    )

    assert [lines[0] for _, lines in pages] == ["Titel", "Inhalt", "1 Eins"]


def test_hostile_strings_stand_verbatim_and_inside_the_page() -> None:
    opened = pypdfium2.PdfDocument(write(hostile_document(), house_theme()))
    shown = squeeze("".join(map(page_words, opened)))

    assert [words for words in HOSTILE if shown.count(squeeze(words)) < 3] == []
    assert [part for page in opened for part in _outside(page)] == []


def test_a_cell_longer_than_a_page_goes_on_overleaf() -> None:
    words = " ".join(f"Wort{number}" for number in range(1500))
    table = Table((Column(), Column()), (Row((cell("Text"), cell(words))),), head=head("A", "B"))
    shown = squeeze("".join("".join(lines) for _, lines in _pages(table)))

    assert all(f"wort{number}" in shown for number in range(1500))


@pytest.mark.parametrize(
    ("locale", "dictionary", "word"),
    [("de-CH", "de_CH", "Deckungsbeitragsrechnung"), ("en", "en_GB", "internationalisation")],
)
def test_long_words_are_hyphenated_in_their_language(locale: str, dictionary: str, word: str) -> None:
    paragraphs = (paragraph(f"{'n' * shift} {f'{word} ' * 10}") for shift in range(1, 12))
    written = write(document_of(*paragraphs, locale=locale), house_theme())
    lines = _lines(pypdfium2.PdfDocument(written)[0])
    ends = {line.split(" ")[-1].rstrip("\u2010-\ufffe\x02") for line in lines} - {word, ""}
    syllables = {word[:at] for at in pyphen.Pyphen(lang=dictionary).positions(word)}

    assert ends
    assert ends <= syllables


def _pages(*blocks: Block) -> list[Page]:
    """Width of each page and its lines of text."""
    opened = pypdfium2.PdfDocument(write(document_of(*blocks), house_theme()))
    return [(round(page.get_width()), _lines(page)) for page in opened]


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    return [line for line in page_words(page).splitlines() if line.strip()]


def _outside(page: pypdfium2.PdfPage) -> Iterator[str]:
    width, height = page.get_size()
    words = page.get_textpage()
    for index in range(words.count_chars()):
        left, bottom, right, top = words.get_charbox(index)
        if right > left and not (left >= -1 and right <= width + 1 and bottom >= -1 and top <= height + 1):
            yield words.get_text_range(index, 1)
