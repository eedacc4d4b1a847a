"""Page: a whole HTML document, its head with the styles it is given and its body."""

from __future__ import annotations

from typing import Final

from kamdocs.blocks import Blocks, Document, PageBreak
from kamdocs.theme import Theme
from kamdocs.writers.html.blocks import blocks
from kamdocs.writers.html.context import Address, Context
from kamdocs.writers.html.languages import html_language
from kamdocs.writers.html.markup import Html, element, joined
from kamdocs.writers.numbering import numbering, targets
from kamdocs.writers.pages import sheet

_GENERATOR: Final = "kamdocs"


def body(document: Document, theme: Theme, address: Address, *, shows_sources: bool = False) -> Html:
    """The blocks of the document in a `body` element."""
    context = Context(
        document=document,
        theme=theme,
        targets=targets(document),
        numbering=numbering(document),
        room=sheet(theme.page, landscape=document.landscape).text_width,
        address=address,
        shows_sources=shows_sources,
    )
    content = blocks(_without_end_breaks(document.blocks), context)
    return element("body", element("main", content))


def _without_end_breaks(content: Blocks) -> Blocks:
    """The blocks without a break that would only add an empty last page."""
    while content and isinstance(content[-1], PageBreak):
        content = content[:-1]
    return content


def page(document: Document, styles: str, content: Html) -> str:
    """The whole page. `styles` is CSS in which every text was written by `css_string`."""
    language = html_language(document.locale)
    return f"<!DOCTYPE html>\n{element('html', _head(document, styles), content, lang=language)}\n"


def _head(document: Document, styles: str) -> Html:
    day = document.as_of.isoformat()
    fields = (
        ("viewport", "width=device-width, initial-scale=1"),
        ("author", document.author or document.company),
        ("description", document.subject),
        ("keywords", ", ".join(document.keywords)),
        ("generator", _GENERATOR),
        ("dcterms.created", day),
        ("dcterms.modified", day),
    )
    parts = (
        element("meta", charset="utf-8"),
        element("title", document.title),
        *(element("meta", name=name, content=content) for name, content in fields if content),
        element("style", Html(f"\n{styles}")),
    )
    return element("head", joined(parts, "\n"))
