"""Waterfall: steps up and down from one total to the next, as stacked columns on an invisible foot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kamdocs.blocks import Tone
from kamdocs.writers.docx.charts.axes import ValueAxis, category_axis
from kamdocs.writers.docx.charts.groups import Plotted, bars, lines
from kamdocs.writers.docx.charts.labels import labels
from kamdocs.writers.docx.charts.looks import Ink
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import CategoryTable, Column, Sheet

_ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Step:
    """A column between two levels; None is a gap."""

    start: Decimal
    end: Decimal
    is_total: bool = False
    is_gap: bool = False

    @property
    def foot(self) -> Decimal:
        """The invisible part between the axis and the column."""
        nearest = min(self.start, self.end, key=abs)
        return _ZERO if self.is_total or self.start * self.end <= 0 else nearest

    @property
    def above(self) -> Decimal:
        """What of the column stands above the axis, and …"""
        return max(self.start, self.end, _ZERO) - max(self.foot, min(self.start, self.end), _ZERO)

    @property
    def below(self) -> Decimal:
        """… what hangs below it."""
        return min(self.start, self.end, _ZERO) - min(self.foot, max(self.start, self.end), _ZERO)
