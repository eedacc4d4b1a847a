"""Selection: the criteria by which a customer becomes a key account."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator, model_validator

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Id,
    Line,
    Percent,
    Some,
    Text,
    Whole,
    about,
)
from kamdocs.models.kinds import PersonRef, ProcessRef
from kamdocs.models.rules import broken, check_weights

ScaleRating = Annotated[Whole, Field(ge=0, le=10)]
"""A mark on the scale of the selection model."""


class CriterionCategory(StrEnum):
    REVENUE = "revenue"
    POTENTIAL = "potential"
    LIFETIME = "lifetime"
    FIT = "fit"
    STRATEGIC = "strategic"
    COST = "cost"
    RISK = "risk"


class Scale(Entity):
    min: Annotated[ScaleRating, about("Schlechteste Note")] = 1
    max: Annotated[ScaleRating, about("Beste Note")] = 5

    @model_validator(mode="after")
    def _rises(self) -> Scale:
        if self.max <= self.min:
            raise broken("kam_scale", min=self.min, max=self.max)
        return self


class Criterion(Entity):
    id: Annotated[Id, Definition("criterion"), about("Kennung des Kriteriums")]
    name: Annotated[Text, about("Name des Kriteriums")]
    category: Annotated[CriterionCategory, about("Art des Kriteriums")]
    weight: Annotated[Percent, about("Gewicht in %; alle zusammen 100")]
    question: Annotated[Text | None, about("Frage, die die Bewertung leitet")] = None
    anchors: Annotated[dict[ScaleRating, Text], about("Was die einzelnen Noten bedeuten")] = Field(
        default_factory=dict
    )
    source: Annotated[Text | None, about("Woher die Angaben stammen")] = None


class Knockout(Entity):
    id: Annotated[Id, Definition("knockout"), about("Kennung des Ausschlusskriteriums")]
    text: Annotated[Text, about("Was erfüllt sein muss")]
    field: Annotated[Line | None, about("Feld des Accounts, zum Beispiel profile.recurring_demand")] = None
    rule: Annotated[Line | None, about("Bedingung an das Feld, zum Beispiel = true")] = None


class DecisionRule(Entity):
    audience = Confidential

    key_account_min: Annotated[Percent, about("Ab diesem Index Key Account")] = Decimal(70)
    develop_min: Annotated[Percent, about("Ab diesem Index entwickeln")] = Decimal(50)


class SelectionModel(Entity):
    scale: Annotated[Scale, about("Notenskala")] = Scale()
    criteria: Annotated[Some[Criterion], about("Gewichtete Kriterien")]
    knockouts: Annotated[tuple[Knockout, ...], about("Ausschlusskriterien")] = ()
    decision_rule: Annotated[DecisionRule, about("Grenzen auf dem Index 0 bis 100")]
    process_ref: Annotated[ProcessRef | None, about("Prozess der Auswahl")] = None
    valid_from: Annotated[Day | None, about("Gültig ab")] = None
    approved_by: Annotated[PersonRef | None, about("Freigegeben durch")] = None

    @field_validator("criteria")
    @classmethod
    def _weights_sum_to_100(cls, criteria: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
        check_weights(criterion.weight for criterion in criteria)
        return criteria
