"""YAML quoting: a text as the author should write it in quotes."""

from __future__ import annotations

from typing import Final

_SHOWN: Final = 60


def quoted(text: str) -> str:
    """The text in quotes, cut short if long: for hints, not for files."""
    words = shortened(text)
    if '"' in words and "'" not in words:
        return f"'{words}'"
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def shortened(text: str) -> str:
    """The text in one line, cut short if long."""
    line = text.replace("\n", " ")
    return line if len(line) <= _SHOWN else line[:_SHOWN].rstrip() + "…"
