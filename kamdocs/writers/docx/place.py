"""Place: where a block stands, and which paragraph style its text has there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kamdocs.blocks import Align, Paragraph, Run

_BODY_STYLES: Final = {"body": "BodyText", "lead": "Lead", "note": "Note", "quote": "Quote"}


@dataclass(frozen=True, slots=True)
class Place:
    """The room a block has. `width` and `indent` are points; `text` is the style of ordinary paragraphs and
    `opening` that of a first paragraph wholly in strong type; `level` counts the lists around.
    """

    width: float
    text: str = "BodyText"
    opening: str = ""
    in_table: bool = False
    level: int = 0
    indent: float = 0
    align: Align | None = None
    keep_next: bool = False

    @property
    def is_body(self) -> bool:
        return self.text == "BodyText"


def paragraph_style(paragraph: Paragraph, place: Place, *, first: bool) -> str:
    """The style of a paragraph outside lists."""
    if place.is_body:
        return _BODY_STYLES[paragraph.style]
    if place.opening and first and _is_strong(paragraph):
        return place.opening
    return "TableNote" if paragraph.style == "note" and place.in_table else place.text


def _is_strong(paragraph: Paragraph) -> bool:
    return bool(paragraph.content) and all(
        isinstance(inline, Run) and inline.strong for inline in paragraph.content
    )
