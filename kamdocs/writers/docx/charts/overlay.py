"""Overlay: lines over the columns of a chart, on the first axis or on a second one."""

from __future__ import annotations

from kamdocs.writers.docx.charts.axes import PRIMARY, SECONDARY, CategoryAxis, ValueAxis
from kamdocs.writers.docx.charts.groups import Plotted, lines
from kamdocs.writers.docx.charts.labels import no_labels
from kamdocs.writers.docx.charts.sheet import CategoryTable, Sheet


def overlay(sheet: Sheet, table: CategoryTable, *, labelled: bool) -> str:
    """The line series of the chart, in a group for each value axis; without labels where columns have some."""
    values = [value for each in sheet.chart.series if each.line for value in each.values]
    marks = sheet.labels("t") if labelled and sheet.fits(values, sheet.slot) else no_labels()
    return _lines(_series(sheet, table, marks, secondary=False), secondary=False) + _lines(
        _series(sheet, table, marks, secondary=True), secondary=True
    )


def second_axes(sheet: Sheet, number_format: str = "General") -> str:
    """The axes at the right, if a series asks for them."""
    if not any(series.line and series.secondary for series in sheet.chart.series):
        return ""
    axis = sheet.chart.secondary_axis
    values = ValueAxis(
        axis, axis.title, number_format, pair=SECONDARY, position="r", crossing="max", grid=False
    )
    categories = CategoryAxis(sheet.chart.x_axis, SECONDARY, hidden=True)
    return values.xml(sheet.palette, sheet.language) + categories.xml(sheet.palette, sheet.language)


def _series(sheet: Sheet, table: CategoryTable, marks: str, *, secondary: bool) -> list[Plotted]:
    return [
        table.plotted(place, sheet.ink(place), marks)
        for place, series in enumerate(sheet.chart.series)
        if series.line and series.secondary is secondary
    ]


def _lines(series: list[Plotted], *, secondary: bool) -> str:
    return lines(series, pair=SECONDARY if secondary else PRIMARY) if series else ""
