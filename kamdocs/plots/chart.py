"""Plot: a chart lowered to the shapes of a drawing; one module per kind of chart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from kamdocs.blocks import Chart, Drawing, Shape
from kamdocs.formatting import Locale
from kamdocs.plots.bar import bar
from kamdocs.plots.bubble import bubble
from kamdocs.plots.column import column
from kamdocs.plots.line import line
from kamdocs.plots.pareto import pareto
from kamdocs.plots.radar import radar
from kamdocs.plots.sheet import Sheet, require_numbers
from kamdocs.plots.stacked import stacked
from kamdocs.plots.waterfall import waterfall
from kamdocs.theme import Theme


def plot(chart: Chart, theme: Theme, locale: str, width: float, height: float) -> Drawing:
    """The chart on a canvas of `width` times `height` points; `locale` (a tag) writes the numbers.

    Raises ValueError if the chart has no number to draw or its series do not fit its categories.
    """
    require_numbers(chart)
    return Drawing(width, height, tuple(_shapes(Sheet(chart, theme, Locale(locale), width, height))))


def _shapes(sheet: Sheet) -> Iterator[Shape]:
    match sheet.chart.kind:
        case "column":
            return column(sheet)
        case "stacked":
            return stacked(sheet)
        case "line":
            return line(sheet)
        case "waterfall":
            return waterfall(sheet)
        case "bar":
            return bar(sheet)
        case "bubble":
            return bubble(sheet)
        case "radar":
            return radar(sheet)
        case "pareto":
            return pareto(sheet)
        case _:
            assert_never(sheet.chart.kind)
