"""Cover words: where kicker, title and subtitle begin, higher than usual where they would run into the facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kamdocs.blocks import Cover, Inlines, plain_text
from kamdocs.plots import wrap
from kamdocs.theme import Scale
from kamdocs.writers.html.context import Context
from kamdocs.writers.pages import POINTS_PER_MILLIMETRE, sheet

UPRIGHT_DROP: Final = 0.47
LANDSCAPE_DROP: Final = 0.28
"""Share of the page above the first words."""

_LOGO_END: Final = 45.0
_FACTS_END: Final = 42.0
_FOOT: Final = 30.0
_SIDES: Final = 60.0
_FACTS_WIDTH: Final = 130.0 * 0.66
_GAP: Final = 11.0
"""Distances in millimetres; `_GAP` lies between the words and the facts."""


def raised_words(block: Cover, context: Context) -> str:
    """The declaration that lifts the words above the facts, empty where they have room at the usual place."""
    page = sheet(context.theme.page, landscape=context.document.landscape)
    usual = page.height * (LANDSCAPE_DROP if context.document.landscape else UPRIGHT_DROP)
    scale = context.theme.scale
    end = page.height - (_FACTS_END + _facts_height(block, scale) if block.facts else _FOOT)
    latest = end - _GAP - sum(_word_heights(block, scale, page.width - _SIDES))
    return "" if usual <= latest else f"top:{max(latest, _LOGO_END):.1f}mm"


def _word_heights(block: Cover, scale: Scale, width: float) -> Iterator[float]:
    yield _height(block.kicker, scale.lead, width, 1.4)
    yield _height(block.title, scale.cover_title, width, 1.08) + 5
    if block.subtitle:
        yield _height(block.subtitle, scale.cover_subtitle, width, 1.3) + 6


def _facts_height(block: Cover, scale: Scale) -> float:
    return sum(_height(value, scale.body, _FACTS_WIDTH, 1.75) for _, value in block.facts)


def _height(content: Inlines, size: float, width: float, leading: float) -> float:
    """Millimetres that the words take in a width in millimetres, set in bold type."""
    lines = wrap(plain_text(content), width * POINTS_PER_MILLIMETRE, size, strong=True)
    return len(lines) * size * leading / POINTS_PER_MILLIMETRE
