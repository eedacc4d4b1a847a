"""SVG: a drawing as vector graphics that every viewer draws alike (attributes only, one line per text)."""

from __future__ import annotations

from math import cos, hypot, radians, sin
from typing import Final, assert_never

from kamdocs.blocks import (
    Drawing,
    Ellipse,
    Label,
    Paint,
    Polyline,
    Rectangle,
    Sector,
    Shape,
    Tone,
)
from kamdocs.plots.colours import colour
from kamdocs.plots.lengths import length
from kamdocs.plots.lettering import family, lettering
from kamdocs.theme import Theme

Point = tuple[float, float]

_DASHED: Final = (3.0, 2.0)


def svg(drawing: Drawing, theme: Theme) -> str:
    """The drawing as one SVG element, sizes in points (resvg needs `dpi=96` for them). The same
    drawing gives the same text.
    """
    width, height = length(drawing.width), length(drawing.height)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" font-family="{family(theme.fonts.body)}" stroke-linejoin="round">'
    )
    return opening + "".join(_element(shape, theme) for shape in drawing.shapes) + "</svg>"


def _element(shape: Shape, theme: Theme) -> str:
    match shape:
        case Rectangle():
            return _rectangle(shape, theme)
        case Ellipse():
            centre = f'cx="{length(shape.x)}" cy="{length(shape.y)}"'
            radii = f'rx="{length(shape.radius_x)}" ry="{length(shape.radius_y)}"'
            return f"<ellipse {centre} {radii}{_paint(shape.paint, theme)}/>"
        case Polyline():
            return _polyline(shape, theme)
        case Sector():
            return f'<path d="{_ring(shape)}"{_paint(shape.paint, theme)}/>'
        case Label():
            return lettering(shape, theme)
        case _:
            assert_never(shape)


def _rectangle(shape: Rectangle, theme: Theme) -> str:
    place = f'x="{length(shape.x)}" y="{length(shape.y)}" width="{length(shape.width)}" height="{length(shape.height)}"'
    corners = f' rx="{length(shape.radius)}"' if shape.radius else ""
    return f"<rect {place}{corners}{_paint(shape.paint, theme)}/>"


def _polyline(shape: Polyline, theme: Theme) -> str:
    if shape.closed:
        return f'<polygon points="{_points(shape.points)}"{_paint(shape.paint, theme)}/>'
    if not shape.arrow or len(shape.points) < 2:
        return f'<polyline points="{_points(shape.points)}"{_paint(shape.paint, theme, filled=False)}/>'
    ink = shape.paint.stroke if shape.paint.stroke is not None else Tone.NONE
    neck, head = _arrow_head(shape.points[-2], shape.points[-1], 4 + 2 * shape.paint.stroke_width)
    shaft = (*shape.points[:-1], neck)
    return (
        f'<polyline points="{_points(shaft)}"{_paint(shape.paint, theme, filled=False)}/>'
        f'<polygon points="{_points(head)}" fill="{colour(ink, theme)}"/>'
    )


def _arrow_head(before: Point, tip: Point, size: float) -> tuple[Point, tuple[Point, ...]]:
    """Where the line ends inside the head, and the corners of the head."""
    distance = hypot(tip[0] - before[0], tip[1] - before[1]) or 1.0
    along = ((tip[0] - before[0]) / distance, (tip[1] - before[1]) / distance)
    foot = (tip[0] - along[0] * size, tip[1] - along[1] * size)
    side = (-along[1] * size * 0.4, along[0] * size * 0.4)
    neck = (tip[0] - along[0] * min(size * 0.8, distance), tip[1] - along[1] * min(size * 0.8, distance))
    return neck, (tip, (foot[0] + side[0], foot[1] + side[1]), (foot[0] - side[0], foot[1] - side[1]))


def _ring(sector: Sector) -> str:
    """Path of a ring sector; from 360 degrees on the whole ring."""
    span = sector.end - sector.start
    if abs(span) >= 360:
        return _arc_band(sector, sector.start, sector.start + 180) + _arc_band(
            sector, sector.start + 180, sector.start + 360
        )
    return _arc_band(sector, sector.start, sector.end)


def _arc_band(sector: Sector, start: float, end: float) -> str:
    large, sweep = int(abs(end - start) > 180), int(end > start)
    outer, inner = sector.outer_radius, sector.inner_radius

    def at(radius: float, angle: float) -> str:
        return f"{length(sector.x + radius * sin(radians(angle)))} {length(sector.y - radius * cos(radians(angle)))}"

    path = f"M{at(outer, start)}A{length(outer)} {length(outer)} 0 {large} {sweep} {at(outer, end)}L{at(inner, end)}"
    back = f"A{length(inner)} {length(inner)} 0 {large} {1 - sweep} {at(inner, start)}" if inner > 0 else ""
    return f"{path}{back}Z"


def _paint(paint: Paint, theme: Theme, *, filled: bool = True) -> str:
    fill = (
        colour(paint.fill, theme, light=paint.fill_strength == "light")
        if filled and paint.fill is not None
        else "none"
    )
    written = f' fill="{fill}"'
    if paint.stroke is None:
        return written
    written += f' stroke="{colour(paint.stroke, theme)}"'
    if paint.stroke_width != 1:
        written += f' stroke-width="{length(paint.stroke_width)}"'
    dash = paint.dash or (_DASHED if paint.dashed else ())
    return written + (f' stroke-dasharray="{",".join(length(part) for part in dash)}"' if dash else "")


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{length(x)},{length(y)}" for x, y in points)
