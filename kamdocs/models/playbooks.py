"""Playbooks: collections of plays, each a tried answer to a situation at a customer."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import (
    Definition,
    Entity,
    Id,
    Item,
    Line,
    MarkdownText,
    Some,
    Text,
    Whole,
    about,
)
from kamdocs.models.kinds import RoleRef


class PlayStep(Item):
    what: Annotated[Text, about("Was getan wird")]
    role: Annotated[RoleRef | None, about("Wer es tut")] = None
    offset_days: Annotated[Whole | None, about("Tage nach dem Auslöser; negativ heißt davor")] = None


class Play(Entity):
    id: Annotated[Id, Definition("play"), about("Kennung des Spielzugs")]
    name: Annotated[Text | None, about("Kurzer Name")] = None
    trigger: Annotated[Text, about("Woran man die Situation erkennt")]
    goal: Annotated[Text, about("Was erreicht werden soll")]
    owner: Annotated[RoleRef | None, about("Wer führt")] = None
    steps: Annotated[Some[PlayStep], about("Schritte")]
    assets: Annotated[tuple[Text, ...], about("Unterlagen und Hilfsmittel")] = ()
    metric: Annotated[Text, about("Woran der Erfolg gemessen wird")]
    exit: Annotated[Text | None, about("Wann abgebrochen wird")] = None


class Playbook(Entity):
    id: Annotated[Id, Definition("playbook"), about("Kennung, gleich dem Dateinamen")]
    name: Annotated[Text, about("Name des Playbooks")]
    purpose: Annotated[MarkdownText | None, about("Wofür es gedacht ist")] = None
    segments: Annotated[tuple[Line, ...], about("Kundenklassen, für die es gilt")] = ()
    plays: Annotated[tuple[Play, ...], about("Spielzüge")] = ()
