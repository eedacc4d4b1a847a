"""Spokes: the star of a radar chart, as large as the names around it allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import cos, pi, sin
from typing import Final

from kamdocs.blocks import Align, Label, Tone
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.metrics import fit, text_height, text_width
from kamdocs.plots.scale import Range, Scale
from kamdocs.plots.sheet import LABEL_HEIGHT, SIZE, Sheet, note

_SMALLEST: Final = 24.0
_SHRINK: Final = 2.0
_GAP: Final = 5.0
_NAME_SHARE: Final = 0.27
_NAME_LINES: Final = 3
_UPRIGHT: Final = 0.15
_MOST_VALUES: Final = 3


@dataclass(frozen=True, slots=True)
class Spokes:
    """Centre, length and number of the spokes, clockwise from twelve o'clock."""

    centre: Point
    scale: Scale
    count: int

    @property
    def radius(self) -> float:
        return self.scale.end

    def direction(self, place: int) -> Point:
        angle = 2 * pi * place / self.count
        return sin(angle), -cos(angle)

    def at(self, place: int, value: Decimal | None) -> Point | None:
        """Where a value stands on a spoke."""
        return None if value is None else self.point(place, self.scale.at(value))

    def point(self, place: int, distance: float) -> Point:
        across, down = self.direction(place)
        return self.centre[0] + across * distance, self.centre[1] + down * distance


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a spoke, and below it its values, aligned towards the star."""

    box: Box
    name: str
    values: str
    align: Align


def spokes(sheet: Sheet, area: Box, range_: Range) -> Spokes:
    """The largest star whose names fit the area."""
    count = len(sheet.chart.categories)
    radius = min(area.width, area.height) / 2
    star = Spokes(area.middle, Scale(range_, 0, radius), count)
    while radius > _SMALLEST and not all(name.box.lies_in(area) for name in _names(sheet, star)):
        radius -= _SHRINK
        star = replace(star, scale=replace(star.scale, end=radius))
    return star


def spoke_names(sheet: Sheet, star: Spokes) -> Iterator[Label]:
    """Names in order, those left out that would touch one before."""
    taken: list[Box] = []
    for name in _names(sheet, star):
        if any(name.box.overlaps(other) for other in taken):
            continue
        taken.append(name.box)
        bottom = name.box.bottom - (LABEL_HEIGHT if name.values else 0)
        box = Box(name.box.left, name.box.top, name.box.right, bottom)
        yield note(box, name.name, align=name.align)
        if name.values:
            foot = Box(box.left, bottom, box.right, name.box.bottom)
            yield note(foot, name.values, align=name.align, ink=Tone.MUTED)


def shows_values(sheet: Sheet) -> bool:
    """Whether the values are written below the names."""
    return sheet.chart.data_labels and len(sheet.chart.series) <= _MOST_VALUES


def _names(sheet: Sheet, star: Spokes) -> list[Name]:
    return [_name(sheet, star, place) for place in range(star.count)]


def _name(sheet: Sheet, star: Spokes, place: int) -> Name:
    lines = fit(
        sheet.chart.categories[place], sheet.width * _NAME_SHARE, text_height(_NAME_LINES, SIZE), SIZE
    )
    values = _values(sheet, place) if shows_values(sheet) else ""
    width = max(text_width(line, SIZE) for line in (*lines, values)) + 1
    height = text_height(len(lines), SIZE) + (LABEL_HEIGHT if values else 0)
    across, down = star.direction(place)
    x, y = star.point(place, star.radius + _GAP)
    align: Align = "center" if abs(across) < _UPRIGHT else "left" if across > 0 else "right"
    left = x - width * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    top = y - height / 2 + down * height / 2
    return Name(Box(left, top, left + width, top + height), "\n".join(lines), values, align)


def _values(sheet: Sheet, place: int) -> str:
    """The values of all series in their order."""
    values = (series.values[place] for series in sheet.chart.series)
    return " · ".join("–" if value is None else sheet.number(value) for value in values)
