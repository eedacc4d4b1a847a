"""Inline: runs, links and cross-references as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never
from urllib.parse import quote

from kamdocs.blocks import CrossReference, Inline, Inlines, LineBreak, Link, Run, Tone
from kamdocs.writers.errors import WriteError
from kamdocs.writers.html.context import Context
from kamdocs.writers.html.languages import html_language
from kamdocs.writers.html.markup import Html, element, html, joined
from kamdocs.writers.numbering import reference_text

_SCHEMES: Final = ("https:", "http:", "mailto:", "tel:")
_LONGEST: Final = 24
_LONGEST_WORD: Final = 60
_STEP: Final = 12
_BREAK: Final = "\u200b"
"""A character of no width where a line may end. `wbr` would make a tag of its own in the PDF."""
_LONG_TOKEN: Final = re.compile(rf"[^\s\u00ad\u200b]{{{_LONGEST + 1},}}")
_JOINT: Final = re.compile(r"(?<=[./_@:?&=,;|\\+-])(?=[^\s./_@:?&=,;|\\+-])")


def inline(content: Inlines, context: Context) -> Html:
    return joined(_inline(part, context) for part in content)


def words(text: str) -> Html:
    """A text, with places to break in tokens too long for a narrow column."""
    return html(_LONG_TOKEN.sub(lambda token: _BREAK.join(_pieces(token[0])), text))


def fragment(anchor: str) -> str:
    """Address of an anchor of this document."""
    return "#" + quote(anchor)


def _inline(part: Inline, context: Context) -> Html:
    match part:
        case Run():
            return run(part, context)
        case LineBreak():
            return element("br")
        case Link():
            if not part.target.lower().startswith(_SCHEMES):
                raise WriteError(f"link to {part.target!r}: only {', '.join(_SCHEMES)} are written")
            return element("a", *(run(inner, context) for inner in part.content), href=part.target)
        case CrossReference():
            return _reference(part, context)
        case _:
            assert_never(part)


def run(part: Run, context: Context) -> Html:
    """The text inside the elements its look asks for; attributes sit on the outermost."""
    written = words(part.text)
    tags = [
        tag for tag, wanted in (("code", part.code), ("em", part.emphasis), ("strong", part.strong)) if wanted
    ]
    attributes = {
        "class": "" if part.tone is Tone.NONE else f"ink-{part.tone}",
        "lang": html_language(part.language) if part.language else "",
        "data-source": context.source(part.source) or "",
    }
    if any(attributes.values()) and not tags:
        tags = ["span"]
    for tag in tags[:-1]:
        written = element(tag, written)
    return element(tags[-1], written, **attributes) if tags else written


def _reference(reference: CrossReference, context: Context) -> Html:
    target = fragment(reference.anchor)
    shown = reference_text(reference, context.targets)
    if reference.show == "page":
        return element("a", class_="page-number", href=target, aria_label=shown)
    if reference.show == "text" and reference.content:
        return element("a", *(run(inner, context) for inner in reference.content), href=target)
    return element("a", words(shown), href=target)


def _pieces(token: str) -> Iterator[str]:
    """The token cut after its joints, and anywhere where it has none for long; words are left to hyphenation."""
    for piece in _JOINT.split(token):
        if len(piece) <= (_LONGEST_WORD if piece.isalpha() else _LONGEST):
            yield piece
        else:
            yield from (piece[start : start + _STEP] for start in range(0, len(piece), _STEP))
