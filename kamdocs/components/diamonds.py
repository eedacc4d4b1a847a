"""Diamonds: how tall a diamond must be for the text inside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kamdocs.components.shapes import LEADING
from kamdocs.plots import text_width, wrap

_LOWEST: Final = 34
_HIGHEST: Final = 96
_SHARES: Final = (0.78, 0.7, 0.62, 0.55, 0.48)


@lru_cache(maxsize=512)
def diamond_size(text: str, width: float, size: float) -> tuple[float, float]:
    """Height of the diamond and the width to break its text at; the lowest that holds every line."""
    broken = [(width * share, wrap(text, width * share, size)) for share in _SHARES]
    for height in range(_LOWEST, _HIGHEST + 1, 4):
        for room, lines in broken:
            widths = zip(lines, _rooms(len(lines), width, height, size), strict=True)
            if all(text_width(line, size) <= inside + 2 for line, inside in widths):
                return float(height), room
    return float(_HIGHEST), width * 0.5


def _rooms(count: int, width: float, height: float, size: float) -> Iterator[float]:
    """For each of the lines of a centred text how wide the diamond is where it is narrowest along it."""
    step = size * LEADING
    for index in range(count):
        top = (index - count / 2) * step
        yield width * (1 - 2 * max(abs(top), abs(top + step)) / height)
