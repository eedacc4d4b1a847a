"""Plan and actual (F13): how far each goal of the year is reached, with its traffic light."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kamdocs.models.goals import Goal
from kamdocs.models.workspace import AccountFolder, Workspace

HUNDRED = Decimal(100)
Light = Literal["green", "amber", "red"]
GREEN_MIN, AMBER_MIN = Decimal(97), Decimal(90)


@dataclass(frozen=True, slots=True)
class GoalState:
    """`planned` and `actual` up to the last tracked month; percentages 0-100 and beyond.

    For goals without monthly plan the yearly target is compared with the latest actual.
    """

    id: str
    months: int
    planned: Decimal
    actual: Decimal
    variance: Decimal
    variance_pct: Decimal | None
    attainment: Decimal
    light: Light
    forecast: Decimal | None


def attainment(actual: Decimal, planned: Decimal, *, higher_is_better: bool = True) -> Decimal:
    """Degree of attainment in percent: actual/plan, or 2 - actual/plan where lower is better.

    A plan of zero is attained by 100 % if the actual is zero, else by 0 %.
    """
    if planned == 0:
        return HUNDRED if actual == 0 else Decimal(0)
    ratio = actual / planned
    return (ratio if higher_is_better else 2 - ratio) * HUNDRED


def light(percent: Decimal, green_min: Decimal = GREEN_MIN, amber_min: Decimal = AMBER_MIN) -> Light:
    """Green from 97, amber from 90, else red, unless the KPI says otherwise."""
    return "green" if percent >= green_min else "amber" if percent >= amber_min else "red"


def goal_attainment(workspace: Workspace, folder: AccountFolder, as_of: date) -> tuple[GoalState, ...] | None:
    """The state of every goal of the current plan that has been tracked; None without plan or tracking."""
    plan = folder.current_plan(as_of)
    tracking = folder.tracking.get(plan.year) if plan else None
    if plan is None or tracking is None:
        return None
    limits = {
        kpi.id: (kpi.green_min, kpi.amber_min) for kpi in (workspace.kpis.kpis if workspace.kpis else ())
    }
    states = []
    for goal in plan.goals:
        actuals = [
            entry.actual
            for month in sorted(tracking.months, key=lambda month: month.month)
            for entry in month.entries
            if entry.goal == goal.id
        ]
        if actuals:
            states.append(_state(goal, actuals, limits.get(goal.kpi, (GREEN_MIN, AMBER_MIN))))
    return tuple(states) or None


def _state(goal: Goal, actuals: Sequence[Decimal], limits: tuple[Decimal, Decimal]) -> GoalState:
    months, forecast = len(actuals), None
    if goal.monthly_plan is None:
        planned, actual = goal.target, actuals[-1]
    else:
        planned = sum(goal.monthly_plan[:months], Decimal(0))
        actual = sum(actuals, Decimal(0))
        forecast = actual + sum(goal.monthly_plan[months:], Decimal(0))
    reached = attainment(actual, planned, higher_is_better=goal.direction == "higher")
    variance = actual - planned
    relative = variance / planned * HUNDRED if planned else None
    return GoalState(
        goal.id, months, planned, actual, variance, relative, reached, light(reached, *limits), forecast
    )
