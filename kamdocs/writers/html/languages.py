"""Languages: tags that readers aloud, spelling and hyphenation know."""

from __future__ import annotations

from typing import Final

_REGIONS: Final = {"en": "en-GB"}


def html_language(tag: str) -> str:
    """`en` becomes `en-GB`, the way our English is written."""
    return _REGIONS.get(tag, tag)
