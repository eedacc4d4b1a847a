"""Facts: label and value side by side, for master data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kamdocs.blocks import Blocks, Cell, Column, Row, Table
from kamdocs.components.values import cell_blocks, is_missing, optional, source_of
from kamdocs.formatting import Locale


def facts(
    pairs: Any,
    *,
    locale: Locale,
    caption: Any = "",
    anchor: str = "",
    keep_empty: bool = False,
    width: float = 2.4,
) -> Blocks:
    """Two columns without a head: label and value. Pairs without a value vanish unless `keep_empty`.

    `pairs` is a mapping or a list of `[label, value]` or `{"label": …, "value": …}`. Labels are wording of
    the locale. A value may be a list (printed with commas), inlines or blocks. `width` is the width of the
    value column as a multiple of the label column. Example: `facts({"Branche": account.industry})`.
    """
    rows = tuple(
        Row(
            (Cell(cell_blocks(label, locale), heading=True), Cell(cell_blocks(value, locale))),
            source=source_of(value),
        )
        for label, value in _pairs(pairs)
        if keep_empty or not is_missing(value)
    )
    if not rows:
        return ()
    head = optional(caption, locale)
    summary = locale.text("Angaben mit Bezeichnung und Wert")
    columns = (Column(1), Column(width))
    return (Table(columns, rows, caption=head, anchor=anchor, look="facts", summary=summary),)


def _pairs(pairs: Any) -> Iterable[tuple[Any, Any]]:
    items = pairs.items() if isinstance(pairs, Mapping) else pairs or ()
    return (
        (item["label"], item.get("value")) if isinstance(item, Mapping) else tuple(item) for item in items
    )
