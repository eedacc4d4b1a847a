"""Corrections: a number, date or yes as people write it, in the form the field takes."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from kamdocs.models.fields import DAY, MONTH, NUMBER, WHOLE

_THOUSANDS: Final = re.compile(r"(?<=\d)['’ \u00a0\u202f_](?=\d{3}(?!\d))")
_AROUND: Final = re.compile(r"^(?:CHF|EUR|USD|Fr\.|[€$+]| )+|(?:CHF|EUR|USD|Fr\.|[€$%]|\.?–|\.-| )+$")
_GERMAN: Final = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH: Final = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_COMMA: Final = re.compile(r"-?\d+,\d+")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4}|\d{2})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})(?:[T ].*)?")
_MONTH_FIRST: Final = re.compile(r"(\d{1,2})[./ -](\d{4})")
_YEAR_MONTH: Final = re.compile(r"(\d{4})[./ -](\d{1,2})(?:[./ -]\d{1,2})?")
_YES: Final = frozenset({"yes", "y", "ja", "j", "on", "1", "true", "wahr", "x"})
_NO: Final = frozenset({"no", "n", "nein", "off", "0", "false", "falsch"})
_CENTURY: Final = 2000


def number(written: str) -> str | None:
    """`12,50`, `1'000`, `1.000,50 CHF` as a number with a point; None if that is not clear."""
    text = _AROUND.sub("", written.strip()).replace("−", "-")
    text = _THOUSANDS.sub("", text)
    if _GERMAN.fullmatch(text) and ("," in text or text.count(".") > 1):
        text = text.replace(".", "").replace(",", ".")
    elif _ENGLISH.fullmatch(text) and ("." in text or text.count(",") > 1):
        text = text.replace(",", "")
    elif _COMMA.fullmatch(text):
        text = text.replace(",", ".")
    text = re.sub(r"^(-?)0+(?=\d)", r"\1", text)
    text = re.sub(r"^(-?)\.", r"\g<1>0.", text).removesuffix(".")
    return text if NUMBER.fullmatch(text) else None


def whole(written: str) -> str | None:
    """A whole number out of `5.0` or `1'000`."""
    text = re.sub(r"\.0+$", "", number(written) or "")
    return text if WHOLE.fullmatch(text) else None


def day(written: str) -> str | None:
    """`31.12.2026` as `2026-12-31`; None if it is no day of the calendar."""
    text = written.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[2], match[3])
    match = _DAY_FIRST.fullmatch(text)
    return _day(match[3], match[2], match[1]) if match else None


def is_day_of_no_calendar(written: str) -> bool:
    """Year, month and day in the right form, but no such day."""
    return DAY.fullmatch(written) is not None and day(written) is None


def month(written: str) -> str | None:
    """`03.2026` or `2026-03-01` as `2026-03`."""
    text = written.strip()
    match = _YEAR_MONTH.fullmatch(text)
    year, number_of_month = (match[1], match[2]) if match else ("", "")
    if match := _MONTH_FIRST.fullmatch(text):
        year, number_of_month = match[2], match[1]
    guess = f"{year}-{number_of_month:0>2}"
    return guess if MONTH.fullmatch(guess) else None


def flag(written: str) -> str | None:
    """`ja`, `yes`, `1` as `true`; their opposites as `false`."""
    word = written.strip().lower()
    if word in _YES:
        return "true"
    return "false" if word in _NO else None


def _day(year: str, number_of_month: str, number_of_day: str) -> str | None:
    full_year = int(year) + (_CENTURY if len(year) == 2 else 0)
    try:
        return date(full_year, int(number_of_month), int(number_of_day)).isoformat()
    except ValueError:
        return None
