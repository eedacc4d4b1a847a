"""Chart: numbers as columns, lines, bars or a web, with caption and a description in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

from kamdocs.blocks import Axis, Blocks, Series
from kamdocs.blocks import Chart as Plot
from kamdocs.components.figures import Frame, told
from kamdocs.components.values import (
    Record,
    Records,
    decimal,
    is_missing,
    records,
    text_list,
    tone_of,
    written,
)
from kamdocs.formatting import NO_VALUE, Locale

Kind: TypeAlias = Literal["column", "stacked", "line", "bar", "radar"]

KINDS: Final[Mapping[Kind, str]] = {
    "column": "Säulendiagramm",
    "stacked": "Gestapelte Säulen",
    "line": "Liniendiagramm",
    "bar": "Balkendiagramm",
    "radar": "Netzdiagramm",
}
_ASPECTS: Final[Mapping[Kind, float]] = {
    "column": 0.45,
    "stacked": 0.45,
    "line": 0.42,
    "bar": 0.5,
    "radar": 0.8,
}


def chart(
    kind: str,
    categories: Sequence[Any],
    series: Records,
    *,
    locale: Locale,
    caption: Any = "",
    alt: str = "",
    unit: str = "",
    decimals: int = 0,
    x_title: str = "",
    y_title: str = "",
    secondary_title: str = "",
    minimum: Any = None,
    maximum: Any = None,
    data_labels: bool = True,
    width: float | None = None,
    aspect: float | None = None,
    anchor: str = "",
) -> Blocks:
    """A column, stacked, line, bar or radar chart; nothing without a single number.

    `categories` are texts or dates (dates print as months). `series`: `[{"name": "Umsatz", "values":
    [6200, none, 8400]}, {"name": "DB %", "values": […], "line": true, "secondary": true}]`, one value per
    category, none for a gap; `tone` colours a series, `tones` single points, where that has a meaning.
    `unit` stands at the axis, `decimals` is for the printed figures. Without `alt` the description lists
    the values. `width` is the share of the text width, `aspect` the height as a share of the width.
    """
    known = _kind(kind)
    given = records(series)
    names = tuple(_category(category, locale) for category in categories)
    drawn = tuple(_series(one, len(names), locale) for one in given)
    if not any(value is not None for one in drawn for value in one.values):
        return ()
    plot = Plot(
        known,
        names,
        drawn,
        unit=str(unit),
        decimals=decimals,
        x_axis=Axis(str(x_title)),
        y_axis=Axis(str(y_title), optional_decimal(minimum), optional_decimal(maximum)),
        secondary_axis=Axis(str(secondary_title)),
        data_labels=data_labels,
    )
    shape = _ASPECTS[known] if kind != "bar" else bar_aspect(len(names) * len(drawn))
    shown = (value for one in given for value in (one.get("name"), one.get("values")))
    return Frame(locale, caption, anchor).chart(
        plot,
        str(alt) or in_words(locale.text(KINDS[known]), names, drawn, locale, decimals),
        (*shown, *categories),
        width=width or (0.7 if kind == "radar" else 1.0),
        aspect=aspect or shape,
    )


def bar_aspect(bars: int) -> float:
    """A height that gives every bar the same room."""
    return round(min(1.25, 0.07 + 0.045 * bars), 3)


def optional_decimal(value: Any) -> Decimal | None:
    return None if is_missing(value) else decimal(value)


def in_words(
    title: str, categories: Sequence[str], series: Sequence[Series], locale: Locale, decimals: int
) -> str:
    """The numbers of a chart as a sentence."""
    parts = []
    for one in series:
        pairs = zip(categories, one.values, strict=True)
        values = ", ".join(
            f"{category} {NO_VALUE if value is None else locale.number(value, decimals)}"
            for category, value in pairs
        )
        parts.append(f"{one.name}: {values}" if one.name else values)
    return f"{title}. {told(parts, locale)}."


def _kind(name: str) -> Kind:
    known: dict[str, Kind] = {kind: kind for kind in KINDS}
    if name not in known:
        raise ValueError(f"unknown kind {name!r}; there are {', '.join(KINDS)}")
    return known[name]


def _series(one: Record, count: int, locale: Locale) -> Series:
    values = tuple(optional_decimal(value) for value in text_list(one.get("values")))
    name = "" if is_missing(one.get("name")) else written(one["name"], locale)
    if len(values) != count:
        raise ValueError(f"series {name!r} has {len(values)} values for {count} categories")
    return Series(
        name,
        values,
        tones=tuple(tone_of(tone) for tone in text_list(one.get("tones"))),
        line=bool(one.get("line")),
        secondary=bool(one.get("secondary")),
        tone=tone_of(one.get("tone")),
    )


def _category(value: Any, locale: Locale) -> str:
    return locale.month(value, short=True) if isinstance(value, date) else written(value, locale)
