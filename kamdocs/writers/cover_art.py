"""Cover art: the figure of turning rings behind the words of the cover, drawn from the colours of the theme."""

from __future__ import annotations

from math import cos, pi, sin

from kamdocs.theme import Theme
from kamdocs.writers.pages import Sheet


def cover_art(theme: Theme, page: Sheet) -> str:
    """An SVG of the size of the page (its units are millimetres)."""
    x, y, size = page.width * 0.93, page.height * 0.11, min(page.width, page.height)
    rings = (
        (0.47, 0.07, 52, 200, theme.accent, 0.9),
        (0.365, 0.06, 20, 168, theme.accent, 0.6),
        (0.265, 0.05, 74, 250, theme.series[1], 1),
        (0.165, 0.042, -30, 150, theme.accent, 0.9),
    )
    arcs = "".join(
        f'<path d="{_arc(x, y, size * radius, start, end)}" stroke="{colour}" '
        f'stroke-width="{size * width:.2f}" stroke-opacity="{opacity:g}"/>'
        for radius, width, start, end, colour, opacity in rings
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {page.width:g} {page.height:g}" '
        f'width="{page.width:g}mm" height="{page.height:g}mm" fill="none">{arcs}</svg>'
    )


def _arc(x: float, y: float, radius: float, start: float, end: float) -> str:
    """From angle to angle (degrees, clockwise from three o'clock)."""
    (x1, y1), (x2, y2) = (
        (x + radius * cos(angle * pi / 180), y + radius * sin(angle * pi / 180)) for angle in (start, end)
    )
    return f"M{x1:.2f} {y1:.2f}A{radius:.2f} {radius:.2f} 0 {int(end - start > 180)} 1 {x2:.2f} {y2:.2f}"
