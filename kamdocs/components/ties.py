"""Ties: lines of influence between cards, led around the cards and past the lines of the organisation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from kamdocs.components.routing import Box, Point, Router, added, corners
from kamdocs.components.tree import Tree
from kamdocs.components.values import Record, records
from kamdocs.components.wording import TIES

_OFFSET: Final = 14.0
_TRACKS: Final = (4.0, 12.0)


@dataclass(frozen=True, slots=True)
class Tie:
    """Who acts on whom and how; `points` are empty where no way was found."""

    source: str
    target: str
    kind: str
    record: Record
    points: tuple[Point, ...] = ()


def ties_of(contacts: Mapping[str, Record]) -> list[Tie]:
    """What the contacts' mappings say about each other; unknown targets and kinds are left out."""
    return [
        Tie(ident, str(tie.get("to")), str(tie.get("kind", "influences")), tie)
        for ident, contact in contacts.items()
        for tie in records(contact.get("influences"))
        if str(tie.get("to")) in contacts
        and str(tie.get("to")) != ident
        and str(tie.get("kind", "influences")) in TIES
    ]


def routed(ties: Sequence[Tie], tree: Tree) -> Iterator[Tie]:
    """The ties with their ways; those of one kind to the same person may run together."""
    router = Router(_xs(tree), _ys(tree), [box.grown(1.5) for box in tree.boxes.values()])
    for line in tree.lines:
        router.take(corners(line), "tree")
    for tie in ties:
        net = (tie.target, tie.kind)
        ways = list(_ways(router, tree, tie, net))
        points = min(ways)[1] if ways else ()
        router.take(points, net)
        yield Tie(tie.source, tie.target, tie.kind, tie.record, points)


def _ways(router: Router, tree: Tree, tie: Tie, net: Any) -> Iterator[tuple[float, tuple[Point, ...]]]:
    for leave, arrive in product(_ports(tree.boxes[tie.source]), _ports(tree.boxes[tie.target])):
        way = router.way(leave[1], arrive[1], net)
        if way is not None:
            whole = (leave[0], *way.points, arrive[0])
            yield way.cost + added(way.points, whole), tuple(corners(whole))


def _ports(box: Box) -> tuple[tuple[Point, Point], ...]:
    """Where a line may touch a card, and where it may turn before: above, below, at the right."""
    x, y = (box.left + box.right) / 2 + _OFFSET, (box.top + box.bottom) / 2
    return (
        ((x, box.top), (x, box.top - _TRACKS[0])),
        ((x, box.bottom), (x, box.bottom + _TRACKS[0])),
        ((box.right, y), (box.right + _TRACKS[0], y)),
    )


def _xs(tree: Tree) -> Iterator[float]:
    for box in tree.boxes.values():
        yield from (box.right + _TRACKS[0], box.left - _TRACKS[0], (box.left + box.right) / 2 + _OFFSET)


def _ys(tree: Tree) -> Iterator[float]:
    for box in tree.boxes.values():
        yield from (box.top - _TRACKS[0], box.bottom + _TRACKS[0], (box.top + box.bottom) / 2)
