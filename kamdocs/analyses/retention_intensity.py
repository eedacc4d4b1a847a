"""Retention intensity (F10): how strongly the stabilisation factors bind the customer, and the gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kamdocs.models.workspace import AccountFolder, Workspace

HIGHEST_LEVEL = 4
HUNDRED = Decimal(100)
Band = Literal["stable", "watch", "endangered"]
STABLE_MIN, WATCH_MIN = Decimal(75), Decimal(50)


@dataclass(frozen=True, slots=True)
class FactorState:
    """Levels 0-4; `priority` = weight x gap; `evidence` in the words of the assessment."""

    id: str
    weight: Decimal
    level: int
    target: int
    priority: Decimal


@dataclass(frozen=True, slots=True)
class Retention:
    """Percentages 0-100. `factors` in the order of the model, `gaps` those below target by priority."""

    date: date
    factors: tuple[FactorState, ...]
    gaps: tuple[FactorState, ...]
    intensity: Decimal
    target: Decimal
    attainment: Decimal
    band: Band


def retention_intensity(workspace: Workspace, folder: AccountFolder, _as_of: date) -> Retention | None:
    """The newest assessment against the retention model; None unless every factor is rated."""
    if workspace.retention is None or folder.retention is None or not folder.retention.assessments:
        return None
    newest = max(folder.retention.assessments, key=lambda assessment: assessment.date)
    if any(factor.id not in newest.ratings for factor in workspace.retention.factors):
        return None
    states = tuple(
        FactorState(
            factor.id,
            factor.weight,
            newest.ratings[factor.id].level,
            factor.target,
            factor.weight * max(0, factor.target - newest.ratings[factor.id].level),
        )
        for factor in workspace.retention.factors
    )
    return summary(newest.date, states)


def summary(assessed_on: date, states: tuple[FactorState, ...]) -> Retention:
    """Intensity = sum of weight x level / 4; attainment counts a level up to its target only."""
    intensity = sum((state.weight * state.level for state in states), Decimal(0)) / HIGHEST_LEVEL
    target = sum((state.weight * state.target for state in states), Decimal(0)) / HIGHEST_LEVEL
    reached = (
        sum((state.weight * min(state.level, state.target) for state in states), Decimal(0)) / HIGHEST_LEVEL
    )
    band: Band = "stable" if intensity >= STABLE_MIN else "watch" if intensity >= WATCH_MIN else "endangered"
    gaps = sorted(
        (state for state in states if state.priority), key=lambda state: (-state.priority, state.id)
    )
    attainment = reached / target * HUNDRED if target else HUNDRED
    return Retention(assessed_on, states, tuple(gaps), intensity, target, attainment, band)
