"""Touchpoints: where a customer meets the company, in general and at one account."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from kamdocs.models.fields import Confidential, Definition, Entity, Id, Rating, Text, about
from kamdocs.models.kinds import ActionRef, RoleRef
from kamdocs.models.vocabulary import TouchpointChannel, TouchpointPhase


class TouchpointDecision(StrEnum):
    NEW = "new"
    OPTIMISE = "optimise"
    KEEP = "keep"
    ELIMINATE = "eliminate"


class TouchpointType(Entity):
    id: Annotated[Id, Definition("touchpoint_type"), about("Kennung des Kontaktpunkts")]
    name: Annotated[Text, about("Name des Kontaktpunkts")]
    channel: Annotated[TouchpointChannel | None, about("Real oder digital")] = None
    phase: Annotated[TouchpointPhase | None, about("Vor, während oder nach dem Kauf")] = None
    owner: Annotated[RoleRef, about("Verantwortliche Rolle")]
    expectation: Annotated[Text, about("Was der Kunde erwartet")]
    service: Annotated[Text | None, about("Was geleistet wird")] = None
    when: Annotated[Text | None, about("Wann es stattfindet")] = None
    reaction: Annotated[Text | None, about("Wie der Kunde reagieren soll")] = None
    influence: Annotated[Rating | None, about("Einfluss auf die Beziehung, 1 bis 5")] = None


class TouchpointTypes(Entity):
    touchpoints: Annotated[tuple[TouchpointType, ...], about("Kontaktpunkte aller Key Accounts")]


class Touchpoint(Entity):
    audience = Confidential

    id: Annotated[Id, Definition("touchpoint"), about("Kennung des Kontaktpunkts")]
    name: Annotated[Text, about("Name des Kontaktpunkts")]
    channel: Annotated[TouchpointChannel | None, about("Real oder digital")] = None
    phase: Annotated[TouchpointPhase | None, about("Vor, während oder nach dem Kauf")] = None
    owner: Annotated[RoleRef, about("Verantwortliche Rolle")]
    expectation: Annotated[Text, about("Was der Kunde erwartet")]
    service: Annotated[Text | None, about("Was geleistet wird")] = None
    when: Annotated[Text | None, about("Wann es stattfindet")] = None
    reaction: Annotated[Text | None, about("Wie der Kunde reagiert")] = None
    influence: Annotated[Rating | None, about("Einfluss auf die Beziehung, 1 bis 5")] = None
    is_: Annotated[Rating | None, about("Ist, 1 enttäuschend bis 5 begeisternd")] = None
    target: Annotated[Rating | None, about("Soll, 1 bis 5")] = None
    decision: Annotated[TouchpointDecision | None, about("Was mit dem Kontaktpunkt geschieht")] = None
    gap_chance: Annotated[Text | None, about("Chancenlücke")] = None
    measures: Annotated[tuple[ActionRef, ...], about("Maßnahmen")] = ()


class Touchpoints(Entity):
    touchpoints: Annotated[tuple[Touchpoint, ...], about("Kontaktpunkte dieses Accounts")]
