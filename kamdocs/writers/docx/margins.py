"""Margins: the header and footer of upright and turned pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from kamdocs.blocks import Document, Heading, walk
from kamdocs.formatting import Locale
from kamdocs.problems import fill
from kamdocs.theme import Theme
from kamdocs.writers.docx.fields import field
from kamdocs.writers.docx.graphics import Identity, Media, Size, inline_run, picture_frame
from kamdocs.writers.docx.images import picture_size
from kamdocs.writers.docx.inlines import run
from kamdocs.writers.docx.markup import DECLARATION, STORY_NAMESPACES
from kamdocs.writers.docx.package import Package, WrittenPart
from kamdocs.writers.docx.paragraphs import ParagraphFormat, Tab, paragraph
from kamdocs.writers.pages import sheet

_LOGO_HEIGHT: Final = 20.0
_LOGO_WIDTH: Final = 120.0
_SEPARATOR: Final = "  ·  "
_TAB: Final = "<w:r><w:tab/></w:r>"


@dataclass(frozen=True, slots=True)
class Margins:
    """Writes the header and footer parts of a document into its package; `ids` numbers their pictures."""

    document: Document
    theme: Theme
    package: Package
    body: WrittenPart
    ids: Iterator[int]
    pages: int

    def references(self, *, landscape: bool) -> str:
        """The header and footer of such pages, as a section names them."""
        number = 2 if landscape else 1
        header = self.package.add(f"/word/header{number}.xml", CONTENT_TYPE.WML_HEADER)
        header.content = _part("hdr", "Header", self._header(header), self._tabs(landscape=landscape))
        footer = self.package.add(f"/word/footer{number}.xml", CONTENT_TYPE.WML_FOOTER)
        footer.content = _part("ftr", "Footer", self._footer(), self._tabs(landscape=landscape))
        return (
            f'<w:headerReference w:type="default" r:id="{self.body.relate(header, RELATIONSHIP_TYPE.HEADER)}"/>'
            f'<w:footerReference w:type="default" r:id="{self.body.relate(footer, RELATIONSHIP_TYPE.FOOTER)}"/>'
        )

    def _tabs(self, *, landscape: bool) -> tuple[Tab, ...]:
        """The styles fit the ordinary pages of the document; other pages move the tab stop."""
        if landscape == self.document.landscape:
            return ()
        ordinary, here = (
            sheet(self.theme.page, landscape=turned).text_width
            for turned in (self.document.landscape, landscape)
        )
        return (Tab(ordinary, "clear"), Tab(here, "right"))

    def _header(self, part: WrittenPart) -> str:
        """Logo or header words at the left, the running head or else the chapter at the right."""
        words, logo = self._filled(self.theme.header), self._logo(part)
        beside = words if logo and words != self.document.company else ""
        right = run(self.document.running_head) or self._chapter()
        return (
            (logo or run(words))
            + _TAB
            + (run(beside + _SEPARATOR) if beside and right else run(beside))
            + right
        )

    def _chapter(self) -> str:
        """A field that finds the chapter of its page by the style of chapter headings."""
        if not any(isinstance(block, Heading) and block.level == 1 for block in walk(self.document.blocks)):
            return ""
        return field("STYLEREF 1", run(self.document.title))

    def _logo(self, part: WrittenPart) -> str:
        logo = self.theme.logo
        if logo is None:
            return ""
        width, height = picture_size(logo)
        scale = min(_LOGO_HEIGHT / height, _LOGO_WIDTH / width)
        size = Size(width * scale, height * scale)
        identity = Identity(next(self.ids), "Logo", self.document.company or logo.name)
        picture = Media(self.package, part, self.theme).picture(logo, size, identity)
        return inline_run(picture_frame(picture), size, identity)

    def _footer(self) -> str:
        words = _SEPARATOR.join(
            filter(
                None, (self._filled(self.theme.footer), self.document.classification, self.document.version)
            )
        )
        return run(words) + _TAB + self._page_of()

    def _page_of(self) -> str:
        """Page and pages in the words of the locale, as fields that Word counts."""
        fields = {"page": field("PAGE", run("1")), "pages": field("NUMPAGES", run(str(self.pages)))}
        opening, *rest = self.document.labels.page_of.split("{")
        parts = [run(opening)]
        for piece in rest:
            name, _, words = piece.partition("}")
            parts += (fields[name], run(words))
        return "".join(parts)

    def _filled(self, pattern: str) -> str:
        document = self.document
        return fill(
            pattern,
            {
                "company": document.company,
                "title": document.title,
                "version": document.version,
                "date": Locale(document.locale).date(document.as_of),
            },
        )


def _part(element: str, style: str, content: str, tabs: tuple[Tab, ...]) -> bytes:
    words = paragraph(ParagraphFormat(style=style, tabs=tabs), content)
    return f"{DECLARATION}<w:{element} {STORY_NAMESPACES}>{words}</w:{element}>".encode()
