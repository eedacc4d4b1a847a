"""Colours: what a colour of the document tree looks like in a theme, and how light it is."""

from __future__ import annotations

from typing import assert_never

from kamdocs.blocks import Colour, Tone
from kamdocs.theme import Theme


def colour(ink: Colour, theme: Theme, *, light: bool = False) -> str:
    """`#rrggbb` of what paints a shape; series colours start again after the last."""
    match ink:
        case Tone():
            return theme.tones[ink].light if light else theme.tones[ink].full
        case int():
            full = theme.series[ink % len(theme.series)]
            return _tinted(full) if light else full
        case "rule":
            return theme.rule
        case "paper":
            return theme.tones[Tone.NONE].light
        case _:
            assert_never(ink)


def luminance(hexadecimal: str) -> float:
    """Relative luminance 0-1 of `#rrggbb` (WCAG 2)."""
    parts = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _tinted(full: str) -> str:
    """A light background of a series colour."""
    return "#" + "".join(f"{round(255 - (255 - int(full[at : at + 2], 16)) * 0.3):02x}" for at in (1, 3, 5))
