"""Personas: typical people in a buying center, and how to speak with them."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import Confidential, Definition, Entity, Id, Text, about


class Persona(Entity):
    audience = Confidential

    id: Annotated[Id, Definition("persona"), about("Kennung, gleich dem Dateinamen")]
    name: Annotated[Text | None, about("Bezeichnung")] = None
    role_type: Annotated[Text | None, about("Typische Funktion und Rolle im Buying Center")] = None
    goals: Annotated[tuple[Text, ...], about("Ziele")] = ()
    pains: Annotated[tuple[Text, ...], about("Sorgen")] = ()
    information_habits: Annotated[tuple[Text, ...], about("Wo und wie sie sich informiert")] = ()
    decision_criteria: Annotated[tuple[Text, ...], about("Wonach sie entscheidet")] = ()
    content: Annotated[tuple[Text, ...], about("Inhalte, die überzeugen")] = ()
    do: Annotated[tuple[Text, ...], about("Was man tun soll")] = ()
    dont: Annotated[tuple[Text, ...], about("Was man lassen soll")] = ()
