"""Column chart: upright bars side by side, with lines over them where asked for."""

from __future__ import annotations

from typing import Final

from kamdocs.writers.docx.charts.axes import CategoryAxis, ValueAxis
from kamdocs.writers.docx.charts.groups import bars
from kamdocs.writers.docx.charts.labels import no_labels
from kamdocs.writers.docx.charts.overlay import overlay, second_axes
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import Sheet, series_table

_GROUP: Final = 0.9
"""Share of a slot that bars beside each other have for their numbers."""


def column(sheet: Sheet) -> Plot:
    chart, table = sheet.chart, series_table(sheet)
    places = [place for place, series in enumerate(chart.series) if not series.line]
    values = [value for place in places for value in chart.series[place].values]
    labelled = sheet.fits(values, sheet.slot * (1 if len(places) == 1 else _GROUP / len(places)))
    marks = sheet.labels("outEnd") if labelled else no_labels()
    drawn = [table.plotted(place, sheet.ink(place), marks, sheet.point_inks(place)) for place in places]
    alone = labelled and len(places) == len(chart.series)
    axis = ValueAxis(chart.y_axis, sheet.value_title, sheet.axis_format, hidden=alone)
    xml = (
        bars(drawn, gap=90 if len(places) == 1 else 55)
        + overlay(sheet, table, labelled=not labelled)
        + CategoryAxis(chart.x_axis).xml(sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
        + second_axes(sheet)
    )
    return Plot(xml, table.cells, has_legend=len(chart.series) > 1)
