"""Glossary: the terms of key account management as this company uses them."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import Entity, Item, MarkdownText, Public, Text, about


class Term(Item):
    audience = Public

    term: Annotated[Text, about("Begriff")]
    definition: Annotated[MarkdownText, about("Bedeutung")]
    synonyms: Annotated[tuple[Text, ...], about("Andere Wörter für dasselbe")] = ()


class Glossary(Entity):
    audience = Public

    terms: Annotated[tuple[Term, ...], about("Begriffe")]
