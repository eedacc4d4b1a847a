"""Bar chart: level bars, the first category on top."""

from __future__ import annotations

from kamdocs.writers.docx.charts.axes import CategoryAxis, ValueAxis
from kamdocs.writers.docx.charts.groups import bars
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import Sheet, series_table


def bar(sheet: Sheet) -> Plot:
    """A line series becomes a bar of its own: Word draws no line along level bars."""
    chart, table = sheet.chart, series_table(sheet)
    drawn = [
        table.plotted(place, sheet.ink(place), sheet.labels("outEnd"), sheet.point_inks(place))
        for place in range(len(chart.series))
    ]
    axis = ValueAxis(
        chart.y_axis,
        sheet.value_title,
        sheet.axis_format,
        position="b",
        crossing="max",
        hidden=chart.data_labels,
    )
    xml = (
        bars(drawn, direction="bar", gap=60)
        + CategoryAxis(chart.x_axis, sideways=True).xml(sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
    )
    return Plot(xml, table.cells, has_legend=len(chart.series) > 1)
