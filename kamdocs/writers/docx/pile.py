"""Pile: the heights of blocks, measured with the looks that the body is written with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final, assert_never

from kamdocs.blocks import (
    Block,
    Blocks,
    BulletList,
    Callout,
    CodeBlock,
    Cover,
    Document,
    Figure,
    Heading,
    Inlines,
    OrderedList,
    PageBreak,
    Paragraph,
    Section,
    Table,
    TableOfContents,
    text,
    walk,
)
from kamdocs.writers.docx.callouts import callout_place
from kamdocs.writers.docx.contents import listed_headings
from kamdocs.writers.docx.figures import figure_size
from kamdocs.writers.docx.flow import CELL_GAP
from kamdocs.writers.docx.grid import stays_with_next
from kamdocs.writers.docx.lists import inside_item, item_opening, item_style
from kamdocs.writers.docx.looks import HEADING_NUMBERS
from kamdocs.writers.docx.place import Place, before_note, body_place, page_kind, paragraph_style
from kamdocs.writers.docx.ruler import Ruler
from kamdocs.writers.docx.slabs import PageKind, PageStart, Slab, stacked
from kamdocs.writers.docx.table_heights import TableHeights
from kamdocs.writers.docx.table_styles import MARGINS
from kamdocs.writers.docx.typography import Typography

_LABEL: Final = text("Abbildung 10  ", strong=True)
_KEPT_SHARE: Final = 0.34
_KEPT_HEADLESS_SHARE: Final = 0.9


@dataclass(slots=True)
class Pile:
    """Turns blocks into slabs. `kept` collects the ids of the tables small enough to stay on one page."""

    document: Document
    typography: Typography
    ruler: Ruler
    kept: set[int] = field(default_factory=set)

    def slabs(self, blocks: Blocks, place: Place) -> Iterator[Slab | PageStart]:
        """The blocks in order; what follows a table keeps a distance from it."""
        gap = 0.0
        for number, block in enumerate(blocks):
            captioned = isinstance(block, Table) and bool(block.caption)
            gap = gap if captioned else max(gap, self._gap(block, place))
            for each in self._block(block, before_note(place, blocks, number), first=number == 0):
                yield each.below(gap) if isinstance(each, Slab) else each
                gap = 0.0
            gap = self._gap(block, place)

    def _gap(self, block: Block, place: Place) -> float:
        """What a table or a box keeps free above and below it."""
        if not isinstance(block, Table | Callout):
            return 0
        return CELL_GAP if place.in_table else self.typography.gap

    def height(self, blocks: Blocks, place: Place) -> float:
        """Height in points of the content of a cell."""
        return stacked(each for each in self.slabs(blocks, place) if isinstance(each, Slab))

    def _block(self, block: Block, place: Place, *, first: bool) -> Iterator[Slab | PageStart]:
        match block:
            case Heading():
                yield self._heading(block, place)
            case Paragraph():
                style = paragraph_style(block, place, first=first)
                yield replace(self._text(block.content, style, place), keep_next=block.keep_with_next)
            case BulletList() | OrderedList():
                yield from self._list(block, place)
            case CodeBlock():
                look = self.typography["Code"]
                lines = block.text.rstrip("\n").count("\n") + 1
                yield Slab(look.line_height * lines, before=look.before, after=look.after)
            case Callout():
                yield self._callout(block, place)
            case Table():
                yield from self._table(block, place)
            case Figure():
                yield from self._figure(block, place)
            case _:
                yield from self._structure(block)

    def _structure(self, block: Section | PageBreak | TableOfContents | Cover) -> Iterator[Slab | PageStart]:
        match block:
            case Section():
                kind = page_kind(self.document, landscape=block.landscape)
                yield PageStart(kind)
                yield from self.slabs(block.blocks, self._body(kind))
                if kind != page_kind(self.document, landscape=False):
                    yield PageStart(page_kind(self.document, landscape=False))
            case PageBreak():
                yield PageStart()
            case TableOfContents():
                yield from self._contents(block)
                yield PageStart()
            case Cover():
                yield PageStart("cover")
                yield Slab(1)
                yield PageStart(page_kind(self.document, landscape=False))
            case _:
                assert_never(block)

    def _heading(self, heading: Heading, place: Place) -> Slab:
        numbered = heading.numbered and self.document.numbered_headings
        level = min(heading.level, 9)
        room = place.width - (HEADING_NUMBERS[level - 1] if numbered else 0)
        slab = self._text(heading.content, f"Heading{level}", replace(place, width=room))
        return replace(slab, keep_next=True, anchors=(heading.anchor,))

    def _body(self, kind: PageKind) -> Place:
        return body_place(self.typography.theme, kind)

    def _text(self, content: Inlines, style: str, place: Place) -> Slab:
        look = self.typography[style]
        indent = (look.form.left or 0) + (look.form.right or 0)
        lines = self.ruler.lines(content, look, place.width - indent)
        return Slab(look.line_height, lines, look.before, look.after)

    def _list(self, listed: BulletList | OrderedList, place: Place) -> Iterator[Slab | PageStart]:
        inner, style = inside_item(place), item_style(listed, place)
        look = self.typography[style]
        for item in listed.items:
            opening, rest = item_opening(item)
            lines = self.ruler.lines(opening, look, inner.width)
            yield Slab(look.line_height, lines, look.before, look.after)
            yield from self.slabs(rest, inner)

    def _callout(self, callout: Callout, place: Place) -> Slab:
        top, _, bottom, _ = MARGINS["callout"]
        inner = callout_place(place)
        title = stacked([self._text(callout.title, "CalloutTitle", inner)]) if callout.title else 0
        height = title + self.height(callout.blocks, inner) + top + bottom
        return Slab(height, anchors=_anchors(callout.blocks))

    def _table(self, table: Table, place: Place) -> Iterator[Slab]:
        heights = TableHeights(table, place, self.height)
        head, rows = heights.rows(table.head, is_head=True), heights.rows(table.rows)
        most = _KEPT_SHARE if table.head else _KEPT_HEADLESS_SHARE
        kept = sum(head) + sum(rows) <= most * place.height
        if kept:
            self.kept.add(id(table))
        if table.caption:
            caption = self._text((*_LABEL, *table.caption), "Caption", place)
            yield replace(caption, keep_next=True, anchors=(table.anchor,))
        for height in head:
            yield Slab(height, keep_next=True)
        for number, height in enumerate(rows):
            stays = stays_with_next(table.rows, number, kept=kept, last=place.keep_next)
            anchors = _anchors(tuple(block for cell in table.rows[number].cells for block in cell.blocks))
            own = (table.anchor,) if number == 0 and not table.caption else ()
            yield Slab(height, keep_next=stays, anchors=own + anchors, repeated=sum(head))

    def _figure(self, figure: Figure, place: Place) -> Iterator[Slab]:
        look, size = self.typography["Figure"], figure_size(figure, place)
        keep = bool(figure.caption) or place.keep_next
        yield Slab(size.height + 3, before=look.before, keep_next=keep, anchors=(figure.anchor,))
        if figure.caption:
            caption = self._text((*_LABEL, *figure.caption), "FigureCaption", place)
            yield replace(caption, keep_next=place.keep_next)

    def _contents(self, contents: TableOfContents) -> Iterator[Slab]:
        place = self._body(page_kind(self.document, landscape=False))
        if contents.title:
            yield replace(self._text(text(contents.title), "TOCHeading", place), keep_next=True)
        for heading in listed_headings(self.document, contents.depth):
            yield self._text(heading.content, f"TOC{heading.level}", place)


def _anchors(blocks: Blocks) -> tuple[str, ...]:
    """What stands inside a cell or a box that something may refer to."""
    return tuple(block.anchor for block in walk(blocks) if isinstance(block, Heading | Figure | Table))
