"""Pareto chart: sorted columns with the cumulated share above them and the line of 80 percent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from kamdocs.blocks import Axis
from kamdocs.plots.pareto import LIMIT
from kamdocs.writers.docx.charts.axes import SECONDARY, CategoryAxis, ValueAxis
from kamdocs.writers.docx.charts.groups import bars, lines
from kamdocs.writers.docx.charts.labels import no_labels
from kamdocs.writers.docx.charts.looks import Ink
from kamdocs.writers.docx.charts.overlay import second_axes
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import Column, Sheet, series_table

_PERCENT: Final = '0" %"'


def pareto(sheet: Sheet) -> Plot:
    chart = sheet.chart
    limit = Column(f"{LIMIT} %", (LIMIT,) * len(chart.categories))
    table = series_table(sheet, limit)
    marks = sheet.labels("outEnd") if sheet.fits(chart.series[0].values, sheet.slot) else no_labels()
    drawn = table.plotted(0, sheet.ink(0), marks, _inks(sheet))
    shares = [table.plotted(place, sheet.ink(place)) for place in range(1, len(chart.series))]
    border = table.plotted(len(chart.series), sheet.palette.muted(), is_limit=True)
    axis = ValueAxis(chart.y_axis, sheet.value_title, sheet.axis_format)
    whole = replace(chart, secondary_axis=_whole(chart.secondary_axis))
    xml = (
        bars([drawn], gap=45)
        + lines([*shares, border], pair=SECONDARY)
        + CategoryAxis(chart.x_axis).xml(sheet.palette, sheet.language)
        + axis.xml(sheet.palette, sheet.language)
        + second_axes(replace(sheet, chart=whole), _PERCENT)
    )
    return Plot(xml, table.cells, has_legend=True, unnamed=(len(chart.series),))


def _whole(axis: Axis) -> Axis:
    """All shares fit between nothing and everything."""
    return replace(axis, minimum=Decimal(0), maximum=Decimal(100))


def _inks(sheet: Sheet) -> Mapping[int, Ink]:
    """The few that make up the first 80 percent are full, the many others light."""
    series, own = sheet.chart.series, sheet.point_inks(0)
    shares = series[1].values if len(series) > 1 else ()
    others = [place for place, before in enumerate(shares[:-1], 1) if before is not None and before >= LIMIT]
    return {**own, **{place: own.get(place, sheet.ink(0)).lighter() for place in others}}
