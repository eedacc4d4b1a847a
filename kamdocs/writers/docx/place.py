"""Place: where a block stands, how much room it has there, and which style its text takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kamdocs.blocks import Align, Blocks, Document, Figure, Paragraph, Run, Table, Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.slabs import PageKind
from kamdocs.writers.pages import sheet

_BODY_STYLES: Final = {"body": "BodyText", "lead": "Lead", "note": "Note", "quote": "Quote"}


@dataclass(frozen=True, slots=True)
class Place:
    """`width`, `height` of the page and `indent` are points; `text` is the style of ordinary paragraphs and
    `opening` that of a first paragraph wholly in strong type; `level` counts the lists around.
    Text without a tone of its own takes `ink`, an opening paragraph `opening_ink`.
    """

    width: float
    height: float
    text: str = "BodyText"
    opening: str = ""
    in_table: bool = False
    level: int = 0
    indent: float = 0
    align: Align | None = None
    keep_next: bool = False
    ink: Tone = Tone.NONE
    opening_ink: Tone = Tone.NONE


def page_kind(document: Document, *, landscape: bool) -> PageKind:
    """A document that is landscape as a whole has no upright section."""
    return "landscape" if landscape or document.landscape else "upright"


def body_place(theme: Theme, kind: PageKind) -> Place:
    """The room between the margins of a page."""
    page = sheet(theme.page, landscape=kind == "landscape")
    return Place(page.text_width, page.text_height)


def before_note(place: Place, blocks: Blocks, number: int) -> Place:
    """The place of a block: a table or a figure stays with the small print below it, a grid with its legend."""
    match blocks[number : number + 2]:
        case (Table() | Figure(), Paragraph(style="note")) | (
            Table(look="grid"),
            Table(look="grid", head=(), caption=()),
        ):
            return replace(place, keep_next=True)
        case _:
            return place


def paragraph_style(paragraph: Paragraph, place: Place, *, first: bool) -> str:
    """The style of a paragraph outside lists."""
    if place.text == "BodyText":
        return _BODY_STYLES[paragraph.style]
    if place.opening and first and _is_strong(paragraph):
        return place.opening
    return "TableNote" if paragraph.style == "note" and place.in_table else place.text


def _is_strong(paragraph: Paragraph) -> bool:
    return bool(paragraph.content) and all(
        isinstance(inline, Run) and inline.strong for inline in paragraph.content
    )
