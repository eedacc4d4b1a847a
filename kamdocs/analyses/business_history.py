"""Business history: revenue and contribution margin by year, month and category, and their growth (F15)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.history import HistoryRow
from kamdocs.models.workspace import AccountFolder, Workspace

HUNDRED = Decimal(100)
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Year:
    """Sums of one calendar year; `months` how many of them there are; `margin_pct` 0-100.

    `growth_pct` against the whole year before, None for the first year and for unfinished ones.
    """

    year: int
    months: int
    revenue: Decimal
    margin: Decimal
    margin_pct: Decimal | None
    growth_pct: Decimal | None


@dataclass(frozen=True, slots=True)
class CategoryYears:
    """Revenue of one category, one value for each year of the history."""

    category: str
    revenue: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class MonthSum:
    month: date
    revenue: Decimal
    margin: Decimal


@dataclass(frozen=True, slots=True)
class History:
    """`cagr_pct` over the whole years; `rolling_revenue` the last twelve months."""

    years: tuple[Year, ...]
    categories: tuple[CategoryYears, ...]
    months: tuple[MonthSum, ...]
    cagr_pct: Decimal | None
    rolling_revenue: Decimal
    rolling_margin: Decimal
    rolling_margin_pct: Decimal | None
    first_month: date
    last_month: date


def cagr(first: Decimal, last: Decimal, years: int) -> Decimal:
    """Compound annual growth rate in percent: ((last/first)^(1/years) - 1) x 100.

    Raises ValueError unless first > 0 and years >= 1.
    """
    if first <= 0 or years < 1:
        raise ValueError("CAGR needs a positive first value and at least one year")
    return ((last / first) ** (Decimal(1) / years) - 1) * HUNDRED


def business_history(_workspace: Workspace, folder: AccountFolder, _as_of: date) -> History | None:
    """The account's history from `history.csv`; None without rows."""
    if not folder.history_rows:
        return None
    months = _months(folder.history_rows)
    years = _years(months)
    whole = [year for year in years if year.months == MONTHS]
    growth = None
    if len(whole) > 1 and whole[0].revenue > 0:
        growth = cagr(whole[0].revenue, whole[-1].revenue, whole[-1].year - whole[0].year)
    recent = months[-MONTHS:]
    revenue = sum((month.revenue for month in recent), Decimal(0))
    margin = sum((month.margin for month in recent), Decimal(0))
    return History(
        years=years,
        categories=_categories(folder.history_rows, [year.year for year in years]),
        months=months,
        cagr_pct=growth,
        rolling_revenue=revenue,
        rolling_margin=margin,
        rolling_margin_pct=margin / revenue * HUNDRED if revenue else None,
        first_month=months[0].month,
        last_month=months[-1].month,
    )


def _months(rows: Sequence[HistoryRow]) -> tuple[MonthSum, ...]:
    revenue: dict[date, Decimal] = defaultdict(Decimal)
    margin: dict[date, Decimal] = defaultdict(Decimal)
    for row in rows:
        revenue[row.month] += row.revenue
        margin[row.month] += row.contribution_margin
    return tuple(MonthSum(month, revenue[month], margin[month]) for month in sorted(revenue))


def _years(months: Sequence[MonthSum]) -> tuple[Year, ...]:
    found: list[Year] = []
    for number in sorted({month.month.year for month in months}):
        inside = [month for month in months if month.month.year == number]
        revenue = sum((month.revenue for month in inside), Decimal(0))
        margin = sum((month.margin for month in inside), Decimal(0))
        before = found[-1] if found else None
        comparable = before and before.revenue and len(inside) == before.months == MONTHS
        growth = (revenue / before.revenue - 1) * HUNDRED if before and comparable else None
        share = margin / revenue * HUNDRED if revenue else None
        found.append(Year(number, len(inside), revenue, margin, share, growth))
    return tuple(found)


def _categories(rows: Sequence[HistoryRow], years: Sequence[int]) -> tuple[CategoryYears, ...]:
    sums: dict[str, dict[int, Decimal]] = {}
    for row in rows:
        of_year = sums.setdefault(row.category or row.article or "", defaultdict(Decimal))
        of_year[row.month.year] += row.revenue
    return tuple(
        CategoryYears(name, tuple(by_year.get(year, Decimal(0)) for year in years))
        for name, by_year in sums.items()
    )
