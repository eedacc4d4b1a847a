"""RACI: a matrix of activities and roles, in one of five variants."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from kamdocs.models.fields import (
    Day,
    Definition,
    Entity,
    Id,
    Item,
    Line,
    MarkdownText,
    Some,
    Text,
    about,
)
from kamdocs.models.kinds import PersonRef, RoleRef

CellCode = Annotated[Line, StringConstraints(max_length=5)]
"""One code or two, as `A/R`; which ones a variant knows is a check."""


class RaciVariant(StrEnum):
    RACI = "raci"
    RASCI = "rasci"
    DACI = "daci"
    RACI_VS = "raci_vs"
    CAIRO = "cairo"


class RaciRow(Item):
    activity: Annotated[Text, about("Tätigkeit")]
    cells: Annotated[dict[RoleRef, CellCode], about("Rolle: Code der Variante")] = Field(default_factory=dict)


class RaciGroup(Item):
    name: Annotated[Text, about("Phase oder Thema")]
    rows: Annotated[tuple[RaciRow, ...], about("Tätigkeiten der Phase")] = ()


class RaciMatrix(Entity):
    id: Annotated[Id, Definition("raci"), about("Kennung, gleich dem Dateinamen")]
    title: Annotated[Text, about("Titel der Matrix")]
    variant: Annotated[RaciVariant, about("Variante")]
    purpose: Annotated[MarkdownText | None, about("Wofür die Matrix gilt")] = None
    roles: Annotated[Some[RoleRef], about("Spalten der Matrix")]
    groups: Annotated[tuple[RaciGroup, ...], about("Zeilen, nach Phasen")] = ()
    approved_by: Annotated[PersonRef | None, about("Freigegeben durch")] = None
    approved_on: Annotated[Day | None, about("Freigegeben am")] = None
