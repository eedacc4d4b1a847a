"""Weighted pipeline (F16): what the open opportunities are worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.workspace import AccountFolder, Workspace

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """`weighted` over all, won (100 %) and lost (0 %) included; the open ones lie strictly between."""

    weighted: Decimal
    open_nominal: Decimal
    open_weighted: Decimal
    count: int


def weighted_pipeline(opportunities: Iterable[tuple[Decimal, Decimal]]) -> Pipeline:
    """Pipeline of pairs of amount and probability in percent 0-100."""
    given = list(opportunities)
    still_open = [(amount, chance) for amount, chance in given if 0 < chance < HUNDRED]
    return Pipeline(
        _weighted(given),
        sum((amount for amount, _ in still_open), Decimal(0)),
        _weighted(still_open),
        len(still_open),
    )


def gap_cover(weighted: Decimal, target: Decimal, secured: Decimal) -> Decimal:
    """How much of the gap between target and secured sales the pipeline covers, in percent.

    Raises ValueError if there is no gap.
    """
    if target <= secured:
        raise ValueError("the target is secured already")
    return weighted / (target - secured) * HUNDRED


def pipeline(_workspace: Workspace, folder: AccountFolder, _as_of: date) -> Pipeline | None:
    """The pipeline of the account's opportunities, if it has any."""
    found = folder.opportunities.opportunities if folder.opportunities else ()
    return weighted_pipeline((item.amount, item.probability) for item in found) if found else None


def _weighted(pairs: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    return sum((amount * chance / HUNDRED for amount, chance in pairs), Decimal(0))
