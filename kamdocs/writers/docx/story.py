"""Story: what the body of one Word file is written with, and what it collects on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE

from kamdocs.blocks import Document
from kamdocs.theme import Theme
from kamdocs.writers.docx.numbering_part import ListNumbers
from kamdocs.writers.docx.package import Package, WrittenPart
from kamdocs.writers.docx.typography import Typography
from kamdocs.writers.numbering import Numbering, Target


@dataclass(slots=True)
class Story:
    """The document, its looks, its numbers and page estimate; and the relationships and ids handed out.

    `break_pending` makes the next paragraph, wherever it stands, begin a new page.
    """

    document: Document
    typography: Typography
    package: Package
    part: WrittenPart
    targets: Mapping[str, Target]
    bookmarks: Mapping[str, str]
    contents_marks: Mapping[str, str]
    referred: frozenset[str]
    pages: Mapping[str, int]
    numbering: Numbering
    lists: ListNumbers
    break_pending: bool = False
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def theme(self) -> Theme:
        return self.typography.theme

    def next_id(self) -> int:
        """A number no other bookmark or picture of the file has."""
        return next(self.ids)

    def link(self, target: str) -> str:
        """The relationship id of an address outside the file."""
        return self.part.relate(target, RELATIONSHIP_TYPE.HYPERLINK)

    def bookmarked(self, anchor: str, content: str) -> str:
        """`content` inside the bookmark of its anchor, if anything refers to it."""
        return self.marked(self.bookmarks[anchor], content) if anchor in self.referred else content

    def marked(self, name: str, content: str) -> str:
        number = self.next_id()
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'

    def take_break(self) -> bool:
        """Whether the paragraph about to be written begins a new page."""
        due, self.break_pending = self.break_pending, False
        return due
