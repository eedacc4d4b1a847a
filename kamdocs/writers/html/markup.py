"""Markup: elements of HTML. What is not `Html` already is escaped, so a text can never become markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

_VOID: Final = frozenset({"br", "col", "img", "meta"})


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def html(text: str) -> Html:
    """`text` as it is read, with `&`, `<`, `>` and quotes escaped; HTML stays as it is."""
    return text if isinstance(text, Html) else Html(escape(text, quote=True))


def joined(parts: Iterable[str], glue: str = "") -> Html:
    return Html(html(glue).join(html(part) for part in parts))


def element(tag: str, *children: str, **attributes: str | int | None) -> Html:
    """One element. An attribute that is None or "" is left out; `class_` and `data_source` become `class`
    and `data-source`.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value), quote=True)}"'
        for name, value in attributes.items()
        if value not in {None, ""}
    )
    if tag in _VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{joined(children)}</{tag}>")


def classes(*names: str | None) -> str:
    """The names that are not empty, as a `class` attribute holds them."""
    return " ".join(name for name in names if name)
