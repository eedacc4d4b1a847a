"""Hostile strings: texts that mean something to HTML, CSS, Markdown, Jinja or a shell, and odd characters."""

from __future__ import annotations

from typing import Final

from kamdocs.blocks import (
    BulletList,
    Callout,
    CodeBlock,
    Column,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Run,
    Table,
    TableOfContents,
    Tone,
    paragraph,
    text,
)
from tests.writers.sample_document import document_of
from tests.writers.sample_tables import cell, head

HOSTILE: Final = (
    "<b>fett</b> & <script>alert(1)</script>",
    '</style></title><script src="x">',
    "]]> <!-- c --> {{ x }} {% y %} ${z} %s {0} {page}",
    "*a* _b_ `c` # d | e | f",
    "=== --- *** +++",
    "url(javascript:x) var(--accent) \"q\" 'q' \\ back",
    "&amp; &#60; &lt; &nbsp;",
    "1’234’567.50 −5 ½ € ≥ ≤ → ✓ ✗ ● ○ ▲ ▼ ☐ ☑",
    "Ελληνικά Кириллица ﬁ ß ẞ e\u0301",
    "soft\u00adhyphen nbsp\u00a0x zwsp\u200bx",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "https://example.com/" + "pfad/" * 40 + "?a=1&b=2",
    "x" * 300,
)


def hostile_document() -> Document:
    """Every hostile string in every kind of place."""
    blocks = [
        block
        for number, words in enumerate(HOSTILE)
        for block in (
            Heading(1, text(words[:60]), f"kapitel-{number}"),
            paragraph(words),
            Paragraph((Run(words, strong=True, emphasis=True, code=True, tone=Tone.BAD),)),
            BulletList((ListItem((paragraph(words),)),)),
            CodeBlock(words),
            Callout((paragraph(words),), title=text(words)),
            Table(
                (Column(),) * 3,
                (Row((cell(words), cell("kurz"), cell(words))),),
                head=head("A", "B", words[:40]),
                caption=text(words),
                anchor=f"tabelle-{number}",
            ),
            Table((Column(1),) * 5, (Row(tuple(map(cell, ("a", words, "b", "c", "d")))),), look="grid"),
        )
    ]
    return document_of(TableOfContents("Inhalt"), *blocks, title=HOSTILE[1])
