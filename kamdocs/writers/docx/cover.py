"""Cover: the title page, the cover colour from edge to edge, the title in its middle and the facts at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kamdocs.blocks import Cover, Inlines, Picture
from kamdocs.writers.cover_art import cover_art
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.graphics import Identity, Media, Size, backdrop_run, inline_run, picture_frame
from kamdocs.writers.docx.images import picture_size
from kamdocs.writers.docx.inlines import inlines, run
from kamdocs.writers.docx.looks import Look
from kamdocs.writers.docx.markup import twips
from kamdocs.writers.docx.paragraphs import ParagraphFormat, paragraph
from kamdocs.writers.docx.place import Place
from kamdocs.writers.docx.ruler import Ruler
from kamdocs.writers.docx.slabs import Slab, stacked
from kamdocs.writers.docx.story import Story
from kamdocs.writers.docx.tables import TableOpening, grid_xml, row_xml
from kamdocs.writers.pages import POINTS_PER_MILLIMETRE, Sheet, sheet

_MILLIMETRE: Final = POINTS_PER_MILLIMETRE
_SIDE: Final = 25.0
_TOP: Final = 22.0
_FOOT: Final = 22.0
_SLACK: Final = 14.0
_LOGO_HEIGHT: Final = 13.0
_WORDS_WIDTH: Final = 150.0
_FACTS_WIDTH: Final = 130.0
_LABEL_SHARE: Final = 0.34
_DROP: Final = 0.47
"""Share of the page above the first words."""
_LEAST: Final = 30.0


def cover_sheet(page: Sheet) -> Sheet:
    """The page with the margins of a cover, in millimetres; the lower one leaves room for an error of measuring."""
    right = page.width - _SIDE - _WORDS_WIDTH
    return Sheet(page.width, page.height, _TOP, max(right, _SIDE), _FOOT - _SLACK, _SIDE)


def write_cover(cover: Cover, story: Story, flow: Flow) -> None:
    """Real paragraphs and a table over a picture of the page: words at a share of its height, facts at its foot."""
    writer = _CoverWriter(cover, story)
    flow.paragraph(ParagraphFormat(style="CoverLogo"), writer.backdrop() + writer.logo())
    for form, content in writer.lines():
        flow.paragraph(form, inlines(content, story))
    if foot := writer.foot():
        flow.space_below(writer.room_above_foot())
        flow.table(foot)


@dataclass(frozen=True, slots=True)
class _CoverWriter:
    cover: Cover
    story: Story

    @property
    def _sheet(self) -> Sheet:
        return cover_sheet(sheet(self.story.theme.page, landscape=self.story.document.landscape))

    def backdrop(self) -> str:
        """The cover colour with its figure, behind the text."""
        page, theme = self._sheet, self.story.theme
        opening, _, rest = cover_art(theme, page).partition(">")
        ground = f'<rect width="{page.width:g}" height="{page.height:g}" fill="{theme.cover_background}"/>'
        picture = Picture(f"{opening}>{ground}{rest}".encode(), "image/svg+xml", "cover")
        size = Size(page.width * _MILLIMETRE, page.height * _MILLIMETRE)
        identity = Identity(self.story.next_id(), "Cover")
        media = Media(self.story.package, self.story.part, theme)
        return backdrop_run(picture_frame(media.picture(picture, size, identity)), (0, 0), size, identity)

    def logo(self) -> str:
        logo = self.story.theme.logo_on_cover
        if logo is None:
            return ""
        width, height = picture_size(logo)
        tall = _LOGO_HEIGHT * _MILLIMETRE
        size = Size(width / height * tall, tall)
        identity = Identity(self.story.next_id(), "Logo", self.story.document.company or logo.name)
        media = Media(self.story.package, self.story.part, self.story.theme)
        return inline_run(picture_frame(media.picture(logo, size, identity)), size, identity)

    def lines(self) -> Iterator[tuple[ParagraphFormat, Inlines]]:
        """Kicker, title and subtitle, the first of them at its place on the page."""
        before: float | None = self._start() - self._logo_end()
        for style, content in self._words():
            yield ParagraphFormat(style=style, before=before), content
            before = None

    def room_above_foot(self) -> float:
        """Points between the words and the foot."""
        return max(self._foot_start() - self._start() - self._words_height(), _LEAST)

    def _words(self) -> tuple[tuple[str, Inlines], ...]:
        cover = self.cover
        words = (("CoverKicker", cover.kicker), ("Title", cover.title), ("Subtitle", cover.subtitle))
        return tuple((style, content) for style, content in words if content)

    def _start(self) -> float:
        """Points from the edge of the page to the words: less than usual where they and the facts are long."""
        latest = self._foot_start() - _LEAST - self._words_height()
        return max(min(self._sheet.height * _DROP * _MILLIMETRE, latest), self._logo_end() + _LEAST)

    def _logo_end(self) -> float:
        line = self.story.typography["CoverLogo"].line_height
        logo = _LOGO_HEIGHT * _MILLIMETRE if self.story.theme.logo_on_cover else 0.0
        return _TOP * _MILLIMETRE + max(logo, line)

    def _words_height(self) -> float:
        looks = [(self.story.typography[style], content) for style, content in self._words()]
        slabs = [
            Slab(look.line_height, self._line_count(content, look), 0, look.after) for look, content in looks
        ]
        return stacked(slabs) - (slabs[-1].after if slabs else 0)

    def _foot_start(self) -> float:
        return (self._sheet.height - _FOOT) * _MILLIMETRE - self._foot_height()

    def _line_count(self, content: Inlines, look: Look) -> int:
        return Ruler(self.story.targets).lines(content, look, _WORDS_WIDTH * _MILLIMETRE)

    def foot(self) -> str:
        """Facts and classification."""
        rows = [*self._fact_rows(), *self._classification_row()]
        if not rows:
            return ""
        written = "".join(row_xml(cells, is_head=number == 0) for number, cells in enumerate(rows))
        opening = TableOpening("cover", Place(_FACTS_WIDTH * _MILLIMETRE, 0), has_labels=True).xml()
        return f"<w:tbl>{opening}{grid_xml(_widths())}{written}</w:tbl>"

    def _foot_height(self) -> float:
        looks, (_, right) = self.story.typography, _widths()
        fact, mark = looks["CoverFact"], looks["CoverClassification"]
        ruler = Ruler(self.story.targets)
        lines = sum(ruler.lines(value, fact, right) for _, value in self.cover.facts)
        return lines * fact.line_height + (mark.before + mark.line_height if self.cover.classification else 0)

    def _fact_rows(self) -> Iterator[str]:
        left, right = _widths()
        for label, value in self.cover.facts:
            name = paragraph(ParagraphFormat(style="CoverLabel"), run(label))
            words = paragraph(ParagraphFormat(style="CoverFact"), inlines(value, self.story))
            yield _cell(left, name) + _cell(right, words)

    def _classification_row(self) -> Iterator[str]:
        if self.cover.classification:
            words = paragraph(ParagraphFormat(style="CoverClassification"), run(self.cover.classification))
            yield _cell(sum(_widths()), words, span=2)


def _widths() -> tuple[float, float]:
    """Points for the labels and for the facts."""
    width = _FACTS_WIDTH * _MILLIMETRE
    return width * _LABEL_SHARE, width * (1 - _LABEL_SHARE)


def _cell(width: float, content: str, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spanned}</w:tcPr>{content}</w:tc>'
