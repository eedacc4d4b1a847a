"""Quadrants: the names of the four fields of a portfolio, in corners that the bubbles leave free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kamdocs.blocks import Chart, Shape, Tone
from kamdocs.plots.boxes import Box, Point
from kamdocs.plots.metrics import text_height, text_width, wrap
from kamdocs.plots.placing import Occupied
from kamdocs.plots.sheet import SIZE, note

_MARGIN: Final = 4.0


def quadrant_names(chart: Chart, area: Box, centre: Point, occupied: Occupied) -> Iterator[Shape]:
    """The names, each in the outer corner of its field if that is free; the places are then taken."""
    x, y = centre
    fields = (
        Box(area.left, area.top, x, y),
        Box(x, area.top, area.right, y),
        Box(area.left, y, x, area.bottom),
        Box(x, y, area.right, area.bottom),
    )
    for number, (name, field) in enumerate(zip(chart.quadrants, fields, strict=False)):
        corners = _corners(name, field.grown(-_MARGIN), at_right=number % 2 == 1, at_bottom=number > 1)
        box = occupied.place(corners)
        if box is None:
            box = corners[0]
            occupied.add_box(box)
        yield replace(note(box, name, align="left", vertical="top", ink=Tone.MUTED), strong=True)


def _corners(name: str, field: Box, *, at_right: bool, at_bottom: bool) -> list[Box]:
    """Boxes of the name in the corners of the field, outer ones first."""
    lines = wrap(name, max(1.0, field.width), SIZE, strong=True)
    width = max((text_width(line, SIZE, strong=True) for line in lines), default=0) + 1
    height = text_height(len(lines), SIZE)
    lefts = sorted((field.left, field.right - width), reverse=at_right)
    tops = sorted((field.top, field.bottom - height), reverse=at_bottom)
    return [Box(left, top, left + width, top + height) for top in tops for left in lefts]
