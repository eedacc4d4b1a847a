"""Radar chart: one spoke for each category, one closed line for each series."""

from __future__ import annotations

from kamdocs.writers.docx.charts.axes import CategoryAxis, ValueAxis, fitted
from kamdocs.writers.docx.charts.groups import radar as group
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import Sheet, numbers, series_table


def radar(sheet: Sheet) -> Plot:
    chart, table = sheet.chart, series_table(sheet)
    drawn = [table.plotted(place, sheet.ink(place)) for place in range(len(chart.series))]
    fit = fitted(chart.y_axis, [value for series in chart.series for value in numbers(series)])
    axis = ValueAxis(fit.axis, unit=fit.unit)
    xml = (
        group(drawn)
        + CategoryAxis(chart.x_axis).xml(sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
    )
    return Plot(xml, table.cells, has_legend=len(chart.series) > 1)
