"""Relationship index (F21): how well the influential people at the customer are covered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.workspace import AccountFolder, Workspace

BEST_RELATIONSHIP = 5
GOOD_RELATIONSHIP = 3


@dataclass(frozen=True, slots=True)
class Relationship:
    """`index` 0-100; `rated` contacts with influence and relationship; `good` those with relationship >= 3."""

    index: Decimal
    rated: int
    good: int


def relationship_index(pairs: Iterable[tuple[int, int]]) -> Decimal:
    """Sum of influence x relationship over the most it could be, in percent, for pairs of the two.

    Raises ValueError if there are no pairs.
    """
    rated = list(pairs)
    if not rated:
        raise ValueError("no contact has both influence and relationship")
    reached = sum(influence * relation for influence, relation in rated)
    return Decimal(reached) / sum(influence * BEST_RELATIONSHIP for influence, _ in rated) * 100


def relationship(_workspace: Workspace, folder: AccountFolder, _as_of: date) -> Relationship | None:
    """The index over all contacts that are rated; None if none is."""
    contacts = folder.contacts.contacts if folder.contacts else ()
    pairs = [
        (contact.influence, contact.relationship)
        for contact in contacts
        if contact.influence is not None and contact.relationship is not None
    ]
    if not pairs:
        return None
    good = sum(relation >= GOOD_RELATIONSHIP for _, relation in pairs)
    return Relationship(relationship_index(pairs), len(pairs), good)
