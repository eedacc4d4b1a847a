"""Glyphs: whether the fonts of a theme can draw every character, since WeasyPrint draws empty boxes in silence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from kamdocs.blocks import Document
from kamdocs.problems import InputError, Location, Problem, Rule, Severity
from kamdocs.theme import Theme
from kamdocs.writers.html.fonts import characters_of
from kamdocs.writers.texts import texts

MISSING_GLYPH: Final = Rule(
    "WR01",
    Severity.ERROR,
    {
        "de": "Keine Schrift des Themas {theme} hat das Zeichen {characters}; das PDF „{document}“ zeigte an seiner Stelle leere Kästchen.",
        "en": "No font of the theme {theme} has the character {characters}; the PDF “{document}” would show empty boxes in its place.",
    },
    {
        "de": "Ersetzen Sie das Zeichen (etwa ein Emoji durch ein Wort), oder geben Sie dem Thema unter fonts.fallback eine Schrift, die es hat.",
        "en": "Replace the character (an emoji by a word, for example), or give the theme a font that has it under fonts.fallback.",
    },
)

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_VARIATION_SELECTORS: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))


def require_glyphs(document: Document, theme: Theme) -> None:
    """Raises InputError with one problem for each place that holds characters no font has."""
    problems = tuple(_problems(document, theme))
    if problems:
        raise InputError(problems)


def _problems(document: Document, theme: Theme) -> Iterator[Problem]:
    families = (theme.fonts.body, theme.fonts.heading, theme.fonts.fallback)
    drawn = frozenset().union(*(characters_of(file.data) for family in families for file in family.files))
    known = {chr(point) for point in drawn} | _VARIATION_SELECTORS
    for text, source in texts(document):
        missing = [
            c for c in dict.fromkeys(text) if c not in known and unicodedata.category(c) not in _INVISIBLE
        ]
        if missing:
            yield MISSING_GLYPH.at(
                source or Location(""),
                theme=theme.name,
                characters=", ".join(map(_described, missing)),
                document=document.title,
            )


def _described(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"{character} (U+{ord(character):04X}{' ' + name if name else ''})"
