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
    plan = folder.current_plan(as_of)
    if plan is None or plan.budget is None:
        return None
    budget = plan.budget
    lines = tuple(line.quantity * line.price for line in budget.lines)
    total = sum(lines, Decimal(0))
    difference = total - budget.target
    relative = difference / budget.target * HUNDRED if budget.target else None
    return BudgetSum(lines, total, budget.target, difference, relative)
