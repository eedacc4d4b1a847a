"""Line chart: one line for each series over the same categories."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from kamdocs.writers.docx.charts.axes import SECONDARY, Fitted, ValueAxis, category_axis, fitted
from kamdocs.writers.docx.charts.groups import lines
from kamdocs.writers.docx.charts.labels import no_labels
from kamdocs.writers.docx.charts.overlay import second_axes
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import Sheet, numbers, series_table

_MOST_LABELLED: Final = 2


def line(sheet: Sheet) -> Plot:
    chart, table = sheet.chart, series_table(sheet)
    drawn = [
        table.plotted(place, sheet.ink(place), _labels(sheet, place)) for place in range(len(chart.series))
    ]
    second = {place for place, series in enumerate(chart.series) if series.line and series.secondary}
    first = [each for each in drawn if each.index not in second]
    other = [each for each in drawn if each.index in second]
    fit = _fitted(sheet, second)
    axis = ValueAxis(fit.axis, sheet.value_title, unit=fit.unit)
    xml = (
        (lines(first) if first else "")
        + (lines(other, pair=SECONDARY) if other else "")
        + category_axis(chart.x_axis, sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
        + second_axes(sheet)
    )
    return Plot(xml, table.cells, has_legend=len(chart.series) > 1)


def _labels(sheet: Sheet, place: int) -> str:
    """One or two lines have their numbers above and below; more of them would not be read."""
    series = sheet.chart.series
    if len(series) > _MOST_LABELLED:
        return no_labels()
    higher = all(_mean(sheet, place) >= _mean(sheet, other) for other in range(len(series)))
    return sheet.labels("t" if higher else "b")


def _mean(sheet: Sheet, place: int) -> Decimal:
    values = numbers(sheet.chart.series[place])
    return sum(values, Decimal(0)) / len(values) if values else Decimal(0)


def _fitted(sheet: Sheet, second: set[int]) -> Fitted:
    """An axis that begins near the values, where nought lies far from them."""
    axis = sheet.chart.y_axis
    series = [each for place, each in enumerate(sheet.chart.series) if place not in second]
    values = [value for each in series for value in numbers(each)]
    return fitted(axis, values, from_zero=False) if values else Fitted(axis)
