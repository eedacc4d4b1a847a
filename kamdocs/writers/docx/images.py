"""Images: sizes of pictures, and SVG drawn as PNG for readers that know no vectors."""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import resvg_py
from lxml import etree

from kamdocs.blocks import Picture
from kamdocs.theme import FontFile, Theme
from kamdocs.writers.errors import WriteError

_PIXELS_PER_POINT: Final = 3
_MOST_PIXELS: Final = 4000
_PIXEL: Final = 0.75
_UNITS: Final = {"pt": 1.0, "px": _PIXEL, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0}
_FRAME_MARKERS: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points, a pixel being three quarters of one."""
    match picture.media_type:
        case "image/png":
            pixels = struct.unpack_from(">II", picture.data, 16)
        case "image/jpeg":
            pixels = _jpeg_pixels(picture)
        case "image/svg+xml":
            return _svg_size(picture)
    return pixels[0] * _PIXEL, pixels[1] * _PIXEL


@lru_cache(maxsize=256)
def png_of_svg(markup: str, width: float, fonts: tuple[FontFile, ...], background: str = "") -> bytes:
    """The SVG drawn for a width in points; without a background it stays transparent."""
    pixels = min(round(width * _PIXELS_PER_POINT), _MOST_PIXELS)
    with TemporaryDirectory() as folder:
        names = [_written(font, Path(folder) / f"{number}.ttf") for number, font in enumerate(fonts)]
        return resvg_py.svg_to_bytes(
            svg_string=markup,
            width=pixels,
            dpi=96.0,
            background=background or None,
            skip_system_fonts=True,
            font_files=names,
        )


def font_files(theme: Theme) -> tuple[FontFile, ...]:
    """Every font file of the theme, each once."""
    families = (theme.fonts.body, theme.fonts.heading, theme.fonts.fallback)
    return tuple(dict.fromkeys(file for family in families for file in family.files if file.data))


def _svg_size(picture: Picture) -> tuple[float, float]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(picture.data, parser)
    width, height = (_svg_length(root.get(name) or "") for name in ("width", "height"))
    box = [float(part) for part in (root.get("viewBox") or "").replace(",", " ").split()]
    if not (width and height) and len(box) == 4:
        width, height = box[2] * _PIXEL, box[3] * _PIXEL
    if not (width > 0 and height > 0):
        raise WriteError(f"the picture {picture.name} has neither a size nor a view box")
    return width, height


def _svg_length(written: str) -> float:
    """Points, or 0 for a share or nothing."""
    unit = next((unit for unit in _UNITS if written.endswith(unit)), "")
    number = written.removesuffix(unit)
    return float(number) * _UNITS.get(unit, _PIXEL) if number.replace(".", "", 1).isdigit() else 0.0


def _jpeg_pixels(picture: Picture) -> tuple[int, int]:
    """Width and height from the frame header."""
    data, at = picture.data, 2
    while at + 9 < len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker in _FRAME_MARKERS:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + length
    raise WriteError(f"the picture {picture.name} is no JPEG")


def _written(font: FontFile, path: Path) -> str:
    path.write_bytes(font.data)
    return str(path)
