"""Swim layout: strips, lanes and columns of a flow, and where each box stands on the canvas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kamdocs.components.figures import Sheet
from kamdocs.components.flow import Edge, Flow, Node
from kamdocs.components.rhombus import diamond_size
from kamdocs.components.routing import Box
from kamdocs.components.shapes import NORMAL, SMALL, height_of, lines_of, said
from kamdocs.formatting import Locale

HEAD: Final = 44.0
"""Width of the lane heads."""
GUTTER: Final = 23.0
MARGIN: Final = 24.0
"""Room right of the last column, for the signs that lead to another strip."""
SIGN: Final = 6.5
"""Radius of the signs of the flow: start, end, on to another strip."""
TRACK: Final = 6.0
PADDING: Final = 4.0
_PAD: Final = 7.0
_NARROWEST: Final = 96.0
_WIDEST: Final = 150.0


@dataclass(frozen=True, slots=True)
class Lane:
    role: str
    top: float
    bottom: float
    middle: float
    """Where the boxes have their centres."""
    channel: float
    """Below this the lane belongs to lines."""
    tracks: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the flow as wide as the page; boxes are placed from its own top (y = 0)."""

    lanes: tuple[Lane, ...]
    boxes: Mapping[Node, Box]
    columns: Mapping[Node, int]
    height: float
    pitch: float

    def lane(self, node: Node) -> Lane:
        return next(lane for lane in self.lanes if lane.role == node.lane)
