"""Handbook: roles, goals, organisation and promises of key account management in the own house."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Id,
    Item,
    Line,
    MarkdownText,
    Money,
    Number,
    Percent,
    Public,
    RoleId,
    Some,
    Text,
    Whole,
    about,
)
from kamdocs.models.kinds import KpiRef, PersonRef, ProcessRef, RoleRef
from kamdocs.models.vocabulary import DocumentType, RoleKind


class StructurePrinciple(StrEnum):
    PRODUCT = "product"
    REGION = "region"
    CUSTOMER = "customer"
    CUSTOMER_GROUP = "customer_group"


class Integration(StrEnum):
    """How key account management is set into the organisation."""

    STAFF = "staff"
    LINE = "line"
    MATRIX = "matrix"


class Cadence(StrEnum):
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


class Role(Entity):
    id: Annotated[RoleId, Definition("role"), about("Kürzel der Rolle in Großbuchstaben")]
    name: Annotated[Text, about("Ausgeschriebene Bezeichnung")]
    unit: Annotated[Text | None, about("Organisationseinheit")] = None
    kind: Annotated[RoleKind | None, about("Art der Rolle")] = None
    reports_to: Annotated[RoleRef | None, about("Vorgesetzte Rolle, für das Organigramm")] = None
    tasks: Annotated[tuple[Text, ...], about("Aufgaben im Key Account Management")] = ()
    authority: Annotated[tuple[Text, ...], about("Befugnisse im Key Account Management")] = ()


class HandbookGoal(Entity):
    id: Annotated[Id, Definition("handbook_goal"), about("Kennung des Ziels")]
    text: Annotated[Text, about("Was das Key Account Management erreichen soll")]
    kpi: Annotated[KpiRef | None, about("Kennzahl, an der das Ziel gemessen wird")] = None
    target: Annotated[Number | None, about("Zielwert in der Einheit der Kennzahl")] = None


class Delimitation(Item):
    term: Annotated[Text, about("Begriff, von dem abgegrenzt wird")]
    text: Annotated[MarkdownText, about("Worin der Unterschied liegt")]


class DecisionRight(Item):
    topic: Annotated[Text, about("Worüber entschieden wird")]
    role: Annotated[RoleRef, about("Wer entscheidet")]
    limit_money: Annotated[Money | None, Confidential, about("Obergrenze des Betrags")] = None


class Bonus(Entity):
    audience = Confidential

    basis: Annotated[tuple[Text, ...], about("Worauf der Bonus beruht")] = ()
    margin_component: Annotated[Percent | None, about("Anteil, der am Deckungsbeitrag hängt, in %")] = None


class Organisation(Entity):
    structure_principle: Annotated[StructurePrinciple | None, about("Wonach der Vertrieb gegliedert ist")] = (
        None
    )
    integration: Annotated[Integration | None, about("Einbindung als Stab, Linie oder Matrix")] = None
    reporting_line: Annotated[MarkdownText | None, about("Wem das Key Account Management untersteht")] = None
    decision_rights: Annotated[tuple[DecisionRight, ...], about("Wer was entscheiden darf")] = ()
    bonus: Annotated[Bonus | None, Confidential, about("Grundsätze der variablen Vergütung")] = None


class ServicePromise(Entity):
    """A special treatment that is promised to key accounts and measured."""

    audience = Public

    id: Annotated[Id, Definition("service_promise"), about("Kennung der Zusage")]
    text: Annotated[Text, about("Was zugesagt ist")]
    metric: Annotated[Text, about("Woran die Einhaltung gemessen wird")]
    target: Annotated[Number, about("Zielwert der Messgröße")]
    unit: Annotated[Text | None, about("Einheit des Zielwerts")] = None
    owner: Annotated[RoleRef | None, about("Rolle, die die Zusage einhält")] = None
    escalation: Annotated[Text | None, about("Was bei Verletzung geschieht")] = None


class Report(Item):
    report: Annotated[DocumentType, about("Dokumenttyp")]
    cadence: Annotated[Cadence, about("Rhythmus")]
    recipients: Annotated[tuple[RoleRef, ...], about("Rollen, die den Bericht erhalten")] = ()


class Enablement(Item):
    unit: Annotated[RoleRef, about("Bereich, der etwas beiträgt")]
    contribution: Annotated[Text, about("Was der Bereich beiträgt")]
    cadence: Annotated[Text | None, about("Wie oft")] = None


class Form(Entity):
    id: Annotated[Id, Definition("form"), about("Kennung des Formulars")]
    name: Annotated[Text, about("Name des Formulars")]
    purpose: Annotated[Text | None, about("Wozu es dient")] = None
    process: Annotated[ProcessRef | None, about("Prozess, in dem es gebraucht wird")] = None
    fields: Annotated[tuple[Text, ...], about("Angaben, die auszufüllen sind")] = ()


class CalendarEntry(Item):
    """One step of the planning cycle in the year."""

    month: Annotated[Whole, Field(ge=1, le=12), about("Kalendermonat, 1 bis 12")]
    activity: Annotated[Text, about("Was in diesem Monat geschieht")]
    owner: Annotated[RoleRef | None, about("Wer es führt")] = None
    participants: Annotated[tuple[RoleRef, ...], about("Wer mitwirkt")] = ()
    result: Annotated[Text | None, about("Was danach vorliegt")] = None
    process: Annotated[ProcessRef | None, about("Prozess, zu dem es gehört")] = None


class Handbook(Entity):
    version: Annotated[Line, about("Version des Handbuchs")]
    valid_from: Annotated[Day, about("Gültig ab")]
    review_due: Annotated[Day, about("Nächste Überprüfung spätestens")]
    owner: Annotated[PersonRef, about("Verantwortlich für das Handbuch")]
    purpose: Annotated[MarkdownText, about("Zweck des Handbuchs")]
    scope: Annotated[MarkdownText, about("Für wen und wofür es gilt")]
    delimitations: Annotated[tuple[Delimitation, ...], about("Abgrenzung zu verwandten Begriffen")] = ()
    strategy: Annotated[MarkdownText, about("Stellung des Key Account Managements in der Vertriebsstrategie")]
    roles: Annotated[Some[Role], about("Rollen")]
    goals: Annotated[Some[HandbookGoal], about("Ziele des Key Account Managements")]
    organisation: Annotated[Organisation, about("Einbindung und Entscheidungsrechte")]
    service_promises: Annotated[Some[ServicePromise], about("Zusagen an Key Accounts (Sonderbehandlung)")]
    reporting: Annotated[tuple[Report, ...], about("Berichtswesen")] = ()
    enablement: Annotated[tuple[Enablement, ...], about("Beiträge anderer Bereiche")] = ()
    forms: Annotated[tuple[Form, ...], about("Formulare und Vorlagen")] = ()
    calendar: Annotated[tuple[CalendarEntry, ...], about("Jahreskalender der Planung")] = ()
    training_last: Annotated[Day | None, about("Letzte Schulung aller Beteiligten")] = None
