"""Placing: labels put where they touch nothing, and labels of a column pushed apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot, inf

from kamdocs.plots.boxes import Box, Point


class Occupied:
    """What has been drawn already, growing with every label placed."""

    def __init__(self, within: Box, gap: float = 0.5) -> None:
        self.within, self._gap = within, gap
        self._boxes: list[Box] = []
        self._circles: list[tuple[Point, float]] = []
        self._lines: list[tuple[Point, Point]] = []

    def add_box(self, box: Box) -> None:
        self._boxes.append(box)

    def add_circle(self, centre: Point, radius: float) -> None:
        self._circles.append((centre, radius))

    def add_line(self, points: Sequence[Point]) -> None:
        self._lines.extend(pairwise(points))

    def is_free(self, box: Box, *, ignoring: Point | None = None, over_circles: bool = False) -> bool:
        """Whether the box lies on the canvas and touches nothing, the circle around `ignoring` aside."""
        circles = () if over_circles else self._circles
        wide = box.grown(self._gap)
        return (
            box.lies_in(self.within)
            and not any(wide.overlaps(other) for other in self._boxes)
            and not any(wide.meets_circle(*circle) for circle in circles if circle[0] != ignoring)
            and not any(wide.meets_line(*line) for line in self._lines)
        )

    def crosses_box(self, start: Point, end: Point) -> bool:
        """Whether a straight line would run through a label."""
        return any(box.meets_line(start, end) for box in self._boxes)

    def crosses_circle(self, start: Point, end: Point) -> bool:
        """Whether a line that starts at the edge of one circle would run through another."""
        return any(
            hypot(start[0] - centre[0], start[1] - centre[1]) > radius + 0.1
            and _reaches(start, end, centre, radius)
            for centre, radius in self._circles
        )

    def place(self, candidates: Iterable[Box]) -> Box | None:
        """The first free candidate, taken from now on."""
        found = next((box for box in candidates if self.is_free(box)), None)
        if found is not None:
            self.add_box(found)
        return found

    def place_all(self, labels: Iterable[Sequence[Box]]) -> list[Box] | None:
        """A free place for every label, each given as its candidates, or None and nothing is taken."""
        before = len(self._boxes)
        placed: list[Box] = []
        for candidates in labels:
            box = self.place(candidates)
            if box is None:
                del self._boxes[before:]
                return None
            placed.append(box)
        return placed


def _reaches(start: Point, end: Point, centre: Point, radius: float) -> bool:
    """Whether the line from start to end comes nearer to the centre than the radius."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down or 1.0
    share = ((centre[0] - start[0]) * across + (centre[1] - start[1]) * down) / length
    share = min(max(share, 0.0), 1.0)
    return hypot(start[0] + share * across - centre[0], start[1] + share * down - centre[1]) < radius


def spread(centres: Sequence[float], heights: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """The centres moved as little as pushing down and then up needs, so that the heights do not overlap.

    What is too much for the room between low and high runs over its upper end.
    """
    order = sorted(range(len(centres)), key=lambda index: (centres[index], index))
    moved = list(centres)
    floor = low
    for index in order:
        moved[index] = max(moved[index], floor + heights[index] / 2)
        floor = moved[index] + heights[index] / 2
    ceiling = high
    for index in reversed(order):
        moved[index] = min(moved[index], ceiling - heights[index] / 2)
        ceiling = moved[index] - heights[index] / 2
    return tuple(moved)


def displacement(centres: Sequence[float], moved: Sequence[float]) -> float:
    """How far the farthest was moved."""
    return max((abs(one - other) for one, other in zip(centres, moved, strict=True)), default=-inf)
