"""Rhombus: how tall a diamond must be for the text inside it."""

from __future__ import annotations

from typing import Final

from kamdocs.components.shapes import LEADING
from kamdocs.plots import text_width, wrap

_LOWEST: Final = 34
_HIGHEST: Final = 96
_SHARES: Final = (0.78, 0.7, 0.62, 0.55, 0.48)


def diamond_size(text: str, width: float, size: float) -> tuple[float, float]:
    """Height of the diamond and the width to break its text at; the lowest that holds every line."""
    for height in range(_LOWEST, _HIGHEST + 1, 4):
        for share in _SHARES:
            lines = wrap(text, width * share, size)
            if all(_holds(index, len(lines), line, width, height, size) for index, line in enumerate(lines)):
                return float(height), width * share
    return float(_HIGHEST), width * 0.5


def _holds(index: int, count: int, line: str, width: float, height: float, size: float) -> bool:
    """Whether a line stays inside where the diamond is narrowest along it."""
    top = (index - count / 2) * size * LEADING
    reach = max(abs(top), abs(top + size * LEADING))
    return text_width(line, size) <= width * (1 - 2 * reach / height) + 2
