"""Waterfall: steps up and down from one total to the next, as stacked columns on an invisible foot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from kamdocs.blocks import Chart, Tone
from kamdocs.formatting import Locale, rounded
from kamdocs.writers.docx.charts.axes import CategoryAxis, ValueAxis
from kamdocs.writers.docx.charts.groups import bars, lines
from kamdocs.writers.docx.charts.labels import named, only_named
from kamdocs.writers.docx.charts.looks import Ink, words
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import CategoryTable, Column, Sheet

Kind: TypeAlias = Literal["total", "rise", "fall"]

_ZERO: Final = Decimal(0)
_NAMES: Final[Mapping[Kind, str]] = {"total": "Total", "rise": "+", "fall": "−"}
_SIGN: Final = 6.0
_FOOT: Final = "Basis"
_TOP: Final = "Maximum"


@dataclass(frozen=True, slots=True)
class Step:
    """A column between two levels; a total stands on the axis."""

    start: Decimal
    end: Decimal
    kind: Kind

    @property
    def foot(self) -> Decimal:
        """The invisible part between the axis and the column."""
        return _ZERO if self.start * self.end <= 0 else min(self.start, self.end, key=abs)

    @property
    def above(self) -> Decimal:
        """What of the column stands above the axis."""
        return max(self.start, self.end, _ZERO) - max(min(self.start, self.end), _ZERO)

    @property
    def below(self) -> Decimal:
        """What of the column hangs below the axis: a negative number."""
        return min(self.start, self.end, _ZERO) - min(max(self.start, self.end), _ZERO)


def waterfall(sheet: Sheet) -> Plot:
    """The first column of the workbook holds the steps as given, the next ones what Word stacks."""
    steps = tuple(_steps(sheet.chart))
    given = sheet.chart.series[0]
    parts = tuple(_parts(steps))
    tops = Column(_TOP, tuple(max(step.start, step.end, _ZERO) if step else None for step in steps))
    foot = Column(_FOOT, tuple(step.foot if step else None for step in steps))
    table = CategoryTable(
        sheet, (Column(given.name, given.values), foot, *(column for _, column in parts), tops)
    )
    drawn = [table.plotted(1, None)]
    drawn += [
        table.plotted(place, _ink(sheet, kind), points=sheet.point_inks(0))
        for place, (kind, _) in enumerate(parts, 2)
    ]
    labelled = sheet.fits(given.values, sheet.slot - _SIGN)
    carrier = table.plotted(len(parts) + 2, None, _labels(sheet, steps) if labelled else "")
    axis = ValueAxis(sheet.chart.y_axis, sheet.value_title, sheet.axis_format, hidden=labelled)
    xml = (
        bars(drawn, grouping="stacked", gap=40)
        + lines([carrier])
        + CategoryAxis(sheet.chart.x_axis).xml(sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
    )
    return Plot(xml, table.cells)


def _steps(chart: Chart) -> Iterator[Step | None]:
    """Gaps leave the level as it is; a total without a value stands at the level reached."""
    level = _ZERO
    for place, value in enumerate(chart.series[0].values):
        if place in chart.totals:
            level = level if value is None else value
            yield Step(_ZERO, level, "total")
        elif value is None:
            yield None
        else:
            yield Step(level, level + value, "fall" if value < 0 else "rise")
            level += value


def _parts(steps: tuple[Step | None, ...]) -> Iterator[tuple[Kind, Column]]:
    """One column for each kind of step, a second where something hangs below the axis."""
    for kind, name in _NAMES.items():
        mine = [step if step and step.kind == kind else None for step in steps]
        yield kind, Column(name, tuple(step.above if step else None for step in mine))
        if any(step and step.below for step in mine):
            yield kind, Column(f"{name} (<0)", tuple(step.below if step else None for step in mine))


def _ink(sheet: Sheet, kind: Kind) -> Ink:
    match kind:
        case "total":
            return sheet.ink(0)
        case "rise":
            return sheet.palette.tone(Tone.GOOD)
        case "fall":
            return sheet.palette.tone(Tone.BAD)


def _labels(sheet: Sheet, steps: tuple[Step | None, ...]) -> str:
    """Totals plain, steps with their sign, above each column."""
    ink = sheet.palette.text()
    return only_named(
        "".join(
            named(place, words(_written(sheet, step), ink, sheet.language), "t")
            for place, step in enumerate(steps)
            if step
        )
    )


def _written(sheet: Sheet, step: Step) -> str:
    locale, decimals = Locale(sheet.locale), sheet.chart.decimals
    difference = rounded(step.end - step.start, decimals)
    return (
        locale.number(difference, decimals) if step.kind == "total" else locale.signed(difference, decimals)
    )
