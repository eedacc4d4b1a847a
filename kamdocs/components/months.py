"""Months: the twelve columns of a year, as heads of a table and as numbers of a planner's entries."""

from __future__ import annotations

from datetime import date
from typing import Any

from kamdocs.blocks import Cell, paragraph
from kamdocs.components.values import is_missing, text_list
from kamdocs.formatting import Locale


def month_heads(locale: Locale, first: int = 1) -> tuple[Cell, ...]:
    """Twelve head cells with the short names of the months, beginning with month `first`."""
    return tuple(
        Cell((paragraph(name),), align="center", heading=True) for name in month_names(locale, first)
    )


def month_names(locale: Locale, first: int = 1) -> tuple[str, ...]:
    return tuple(locale.month(date(2000, number, 1), short=True) for number in year_order(first))


def year_order(first: int = 1) -> tuple[int, ...]:
    """The numbers of the months in the order of a fiscal year that begins in month `first`."""
    return tuple((first - 1 + step) % 12 + 1 for step in range(12))


def months_of(value: Any, year: int | None = None) -> tuple[int, ...]:
    """The months 1-12 an entry names: a number, a date, or a list of them; dates of other years not.

    ValueError for a number that is no month.
    """
    found: list[int] = []
    for item in text_list(value):
        if isinstance(item, date):
            found += [item.month] if year in {None, item.year} else []
        elif not is_missing(item):
            found.append(_checked(int(item)))
    return tuple(dict.fromkeys(found))


def _checked(month: int) -> int:
    if not 1 <= month <= 12:
        raise ValueError(f"month {month} is not 1 to 12")
    return month
