"""Languages: the tags Word's proofing knows, for the document and for single runs."""

from __future__ import annotations

from typing import Final

_REGIONS: Final = {"de": "de-DE", "en": "en-GB", "fr": "fr-FR", "it": "it-IT", "es": "es-ES", "nb": "nb-NO"}


def word_language(tag: str) -> str:
    """`en` becomes `en-GB`: Word picks its dictionary by language and region."""
    return _REGIONS.get(tag, tag)
