"""Analysis: what is known about an account's needs, competitors, potential and position."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import model_validator

from kamdocs.models.fields import (
    Confidential,
    Day,
    Entity,
    Item,
    Line,
    MarkdownText,
    Money,
    Percent,
    Rating,
    SignedMoney,
    Some,
    Text,
    about,
)
from kamdocs.models.kinds import ActionRef, CategoryRef, PortfolioCriterionRef, SolutionRef
from kamdocs.models.rules import broken
from kamdocs.models.vocabulary import Currency


class NeedHorizon(StrEnum):
    CURRENT = "current"
    FUTURE = "future"


class SwotPerspective(StrEnum):
    """Whose strengths and weaknesses: of our relation, of the customer with our products, in its market."""

    SUPPLIER_RELATION = "supplier_relation"
    CUSTOMER_PRODUCT_USE = "customer_product_use"
    CUSTOMER_MARKET = "customer_market"


class WhitespaceCell(StrEnum):
    OWNED = "owned"
    OPPORTUNITY = "opportunity"
    COMPETITOR = "competitor"
    WHITESPACE = "whitespace"
    NA = "na"


class Need(Item):
    text: Annotated[Text, about("Was der Kunde braucht")]
    horizon: Annotated[NeedHorizon, about("Heutiger oder künftiger Bedarf")] = NeedHorizon.CURRENT
    category: Annotated[Text | None, about("Thema des Bedarfs")] = None
    evidence: Annotated[Text | None, about("Woher man es weiß")] = None
    solution: Annotated[SolutionRef | None, about("Passender Leistungsbaustein")] = None


class ValueInsight(Item):
    insight: Annotated[Text, about("Erkenntnis über Wert aus Sicht des Kunden")]
    evidence: Annotated[Text | None, about("Beleg")] = None
    consequence: Annotated[Text | None, about("Was daraus folgt")] = None


class CommunicationExpectation(Entity):
    expectation: Annotated[MarkdownText | None, about("Wie der Kunde angesprochen werden will")] = None
    value_expectation: Annotated[MarkdownText | None, about("Welchen Wert er erwartet")] = None


class Positioning(Item):
    audience = Confidential

    product: Annotated[Text, about("Eigenes Produkt")]
    competitor: Annotated[Line | None, about("Gegen welchen Wettbewerber")] = None
    message: Annotated[Text, about("Botschaft")]


class Competitor(Item):
    audience = Confidential

    name: Annotated[Line, about("Wettbewerber beim Kunden")]
    share_of_wallet: Annotated[Percent | None, about("Lieferanteil in %")] = None
    strengths: Annotated[tuple[Text, ...], about("Stärken")] = ()
    weaknesses: Annotated[tuple[Text, ...], about("Schwächen")] = ()
    moves: Annotated[Text | None, about("Was er gerade tut")] = None
    date: Annotated[Day | None, about("Stand der Angaben")] = None


class SwotItem(Item):
    audience = Confidential

    text: Annotated[Text, about("Aussage")]
    evidence: Annotated[Text | None, about("Beleg")] = None
    action: Annotated[ActionRef | None, about("Maßnahme dazu")] = None


class Swot(Item):
    audience = Confidential

    perspective: Annotated[SwotPerspective, about("Blickwinkel")]
    date: Annotated[Day, about("Stand")]
    strengths: Annotated[tuple[SwotItem, ...], about("Stärken")]
    weaknesses: Annotated[tuple[SwotItem, ...], about("Schwächen")]
    opportunities: Annotated[tuple[SwotItem, ...], about("Chancen")]
    threats: Annotated[tuple[SwotItem, ...], about("Gefahren")]


class Wallet(Item):
    """What the customer buys of one category, from us and from others."""

    audience = Confidential

    category: Annotated[CategoryRef, about("Warengruppe")]
    demand: Annotated[Money, about("Bedarf des Kunden im Jahr")]
    own: Annotated[Money, about("Davon bei uns")]
    largest_competitor: Annotated[Money | None, about("Davon beim größten Wettbewerber")] = None
    addressable: Annotated[Percent | None, about("Erreichbarer Teil des Bedarfs, in %")] = None
    probability: Annotated[Percent | None, about("Wahrscheinlichkeit, ihn zu gewinnen, in %")] = None
    source: Annotated[Text, about("Quelle")]
    date: Annotated[Day, about("Stand")]

    @model_validator(mode="after")
    def _own_is_part_of_demand(self) -> Self:
        if self.own > self.demand:
            raise broken("kam_wallet", own=self.own, demand=self.demand)
        return self


class Whitespace(Entity):
    """Which units of the customer buy which category; one row of cells for each of `rows`."""

    audience = Confidential

    rows: Annotated[Some[Line], about("Einheiten oder Standorte des Kunden")]
    cols: Annotated[Some[CategoryRef], about("Warengruppen")]
    cells: Annotated[tuple[tuple[WhitespaceCell, ...], ...], about("Je Zeile eine Liste, je Spalte ein Wert")]

    @model_validator(mode="after")
    def _cells_fill_the_grid(self) -> Self:
        if [len(row) for row in self.cells] != [len(self.cols)] * len(self.rows):
            raise broken("kam_grid", rows=len(self.rows), cols=len(self.cols))
        return self


class PortfolioRatings(Entity):
    audience = Confidential

    x: Annotated[dict[PortfolioCriterionRef, Rating], about("Eigene Position, Note je Kriterium")]
    y: Annotated[dict[PortfolioCriterionRef, Rating], about("Attraktivität, Note je Kriterium")]


class PortfolioPosition(Entity):
    audience = Confidential

    ratings: Annotated[PortfolioRatings, about("Noten beider Achsen")]
    date: Annotated[Day, about("Stand")]


class Clv(Entity):
    """Input of the customer lifetime value."""

    audience = Confidential

    margins: Annotated[Some[SignedMoney], about("Marge nach Betreuungskosten je Jahr")]
    retention: Annotated[Percent, about("Wahrscheinlichkeit, dass der Kunde ein Jahr bleibt, in %")]
    discount: Annotated[Percent, about("Zinssatz in %")]
    acquisition_cost: Annotated[Money | None, about("Kosten der Gewinnung")] = None


class Analysis(Entity):
    currency: Annotated[Currency | None, about("Währung der Beträge, wenn abweichend")] = None
    needs: Annotated[tuple[Need, ...], about("Bedarfe")] = ()
    value_insights: Annotated[tuple[ValueInsight, ...], about("Erkenntnisse über Wert")] = ()
    behaviour_drivers: Annotated[tuple[Text, ...], about("Was das Verhalten des Kunden bestimmt")] = ()
    communication: Annotated[CommunicationExpectation | None, about("Kommunikations- und Werteerwartung")] = (
        None
    )
    positioning: Annotated[tuple[Positioning, ...], Confidential, about("Produktpositionierung")] = ()
    competitors: Annotated[tuple[Competitor, ...], Confidential, about("Wettbewerber beim Kunden")] = ()
    swots: Annotated[tuple[Swot, ...], Confidential, about("SWOT-Analysen")] = ()
    wallet: Annotated[tuple[Wallet, ...], Confidential, about("Lieferanteile je Warengruppe")] = ()
    whitespace: Annotated[Whitespace | None, Confidential, about("Weiße Flecken")] = None
    portfolio: Annotated[PortfolioPosition | None, Confidential, about("Stellung im Portfolio")] = None
    clv: Annotated[Clv | None, Confidential, about("Grundlagen des Kundenlebenswerts")] = None
