"""Process: the steps of one process, who does what in them, and how it is measured."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from kamdocs.models.fields import (
    Day,
    Definition,
    Entity,
    Id,
    Item,
    Line,
    MarkdownText,
    Number,
    Some,
    Text,
    about,
)
from kamdocs.models.kinds import KpiRef, RoleRef, StepRef
from kamdocs.models.rules import broken

Hours = Annotated[Number, Field(ge=0)]


class RaciCode(StrEnum):
    """Part of a role in a step."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    CONSULTED = "C"
    INFORMED = "I"
    SUPPORTING = "S"
    ACCOUNTABLE_AND_RESPONSIBLE = "A/R"


class Automation(StrEnum):
    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


class ProcessInput(Item):
    what: Annotated[Text, about("Was der Prozess braucht")]
    from_: Annotated[RoleRef | None, about("Rolle, die es liefert")] = None


class ProcessOutput(Item):
    what: Annotated[Text, about("Was der Prozess ergibt")]
    to: Annotated[RoleRef | None, about("Rolle, die es erhält")] = None


class Decision(Entity):
    question: Annotated[Text, about("Frage mit ja oder nein")]
    if_yes: Annotated[StepRef | None, about("Nächster Schritt bei ja; leer heißt Ende")] = None
    if_no: Annotated[StepRef | None, about("Nächster Schritt bei nein; leer heißt Ende")] = None


class Step(Entity):
    id: Annotated[Id, Definition("step"), about("Kennung des Schritts")]
    name: Annotated[Text, about("Was getan wird")]
    raci: Annotated[dict[RoleRef, RaciCode], about("Rolle: R, A, C, I, S oder A/R")] = Field(
        default_factory=dict
    )
    system: Annotated[Line | None, about("System, in dem gearbeitet wird")] = None
    sla_hours: Annotated[Hours | None, about("Frist in Stunden")] = None
    decision: Annotated[Decision | None, about("Verzweigung nach dem Schritt")] = None


class Escalation(Item):
    trigger: Annotated[Text, about("Wann eskaliert wird")]
    to: Annotated[RoleRef, about("An wen")]
    within_hours: Annotated[Hours | None, about("Frist in Stunden")] = None


class Process(Entity):
    id: Annotated[Id, Definition("process"), about("Kennung, gleich dem Dateinamen")]
    name: Annotated[Text, about("Name des Prozesses")]
    owner: Annotated[RoleRef, about("Rolle, der der Prozess gehört")]
    purpose: Annotated[MarkdownText, about("Wozu es den Prozess gibt")]
    trigger: Annotated[Text, about("Was den Prozess auslöst")]
    inputs: Annotated[tuple[ProcessInput, ...], about("Was hineingeht")] = ()
    outputs: Annotated[tuple[ProcessOutput, ...], about("Was herauskommt")] = ()
    steps: Annotated[Some[Step], about("Schritte in der Reihenfolge")]
    escalation: Annotated[tuple[Escalation, ...], about("Stufen der Eskalation")] = ()
    kpis: Annotated[tuple[KpiRef, ...], about("Kennzahlen des Prozesses")] = ()
    automation: Annotated[Automation, about("Grad der Automatisierung")] = Automation.NONE
    last_review: Annotated[Day, about("Letzte Überprüfung")]

    @field_validator("steps")
    @classmethod
    def _decisions_lead_to_steps(cls, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        known = [step.id for step in steps]
        for step in steps:
            for target in _targets(step):
                if target not in known:
                    raise broken("kam_step", written=target, step=step.id, known=", ".join(known))
        return steps


def _targets(step: Step) -> tuple[str, ...]:
    """The steps the decision after `step` leads to."""
    if step.decision is None:
        return ()
    return tuple(target for target in (step.decision.if_yes, step.decision.if_no) if target is not None)
