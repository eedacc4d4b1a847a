"""Word: a document as an editable .docx with real styles, filled fields and native charts."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from kamdocs.blocks import Document
from kamdocs.theme import Theme
from kamdocs.writers.docx.anchors import bookmark_names, referred
from kamdocs.writers.docx.body import Body
from kamdocs.writers.docx.contents import contents_marks
from kamdocs.writers.docx.flow import Flow
from kamdocs.writers.docx.margins import Margins
from kamdocs.writers.docx.markup import DECLARATION, STORY_NAMESPACES
from kamdocs.writers.docx.numbering_part import ListNumbers
from kamdocs.writers.docx.package import Package
from kamdocs.writers.docx.pages import estimated
from kamdocs.writers.docx.place import page_kind
from kamdocs.writers.docx.properties import app_properties, core_properties, custom_properties
from kamdocs.writers.docx.sections import Sections
from kamdocs.writers.docx.settings import font_table, settings
from kamdocs.writers.docx.story import Story
from kamdocs.writers.docx.styles import styles
from kamdocs.writers.docx.theme_part import theme_part
from kamdocs.writers.docx.typography import typography
from kamdocs.writers.numbering import numbering, targets

__all__ = ["write"]


def write(document: Document, theme: Theme) -> bytes:
    """The document as a Word file; the same document and theme give the same bytes."""
    story, pages, kept = _story(document, theme)
    margins = Margins(document, theme, story.package, story.part, story.ids, pages)
    flow = Flow(story, story.typography.gap)
    sections = Sections(margins, flow, page_kind(document, landscape=False))
    body = Body(story, sections, kept).xml()
    story.part.content = f"{DECLARATION}<w:document {STORY_NAMESPACES}>{body}</w:document>".encode()
    _add_fixed_parts(story)
    _add_properties(story)
    return story.package.zipped()


def _story(document: Document, theme: Theme) -> tuple[Story, int, frozenset[int]]:
    """The story before anything is written, the number of pages and the tables that stay on one page."""
    package, marks, known = Package(), contents_marks(document), targets(document)
    looks = typography(theme, document)
    estimate = estimated(document, looks, known)
    part = package.add("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN)
    package.relate(part, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    story = Story(
        document=document,
        typography=looks,
        package=package,
        part=part,
        targets=known,
        bookmarks=bookmark_names(known),
        contents_marks=marks,
        referred=referred(document.blocks),
        pages=estimate.pages,
        numbering=numbering(document),
        lists=ListNumbers(theme, document.numbered_headings),
    )
    return story, estimate.count, estimate.kept


def _add_fixed_parts(story: Story) -> None:
    document, theme = story.document, story.theme
    sheet = styles(story.typography, document.locale, numbered_headings=document.numbered_headings)
    parts = (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, sheet),
        ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, story.lists.xml()),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings(document.locale)),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, font_table(theme)),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme_part(theme)),
    )
    for name, content_type, relation, content in parts:
        story.part.relate(story.package.add(f"/word/{name}.xml", content_type, content), relation)


def _add_properties(story: Story) -> None:
    document, package = story.document, story.package
    parts = (
        ("core", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES, core_properties),
        ("app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, app_properties),
        (
            "custom",
            CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
            RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
            custom_properties,
        ),
    )
    for name, content_type, relation, content in parts:
        package.relate(package.add(f"/docProps/{name}.xml", content_type, content(document)), relation)
