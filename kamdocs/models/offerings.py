"""Offerings: what the company sells, by category and article, and the solutions made of it."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import (
    Definition,
    Entity,
    Id,
    Line,
    MarkdownText,
    Money,
    Public,
    Reference,
    Some,
    Text,
    about,
)
from kamdocs.models.kinds import CategoryRef
from kamdocs.models.vocabulary import Currency


class Category(Entity):
    audience = Public

    id: Annotated[Id, Definition("category"), about("Kennung der Warengruppe")]
    name: Annotated[Text, about("Name der Warengruppe")]


class Article(Entity):
    audience = Public

    id: Annotated[Id, Definition("article"), about("Kennung des Artikels")]
    name: Annotated[Text, about("Name des Artikels")]
    category: Annotated[CategoryRef, about("Warengruppe")]
    unit: Annotated[Text | None, about("Verkaufseinheit")] = None
    list_price: Annotated[Money | None, about("Listenpreis je Einheit")] = None


class SolutionBlock(Entity):
    """A block of services and products that is offered as a whole."""

    audience = Public

    id: Annotated[Id, Definition("solution"), about("Kennung des Leistungsbausteins")]
    name: Annotated[Text, about("Name des Leistungsbausteins")]
    modules: Annotated[tuple[Text, ...], about("Bestandteile")] = ()
    value: Annotated[MarkdownText, about("Nutzen für den Kunden")]
    proof: Annotated[MarkdownText | None, about("Beleg für den Nutzen")] = None
    segments: Annotated[tuple[Line, ...], about("Klassen oder Branchen, für die er taugt")] = ()
    cross_sell_to: Annotated[
        tuple[Annotated[Id, Reference("category|solution")], ...],
        about("Ergänzt diese Warengruppen oder Bausteine"),
    ] = ()


class Offerings(Entity):
    audience = Public

    currency: Annotated[Currency | None, about("Währung der Listenpreise, wenn abweichend")] = None
    categories: Annotated[Some[Category], about("Warengruppen")]
    articles: Annotated[tuple[Article, ...], about("Artikel")] = ()
    solution_blocks: Annotated[tuple[SolutionBlock, ...], about("Leistungsbausteine")] = ()
