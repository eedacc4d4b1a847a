"""Pareto: sorted columns with the cumulated share as a line."""

from __future__ import annotations

from typing import Any

from kamdocs.blocks import Axis, Blocks, Chart, Series
from kamdocs.components.chart import in_words, optional_decimal
from kamdocs.components.figures import Frame
from kamdocs.components.values import Records, pick, records, written
from kamdocs.formatting import Locale


def pareto(
    items: Records,
    *,
    locale: Locale,
    caption: Any = "",
    alt: str = "",
    value_title: Any = None,
    unit: str = "",
    decimals: int = 0,
    anchor: str = "",
) -> Blocks:
    """Few that matter and many that do not; nothing without a number.

    `items` are already sorted and summed up: `[{"name": "Dichtung", "value": 17, "cumulated": 41.5}]`,
    `cumulated` in percent. `value_title` names what is counted ("Reklamationen").
    """
    given = records(items)
    values = tuple(optional_decimal(item.get("value")) for item in given)
    if not any(value is not None for value in values):
        return ()
    names = tuple(written(pick(item, "name", "title"), locale) for item in given)
    title = locale.text("Wert") if value_title is None else written(value_title, locale)
    shares = tuple(optional_decimal(item.get("cumulated")) for item in given)
    cumulated = Series(locale.text("Anteil kumuliert"), shares, line=True, secondary=True)
    plot = Chart(
        "pareto", names, (Series(title, values), cumulated), unit, decimals, secondary_axis=Axis("%")
    )
    told = alt or in_words(locale.text("Pareto-Diagramm"), names, plot.series, locale, decimals)
    shown = (item.get(key) for item in given for key in ("name", "title", "value", "cumulated"))
    return Frame(locale, caption, anchor).chart(plot, told, shown, width=1.0, aspect=0.45)
