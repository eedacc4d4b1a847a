"""Sheet: a chart with its theme and locale, and the table of its categories and series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kamdocs.blocks import Chart, Series
from kamdocs.formatting import Locale
from kamdocs.plots import text_width
from kamdocs.theme import Theme
from kamdocs.writers.docx.charts.cells import Cells
from kamdocs.writers.docx.charts.groups import Plotted
from kamdocs.writers.docx.charts.labels import Position, labels, no_labels
from kamdocs.writers.docx.charts.looks import TYPE_SIZE, Ink, Palette
from kamdocs.writers.docx.languages import word_language

_PERCENT: Final = "%"
_AXIS_ROOM: Final = 40.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a kind of chart is written from; `width` in points is what it has on its page."""

    chart: Chart
    theme: Theme
    locale: str
    width: float

    @property
    def slot(self) -> float:
        """Points along the axis for each category."""
        return (self.width - _AXIS_ROOM) / max(len(self.chart.categories), 1)

    def fits(self, values: Iterable[Decimal | None], room: float) -> bool:
        """Whether the chart wants labels and the number of every value has room in so many points."""
        locale, decimals = Locale(self.locale), self.chart.decimals
        written = (locale.number(value, decimals) for value in values if value is not None)
        return self.chart.data_labels and all(text_width(words, TYPE_SIZE) <= room for words in written)

    @property
    def palette(self) -> Palette:
        return Palette(self.theme)

    @property
    def language(self) -> str:
        return word_language(self.locale)

    @property
    def number_format(self) -> str:
        """Excel's code, which each Word shows in the way of its own country."""
        return "#,##0" + ("." + "0" * self.chart.decimals if self.chart.decimals else "")

    @property
    def label_format(self) -> str:
        """The code of labels: percentages carry their sign."""
        return self.number_format + self._sign

    @property
    def axis_format(self) -> str:
        """The code of the figures at the value axis, with as many digits as they need."""
        return f"0{self._sign}" if self._sign else "General"

    @property
    def value_title(self) -> str:
        """Words at the value axis: its title with the unit, or the unit alone."""
        title, unit = self.chart.y_axis.title, "" if self._sign else self.chart.unit
        return f"{title} ({unit})" if title and unit else title or unit

    @property
    def _sign(self) -> str:
        space = "" if self.language.startswith("en") else "\u00a0"
        return f'"{space}%"' if self.chart.unit == _PERCENT else ""

    def ink(self, place: int) -> Ink:
        return self.palette.series(self.chart.series[place], place)

    def point_inks(self, place: int) -> Mapping[int, Ink]:
        """The bars whose meaning differs from that of their series."""
        series = self.chart.series[place]
        inks = ((point, self.palette.point(series, point)) for point in range(len(series.values)))
        return {point: ink for point, ink in inks if ink}

    def labels(self, position: Position) -> str:
        """The value at every mark, if the chart wants any."""
        return (
            labels(self.label_format, self.palette.text(), position)
            if self.chart.data_labels
            else no_labels()
        )


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers in the workbook."""

    name: str
    values: tuple[Decimal | None, ...]


class CategoryTable:
    """Categories in the first column of the workbook, a further column for each series."""

    def __init__(self, sheet: Sheet, columns: tuple[Column, ...]) -> None:
        categories = sheet.chart.categories
        head = (sheet.chart.x_axis.title, *(column.name for column in columns))
        rows = (
            (category, *(column.values[place] for column in columns))
            for place, category in enumerate(categories)
        )
        self.cells = Cells((head, *rows), sheet.number_format)
        self._rows = range(1, len(categories) + 1)

    def plotted(
        self,
        place: int,
        ink: Ink | None,
        labels: str = "",
        points: Mapping[int, Ink] | None = None,
        *,
        is_limit: bool = False,
    ) -> Plotted:
        """The series of one column; without ink nothing of it shows but its labels.

        A limit is a dashed line without markers.
        """
        return Plotted(
            place,
            self.cells.text(0, place + 1),
            self.cells.texts(self._rows, 0),
            self.cells.numbers(self._rows, place + 1),
            ink,
            labels or no_labels(),
            points or {},
            is_limit,
        )


def series_table(sheet: Sheet, *further: Column) -> CategoryTable:
    """The table of the chart's own series, and of helpers after them."""
    return CategoryTable(sheet, (*(Column(each.name, each.values) for each in sheet.chart.series), *further))


def numbers(series: Series) -> tuple[Decimal, ...]:
    """The values without the gaps."""
    return tuple(value for value in series.values if value is not None)
