"""Figures: charts and drawings as inline SVG, pictures as images, each with its caption and its words."""

from __future__ import annotations

from typing import assert_never

from kamdocs.blocks import Chart, Drawing, Figure, Picture
from kamdocs.plots import plot, svg
from kamdocs.writers.html.context import Context
from kamdocs.writers.html.inline import inline
from kamdocs.writers.html.markup import Html, element, html, joined


def figure(block: Figure, context: Context) -> Html:
    label = context.numbering.caption(block)
    caption = Html()
    if label:
        words = joined((element("span", label, class_="label"), " ", inline(block.caption, context)))
        caption = element("figcaption", words)
    return element(
        "figure", _content(block, context), caption, id=block.anchor, data_source=context.source(block.source)
    )


def _content(block: Figure, context: Context) -> Html:
    style = f"width:{block.width * 100:.3f}%"
    match block.content:
        case Picture():
            return element("img", alt=block.alt, src=context.picture(block.content), style=style)
        case Chart():
            width = context.room * block.width
            drawing = plot(block.content, context.theme, context.document.locale, width, width * block.aspect)
        case Drawing():
            drawing = block.content
        case _:
            assert_never(block.content)
    return _described(svg(drawing, context.theme), block.alt, style)


def _described(markup: str, words: str, style: str) -> Html:
    """The SVG element with its alternative text and its width."""
    opening, _, rest = markup.partition(">")
    attributes = f' role="img" aria-label="{html(words)}" style="{style}"'
    return Html(f"{opening}{attributes}><title>{html(words)}</title>{rest}")
