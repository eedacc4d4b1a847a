"""Swim layout: strips, lanes and columns of a flow, and where each box stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from kamdocs.components.figures import Sheet
from kamdocs.components.flow import Edge, Flow, Node
from kamdocs.components.routing import Box, Point
from kamdocs.components.swim_text import node_height
from kamdocs.formatting import Locale

Side: TypeAlias = Literal["left", "right", "top", "bottom"]

HEAD: Final = 44.0
"""Width of the lane heads."""
GUTTER: Final = 23.0
"""Free width left of every column, for lines."""
MARGIN: Final = 28.0
"""Free width right of the last column."""
TRACK: Final = 6.0
"""Distance of lines that run beside each other."""
PAD: Final = 8.0
SIGN_ROOM: Final = 22.0
"""Height a sign takes above or below a box."""
_WORD_ROOM: Final = 9.0
"""Height of the word of a branch that leaves downwards."""
_NARROWEST: Final = 96.0
_WIDEST_BOX: Final = 120.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark beside a box: where the process starts, ends, or goes on in (comes from) another strip."""

    kind: Literal["start", "end", "to", "from"]
    node: Node
    side: Side
    text: str = ""
    edge: Edge | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """`middle` is where boxes have their centres; lines run at `above` and at the heights `below`."""

    role: str
    top: float
    bottom: float
    middle: float
    above: float
    below: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the flow as wide as the page, placed from its own top (y = 0)."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    lanes: tuple[Lane, ...]
    boxes: Mapping[Node, Box]
    signs: tuple[Sign, ...]
    width: float

    @property
    def height(self) -> float:
        return self.lanes[-1].bottom

    def lane(self, node: Node) -> Lane:
        return next(lane for lane in self.lanes if lane.role == node.lane)

    def column(self, node: Node) -> int:
        return self.nodes.index(node)

    def port(self, node: Node, side: Side) -> Point:
        """The middle of a side of a box, the tip of a diamond."""
        box = self.boxes[node]
        x, y = (box.left + box.right) / 2, self.lane(node).middle
        return {
            "left": (box.left, y),
            "right": (box.right, y),
            "top": (x, box.top),
            "bottom": (x, box.bottom),
        }[side]


def strips_of(flow: Flow, order: Sequence[str], sheet: Sheet, locale: Locale) -> tuple[Strip, ...]:
    """The flow cut into strips of about equal length; lanes in the given order, others as they come."""
    parts = _parts(flow, int((sheet.width - HEAD - MARGIN) / _NARROWEST))
    columns = max(len(part) for part in parts)
    maker = _StripMaker(flow, parts, _lane_order(flow, order), sheet.width, columns, locale)
    return tuple(maker.strip(index) for index in range(len(parts)))


def _parts(flow: Flow, most: int) -> list[list[Node]]:
    """Nodes by strip: as few strips as fit, and those as even as can be. A decision stays with its step."""
    units: dict[int, list[Node]] = {}
    for node in flow.nodes:
        units.setdefault(node.number, []).append(node)
    least = len(_filled(units, most))
    return next(
        parts for size in range(2, most + 1) if len(parts := _filled(units, size)) <= least or size == most
    )


def _filled(units: Mapping[int, list[Node]], size: int) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for unit in units.values():
        if parts[-1] and len(parts[-1]) + len(unit) > size:
            parts.append([])
        parts[-1] += unit
    return parts


def _lane_order(flow: Flow, order: Sequence[str]) -> list[str]:
    return list(dict.fromkeys((*order, *(node.lane for node in flow.nodes))))


@dataclass(frozen=True, slots=True)
class _StripMaker:
    flow: Flow
    parts: Sequence[Sequence[Node]]
    order: Sequence[str]
    width: float
    columns: int
    locale: Locale

    @property
    def _pitch(self) -> float:
        return (self.width - HEAD - MARGIN) / self.columns

    @property
    def _box_width(self) -> float:
        return min(self._pitch - GUTTER, _WIDEST_BOX)

    def strip(self, index: int) -> Strip:
        nodes = tuple(self.parts[index])
        inside = tuple(e for e in self.flow.edges if e.source in nodes and e.target in nodes)
        signs = self._signs(index)
        lanes = self._lanes(nodes, inside, signs)
        boxes = {node: self._box(node, column, lanes) for column, node in enumerate(nodes)}
        return Strip(nodes, inside, lanes, boxes, signs, self.width)

    def _box(self, node: Node, column: int, lanes: Sequence[Lane]) -> Box:
        right = HEAD + (column + 1) * self._pitch
        middle = next(lane.middle for lane in lanes if lane.role == node.lane)
        half = node_height(node, self._box_width, self.locale) / 2
        return Box(right - self._box_width, middle - half, right, middle + half)

    def _signs(self, index: int) -> tuple[Sign, ...]:
        nodes = self.parts[index]
        leaving = [e for e in self.flow.edges if e.source in nodes and e.target not in nodes]
        arriving: dict[Node, list[str]] = {}
        for edge in self.flow.edges:
            if edge.target is not None and edge.target in nodes and edge.source not in nodes:
                arriving.setdefault(edge.target, []).append(str(edge.source.number))
        start = [Sign("start", nodes[0], "left")] if index == 0 else []
        found = start
        for edge in leaving:
            side = self._exit(edge, nodes, found)
            kind: Literal["to", "end"] = "end" if edge.target is None else "to"
            found = [
                *found,
                Sign(kind, edge.source, side, "" if edge.target is None else str(edge.target.number), edge),
            ]
        for node, numbers in arriving.items():
            free = node is nodes[0] and not start and len(numbers) == 1
            found = [*found, Sign("from", node, "left" if free else "top", ", ".join(dict.fromkeys(numbers)))]
        return tuple(found)

    def _exit(self, edge: Edge, nodes: Sequence[Node], found: Sequence[Sign]) -> Side:
        """To the right where nothing follows, else below, else above."""
        used = {sign.side for sign in found if sign.node is edge.source and sign.edge is not None}
        others = [
            e for e in self.flow.edges if e.source is edge.source and e is not edge and e.target in nodes
        ]
        if edge.source is nodes[-1] and not used and not others:
            return "right"
        return "top" if "bottom" in used else "bottom"

    def _lanes(self, nodes: Sequence[Node], edges: Sequence[Edge], signs: Sequence[Sign]) -> tuple[Lane, ...]:
        lanes: list[Lane] = []
        top = 0.0
        for role in (role for role in self.order if any(node.lane == role for node in nodes)):
            members = [node for node in nodes if node.lane == role]
            band = max(node_height(node, self._box_width, self.locale) for node in members)
            sides = {sign.side for sign in signs if sign.node in members}
            far = [edge for edge in edges if edge.source in members and not _adjacent(edge, nodes)]
            tracks = 1 + len(far)
            worded = _WORD_ROOM if any(edge.branch for edge in far) else 2.0
            crowded = worded if "bottom" in sides else 2.0
            above = PAD + (SIGN_ROOM if "top" in sides else crowded)
            below = SIGN_ROOM if "bottom" in sides else worded
            middle, foot = top + above + band / 2, top + above + band + below
            channels = tuple(foot + TRACK * (track + 0.5) for track in range(tracks))
            bottom = foot + TRACK * tracks + 2
            lanes.append(Lane(role, top, bottom, middle, top + 4, channels))
            top = bottom
        return tuple(lanes)


def _adjacent(edge: Edge, nodes: Sequence[Node]) -> bool:
    return edge.target is not None and nodes.index(edge.target) == nodes.index(edge.source) + 1
