"""Space: the whole chart part: the plot of its kind, the legend, and the link to its workbook."""

from __future__ import annotations

from typing import assert_never

from kamdocs.plots.sheet import require_numbers
from kamdocs.writers.docx.charts.bar import bar
from kamdocs.writers.docx.charts.bubble import bubble
from kamdocs.writers.docx.charts.column import column
from kamdocs.writers.docx.charts.line import line
from kamdocs.writers.docx.charts.looks import NO_FILL, Palette, font_look, shape, type_look
from kamdocs.writers.docx.charts.pareto import pareto
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.radar import radar
from kamdocs.writers.docx.charts.sheet import Sheet
from kamdocs.writers.docx.charts.stacked import stacked
from kamdocs.writers.docx.charts.waterfall import waterfall
from kamdocs.writers.docx.markup import CHART, DECLARATION, DRAWING, RELATIONSHIPS


def chart_space(sheet: Sheet, workbook: str) -> tuple[str, bytes]:
    """The chart part, and the Excel file that stands behind the relationship id `workbook`.

    Raises ValueError if the chart has no number to draw or its series do not fit its categories.
    """
    require_numbers(sheet.chart)
    plot = _plot(sheet)
    space = (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONSHIPS}">'
        f'<c:date1904 val="0"/><c:lang val="{sheet.language}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{plot.xml}{shape(NO_FILL)}</c:plotArea>'
        f'{_legend(plot, sheet.palette)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f'{shape(NO_FILL)}{font_look(sheet.theme)}<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/>'
        "</c:externalData></c:chartSpace>"
    )
    return space, plot.cells.workbook()


def _plot(sheet: Sheet) -> Plot:
    match sheet.chart.kind:
        case "column":
            return column(sheet)
        case "stacked":
            return stacked(sheet)
        case "line":
            return line(sheet)
        case "bar":
            return bar(sheet)
        case "bubble":
            return bubble(sheet)
        case "radar":
            return radar(sheet)
        case "waterfall":
            return waterfall(sheet)
        case "pareto":
            return pareto(sheet)
        case _:
            assert_never(sheet.chart.kind)


def _legend(plot: Plot, palette: Palette) -> str:
    if not plot.has_legend:
        return ""
    left_out = "".join(
        f'<c:legendEntry><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>' for place in plot.unnamed
    )
    return f'<c:legend><c:legendPos val="t"/>{left_out}<c:overlay val="0"/>{type_look(palette.text())}</c:legend>'
