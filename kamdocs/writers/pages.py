"""Pages: the margins and the width of the text on upright and turned pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kamdocs.theme import Page

POINTS_PER_MILLIMETRE: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as it lies on the table, in millimetres; `header` and `footer` are its margins above and below."""

    width: float
    height: float
    header: float
    right: float
    footer: float
    left: float

    @property
    def text_width(self) -> float:
        """Points between the margins."""
        return (self.width - self.left - self.right) * POINTS_PER_MILLIMETRE

    @property
    def text_height(self) -> float:
        return (self.height - self.header - self.footer) * POINTS_PER_MILLIMETRE


def sheet(page: Page, *, landscape: bool) -> Sheet:
    """The page upright, or turned clockwise with its margins."""
    if landscape:
        return Sheet(
            page.height, page.width, page.margin_left, page.margin_top, page.margin_right, page.margin_bottom
        )
    return Sheet(
        page.width, page.height, page.margin_top, page.margin_right, page.margin_bottom, page.margin_left
    )
