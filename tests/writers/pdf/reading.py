"""Reading: the words of the pages of a PDF, with and without what stands in the margins."""

from __future__ import annotations

import pypdfium2

from kamdocs.writers.pages import POINTS_PER_MILLIMETRE, Sheet, sheet
from tests.writers.house_theme import house_theme


def page_words(page: pypdfium2.PdfPage) -> str:
    """What stands between the margins."""
    bottom, top = _bounds(page)
    return str(page.get_textpage().get_text_bounded(bottom=bottom, top=top))


def header_words(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_bounded(bottom=_bounds(page)[1]))


def all_words(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_bounded())


def _bounds(page: pypdfium2.PdfPage) -> tuple[float, float]:
    width, height = page.get_size()
    lying: Sheet = sheet(house_theme().page, landscape=width > height)
    return lying.footer * POINTS_PER_MILLIMETRE, height - lying.header * POINTS_PER_MILLIMETRE
