"""The words of a Word file in reading order, with what its lists and headings number by themselves left out."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_text(path: Path) -> str:
    """Text of every paragraph of the body, tables in row order, one line each."""
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return "\n".join(_words(paragraph) for paragraph in body.iter(f"{_W}p"))


def _words(paragraph: etree._Element) -> str:
    nodes = paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen")
    return "".join((node.text or "") if node.tag == f"{_W}t" else " " for node in nodes)
