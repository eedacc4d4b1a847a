"""Writers: one module or package for one format; each turns a document and a theme into bytes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, TypeAlias

from kamdocs.blocks import Document
from kamdocs.theme import Theme

Write: TypeAlias = Callable[[Document, Theme], bytes]

FORMATS: Final = ("docx", "pdf", "html", "txt")


def writer(format_name: str) -> Write:
    """The function that writes this format (one of `FORMATS`); its libraries are loaded only now."""
    write: Write = import_module(f"kamdocs.writers.{format_name}").write
    return write
