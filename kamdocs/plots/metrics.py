"""Metrics: how wide a text is drawn, and how it breaks into the lines of a box."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

import pyphen

ASCENT: Final = 0.75
DESCENT: Final = 0.25
CAP_HEIGHT: Final = 0.64
LEADING: Final = 1.2
"""Vertical measures of the body font as shares of the type size; `LEADING` from baseline to baseline."""

_ELLIPSIS: Final = "…"
_ORDINARY: Final = 600
_WIDE: Final = 1000
_TOLERANCE: Final = 1e-6
_BLANK: Final = re.compile(r"[ \t\r\f\v\u2000-\u2006\u2008-\u200a\u3000]+")
# A hyphen or slash ends a piece, but not inside figures (2026-11-20, 80/20) and not before another one.
_AFTER_SIGN: Final = re.compile(r"(?<=[^\d/\-–][/\-–])(?=[^/\-–])|(?<=\d[/\-–])(?=[^\d/\-–])")
_ADDRESS_SIGNS: Final = "@._:/?&="
_SPOKEN_WORD: Final = re.compile(r"[^\w@]*([^\W\d_]+)[^\w@]*")


@cache
def _widths() -> Mapping[str, Mapping[str, int]]:
    loaded: dict[str, dict[str, int]] = json.loads(
        files(__package__).joinpath("advances.json").read_text("utf-8")
    )
    return loaded


def text_width(text: str, size: float, strong: bool = False) -> float:
    """Width in points of `text` on one line; characters that no font of ours has count as an ordinary letter."""
    table = _widths()["bold" if strong else "regular"]
    return sum(table[c] if c in table else _foreign(c) for c in text) * size / 1000


def is_in_body_font(character: str) -> bool:
    """Whether the body font draws it; all else is left to the fallback."""
    return character in _widths()["regular"]


def widest_piece(text: str, size: float, strong: bool = False) -> float:
    """Width of the box that `text` needs so that no word is hyphenated."""
    return max((text_width(piece, size, strong) for _, piece in _pieces(text.replace("\n", " "))), default=0)


def text_height(lines: int, size: float) -> float:
    """Height in points of so many lines."""
    return size * (1 + LEADING * (lines - 1)) if lines else 0


def wrap(text: str, width: float, size: float, strong: bool = False) -> tuple[str, ...]:
    """The lines of `text` at most `width` points wide; a line break in the text stays one.

    Breaks at blanks, after hyphens and slashes; a word wider than the box is hyphenated as German.
    A single character wider than the box stands alone on its line. No text has no lines.
    """
    box = _Box(width, size, strong)
    return tuple(line for part in text.split("\n") for line in box.lines(part)) if text.strip() else ()


def fit(text: str, width: float, height: float, size: float, strong: bool = False) -> tuple[str, ...]:
    """The lines of `text` that the box holds, at least one; what is left out is marked with "…"."""
    lines = wrap(text, width, size, strong)
    room = max(1, int((height / size - 1) / LEADING + 1 + _TOLERANCE))
    if len(lines) <= room:
        return lines
    kept = lines[: room - 1]
    return (*kept, _Box(width, size, strong).shortened(_rest(text, kept)))


class _Box:
    """A width and a type size to break lines for."""

    def __init__(self, width: float, size: float, strong: bool) -> None:
        self._width, self._size, self._strong = width, size, strong

    def lines(self, text: str) -> Iterator[str]:
        line = ""
        for glue, piece in _pieces(text):
            longer = f"{line}{glue}{piece}" if line else piece
            if self._holds(longer):
                line = longer
                continue
            if line:
                yield line
            *full, line = self._broken(piece)
            yield from full
        yield line

    def shortened(self, text: str) -> str:
        """As much of the text as one line holds with "…" at its end."""
        kept = text
        while kept and not self._holds(kept + _ELLIPSIS):
            kept = kept[:-1]
        return kept.rstrip("-–/ ,;:.") + _ELLIPSIS

    def _holds(self, text: str) -> bool:
        return text_width(text, self._size, self._strong) <= self._width + _TOLERANCE

    def _broken(self, piece: str) -> Iterator[str]:
        while not self._holds(piece) and len(piece) > 1:
            head, piece = self._cut(piece)
            yield head
        yield piece

    def _cut(self, piece: str) -> tuple[str, str]:
        """The first part of a piece that is too wide, with its hyphen, and the rest."""
        word = _SPOKEN_WORD.fullmatch(piece)
        if word:
            positions = [word.start(1) + position for position in _syllables(word[1])]
            fitting = [at for at in positions if self._holds(piece[:at] + "-")]
            inside = range(word.start(1) + 1, word.end(1))
            letters = [at for at in inside if self._holds(piece[:at] + "-")]
            if fitting or letters:
                at = _best(piece, fitting) if fitting else letters[-1]
                return piece[:at] + "-", piece[at:]
        most = max((at for at in range(2, len(piece)) if self._holds(piece[:at])), default=1)
        at = max(
            (at for at in range(most // 2 + 1, most + 1) if piece[at - 1] in _ADDRESS_SIGNS), default=most
        )
        return piece[:at], piece[at:]


def _foreign(character: str) -> int:
    fallback = _widths()["fallback"].get(character)
    if fallback is not None:
        return fallback
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _ORDINARY


def _rest(text: str, lines: Iterable[str]) -> str:
    """What of the text comes after the lines, which may hold hyphens of their own but lack blanks."""
    words = " ".join(text.split())
    at = 0
    for character in "".join(lines):
        if character.isspace():
            continue
        at += words[at:].startswith(" ")
        at += words[at:].startswith(character)
    return words[at:].strip()


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Unbreakable pieces, each with what joins it to the one before: a blank or nothing."""
    for word in _BLANK.split(text):
        glue = " "
        for piece in _AFTER_SIGN.split(word):
            if piece:
                yield glue, piece
                glue = ""


def _syllables(word: str) -> list[int]:
    """Places to hyphenate, none beside a syllable of one letter."""
    positions = list(_german().positions(word))
    bounds = [0, *positions, len(word)]
    return [
        at
        for before, at, after in zip(bounds[:-2], positions, bounds[2:], strict=True)
        if min(at - before, after - at) > 1
    ]


@cache
def _german() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="de_DE", left=3, right=3)


def _best(word: str, positions: list[int]) -> int:
    """The last place, or the seam of a compound (Angebots-, Leistungs-) not long before it."""
    seams = [at for at in positions if word[at - 1] == "s" and at >= positions[-1] * 0.6]
    return seams[-1] if seams else positions[-1]
