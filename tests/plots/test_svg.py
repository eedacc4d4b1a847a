"""SVG: valid, safe and the same every time."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kamdocs.blocks import Align, Drawing, Ellipse, Label, Paint, Polyline, Rectangle, Sector, Shape, Tone
from kamdocs.plots import svg
from tests.plots.theme import THEME

ALIGNS: tuple[Align, ...] = ("left", "center", "right")
HEIGHTS: tuple[Literal["top", "middle", "bottom"], ...] = ("top", "middle", "bottom")
NAMESPACE = "{http://www.w3.org/2000/svg}"


def written(*shapes: Shape) -> etree._Element:
    return etree.fromstring(svg(Drawing(200, 100, shapes), THEME))


def only(*shapes: Shape) -> etree._Element:
    (element,) = written(*shapes)
    return element


def test_the_canvas_is_measured_in_points() -> None:
    root = written()
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("200pt", "100pt", "0 0 200 100")


@given(st.text(max_size=30))
def test_any_text_gives_valid_xml(text: str) -> None:
    root = written(Label(0, 0, 500, 100, text))
    shown = "".join(element.text or "" for element in root)
    assert "<" not in text or "<" in shown


def test_text_is_escaped() -> None:
    assert only(Label(0, 0, 200, 100, "<b>&\"'")).text == "<b>&\"'"


def test_control_characters_are_replaced() -> None:
    shown = "".join(element.text or "" for element in written(Label(0, 0, 200, 100, "a\x00b\x1bc")))
    assert shown == "a\ufffdb\ufffdc"


def test_attributes_alone_style_the_picture() -> None:
    drawing = Drawing(
        50, 50, (Label(0, 0, 50, 20, "A", strong=True), Rectangle(0, 0, 5, 5, Paint(fill=Tone.GOOD)))
    )
    assert not re.search(r"style=|class=|<style|dominant-baseline", svg(drawing, THEME))


def test_tones_take_their_colours_from_the_theme() -> None:
    full = only(Rectangle(0, 0, 1, 1, Paint(fill=Tone.BAD, fill_strength="full", stroke=Tone.GOOD)))
    light = only(Rectangle(0, 0, 1, 1, Paint(fill=Tone.BAD)))
    assert (full.get("fill"), full.get("stroke")) == ("#9e2b25", "#22663b")
    assert (light.get("fill"), light.get("stroke")) == ("#f9e5e2", None)


def test_series_colours_start_again_after_the_last() -> None:
    first, fifth = written(
        *(Rectangle(0, 0, 1, 1, Paint(fill=index, fill_strength="full")) for index in (0, 4))
    )
    assert first.get("fill") == fifth.get("fill") == "#0e5a66"


def test_rules_and_page_have_their_colours() -> None:
    element = only(Rectangle(0, 0, 1, 1, Paint(fill="paper", fill_strength="full", stroke="rule")))
    assert (element.get("fill"), element.get("stroke")) == ("#ffffff", "#c6d2d4")


def test_text_on_a_full_colour_contrasts_with_it() -> None:
    on_dark, on_amber, on_bad = written(
        Label(0, 0, 50, 10, "a", tone=0, on_full=True),
        Label(0, 0, 50, 10, "a", tone=1, on_full=True),
        Label(0, 0, 50, 10, "a", tone=Tone.BAD, on_full=True),
    )
    assert [element.get("fill") for element in (on_dark, on_amber, on_bad)] == [
        "#ffffff",
        "#111111",
        "#ffffff",
    ]


def test_dashes_are_written() -> None:
    dashed, dotted = written(
        Polyline(((0, 0), (9, 9)), Paint(stroke=Tone.MUTED, dashed=True)),
        Polyline(((0, 0), (9, 9)), Paint(stroke=Tone.MUTED, dash=(1.5, 2))),
    )
    assert (dashed.get("stroke-dasharray"), dotted.get("stroke-dasharray")) == ("3,2", "1.5,2")


def test_an_arrow_ends_in_a_filled_head_at_its_last_point() -> None:
    shaft, head = written(Polyline(((10, 50), (60, 50)), Paint(stroke=Tone.GOOD), arrow=True))
    tip, *corners = [tuple(map(float, point.split(","))) for point in (head.get("points") or "").split()]
    assert tip == (60, 50)
    assert all(x < 60 for x, _ in corners)
    assert sum(y for _, y in corners) == pytest.approx(100)
    assert head.get("fill") == "#22663b"
    assert float((shaft.get("points") or "").split()[-1].split(",")[0]) < 60


def test_only_closed_lines_are_filled() -> None:
    corners = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0))
    paint = Paint(fill=Tone.BAD, stroke=Tone.BAD)
    opened, closed = written(Polyline(corners, paint), Polyline(corners, paint, closed=True))
    assert (opened.tag, opened.get("fill")) == (f"{NAMESPACE}polyline", "none")
    assert (closed.tag, closed.get("fill")) == (f"{NAMESPACE}polygon", "#f9e5e2")


def test_a_sector_runs_clockwise_from_twelve() -> None:
    path = only(Sector(50, 50, 10, 20, 0, 90, Paint(fill=0))).get("d")
    assert path == "M50 30A20 20 0 0 1 70 50L60 50A10 10 0 0 0 50 40Z"


def test_a_whole_ring_is_drawn_in_two_halves() -> None:
    path = only(Sector(50, 50, 10, 20, 0, 360, Paint(fill=0))).get("d") or ""
    assert path.count("M") == path.count("Z") == 2


def test_an_ellipse_has_its_centre_and_radii() -> None:
    ellipse = only(Ellipse(5, 6, 3, 2, Paint(fill=0)))
    assert [ellipse.get(name) for name in ("cx", "cy", "rx", "ry")] == ["5", "6", "3", "2"]


def test_text_is_aligned() -> None:
    elements = list(written(*(Label(10, 0, 100, 20, "Text", align=align) for align in ALIGNS)))
    assert [element.get("text-anchor") for element in elements] == [None, "middle", "end"]
    assert [element.get("x") for element in elements] == ["10", "60", "110"]


def test_every_line_is_an_element_below_the_last() -> None:
    lines = list(written(Label(0, 0, 50, 60, "Angebot an den Kunden")))
    assert [line.text for line in lines] == ["Angebot an", "den Kunden"]
    assert float(lines[1].get("y") or 0) - float(lines[0].get("y") or 0) == pytest.approx(8 * 1.2)


def test_text_stands_at_the_wanted_height() -> None:
    elements = written(*(Label(0, 0, 50, 60, "A", vertical=vertical) for vertical in HEIGHTS))
    heights = [float(element.get("y") or 0) for element in elements]
    assert heights == sorted(heights)
    assert heights[0] == pytest.approx(6)
    assert heights[1] == pytest.approx(30 + 8 * 0.32, abs=0.01)
    assert heights[2] == pytest.approx(58)


def test_turned_text_reads_upwards_around_the_middle_of_its_box() -> None:
    element = only(Label(10, 20, 20, 60, "Verkauf", rotated=True))
    assert element.get("transform") == "rotate(-90 20 50)"


def test_text_that_does_not_fit_is_shortened() -> None:
    assert (only(Label(0, 0, 30, 9, "Unternehmensführung")).text or "").endswith("…")


def test_symbols_are_set_apart_in_the_fallback_font() -> None:
    elements = list(written(Label(0, 0, 100, 20, "▲ hoch")))
    assert [element.text for element in elements] == ["▲", "hoch"]
    assert "DejaVu Sans" in (elements[0].get("font-family") or "")
    assert elements[1].get("font-family") is None


def test_lengths_are_short_and_never_negative_noughts() -> None:
    element = only(Rectangle(-0.001, 1 / 3, 10.50, 2, Paint(fill=0)))
    assert [element.get(name) for name in ("x", "y", "width")] == ["0", "0.33", "10.5"]


def test_what_is_no_length_is_refused() -> None:
    with pytest.raises(ValueError, match="nan"):
        written(Rectangle(float("nan"), 0, 1, 1, Paint(fill=0)))
