"""HTML: a document as one page that needs nothing besides itself; also what the PDF is made of."""

from __future__ import annotations

from base64 import b64encode
from typing import Final

from kamdocs.blocks import Document
from kamdocs.theme import Theme
from kamdocs.writers.html.fonts import cut_to, font_faces
from kamdocs.writers.html.page import body, page
from kamdocs.writers.html.stylesheet import screen_styles

_WESTERN: Final = frozenset(
    map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027)))
) | set("‹›€−")
"""Characters the fonts keep in any case: nearly all pages share them, so fonts are cut down only once."""


def write(document: Document, theme: Theme, *, shows_sources: bool = False) -> bytes:
    """The page, with fonts and pictures inside. `shows_sources` marks each value with the place it was
    written at (`data-source="path:line:column"`), for the preview on the author's own machine.
    """
    content = body(document, theme, _data_url, shows_sources=shows_sources)
    faces = font_faces(theme, _data_url, cut_to(_WESTERN | frozenset(content), theme))
    return page(document, faces + screen_styles(document, theme, _data_url), content).encode()


def _data_url(data: bytes, media_type: str) -> str:
    return f"data:{media_type};base64,{b64encode(data).decode()}"
