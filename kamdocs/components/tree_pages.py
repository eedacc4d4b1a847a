"""Tree pages: one tree of cards that fits the page, or several that share its branches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from kamdocs.components.tree import Tree, branches, tree_of
from kamdocs.components.tree_columns import Card

Item = TypeVar("Item")


class TreePage(NamedTuple):
    idents: tuple[str, ...]
    tree: Tree


class CardRoom(NamedTuple):
    """The page without the legend, widths of cards to try (widest first), and how high a card then is."""

    width: float
    height: float
    card_widths: Sequence[float]
    card_height: Callable[[str, float], float]


def pages_of(parents: Mapping[str, str | None], room: CardRoom) -> list[TreePage]:
    """One page if everything fits it, else as few as hold the branches, each below the common root."""
    whole = _page(parents, parents, room)
    parts = branches(parents)
    if whole.tree.height <= room.height or len(parts) == 1:
        return [whole]
    pages: list[TreePage] = []
    for part in parts:
        joined = _page(parents, dict.fromkeys((*(pages[-1].idents if pages else ()), *part)), room)
        if pages and joined.tree.height <= room.height:
            pages[-1] = joined
        else:
            pages.append(_page(parents, part, room))
    return pages


def only(items: Mapping[str, Item], idents: Iterable[str]) -> dict[str, Item]:
    """The part of a mapping with these keys."""
    return {ident: items[ident] for ident in idents}


def _page(parents: Mapping[str, str | None], idents: Iterable[str], room: CardRoom) -> TreePage:
    """The widest cards with which the tree fits, else those that make it lowest."""
    members = only(parents, idents)
    trees: list[Tree] = []
    for width in room.card_widths:
        heights = {ident: room.card_height(ident, width) for ident in members}
        trees.append(tree_of(members, heights, Card(width), room.width))
        if trees[-1].height <= room.height:
            return TreePage(tuple(members), trees[-1])
    return TreePage(tuple(members), min(trees, key=lambda tree: tree.height))
