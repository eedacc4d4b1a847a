"""Pricing: contracts, prices and the negotiation with one account."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import model_validator

from kamdocs.models.fields import (
    Confidential,
    Count,
    Day,
    Definition,
    Entity,
    Flag,
    Id,
    Item,
    MarkdownText,
    Money,
    Percent,
    Text,
    about,
)
from kamdocs.models.kinds import PersonRef, WaterfallStepRef
from kamdocs.models.rules import check_one_of, check_period
from kamdocs.models.vocabulary import Currency


class ContractKind(StrEnum):
    SUPPLY = "supply"
    FRAME = "frame"
    SERVICE = "service"
    NDA = "nda"
    QUALITY = "quality"


class Contract(Entity):
    audience = Confidential

    id: Annotated[Id, Definition("contract"), about("Kennung des Vertrags")]
    kind: Annotated[ContractKind, about("Art des Vertrags")]
    start: Annotated[Day, about("Beginn")]
    end: Annotated[Day, about("Ende")]
    notice_days: Annotated[Count | None, about("Kündigungsfrist in Tagen")] = None
    value: Annotated[Money | None, about("Wert im Jahr")] = None
    auto_renew: Annotated[Flag | None, about("true, wenn er sich verlängert")] = None

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        check_period(self.start, self.end)
        return self


class PriceReduction(Item):
    """A step of the waterfall at this account, as a percentage or an amount."""

    audience = Confidential

    step: Annotated[WaterfallStepRef, about("Preisstufe")]
    pct: Annotated[Percent | None, about("Abzug in %; sonst abs")] = None
    abs: Annotated[Money | None, about("Abzug als Betrag; sonst pct")] = None

    @model_validator(mode="after")
    def _is_percentage_or_amount(self) -> Self:
        check_one_of(pct=self.pct, abs=self.abs)
        return self


class CounterValue(Entity):
    audience = Confidential

    what: Annotated[Text, about("Gegenleistung des Kunden")]
    value: Annotated[Money | None, about("Wert")] = None


class Concession(Item):
    audience = Confidential

    date: Annotated[Day, about("Tag")]
    what: Annotated[Text, about("Zugeständnis")]
    value: Annotated[Money, about("Wert")]
    counter_value: Annotated[CounterValue, about("Gegenleistung")]
    approved_by: Annotated[PersonRef | None, about("Freigegeben durch")] = None


class Negotiation(Entity):
    audience = Confidential

    date: Annotated[Day | None, about("Tag der Verhandlung")] = None
    goal: Annotated[Text | None, about("Ziel")] = None
    minimum: Annotated[Text | None, about("Untergrenze")] = None
    batna_ours: Annotated[Text | None, about("Unsere beste Alternative")] = None
    batna_theirs: Annotated[Text | None, about("Beste Alternative des Kunden")] = None
    gives: Annotated[tuple[Text, ...], about("Was wir geben können")] = ()
    gets: Annotated[tuple[Text, ...], about("Was wir dafür wollen")] = ()


class AccountPricing(Entity):
    audience = Confidential

    currency: Annotated[Currency | None, about("Währung der Beträge, wenn abweichend")] = None
    contracts: Annotated[tuple[Contract, ...], about("Verträge")] = ()
    waterfall: Annotated[tuple[PriceReduction, ...], about("Abzüge vom Listenpreis")] = ()
    concessions: Annotated[tuple[Concession, ...], about("Zugeständnisse")] = ()
    negotiation: Annotated[Negotiation | None, about("Nächste Verhandlung")] = None
    strategy: Annotated[MarkdownText | None, about("Preisstrategie")] = None
