"""Texts: every text a document prints, each with the place it was written at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from kamdocs.blocks import (
    Block,
    BulletList,
    Callout,
    Chart,
    CodeBlock,
    Cover,
    CrossReference,
    Document,
    Drawing,
    Figure,
    Heading,
    Inlines,
    Label,
    Link,
    OrderedList,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Section,
    Table,
    TableOfContents,
    walk,
)
from kamdocs.problems import Location

Text = tuple[str, Location | None]


def texts(document: Document) -> Iterator[Text]:
    """All texts, those in the margins of the pages first."""
    margins = (
        document.title,
        document.company,
        document.classification,
        document.version,
        document.running_head,
    )
    words = (document.labels.figure, document.labels.table, document.labels.page_of)
    yield from _plain(*margins, *words)
    for block in walk(document.blocks):
        yield from _block(block)


def _block(block: Block) -> Iterator[Text]:
    match block:
        case Heading() | Paragraph():
            return _inlines(block.content)
        case CodeBlock():
            return _plain(block.text)
        case Callout():
            return _inlines(block.title)
        case Table():
            return _inlines(block.caption)
        case Figure():
            return _figure(block)
        case Cover() | TableOfContents():
            return _front(block)
        case BulletList() | OrderedList() | Section() | PageBreak():
            return iter(())
        case _:
            assert_never(block)


def _front(block: Cover | TableOfContents) -> Iterator[Text]:
    if isinstance(block, TableOfContents):
        yield from _plain(block.title)
        return
    for content in (block.kicker, block.title, block.subtitle, *(value for _, value in block.facts)):
        yield from _inlines(content)
    yield from _plain(block.classification, *(label for label, _ in block.facts))


def _figure(figure: Figure) -> Iterator[Text]:
    yield from _inlines(figure.caption)
    match figure.content:
        case Drawing():
            labels = (shape for shape in figure.content.shapes if isinstance(shape, Label))
            yield from ((label.text, label.source or figure.source) for label in labels)
        case Chart():
            yield from ((text, figure.source) for text in _chart(figure.content))
        case Picture():
            pass
        case _:
            assert_never(figure.content)


def _chart(chart: Chart) -> Iterator[str]:
    yield from (*chart.categories, chart.unit, *chart.quadrants)
    yield from (axis.title for axis in (chart.x_axis, chart.y_axis, chart.secondary_axis))
    for series in chart.series:
        yield from (series.name, *series.labels)


def _inlines(content: Inlines) -> Iterator[Text]:
    for inline in content:
        match inline:
            case Run():
                yield inline.text, inline.source
            case Link() | CrossReference():
                yield from _inlines(inline.content)
            case _:
                pass


def _plain(*words: str) -> Iterator[Text]:
    return ((word, None) for word in words)
