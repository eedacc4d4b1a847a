"""The Markdown reader: text into the document tree.

Values never meet the Markdown parser: a template leaves a mark in their place (`inline_mark`,
`block_mark`), and the reader puts back what stands behind the mark, a run with its source or the blocks
of a component. Raw HTML is not read; an unknown construct is an error, not a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kamdocs.blocks import (
    Align,
    Blocks,
    BulletList,
    Callout,
    Cell,
    CodeBlock,
    Column,
    CrossReference,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
    plain_text,
)

_MARK: Final = re.compile("\ue000(\\d+)\ue001|\ue002(\\d+)\ue003")
_SAFE_LINK: Final = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue"})


class MarkdownError(ValueError):
    """Something the tree has no block for. `line` is 1-based within the text."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(what)
        self.what = what
        self.line = line

    def __reduce__(self) -> tuple[type[MarkdownError], tuple[str, int]]:
        return (MarkdownError, (self.what, self.line))


class UnknownPart(LookupError):
    """There is no part of this name; `args[0]` is the name."""


@dataclass
class Marks:
    """What stands behind the marks of one document, in order of appearance, and its anchors."""

    inlines: list[Inlines] = field(default_factory=list)
    blocks: list[Blocks] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def inline_mark(self, content: Inlines) -> str:
        self.inlines.append(content)
        return f"\ue000{len(self.inlines) - 1}\ue001"

    def block_mark(self, blocks: Blocks) -> str:
        self.blocks.append(blocks)
        return f"\ue002{len(self.blocks) - 1}\ue003"

    def anchor(self, words: str) -> str:
        """A new anchor made of the words: lower case, ASCII, unique in the document."""
        simple = re.sub(r"[^a-z0-9]+", "-", words.translate(_UMLAUTS).lower()).strip("-")[:40].strip("-")
        candidate, count = simple or "section", 2
        while candidate in self.anchors:
            candidate, count = f"{simple or 'section'}-{count}", count + 1
        self.anchors.add(candidate)
        return candidate


PartReader = Callable[[str], Blocks]
"""Gives the blocks of a named part, what a fenced block of kind `part` asks for, or raises UnknownPart."""


def read(text: str, marks: Marks, part: PartReader) -> Blocks:
    """The blocks of a Markdown text.

    Raises MarkdownError for what cannot be shown (pictures by path, links of unknown kinds).
    """
    parser = MarkdownIt("js-default").disable(["code", "lheading", "linkify"], ignoreInvalid=True)
    tree = SyntaxTreeNode(parser.parse(text))
    return _Reader(marks, part).blocks(tree.children)


