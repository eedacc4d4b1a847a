"""Anchors: the bookmark names of a Word file, made from the anchors of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kamdocs.blocks import (
    Block,
    Blocks,
    Callout,
    Cover,
    CrossReference,
    Figure,
    Heading,
    Inlines,
    Paragraph,
    Table,
    walk,
)

_LONGEST = 40
_OTHER = re.compile(r"[^A-Za-z0-9_]+")


def bookmark_names(anchors: Iterable[str]) -> Mapping[str, str]:
    """A hidden bookmark (`_Ref…`) for each anchor; Word tells names apart without case, in 40 characters."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for anchor in anchors:
        names[anchor] = _free(f"_Ref_{_OTHER.sub('_', anchor)}"[:_LONGEST], taken)
        taken.add(names[anchor].lower())
    return names


def referred(blocks: Blocks) -> frozenset[str]:
    """The anchors that some cross-reference leads to: only these need a bookmark."""
    return frozenset(
        inline.anchor
        for block in walk(blocks)
        for line in _lines(block)
        for inline in line
        if isinstance(inline, CrossReference)
    )


def _lines(block: Block) -> Iterator[Inlines]:
    match block:
        case Heading() | Paragraph():
            yield block.content
        case Table() | Figure():
            yield block.caption
        case Callout():
            yield block.title
        case Cover():
            yield from (block.title, block.subtitle, block.kicker)
            yield from (value for _, value in block.facts)
        case _:
            pass


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free.lower() in taken:
        number += 1
        free = f"{name[: _LONGEST - len(str(number)) - 1]}_{number}"
    return free
