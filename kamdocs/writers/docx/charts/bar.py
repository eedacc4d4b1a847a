"""Bar chart: level bars, the first category on top."""

from __future__ import annotations

from kamdocs.writers.docx.charts.axes import ValueAxis, category_axis
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
        position="b",
        crossing="max",
        grid=not chart.data_labels,
        hidden=chart.data_labels and not sheet.value_title,
    )
    xml = (
        bars(drawn, direction="bar", gap=60)
        + category_axis(chart.x_axis, sheet.palette, sheet.language, sideways=True)
        + axis.xml(sheet.palette, sheet.language)
    )
    return Plot(xml, table.cells, has_legend=len(chart.series) > 1)
