"""Headings, lists, inlines and fields of a Word file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamdocs.blocks import (
    CodeBlock,
    CrossReference,
    Figure,
    Heading,
    LineBreak,
    Link,
    OrderedList,
    Paragraph,
    Picture,
    Run,
    TableOfContents,
    Tone,
    paragraph,
    text,
)
from kamdocs.writers.errors import WriteError
from tests.writers.docx.edge_cases import items, small_table
from tests.writers.docx.reading import file_of, found, part, parts, styled, values, words, written
from tests.writers.sample_document import document_of, sample_document
from tests.writers.sample_figures import FIELD


def test_headings_have_real_styles_that_number_themselves() -> None:
    data = file_of(
        Heading(1, text("Eins"), "a"), Heading(2, text("Zwei"), "b"), Heading(3, text("Drei"), "c")
    )

    body, looks = part(data), part(data, "word/styles.xml")
    assert [words(p) for level in (1, 2, 3) for p in styled(body, f"Heading{level}")] == [
        "Eins",
        "Zwei",
        "Drei",
    ]
    levels = [values(looks, f"//w:style[@w:styleId='Heading{n}']//w:numPr/w:ilvl/@w:val") for n in (1, 2, 3)]
    assert levels == [["0"], ["1"], ["2"]]


def test_a_heading_without_number_leaves_the_numbering() -> None:
    (heading,) = styled(part(file_of(Heading(1, text("Anhang"), "a", numbered=False))), "Heading1")

    assert values(heading, "w:pPr/w:numPr/w:numId/@w:val") == ["0"]


def test_a_document_without_numbers_has_none_in_its_styles() -> None:
    data = written(replace(document_of(Heading(1, text("Eins"), "a")), numbered_headings=False))

    assert values(part(data, "word/styles.xml"), "//w:style[@w:styleId='Heading1']//w:numId/@w:val") == []
    assert values(part(data), "//w:numId/@w:val") == []


def test_every_ordered_list_counts_on_its_own() -> None:
    data = file_of(OrderedList(items("a", "b")), paragraph("dazwischen"), OrderedList(items("c"), start=5))

    first, second, third = values(part(data), "//w:numPr/w:numId/@w:val")
    starts = values(part(data, "word/numbering.xml"), f"//w:num[@w:numId='{third}']//w:startOverride/@w:val")
    assert first == second != third
    assert starts == ["5"]


def test_the_table_of_contents_is_filled_with_numbers_words_pages_and_links() -> None:
    body = part(written(sample_document()))

    entries = [words(p) for p in styled(body, "TOC1")]
    assert entries[0] == "1\tZusammenfassung\t3"
    assert entries[-1] == f"Anhang\t{entries[-1].rpartition(chr(9))[2]}"
    targets = values(body, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]/w:hyperlink/@w:anchor")
    assert len(targets) == len(set(targets)) == len(entries) + len(styled(body, "TOC2"))
    assert set(targets) <= set(values(body, "//w:bookmarkStart/@w:name"))


def test_pages_of_the_contents_never_go_back() -> None:
    body = part(written(sample_document()))
    entries = found(body, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC') and w:hyperlink]")
    pages = [int(words(entry).rpartition("\t")[2]) for entry in entries]

    assert pages == sorted(pages)
    assert len(set(pages)) > 5


def test_fields_begin_and_end_in_pairs() -> None:
    for name, data in parts(written(sample_document())).items():
        if name.startswith("word/") and name.endswith(".xml"):
            assert data.count(b'fldCharType="begin"') == data.count(b'fldCharType="end"'), name


def test_captions_count_by_fields_with_the_words_of_the_locale() -> None:
    picture = Figure(Picture(FIELD, "image/png", "x"), text("Ein Feld"), "Ein Feld.", "feld", 0.2)
    body = part(
        file_of(replace(small_table(), caption=text("Zahlen")), picture, replace(picture, anchor="zwei"))
    )

    assert [words(p) for p in styled(body, "Caption")] == ["Tabelle 1 \u2002Zahlen"]
    assert [words(p) for p in styled(body, "FigureCaption")] == [
        f"Abbildung {n} \u2002Ein Feld" for n in (1, 2)
    ]
    assert [each.strip() for each in values(body, "//w:instrText/text()")] == [
        "SEQ Tabelle \\* ARABIC",
        "SEQ Abbildung \\* ARABIC",
        "SEQ Abbildung \\* ARABIC",
    ]


def test_a_caption_stays_with_its_table_and_a_figure_with_its_caption() -> None:
    looks = part(file_of(), "word/styles.xml")
    body = part(file_of(replace(small_table(), caption=text("Zahlen"))))

    assert len(found(styled(body, "Caption")[0], "w:pPr/w:keepNext")) == 1
    assert len(found(looks, "//w:style[@w:styleId='Figure']/w:pPr/w:keepNext")) == 1


def test_cross_references_are_fields_that_already_show_their_result() -> None:
    data = file_of(
        Heading(1, text("Ziele"), "ziele"),
        replace(small_table(), caption=text("Zahlen"), anchor="zahlen"),
        Paragraph(
            (
                CrossReference("ziele", show="label"),
                Run(" "),
                CrossReference("zahlen", show="label"),
                Run(" "),
                CrossReference("zahlen", show="page"),
                Run(" "),
                CrossReference("ziele", (Run("dort"),)),
            )
        ),
    )

    (last,) = styled(part(data), "BodyText")
    codes = [each.split()[0] for each in values(last, ".//w:instrText/text()")]
    assert words(last) == "1 Tabelle 1 1 dort"
    assert codes == ["REF", "REF", "PAGEREF"]
    names = set(values(part(data), "//w:bookmarkStart/@w:name"))
    assert {each.split()[1] for each in values(last, ".//w:instrText/text()")} <= names
    assert set(values(last, "w:hyperlink/@w:anchor")) <= names


def test_a_reference_to_nothing_is_an_error() -> None:
    with pytest.raises(WriteError, match="nirgends"):
        file_of(Paragraph((CrossReference("nirgends"),)))


def test_bookmark_names_are_short_and_differ_without_case() -> None:
    anchors = ("Ziele", "ziele", "x" * 60, "x" * 61, "a-b", "a_b")
    headings = [Heading(1, text(anchor), anchor) for anchor in anchors]
    references = [Paragraph((CrossReference(anchor, show="page"),)) for anchor in anchors]
    names = values(part(file_of(*headings, *references)), "//w:bookmarkStart/@w:name[starts-with(., '_Ref')]")

    assert len(names) == len({name.lower() for name in names}) == len(anchors)
    assert max(map(len, names)) <= 40


def test_links_lead_to_the_web_and_to_mail_only() -> None:
    targets = (
        "https://a.example/?x=1&y=2",
        "mailto:a@b.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
    )
    data = file_of(Paragraph(tuple(Link((Run(target),), target) for target in targets)))

    relations = parts(data)["word/_rels/document.xml.rels"].decode()
    assert relations.count('TargetMode="External"') == 2
    assert "javascript" not in relations
    assert "file:" not in relations
    assert words(part(data)) == "".join(targets)


def test_looks_of_runs_become_run_properties() -> None:
    runs = (Run("a", strong=True), Run("b", emphasis=True), Run("c", code=True), Run("d", tone=Tone.BAD))
    (line,) = styled(
        part(file_of(Paragraph((*runs, Run("e", language="en"), LineBreak(), Run("f"))))), "BodyText"
    )

    assert len(found(line, "w:r[w:t='a']/w:rPr/w:b")) == 1
    assert len(found(line, "w:r[w:t='b']/w:rPr/w:i")) == 1
    assert values(line, "w:r[w:t='c']/w:rPr/w:rStyle/@w:val") == ["CodeText"]
    assert values(line, "w:r[w:t='d']/w:rPr/w:color/@w:val") == ["9E2B25"]
    assert values(line, "w:r[w:t='e']/w:rPr/w:lang/@w:val") == ["en-GB"]
    assert words(line) == "abcde\nf"


def test_blanks_soft_hyphens_and_hard_hyphens_are_kept() -> None:
    said = " zwei  Leer\u00a0zeichen, Silben\u00adtrennung, nicht\u2011trennbar "
    (line,) = styled(part(file_of(paragraph(said))), "BodyText")

    assert words(line) == said
    assert set(values(line, "w:r/w:t/@xml:space")) == {"preserve"}


def test_code_keeps_its_lines_and_blanks() -> None:
    (code,) = styled(part(file_of(CodeBlock("a:\n  - b\n"))), "Code")

    assert words(code) == "a:\n  - b"


def test_a_table_of_contents_of_nothing_shows_its_title_only() -> None:
    body = part(file_of(TableOfContents("Inhalt")))

    assert [words(p) for p in found(body, "//w:sdt//w:p")] == ["Inhalt"]
