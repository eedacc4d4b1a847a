"""Blocks: every block of the document tree as HTML."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final, assert_never

from kamdocs.blocks import (
    Block,
    Blocks,
    BulletList,
    Callout,
    CodeBlock,
    Cover,
    Figure,
    Heading,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Section,
    Table,
    TableOfContents,
    plain_text,
)
from kamdocs.writers.html.context import Context
from kamdocs.writers.html.figures import figure
from kamdocs.writers.html.front import contents, cover
from kamdocs.writers.html.inline import inline, words
from kamdocs.writers.html.markup import Html, classes, element, joined
from kamdocs.writers.html.tables import table
from kamdocs.writers.pages import sheet

_RUNNING_LENGTH: Final = 60


def blocks(content: Blocks, context: Context) -> Html:
    return joined((_block(block, context) for block in _without_idle_breaks(content)), "\n")


def _without_idle_breaks(content: Blocks) -> Iterator[Block]:
    """The blocks without page breaks before what begins a page anyway, which would leave a page empty."""
    for block, following in zip_longest(content, content[1:]):
        if not (isinstance(block, PageBreak) and isinstance(following, PageBreak | Section)):
            yield block


def _block(block: Block, context: Context) -> Html:
    match block:
        case Heading():
            written = _heading(block, context)
        case Paragraph():
            written = _paragraph(block, context)
        case BulletList() | OrderedList():
            written = _list(block, context)
        case CodeBlock():
            written = element("pre", element("code", words(block.text.rstrip("\n"))))
        case Callout():
            written = _callout(block, context)
        case Table():
            written = table(block, context, blocks)
        case Figure():
            written = figure(block, context)
        case _:
            written = _structure(block, context)
    return written


def _structure(block: Section | PageBreak | TableOfContents | Cover, context: Context) -> Html:
    match block:
        case Section():
            turned = block.landscape or context.document.landscape
            room = sheet(context.theme.page, landscape=turned).text_width
            name = "landscape" if block.landscape else "new-page"
            written = element("section", blocks(block.blocks, replace(context, room=room)), class_=name)
        case PageBreak():
            written = element("div", class_="page-break")
        case TableOfContents():
            written = contents(block, context)
        case Cover():
            written = cover(block, context)
        case _:
            assert_never(block)
    return written


def _heading(heading: Heading, context: Context) -> Html:
    """`data-title` names it among the bookmarks, `data-running` at the head of its pages."""
    number = context.numbering.heading(heading)
    content = inline(heading.content, context)
    if number:
        content = joined((element("span", number, class_="number"), " ", content))
    title = f"{number} {plain_text(heading.content)}".strip()
    level = min(context.targets[heading.anchor].level, 6)
    return element(
        f"h{level}",
        content,
        id=heading.anchor,
        data_title=title,
        data_running=_running(title, context) if level == 1 else "",
    )


def _running(title: str, context: Context) -> str:
    """What stands at the head of the chapter's pages, behind the document's own words if it has any."""
    chapter = textwrap.shorten(title, _RUNNING_LENGTH, placeholder="…")
    return f"  ·  {chapter}" if context.document.running_head else chapter


def _paragraph(paragraph: Paragraph, context: Context) -> Html:
    words = inline(paragraph.content, context)
    keep = "keep" if paragraph.keep_with_next else ""
    if paragraph.style == "quote":
        return element("blockquote", element("p", words), class_=keep)
    style = "" if paragraph.style == "body" else paragraph.style
    return element("p", words, class_=classes(style, keep))


def _list(listed: BulletList | OrderedList, context: Context) -> Html:
    items = (_item(item, context) for item in listed.items)
    if isinstance(listed, BulletList):
        return element("ul", *items)
    if listed.start == 1:
        return element("ol", *items)
    return element("ol", *items, start=listed.start, style=f"counter-reset:list-item {listed.start - 1}")


def _item(item: ListItem, context: Context) -> Html:
    """A first plain paragraph stands in the item itself."""
    match item.blocks:
        case (Paragraph(style="body") as first, *rest):
            return element("li", inline(first.content, context), blocks(tuple(rest), context))
        case _:
            return element("li", blocks(item.blocks, context))


def _callout(callout: Callout, context: Context) -> Html:
    title = element("p", inline(callout.title, context), class_="callout-title") if callout.title else Html()
    return element(
        "aside", title, blocks(callout.blocks, context), class_=classes("callout", f"box-{callout.tone}")
    )
