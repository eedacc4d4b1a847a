"""Front: the cover and the table of contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kamdocs.blocks import Cover, Heading, Inlines, TableOfContents, plain_text, walk
from kamdocs.writers.html.context import Context
from kamdocs.writers.html.cover_words import raised_words
from kamdocs.writers.html.inline import fragment, inline, words
from kamdocs.writers.html.markup import Html, element, joined


def cover(block: Cover, context: Context) -> Html:
    lines = (("kicker", block.kicker), ("cover-title", block.title), ("cover-subtitle", block.subtitle))
    parts = (
        _logo(context),
        element("div", *_lines(lines, context), class_="cover-words", style=raised_words(block, context)),
        _facts(block, context),
        element("p", words(block.classification), class_="classification")
        if block.classification
        else Html(),
    )
    return element("header", *parts, class_="cover")


def contents(block: TableOfContents, context: Context) -> Html:
    entries = _entries(block.depth, context)
    title = element("p", words(block.title), class_="toc-title")
    return element("nav", title, element("ul", *entries), class_="toc", aria_label=block.title)


def _logo(context: Context) -> Html:
    logo = context.theme.logo_on_cover
    if logo is None:
        return Html()
    alt = context.document.company or logo.name
    return element("p", element("img", alt=alt, src=context.picture(logo)), class_="cover-logo")


def _lines(lines: Iterable[tuple[str, Inlines]], context: Context) -> Iterator[Html]:
    return (element("p", inline(content, context), class_=name) for name, content in lines if content)


def _facts(block: Cover, context: Context) -> Html:
    pairs = [
        part
        for label, value in block.facts
        for part in (element("dt", words(label)), element("dd", inline(value, context)))
    ]
    return element("dl", *pairs) if pairs else Html()


def _entries(depth: int, context: Context) -> Iterator[Html]:
    for block in walk(context.document.blocks):
        if isinstance(block, Heading) and block.level <= depth:
            number = context.targets[block.anchor].label
            label = joined((element("span", number, class_="number"), " ")) if number else Html()
            link = element("a", words(plain_text(block.content)), href=fragment(block.anchor))
            yield element("li", label, link, class_=f"level-{block.level}")
