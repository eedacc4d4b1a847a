"""Plan: the annual plan of an account, made with the team."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Id,
    Item,
    MarkdownText,
    Money,
    Number,
    Percent,
    Rating,
    Some,
    Text,
    Year,
    about,
)
from kamdocs.models.goals import Goal
from kamdocs.models.kinds import ArticleRef, CategoryRef, ContactRef, KpiRef, PersonRef, RoleRef
from kamdocs.models.rules import Months, check_one_of, check_period, check_weights
from kamdocs.models.vocabulary import Currency, LocaleTag


class PlanLevel(StrEnum):
    BASIC = "basic"
    STANDARD = "standard"
    EXTENDED = "extended"


class PlanStatus(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    CLOSED = "closed"


class TrainingAudience(StrEnum):
    CUSTOMER_STAFF = "customer_staff"
    CHANNEL_PARTNER = "channel_partner"
    OWN = "own"


class RequirementStatus(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    IMPLEMENTED = "implemented"
    REJECTED = "rejected"


class Contributor(Item):
    person: Annotated[PersonRef, about("Wer mitgearbeitet hat")]
    unit: Annotated[RoleRef | None, about("Für welchen Bereich, als Rolle")] = None


class OwnSales(Item):
    category: Annotated[CategoryRef, about("Warengruppe")]
    revenue: Annotated[Money | None, about("Geplanter Umsatz im Jahr")] = None
    quantity: Annotated[Number | None, about("Geplante Menge im Jahr")] = None


class CustomerSales(Item):
    category: Annotated[Text, about("Produktgruppe des Kunden")]
    sell_out: Annotated[Money | None, about("Geplanter Absatz des Kunden im Jahr")] = None
    note: Annotated[Text | None, about("Bemerkung")] = None


class SalesPlan(Entity):
    ours: Annotated[tuple[OwnSales, ...], about("Unser Verkaufsplan")] = ()
    customer: Annotated[tuple[CustomerSales, ...], about("Verkaufsplan des Kunden")] = ()


class CategoryPlan(Item):
    category: Annotated[CategoryRef, about("Warengruppe")]
    purchasing_concept: Annotated[MarkdownText | None, about("Einkaufskonzept")] = None
    sales_concept: Annotated[MarkdownText | None, about("Verkaufskonzept")] = None
    marketing_concept: Annotated[MarkdownText | None, about("Marketingkonzept")] = None
    revenue_target: Annotated[Money | None, about("Umsatzziel im Jahr")] = None
    margin_target: Annotated[
        Money | None, Confidential, about("Ziel des Deckungsbeitrags im Jahr, als Betrag")
    ] = None


class BudgetLine(Item):
    article: Annotated[ArticleRef | None, about("Artikel; sonst category")] = None
    category: Annotated[CategoryRef | None, about("Warengruppe; sonst article")] = None
    quantity: Annotated[Annotated[Number, Field(ge=0)], about("Menge im Jahr")]
    price: Annotated[Money, Confidential, about("Nettopreis je Einheit")]
    months: Annotated[Months | None, about("Zwölf Umsätze, ab dem ersten Monat des Geschäftsjahrs")] = None

    @model_validator(mode="after")
    def _names_article_or_category(self) -> Self:
        check_one_of(article=self.article, category=self.category)
        return self


class Budget(Entity):
    target: Annotated[Money, about("Umsatzziel des Jahres")]
    lines: Annotated[Some[BudgetLine], about("Positionen")]
    tolerance_pct: Annotated[Percent, about("Erlaubte Abweichung der Summe vom Ziel, in %")] = Decimal("0.5")
    growth_note: Annotated[Text | None, about("Erklärung eines ungewöhnlichen Wachstums")] = None


class Campaign(Entity):
    id: Annotated[Annotated[Id, Definition("campaign")] | None, about("Kennung der Kampagne")] = None
    name: Annotated[Text, about("Name der Kampagne")]
    goal: Annotated[Text | None, about("Was sie erreichen soll")] = None
    start: Annotated[Day, about("Beginn")]
    end: Annotated[Day, about("Ende")]
    budget: Annotated[Money | None, about("Kosten")] = None
    owner: Annotated[PersonRef, about("Verantwortliche Person")]
    kpi: Annotated[KpiRef | None, about("Kennzahl")] = None

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        check_period(self.start, self.end)
        return self


class PlannedTraining(Item):
    title: Annotated[Text, about("Titel")]
    audience_: Annotated[TrainingAudience, about("Für wen")]
    date: Annotated[Day | None, about("Tag")] = None
    owner: Annotated[PersonRef, about("Verantwortliche Person")]


class SalesConcept(Entity):
    products: Annotated[MarkdownText | None, about("Produkte")] = None
    service: Annotated[MarkdownText | None, about("Service")] = None
    image: Annotated[MarkdownText | None, about("Image")] = None
    networking: Annotated[MarkdownText | None, about("Networking")] = None
    marketing_support: Annotated[MarkdownText | None, about("Marketing-Support")] = None


class Networking(Item):
    ours: Annotated[PersonRef, about("Wer von uns")]
    theirs: Annotated[ContactRef, about("Wer beim Kunden")]
    occasion: Annotated[Text | None, about("Anlass")] = None
    frequency: Annotated[Text | None, about("Wie oft")] = None


class Requirement(Item):
    text: Annotated[Text, about("Was der Kunde fordert")]
    from_: Annotated[ContactRef | None, about("Wer es fordert")] = None
    internal_owner: Annotated[PersonRef, about("Wer es bei uns umsetzt")]
    status: Annotated[RequirementStatus, about("Stand")] = RequirementStatus.OPEN
    due: Annotated[Day, about("Termin")]


class Conflict(Item):
    audience = Confidential

    parties: Annotated[tuple[Text, ...], about("Zwischen wem")] = ()
    issue: Annotated[Text, about("Worum es geht")]
    resolution: Annotated[Text | None, about("Wie er gelöst wird")] = None
    owner: Annotated[PersonRef | None, about("Wer ihn löst")] = None


class Risk(Item):
    audience = Confidential

    text: Annotated[Text, about("Was eintreten kann")]
    probability: Annotated[Rating | None, about("Wahrscheinlichkeit, 1 bis 5")] = None
    impact: Annotated[Rating | None, about("Auswirkung, 1 bis 5")] = None
    measure: Annotated[Text | None, about("Was dagegen getan wird")] = None
    owner: Annotated[PersonRef | None, about("Verantwortliche Person")] = None


class Plan(Entity):
    year: Annotated[Year, about("Geschäftsjahr")]
    level: Annotated[PlanLevel, about("Umfang des Plans")]
    status: Annotated[PlanStatus, about("Stand des Plans")] = PlanStatus.DRAFT
    language: Annotated[LocaleTag, about("Sprache des Plans")]
    currency: Annotated[Currency | None, about("Währung der Beträge, wenn abweichend")] = None
    updated_on: Annotated[Day, about("Letzte Überarbeitung")]
    approved_by: Annotated[PersonRef | None, about("Freigegeben durch")] = None
    contributors: Annotated[Some[Contributor], about("Wer am Plan gearbeitet hat")]
    distribution: Annotated[tuple[PersonRef, ...], about("Wer den Plan erhält")] = ()
    corporate_alignment: Annotated[MarkdownText | None, about("Bezug zur Unternehmensstrategie")] = None
    goals: Annotated[Some[Goal], about("Zielgerüst")]
    sales_plan: Annotated[SalesPlan | None, about("Verkaufsplan von uns und vom Kunden")] = None
    categories: Annotated[tuple[CategoryPlan, ...], about("Konzepte je Warengruppe")] = ()
    budget: Annotated[Budget | None, about("Budget")] = None
    campaigns: Annotated[tuple[Campaign, ...], about("Kampagnen")] = ()
    trainings: Annotated[tuple[PlannedTraining, ...], about("Schulungen")] = ()
    sales_concept: Annotated[SalesConcept | None, about("Kundenspezifisches Vertriebskonzept")] = None
    marketing_support: Annotated[tuple[Text, ...], about("Marketing-Support")] = ()
    networking: Annotated[tuple[Networking, ...], about("Networking-Plan")] = ()
    after_sales: Annotated[tuple[Text, ...], about("After-Sales-Konzepte")] = ()
    requirements: Annotated[tuple[Requirement, ...], about("Anforderungen des Kunden")] = ()
    conflicts: Annotated[tuple[Conflict, ...], Confidential, about("Zielkonflikte")] = ()
    risks: Annotated[tuple[Risk, ...], Confidential, about("Risiken")] = ()

    @field_validator("goals")
    @classmethod
    def _weights_sum_to_100(cls, goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
        weights = [goal.weight for goal in goals if goal.weight is not None]
        if len(weights) == len(goals):
            check_weights(weights)
        return goals
