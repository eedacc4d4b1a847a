"""The sample workspace, built whole: every document there, the same in Word, PDF and text, and well formed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
from lxml import etree

from kamdocs.build.builder import findings
from kamdocs.problems import Severity
from tests.conftest import PROJECT
from tests.writers.parity import out_of_order, pieces
from tests.writers.word_text import paragraphs_of_style, word_text

PLANS = (
    "brunnental",
    "gletscher",
    "halvorsen",
    "molkwerk",
    "nordhafen",
    "seeblick",
    "silberbach",
    "uhrenhof",
)


def documents(built: Path, ending: str) -> list[Path]:
    found = sorted(built.rglob(f"*.{ending}"))
    assert len(found) > 40
    return found


def test_the_sample_has_no_errors() -> None:
    errors = [str(p.location) for p in findings(PROJECT, None) if p.severity is Severity.ERROR]
    assert errors == []


def test_every_promised_document_is_there(built: Path) -> None:
    swiss = built / "internal" / "de-CH"
    for ending in ("docx", "pdf"):
        assert (swiss / "handbook" / f"handbook.{ending}").is_file()
        assert (swiss / "raci" / f"all.{ending}").is_file()
        assert {path.stem for path in (swiss / "account-plan").glob(f"*.{ending}")} == set(PLANS)
        assert {path.stem for path in (swiss / "profile").glob(f"*.{ending}")} == set(PLANS)
        assert len(list((swiss / "raci").glob(f"*.{ending}"))) == 21
        assert (swiss / "playbook" / f"catalogue.{ending}").is_file()
    assert (built / "internal" / "en" / "account-plan" / "halvorsen.pdf").is_file()
    assert (built / "internal" / "de-DE" / "account-plan" / "nordhafen.pdf").is_file()


def test_nothing_but_documents_is_built(built: Path) -> None:
    assert {path.suffix for path in built.rglob("*") if path.is_file()} == {".docx", ".pdf", ".txt"}


def test_word_shows_every_line_of_the_text_in_order(built: Path) -> None:
    for path in documents(built, "docx"):
        said = path.with_suffix(".txt").read_bytes()
        assert len(list(pieces(said))) > 10
        assert out_of_order(said, word_text(path)) == [], path


def test_pdf_shows_every_line_of_the_text_in_order(built: Path) -> None:
    for path in documents(built, "pdf"):
        said = path.with_suffix(".txt").read_bytes()
        assert out_of_order(said, _pdf_text(path)) == [], path


def _pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_every_pdf_is_tagged_titled_and_has_its_fonts_inside(built: Path) -> None:
    for path in documents(built, "pdf"):
        with pikepdf.open(path) as pdf:
            assert pdf.Root.MarkInfo.Marked, path
            assert str(pdf.Root.Lang).startswith(path.parts[-3].partition("-")[0]), path
            assert str(pdf.docinfo.Title), path
            fonts = [font for page in pdf.pages for font in _fonts(page)]
            assert fonts, path
            assert all(_is_embedded(font) for font in fonts), path


def _fonts(page: pikepdf.Page) -> list[pikepdf.Object]:
    return list(page.resources.get("/Font", pikepdf.Dictionary()).as_dict().values())


def _is_embedded(font: pikepdf.Object) -> bool:
    descriptor = font.DescendantFonts[0].FontDescriptor
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def test_long_pdfs_have_bookmarks(built: Path) -> None:
    for name in ("handbook/handbook", "account-plan/seeblick", "account-plan/brunnental"):
        with pikepdf.open(built / "internal" / "de-CH" / f"{name}.pdf") as pdf, pdf.open_outline() as outline:
            assert len(outline.root) > 5, name


def test_every_word_file_is_sound_xml_with_headings_and_properties(built: Path) -> None:
    for path in documents(built, "docx"):
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(package.read(name))
        word = docx.Document(str(path))
        assert word.core_properties.title, path
        assert list(paragraphs_of_style(path, "Heading")), path


def test_plans_have_native_charts_with_their_numbers_inside(built: Path) -> None:
    with zipfile.ZipFile(built / "internal" / "de-CH" / "account-plan" / "seeblick.docx") as package:
        names = package.namelist()
    charts = [name for name in names if name.startswith("word/charts/chart")]
    workbooks = [name for name in names if name.endswith(".xlsx")]
    assert len(charts) >= 3
    assert len(workbooks) == len(charts)


@pytest.mark.parametrize("name", ["handbook/handbook", "account-plan/brunnental"])
def test_the_table_of_contents_of_word_is_filled_in(name: str, built: Path) -> None:
    entries = list(paragraphs_of_style(built / "internal" / "de-CH" / f"{name}.docx", "TOC"))
    assert len(entries) > 10
    assert all(entry.strip()[-1].isdigit() for entry in entries)
