"""The default theme keeps what its comments promise."""

from __future__ import annotations

from itertools import combinations

import pytest

from kamdocs.blocks import Tone
from kamdocs.plots.colours import contrast, luminance
from tests.writers.house_theme import FOLDER, house_theme

READABLE = 4.5


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_can_be_read(tone: Tone) -> None:
    theme = house_theme()
    colours = theme.tones[tone]

    assert contrast(colours.full, "#ffffff") >= READABLE
    assert contrast(colours.full, colours.light) >= READABLE
    assert contrast(colours.on_full, colours.full) >= READABLE
    assert contrast(theme.text, colours.light) >= READABLE


def test_text_outside_tones_can_be_read() -> None:
    theme = house_theme()

    assert contrast(theme.text, "#ffffff") >= READABLE
    assert contrast(theme.muted, "#ffffff") >= READABLE
    assert contrast(theme.accent, "#ffffff") >= READABLE
    assert contrast(theme.cover_text, theme.cover_background) >= READABLE


def test_heat_grows_darker() -> None:
    backgrounds = [luminance(house_theme().tones[Tone(f"heat-{step}")].light) for step in range(1, 6)]

    assert backgrounds == sorted(backgrounds, reverse=True)


def test_series_colours_differ_in_black_and_white() -> None:
    greys = [_lightness(colour) for colour in house_theme().series]

    assert len(greys) == 8
    assert min(abs(one - other) for one, other in combinations(greys, 2)) > 6


def test_every_font_has_its_licence_beside_it() -> None:
    licences = (FOLDER / "fonts" / "LICENCES.md").read_text("utf-8")
    fonts = house_theme().fonts

    assert {family.family for family in (fonts.body, fonts.heading, fonts.fallback)} == {
        "Carlito",
        "DejaVu Sans",
    }
    assert "SIL OPEN FONT LICENSE" in licences
    assert "Bitstream" in licences


def _lightness(colour: str) -> float:
    """L* of CIELAB, 0-100."""
    y = luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y
