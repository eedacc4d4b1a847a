"""Word files are valid against the ECMA-376 schemas, whatever stands in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamdocs.blocks import Document, Heading, text
from tests.writers.docx.edge_cases import edge_cases
from tests.writers.docx.reading import parts, written
from tests.writers.docx.schemas import VARIABLE, faults, folder
from tests.writers.hostile import hostile_document
from tests.writers.sample_document import document_of, sample_document

pytestmark = pytest.mark.skipif(
    not (folder() / "wml.xsd").is_file(),
    reason=f"the ECMA-376 schemas are not at hand; name their folder in {VARIABLE}",
)


CHAPTER = Heading(1, text("Kapitel"), "kapitel")
DOCUMENTS: dict[str, Document] = {
    "sample": sample_document(),
    "sample in landscape, unnumbered, English": replace(
        sample_document(), landscape=True, numbered_headings=False, locale="en"
    ),
    "edge cases": edge_cases(),
    "hostile": hostile_document(),
    "one heading": document_of(CHAPTER),
    "nothing": document_of(),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_part_is_valid(name: str) -> None:
    package = parts(written(DOCUMENTS[name]))

    assert "word/document.xml" in package
    assert list(faults(package)) == []


def test_a_broken_part_is_noticed() -> None:
    package = parts(written(document_of(CHAPTER)))
    package["word/document.xml"] = package["word/document.xml"].replace(
        b"<w:pStyle", b"<w:keepNext/><w:pStyle", 1
    )

    assert len(list(faults(package))) == 1
