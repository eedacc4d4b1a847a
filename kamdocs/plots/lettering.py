"""Lettering: a label as `text` elements of SVG, one for each line and font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, assert_never
from xml.sax.saxutils import escape

from kamdocs.blocks import Label, Tone
from kamdocs.plots.colours import colour, contrast
from kamdocs.plots.lengths import length
from kamdocs.plots.metrics import ASCENT, CAP_HEIGHT, DESCENT, LEADING, fit, is_in_body_font, text_width
from kamdocs.theme import FontFamily, Theme

_ANCHORS: Final = {"left": "", "center": ' text-anchor="middle"', "right": ' text-anchor="end"'}
_SHARE_BEFORE: Final = {"left": 0.0, "center": 0.5, "right": 1.0}
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lettering(label: Label, theme: Theme) -> str:
    """The lines of the label that its box holds; viewers do not agree on how lines inside one element are set."""
    return "".join(_elements(label, theme))


def family(font: FontFamily) -> str:
    """Value of `font-family`, without a blank after the comma: WeasyPrint takes each name as it stands."""
    return escape(f"'{font.family}',sans-serif", {'"': "&quot;"})


def _elements(label: Label, theme: Theme) -> Iterator[str]:
    width, height = (label.height, label.width) if label.rotated else (label.width, label.height)
    middle_x, middle_y = label.x + label.width / 2, label.y + label.height / 2
    lines = fit(_NOT_XML.sub("\ufffd", label.text), width, height, label.size, label.strong)
    x = middle_x + width * (_SHARE_BEFORE[label.align] - 0.5)
    first = middle_y - height / 2 + _first_baseline(label, height, len(lines))
    look = _look(label, theme)
    if label.rotated:
        look += f' transform="rotate(-90 {length(middle_x)} {length(middle_y)})"'
    for number, line in enumerate(lines):
        y = length(first + number * label.size * LEADING)
        for offset, attributes, words in _runs(line, label, theme):
            yield f'<text x="{length(x + offset)}" y="{y}"{look}{attributes}>{escape(words)}</text>'


def _first_baseline(label: Label, height: float, lines: int) -> float:
    """Distance from the top of the box; `middle` centres the capitals, as the eye does."""
    below_first = (lines - 1) * label.size * LEADING
    match label.vertical:
        case "top":
            return ASCENT * label.size
        case "middle":
            return (height - below_first + CAP_HEIGHT * label.size) / 2
        case "bottom":
            return height - DESCENT * label.size - below_first
        case _:
            assert_never(label.vertical)


def _runs(line: str, label: Label, theme: Theme) -> Iterator[tuple[float, str, str]]:
    """Offset, attributes and words of the parts of a line that share a font.

    resvg would set a whole element in the fallback font if one character needs it.
    """
    runs = [(own, "".join(run)) for own, run in groupby(line, is_in_body_font)]
    if len(runs) == 1 and runs[0][0]:
        yield 0, _ANCHORS[label.align], line
        return
    offset = -text_width(line, label.size, label.strong) * _SHARE_BEFORE[label.align]
    for own, run in runs:
        words = run.strip(" ")
        indent = text_width(run[: len(run) - len(run.lstrip(" "))], label.size)
        if words:
            yield offset + indent, "" if own else f' font-family="{family(theme.fonts.fallback)}"', words
        offset += text_width(run, label.size, label.strong)


def _look(label: Label, theme: Theme) -> str:
    weight = ' font-weight="700"' if label.strong else ""
    return f' font-size="{length(label.size)}"{weight} fill="{_ink(label, theme)}"'


def _ink(label: Label, theme: Theme) -> str:
    if not label.on_full:
        return theme.text if label.tone is Tone.NONE else colour(label.tone, theme)
    if isinstance(label.tone, Tone):
        return theme.tones[label.tone].on_full
    ground = colour(label.tone, theme)
    return max(colour("paper", theme), theme.text, key=lambda ink: contrast(ink, ground))
