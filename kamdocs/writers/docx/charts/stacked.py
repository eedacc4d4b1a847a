"""Stacked chart: the parts of each category on top of each other, with their sum above."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kamdocs.writers.docx.charts.axes import CategoryAxis, ValueAxis
from kamdocs.writers.docx.charts.groups import Plotted, bars, lines
from kamdocs.writers.docx.charts.labels import labels, no_labels, omitted
from kamdocs.writers.docx.charts.overlay import overlay, second_axes
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import CategoryTable, Column, Sheet, series_table

_SMALLEST: Final = Decimal("0.06")
"""Share of the highest column below which a part has no room for its number."""
_BAR: Final = 0.6
_SUM: Final = "Total"


def stacked(sheet: Sheet) -> Plot:
    chart = sheet.chart
    parts = [place for place, series in enumerate(chart.series) if not series.line]
    sums = tuple(_sums(sheet, parts))
    summed = sheet.fits(sums, sheet.slot) and len(parts) == len(chart.series) > 1
    table = series_table(sheet, *((Column(_SUM, sums),) if summed else ()))
    drawn = [
        table.plotted(place, sheet.ink(place), _part_labels(sheet, place, sums), sheet.point_inks(place))
        for place in parts
    ]
    axis = ValueAxis(chart.y_axis, sheet.value_title, sheet.axis_format, hidden=summed)
    xml = (
        bars(drawn, grouping="stacked", gap=60)
        + (lines([_sum_labels(sheet, table)]) if summed else overlay(sheet, table, labelled=False))
        + CategoryAxis(chart.x_axis).xml(sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
        + second_axes(sheet)
    )
    return Plot(xml, table.cells, len(chart.series) > 1, (len(chart.series),) if summed else ())


def _sums(sheet: Sheet, parts: list[int]) -> Iterator[Decimal | None]:
    for point in range(len(sheet.chart.categories)):
        values = [sheet.chart.series[place].values[point] for place in parts]
        known = [value for value in values if value is not None]
        yield sum(known, Decimal(0)) if known else None


def _part_labels(sheet: Sheet, place: int, sums: tuple[Decimal | None, ...]) -> str:
    """Numbers inside the parts, in the colour that reads on them."""
    if not sheet.fits(sheet.chart.series[place].values, sheet.slot * _BAR):
        return no_labels()
    least = max((abs(value) for value in sums if value is not None), default=Decimal(0)) * _SMALLEST
    small = (
        point
        for point, value in enumerate(sheet.chart.series[place].values)
        if value is not None and abs(value) < least
    )
    ink = sheet.palette.on(sheet.ink(place))
    return labels(sheet.label_format, ink, "ctr", single=omitted(small))


def _sum_labels(sheet: Sheet, table: CategoryTable) -> Plotted:
    """An invisible line at the tops carries the sums."""
    shown = labels(sheet.label_format, sheet.palette.text(), "t", strong=True)
    return table.plotted(len(sheet.chart.series), None, shown)
