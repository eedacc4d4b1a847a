"""Texts: headings, paragraphs, code and captions."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kamdocs.blocks import CodeBlock, Figure, Heading, Inlines, Paragraph, Table, Tone
from kamdocs.writers.docx.fields import field
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.inlines import inlines, run
from kamdocs.writers.docx.markup import colour
from kamdocs.writers.docx.numbering_part import NO_LIST
from kamdocs.writers.docx.paragraphs import ParagraphFormat
from kamdocs.writers.docx.place import Place, paragraph_style
from kamdocs.writers.docx.story import Story

_CELL_GAP: Final = 2.0
"""Points between two paragraphs of a cell."""
_AFTER_LABEL: Final = " \u2002"


def write_heading(heading: Heading, story: Story, flow: Flow) -> None:
    """A numbered heading counts by its style; one without number leaves the list."""
    number = story.numbering.heading(heading)
    form = ParagraphFormat(style=f"Heading{min(heading.level, 9)}")
    if story.document.numbered_headings and not number:
        form = replace(form, number=(NO_LIST, 0), left=0, hanging=0)
    content = story.bookmarked(heading.anchor, inlines(heading.content, story))
    flow.paragraph(form, story.marked(story.contents_marks[heading.anchor], content))


def write_paragraph(paragraph: Paragraph, story: Story, place: Place, flow: Flow, *, first: bool) -> None:
    style = paragraph_style(paragraph, place, first=first)
    form = ParagraphFormat(
        style=style,
        keep_next=paragraph.keep_with_next or place.keep_next,
        before=None if first or not place.in_table else story.typography[style].before + _CELL_GAP,
        left=place.indent or None,
        align=place.align,
    )
    ink = place.opening_ink if style == place.opening else place.ink
    flow.paragraph(form, inlines(paragraph.content, story, ink=ink))


def write_title(title: Inlines, style: str, ink: Tone, story: Story, flow: Flow) -> None:
    """The title line of a box."""
    flow.paragraph(ParagraphFormat(style=style), inlines(title, story, ink=ink))


def write_code(code: CodeBlock, place: Place, flow: Flow) -> None:
    """All lines in one paragraph, blanks kept."""
    form = ParagraphFormat(style="Code", left=place.indent + 6 if place.indent else None)
    flow.paragraph(form, run(code.text.rstrip("\n")))


def write_caption(block: Figure | Table, story: Story, place: Place, flow: Flow) -> None:
    """The label with a counting field in a bookmark, then the words; nothing without a caption."""
    label = story.numbering.caption(block)
    if not label:
        return
    word, _, number = label.rpartition(" ")
    look = f'<w:rPr><w:b/><w:bCs/><w:color w:val="{colour(story.theme.text)}"/></w:rPr>'
    counter = field(f"SEQ {word.replace(' ', '_')} \\* ARABIC", run(number, look), look)
    marked = run(f"{word} ", look) + counter
    content = (story.bookmarked(block.anchor, marked) if block.anchor else marked) + run(_AFTER_LABEL)
    is_table = isinstance(block, Table)
    form = ParagraphFormat(
        style="Caption" if is_table else "FigureCaption",
        keep_next=is_table or place.keep_next,
        left=place.indent or None,
    )
    flow.paragraph(form, content + inlines(block.caption, story))
