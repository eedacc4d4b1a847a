"""Cover, sections, headers, pictures, and the page numbers known before Word lays out."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from kamdocs.blocks import (
    Block,
    Callout,
    Cover,
    Document,
    Figure,
    Heading,
    PageBreak,
    Picture,
    Section,
    TableOfContents,
    paragraph,
    text,
)
from kamdocs.writers.docx import write
from kamdocs.writers.docx.pages import estimated
from kamdocs.writers.docx.typography import typography
from kamdocs.writers.errors import WriteError
from kamdocs.writers.numbering import targets
from tests.writers.docx.edge_cases import small_table
from tests.writers.docx.reading import Element, file_of, found, part, parts, styled, values, words, written
from tests.writers.house_theme import house_theme
from tests.writers.sample_document import document_of, sample_document
from tests.writers.sample_figures import FIELD, SQUARE, process_drawing
from tests.writers.sample_tables import long_table

PROSE = paragraph(
    "Ein Satz, der mit anderen zusammen eine Zeile füllt und noch etwas darüber hinaus geht. " * 4
)


def pages(*blocks: Block) -> dict[str, int]:
    document = Document("Probe", "de-CH", document_of().labels, blocks)
    return dict(estimated(document, typography(house_theme(), document), targets(document)).pages)


def test_the_cover_has_a_section_of_its_own_without_header_and_footer() -> None:
    cover, *rest = found(part(written(sample_document())), "//w:sectPr")

    assert len(found(cover, "w:titlePg")) == 1
    assert found(cover, "w:headerReference | w:footerReference") == []
    assert len(rest) == 3
    assert all(len(found(each, "w:headerReference | w:footerReference")) == 2 for each in rest)


def test_the_cover_holds_title_facts_and_classification_as_text() -> None:
    body = part(written(sample_document()))

    assert [words(p) for p in styled(body, "Title")] == ["Key-Account-Plan Seeblick Automation AG"]
    assert [words(p) for p in styled(body, "CoverFact")] == [
        "Seeblick Automation AG",
        "Andrea Keller",
        "20.11.2026",
        "v1.4",
    ]
    assert [words(p) for p in styled(body, "CoverClassification")] == ["Intern"]


def test_a_cover_inside_a_box_is_an_error() -> None:
    with pytest.raises(WriteError, match="cover"):
        file_of(Callout((Cover(text("Titel")),)))


def test_landscape_pages_keep_header_and_footer_and_reach_their_margins() -> None:
    data = written(sample_document())
    turned = found(part(data), "//w:sectPr[w:pgSz/@w:orient='landscape']")
    upright = found(part(data), "//w:sectPr[w:headerReference and not(w:pgSz/@w:orient)]")

    assert len(turned) == 1
    assert _size(turned[0]) == tuple(reversed(_size(upright[0])))
    tabs = values(part(data, "word/footer2.xml"), "//w:tab[@w:val='right']/@w:pos")
    assert [abs(int(tab) - _text_width(turned[0])) <= 1 for tab in tabs] == [True]
    assert words(part(data, "word/footer1.xml")) == words(part(data, "word/footer2.xml"))


def _size(section: Element) -> tuple[int, ...]:
    return tuple(int(values(section, f"w:pgSz/@w:{side}")[0]) for side in "wh")


def _text_width(section: Element) -> int:
    left, right = (int(values(section, f"w:pgMar/@w:{side}")[0]) for side in ("left", "right"))
    return _size(section)[0] - left - right


def test_header_and_footer_say_who_what_and_which_page() -> None:
    data = written(sample_document())
    footer = part(data, "word/footer1.xml")

    assert words(part(data, "word/header1.xml")) == "\tSeeblick Automation AG"
    assert values(part(data, "word/header1.xml"), "//wp:docPr/@descr") == ["Rotavis Antriebstechnik AG"]
    assert words(footer).startswith("Key-Account-Plan Seeblick Automation AG  ·  Intern  ·  v1.4\tSeite ")
    assert [each.strip() for each in values(footer, "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]


def test_placeholders_of_the_theme_are_filled_in() -> None:
    theme = replace(
        house_theme(), logo=None, header="{company} | {date}", footer="{title} {version} {unknown}"
    )
    data = write(sample_document(), theme)

    assert words(part(data, "word/header1.xml")).startswith("Rotavis Antriebstechnik AG | 20.11.2026\t")
    assert words(part(data, "word/footer1.xml")).startswith(
        "Key-Account-Plan Seeblick Automation AG v1.4 {unknown}  ·"
    )


def test_without_a_running_head_the_header_names_the_chapter() -> None:
    data = written(replace(sample_document(), running_head=""))

    assert [each.strip() for each in values(part(data, "word/header1.xml"), "//w:instrText/text()")] == [
        "STYLEREF 1"
    ]


def test_a_page_break_is_a_property_of_what_follows() -> None:
    body = part(file_of(paragraph("eins"), PageBreak(), paragraph("zwei"), PageBreak(), small_table()))

    assert [words(p) for p in found(body, "//w:p[w:pPr/w:pageBreakBefore]")] == ["zwei", "X"]
    assert values(body, "//w:br/@w:type") == []


def test_no_page_stays_empty_around_sections() -> None:
    quer = Section((Heading(1, text("Quer"), "quer"),), landscape=True)
    body = part(file_of(PageBreak(), paragraph("eins"), PageBreak(), quer, PageBreak(), paragraph("zwei")))

    assert found(body, "//w:pageBreakBefore") == []
    assert len(found(body, "//w:sectPr")) == 3
    assert [words(p) for p in found(body, "//w:body/w:p")] == ["eins", "Quer", "zwei"]


def test_a_drawing_is_vector_with_a_picture_for_old_readers() -> None:
    data = file_of(process_drawing())
    drawings = [name for name in parts(data) if name.startswith("word/media/")]

    (svg,) = (
        parts(data)[name] for name in drawings if name.endswith(".svg") and b"Freigabe" in parts(data)[name]
    )
    assert b"Calibri" in svg
    assert b"svgBlip" in parts(data)["word/document.xml"]
    assert values(part(data), "//wp:docPr/@descr") == ["Von der Anfrage über die Freigabe zum Angebot."]


def test_pictures_keep_their_proportions() -> None:
    field = Figure(Picture(FIELD, "image/png", "f"), (), "Feld", width=0.5)
    square = Figure(Picture(SQUARE, "image/svg+xml", "s"), (), "Rechteck", width=0.5)
    extents = found(part(file_of(field, square)), "//wp:extent")

    for extent in extents:
        width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
        assert width == pytest.approx(height * 2, rel=0.01)
        assert width == pytest.approx(int(extents[0].get("cx", "0")), rel=0.01)


def test_a_jpeg_is_measured_by_its_frame() -> None:
    frame = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 100, 400) + b"\x03" * 20
    (extent,) = found(part(file_of(Figure(Picture(frame, "image/jpeg", "j"), (), "Bild"))), "//wp:extent")

    assert int(extent.get("cx", "0")) == pytest.approx(int(extent.get("cy", "0")) * 4, rel=0.01)


def test_a_tall_figure_is_made_to_fit_its_page() -> None:
    (extent,) = found(
        part(file_of(replace(process_drawing(), content=Picture(_tall(), "image/svg+xml", "t")))),
        "//wp:extent",
    )

    assert int(extent.get("cy", "0")) < 690 * 12700


def _tall() -> bytes:
    return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 100"/>'


def test_the_estimate_turns_pages_where_text_is_full() -> None:
    found_pages = pages(*(block for n in range(30) for block in (Heading(2, text(f"H{n}"), f"h{n}"), PROSE)))

    assert found_pages["h0"] == 1
    assert found_pages["h29"] in {4, 5}


def test_the_estimate_keeps_headings_with_their_text() -> None:
    before = pages(*(PROSE,) * 6, Heading(1, text("Kapitel"), "k"), long_table(2))
    after = pages(*(PROSE,) * 10, Heading(1, text("Kapitel"), "k"), long_table(2))

    assert before["k"] == 1
    assert after["k"] == 2


def test_the_estimate_follows_breaks_covers_and_sections() -> None:
    found_pages = pages(
        Cover(text("Titel")),
        TableOfContents("Inhalt"),
        Heading(1, text("A"), "a"),
        Section((Heading(1, text("B"), "b"),), landscape=True),
        Heading(1, text("C"), "c"),
        PageBreak(),
        Heading(1, text("D"), "d"),
        long_table(60),
        Heading(1, text("E"), "e"),
    )

    assert [found_pages[anchor] for anchor in "abcd"] == [3, 4, 5, 6]
    assert found_pages["e"] > found_pages["d"]
