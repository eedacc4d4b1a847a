"""Boxes: upright rectangles of the canvas, and whether they touch each other, circles or lines."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """Edges in points, y down."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share an area; common edges do not count."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def lies_in(self, other: Box) -> bool:
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom

    def nearest(self, point: Point) -> Point:
        """The point of the box closest to another one."""
        return min(max(point[0], self.left), self.right), min(max(point[1], self.top), self.bottom)

    def meets_circle(self, centre: Point, radius: float) -> bool:
        near = self.nearest(centre)
        return hypot(near[0] - centre[0], near[1] - centre[1]) < radius

    def meets_line(self, start: Point, end: Point) -> bool:
        """Whether the straight line from start to end passes through (Liang and Barsky's clipping)."""
        across, down = end[0] - start[0], end[1] - start[1]
        entry, leaving = 0.0, 1.0
        for step, room in (
            (-across, start[0] - self.left),
            (across, self.right - start[0]),
            (-down, start[1] - self.top),
            (down, self.bottom - start[1]),
        ):
            if step == 0:
                if room < 0:
                    return False
            elif step < 0:
                entry = max(entry, room / step)
            else:
                leaving = min(leaving, room / step)
        return entry < leaving
