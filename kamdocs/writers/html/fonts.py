"""Fonts: the `@font-face` rules of a theme, and files cut down to the characters a page shows."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from kamdocs.theme import FontFamily, FontFile, Theme
from kamdocs.writers.html.context import Address
from kamdocs.writers.html.stylesheet import css_string

Cut = Callable[[FontFile], bytes | None]

MEDIA_TYPE: Final = "font/ttf"
_CACHED_FONTS: Final = 32
_UNUSED_TABLES: Final = ("FFTM", "DSIG")

logging.getLogger("fontTools").addHandler(logging.NullHandler())
# It remarks on the creation dates of good fonts; nobody asked, and the command line's output is ours.


def font_faces(theme: Theme, address: Address, cut: Cut = lambda file: file.data) -> str:
    """One rule for each file of the theme; `cut` gives the bytes to use, or None to leave the file out."""
    return "".join(dict.fromkeys(_faces(theme, address, cut)))


def cut_to(characters: frozenset[str], theme: Theme) -> Cut:
    """Files without the glyphs that these characters do not need; the fallback draws what the body font lacks."""
    own = frozenset().union(*(characters_of(file.data) for file in theme.fonts.body.files))
    lacking = frozenset(character for character in characters if ord(character) not in own)
    return lambda file: _subset(file.data, lacking if file in theme.fonts.fallback.files else characters)


@lru_cache(maxsize=_CACHED_FONTS)
def characters_of(data: bytes) -> frozenset[int]:
    """Code points the font file has glyphs for."""
    with TTFont(BytesIO(data), lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


def _faces(theme: Theme, address: Address, cut: Cut) -> Iterator[str]:
    for family in (theme.fonts.body, theme.fonts.heading, theme.fonts.fallback):
        for file in family.files:
            data = cut(file)
            if data is not None:
                yield _face(family, file, address(data, MEDIA_TYPE))


def _face(family: FontFamily, file: FontFile, url: str) -> str:
    return (
        f"@font-face {{ font-family: {css_string(family.family)}; src: url({css_string(url)}); "
        f"font-weight: {700 if file.bold else 400}; font-style: {'italic' if file.italic else 'normal'}; }}\n"
    )


@lru_cache(maxsize=_CACHED_FONTS)
def _subset(data: bytes, characters: frozenset[str]) -> bytes | None:
    wanted = {ord(character) for character in characters} & characters_of(data)
    if not wanted:
        return None
    options = Options(layout_features=["kern", "liga", "tnum"], hinting=False, notdef_outline=True)
    options.drop_tables += _UNUSED_TABLES
    with TTFont(BytesIO(data), recalcTimestamp=False) as font:
        cutter = Subsetter(options)
        cutter.populate(unicodes=wanted)
        cutter.subset(font)
        written = BytesIO()
        font.save(written)
    return written.getvalue()
