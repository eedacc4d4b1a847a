"""Body: every block of the document tree as paragraphs and tables of one Word story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from kamdocs.blocks import (
    Block,
    Blocks,
    BulletList,
    Callout,
    CodeBlock,
    Cover,
    Figure,
    Heading,
    OrderedList,
    PageBreak,
    Paragraph,
    Section,
    Table,
    TableOfContents,
)
from kamdocs.writers.docx.callouts import callout_place, callout_xml
from kamdocs.writers.docx.contents import write_contents
from kamdocs.writers.docx.cover import write_cover
from kamdocs.writers.docx.figures import write_figure
from kamdocs.writers.docx.flow import CELL_GAP, Flow
from kamdocs.writers.docx.lists import write_list
from kamdocs.writers.docx.place import Place, before_note, page_kind
from kamdocs.writers.docx.sections import Sections
from kamdocs.writers.docx.slabs import PageKind
from kamdocs.writers.docx.story import Story
from kamdocs.writers.docx.tables import table_xml
from kamdocs.writers.docx.texts import write_caption, write_code, write_heading, write_paragraph, write_title
from kamdocs.writers.errors import WriteError


@dataclass(frozen=True, slots=True)
class Body:
    """Writes blocks into flows; `kept` are the ids of tables that stay on one page."""

    story: Story
    sections: Sections
    kept: frozenset[int]

    def xml(self) -> str:
        """The whole `w:body`."""
        self.pages(self.story.document.blocks, page_kind(self.story.document, landscape=False))
        return f"<w:body>{self.sections.flow.xml()}{self.sections.last()}</w:body>"

    def pages(self, blocks: Blocks, kind: PageKind) -> None:
        """Blocks that stand in no cell and may ask for pages of another kind."""
        for number, block in enumerate(blocks):
            match block:
                case Section():
                    inner = page_kind(self.story.document, landscape=block.landscape)
                    self.sections.enter(inner, new_page=True)
                    self.pages(block.blocks, inner)
                case Cover():
                    self.sections.enter("cover", new_page=True)
                    write_cover(block, self.story, self.sections.flow)
                    self.sections.wrote()
                case PageBreak():
                    self.sections.enter(kind, new_page=True)
                case _:
                    self.sections.enter(kind, new_page=False)
                    place = before_note(self.sections.place(), blocks, number)
                    self.block(block, place, self.sections.flow, first=True)
                    self.sections.wrote()

    def blocks(self, blocks: Blocks, place: Place, flow: Flow) -> None:
        for number, block in enumerate(blocks):
            self.block(block, before_note(place, blocks, number), flow, first=number == 0)

    def block(self, block: Block, place: Place, flow: Flow, *, first: bool) -> None:
        match block:
            case Heading():
                write_heading(block, self.story, flow)
            case Paragraph():
                write_paragraph(block, self.story, place, flow, first=first)
            case BulletList() | OrderedList():
                write_list(block, self.story, place, flow, self.blocks)
            case CodeBlock():
                write_code(block, place, flow)
            case Callout():
                flow.table(self._callout(block, place))
            case Table():
                self._table(block, place, flow)
            case Figure():
                write_figure(block, self.story, place, flow)
            case _:
                self._structure(block, place, flow)

    def _structure(
        self, block: Section | PageBreak | TableOfContents | Cover, place: Place, flow: Flow
    ) -> None:
        """Pages begin between blocks of the body only: inside a cell their blocks stand where they are."""
        match block:
            case Section():
                self.blocks(block.blocks, place, flow)
            case TableOfContents():
                write_contents(block, self.story, flow)
                self.story.break_pending = True
            case PageBreak():
                pass
            case Cover():
                raise WriteError("a cover stands inside another block")
            case _:
                assert_never(block)

    def _table(self, table: Table, place: Place, flow: Flow) -> None:
        write_caption(table, self.story, place, flow)
        xml = table_xml(table, self.story.theme, place, self._cell, kept=id(table) in self.kept)
        if table.anchor and not table.caption:
            xml = self.story.bookmarked(table.anchor, "") + xml
        flow.table(xml)

    def _callout(self, callout: Callout, place: Place) -> str:
        inner, flow = callout_place(place), self._flow("Callout")
        if callout.title:
            write_title(callout.title, "CalloutTitle", callout.tone, self.story, flow)
        self.blocks(callout.blocks, inner, flow)
        return callout_xml(callout, self.story.theme, place, flow.xml())

    def _cell(self, blocks: Blocks, place: Place) -> str:
        flow = self._flow(place.text)
        self.blocks(blocks, place, flow)
        return flow.xml()

    def _flow(self, filler: str) -> Flow:
        return Flow(self.story, CELL_GAP, filler)
