"""Plain text: the words of a document in reading order, one line for a paragraph or a table row.

The form in which documents are compared: with the last golden copy, and with the PDF and the Word file,
which show the same words in the same order. Lines without a word are ornament; a line that begins with
`ALTERNATIVE` says what a figure shows and is not printed elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, assert_never

from kamdocs.blocks import (
    Block,
    Blocks,
    BulletList,
    Callout,
    Cell,
    CodeBlock,
    Cover,
    CrossReference,
    Document,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    TableOfContents,
    plain_text,
    walk,
)
from kamdocs.theme import Theme
from kamdocs.writers.numbering import Numbering, Target, numbering, reference_text, targets

ALTERNATIVE: Final = "~ "
CELL_BREAK: Final = " | "
PARAGRAPH_BREAK: Final = " / "
UNKNOWN_PAGE: Final = "…"

_ROW_MARKS: Final = {"body": "", "group": "» ", "total": "= "}
_UNDERLINES: Final = {1: "=", 2: "-"}
_NEW_PAGE: Final = "* * *"
_LANDSCAPE: Final = ("<----->", ">-----<")


def write(document: Document, theme: Theme) -> bytes:  # noqa: ARG001  all writers are called alike
    """The document as UTF-8 text that ends with a line feed."""
    writer = _Writer(document, targets(document), numbering(document))
    paragraphs = writer.blocks(document.blocks)
    return ("\n".join(_without_double_blanks(paragraphs)).strip("\n") + "\n").encode()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks as lines; a blank line follows each block of text."""

    document: Document
    targets: Mapping[str, Target]
    numbering: Numbering = field(compare=False)

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)
            yield ""

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield from self._heading(block)
            case Paragraph():
                yield from self._text(block.content).split("\n")
            case BulletList() | OrderedList():
                yield from self._list(block)
            case CodeBlock():
                yield from (f"    {line}" for line in block.text.rstrip("\n").split("\n"))
            case Callout():
                yield from self._callout(block)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case _:
                yield from self._structure(block)

    def _structure(self, block: Section | PageBreak | TableOfContents | Cover) -> Iterator[str]:
        match block:
            case Section():
                yield from self._section(block)
            case PageBreak():
                yield _NEW_PAGE
            case TableOfContents():
                yield from self._contents(block)
            case Cover():
                yield from self._cover(block)
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> Iterator[str]:
        line = f"{self.numbering.heading(heading)} {self._text(heading.content)}".strip()
        yield line
        if mark := _UNDERLINES.get(heading.level):
            yield mark * len(line)

    def _list(self, listed: BulletList | OrderedList) -> Iterator[str]:
        for position, item in enumerate(listed.items):
            mark = f"{listed.start + position}." if isinstance(listed, OrderedList) else "•"
            lines = [line for block in item.blocks for line in self.block(block)] or [""]
            yield f"{mark} {lines[0]}".rstrip()
            yield from (f"{' ' * len(mark)} {line}" for line in lines[1:])

    def _callout(self, callout: Callout) -> Iterator[str]:
        if callout.title:
            yield f"! {self._text(callout.title)}"
        yield from (f"! {line}" for block in callout.blocks for line in self.block(block))

    def _figure(self, figure: Figure) -> Iterator[str]:
        if label := self.numbering.caption(figure):
            yield f"[{label}] {self._text(figure.caption)}"
        yield f"{ALTERNATIVE}{figure.alt}"

    def _table(self, table: Table) -> Iterator[str]:
        if label := self.numbering.caption(table):
            yield f"[{label}] {self._text(table.caption)}"
        heads = [self._row(row) for row in table.head]
        yield from heads
        if heads:
            yield "-" * max(map(len, heads))
        yield from map(self._row, table.rows)

    def _row(self, row: Row) -> str:
        return _ROW_MARKS[row.kind] + CELL_BREAK.join(self._cell(cell) for cell in row.cells).rstrip()

    def _cell(self, cell: Cell) -> str:
        lines = (line.strip() for block in cell.blocks for line in self.block(block))
        return PARAGRAPH_BREAK.join(line for line in lines if line)

    def _section(self, section: Section) -> Iterator[str]:
        opening, closing = _LANDSCAPE if section.landscape else (_NEW_PAGE, "")
        yield from (opening, "")
        yield from self.blocks(section.blocks)
        yield closing

    def _contents(self, contents: TableOfContents) -> Iterator[str]:
        yield from (contents.title, "")
        for block in walk(self.document.blocks):
            if isinstance(block, Heading) and block.level <= contents.depth:
                words = f"{self.targets[block.anchor].label} {plain_text(block.content)}".strip()
                yield "  " * block.level + words

    def _cover(self, cover: Cover) -> Iterator[str]:
        yield from filter(None, map(self._text, (cover.kicker, cover.title, cover.subtitle)))
        yield ""
        yield from (f"{label}{CELL_BREAK}{self._text(value)}" for label, value in cover.facts)
        if cover.classification:
            yield cover.classification

    def _text(self, content: Inlines) -> str:
        return "".join(map(self._inline, content))

    def _inline(self, inline: Run | LineBreak | Link | CrossReference) -> str:
        match inline:
            case Run():
                return inline.text
            case LineBreak():
                return "\n"
            case Link():
                return plain_text(inline.content)
            case CrossReference(show="page"):
                return UNKNOWN_PAGE
            case CrossReference():
                return reference_text(inline, self.targets)
            case _:
                assert_never(inline)


def _without_double_blanks(lines: Iterable[str]) -> Iterator[str]:
    previous = ""
    for line in lines:
        if line or previous:
            yield line
        previous = line
