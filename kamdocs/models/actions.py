"""Actions: the projects, milestones and measures by which the goals are reached."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import model_validator

from kamdocs.models.fields import Confidential, Day, Definition, Entity, Flag, Id, Item, Money, Text, about
from kamdocs.models.kinds import GoalRef, PersonOrContactRef, PersonRef, ProjectRef
from kamdocs.models.rules import check_period


class ActionStatus(StrEnum):
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CANCELLED = "cancelled"


class ActionKind(StrEnum):
    VISIT = "visit"
    CALL = "call"
    EVENT = "event"
    CAMPAIGN = "campaign"
    TRAINING = "training"
    INTERNAL = "internal"
    OFFER = "offer"


class Priority(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Action(Entity):
    id: Annotated[Id, Definition("action"), about("Kennung der Maßnahme")]
    title: Annotated[Text, about("Was getan wird")]
    owner: Annotated[PersonOrContactRef, about("Verantwortliche Person bei uns oder beim Kunden")]
    start: Annotated[Day | None, about("Beginn")] = None
    due: Annotated[Day, about("Termin")]
    status: Annotated[ActionStatus, about("Stand")] = ActionStatus.OPEN
    done_on: Annotated[Day | None, about("Erledigt am")] = None
    goal: Annotated[GoalRef | None, about("Ziel, dem sie dient")] = None
    project: Annotated[ProjectRef | None, about("Projekt, zu dem sie gehört")] = None
    priority: Annotated[Priority | None, about("Dringlichkeit")] = None
    with_customer: Annotated[Flag, about("true, wenn der Kunde mitwirkt")] = False
    reason: Annotated[Text | None, about("Anlass; nötig bei Besuchen")] = None
    kind: Annotated[ActionKind | None, about("Art der Maßnahme")] = None
    cost: Annotated[Money | None, Confidential, about("Kosten")] = None

    @model_validator(mode="after")
    def _due_after_start(self) -> Self:
        check_period(self.start, self.due)
        return self


class Milestone(Item):
    name: Annotated[Text, about("Was dann vorliegt")]
    due: Annotated[Day, about("Termin")]
    done_on: Annotated[Day | None, about("Erreicht am")] = None


class Project(Entity):
    id: Annotated[Id, Definition("project"), about("Kennung des Projekts")]
    name: Annotated[Text, about("Name des Projekts")]
    owner: Annotated[PersonRef | None, about("Projektleitung")] = None
    goal: Annotated[GoalRef | None, about("Ziel, dem es dient")] = None
    start: Annotated[Day | None, about("Beginn")] = None
    due: Annotated[Day | None, about("Ende")] = None
    milestones: Annotated[tuple[Milestone, ...], about("Meilensteine")] = ()

    @model_validator(mode="after")
    def _due_after_start(self) -> Self:
        check_period(self.start, self.due)
        return self


class Actions(Entity):
    projects: Annotated[tuple[Project, ...], about("Projekte")] = ()
    actions: Annotated[tuple[Action, ...], about("Maßnahmen")] = ()
