"""What the PDF writer refuses, and what it leaves as it found it."""

from __future__ import annotations

import gc
import hashlib
import logging
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kamdocs.blocks import (
    Chart,
    Document,
    Drawing,
    Figure,
    Label,
    Paragraph,
    Picture,
    Run,
    Series,
    paragraph,
    text,
)
from kamdocs.problems import InputError, Location
from kamdocs.writers.errors import WriteError
from kamdocs.writers.pdf import write
from tests.writers.house_theme import house_theme
from tests.writers.sample_document import document_of
from tests.writers.sample_tables import actions, tiles

THUMB = "\N{THUMBS UP SIGN}"
PLACE = Location("accounts/seeblick/account.yaml", 7, 3)


def test_a_character_no_font_has_is_named_with_its_place() -> None:
    document = document_of(paragraph("gut"), Paragraph((Run(f"sehr gut {THUMB} 漢", source=PLACE),)))

    with pytest.raises(InputError) as caught:
        write(document, house_theme())
    (problem,) = caught.value.problems
    assert problem.rule.id == "WR01"
    assert problem.location == PLACE
    assert "U+1F44D THUMBS UP SIGN" in problem.message("de")
    assert "漢" in problem.message("en")
    assert problem.hint("de")


def test_characters_in_drawings_count_too() -> None:
    drawing = Drawing(10, 10, (Label(0, 0, 10, 10, THUMB, source=PLACE),))

    with pytest.raises(InputError) as caught:
        write(document_of(Figure(drawing, (), "x")), house_theme())
    assert caught.value.problems[0].location == PLACE


def test_characters_in_charts_count_too() -> None:
    chart = Chart("column", (THUMB,), (Series("a", (None,)),))

    with pytest.raises(InputError, match="THUMBS UP"):
        write(document_of(Figure(chart, (), "x", source=PLACE)), house_theme())


@pytest.mark.parametrize("address", ["https://example.com/x.png", "file:///etc/hostname", "kamdocs:99"])
def test_a_picture_that_asks_for_more_is_refused(address: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="{address}" width="9" height="9"/></svg>'

    with pytest.raises(WriteError, match=address.replace(".", r"\.")):
        write(_with_picture(svg.encode(), "image/svg+xml"), house_theme())


def test_a_picture_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(WriteError, match="WeasyPrint"):
        write(_with_picture(b"no picture", "image/png"), house_theme())


def test_the_process_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    handlers = list(logging.getLogger("weasyprint").handlers)

    write(_small(), house_theme())

    assert os.environ["SOURCE_DATE_EPOCH"] == "7"
    assert gc.isenabled()
    assert logging.getLogger("weasyprint").handlers == handlers


def test_the_process_is_left_as_it_was_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    with pytest.raises(WriteError):
        write(_with_picture(b"no picture", "image/png"), house_theme())

    assert "SOURCE_DATE_EPOCH" not in os.environ
    assert gc.isenabled()


def test_another_process_and_place_give_the_same_bytes(tmp_path: Path) -> None:
    program = "import hashlib; from tests.writers.pdf.test_guards import digest; print(digest())"
    root = Path(__file__).parents[3]
    environment = {
        "PYTHONPATH": str(root),
        "TZ": "Asia/Tokyo",
        "PYTHONHASHSEED": "77",
        "LC_ALL": "C",
        "PATH": "",
    }

    other = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )

    assert other.stdout.strip() == digest()


def test_a_forked_process_gives_the_same_bytes() -> None:
    expected = digest()

    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(digest) == expected


def digest() -> str:
    return hashlib.sha256(write(_small(), house_theme())).hexdigest()


def _small() -> Document:
    return document_of(paragraph("Zürich, gross und schön"), actions(), tiles())


def _with_picture(data: bytes, media_type: str) -> Document:
    picture = Picture(data, media_type, "bild")  # type: ignore[arg-type]  # tests pass both kinds
    return document_of(Figure(picture, text("Bild"), "Ein Bild"))
