"""Portfolio: one row of `portfolio/customers.csv`, a customer in a year."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import Confidential, Entity, Id, Line, Money, SignedMoney, Year, about
from kamdocs.models.kinds import AccountRef


class CustomerYear(Entity):
    audience = Confidential

    customer_id: Annotated[Id, about("Kennung des Kunden")]
    name: Annotated[Line, about("Name des Kunden")]
    segment: Annotated[Line | None, about("Klasse oder Branche")] = None
    account_id: Annotated[AccountRef | None, about("Ordner unter accounts, wenn es einen gibt")] = None
    year: Annotated[Year, about("Geschäftsjahr")]
    revenue: Annotated[SignedMoney, about("Nettoumsatz")]
    contribution_margin: Annotated[SignedMoney, about("Deckungsbeitrag")]
    service_cost: Annotated[Money, about("Kosten der Betreuung")]
    potential: Annotated[Money | None, about("Umsatzpotenzial")] = None
    since: Annotated[Year | None, about("Kunde seit, Jahr")] = None
