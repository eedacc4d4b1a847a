"""Generator of `advances.json`: advance widths of the theme's fonts, so that text is measured without font files.

Run after a change of fonts, with the regular and bold file of the body family and the regular file of the
fallback: `python -m kamdocs.plots.advances REGULAR.ttf BOLD.ttf FALLBACK.ttf > kamdocs/plots/advances.json`
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any, Final, cast

from fontTools.ttLib import TTFont

LETTERS: Final = (range(0x20, 0x7F), range(0xA0, 0x180), range(0x370, 0x460))
"""Latin-1, Latin Extended-A, Greek, Cyrillic."""
SYMBOLS: Final = (range(0x2000, 0x2070), range(0x20A0, 0x20C0), range(0x2100, 0x2800), range(0x2B00, 0x2C00))
"""Punctuation, currencies, arrows, mathematical, geometric and other signs."""


def widths(path: str) -> dict[str, int]:
    """Advance width of every character of interest that the font has, in thousandths of the type size."""
    font = TTFont(path)
    glyphs = font.getBestCmap() or {}
    advances, units = cast("Any", font["hmtx"]).metrics, cast("Any", font["head"]).unitsPerEm
    codes = (code for block in (*LETTERS, *SYMBOLS) for code in block if code in glyphs)
    return {chr(code): round(advances[glyphs[code]][0] * 1000 / units) for code in codes}


def table(regular: str, bold: str, fallback: str) -> str:
    """The resource as text: one style a line, characters in order of their code.

    `fallback` holds only what the regular style lacks.
    """
    body = widths(regular)
    rest = {character: width for character, width in widths(fallback).items() if character not in body}
    styles: Mapping[str, dict[str, int]] = {"regular": body, "bold": widths(bold), "fallback": rest}
    lines = (f'"{name}": {json.dumps(style, separators=(",", ":"))}' for name, style in styles.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    sys.stdout.write(table(*sys.argv[1:4]))
