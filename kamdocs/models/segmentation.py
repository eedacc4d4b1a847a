"""Segmentation: how customers are sorted into classes, and how each class is looked after."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Self

from pydantic import field_validator, model_validator

from kamdocs.models.fields import (
    Confidential,
    Count,
    Day,
    Definition,
    Entity,
    Flag,
    Id,
    Item,
    Line,
    MarkdownText,
    Money,
    Number,
    Percent,
    Some,
    Text,
    about,
)
from kamdocs.models.rules import broken, check_weights


class AbcBasis(StrEnum):
    REVENUE = "revenue"
    MARGIN = "margin"


class AbcBoundary(StrEnum):
    """Whether the customer that crosses a limit belongs to the better class."""

    INCLUDE_CROSSING = "include_crossing"
    EXCLUDE_CROSSING = "exclude_crossing"


class Grid(StrEnum):
    TWO = "2x2"
    THREE = "3x3"


class ClusterField(StrEnum):
    CLOSING_PROBABILITY = "closing_probability"
    MARGIN = "margin"
    SERVICE_EFFORT = "service_effort"
    POTENTIAL = "potential"
    REVENUE = "revenue"


class Comparison(StrEnum):
    LESS = "<"
    AT_MOST = "<="
    EQUAL = "="
    AT_LEAST = ">="
    GREATER = ">"


class OrganisationForm(StrEnum):
    INSIDE_SALES = "inside_sales"
    ONLINE = "online"
    DISTRIBUTOR = "distributor"
    CALL_CENTER = "call_center"
    FIELD = "field"
    HYBRID = "hybrid"


class PriceRuleKind(StrEnum):
    MIN_ORDER = "min_order"
    SURCHARGE = "surcharge"
    LIST_PRICE = "list_price"
    FREIGHT = "freight"


class Abc(Entity):
    basis: Annotated[AbcBasis, about("Rangfolge nach Umsatz oder Deckungsbeitrag")] = AbcBasis.REVENUE
    limits: Annotated[Some[Percent], about("Kumulierte Anteile in %, aufsteigend")] = (
        Decimal(80),
        Decimal(95),
    )
    boundary: Annotated[AbcBoundary, about("Wohin der Kunde auf der Grenze gehört")] = (
        AbcBoundary.INCLUDE_CROSSING
    )
    labels: Annotated[tuple[Line, ...], about("Namen der Klassen, eine mehr als Grenzen")] = ("A", "B", "C")

    @model_validator(mode="after")
    def _limits_fit_labels(self) -> Self:
        if any(upper <= lower for lower, upper in pairwise(self.limits)):
            raise broken("kam_limits", limits=", ".join(map(str, self.limits)))
        if len(self.labels) != len(self.limits) + 1:
            raise broken("kam_labels", labels=len(self.labels), limits=len(self.limits))
        return self


class PortfolioCriterion(Entity):
    id: Annotated[Id, Definition("portfolio_criterion"), about("Kennung des Kriteriums")]
    name: Annotated[Text, about("Name des Kriteriums")]
    weight: Annotated[Percent, about("Gewicht in %; je Achse zusammen 100")]


class Portfolio(Entity):
    x_criteria: Annotated[Some[PortfolioCriterion], about("Eigene Position")]
    y_criteria: Annotated[Some[PortfolioCriterion], about("Attraktivität des Kunden")]
    threshold: Annotated[Percent, about("Grenze zwischen tief und hoch auf dem Index")] = Decimal(50)
    grid: Annotated[Grid, about("Zahl der Felder")] = Grid.TWO

    @field_validator("x_criteria", "y_criteria")
    @classmethod
    def _weights_sum_to_100(cls, criteria: tuple[PortfolioCriterion, ...]) -> tuple[PortfolioCriterion, ...]:
        check_weights(criterion.weight for criterion in criteria)
        return criteria


class CareRule(Item):
    segment: Annotated[Line, about("Klasse, für die die Regel gilt")]
    visits_per_year: Annotated[Count | None, about("Besuche im Jahr")] = None
    reviews_per_year: Annotated[Count | None, about("Kundenreviews im Jahr")] = None
    channel: Annotated[Text | None, about("Bevorzugter Betreuungsweg")] = None
    service_level: Annotated[Text | None, about("Leistungsniveau")] = None
    price_rule: Annotated[Text | None, Confidential, about("Grundsatz der Preise")] = None


class ClusterRule(Item):
    field: Annotated[ClusterField, about("Merkmal des Kunden")]
    op: Annotated[Comparison, about("Vergleich")]
    value: Annotated[Number, about("Vergleichswert")]


class Cluster(Entity):
    id: Annotated[Id, Definition("cluster"), about("Kennung der Gruppe")]
    name: Annotated[Text, about("Name der Gruppe")]
    rules: Annotated[tuple[ClusterRule, ...], about("Bedingungen, die alle erfüllt sein müssen")] = ()


class CChannel(Item):
    name: Annotated[Text, about("Vertriebsweg")]
    for_: Annotated[Text | None, about("Für welche Kunden")] = None
    cost_per_order: Annotated[Money | None, Confidential, about("Kosten je Auftrag")] = None


class OrganisationOption(Item):
    name: Annotated[OrganisationForm, about("Form der Betreuung")]
    pros: Annotated[tuple[Text, ...], about("Vorteile")] = ()
    cons: Annotated[tuple[Text, ...], about("Nachteile")] = ()
    chosen: Annotated[Flag, about("true, wenn gewählt")] = False


class CPriceRule(Item):
    audience = Confidential

    rule: Annotated[PriceRuleKind, about("Art der Regel")]
    value: Annotated[Text, about("Inhalt der Regel, mit Einheit")]


class CConcept(Entity):
    """How small customers are served."""

    definition: Annotated[MarkdownText, about("Wer ein C-Kunde ist")]
    channels: Annotated[tuple[CChannel, ...], about("Vertriebswege")] = ()
    organisation_options: Annotated[tuple[OrganisationOption, ...], about("Organisationsformen")] = ()
    processes: Annotated[tuple[Text, ...], about("Abläufe")] = ()
    price_rules: Annotated[tuple[CPriceRule, ...], Confidential, about("Preise und Konditionen")] = ()
    complexity_measures: Annotated[tuple[Text, ...], about("Was die Vielfalt senkt")] = ()
    promotion_rule: Annotated[MarkdownText, about("Wann ein C-Kunde aufsteigt")]


class Segmentation(Entity):
    abc: Annotated[Abc, about("ABC-Klassen")] = Abc()
    portfolio: Annotated[Portfolio | None, about("Kundenportfolio")] = None
    care_rules: Annotated[tuple[CareRule, ...], about("Betreuung je Klasse")] = ()
    clusters: Annotated[tuple[Cluster, ...], about("Kundengruppen")] = ()
    assessed_on: Annotated[Day, about("Stand der Bewertung")]
    c_concept: Annotated[CConcept | None, about("Konzept für C-Kunden")] = None
