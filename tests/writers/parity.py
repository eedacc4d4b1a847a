"""Parity: whether a format shows the words of the text form, all of them and in its order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kamdocs.writers.txt import ALTERNATIVE, CELL_BREAK, PARAGRAPH_BREAK, UNKNOWN_PAGE

_MARK: Final = re.compile(r"^(?:! |» |= |• |\d+\. |\s+)*")
_BREAKS: Final = re.compile("|".join(map(re.escape, (CELL_BREAK, PARAGRAPH_BREAK, UNKNOWN_PAGE, "• "))))
_UNSEEN: Final = {"Cf", "Cc", "Cn", "Pd", "Ps", "Pe", "Zs"}


def squeeze(words: str) -> str:
    """Letters and signs without blanks, dashes, brackets and case: hyphenation and layout change those."""
    normal = unicodedata.normalize("NFKC", words).casefold()
    return "".join(c for c in normal if not c.isspace() and unicodedata.category(c) not in _UNSEEN)


def pieces(text_form: bytes) -> Iterator[str]:
    """The squeezed pieces of text that must stand together."""
    for line in text_form.decode().splitlines():
        if line.startswith(ALTERNATIVE):
            continue
        words = _MARK.sub("", f"{line} ")
        yield from filter(None, (squeeze(piece) for piece in _BREAKS.split(words) if re.search(r"\w", piece)))


def out_of_order(text_form: bytes, shown: str) -> list[str]:
    """Pieces that do not follow the one before in what a format shows."""
    text, position, lost = squeeze(shown), 0, []
    for piece in pieces(text_form):
        found = text.find(piece, position)
        if found < 0:
            lost.append(piece)
        else:
            position = found + len(piece)
    return lost
