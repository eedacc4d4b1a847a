"""Context: what a writer of HTML has to know besides the block it writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from kamdocs.blocks import Document, Picture
from kamdocs.problems import Location
from kamdocs.theme import Theme
from kamdocs.writers.numbering import Numbering, Target

Address: TypeAlias = Callable[[bytes, str], str]
"""Gives the URL of a resource from its bytes and its media type."""


@dataclass(frozen=True, slots=True)
class Context:
    """`room` is the width of the text in points where the block stands. With `shows_sources` each value
    says where it was written.
    """

    document: Document
    theme: Theme
    targets: Mapping[str, Target]
    numbering: Numbering = field(compare=False)
    room: float
    address: Address
    shows_sources: bool = False

    def source(self, location: Location | None) -> str | None:
        """Value of `data-source`, or None where there is none to show."""
        return str(location) if self.shows_sources and location else None

    def picture(self, picture: Picture) -> str:
        """URL of the picture."""
        return self.address(picture.data, picture.media_type)
