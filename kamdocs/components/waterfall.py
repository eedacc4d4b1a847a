"""Waterfall: how steps up and down lead from one total to the next."""

from __future__ import annotations

from typing import Any

from kamdocs.blocks import Axis, Blocks, Chart, Series, Tone
from kamdocs.components.chart import in_words, optional_decimal
from kamdocs.components.figures import Frame
from kamdocs.components.values import Record, Records, pick, records, tone_of, written
from kamdocs.formatting import Locale


def waterfall(
    steps: Records,
    *,
    locale: Locale,
    caption: Any = "",
    alt: str = "",
    unit: str = "",
    decimals: int = 0,
    y_title: str = "",
    anchor: str = "",
) -> Blocks:
    """Steps as columns that hang on each other; nothing without a number.

    `steps`: `[{"name": "Listenpreis", "value": 100, "total": true}, {"name": "Basisrabatt", "value": -10},
    {"name": "Netto", "total": true}]`: a `total` stands on the axis; without a value it shows the level
    reached. Steps down are red, steps up green, unless `tone` says otherwise.
    """
    given = records(steps)
    values = tuple(optional_decimal(step.get("value")) for step in given)
    if not any(value is not None for value in values):
        return ()
    names = tuple(written(pick(step, "name", "title"), locale) for step in given)
    totals = tuple(index for index, step in enumerate(given) if step.get("total"))
    series = Series("", values, tones=tuple(_tone(step) for step in given))
    plot = Chart(
        "waterfall", names, (series,), unit=unit, decimals=decimals, y_axis=Axis(y_title), totals=totals
    )
    told = alt or in_words(locale.text("Wasserfalldiagramm"), names, (series,), locale, decimals)
    shown = (step.get(key) for step in given for key in ("name", "title", "value"))
    return Frame(locale, caption, anchor).chart(plot, told, shown, width=1.0, aspect=0.45)


def _tone(step: Record) -> Tone:
    if step.get("tone") is not None:
        return tone_of(step["tone"])
    value = optional_decimal(step.get("value"))
    if step.get("total") or value is None:
        return Tone.ACCENT
    return Tone.BAD if value < 0 else Tone.GOOD
