"""Business plan (F15): sums of all lines for each year, and how fast each line grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.analyses.business_history import cagr
from kamdocs.models.business_plan import BusinessPlan, BusinessPlanLine
from kamdocs.models.workspace import Workspace

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class PlanYear:
    """Sums of one year: `result` is margin less cost; `margin_pct` of revenue, in percent; `fte` if planned."""

    year: int
    revenue: Decimal
    margin: Decimal
    margin_pct: Decimal
    cost: Decimal
    result: Decimal
    fte: Decimal | None


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of the plan, in its order; `growth` of its revenue in percent a year, None where it starts
    from nothing.
    """

    margins: tuple[Decimal, ...]
    growth: Decimal | None


@dataclass(frozen=True, slots=True)
class BusinessPlanSums:
    """The base year first; `growth` of the revenue of all lines in percent a year."""

    years: tuple[PlanYear, ...]
    lines: tuple[PlanLine, ...]
    growth: Decimal | None


def business_plan(workspace: Workspace, _as_of: date) -> BusinessPlanSums | None:
    """The sums of the workspace's business plan; None without a plan or without lines in it."""
    plan = workspace.businessplan
    return business_plan_sums(plan) if plan is not None and plan.lines else None


def business_plan_sums(plan: BusinessPlan) -> BusinessPlanSums:
    """Sums by year and growth by line. A line without margins or costs adds none."""
    years = tuple(_year(plan, offset) for offset in range(plan.horizon + 1))
    lines = tuple(PlanLine(_margins(line, plan.horizon), _growth(line.revenue)) for line in plan.lines)
    return BusinessPlanSums(years, lines, _growth([year.revenue for year in years]))


def _year(plan: BusinessPlan, offset: int) -> PlanYear:
    revenue = _sum([line.revenue[offset] for line in plan.lines if line.revenue])
    margin = _sum([_margins(line, plan.horizon)[offset] for line in plan.lines])
    cost = _sum([line.cost[offset] for line in plan.lines if line.cost])
    share = margin / revenue * HUNDRED if revenue else Decimal(0)
    fte = plan.fte[offset] if plan.fte else None
    return PlanYear(plan.base_year + offset, revenue, margin, share, cost, margin - cost, fte)


def _margins(line: BusinessPlanLine, horizon: int) -> tuple[Decimal, ...]:
    """The contribution margin of a line as amounts."""
    if not line.revenue or not line.margin_pct:
        return (Decimal(0),) * (horizon + 1)
    return tuple(
        revenue * percent / HUNDRED for revenue, percent in zip(line.revenue, line.margin_pct, strict=True)
    )


def _growth(revenue: Sequence[Decimal]) -> Decimal | None:
    if len(revenue) < 2 or revenue[0] <= 0:
        return None
    return cagr(revenue[0], revenue[-1], len(revenue) - 1)


def _sum(amounts: Sequence[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))
