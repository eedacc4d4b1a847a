"""Ruler: how many lines a text takes in a given width, near enough to what Word will make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from kamdocs.blocks import CrossReference, Inline, Inlines, LineBreak, Link, Run
from kamdocs.plots import text_width
from kamdocs.writers.docx.looks import Look
from kamdocs.writers.numbering import Target, reference_text

_PIECE: Final = re.compile(r"[^ \-]*-+|[^ \-]+| +")
_BLANK_WIDTH: Final = 0.226
_PAGE_NUMBER: Final = "00"


@dataclass(slots=True)
class Ruler:
    """Measures with the widths of the body font; remembers every word."""

    targets: Mapping[str, Target]
    _words: dict[tuple[str, bool], float] = field(default_factory=dict)

    def height(self, content: Inlines, look: Look, width: float) -> float:
        """Height in points of the lines of a paragraph, without its spaces."""
        return self.lines(content, look, width) * look.line_height

    def lines(self, content: Inlines, look: Look, width: float) -> int:
        """At least one, as an empty paragraph has a line too."""
        count, filled, room = 1, 0.0, width / look.size
        for text, strong in self._texts(content):
            if text == "\n":
                count, filled = count + 1, 0.0
                continue
            for piece in _PIECE.findall(text):
                broken, filled = _placed(
                    self._width(piece, strong or look.strong), filled, room, piece[0] == " "
                )
                count += broken
        return count

    def _width(self, word: str, strong: bool) -> float:
        """Width at a size of one point."""
        key = (word, strong)
        if key not in self._words:
            self._words[key] = text_width(word, 1.0, strong)
        return self._words[key]

    def _texts(self, content: Inlines) -> Iterator[tuple[str, bool]]:
        for inline in content:
            yield from self._inline_texts(inline)

    def _inline_texts(self, inline: Inline) -> Iterator[tuple[str, bool]]:
        match inline:
            case Run():
                yield inline.text, inline.strong
            case LineBreak():
                yield "\n", False
            case CrossReference(show="page"):
                yield _PAGE_NUMBER, False
            case CrossReference():
                yield reference_text(inline, self.targets), False
            case Link():
                yield from self._texts(inline.content)


def _placed(width: float, filled: float, room: float, is_blank: bool) -> tuple[int, float]:
    """Line breaks that a piece causes, and how far the line is filled behind it."""
    if filled + width <= room or (is_blank and filled > 0):
        return 0, filled + width
    broken = 1 if filled > 0 else 0
    further = max(ceil(width / room) - 1, 0)
    return broken + further, width - further * room
