"""Numbering: numbers of headings, figures and tables, and what cross-references say, in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kamdocs.blocks import Block, CrossReference, Document, Figure, Heading, Labels, Table, plain_text, walk
from kamdocs.writers.errors import WriteError


@dataclass(frozen=True, slots=True)
class Target:
    """What an anchor marks: `label` is "Abbildung 3" or "2.1" ("" if unnumbered), `title` its words.

    `level` is that of a heading in the outline, which leaves none out (0 for all else).
    """

    label: str
    title: str
    level: int = 0


@dataclass(slots=True)
class Numbering:
    """Counts while a document is written: ask once for each block, in the order of `walk`."""

    labels: Labels
    numbered_headings: bool = True
    _levels: list[int] = field(default_factory=list)
    _figures: int = 0
    _tables: int = 0

    def heading(self, heading: Heading) -> str:
        """`2.1`, or nothing for a heading without number. A level left out counts as 1."""
        if not (heading.numbered and self.numbered_headings):
            return ""
        kept = self._levels[: heading.level]
        kept += [1] * (heading.level - len(kept) - 1)
        if len(kept) == heading.level:
            kept[-1] += 1
        else:
            kept.append(1)
        self._levels = kept
        return ".".join(map(str, kept))

    def caption(self, block: Figure | Table) -> str:
        """`Abbildung 3`, `Tabelle 2`, or nothing where there is no caption."""
        if not block.caption:
            return ""
        if isinstance(block, Figure):
            self._figures += 1
            return f"{self.labels.figure} {self._figures}"
        self._tables += 1
        return f"{self.labels.table} {self._tables}"


def numbering(document: Document) -> Numbering:
    """A count that starts at the beginning of the document."""
    return Numbering(document.labels, document.numbered_headings)


def targets(document: Document) -> Mapping[str, Target]:
    """Every anchor of the document. Raises WriteError if one marks two places."""
    count = numbering(document)
    found: dict[str, Target] = {}
    level = 0
    for block in walk(document.blocks):
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
        anchor, target = _target(block, count, level)
        if anchor and anchor in found:
            raise WriteError(f"anchor {anchor!r} occurs twice")
        if anchor and target:
            found[anchor] = target
    return found


def reference_text(reference: CrossReference, known: Mapping[str, Target]) -> str:
    """The words of a reference that shows a text or a label. Raises WriteError if its anchor marks nothing."""
    target = known.get(reference.anchor)
    if target is None:
        raise WriteError(f"nothing has the anchor {reference.anchor!r}")
    own = plain_text(reference.content)
    return (target.label or own or target.title) if reference.show == "label" else (own or target.title)


def _target(block: Block, count: Numbering, level: int) -> tuple[str, Target | None]:
    match block:
        case Heading():
            return block.anchor, Target(count.heading(block), plain_text(block.content), level)
        case Figure() | Table():
            return block.anchor, Target(count.caption(block), plain_text(block.caption))
        case _:
            return "", None
