"""SWOT grid: strengths, weaknesses, opportunities and threats in two rows of two boxes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kamdocs.blocks import (
    Blocks,
    BulletList,
    Cell,
    Column,
    Inlines,
    ListItem,
    Paragraph,
    Row,
    Run,
    Table,
    Tone,
)
from kamdocs.components.values import Record, inlines, is_missing, optional, run, source_of, text_list
from kamdocs.components.wording import SWOT, SWOT_TONES
from kamdocs.formatting import Locale


def swot_grid(swot: Record | None, *, locale: Locale, caption: Any = "", anchor: str = "") -> Blocks:
    """Four boxes with letter, title and list; nothing if all four are empty.

    `swot` holds `strengths`, `weaknesses`, `opportunities` and `threats`, each a list of texts or of
    mappings `{"text": …, "evidence": …}`; the evidence is printed in italics behind the text.
    """
    if not swot or all(is_missing(swot.get(field)) for field in SWOT):
        return ()
    cells = [_box(field, swot.get(field), locale) for field in SWOT]
    rows = tuple(Row(tuple(cells[at : at + 2]), source=source_of(*swot.values())) for at in (0, 2))
    head = optional(caption, locale)
    titles = ", ".join(locale.text(title) for title in SWOT.values())
    summary = locale.text("Vier Felder: {titles}", titles=titles)
    return (Table((Column(1), Column(1)), rows, caption=head, anchor=anchor, look="boxes", summary=summary),)


def _box(field: str, items: Any, locale: Locale) -> Cell:
    tone = SWOT_TONES[field]
    title = locale.text(SWOT[field])
    head = Paragraph((Run(title, strong=True, tone=tone),), keep_with_next=True)
    points = tuple(ListItem((Paragraph(_point(item, locale)),)) for item in text_list(items))
    body: Blocks = (BulletList(points),) if points else (Paragraph((run(None, locale, tone=Tone.MUTED),)),)
    return Cell((head, *body), tone)


def _point(item: Any, locale: Locale) -> Inlines:
    if not isinstance(item, Mapping):
        return inlines(item, locale)
    words = inlines(item.get("text"), locale)
    evidence = item.get("evidence")
    if is_missing(evidence):
        return words
    told = run(evidence, locale)
    note = Run(
        f" ({told.text})",
        emphasis=True,
        tone=Tone.MUTED,
        source=told.source,
        audience=told.audience,
        language=told.language,
    )
    return (*words, note)
