"""Weighted score (F05): ratings of criteria by weight, as an average and as an index 0-100."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kamdocs.models.workspace import AccountFolder, Workspace

HUNDRED = Decimal(100)
Verdict = Literal["key_account", "develop", "reject"]


@dataclass(frozen=True, slots=True)
class Score:
    """`average` is on the rating scale, `index` 0-100."""

    average: Decimal
    index: Decimal


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """One row of the evaluation; `contribution` is weight x rating / 100."""

    id: str
    weight: Decimal
    rating: int
    contribution: Decimal


@dataclass(frozen=True, slots=True)
class Selection:
    """How the selection model judges an account; `verdict` by the thresholds of its decision rule."""

    criteria: tuple[CriterionScore, ...]
    score: Score
    key_account_min: Decimal
    develop_min: Decimal
    verdict: Verdict


def weighted_score(
    weights: Mapping[str, Decimal], ratings: Mapping[str, int], lowest: int = 1, highest: int = 5
) -> Score:
    """Scoring model with weights in percent (sum 100): average = sum of w*r/100, index = its place on the scale.

    Raises KeyError for a criterion without a rating: a missing rating is never a zero.
    """
    average = sum((weight * ratings[name] for name, weight in weights.items()), Decimal(0)) / HUNDRED
    return Score(average, (average - lowest) / (highest - lowest) * HUNDRED)


def selection(workspace: Workspace, folder: AccountFolder, _as_of: date) -> Selection | None:
    """The account's score in the selection model; None unless every criterion is rated."""
    model, chosen = workspace.selection, folder.account.selection
    if model is None or chosen is None or any(item.id not in chosen.ratings for item in model.criteria):
        return None
    weights = {item.id: item.weight for item in model.criteria}
    score = weighted_score(weights, chosen.ratings, model.scale.min, model.scale.max)
    rule = model.decision_rule
    verdict: Verdict = (
        "key_account"
        if score.index >= rule.key_account_min
        else "develop"
        if score.index >= rule.develop_min
        else "reject"
    )
    rows = tuple(
        CriterionScore(name, weight, chosen.ratings[name], weight * chosen.ratings[name] / HUNDRED)
        for name, weight in weights.items()
    )
    return Selection(rows, score, rule.key_account_min, rule.develop_min, verdict)
