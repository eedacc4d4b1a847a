"""Names: the categories below an upright chart, level if they fit, else turned or thinned out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from kamdocs.blocks import Label, Shape
from kamdocs.plots.boxes import Box
from kamdocs.plots.metrics import LEADING, text_height, text_width, widest_piece, wrap
from kamdocs.plots.sheet import SIZE, SMALL, note

_GAP: Final = 4.0
_MOST_LINES: Final = 4
_HYPHENATED_FROM: Final = 36.0
"""Slots narrower than this do not get hyphenated names."""
_SHORT: Final = 44.0
_MANY: Final = 13
"""So many names no wider than that (months, quarters) are thinned out; fewer or longer ones are turned."""


@dataclass(frozen=True, slots=True)
class Names:
    """How the names are set: every `every`-th, in so much height."""

    texts: tuple[str, ...]
    height: float
    every: int = 1
    turned: bool = False


def names(categories: Sequence[str], slot: float, most: float) -> Names:
    """The setting for slots of that width, at most `most` points high."""
    lines = [wrap(name, slot - _GAP, SIZE) for name in categories]
    tallest = max((len(each) for each in lines), default=0)
    broken = any(widest_piece(name, SIZE) > slot - _GAP for name in categories)
    if tallest <= _MOST_LINES and (not broken or slot >= _HYPHENATED_FROM):
        return Names(tuple(categories), text_height(tallest, SIZE) + _GAP)
    widest = max(text_width(name, SIZE) for name in categories)
    if widest <= _SHORT and len(categories) >= _MANY:
        return Names(tuple(categories), SIZE + _GAP, every=ceil((widest + _GAP) / slot))
    return _turned(categories, slot, most)


def _turned(categories: Sequence[str], slot: float, most: float) -> Names:
    """One or two lines upwards; names that are too long are shortened."""
    every = max(1, ceil(SMALL * LEADING / slot))
    longest = max(text_width(name, SMALL) for name in categories)
    height = min(most, longest + 1)
    return Names(tuple(categories), height + _GAP, every, turned=True)


def name_labels(setting: Names, area: Box, canvas: Box) -> Iterator[Shape]:
    """The names below the area, centred on their slots and kept on the canvas."""
    slot = area.width / len(setting.texts)
    taken = canvas.left - 1
    for index in range(0, len(setting.texts), setting.every):
        middle = area.left + (index + 0.5) * slot
        label = _label(setting, setting.texts[index], middle, slot * setting.every, area.bottom + _GAP)
        left = min(max(label.x, canvas.left), canvas.right - label.width)
        if left > taken:
            yield replace(label, x=left)
            taken = left + label.width


def _label(setting: Names, name: str, middle: float, room: float, top: float) -> Label:
    bottom = top + setting.height - _GAP
    if not setting.turned:
        half = room / 2 - 0.5 if setting.every == 1 else text_width(name, SIZE) / 2 + 0.5
        return note(Box(middle - half, top, middle + half, bottom), name, vertical="top")
    half = min(room - 0.5, 2 * SMALL * LEADING) / 2
    box = Box(middle - half, top, middle + half, bottom)
    return replace(note(box, name, align="right"), size=SMALL, rotated=True)
