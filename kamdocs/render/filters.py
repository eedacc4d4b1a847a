"""Filters: how a template writes a value. What they return remembers where the value came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from kamdocs.formatting import NO_VALUE, Locale
from kamdocs.render.values import Tracked, TrackedText, carried

Filter = Callable[..., object]


def filters(locale: Locale, labels: Mapping[str, Mapping[str, str]]) -> Mapping[str, Filter]:
    """The filters of one locale. `labels` maps an enumeration to its keys and their German wording."""

    def number(value: Decimal | int | None, decimals: int | None = None) -> object:
        """`1’234.5`"""
        return _kept(value, lambda given: locale.number(given, decimals))

    def signed(value: Decimal | int | None, decimals: int | None = None) -> object:
        """`+3.5`, `−2`"""
        return _kept(value, lambda given: locale.signed(given, decimals))

    def money(value: Decimal | int | None, currency: str, decimals: int = 0) -> object:
        """`CHF 1’234`"""
        return _kept(value, lambda given: locale.money(given, str(currency), decimals))

    def thousands(value: Decimal | int | None, decimals: int = 0) -> object:
        """An amount in thousands of its currency, without unit."""
        return _kept(value, lambda given: locale.number(Decimal(given) / 1000, decimals))

    def percent(value: Decimal | int | None, decimals: int = 1) -> object:
        """`12.3 %` of a percentage 0-100"""
        return _kept(value, lambda given: locale.percent(given, decimals))

    def month(value: date | None, *, short: bool = False) -> object:
        """`März 2026`"""
        return _kept(value, lambda given: locale.month(given, short=short))

    def country(value: str | None) -> object:
        """The name of a country: `CH` gives Schweiz."""
        return _kept(value, lambda given: locale.country(str(given)))

    def label(value: str | None, enumeration: str) -> object:
        """The printed word of an enumeration's key: `opponent|label("attitude")` gives „Gegner“."""
        return _kept(value, lambda given: locale.text(labels[enumeration][str(given)]))

    def quoted(value: str | None) -> object:
        """In the locale's quotation marks"""
        return _kept(value, lambda given: locale.quote(str(given)))

    def listed(values: Sequence[Any], last: str = "") -> object:
        """`a, b, c`; with `last` (already in the locale) `a, b und c`."""
        words = [str(value) for value in values]
        several = last and len(words) > 1
        text = f"{', '.join(words[:-1])} {last} {words[-1]}" if several else ", ".join(words)
        return carried(text, values)

    return {
        function.__name__: function
        for function in (number, signed, money, thousands, percent, month, country, label, quoted, listed)
    }


def _kept(value: Any, write: Callable[[Any], str]) -> object:
    """The written value with the source and audience of the value itself."""
    written = TrackedText(NO_VALUE if value is None else write(value))
    if isinstance(value, Tracked):
        written.source, written.audience, written.language = value.source, value.audience, value.language
    return written
