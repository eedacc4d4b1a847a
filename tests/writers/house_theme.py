"""The theme of the sample, read straight from its folder and that of the default theme it builds on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from kamdocs.blocks import Picture, Tone
from kamdocs.theme import FontFamily, FontFile, Fonts, Page, Scale, Theme, ToneColours

FOLDER: Final = Path(__file__).parents[2] / "templates" / "themes" / "default"
LOGOS: Final = FOLDER.parent / "rotavis"


@cache
def house_theme() -> Theme:
    written = yaml.safe_load((FOLDER / "theme.yaml").read_text("utf-8"))
    plain = ("text", "muted", "accent", "rule", "cover_background", "cover_text", "header", "footer")
    return Theme(
        name="rotavis",
        fonts=Fonts(*(_family(written["fonts"][role]) for role in ("body", "heading", "fallback"))),
        tones={Tone(name): ToneColours(**colours) for name, colours in written["tones"].items()},
        series=tuple(written["series"]),
        page=Page(**written["page"]),
        scale=Scale(**{**written["scale"], "headings": tuple(written["scale"]["headings"])}),
        logo=_picture("logo.svg"),
        logo_on_cover=_picture("logo-negative.svg"),
        **{name: written[name] for name in plain},
    )


def _family(written: Mapping[str, Any]) -> FontFamily:
    return FontFamily(written["family"], written["word"], tuple(_files(written["files"])))


def _files(written: Sequence[Mapping[str, Any]]) -> list[FontFile]:
    return [FontFile(data=(FOLDER / file["name"]).read_bytes(), **file) for file in written]


def _picture(name: str) -> Picture:
    return Picture((LOGOS / name).read_bytes(), "image/svg+xml", name)
