"""The words of a Word file in reading order, with the numbers that headings give themselves."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING: Final = re.compile(r"Heading(\d)")


def word_text(path: Path) -> str:
    """Text of every paragraph of the body, tables in row order, one line each."""
    return words_of(path.read_bytes())


def words_of(data: bytes) -> str:
    """The same of a file that is not stored."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        styles = etree.fromstring(package.read("word/styles.xml"))
    count = _Count(_numbered_styles(styles))
    return "\n".join(f"{count.number(paragraph)} {_words(paragraph)}" for paragraph in body.iter(f"{_W}p"))


def paragraphs_of_style(path: Path, family: str) -> Iterator[str]:
    """The words of every paragraph in a numbered style of a family, such as Heading 1 or TOC 2."""
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    for paragraph in body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and re.fullmatch(rf"{family}\d", str(style.get(f"{_W}val"))):
            yield _words(paragraph)


def _numbered_styles(styles: etree._Element) -> set[str]:
    """Heading styles that count."""
    every = (style for style in styles.iter(f"{_W}style") if style.find(f"{_W}pPr/{_W}numPr") is not None)
    return {str(style.get(f"{_W}styleId")) for style in every}


class _Count:
    """Counts headings as Word does: a level left out counts as 1."""

    def __init__(self, styles: set[str]) -> None:
        self._styles, self._levels = styles, list[int]()

    def number(self, paragraph: etree._Element) -> str:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = "" if style is None else str(style.get(f"{_W}val"))
        heading = _HEADING.fullmatch(name)
        if heading is None or name not in self._styles or _leaves_list(paragraph):
            return ""
        level = int(heading[1])
        kept = self._levels[:level]
        kept += [1] * (level - 1 - len(kept))
        self._levels = [*kept[:-1], kept[-1] + 1] if len(kept) == level else [*kept, 1]
        return ".".join(map(str, self._levels))


def _leaves_list(paragraph: etree._Element) -> bool:
    number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    return number is not None and number.get(f"{_W}val") == "0"


def _words(paragraph: etree._Element) -> str:
    nodes = paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen")
    return "".join((node.text or "") if node.tag == f"{_W}t" else " " for node in nodes)
