"""Direct labels: the names of series beside their last marks, which spare the reader a legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kamdocs.blocks import Colour, Shape
from kamdocs.plots.boxes import Box
from kamdocs.plots.marks import marker
from kamdocs.plots.metrics import text_height, text_width, wrap
from kamdocs.plots.placing import displacement, spread
from kamdocs.plots.sheet import SIZE, Sheet, note

GAP: Final = 6.0
_SHARE: Final = 0.24
_KEY: Final = 9.0
_MOST_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Tag:
    """A name wanted at height `y`; `variant` puts the marker of a line before it."""

    name: str
    y: float
    ink: Colour
    variant: int | None = None


def beside(sheet: Sheet, names: Sequence[str], spare: float) -> float:
    """Width that the names need right of the last slot, whose share `spare` they may use as well.

    0 if they are too long or too many to stand there.
    """
    most = sheet.width * _SHARE - GAP - _KEY
    lines = [wrap(name, most, SIZE) for name in names]
    if not lines or max(len(each) for each in lines) > _MOST_LINES:
        return 0
    room = max(text_width(line, SIZE) for each in lines for line in each) + 1 + GAP + _KEY
    slot = (sheet.width - room) / len(sheet.chart.categories) * 0.9
    return max(1.0, room - slot * spare)


def tags(wanted: Sequence[Tag], strip: Box, most: float) -> tuple[Shape, ...] | None:
    """The labels in the strip, or None if one would stand farther off than `most`."""
    width = strip.width - _KEY
    heights = [text_height(len(wrap(tag.name, width, SIZE)), SIZE) + 1.5 for tag in wanted]
    centres = [tag.y for tag in wanted]
    moved = spread(centres, heights, strip.top, strip.bottom)
    tops = [y - height / 2 for y, height in zip(moved, heights, strict=True)]
    if min(tops, default=strip.top) < strip.top or displacement(centres, moved) > most:
        return None
    boxes = [
        Box(strip.left, top, strip.right, top + height) for top, height in zip(tops, heights, strict=True)
    ]
    return tuple(shape for tag, box in zip(wanted, boxes, strict=True) for shape in _tag(tag, box))


def _tag(tag: Tag, box: Box) -> Iterator[Shape]:
    if tag.variant is not None:
        yield marker((box.left + 2.5, box.middle[1]), tag.ink, tag.variant)
    indent = _KEY if tag.variant is not None else 0
    yield note(Box(box.left + indent, box.top, box.right, box.bottom), tag.name, align="left")
