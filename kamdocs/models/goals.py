"""Goals: the measurable targets of one year (Zielgerüst) and their monthly tracking."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from kamdocs.models.fields import Day, Definition, Entity, Id, Item, Month, Number, Percent, Text, about
from kamdocs.models.kinds import (
    ActionRef,
    CriterionRef,
    GoalRef,
    HandbookGoalRef,
    KpiRef,
    PersonRef,
    StrategyGoalRef,
)
from kamdocs.models.rules import Months
from kamdocs.models.vocabulary import Beneficiary, Direction


class GoalCategory(StrEnum):
    REVENUE = "revenue"
    MARGIN = "margin"
    SHARE = "share"
    RELATIONSHIP = "relationship"
    QUALITY = "quality"
    PROCESS = "process"
    SATISFACTION = "satisfaction"
    DEVELOPMENT = "development"


class Goal(Entity):
    id: Annotated[Id, Definition("goal"), about("Kennung des Ziels")]
    text: Annotated[Text, about("Was erreicht werden soll")]
    kpi: Annotated[KpiRef, about("Kennzahl")]
    category: Annotated[GoalCategory | None, about("Art des Ziels")] = None
    baseline: Annotated[Number | None, about("Ausgangswert")] = None
    target: Annotated[Number, about("Zielwert für das Jahr")]
    unit: Annotated[Text, about("Einheit")]
    direction: Annotated[Direction, about("Ob höher oder tiefer besser ist")] = Direction.HIGHER
    weight: Annotated[Percent | None, about("Gewicht in %; alle zusammen 100")] = None
    monthly_plan: Annotated[
        Months | None, about("Zwölf Monatswerte, ab dem ersten Monat des Geschäftsjahrs")
    ] = None
    owner: Annotated[PersonRef, about("Verantwortliche Person")]
    due: Annotated[Day, about("Termin")]
    beneficiary: Annotated[Beneficiary | None, about("Wem es nützt")] = None
    linked_criterion: Annotated[CriterionRef | None, about("Auswahlkriterium, dem es dient")] = None
    supports: Annotated[HandbookGoalRef | None, about("Ziel des Handbuchs, dem es dient")] = None
    strategy: Annotated[StrategyGoalRef | None, about("Strategisches Ziel, dem es dient")] = None


class TrackingEntry(Item):
    goal: Annotated[GoalRef, about("Ziel")]
    actual: Annotated[Number, about("Ist-Wert des Monats")]
    comment: Annotated[Text | None, about("Erklärung; nötig bei Rot")] = None
    corrective_action: Annotated[ActionRef | None, about("Gegenmaßnahme")] = None


class TrackedMonth(Item):
    month: Annotated[Month, about("Monat, zum Beispiel 2026-03")]
    entries: Annotated[tuple[TrackingEntry, ...], about("Ist-Werte")]
    updated_by: Annotated[PersonRef | None, about("Nachgeführt durch")] = None
    updated_on: Annotated[Day | None, about("Nachgeführt am")] = None


class Tracking(Entity):
    months: Annotated[tuple[TrackedMonth, ...], about("Monate des Jahres")]
