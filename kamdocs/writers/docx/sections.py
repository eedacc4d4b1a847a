"""Sections: runs of pages of one kind, each ended by its properties in the last paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kamdocs.writers.docx.cover import cover_sheet
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.margins import Margins
from kamdocs.writers.docx.markup import twips
from kamdocs.writers.docx.place import Place, body_place
from kamdocs.writers.docx.slabs import PageKind
from kamdocs.writers.pages import POINTS_PER_MILLIMETRE, sheet

_HEADER_DISTANCE: Final = 0.42
"""Share of the upper margin above the header, and of the lower below the footer."""


@dataclass(slots=True)
class Sections:
    """Which pages the text is on. A section is closed only when pages of another kind follow."""

    margins: Margins
    flow: Flow
    kind: PageKind
    _references: dict[PageKind, str] = field(default_factory=dict)
    _has_content: bool = False

    def enter(self, kind: PageKind, *, new_page: bool) -> None:
        """What follows stands on pages of this kind; `new_page` wants a page of its own in any case."""
        story = self.flow.story
        if kind != self.kind and self._has_content:
            self.flow.end_section(self._properties())
            self._has_content = False
        self.kind = kind
        if not self._has_content:
            story.break_pending = False
        elif new_page:
            story.break_pending = True

    def wrote(self) -> None:
        """Something stands in the section now."""
        self._has_content = True

    def last(self) -> str:
        """The properties of the last section, as the end of the body."""
        return self._properties()

    def place(self) -> Place:
        return body_place(self.margins.theme, self.kind)

    def _properties(self) -> str:
        page = sheet(self.margins.theme.page, landscape=self.kind == "landscape")
        references, title_page = "", ""
        if self.kind == "cover":
            page, title_page = (
                cover_sheet(sheet(self.margins.theme.page, landscape=self.margins.document.landscape)),
                "<w:titlePg/>",
            )
        else:
            references = self._reference(self.kind)
        turned = ' w:orient="landscape"' if self.kind == "landscape" else ""
        return (
            f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{_twips(page.width)}" w:h="{_twips(page.height)}"{turned}/>'
            f'<w:pgMar w:top="{_twips(page.header)}" w:right="{_twips(page.right)}" w:bottom="{_twips(page.footer)}" '
            f'w:left="{_twips(page.left)}" w:header="{_twips(page.header * _HEADER_DISTANCE)}" '
            f'w:footer="{_twips(page.footer * _HEADER_DISTANCE)}" w:gutter="0"/>{title_page}</w:sectPr>'
        )

    def _reference(self, kind: PageKind) -> str:
        if kind not in self._references:
            self._references[kind] = self.margins.references(landscape=kind == "landscape")
        return self._references[kind]


def _twips(millimetres: float) -> int:
    return twips(millimetres * POINTS_PER_MILLIMETRE)
