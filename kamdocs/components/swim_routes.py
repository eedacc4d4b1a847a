"""Swim routes: the ways of the arrows inside a strip, and where the words of a decision stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from kamdocs.components.flow import Edge, Node
from kamdocs.components.routing import Box, Point, Router, added, corners
from kamdocs.components.shapes import SMALL
from kamdocs.components.swim_layout import HEAD, Side, Sign, Strip
from kamdocs.plots import text_width

SIGN_RADIUS: Final = 6.0
BRANCH_WIDTH: Final = 18.0
_LEFT: Final = 7.0
_RIGHT: Final = 8.0
"""How far a line goes straight on before it may turn, at the sides of a box."""
_PAST_WORD: Final = 16.0
"""Beside a decision the word of the branch comes first."""
_STEPS: Final = (12.0, _PAST_WORD)
"""Where lines may run upright in a gutter, from the box on its left."""
_SIDEWAYS: Final = 4.0
_UPWARDS: Final = 30.0
"""What it costs to arrive from above or below instead of from the left, and to leave upwards."""


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow with its corners; `side` is where it leaves its box."""

    edge: Edge
    side: Side
    points: tuple[Point, ...]


def routes_of(strip: Strip) -> tuple[Route, ...]:
    """A way for every arrow inside the strip; none runs through a box or a sign."""
    return tuple(_Planner(strip).routes())


def sign_place(strip: Strip, sign: Sign) -> Point:
    """The centre of a sign."""
    x, y = strip.port(sign.node, sign.side)
    lane = strip.lane(sign.node)
    match sign.side:
        case "left":
            return x - 9 - SIGN_RADIUS, y
        case "right":
            return x + 10 + SIGN_RADIUS, y
        case "top":
            return x, lane.above + 4 + SIGN_RADIUS
        case "bottom":
            return x, lane.below[0] - 5 - SIGN_RADIUS


def sign_width(sign: Sign) -> float:
    return max(2 * SIGN_RADIUS, text_width(sign.text, SMALL, strong=True) + 6)


def sign_branch_place(centre: Point, side: Side, width: float) -> Box:
    """Where the word of a branch stands that leads to a sign: clear of the sign."""
    x, y = centre
    if side == "right":
        return Box(x - 9, y - SIGN_RADIUS - 9, x - 9 + width, y - SIGN_RADIUS)
    return Box(x + SIGN_RADIUS + 2, y - 5, x + SIGN_RADIUS + 2 + width, y + 5)


def branch_place(port: Point, side: Side, width: float) -> Box:
    """Where the word of a branch stands: beside the beginning of its arrow."""
    x, y = port
    if side == "right":
        return Box(x, y - 9.5, x + width, y - 1)
    return (
        Box(x + 2.5, y - 9, x + 2.5 + width, y) if side == "top" else Box(x + 2.5, y, x + 2.5 + width, y + 9)
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A possible way: what it costs, where it leaves and where it arrives."""

    cost: float
    side: Side
    entry: Side
    points: tuple[Point, ...]


class _Planner:
    """Routes the arrows one after the other: decisions first, as their words need room."""

    def __init__(self, strip: Strip) -> None:
        self._strip = strip
        self._used: dict[tuple[Node, Side], str] = {(s.node, s.side): "sign" for s in strip.signs}
        boxes = [box.grown(2) for box in strip.boxes.values()]
        self._router = Router(self._xs(), self._ys(), [*boxes, *(self._sign_box(s) for s in strip.signs)])

    def routes(self) -> Iterator[Route]:
        for edge in sorted(self._strip.edges, key=self._urgency):
            sides = self._exits(edge)
            found = [way for side in sides for way in self._ways(edge, side)]
            best = min(found, key=lambda way: way.cost)
            self._used[edge.source, best.side] = "out"
            self._used.setdefault((_target(edge), best.entry), "in")
            self._router.take(best.points, edge.target)
            if edge.branch:
                self._router.avoid(branch_place(best.points[0], best.side, BRANCH_WIDTH))
            yield Route(edge, best.side, best.points)

    def _urgency(self, edge: Edge) -> tuple[bool, bool, int]:
        return (not self._is_next(edge), not edge.branch, edge.source.number)

    def _is_next(self, edge: Edge) -> bool:
        return self._strip.column(_target(edge)) == self._strip.column(edge.source) + 1

    def _exits(self, edge: Edge) -> Sequence[Side]:
        """Sides an arrow may leave from: straight on to the neighbour, else wherever it is free."""
        if self._is_next(edge) and (edge.source, "right") not in self._used:
            return ("right",)
        sides: tuple[Side, ...] = ("right", "bottom", "top")
        free = [side for side in sides if (edge.source, side) not in self._used]
        return [side for side in free if side != "top"] if edge.branch and "bottom" in free else free

    def _entries(self, target: Node) -> list[Side]:
        """Sides an arrow may arrive at, none of them taken by a sign or by an arrow that leaves."""
        sides: tuple[Side, ...] = ("left", "top", "bottom")
        return [side for side in sides if self._used.get((target, side), "in") == "in"] or ["top"]

    def _ways(self, edge: Edge, side: Side) -> Iterator[_Found]:
        target = _target(edge)
        for entry in self._entries(target):
            for start, end in product(self._stubs(edge.source, side), self._stubs(target, entry)):
                way = self._router.way(start, end, target)
                if way is None:
                    continue
                ends = (self._strip.port(edge.source, side), *way.points, self._strip.port(target, entry))
                extra = (entry != "left") * _SIDEWAYS + (side == "top") * _UPWARDS
                yield _Found(way.cost + added(way.points, ends) + extra, side, entry, tuple(corners(ends)))

    def _stubs(self, node: Node, side: Side) -> list[Point]:
        """Where a line of that side may turn for the first (or last) time."""
        x, y = self._strip.port(node, side)
        lane = self._strip.lane(node)
        match side:
            case "left":
                return [(x - _LEFT, y)]
            case "right":
                return [(x + (_PAST_WORD if node.kind == "decision" else _RIGHT), y)]
            case "top":
                return [(x, lane.above)]
            case "bottom":
                return [(x, track) for track in lane.below]

    def _xs(self) -> Iterator[float]:
        yield from (HEAD + 4, HEAD + 10)
        for node, box in self._strip.boxes.items():
            yield from (box.left - _LEFT, self._strip.port(node, "top")[0])
            yield from (box.right + step for step in (_RIGHT, *_STEPS))

    def _ys(self) -> Iterator[float]:
        for lane in self._strip.lanes:
            yield from (lane.above, lane.middle, *lane.below)

    def _sign_box(self, sign: Sign) -> Box:
        x, y = sign_place(self._strip, sign)
        half = sign_width(sign) / 2
        return Box(x - half, y - SIGN_RADIUS, x + half, y + SIGN_RADIUS).grown(1)


def _target(edge: Edge) -> Node:
    if edge.target is None:
        raise ValueError("an arrow inside a strip has a target")
    return edge.target
