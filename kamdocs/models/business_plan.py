"""Business plan: revenue, margin and cost of key account management over the coming years."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from kamdocs.models.fields import (
    Confidential,
    Count,
    Entity,
    Item,
    Line,
    Money,
    SignedPercent,
    Text,
    Year,
    about,
)
from kamdocs.models.kinds import AccountRef
from kamdocs.models.rules import check_one_of, check_years
from kamdocs.models.vocabulary import Currency


class BusinessPlanLine(Item):
    audience = Confidential

    account: Annotated[AccountRef | None, about("Key Account; sonst segment")] = None
    segment: Annotated[Line | None, about("Kundenklasse; sonst account")] = None
    revenue: Annotated[tuple[Money, ...], about("Umsatz, Basisjahr zuerst")] = ()
    margin_pct: Annotated[tuple[SignedPercent, ...], about("Deckungsbeitrag in %, Basisjahr zuerst")] = ()
    cost: Annotated[tuple[Money, ...], about("Kosten der Betreuung, Basisjahr zuerst")] = ()

    @model_validator(mode="after")
    def _has_one_subject(self) -> Self:
        check_one_of(account=self.account, segment=self.segment)
        return self


class Scenario(Item):
    audience = Confidential

    name: Annotated[Text, about("Name des Szenarios")]
    text: Annotated[Text | None, about("Was angenommen wird")] = None
    revenue_pct: Annotated[SignedPercent | None, about("Abweichung des Umsatzes in %")] = None


class BusinessPlan(Entity):
    audience = Confidential

    base_year: Annotated[Year, about("Letztes Jahr mit Ist-Werten")]
    horizon: Annotated[Count, Field(ge=1, le=10), about("Zahl der Planjahre")] = 5
    currency: Annotated[Currency | None, about("Währung, wenn abweichend")] = None
    lines: Annotated[tuple[BusinessPlanLine, ...], about("Eine Zeile je Account oder Klasse")] = ()
    fte: Annotated[tuple[Money, ...], about("Vollzeitstellen, Basisjahr zuerst")] = ()
    assumptions: Annotated[tuple[Text, ...], about("Annahmen")] = ()
    scenarios: Annotated[tuple[Scenario, ...], about("Szenarien")] = ()

    @model_validator(mode="after")
    def _has_a_value_for_each_year(self) -> Self:
        years = self.horizon + 1
        check_years(self.fte, years)
        for line in self.lines:
            for values in (line.revenue, line.margin_pct, line.cost):
                check_years(values, years)
        return self
