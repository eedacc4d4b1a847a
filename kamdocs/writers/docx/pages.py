"""Pages: on which page every anchor will stand, before Word has laid out anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kamdocs.blocks import Document
from kamdocs.writers.docx.pile import Pile
from kamdocs.writers.docx.place import body_place, page_kind
from kamdocs.writers.docx.ruler import Ruler
from kamdocs.writers.docx.slabs import PageKind, Pages
from kamdocs.writers.docx.typography import Typography
from kamdocs.writers.numbering import Target

_KINDS: tuple[PageKind, ...] = ("cover", "upright", "landscape")


@dataclass(frozen=True, slots=True)
class Estimate:
    """Page numbers by anchor, the number of pages, and the ids of the tables that stay on one page."""

    pages: Mapping[str, int]
    count: int
    kept: frozenset[int]


def estimated(document: Document, typography: Typography, targets: Mapping[str, Target]) -> Estimate:
    kind = page_kind(document, landscape=False)
    pile = Pile(document, typography, Ruler(targets))
    pages = Pages({each: body_place(typography.theme, each).height for each in _KINDS}, kind)
    pages.fill(pile.slabs(document.blocks, body_place(typography.theme, kind)))
    return Estimate(pages.by_anchor, pages.page, frozenset(pile.kept))
