"""Customer lifetime value (F09): today's worth of future margins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.workspace import AccountFolder, Workspace

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class LifetimeValue:
    """Amounts in the account's currency; `terms` the discounted margin of each year."""

    terms: tuple[Decimal, ...]
    acquisition_cost: Decimal
    value: Decimal
    expected_years: Decimal | None


def lifetime_value(
    margins: Sequence[Decimal],
    retention: Decimal,
    discount: Decimal,
    acquisition_cost: Decimal = Decimal(0),
    *,
    first_year_certain: bool = False,
) -> LifetimeValue:
    """CLV = -cost + sum of margin x r^t / (1+i)^t, year-end discounting; r and i in percent 0-100.

    With `first_year_certain` the first margin is not weighted by retention (r^(t-1)).
    """
    r, i = retention / HUNDRED, discount / HUNDRED
    terms = tuple(
        margin * r ** (year - 1 if first_year_certain else year) / (1 + i) ** year
        for year, margin in enumerate(margins, start=1)
    )
    years = 1 / (1 - r) if r < 1 else None
    return LifetimeValue(terms, acquisition_cost, sum(terms, -acquisition_cost), years)


def infinite_value(margin: Decimal, retention: Decimal, discount: Decimal) -> Decimal:
    """M x r / (1 + i - r) for a constant margin for ever (Gupta/Lehmann).

    Raises ValueError where retention is at least 1 + discount: the sum has no end.
    """
    r, i = retention / HUNDRED, discount / HUNDRED
    if r >= 1 + i:
        raise ValueError("retention must be below 1 + discount")
    return margin * r / (1 + i - r)


def clv(_workspace: Workspace, folder: AccountFolder, _as_of: date) -> LifetimeValue | None:
    """The account's lifetime value from its analysis, if it has the inputs."""
    given = folder.analysis.clv if folder.analysis else None
    if given is None:
        return None
    return lifetime_value(
        given.margins, given.retention, given.discount, given.acquisition_cost or Decimal(0)
    )
