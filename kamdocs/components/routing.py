"""Routing: right-angled lines between points that go around boxes, prefer few bends and share no way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count, pairwise
from typing import Final, NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]

_BEND: Final = 14.0
_SHARED: Final = 400.0
_CROSSING: Final = 10.0
_DISLIKED: Final = 80.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def crossed_by(self, one: Point, other: Point) -> bool:
        """Whether the upright or level line between two points runs through the inside."""
        across = min(one[0], other[0]) < self.right and max(one[0], other[0]) > self.left
        return across and min(one[1], other[1]) < self.bottom and max(one[1], other[1]) > self.top

    def overlaps(self, other: Box) -> bool:
        across = self.left < other.right and self.right > other.left
        return across and self.top < other.bottom and self.bottom > other.top


class Way(NamedTuple):
    """A route by its corners; a smaller cost is a better one."""

    cost: float
    points: tuple[Point, ...]


class _State(NamedTuple):
    """Where a search stands (indexes of the lines) and whether it came there upright."""

    column: int
    row: int
    upright: bool | None


class Router:
    """Finds ways along the lines `xs` and `ys`, never through `obstacles`.

    Ways of one net may run together, for they lead to the same place; those of others keep apart.
    """

    def __init__(self, xs: Iterable[float], ys: Iterable[float], obstacles: Sequence[Box]) -> None:
        self._xs, self._ys = sorted(set(xs)), sorted(set(ys))
        self._columns = {x: index for index, x in enumerate(self._xs)}
        self._rows = {y: index for index, y in enumerate(self._ys)}
        self._obstacles = obstacles
        self._disliked: list[Box] = []
        self._lengths: dict[tuple[Point, Point], float | None] = {}
        self._steps: defaultdict[tuple[Point, Point], set[Hashable]] = defaultdict(set)
        self._passed: defaultdict[tuple[Point, bool], set[Hashable]] = defaultdict(set)

    def way(self, start: Point, end: Point, net: Hashable) -> Way | None:
        """The best way between two points on the lines, or None if there is none."""
        goal = (self._columns[end[0]], self._rows[end[1]])
        first = _State(self._columns[start[0]], self._rows[start[1]], None)
        queue: list[tuple[float, int, float, _State, _State]] = [(0.0, 0, 0.0, first, first)]
        came: dict[_State, _State] = {}
        tickets = count(1)
        while queue:
            _, _, cost, state, before = heappop(queue)
            if state in came:
                continue
            came[state] = before
            if (state.column, state.row) == goal:
                return Way(cost, tuple(self._corners(came, state)))
            for further, step in self._further(state, net):
                if further not in came:
                    total = cost + step
                    heappush(queue, (total + self._left(further, end), next(tickets), total, further, state))
        return None

    def _left(self, state: _State, end: Point) -> float:
        """The least a way from here can still cost."""
        return abs(self._xs[state.column] - end[0]) + abs(self._ys[state.row] - end[1])

    def take(self, points: Sequence[Point], net: Hashable) -> None:
        """Remember a line, so that the next ways keep apart from it."""
        for one, other in pairwise(points):
            upright = one[0] == other[0]
            stops = self._stops(one, other, upright=upright)
            for stop in stops:
                self._passed[stop, upright].add(net)
            for step in pairwise(stops):
                self._steps[step].add(net)

    def avoid(self, box: Box) -> None:
        """Let the next ways run through this box only if there is no other."""
        self._disliked.append(box)

    def _stops(self, one: Point, other: Point, *, upright: bool) -> list[Point]:
        """The crossings of the lines between two points, in rising order."""
        (x1, y1), (x2, y2) = sorted((one, other))
        if upright:
            return [(x1, y) for y in self._ys if min(y1, y2) <= y <= max(y1, y2)]
        return [(x, y1) for x in self._xs if x1 <= x <= x2]

    def _further(self, state: _State, net: Hashable) -> Iterator[tuple[_State, float]]:
        here = self._point(state)
        for column, row, upright in ((1, 0, False), (-1, 0, False), (0, 1, True), (0, -1, True)):
            further = _State(state.column + column, state.row + row, upright)
            if not (0 <= further.column < len(self._xs) and 0 <= further.row < len(self._ys)):
                continue
            there = self._point(further)
            length = self._length(min(here, there), max(here, there))
            if length is not None:
                bend = _BEND if state.upright not in {None, upright} else 0.0
                yield further, length + bend + self._crowding(here, there, net, upright=upright)

    def _length(self, one: Point, other: Point) -> float | None:
        """Cost of a free step; None if an obstacle is in the way."""
        if (one, other) not in self._lengths:
            free = not any(box.crossed_by(one, other) for box in self._obstacles)
            length = abs(one[0] - other[0]) + abs(one[1] - other[1])
            self._lengths[one, other] = length if free else None
        return self._lengths[one, other]

    def _crowding(self, here: Point, there: Point, net: Hashable, *, upright: bool) -> float:
        """Cost of running along or across the ways of other nets, or through what is to be avoided."""
        along = self._steps.get((min(here, there), max(here, there)), set()) - {net}
        across = self._passed.get((there, not upright), set()) - {net}
        disliked = any(box.crossed_by(here, there) for box in self._disliked)
        return _SHARED * bool(along) + _CROSSING * bool(across) + _DISLIKED * disliked

    def _point(self, state: _State) -> Point:
        return self._xs[state.column], self._ys[state.row]

    def _corners(self, came: dict[_State, _State], last: _State) -> list[Point]:
        """Start, bends and end of a search that has reached `last`."""
        states = [last]
        while came[states[-1]] != states[-1]:
            states.append(came[states[-1]])
        return corners([self._point(state) for state in reversed(states)])


def corners(points: Sequence[Point]) -> list[Point]:
    """The points without those that lie on a straight line between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def added(way: Sequence[Point], whole: Sequence[Point]) -> float:
    """Cost of what a line has more than the way it goes along: its ends and their bends."""
    more = _length_of(whole) - _length_of(way)
    return more + _BEND * (len(corners(whole)) - max(2, len(corners(way))))


def _length_of(points: Sequence[Point]) -> float:
    return sum(abs(one[0] - other[0]) + abs(one[1] - other[1]) for one, other in pairwise(points))


def _straight(one: Point, middle: Point, other: Point) -> bool:
    return one[0] == middle[0] == other[0] or one[1] == middle[1] == other[1]
