"""People: the own staff that takes part in key account management."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kamdocs.models.fields import Definition, Entity, Flag, Id, Line, Number, Public, Some, Text, about
from kamdocs.models.kinds import RoleRef
from kamdocs.models.vocabulary import Email


class Person(Entity):
    audience = Public

    id: Annotated[Id, Definition("person"), about("Kennung der Person")]
    name: Annotated[Line, about("Vor- und Nachname")]
    role: Annotated[RoleRef, about("Rolle aus dem Handbuch")]
    unit: Annotated[Text | None, about("Abteilung oder Standort")] = None
    email: Annotated[Email | None, about("Geschäftliche E-Mail-Adresse")] = None
    phone: Annotated[Line | None, about("Geschäftliche Telefonnummer")] = None
    hours_per_month_for_kam: Annotated[
        Annotated[Number, Field(gt=0, le=250)] | None, about("Stunden je Monat für Key Account Management")
    ] = None
    active: Annotated[Flag, about("false, wenn die Person nicht mehr da ist")] = True


class People(Entity):
    audience = Public

    people: Annotated[Some[Person], about("Alle eigenen Personen")]
