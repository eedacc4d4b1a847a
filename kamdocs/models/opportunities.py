"""Opportunities: business that may come, with amount, probability and date."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from kamdocs.models.fields import Confidential, Day, Definition, Entity, Flag, Id, Money, Percent, Text, about
from kamdocs.models.kinds import CategoryRef, PersonRef, SolutionRef
from kamdocs.models.vocabulary import Currency


class OpportunityKind(StrEnum):
    CROSS_SELL = "cross_sell"
    UP_SELL = "up_sell"
    NEW = "new"
    RENEWAL = "renewal"


class Opportunity(Entity):
    audience = Confidential

    id: Annotated[Id, Definition("opportunity"), about("Kennung der Chance")]
    name: Annotated[Text, about("Worum es geht")]
    kind: Annotated[OpportunityKind | None, about("Art des Geschäfts")] = None
    amount: Annotated[Money, about("Betrag")]
    probability: Annotated[Percent, about("Wahrscheinlichkeit in %")]
    close: Annotated[Day, about("Erwarteter Abschluss")]
    stage: Annotated[Text | None, about("Stufe im Verkaufsprozess")] = None
    owner: Annotated[PersonRef, about("Verantwortliche Person")]
    solution: Annotated[SolutionRef | None, about("Leistungsbaustein")] = None
    category: Annotated[CategoryRef | None, about("Warengruppe")] = None
    secured: Annotated[Flag, about("true, wenn vertraglich gesichert")] = False


class Opportunities(Entity):
    audience = Confidential

    currency: Annotated[Currency | None, about("Währung der Beträge, wenn abweichend")] = None
    opportunities: Annotated[tuple[Opportunity, ...], about("Chancen")]
