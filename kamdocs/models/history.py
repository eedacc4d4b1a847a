"""History: what happened at an account so far."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from kamdocs.models.fields import (
    Confidential,
    Day,
    Entity,
    Item,
    Money,
    Month,
    Number,
    Percent,
    SignedMoney,
    Text,
    Whole,
    about,
)
from kamdocs.models.kinds import ArticleRef, CategoryRef
from kamdocs.models.rules import check_period
from kamdocs.models.vocabulary import Currency


class SatisfactionMethod(StrEnum):
    NPS = "nps"
    CSAT = "csat"
    INTERVIEW = "interview"


class HistoryRow(Entity):
    """One row of `history.csv`: an article, a category or the whole account in a month."""

    month: Annotated[Month, about("Monat, zum Beispiel 2026-03")]
    category: Annotated[CategoryRef | None, about("Warengruppe")] = None
    article: Annotated[ArticleRef | None, about("Artikel")] = None
    revenue: Annotated[SignedMoney, about("Nettoumsatz")]
    contribution_margin: Annotated[SignedMoney, Confidential, about("Deckungsbeitrag")]
    quantity: Annotated[Number | None, about("Menge")] = None


class PastProject(Item):
    name: Annotated[Text, about("Name des Projekts")]
    start: Annotated[Day | None, about("Beginn")] = None
    end: Annotated[Day | None, about("Ende")] = None
    revenue: Annotated[Money | None, about("Umsatz")] = None
    result: Annotated[Text | None, about("Ergebnis")] = None

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        check_period(self.start, self.end)
        return self


class Complaint(Item):
    date: Annotated[Day, about("Tag der Reklamation")]
    topic: Annotated[Text, about("Worum es ging")]
    severity: Annotated[Annotated[Whole, Field(ge=1, le=3)] | None, about("Schwere, 1 bis 3")] = None
    cost: Annotated[Money | None, Confidential, about("Kosten")] = None
    resolved_on: Annotated[Day | None, about("Gelöst am")] = None


class Satisfaction(Item):
    date: Annotated[Day, about("Tag der Messung")]
    method: Annotated[SatisfactionMethod | None, about("Methode")] = None
    score: Annotated[Number, about("Ergebnis in der Skala der Methode")]


class Adoption(Item):
    category: Annotated[CategoryRef, about("Warengruppe")]
    date: Annotated[Day, about("Stand")]
    pct: Annotated[Percent, about("Produktakzeptanzrate in %")]


class RelationMilestone(Item):
    date: Annotated[Day, about("Tag")]
    text: Annotated[Text, about("Was geschah")]


class History(Entity):
    currency: Annotated[Currency | None, about("Währung der Beträge, wenn abweichend")] = None
    projects: Annotated[tuple[PastProject, ...], about("Abgeschlossene Projekte")] = ()
    complaints: Annotated[tuple[Complaint, ...], about("Reklamationen")] = ()
    satisfaction: Annotated[tuple[Satisfaction, ...], about("Kundenzufriedenheit")] = ()
    adoption: Annotated[tuple[Adoption, ...], about("Produktakzeptanz")] = ()
    milestones: Annotated[tuple[RelationMilestone, ...], about("Meilensteine der Beziehung")] = ()
