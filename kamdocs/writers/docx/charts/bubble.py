"""Bubble chart: named points in a field of two axes, parted into quadrants by the axes themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from kamdocs.blocks import Axis, Series
from kamdocs.writers.docx.charts.axes import PRIMARY, Fitted, ValueAxis, fitted
from kamdocs.writers.docx.charts.cells import Cells, Value
from kamdocs.writers.docx.charts.labels import Position, named, no_labels, only_named
from kamdocs.writers.docx.charts.looks import NO_FILL, NO_LINE, Ink, shape, words
from kamdocs.writers.docx.charts.plot import Plot
from kamdocs.writers.docx.charts.sheet import Sheet, numbers

_SCALE: Final = 60
_OPAQUE: Final = 82
"""Percent: bubbles that overlap show through."""
_PLAIN: Final = Decimal(1)
_CORNERS: Final = "Quadrant"
_CORNER: Final = Decimal("0.001")
_NEAR: Final = Decimal("0.1")
_ZERO: Final = Decimal(0)
_EDGE: Final = Decimal("0.02")
_SIDES: Final[tuple[Position, ...]] = ("r", "l", "r", "l")


@dataclass(frozen=True, slots=True)
class _Block:
    """The rows of one series in the workbook: its name above, then name, x, y and size of each point.

    All blocks have the same `length`, for LibreOffice loses points of series that differ.
    """

    series: Series
    first: int
    length: int

    @property
    def rows(self) -> range:
        return range(self.first + 1, self.first + 1 + self.length)


def bubble(sheet: Sheet) -> Plot:
    chart = sheet.chart
    across = _roomy(chart.x_axis, [x for series in chart.series for x in series.x])
    up = _roomy(chart.y_axis, [y for series in chart.series for y in numbers(series)])
    corners = (_corners(sheet, across.axis, up.axis),) if chart.quadrants else ()
    blocks = tuple(_blocks((*chart.series, *corners)))
    cells = Cells(tuple(row for block in blocks for row in _rows(block, sheet)), sheet.number_format)
    written = "".join(
        _series(place, block, cells, sheet, is_corner=place >= len(chart.series))
        for place, block in enumerate(blocks)
    )
    xml = (
        f'<c:bubbleChart><c:varyColors val="0"/>{written}<c:bubbleScale val="{_SCALE}"/><c:showNegBubbles val="0"/>'
        f'<c:sizeRepresents val="area"/>{PRIMARY.xml()}</c:bubbleChart>{_axes(sheet, across, up)}'
    )
    return Plot(xml, cells, len(chart.series) > 1, (len(chart.series),) if corners else ())


def _axes(sheet: Sheet, across: Fitted, up: Fitted) -> str:
    """Each axis stands where the other one has its threshold."""
    level = ValueAxis(
        across.axis,
        across.axis.title,
        position="b",
        crossing=_threshold(up),
        unit=across.unit,
        line=True,
        between="midCat",
        identity=PRIMARY.first,
        crossed=PRIMARY.second,
    )
    upright = ValueAxis(
        up.axis,
        sheet.value_title,
        sheet.axis_format,
        crossing=_threshold(across),
        unit=up.unit,
        line=True,
        between="midCat",
    )
    return level.xml(sheet.palette, sheet.language) + upright.xml(sheet.palette, sheet.language)


def _roomy(axis: Axis, values: list[Decimal]) -> Fitted:
    """The axis with one figure more at an end that a bubble would touch, unless the end is given."""
    fit = fitted(axis, values)
    low, high = fit.axis.minimum or _ZERO, fit.axis.maximum or _ZERO
    near, unit = (high - low) * _NEAR, fit.unit or _ZERO
    if axis.minimum is None and min(values) - low < near and low < 0:
        low -= unit
    if axis.maximum is None and high - max(values) < near:
        high += unit
    return Fitted(replace(fit.axis, minimum=low, maximum=high), fit.unit)


def _threshold(fit: Fitted) -> Decimal | Literal["min"]:
    return "min" if fit.axis.threshold is None else fit.axis.threshold


def _corners(sheet: Sheet, across: Axis, up: Axis) -> Series:
    """Invisible points in the corners that carry the names of the quadrants."""
    names = sheet.chart.quadrants
    left, right = _inside(across)
    low, high = _inside(up)
    places = ((left, high), (right, high), (left, low), (right, low))[: len(names)]
    sizes = (size for series in sheet.chart.series for size in series.sizes if size > 0)
    tiny = min(sizes, default=_PLAIN) * _CORNER
    return Series(
        _CORNERS,
        tuple(y for _, y in places),
        x=tuple(x for x, _ in places),
        sizes=(tiny,) * len(places),
        labels=names,
    )


def _inside(axis: Axis) -> tuple[Decimal, Decimal]:
    low, high = axis.minimum or Decimal(0), axis.maximum or Decimal(0)
    inset = (high - low) * _EDGE
    return low + inset, high - inset * 2


def _blocks(series: tuple[Series, ...]) -> Iterator[_Block]:
    length = max(len(each.values) for each in series)
    for number, each in enumerate(series):
        yield _Block(each, number * (length + 1), length)


def _rows(block: _Block, sheet: Sheet) -> Iterator[tuple[Value, ...]]:
    series = block.series
    yield series.name, sheet.chart.x_axis.title, sheet.chart.y_axis.title, sheet.chart.unit
    for place, y in enumerate(series.values):
        name = series.labels[place] if place < len(series.labels) else ""
        yield name, series.x[place], y, series.sizes[place] if series.sizes else _PLAIN
    for _ in range(block.length - len(series.values)):
        yield "", None, None, None


def _series(place: int, block: _Block, cells: Cells, sheet: Sheet, *, is_corner: bool) -> str:
    series = block.series
    ink = None if is_corner else sheet.ink(place)
    look = shape(ink.fill(_OPAQUE), Ink("#ffffff", "bg1").line(0.75)) if ink else shape(NO_FILL, NO_LINE)
    points = "" if is_corner else _points(sheet, place)
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/><c:tx>{cells.text(block.first, 0)}</c:tx>{look}'
        f'<c:invertIfNegative val="0"/>{points}{_labels(series, sheet, is_corner=is_corner)}'
        f"<c:xVal>{cells.numbers(block.rows, 1)}</c:xVal><c:yVal>{cells.numbers(block.rows, 2)}</c:yVal>"
        f'<c:bubbleSize>{cells.numbers(block.rows, 3)}</c:bubbleSize><c:bubble3D val="0"/></c:ser>'
    )


def _points(sheet: Sheet, place: int) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{shape(ink.fill(_OPAQUE), Ink('#ffffff', 'bg1').line(0.75))}</c:dPt>"
        for point, ink in sheet.point_inks(place).items()
    )


def _labels(series: Series, sheet: Sheet, *, is_corner: bool) -> str:
    ink = sheet.palette.muted() if is_corner else sheet.palette.text()
    single = "".join(
        named(
            place, words(name, ink, sheet.language, strong=is_corner), _SIDES[place % 4] if is_corner else "r"
        )
        for place, name in enumerate(series.labels)
        if name
    )
    return only_named(single) if single else no_labels()
