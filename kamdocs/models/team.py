"""Team: the own people who look after an account together."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import Confidential, Entity, Item, MarkdownText, Percent, Public, Text, about
from kamdocs.models.kinds import ContactRef, PersonRef, RoleRef


class TeamMember(Item):
    audience = Public

    person: Annotated[PersonRef, about("Mitglied des Teams")]
    role: Annotated[RoleRef, about("Rolle in diesem Team")]
    tasks: Annotated[MarkdownText | None, about("Aufgaben im Team")] = None
    share_pct: Annotated[
        Percent | None, Confidential, about("Anteil der Arbeitszeit für diesen Account, in %")
    ] = None
    counterpart: Annotated[tuple[ContactRef, ...], about("Gegenüber beim Kunden")] = ()
    escalation: Annotated[Text | None, about("Wofür und wie an dieses Mitglied eskaliert wird")] = None


class Team(Entity):
    audience = Public

    members: Annotated[tuple[TeamMember, ...], about("Mitglieder des Key Account Teams")]
