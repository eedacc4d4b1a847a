"""Who may see a field: its own mark or that of its class."""

from __future__ import annotations

import pytest

from kamdocs.audience import Audience
from kamdocs.models.account import Account, AccountSelection, Profile
from kamdocs.models.analysis import Analysis, Competitor, Wallet
from kamdocs.models.contacts import Contact
from kamdocs.models.fields import Entity, audience_of
from kamdocs.models.handbook import ServicePromise
from kamdocs.models.opportunities import Opportunity
from kamdocs.models.plan import BudgetLine, Plan
from kamdocs.models.pricing import AccountPricing


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (Contact, "attitude"),
        (Contact, "influence"),
        (Contact, "relationship"),
        (Contact, "influences"),
        (Profile, "demand_power"),
        (Profile, "financial_health"),
        (AccountSelection, "ratings"),
        (Analysis, "swots"),
        (Analysis, "wallet"),
        (Analysis, "portfolio"),
        (Analysis, "clv"),
        (Competitor, "share_of_wallet"),
        (Wallet, "own"),
        (Plan, "risks"),
        (Plan, "conflicts"),
        (BudgetLine, "price"),
        (AccountPricing, "negotiation"),
        (Opportunity, "probability"),
    ],
)
def test_ratings_relations_margins_and_risks_are_confidential(model: type[Entity], field: str) -> None:
    assert audience_of(model, field) is Audience.CONFIDENTIAL


def test_a_mark_of_the_field_outweighs_the_class() -> None:
    assert Contact.audience is Audience.CONFIDENTIAL
    assert audience_of(Contact, "name") is Audience.INTERNAL


def test_the_class_counts_where_the_field_has_no_mark() -> None:
    assert audience_of(ServicePromise, "text") is Audience.PUBLIC
    assert audience_of(Account, "profile") is Audience.INTERNAL


def test_an_unknown_field_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        audience_of(Account, "nickname")
