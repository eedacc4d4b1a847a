"""Cover: the title page, a block of the cover colour with the title in it and the facts below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kamdocs.blocks import Cover, Inlines
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.graphics import Identity, Media, Size, backdrop_run, inline_run, picture_frame
from kamdocs.writers.docx.images import picture_size, plain_picture
from kamdocs.writers.docx.inlines import inlines, run
from kamdocs.writers.docx.markup import twips
from kamdocs.writers.docx.paragraphs import ParagraphFormat, paragraph
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.ruler import Ruler
from kamdocs.writers.docx.story import Story
from kamdocs.writers.docx.table_styles import table_frames
from kamdocs.writers.docx.tables import grid_xml, row_xml
from kamdocs.writers.pages import POINTS_PER_MILLIMETRE, sheet

_PANEL_SHARE: Final = 0.6
_LABEL_SHARE: Final = 0.3
_LOGO: Final = Size(170, 38)
_STRIPE: Final = 5.0
_CLEAR: Final = 46.0
"""Points between the title and the lower edge of the block, and between that edge and the facts."""
_LEAST: Final = 30.0


def write_cover(cover: Cover, story: Story, place: Place, flow: Flow) -> None:
    writer = _CoverWriter(cover, story, place, flow)
    writer.title()
    if cover.facts:
        flow.table(writer.facts())
    if cover.classification:
        form = ParagraphFormat(style="CoverClassification", before=story.typography.gap * 2)
        flow.paragraph(form, run(cover.classification))


@dataclass(frozen=True, slots=True)
class _CoverWriter:
    cover: Cover
    story: Story
    place: Place
    flow: Flow

    def title(self) -> None:
        """Logo on top; the title stands at the foot of the block, wherever its length ends."""
        lines = tuple(self._lines())
        top = sheet(self.story.theme.page, landscape=self.story.document.landscape).header * POINTS_PER_MILLIMETRE
        logo = _LOGO.height if self.story.theme.logo_on_cover else 0.0
        needed = sum(self._height(style, content) for style, content in lines) + _CLEAR
        panel = max(_PANEL_SHARE * (self.place.height + top), top + logo + _LEAST + needed)
        self.flow.paragraph(ParagraphFormat(style="CoverLogo"), self._backdrop(panel) + self._logo())
        before = max(panel - top - logo - needed, _LEAST)
        for number, (style, content) in enumerate(lines):
            after = 2 * _CLEAR if number == len(lines) - 1 else None
            form = ParagraphFormat(style=style, before=before if number == 0 else None, after=after)
            self.flow.paragraph(form, inlines(content, self.story))
