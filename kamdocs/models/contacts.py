"""Contacts: the people at the customer, their part in decisions and the relation to them.

Personal data live here and nowhere else, so that this file can be kept apart from the others.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Id,
    Internal,
    Item,
    Line,
    MarkdownText,
    Rating,
    Relationship,
    Some,
    Text,
    about,
)
from kamdocs.models.kinds import ContactRef, PersonaRef, PersonRef
from kamdocs.models.vocabulary import ContactChannel, Email


class ContactLevel(StrEnum):
    C_LEVEL = "c_level"
    DIRECTOR = "director"
    MANAGER = "manager"
    OPERATIONAL = "operational"
    EXTERNAL = "external"


class BuyingRole(StrEnum):
    INITIATOR = "initiator"
    USER = "user"
    INFLUENCER = "influencer"
    DECIDER = "decider"
    BUYER = "buyer"
    GATEKEEPER = "gatekeeper"
    APPROVER = "approver"


class Promoter(StrEnum):
    POWER = "power"
    EXPERT = "expert"
    PROCESS = "process"
    NONE = "none"


class Attitude(StrEnum):
    MENTOR = "mentor"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    SCEPTIC = "sceptic"
    OPPONENT = "opponent"
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    ASSUMED = "assumed"
    CONFIRMED = "confirmed"


class InfluenceKind(StrEnum):
    INFLUENCES = "influences"
    CONFLICTS = "conflicts"
    BLOCKS = "blocks"


class Communication(Entity):
    audience = Confidential

    channel: Annotated[ContactChannel | None, about("Bevorzugter Weg")] = None
    frequency: Annotated[Text | None, about("Gewünschte Häufigkeit")] = None
    topics: Annotated[tuple[Text, ...], about("Themen, die interessieren")] = ()


class Influence(Item):
    audience = Confidential

    to: Annotated[ContactRef, about("Auf wen die Beziehung zielt")]
    kind: Annotated[InfluenceKind, about("Art der Beziehung")]


class Contact(Entity):
    audience = Confidential

    id: Annotated[Id, Internal, Definition("contact"), about("Kennung des Kontakts")]
    name: Annotated[Line | None, Internal, about("Vor- und Nachname")] = None
    function: Annotated[Text, Internal, about("Funktion beim Kunden")]
    unit: Annotated[Text | None, Internal, about("Abteilung oder Standort")] = None
    level: Annotated[ContactLevel | None, Internal, about("Hierarchiestufe")] = None
    email: Annotated[Email | None, Internal, about("Geschäftliche E-Mail-Adresse")] = None
    phone: Annotated[Line | None, Internal, about("Geschäftliche Telefonnummer")] = None
    reports_to: Annotated[ContactRef | None, Internal, about("Vorgesetzte Person")] = None
    buying_roles: Annotated[Some[BuyingRole], about("Rollen im Buying Center")]
    promoter: Annotated[Promoter | None, about("Macht-, Fach- oder Prozesspromotor")] = None
    attitude: Annotated[Attitude, about("Haltung zu uns")] = Attitude.UNKNOWN
    influence: Annotated[Rating | None, about("Einfluss auf Entscheide, 1 bis 5")] = None
    relationship: Annotated[Relationship | None, about("Beziehung, 0 keine bis 5 vertraut")] = None
    owner: Annotated[PersonRef, Internal, about("Wer den Kontakt bei uns pflegt")]
    last_contact: Annotated[Day | None, about("Letzter Kontakt")] = None
    persona: Annotated[PersonaRef | None, about("Passende Persona")] = None
    decision_criteria: Annotated[tuple[Text, ...], about("Wonach die Person entscheidet")] = ()
    communication: Annotated[Communication | None, about("Wie man am besten in Verbindung bleibt")] = None
    lawful_basis: Annotated[Text | None, about("Rechtsgrund der Speicherung")] = None
    retain_until: Annotated[Day | None, about("Aufbewahren bis")] = None
    certainty: Annotated[Certainty | None, about("Angenommen oder bestätigt")] = None
    influences: Annotated[tuple[Influence, ...], about("Wirkung auf andere Kontakte")] = ()


class Contacts(Entity):
    audience = Confidential

    strategy: Annotated[MarkdownText | None, about("Buying-Center-Strategie")] = None
    contacts: Annotated[tuple[Contact, ...], Internal, about("Kontakte beim Kunden")]
