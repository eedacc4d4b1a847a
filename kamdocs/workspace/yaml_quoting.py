"""YAML quoting: a text as the author should write it in quotes."""

from __future__ import annotations

from typing import Final

_SHOWN: Final = 60


def quoted(text: str) -> str:
    """The text in quotes, cut short if long: for hints, not for files."""
    words = shortened(text.replace("\n", " "))
    if '"' in words and "'" not in words:
        return f"'{words}'"
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
