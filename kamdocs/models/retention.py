"""Retention: the factors that bind a customer, and how strongly they do at one account."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Id,
    Item,
    Level,
    Percent,
    Some,
    Text,
    about,
)
from kamdocs.models.kinds import ActionRef, FactorRef
from kamdocs.models.rules import check_weights


class BindingType(StrEnum):
    CONTRACTUAL = "contractual"
    ECONOMIC = "economic"
    TECHNICAL = "technical"
    SITUATIONAL = "situational"
    EMOTIONAL = "emotional"


class StabilityFactor(Entity):
    id: Annotated[Id, Definition("factor"), about("Kennung des Faktors")]
    name: Annotated[Text, about("Name des Faktors")]
    type: Annotated[BindingType | None, about("Art der Bindung")] = None
    weight: Annotated[Percent, about("Gewicht in %; alle zusammen 100")]
    target: Annotated[Level, about("Soll, 0 bis 4")]
    measure: Annotated[Text, about("Woran der Faktor gemessen wird")]
    anchors: Annotated[dict[Level, Text], about("Was die Stufen 0 bis 4 bedeuten")] = Field(
        default_factory=dict
    )


class RetentionModel(Entity):
    factors: Annotated[Some[StabilityFactor], about("Stabilisierungsfaktoren")]

    @field_validator("factors")
    @classmethod
    def _weights_sum_to_100(cls, factors: tuple[StabilityFactor, ...]) -> tuple[StabilityFactor, ...]:
        check_weights(factor.weight for factor in factors)
        return factors


class FactorRating(Entity):
    audience = Confidential

    level: Annotated[Level, about("Ist, 0 bis 4")]
    evidence: Annotated[Text, about("Beleg für die Stufe")]
    evidence_date: Annotated[Day, about("Datum des Belegs")]


class RetentionMeasure(Item):
    audience = Confidential

    factor: Annotated[FactorRef, about("Faktor, der gestärkt wird")]
    text: Annotated[Text, about("Was getan wird")]
    action: Annotated[ActionRef | None, about("Massnahme dazu")] = None


class RetentionAssessment(Item):
    audience = Confidential

    date: Annotated[Day, about("Tag der Bewertung")]
    ratings: Annotated[dict[FactorRef, FactorRating], about("Bewertung je Faktor")]
    measures: Annotated[tuple[RetentionMeasure, ...], about("Maßnahmen zu den Lücken")] = ()


class RetentionAssessments(Entity):
    audience = Confidential

    assessments: Annotated[tuple[RetentionAssessment, ...], about("Bewertungen der Bindung")]
