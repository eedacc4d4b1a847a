"""Inlines: runs, line breaks, links and cross-references inside a paragraph."""

from __future__ import annotations

import re
from typing import Final, assert_never
from urllib.parse import quote

from kamdocs.blocks import CrossReference, Inline, Inlines, LineBreak, Link, Run, Tone, text
from kamdocs.theme import Theme
from kamdocs.writers.docx.fields import field
from kamdocs.writers.docx.languages import word_language
from kamdocs.writers.docx.markup import colour, escaped
from kamdocs.writers.docx.story import Story
from kamdocs.writers.numbering import reference_text

_SAFE_TARGET: Final = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_URI_CHARACTERS: Final = "!#$%&'()*+,/:;=?@[]~"
_SPECIAL: Final = re.compile("([\t\n\u00ad\u2011])")
_SPECIAL_XML: Final = {
    "\t": "<w:tab/>",
    "\n": "<w:br/>",
    "\u00ad": "<w:softHyphen/>",
    "\u2011": "<w:noBreakHyphen/>",
}


def inlines(content: Inlines, story: Story, *, style: str = "", ink: Tone = Tone.NONE) -> str:
    """The content as runs, with a character style laid over all; runs without a tone take `ink`."""
    return "".join(_inline(inline, story, style, ink) for inline in content)


def run(words: str, look: str = "") -> str:
    """A run of plain words; `look` is a finished `w:rPr`."""
    return f"<w:r>{look}{text_xml(words)}</w:r>" if words else ""


def text_xml(words: str) -> str:
    """`w:t` elements, with Word's own elements where it knows a character by an element only."""
    if not _SPECIAL.search(words):
        return f'<w:t xml:space="preserve">{escaped(words)}</w:t>'
    return "".join(
        _SPECIAL_XML.get(piece) or f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'
        for piece in _SPECIAL.split(words)
        if piece
    )


def _inline(inline: Inline, story: Story, style: str, ink: Tone) -> str:
    match inline:
        case Run():
            return run(inline.text, run_look(inline, story.theme, style, ink))
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case Link():
            return _link(inline, story, style, ink)
        case CrossReference():
            return _reference(inline, story, style, ink)
        case _:
            assert_never(inline)


def run_look(of: Run, theme: Theme, style: str = "", ink: Tone = Tone.NONE) -> str:
    """The `w:rPr` of a run, or nothing for one that looks like its paragraph."""
    tone = ink if of.tone is Tone.NONE else of.tone
    if not (style or of.strong or of.emphasis or of.code or of.language) and tone is Tone.NONE:
        return ""
    named = "CodeText" if of.code else style
    parts = (
        f'<w:rStyle w:val="{named}"/>' if named else "",
        "<w:b/><w:bCs/>" if of.strong else "",
        "<w:i/><w:iCs/>" if of.emphasis else "",
        "" if tone is Tone.NONE else f'<w:color w:val="{colour(theme.tones[tone].full)}"/>',
        f'<w:lang w:val="{escaped(word_language(of.language))}"/>' if of.language else "",
    )
    return f"<w:rPr>{''.join(parts)}</w:rPr>"


def _link(link: Link, story: Story, style: str, ink: Tone) -> str:
    """A link that leads elsewhere than to the web, mail or telephone keeps its words only."""
    if not _SAFE_TARGET.match(link.target):
        return inlines(link.content, story, style=style, ink=ink)
    identity = story.link(quote(link.target, safe=_URI_CHARACTERS))
    words = inlines(link.content, story, style="Hyperlink")
    return f'<w:hyperlink r:id="{identity}" w:history="1">{words}</w:hyperlink>'


def _reference(reference: CrossReference, story: Story, style: str, ink: Tone) -> str:
    words = reference_text(reference, story.targets)
    name, label = story.bookmarks[reference.anchor], story.targets[reference.anchor].label
    look = run_look(Run(""), story.theme, style, ink)
    if reference.show == "page":
        return field(f"PAGEREF {name} \\h", run(str(story.pages.get(reference.anchor, 1)), look))
    if reference.show == "label" and label:
        number = " \\r" if reference.anchor in story.contents_marks else ""
        return field(f"REF {name}{number} \\h", run(label, look))
    shown = inlines(reference.content or text(words), story, style=style, ink=ink)
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{shown}</w:hyperlink>'
