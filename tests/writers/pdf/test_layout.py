"""How pages break, and what stays on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pypdfium2
import pyphen
import pytest

from kamdocs.blocks import (
    Block,
    Cell,
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


@pytest.mark.parametrize("look", ["data", "boxes"])
def test_a_table_of_few_rows_taller_than_a_page_leaves_its_heading_no_page_alone(
    look: Literal["data", "boxes"],
) -> None:
    tall = Cell(tuple(paragraph(f"Punkt {number}") for number in range(32)))
    rows = (Row((tall, tall)), Row((tall, tall)))
    table = Table((Column(), Column()), rows, head=() if look == "boxes" else head("A", "B"), look=look)
    pages = _pages(paragraph("Anfang"), Heading(2, text("Abschnitt"), "abschnitt"), table)

    (heading,) = (lines for _, lines in pages if any("Abschnitt" in line for line in lines))
    assert any("Punkt 0" in line for line in heading)


def test_the_legend_of_a_grid_has_its_last_row_above_it() -> None:
    grid = Table(
        (Column(), Column()), tuple(Row((cell(f"Zeile {n}"), cell("B"))) for n in range(38)), look="grid"
    )
    legend = Table((Column(), Column()), (Row((cell("X"), cell("Bedeutung"))),) * 4, look="grid")
    for rows in range(30, 39):
        pages = _pages(replace(grid, head=head("A", "B"), rows=grid.rows[:rows]), legend)
        (page,) = (lines for _, lines in pages if any("Bedeutung" in line for line in lines))
        assert any("Zeile" in line for line in page)


@pytest.mark.parametrize("landscape", [False, True])
def test_a_long_title_of_a_cover_ends_above_its_facts(landscape: bool) -> None:
    name = "Internationale Gesellschaft für Schwermaschinenbau und Fördertechnik Oberpfalz Verwaltungs GmbH & Co. KG"
    facts = tuple((f"Angabe {number}", text(f"Wert {number}")) for number in range(7))
    cover = Cover(text(name), subtitle=text("Untertitel"), facts=facts, classification="Vertraulich")
    document = replace(document_of(cover, paragraph("a")), landscape=landscape)
    page = pypdfium2.PdfDocument(write(document, house_theme()))[0]

    assert _top(page, "Angabe 0") < _bottom(page, "Untertitel")


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


def _top(page: pypdfium2.PdfPage, words: str) -> float:
    """Points from the foot of the page to the top of these words."""
    return max(top for _, _, _, top in _boxes(page, words))


def _bottom(page: pypdfium2.PdfPage, words: str) -> float:
    return min(bottom for _, bottom, _, _ in _boxes(page, words))


def _boxes(page: pypdfium2.PdfPage, words: str) -> list[tuple[float, float, float, float]]:
    shown = page.get_textpage()
    at, count = shown.search(words).get_next()
    return [shown.get_charbox(index) for index in range(at, at + count)]


def _outside(page: pypdfium2.PdfPage) -> Iterator[str]:
    width, height = page.get_size()
    words = page.get_textpage()
    for index in range(words.count_chars()):
        left, bottom, right, top = words.get_charbox(index)
        if right > left and not (left >= -1 and right <= width + 1 and bottom >= -1 and top <= height + 1):
            yield words.get_text_range(index, 1)
