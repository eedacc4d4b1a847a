"""Axes: category and value axes of a native chart, quiet and without needless lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from kamdocs.blocks import Axis
from kamdocs.plots.scale import span, ticked
from kamdocs.writers.docx.charts.cells import decimal_text
from kamdocs.writers.docx.charts.looks import NO_FILL, NO_LINE, Palette, shape, type_look, words
from kamdocs.writers.docx.markup import escaped

CATEGORIES: Final = 111_000_001
VALUES: Final = 111_000_002
SECOND_CATEGORIES: Final = 111_000_003
SECOND_VALUES: Final = 111_000_004

_INTERVALS: Final = 5
_HAIRLINE: Final = 0.5
_LINE: Final = 0.75


@dataclass(frozen=True, slots=True)
class AxisPair:
    """The ids by which a group of series names its axes."""

    first: int = CATEGORIES
    second: int = VALUES

    def xml(self) -> str:
        return f'<c:axId val="{self.first}"/><c:axId val="{self.second}"/>'


PRIMARY: Final = AxisPair()
SECONDARY: Final = AxisPair(SECOND_CATEGORIES, SECOND_VALUES)


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """What differs between value axes. `crossing` is where on the other axis this one stands; `hidden` leaves
    out figures and grid, but not the title.
    """

    axis: Axis
    title: str = ""
    number_format: str = "General"
    pair: AxisPair = PRIMARY
    position: Literal["l", "r", "b", "t"] = "l"
    crossing: Decimal | Literal["autoZero", "min", "max"] = "autoZero"
    hidden: bool = False
    grid: bool = True
    line: bool = False
    between: Literal["between", "midCat"] = "between"
    identity: int | None = None
    crossed: int | None = None
    unit: Decimal | None = None

    def xml(self, palette: Palette, language: str) -> str:
        identity = self.pair.second if self.identity is None else self.identity
        crossed = self.pair.first if self.crossed is None else self.crossed
        ticks = "none" if self.hidden else "low" if self.line else "nextTo"
        unit = "" if self.unit is None else f'<c:majorUnit val="{decimal_text(self.unit)}"/>'
        line = palette.muted().line(_LINE) if self.line else NO_LINE
        grid = f"<c:majorGridlines>{shape('', palette.rule().line(_HAIRLINE))}</c:majorGridlines>"
        return (
            f'<c:valAx><c:axId val="{identity}"/>{_scaling(self.axis)}<c:delete val="0"/>'
            f'<c:axPos val="{self.position}"/>{grid if self.grid and not self.hidden else ""}'
            f"{_title(self.title, palette, language, turned=self.position in 'lr')}"
            f'<c:numFmt formatCode="{escaped(self.number_format)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
            f'<c:minorTickMark val="none"/><c:tickLblPos val="{ticks}"/>'
            f'{shape(NO_FILL, line)}{type_look(palette.muted())}<c:crossAx val="{crossed}"/>'
            f'{_crossing(self.crossing)}<c:crossBetween val="{self.between}"/>{unit}</c:valAx>'
        )


@dataclass(frozen=True, slots=True)
class CategoryAxis:
    """Categories along the bottom, or from top to bottom where bars lie `sideways`; `hidden` draws nothing."""

    axis: Axis
    pair: AxisPair = PRIMARY
    sideways: bool = False
    hidden: bool = False

    def xml(self, palette: Palette, language: str) -> str:
        orientation, position = ("maxMin", "l") if self.sideways else ("minMax", "b")
        return (
            f'<c:catAx><c:axId val="{self.pair.first}"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>'
            f'<c:delete val="{int(self.hidden)}"/><c:axPos val="{position}"/>'
            f"{_title(self.axis.title, palette, language, turned=self.sideways)}"
            '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
            '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
            f"{shape(NO_FILL, palette.muted().line(_LINE))}{type_look(palette.text())}"
            f'<c:crossAx val="{self.pair.second}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
            '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        )


@dataclass(frozen=True, slots=True)
class Fitted:
    """An axis with both ends set, and the distance of its figures."""

    axis: Axis
    unit: Decimal | None = None


def fitted(axis: Axis, values: Iterable[Decimal], *, from_zero: bool = True) -> Fitted:
    """The axis from round figure to round figure around the values, except where it sets a limit itself."""
    range_, figures = ticked(span(values, axis, from_zero=from_zero), axis, _INTERVALS)
    unit = figures[1] - figures[0] if len(figures) > 1 else None
    return Fitted(Axis(axis.title, range_.low, range_.high, axis.threshold), unit)


def _scaling(axis: Axis) -> str:
    highest = "" if axis.maximum is None else f'<c:max val="{decimal_text(axis.maximum)}"/>'
    lowest = "" if axis.minimum is None else f'<c:min val="{decimal_text(axis.minimum)}"/>'
    return f'<c:scaling><c:orientation val="minMax"/>{highest}{lowest}</c:scaling>'


def _crossing(crossing: Decimal | str) -> str:
    if isinstance(crossing, Decimal):
        return f'<c:crossesAt val="{decimal_text(crossing)}"/>'
    return f'<c:crosses val="{crossing}"/>'


def _title(title: str, palette: Palette, language: str, *, turned: bool) -> str:
    if not title:
        return ""
    return f'<c:title>{words(title, palette.muted(), language, turned=turned)}<c:overlay val="0"/></c:title>'
