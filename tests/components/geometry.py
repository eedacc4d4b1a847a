"""Geometry of shapes: what room they take, whether boxes overlap, whether lines run through boxes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from kamdocs.blocks import Ellipse, Label, Polyline, Rectangle, Sector, Shape

Bounds = tuple[float, float, float, float]


def bounds(shape: Shape) -> Bounds:
    """Left, top, right, bottom."""
    match shape:
        case Rectangle() | Label():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Ellipse():
            return (
                shape.x - shape.radius_x,
                shape.y - shape.radius_y,
                shape.x + shape.radius_x,
                shape.y + shape.radius_y,
            )
        case Sector():
            radius = shape.outer_radius
            return shape.x - radius, shape.y - radius, shape.x + radius, shape.y + radius
        case Polyline():
            xs, ys = zip(*shape.points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)


def overlap(one: Bounds, other: Bounds, slack: float = 0.01) -> bool:
    across = one[0] < other[2] - slack and one[2] > other[0] + slack
    return across and one[1] < other[3] - slack and one[3] > other[1] + slack


def any_overlap(boxes: Sequence[Bounds]) -> list[tuple[Bounds, Bounds]]:
    return [(one, other) for one, other in combinations(boxes, 2) if overlap(one, other)]


def runs_through(line: Polyline, box: Bounds, slack: float = 0.5) -> bool:
    """Whether a right-angled line enters the inside of a box (its edge may be touched)."""
    inner = (box[0] + slack, box[1] + slack, box[2] - slack, box[3] - slack)
    for one, other in pairwise(line.points):
        piece = (min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
        if piece[0] < inner[2] and piece[2] > inner[0] and piece[1] < inner[3] and piece[3] > inner[1]:
            return True
    return False
