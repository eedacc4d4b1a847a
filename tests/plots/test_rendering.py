"""Rendering: WeasyPrint (PDF) and resvg (pictures for Word) draw the same picture."""

from __future__ import annotations

import warnings
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops, ImageFilter

from kamdocs.blocks import Drawing, Ellipse, Label, Paint, Polyline, Rectangle, Sector, Tone
from kamdocs.plots import svg
from tests.plots.samples import drawn, portfolio
from tests.plots.theme import THEME

FONTS = Path(__file__).parents[2] / "templates" / "themes" / "default" / "fonts"
BLUR = ImageFilter.BoxBlur(4)
FILES = {"Carlito": "Carlito-Regular.ttf", "DejaVu Sans": "DejaVuSans.ttf"}

DIAGRAM = Drawing(
    300,
    150,
    (
        Rectangle(10, 10, 90, 40, Paint(fill=Tone.INFO, stroke=Tone.INFO), radius=4),
        Label(10, 10, 90, 40, "Der Innendienst erfasst die Anfrage", size=9),
        Polyline(((100, 30), (140, 30), (140, 70)), Paint(stroke=Tone.NONE, stroke_width=1.5), arrow=True),
        Ellipse(200, 40, 40, 20, Paint(fill=Tone.GOOD, stroke=Tone.GOOD, dashed=True)),
        Sector(200, 110, 10, 35, 30, 200, Paint(fill=1, fill_strength="full")),
        Sector(260, 110, 10, 25, 0, 360, Paint(fill=2)),
        Label(20, 60, 20, 80, "gedreht", rotated=True, align="left"),
        Label(50, 100, 80, 20, "▲ steigt ✓", align="right"),
    ),
)


@pytest.mark.parametrize("drawing", [DIAGRAM, drawn(portfolio())], ids=["diagram", "chart"])
def test_both_draw_the_same_picture(drawing: Drawing) -> None:
    written = svg(drawing, THEME)
    from_resvg, from_weasyprint = _resvg(written), _weasyprint(written, drawing)
    assert from_resvg.size == from_weasyprint.size
    # A missing or misplaced text differs by 40 and more; kerning, which only resvg applies, by less than 30.
    difference = ImageChops.difference(*(picture.filter(BLUR) for picture in (from_resvg, from_weasyprint)))
    assert max(difference.tobytes()) < 31
    assert min(from_resvg.tobytes()) < 60


def _resvg(written: str) -> Image.Image:
    files = [str(FONTS / name) for name in FILES.values()]
    png = resvg_py.svg_to_bytes(
        svg_string=written, font_files=files, skip_system_fonts=True, background="#ffffff", dpi=96
    )
    return Image.open(BytesIO(bytes(png))).convert("L")


def _weasyprint(written: str, drawing: Drawing) -> Image.Image:
    faces = "".join(
        f"@font-face {{ font-family: '{family}'; src: url('{(FONTS / name).as_uri()}') }}"
        for family, name in FILES.items()
    )
    page = f"@page {{ size: {drawing.width}pt {drawing.height}pt; margin: 0 }} body {{ margin: 0 }} svg {{ display: block }}"
    # Machines without HarfBuzz's subsetter warn on import, which is not what this is about.
    with warnings.catch_warnings(action="ignore"):
        weasyprint = import_module("weasyprint")
    pdf = weasyprint.HTML(string=f"<style>{faces}{page}</style>{written}").write_pdf()
    with import_module("pypdfium2").PdfDocument(pdf) as document:
        picture: Image.Image = document[0].render(scale=96 / 72).to_pil().convert("L")
    return picture
