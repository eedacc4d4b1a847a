"""Lists: bullets and numbers by style and level; every ordered list counts on its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from kamdocs.blocks import Blocks, BulletList, Inlines, ListItem, OrderedList, Paragraph
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.inlines import inlines
from kamdocs.writers.docx.looks import LIST_DEPTH, LIST_INDENT, TABLE_LIST_INDENT
from kamdocs.writers.docx.numbering_part import BULLETS, TABLE_BULLETS, list_style
from kamdocs.writers.docx.paragraphs import ParagraphFormat
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.story import Story

BlockWriter: TypeAlias = Callable[[Blocks, Place, Flow], None]

_DEEPEST: Final = 8


def write_list(
    listed: BulletList | OrderedList, story: Story, place: Place, flow: Flow, write: BlockWriter
) -> None:
    """The items at the level of their place; `write` writes what follows the first paragraph of an item."""
    form = _item_form(listed, story, place)
    inner = inside_item(place)
    for item in listed.items:
        opening, rest = item_opening(item)
        flow.paragraph(form, inlines(opening, story, ink=place.ink))
        write(rest, inner, flow)
    if not place.in_table and place.level == 0:
        flow.space_below(story.theme.scale.paragraph_gap)


def inside_item(place: Place) -> Place:
    """Where the further blocks of an item stand."""
    step = TABLE_LIST_INDENT if place.in_table else LIST_INDENT
    style = place.text if place.in_table else list_style("ListContinue", place.level)
    return replace(
        place,
        width=place.width - step,
        text=style,
        opening="",
        level=place.level + 1,
        indent=place.indent + step,
    )


def item_opening(item: ListItem) -> tuple[Inlines, Blocks]:
    """What stands beside the bullet, and the blocks below."""
    match item.blocks:
        case (Paragraph() as first, *rest):
            return first.content, tuple(rest)
        case _:
            return (), item.blocks


def item_style(listed: BulletList | OrderedList, place: Place) -> str:
    """The style of the first paragraph of an item."""
    kind = "Number" if isinstance(listed, OrderedList) else "Bullet"
    return f"Table{kind}" if place.in_table else list_style(f"List{kind}", place.level)


def _item_form(listed: BulletList | OrderedList, story: Story, place: Place) -> ParagraphFormat:
    """Bullets count by their style as far as styles go; a numbered list names its own numbers."""
    level = min(place.level, _DEEPEST)
    form = ParagraphFormat(style=item_style(listed, place), keep_next=place.keep_next)
    if isinstance(listed, OrderedList):
        return replace(
            form, number=(story.lists.ordered(level, listed.start, in_table=place.in_table), level)
        )
    if place.in_table:
        return replace(form, number=(TABLE_BULLETS, level)) if level else form
    return replace(form, number=(BULLETS, level)) if level >= LIST_DEPTH else form
