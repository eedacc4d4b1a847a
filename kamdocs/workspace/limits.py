"""Limits: how large a file, a text or a word may be before it is taken for a mistake."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes of UTF-8 (`word` in characters). Messages name the limit that was passed.

    A word without a blank that is longer than a line makes page layout slow and leaves the page, hence `word`.
    """

    file: int = 1_000_000
    table: int = 20_000_000
    rows: int = 100_000
    text: int = 20_000
    word: int = 200
    depth: int = 20
