"""The Word file as a package: the same bytes each time, and properties that speak of the document."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx

from kamdocs.blocks import Heading, text
from kamdocs.theme import Fonts
from kamdocs.writers.docx import write
from tests.writers.docx.reading import file_of, part, parts, values, written
from tests.writers.house_theme import house_theme
from tests.writers.sample_document import sample_document

PROJECT = Path(__file__).parents[3]
HASH_OF_SAMPLE = """
import hashlib, sys
from tests.writers.docx.reading import written
from tests.writers.sample_document import sample_document
sys.stdout.write(hashlib.sha256(written(sample_document())).hexdigest())
"""


def test_the_same_document_gives_the_same_bytes_in_another_process() -> None:
    here = hashlib.sha256(written(sample_document())).hexdigest()
    there = subprocess.run(
        [sys.executable, "-c", HASH_OF_SAMPLE],
        cwd=PROJECT,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert there.stdout == here


def test_entries_are_sorted_behind_the_content_types_and_carry_one_date() -> None:
    with zipfile.ZipFile(io.BytesIO(written(sample_document()))) as package:
        names = package.namelist()
        dates = {entry.date_time for entry in package.infolist()}

    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    assert dates == {(1980, 1, 1, 0, 0, 0)}


def test_python_docx_reads_title_author_and_dates() -> None:
    properties = docx.Document(io.BytesIO(written(sample_document()))).core_properties

    assert properties.title == "Key-Account-Plan Seeblick Automation AG"
    assert properties.author == "Andrea Keller"
    assert properties.subject == "Key-Account-Plan"
    assert properties.keywords == "Key Account Management, Seeblick"
    assert properties.version == "v1.4"
    assert properties.language == "de-CH"
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.date() == date(2026, 11, 20)


def test_company_and_version_stand_where_word_looks_for_them() -> None:
    package = parts(written(sample_document()))

    assert b"<Company>Rotavis Antriebstechnik AG</Company>" in package["docProps/app.xml"]
    assert b"<vt:lpwstr>v1.4</vt:lpwstr>" in package["docProps/custom.xml"]
    assert b"<vt:lpwstr>2026-11-20</vt:lpwstr>" in package["docProps/custom.xml"]


def test_the_proofing_language_is_that_of_the_locale() -> None:
    for locale, language in (("de-CH", "de-CH"), ("de-DE", "de-DE"), ("en", "en-GB")):
        data = written(replace(sample_document(), locale=locale))
        assert values(part(data, "word/styles.xml"), "//w:rPrDefault//w:lang/@w:val") == [language]


def test_word_is_not_asked_to_update_fields() -> None:
    assert b"updateFields" not in parts(written(sample_document()))["word/settings.xml"]


def test_a_small_document_makes_a_small_file() -> None:
    assert len(file_of(Heading(1, text("Nur eine Überschrift"), "a"))) < 20_000


def test_the_same_picture_is_stored_once() -> None:
    logos = [data for name, data in parts(written(sample_document())).items() if name.endswith(".svg")]

    assert len(logos) == len(set(logos))


def test_a_theme_without_font_files_is_enough_for_word() -> None:
    fonts = house_theme().fonts
    bare = Fonts(*(replace(family, files=()) for family in (fonts.body, fonts.heading, fonts.fallback)))

    data = write(sample_document(), replace(house_theme(), fonts=bare))

    assert b'w:name="Calibri"' in parts(data)["word/fontTable.xml"]
