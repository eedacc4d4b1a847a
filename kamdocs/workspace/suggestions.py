"""Suggestions: what an author may have meant by a word that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Final

_ENOUGH_ALIKE: Final = 0.6
_SHOWN: Final = 16
_LONGEST: Final = 100
_SPELLINGS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def closest(written: str, known: Iterable[str]) -> str | None:
    """The known word most like the written one, whatever the case and the separators; None if none is alike."""
    if len(written) > _LONGEST:
        return None
    by_key = {_key(word): word for word in sorted(known, reverse=True)}
    key = _key(written)
    matches = get_close_matches(key, sorted(by_key), n=1, cutoff=_ENOUGH_ALIKE)
    containing = [other for other in by_key if key in other.split("-")]
    if not matches and len(containing) == 1:
        matches = containing
    return by_key[matches[0]] if matches else None


def listed(known: Iterable[str]) -> str:
    """The known words for a message, cut short if they are many."""
    words: Sequence[str] = sorted(known)
    more = "…" if len(words) > _SHOWN else ""
    return ", ".join([*(f"`{word}`" for word in words[:_SHOWN]), *([more] if more else [])])


def id_of(name: str) -> str:
    """A name as an id: `Müller & Söhne AG` becomes `mueller-soehne-ag`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().translate(_SPELLINGS)).strip("-") or "name"


def _key(word: str) -> str:
    return id_of(word)
