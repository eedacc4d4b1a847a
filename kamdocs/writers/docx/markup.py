"""Markup: text, lengths and colours as WordprocessingML and DrawingML write them."""

from __future__ import annotations

import re
from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORD_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STORY_NAMESPACES: Final = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}" xmlns:wp="{WORD_DRAWING}" '
    f'xmlns:a="{DRAWING}" xmlns:pic="{PICTURE}" xmlns:c="{CHART}"'
)

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def escaped(text: str) -> str:
    """`text` for an element or an attribute."""
    return legal(text).translate(_ESCAPES)


def legal(text: str) -> str:
    """`text` with U+FFFD for what XML cannot hold, so that no file is ever broken."""
    return _NOT_XML.sub("\ufffd", text)


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def emus(points: float) -> int:
    """English metric units, the lengths of DrawingML."""
    return round(points * 12700)


def half_points(points: float) -> int:
    return round(points * 2)


def colour(hexadecimal: str) -> str:
    """`#0e5a66` as `0E5A66`."""
    return hexadecimal.removeprefix("#").upper()


def mixed(one: str, other: str, share: float) -> str:
    """`one` with a share (0-1) of `other` in it, both `#rrggbb`."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
