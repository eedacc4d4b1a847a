"""The PDF of the sample document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from kamdocs.writers import txt
from kamdocs.writers.pdf import write
from tests.writers.house_theme import house_theme
from tests.writers.parity import out_of_order, squeeze
from tests.writers.pdf.reading import all_words, header_words, page_words
from tests.writers.sample_document import sample_document


@cache
def _bytes() -> bytes:
    return write(sample_document(), house_theme())


@pytest.fixture(scope="module")
def document() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(_bytes())) as opened:
        yield opened


def test_it_names_title_author_language_and_the_day_it_stands_for(document: pikepdf.Pdf) -> None:
    assert str(document.docinfo["/Title"]) == "Key-Account-Plan Seeblick Automation AG"
    assert str(document.docinfo["/Author"]) == "Andrea Keller"
    assert str(document.docinfo["/Subject"]) == "Key-Account-Plan"
    assert str(document.docinfo["/Keywords"]) == "Key Account Management, Seeblick"
    assert str(document.docinfo["/CreationDate"]).startswith("D:20261120")
    assert str(document.Root.Lang) == "de-CH"


def test_it_claims_to_be_accessible_and_is_tagged(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    found = {str(tag.S) for tag in _tags(document)}
    assert {
        "/H1",
        "/H2",
        "/P",
        "/L",
        "/Table",
        "/THead",
        "/TH",
        "/TD",
        "/Figure",
        "/Caption",
        "/Link",
    } <= found


def test_every_figure_says_what_it_shows(document: pikepdf.Pdf) -> None:
    figures = [tag for tag in _tags(document) if tag.S == "/Figure"]

    assert len(figures) == 12
    assert all(str(figure.Alt) for figure in figures)


def test_cells_know_their_heads(document: pikepdf.Pdf) -> None:
    cells = [tag for tag in _tags(document) if tag.S == "/TD" and len(tag.get("/K", []))]

    assert len(cells) > 200
    assert all(len(cell.A.Headers) for cell in cells)


def test_running_heads_are_artifacts(document: pikepdf.Pdf) -> None:
    """What a page marks is either in the tree of tags or an artifact."""
    parents = document.Root.StructTreeRoot.ParentTree.Nums
    reached = {tag.objgen for tag in _tags(document)}
    owners = [owner for array in list(parents)[1::2] if isinstance(array, pikepdf.Array) for owner in array]

    assert len(owners) > 500
    assert all(owner is None or owner.objgen in reached for owner in owners)
    assert any(owner is None for owner in owners)


def test_bookmarks_follow_the_headings(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        chapters = [chapter.title for chapter in outline.root]
        sections = [section.title for section in outline.root[1].children]

    assert chapters[:2] == ["1 Zusammenfassung", "2 Ausgangslage"]
    assert chapters[-1] == "Anhang"
    assert sections == ["2.1 Der Kunde"]


def test_all_fonts_are_those_of_the_theme_and_inside(document: pikepdf.Pdf) -> None:
    fonts = [
        item for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item
    ]
    names = {re.sub(r"^/[A-Z]{6}\+", "", str(font.FontName)) for font in fonts}

    assert names >= {"Carlito-kamdocs", "Carlito-kamdocs-Bold", "Carlito-kamdocs-Italic"}
    assert all("-kamdocs" in name for name in names)


def test_nothing_active_and_nothing_attached(document: pikepdf.Pdf) -> None:
    names = document.Root.get("/Names", pikepdf.Dictionary())

    assert "/EmbeddedFiles" not in names
    assert "/JavaScript" not in names
    assert "/AcroForm" not in document.Root


def test_links_lead_to_the_web_or_into_the_document(document: pikepdf.Pdf) -> None:
    links = [link for page in document.pages for link in page.get("/Annots", [])]
    addresses = {str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A}

    assert addresses == {
        "https://www.rotavis.example/service?a=1&b=2",
        "mailto:andrea.keller@rotavis.example",
    }
    assert len(links) > 15


def test_a_turned_section_turns_only_its_pages(document: pikepdf.Pdf) -> None:
    turned = [page.mediabox[2] > page.mediabox[3] for page in document.pages]

    assert turned.count(True) == 1
    assert not turned[0]
    assert not turned[-1]


def test_the_words_are_those_of_the_text_form_in_its_order() -> None:
    assert out_of_order(txt.write(sample_document(), house_theme()), "\n".join(_pages())) == []


def test_the_contents_name_the_right_pages() -> None:
    pages = _pages()
    entries = re.findall(r"^([\d.]+) (.+?)\.{3,} ?(\d+)$", pages[1].replace("\r", ""), re.MULTILINE)

    assert len(entries) >= 10
    for number, title, page in entries:
        assert squeeze(f"{number} {title}") in squeeze(pages[int(page) - 1])


def test_head_rows_repeat_on_every_page_of_a_long_table() -> None:
    head = squeeze("Nr. Inhalt Datum Wert")
    pages = [squeeze(page) for page in _pages() if "Abstimmung der Lieferungen" in page]

    assert len(pages) >= 3
    assert all(head in page for page in pages)


def test_pages_are_numbered_except_the_cover() -> None:
    margins = list(map(all_words, _opened()))
    count = len(margins)

    assert "Seite" not in margins[0]
    for number, words in enumerate(margins[1:], start=2):
        assert f"Seite {number} von {count}" in words
        assert "Key-Account-Plan Seeblick Automation AG · Intern · v1.4" in words


def test_pages_carry_their_document_and_chapter() -> None:
    opened = _opened()
    contents, summary, analysis = (header_words(opened[page]) for page in (1, 2, len(opened) - 4))

    assert contents.split() == ["Seeblick", "Automation", "AG"]
    assert "Seeblick Automation AG · 1 Zusammenfassung" in summary
    assert "Seeblick Automation AG · 5 Analyse" in analysis


def _pages() -> list[str]:
    """The words of each page between its margins; of the cover all."""
    cover, *others = _opened()
    return [all_words(cover), *map(page_words, others)]


@cache
def _opened() -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(_bytes())


def _tags(document: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    waiting: list[pikepdf.Object] = [document.Root.StructTreeRoot]
    while waiting:
        kids: pikepdf.Object = waiting.pop().get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                waiting.append(kid)
                yield kid
