"""Reading: a Word file taken apart for tests."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from lxml import etree

from kamdocs.blocks import Block, Document
from kamdocs.writers.docx import write
from tests.writers.house_theme import house_theme
from tests.writers.sample_document import document_of

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
NAMESPACES: Final = {
    "w": W[1:-1],
    "c": C[1:-1],
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}

Element = etree._Element
_SIGNS: Final = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011"}
_SHOWN: Final = (
    ".//w:r/*[self::w:t or self::w:tab or self::w:br or self::w:softHyphen or self::w:noBreakHyphen]"
)


def file_of(*blocks: Block) -> bytes:
    """A Word file of these blocks."""
    return write(document_of(*blocks), house_theme())


def written(document: Document) -> bytes:
    return write(document, house_theme())


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(data: bytes, name: str = "word/document.xml") -> Element:
    return etree.fromstring(parts(data)[name])


def found(root: Element, path: str) -> list[Element]:
    """Elements by an XPath with the prefixes of `NAMESPACES`."""
    result = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(result, list)
    return [each for each in result if isinstance(each, etree._Element)]


def values(root: Element, path: str) -> list[str]:
    """Attribute values or texts by an XPath."""
    result = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(result, list)
    return [str(each) for each in result]


def styled(root: Element, style: str) -> list[Element]:
    """Paragraphs of one style."""
    return found(root, f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")


def words(element: Element) -> str:
    """All text inside, with tabs and soft hyphens as characters."""
    return "".join(_SIGNS.get(str(node.tag), node.text or "") for node in found(element, _SHOWN))
