"""Scale: numbers mapped to places, with round figures on the axis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from kamdocs.blocks import Axis

STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_NEAR_ZERO: Final = Decimal("0.6")


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers an axis spans; `high` is greater than `low`."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps the range onto the way from `start` to `end` (points)."""

    range: Range
    start: float
    end: float

    def at(self, value: Decimal) -> float:
        """The place of the value; what lies beyond the axis stands at its end."""
        within = min(max(value, self.range.low), self.range.high)
        share = (within - self.range.low) / (self.range.high - self.range.low)
        return self.start + float(share) * (self.end - self.start)

    @property
    def zero(self) -> float:
        """Where bars stand: at nought, or at the end of the axis nearest to it."""
        return self.at(Decimal(0))


def span(values: Iterable[Decimal], axis: Axis, *, from_zero: bool = True) -> Range:
    """The range that values and threshold need, with the limits of the axis where it has any.

    Without `from_zero`, nought is left out if the values lie far from it, as a line may.
    """
    found = sorted((*values, axis.threshold) if axis.threshold is not None else values)
    lowest, highest = (found[0], found[-1]) if found else (Decimal(0), Decimal(1))
    flat = lowest == highest
    if from_zero or flat or lowest <= highest * _NEAR_ZERO:
        lowest = min(lowest, Decimal(0))
    if from_zero or flat or highest >= lowest * _NEAR_ZERO:
        highest = max(highest, Decimal(0))
    low = lowest if axis.minimum is None else axis.minimum
    high = highest if axis.maximum is None else axis.maximum
    if low < high:
        return Range(low, high)
    if axis.maximum is None:
        return Range(low, low + (abs(low) or Decimal(1)))
    if axis.minimum is None:
        return Range(high - (abs(high) or Decimal(1)), high)
    raise ValueError(f"an axis cannot go from {low} to {high}")


def step(range_: Range, intervals: int) -> Decimal:
    """The smallest step of 1, 2, 2.5 or 5 times a power of ten that needs at most so many intervals."""
    least = (range_.high - range_.low) / max(1, intervals)
    power = Decimal(1).scaleb(least.adjusted())
    return next(nice * power for nice in STEPS if nice * power >= least)


def widened(range_: Range, axis: Axis, intervals: int) -> Range:
    """The range up to the next round figures, except where the axis sets a limit."""
    distance = step(range_, intervals)
    low = (range_.low / distance).to_integral_value(ROUND_FLOOR) * distance
    high = (range_.high / distance).to_integral_value(ROUND_CEILING) * distance
    return Range(low if axis.minimum is None else range_.low, high if axis.maximum is None else range_.high)


def best_intervals(range_: Range, axis: Axis, most: int) -> int:
    """As many intervals as allowed, or one less if the axis then ends nearer to the values."""

    def length(intervals: int) -> Decimal:
        wide = widened(range_, axis, intervals)
        return wide.high - wide.low

    return min((most, max(2, most - 1)), key=length)


def ticked(range_: Range, axis: Axis, most: int) -> tuple[Range, tuple[Decimal, ...]]:
    """The range widened for at most so many intervals, and the round figures on it."""
    intervals = best_intervals(range_, axis, most)
    wide, distance = widened(range_, axis, intervals), step(range_, intervals)
    first = int((wide.low / distance).to_integral_value(ROUND_CEILING))
    last = int((wide.high / distance).to_integral_value(ROUND_FLOOR))
    return wide, tuple(distance * number for number in range(first, last + 1))


def aligned(range_: Range, other: Range) -> Range:
    """The range with more room below, so that its nought stands level with the other's."""
    if range_.high <= 0 or other.high <= 0 or other.low >= 0:
        return range_
    return Range(min(range_.low, range_.high * other.low / other.high), range_.high)


def decimals(values: Iterable[Decimal]) -> int:
    """Digits after the point that the values need."""
    return max((max(0, -int(value.normalize().as_tuple().exponent)) for value in values), default=0)
