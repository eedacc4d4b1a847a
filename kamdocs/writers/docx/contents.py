"""Contents: the table of contents, a field that is already filled and asks for no update."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kamdocs.blocks import Document, Heading, TableOfContents, plain_text, walk
from kamdocs.writers.docx.fields import field, field_end, field_start
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.inlines import run
from kamdocs.writers.docx.looks import CONTENTS_LEVELS, contents_numbers
from kamdocs.writers.docx.paragraphs import ParagraphFormat, Tab, paragraph
from kamdocs.writers.docx.story import Story

_TAB = "<w:r><w:tab/></w:r>"


def listed_headings(document: Document, depth: int) -> Iterator[Heading]:
    """The headings a table of contents names, down to its depth."""
    for block in walk(document.blocks):
        if isinstance(block, Heading) and block.level <= min(depth, CONTENTS_LEVELS):
            yield block


def contents_marks(document: Document) -> dict[str, str]:
    """Bookmarks of the headings in the form that Word itself gives and takes away on an update."""
    headings = (block for block in walk(document.blocks) if isinstance(block, Heading))
    return {heading.anchor: f"_Toc{100_000_001 + number}" for number, heading in enumerate(headings)}


def write_contents(contents: TableOfContents, story: Story, flow: Flow) -> None:
    """Title and entries inside the content control that gives Word's "Update table" button."""
    title_form = ParagraphFormat(style="TOCHeading", page_break_before=story.take_break())
    title = paragraph(title_form, run(contents.title)) if contents.title else ""
    entries = "".join(_entries(contents, story))
    if title or entries:
        flow.raw(
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
            f"</w:docPartObj></w:sdtPr><w:sdtContent>{title}{entries}</w:sdtContent></w:sdt>"
        )


def _entries(contents: TableOfContents, story: Story) -> Iterator[str]:
    """The field begins in the first entry and ends in the last: no empty paragraph carries it."""
    headings = tuple(listed_headings(story.document, contents.depth))
    for place, heading in enumerate(headings):
        before = (
            field_start(f'TOC \\o "1-{min(contents.depth, CONTENTS_LEVELS)}" \\h \\z \\u')
            if place == 0
            else ""
        )
        after = field_end() if place == len(headings) - 1 else ""
        yield paragraph(_form(heading, story), before + _entry(heading, story) + after)


def _form(heading: Heading, story: Story) -> ParagraphFormat:
    """An entry without number among numbered ones begins where the numbers stand."""
    form = ParagraphFormat(style=f"TOC{heading.level}")
    if heading.numbered or not story.document.numbered_headings:
        return form
    left, room = contents_numbers(heading.level)
    return replace(form, tabs=(Tab(left + room, "clear"),), left=left, hanging=0)


def _entry(heading: Heading, story: Story) -> str:
    number = story.targets[heading.anchor].label
    mark = story.contents_marks[heading.anchor]
    page = field(f"PAGEREF {mark} \\h", run(str(story.pages.get(heading.anchor, 1))))
    words = run(plain_text(heading.content).replace("\n", " "))
    numbered = run(number) + _TAB if number else ""
    return f'<w:hyperlink w:anchor="{mark}" w:history="1">{numbered}{words}{_TAB}{page}</w:hyperlink>'
