"""Sheet: a chart with its canvas, theme and locale, and the marks that all kinds of charts share."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Final, Literal

from kamdocs.blocks import Align, Chart, Colour, Label, Paint, Rectangle, Series, Shape, Tone
from kamdocs.formatting import Locale, rounded
from kamdocs.plots.boxes import Box
from kamdocs.plots.colours import colour, contrast
from kamdocs.plots.metrics import LEADING, text_width
from kamdocs.theme import Theme

SIZE: Final = 7.5
SMALL: Final = 7.0
"""Type sizes in points; nothing in a chart is set smaller."""

LABEL_HEIGHT: Final = SIZE * LEADING
HAIRLINE: Final = 0.5
AXIS_LINE: Final = 0.75
LINE: Final = 1.6

READABLE: Final = 4.5
"""Contrast of text with its ground (WCAG 2, level AA)."""

Vertical = Literal["top", "middle", "bottom"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a kind of chart is drawn from."""

    chart: Chart
    theme: Theme
    locale: Locale
    width: float
    height: float

    @property
    def box(self) -> Box:
        return Box(0, 0, self.width, self.height)

    def number(self, value: Decimal, decimals: int | None = None, *, signed: bool = False) -> str:
        """As the locale writes it, with a true minus sign and no minus before a nought."""
        digits = self.chart.decimals if decimals is None else decimals
        shown = rounded(value, digits)
        shown = abs(shown) if shown == 0 else shown
        return self.locale.signed(shown, digits) if signed or shown < 0 else self.locale.number(shown, digits)

    def ink(self, index: int) -> Colour:
        """Colour of the series: its meaning, or its place among the series."""
        tone = self.chart.series[index].tone
        return index if tone is Tone.NONE else tone

    def point_ink(self, index: int, place: int) -> Colour:
        """Colour of one point: its own meaning before that of its series."""
        tones = self.chart.series[index].tones
        own = tones[place] if place < len(tones) else Tone.NONE
        return self.ink(index) if own is Tone.NONE else own

    def readable(self, ink: Colour) -> Colour:
        """The colour for text: itself if it reads on the page, else that of text."""
        return (
            ink if contrast(colour(ink, self.theme), colour("paper", self.theme)) >= READABLE else Tone.NONE
        )


def numbers(series: Series) -> tuple[Decimal, ...]:
    """The values without the gaps."""
    return tuple(value for value in series.values if value is not None)


def require_numbers(chart: Chart) -> None:
    """Raises ValueError unless every series fits the categories and there is a finite number to draw."""
    if not any(numbers(series) for series in chart.series):
        raise ValueError(f"{chart.kind} chart without a single number")
    for series in chart.series:
        if not all(number.is_finite() for number in chain(numbers(series), series.x, series.sizes)):
            raise ValueError(f"series {series.name!r} has a number that is not finite")
        if chart.kind != "bubble" and len(series.values) != len(chart.categories):
            raise ValueError(
                f"series {series.name!r}: {len(series.values)} values, {len(chart.categories)} categories"
            )
        if chart.kind == "bubble" and len(series.x) != len(series.values):
            raise ValueError(
                f"series {series.name!r}: {len(series.values)} values, {len(series.x)} places on x"
            )


def note(
    box: Box, words: str, align: Align = "center", vertical: Vertical = "middle", ink: Colour = Tone.NONE
) -> Label:
    """A label that fills the box."""
    return Label(box.left, box.top, box.width, box.height, words, SIZE, align, vertical, tone=ink)


def tight(x: float, y: float, words: str, align: Align = "center") -> Box:
    """The box that one line needs, with its middle height at `y`, beside or around `x`."""
    width = text_width(words, SIZE) + 1
    left = x - width * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    return Box(left, y - LABEL_HEIGHT / 2, left + width, y + LABEL_HEIGHT / 2)


def box_of(label: Label) -> Box:
    return Box(label.x, label.y, label.x + label.width, label.y + label.height)


def plated(label: Label) -> tuple[Shape, Shape]:
    """The label on a piece of page that hides the grid lines behind it."""
    plate = Rectangle(
        label.x, label.y + 1, label.width, label.height - 2, Paint(fill="paper", fill_strength="full")
    )
    return plate, label