@dataclass(frozen=True)
class _Reader:
    marks: Marks
    part: PartReader

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
        return tuple(block for node in nodes for block in self.block(node))

    def block(self, node: SyntaxTreeNode) -> Blocks:
        match node.type:
            case "paragraph":
                return self.paragraph(node)
            case "heading":
                return (self.heading(node),)
            case "bullet_list":
                return (BulletList(self.items(node)),)
            case "ordered_list":
                return (OrderedList(self.items(node), int(node.attrs.get("start", 1))),)
            case "table":
                return (self.table(node),)
            case "blockquote":
                return (Callout(self.blocks(node.children)),)
            case "fence":
                return self.fence(node)
            case "hr":
                return (PageBreak(),)
            case unknown:
                raise MarkdownError(unknown, _line(node))

    def paragraph(self, node: SyntaxTreeNode) -> Blocks:
        inline = node.children[0]
        spliced = self.spliced(inline.content)
        if spliced is not None:
            return spliced
        content = self.inlines(inline)
        return (Paragraph(content),) if content else ()

    def spliced(self, content: str) -> Blocks | None:
        """The blocks of a paragraph that holds nothing but block marks."""
        if "\ue002" not in content or _MARK.sub(_only_inline, content).strip():
            return None
        return tuple(block for mark in _MARK.finditer(content) for block in self.marks.blocks[int(mark[2])])

    def heading(self, node: SyntaxTreeNode) -> Heading:
        content = self.inlines(node.children[0])
        return Heading(int(node.tag[1:]), content, self.marks.anchor(plain_text(content)))

    def items(self, node: SyntaxTreeNode) -> tuple[ListItem, ...]:
        return tuple(ListItem(self.blocks(item.children)) for item in node.children)

    def fence(self, node: SyntaxTreeNode) -> Blocks:
        if node.info.strip() == "part":
            try:
                return self.part(node.content.strip())
            except UnknownPart as error:
                raise MarkdownError(f"part {error.args[0]}", _line(node)) from None
        return (CodeBlock(node.content.rstrip("\n")),)

    def table(self, node: SyntaxTreeNode) -> Table:
        rows = [row for section in node.children for row in section.children]
        head = rows[0]
        columns = tuple(Column(align=_alignment(cell)) for cell in head.children)
        return Table(
            columns=columns,
            head=(Row(tuple(replace(self.cell(cell), heading=True) for cell in head.children)),),
            rows=tuple(Row(tuple(self.cell(cell) for cell in row.children)) for row in rows[1:]),
        )

    def cell(self, node: SyntaxTreeNode) -> Cell:
        inline = node.children[0]
        spliced = self.spliced(inline.content)
        return Cell(spliced if spliced is not None else (Paragraph(self.inlines(inline)),))

    def inlines(self, node: SyntaxTreeNode) -> Inlines:
        return _joined(inline for child in node.children for inline in self.inline(child, Run("")))

    def inline(self, node: SyntaxTreeNode, look: Run) -> Iterator[Inline]:
        match node.type:
            case "text" | "text_special":
                yield from self.filled(node, look)
            case "softbreak":
                yield replace(look, text=" ")
            case "hardbreak":
                yield LineBreak()
            case "code_inline":
                yield from self.filled(node, replace(look, code=True))
            case "strong":
                yield from self.children(node, replace(look, strong=True))
            case "em":
                yield from self.children(node, replace(look, emphasis=True))
            case "link":
                yield self.link(node, look)
            case unknown:
                raise MarkdownError(unknown, _line(node))

    def children(self, node: SyntaxTreeNode, look: Run) -> Iterator[Inline]:
        for child in node.children:
            yield from self.inline(child, look)

    def filled(self, node: SyntaxTreeNode, look: Run) -> Iterator[Inline]:
        """The text with each mark replaced by what stands behind it, in the look of its surroundings."""
        content, end = node.content, 0
        for mark in _MARK.finditer(content):
            yield replace(look, text=content[end : mark.start()])
            yield from (_in_look(inline, look) for inline in self.behind(mark, node))
            end = mark.end()
        yield replace(look, text=content[end:])

    def behind(self, mark: re.Match[str], node: SyntaxTreeNode) -> Inlines:
        if mark[1] is not None:
            return self.marks.inlines[int(mark[1])]
        match self.marks.blocks[int(mark[2])]:
            case (Paragraph(content=content),):
                return content
            case ():
                return ()
            case _:
                raise MarkdownError("blocks within a line", _line(node))

    def link(self, node: SyntaxTreeNode, look: Run) -> Inline:
        content = tuple(run for run in self.children(node, look) if isinstance(run, Run))
        target = str(node.attrs.get("href", ""))
        if target.startswith("#"):
            return CrossReference(target[1:], content)
        if not _SAFE_LINK.match(target):
            raise MarkdownError(f"link to {target}", _line(node))
        return Link(content, target)


def _only_inline(mark: re.Match[str]) -> str:
    return "" if mark[2] is not None else "x"


def _in_look(inline: Inline, look: Run) -> Inline:
    if not isinstance(inline, Run):
        return inline
    return replace(
        inline,
        strong=inline.strong or look.strong,
        emphasis=inline.emphasis or look.emphasis,
        code=inline.code or look.code,
    )


def _joined(inlines: Iterator[Inline]) -> Inlines:
    """Neighbouring runs of the same look become one; empty ones go."""
    done: list[Inline] = []
    for inline in inlines:
        last = done[-1] if done else None
        if isinstance(inline, Run) and isinstance(last, Run) and replace(last, text=inline.text) == inline:
            done[-1] = replace(inline, text=last.text + inline.text)
        else:
            done.append(inline)
    return tuple(inline for inline in done if not isinstance(inline, Run) or inline.text)


def _alignment(cell: SyntaxTreeNode) -> Align:
    style = str(cell.attrs.get("style", ""))
    return "right" if "right" in style else "center" if "center" in style else "left"


def _line(node: SyntaxTreeNode) -> int:
    while node.map is None and node.parent is not None:
        node = node.parent
    return node.map[0] + 1 if node.map else 0
