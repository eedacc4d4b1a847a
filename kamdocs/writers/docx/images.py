"""Images: sizes of pictures, and SVG drawn as PNG for readers that know no vectors."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import resvg_py

from kamdocs.blocks import Picture
from kamdocs.theme import FontFile, Theme
from kamdocs.writers.docx.vectors import PIXEL, svg_size
from kamdocs.writers.errors import WriteError

_PIXELS_PER_POINT: Final = 2
_MOST_PIXELS: Final = 4000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_FRAME_MARKERS: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points, a pixel being three quarters of one.

    Raises WriteError if the data are not what the media type says.
    """
    match picture.media_type:
        case "image/png":
            pixels = _png_pixels(picture)
        case "image/jpeg":
            pixels = _jpeg_pixels(picture)
        case "image/svg+xml":
            return svg_size(picture)
    return pixels[0] * PIXEL, pixels[1] * PIXEL


@lru_cache(maxsize=256)
def png_of_svg(markup: str, width: float, fonts: tuple[FontFile, ...], background: str = "") -> bytes:
    """The SVG drawn for a width in points; without a background it stays transparent."""
    pixels = min(round(width * _PIXELS_PER_POINT), _MOST_PIXELS)
    with TemporaryDirectory() as folder:
        needed = fonts if "<text" in markup else ()
        names = [_written(font, Path(folder) / f"{number}.ttf") for number, font in enumerate(needed)]
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


def _png_pixels(picture: Picture) -> tuple[int, int]:
    if not picture.data.startswith(_PNG) or len(picture.data) < 24:
        raise WriteError(f"the picture {picture.name} is no PNG")
    return int.from_bytes(picture.data[16:20]), int.from_bytes(picture.data[20:24])


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
