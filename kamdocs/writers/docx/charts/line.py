"""Line chart: one line for each series over the same categories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kamdocs.writers.docx.charts.axes import SECONDARY, CategoryAxis, Fitted, ValueAxis, fitted
from kamdocs.writers.docx.charts.groups import lines
from kamdocs.writers.docx.charts.labels import labels, moved, no_labels
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
    axis = ValueAxis(fit.axis, sheet.value_title, sheet.axis_format, unit=fit.unit)
    xml = (
        (lines(first) if first else "")
        + (lines(other, pair=SECONDARY) if other else "")
        + CategoryAxis(chart.x_axis).xml(sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
        + second_axes(sheet)
    )
    return Plot(xml, table.cells, has_legend=len(chart.series) > 1)


def _labels(sheet: Sheet, place: int) -> str:
    """One or two lines have their numbers on the side away from each other; more would not be read."""
    series, ink = sheet.chart.series, sheet.palette.text()
    if len(series) > _MOST_LABELLED or not sheet.fits(series[place].values, sheet.slot):
        return no_labels()
    below = "".join(moved(point, sheet.label_format, ink, "b") for point in _lower_points(sheet, place))
    return labels(sheet.label_format, ink, "t", single=below)


def _lower_points(sheet: Sheet, place: int) -> Iterator[int]:
    """Points that lie under those of the other line; of two that are level, the second line's."""
    for other, series in enumerate(sheet.chart.series):
        if other == place or series.secondary:
            continue
        pairs = zip(sheet.chart.series[place].values, series.values, strict=True)
        for point, (mine, its) in enumerate(pairs):
            if mine is not None and its is not None and (mine < its or (mine == its and place > other)):
                yield point


def _fitted(sheet: Sheet, second: set[int]) -> Fitted:
    """An axis that begins near the values, where nought lies far from them."""
    axis = sheet.chart.y_axis
    series = [each for place, each in enumerate(sheet.chart.series) if place not in second]
    values = [value for each in series for value in numbers(each)]
    return fitted(axis, values, from_zero=False) if values else Fitted(axis)
