"""Functions for the structure of a document: cover, contents, pages, boxes and kinds of paragraphs.

Those that hold further template text are called with `{% call callout("…") %} … {% endcall %}`; `caller`
arrives here as the blocks of that text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from kamdocs.blocks import (
    Blocks,
    Callout,
    Cover,
    Heading,
    Inlines,
    PageBreak,
    Paragraph,
    Section,
    TableOfContents,
    Tone,
)


def cover(
    title: Inlines,
    subtitle: Inlines = (),
    kicker: Inlines = (),
    facts: Sequence[tuple[str, Inlines]] = (),
    classification: str = "",
) -> Blocks:
    """The title page. `facts` are pairs of label and value."""
    return (
        Cover(title, subtitle, kicker, tuple((str(label), value) for label, value in facts), classification),
    )


def toc(title: str, depth: int = 2) -> Blocks:
    """The table of contents down to heading level `depth`."""
    return (TableOfContents(title, depth),)


def page_break() -> Blocks:
    return (PageBreak(),)


def callout(title: Inlines = (), tone: str = "info", *, caller: Blocks) -> Blocks:
    """A box that stands out; `tone` is info, good, warn or bad."""
    return (Callout(caller, title, Tone(tone)),)


def landscape(*, caller: Blocks) -> Blocks:
    """Pages turned on their side, for wide tables and diagrams."""
    return (Section(caller, landscape=True),) if caller else ()


def lead(*, caller: Blocks) -> Blocks:
    """The opening paragraph of a chapter, a little larger."""
    return _styled(caller, "lead")


def note(*, caller: Blocks) -> Blocks:
    """Small print below a table or figure: unit, period, source."""
    return _styled(caller, "note")


def unnumbered(*, caller: Blocks) -> Blocks:
    """Headings in it carry no number (annexes, history of changes)."""
    return tuple(replace(block, numbered=False) if isinstance(block, Heading) else block for block in caller)


def section(title: Inlines, level: int = 1, *, anchor: Callable[[str], str], caller: Blocks) -> Blocks:
    """A heading and what stands below it; without content there is no heading either."""
    if not caller:
        return ()
    words = "".join(run.text for run in title if hasattr(run, "text"))
    return (Heading(level, title, anchor(words)), *caller)


def _styled(blocks: Blocks, style: Any) -> Blocks:
    return tuple(replace(block, style=style) if isinstance(block, Paragraph) else block for block in blocks)


STRUCTURE: Final[Mapping[str, Callable[..., Blocks]]] = {
    function.__name__: function
    for function in (cover, toc, page_break, callout, landscape, lead, note, unnumbered, section)
}
