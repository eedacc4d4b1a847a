"""Figures: a graphic in a paragraph of its own, its caption below."""

from __future__ import annotations

from typing import Final, assert_never

from kamdocs.blocks import Chart, Drawing, Figure, Picture
from kamdocs.writers.docx.charts import Sheet, add_chart
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.graphics import Identity, Media, Size, chart_frame, inline_run, picture_frame
from kamdocs.writers.docx.images import picture_size
from kamdocs.writers.docx.paragraphs import ParagraphFormat
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.story import Story
from kamdocs.writers.docx.texts import write_caption

_CAPTION_ROOM: Final = 60.0
"""Points that the tallest figure leaves on its page for its caption."""


def write_figure(figure: Figure, story: Story, place: Place, flow: Flow) -> None:
    number = story.next_id()
    identity = Identity(number, f"{story.document.labels.figure} {number}", figure.alt)
    size = figure_size(figure, place)
    run = inline_run(_frame(figure, size, identity, story), size, identity)
    if figure.anchor and not figure.caption:
        run = story.bookmarked(figure.anchor, run)
    form = ParagraphFormat(
        style="Figure" if figure.caption else "FigureAlone",
        keep_next=place.keep_next,
        left=place.indent or None,
        align=place.align,
    )
    flow.paragraph(form, run)
    write_caption(figure, story, place, flow)


def figure_size(figure: Figure, place: Place) -> Size:
    """The share of the room it asks for, made smaller if it were taller than a page."""
    width = place.width * figure.width
    height = width * _proportion(figure)
    shrink = min(1.0, (place.height - _CAPTION_ROOM) / height)
    return Size(width * shrink, height * shrink)


def _proportion(figure: Figure) -> float:
    """Height divided by width."""
    match figure.content:
        case Chart():
            return figure.aspect
        case Drawing():
            return figure.content.height / figure.content.width
        case Picture():
            width, height = picture_size(figure.content)
            return height / width
        case _:
            assert_never(figure.content)


def _frame(figure: Figure, size: Size, identity: Identity, story: Story) -> str:
    media = Media(story.package, story.part, story.theme)
    match figure.content:
        case Chart():
            sheet = Sheet(figure.content, story.theme, story.document.locale, size.width)
            return chart_frame(add_chart(sheet, story.package, story.part))
        case Drawing():
            return picture_frame(media.drawing(figure.content, size, identity))
        case Picture():
            return picture_frame(media.picture(figure.content, size, identity))
        case _:
            assert_never(figure.content)
