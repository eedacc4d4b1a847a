"""Formatting: the only place where a number, an amount, a date or a label becomes text of a locale.

Templates and components are written in German (`de-DE`). English comes from a catalogue that maps the
German wording to the English one; Swiss German follows by `ß` to `ss` and a small lexicon. Only our own
wording passes through here: a customer's data is never altered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a method here
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Final

from babel import Locale as BabelLocale
from babel import dates, numbers

from kamdocs.problems import fill

LOCALES: Final = ("de-CH", "de-DE", "en")
NO_VALUE: Final = "–"
MINUS: Final = "−"
_QUOTES: Final = {"de-CH": ("«", "»"), "de-DE": ("„", "“")}
Number = Decimal | int


class UnknownWording(LookupError):
    """A wording has no entry in the catalogue of the locale; `args[0]` is the German wording."""


@dataclass(frozen=True)
class Locale:
    """One language with its way of writing. `catalogue` maps German (`de-DE`) wording to the locale's;
    for German locales it holds only the words that differ (the lexicon).
    """

    tag: str
    catalogue: Mapping[str, str] = field(default_factory=dict, compare=False)

    @cached_property
    def _babel(self) -> BabelLocale:
        return BabelLocale.parse(
            "en_GB" if self.tag == "en" else self.tag, sep="-" if "-" in self.tag else "_"
        )

    @property
    def language(self) -> str:
        """`de` or `en`."""
        return self.tag.partition("-")[0]

    def text(self, german: str, **values: object) -> str:
        """Our wording in this locale, with `{name}` filled in.

        Raises UnknownWording if a locale other than German has no entry for it.
        """
        wording = self.catalogue.get(german)
        if wording is None and self.language != "de":
            raise UnknownWording(german)
        return fill(self._spelled(german if wording is None else wording), values)

    def number(self, value: Number, decimals: int | None = None) -> str:
        """`1234.5` as the locale writes it, with a true minus; `decimals` None keeps the digits the value has."""
        exact = Decimal(value)
        if decimals is not None:
            exact = rounded(exact, decimals)
        if not exact:
            exact = abs(exact)  # what rounds to nothing has no sign
        digits = max(0, -int(exact.as_tuple().exponent)) if exact.is_finite() else 0
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        written = numbers.format_decimal(
            exact, format=pattern, locale=self._babel, decimal_quantization=False
        )
        return written.replace("-", MINUS)

    def signed(self, value: Number, decimals: int | None = None) -> str:
        """A difference: with `+` or a true minus sign."""
        exact = Decimal(value) if decimals is None else rounded(Decimal(value), decimals)
        return f"+{self.number(exact)}" if exact > 0 else self.number(exact)

    def money(self, amount: Number, currency: str, decimals: int = 2) -> str:
        """`CHF 1’234.50`, `1.234,50 €`, `EUR 1,234.50`; the currency stands before the amount except in de-DE."""
        written = self.number(amount, decimals)
        sign = "€" if currency == "EUR" and self.tag == "de-DE" else currency
        return f"{written}\u00a0{sign}" if self.tag == "de-DE" else f"{sign}\u00a0{written}"

    def percent(self, value: Number, decimals: int = 1) -> str:
        """A percentage 0-100 with its sign."""
        space = "" if self.language == "en" else "\u00a0"
        return f"{self.number(value, decimals)}{space}%"

    def date(self, value: Date) -> str:
        """`31.12.2026`; in English `31 December 2026`."""
        return dates.format_date(
            value, "d MMMM y" if self.language == "en" else "dd.MM.y", locale=self._babel
        )

    def month(self, value: Date, *, short: bool = False) -> str:
        """`März 2026`, short `Mär`."""
        return dates.format_date(value, "LLL" if short else "LLLL y", locale=self._babel).rstrip(".")

    def country(self, code: str) -> str:
        """`CH` gives "Schweiz"; a code that names no country stays as it is."""
        return str(self._babel.territories.get(code.upper(), code))

    def quote(self, words: str) -> str:
        """„Wort“, «Wort», “word”."""
        opening, closing = _QUOTES.get(self.tag, ("“", "”"))
        return f"{opening}{words}{closing}"

    def _spelled(self, wording: str) -> str:
        return wording.replace("ß", "ss") if self.tag == "de-CH" else wording


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Rounded half up, as German business arithmetic does (DIN 1333)."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
