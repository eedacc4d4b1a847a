"""Budget (F24): what the budget lines sum to, against the target."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.workspace import AccountFolder, Workspace

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class BudgetSum:
    """`lines` the amount of each line; `difference_pct` of the target, None for a target of zero."""

    lines: tuple[Decimal, ...]
    total: Decimal
    target: Decimal
    difference: Decimal
    difference_pct: Decimal | None


def budget_sum(_workspace: Workspace, folder: AccountFolder, as_of: date) -> BudgetSum | None:
    """Quantity x price of every line of the current plan's budget; None without a budget."""
    years = [year for year in folder.plans if year <= as_of.year]
    budget = folder.plans[max(years)].budget if years else None
    if budget is None:
        return None
    lines = tuple(line.quantity * line.price for line in budget.lines)
    total = sum(lines, Decimal(0))
    difference = total - budget.target
    relative = difference / budget.target * HUNDRED if budget.target else None
    return BudgetSum(lines, total, budget.target, difference, relative)
