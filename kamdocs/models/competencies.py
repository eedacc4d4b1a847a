"""Competencies: what a key account manager must be able to do, how it is assessed and trained."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Id,
    Item,
    MarkdownText,
    Rating,
    Some,
    Text,
    about,
)
from kamdocs.models.kinds import CompetencyRef, PersonRef


class CompetencyGroup(StrEnum):
    PROFESSIONAL = "professional"
    PERSONAL = "personal"
    METHOD = "method"
    ENTREPRENEURIAL = "entrepreneurial"


class Competency(Entity):
    id: Annotated[Id, Definition("competency"), about("Kennung der Kompetenz")]
    name: Annotated[Text, about("Name der Kompetenz")]
    group: Annotated[CompetencyGroup, about("Gruppe der Kompetenz")]
    target: Annotated[Rating | None, about("Soll, 1 bis 5")] = None
    description: Annotated[Text | None, about("Woran man die Kompetenz erkennt")] = None


class Assessment(Item):
    audience = Confidential

    person: Annotated[PersonRef, about("Wer beurteilt wurde")]
    date: Annotated[Day, about("Tag der Beurteilung")]
    ratings: Annotated[dict[CompetencyRef, Rating], about("Ist je Kompetenz, 1 bis 5")]


class Training(Entity):
    id: Annotated[Id, Definition("training"), about("Kennung der Schulung")]
    title: Annotated[Text, about("Titel der Schulung")]
    audience_: Annotated[Text | None, about("Zielgruppe")] = None
    topic: Annotated[Text | None, about("Inhalt")] = None
    date: Annotated[Day | None, about("Tag der Schulung")] = None
    participants: Annotated[tuple[PersonRef, ...], about("Teilnehmende")] = ()


class Competencies(Entity):
    competencies: Annotated[Some[Competency], about("Kompetenzmodell")]
    assessments: Annotated[tuple[Assessment, ...], Confidential, about("Beurteilungen")] = ()
    trainings: Annotated[tuple[Training, ...], about("Schulungen")] = ()
    selection: Annotated[MarkdownText | None, about("Wie Key Account Manager ausgewählt werden")] = None
    guidance: Annotated[MarkdownText | None, about("Wie sie geführt werden")] = None
    evaluation: Annotated[MarkdownText | None, about("Wie sie beurteilt werden")] = None
