"""Theme: the design tokens that drive Word and PDF alike. Nothing is styled twice.

Read from `templates/themes/<name>/theme.yaml`; colours are `#rrggbb`, lengths are points unless named
otherwise. Writers ask the theme what a tone, a heading level or a page looks like.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kamdocs.blocks import Picture, Tone


@dataclass(frozen=True, slots=True)
class FontFile:
    """One style of a family, as the bytes of a TrueType file."""

    name: str
    data: bytes
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class FontFamily:
    """`family` is what the PDF embeds; `word` is the metric-compatible name that Word files ask for."""

    family: str
    word: str
    files: tuple[FontFile, ...]


@dataclass(frozen=True, slots=True)
class Fonts:
    """`fallback` draws what the other two lack (symbols, further scripts)."""

    body: FontFamily
    heading: FontFamily
    fallback: FontFamily


@dataclass(frozen=True, slots=True)
class ToneColours:
    """`full` for text, lines and filled shapes; `light` for backgrounds; `on_full` for text on `full`."""

    full: str
    light: str
    on_full: str


@dataclass(frozen=True, slots=True)
class Page:
    """Millimetres. Landscape pages turn the same page, margins included."""

    width: float = 210
    height: float = 297
    margin_top: float = 28
    margin_bottom: float = 24
    margin_left: float = 25
    margin_right: float = 22


@dataclass(frozen=True, slots=True)
class Scale:
    """Type sizes and the spacing that follows from them, in points."""

    body: float = 10
    small: float = 8.5
    table: float = 9
    lead: float = 12
    headings: tuple[float, ...] = (22, 15, 12, 10.5, 10, 10)
    cover_title: float = 34
    cover_subtitle: float = 16
    leading: float = 1.4
    paragraph_gap: float = 6


@dataclass(frozen=True, slots=True)
class Theme:
    """All looks of a document. `tones` has every Tone; `series` are chart colours in order of use."""

    name: str
    fonts: Fonts
    text: str
    muted: str
    accent: str
    rule: str
    cover_background: str
    cover_text: str
    tones: Mapping[Tone, ToneColours]
    series: tuple[str, ...]
    page: Page = Page()
    scale: Scale = Scale()
    logo: Picture | None = None
    logo_on_cover: Picture | None = None
    header: str = "{company}"
    footer: str = "{title}"
