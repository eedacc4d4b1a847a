"""Values as templates see them: plain texts, numbers, dates, lists and mappings, never a model.

A pydantic object inside a sandbox lets a template read files and run code, so models stay outside: their
fields are copied into plain data. Every leaf remembers where it was written (`source`) and who may see it
(`audience`); what a template works out from it (`carried`) forgets the place but not the audience.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias, TypeVar

from markupsafe import Markup

from kamdocs.audience import Audience
from kamdocs.blocks import Blocks
from kamdocs.models.fields import Entity, LocalisedText, Markdown, audience_of
from kamdocs.problems import Location

Plain: TypeAlias = "str | int | Decimal | date | bool | Sequence[Plain] | Mapping[str, Plain] | None"
Locate: TypeAlias = Callable[[str], Location]
"""From a JSON pointer to the place of the value in its file."""


class Tracked:
    """What every leaf carries besides its value. `language` is set where a text is not in the document's."""

    source: Location | None = None
    audience: Audience = Audience.PUBLIC
    language: str | None = None


class TrackedText(str, Tracked):
    """A text to be shown as it stands."""


class TrackedMarkdown(str, Tracked):
    """A text of a field declared as Markdown; `blocks` is what it says, set when a template gets it."""

    blocks: Blocks | None = None


class TrackedInt(int, Tracked):
    """A whole number."""


class TrackedDecimal(Decimal, Tracked):
    """An amount, a percentage or another number."""


class TrackedDate(date, Tracked):
    """A day; a month is its first day."""


Leaf = TypeVar("Leaf", bound=Tracked)


def plain(value: object, locate: Locate, locale: str, pointer: str = "") -> Plain:
    """A model (or a part of one) as plain data in one locale. `locate` finds the source of a pointer."""
    return _plain(value, _Place(locate, locale, pointer, Audience.PUBLIC, markdown=False))


def carried(result: Any, origins: Iterable[object]) -> Any:
    """What was worked out from values, as secret as the most secret of them."""
    audience = max(map(_audience, origins), default=Audience.PUBLIC)
    made = _made(result) if audience > Audience.PUBLIC else None
    if made is None:
        return result
    made.audience = audience
    return made


def _audience(value: object) -> Audience:
    match value:
        case Tracked():
            return value.audience
        case list() | tuple():
            return max(map(_audience, value), default=Audience.PUBLIC)
        case _:
            return Audience.PUBLIC


def _made(result: object) -> Tracked | None:
    """A leaf with the value of a plain result; None for what is none or stays as it is."""
    match result:
        case bool() | Markup() | Tracked():
            return None
        case str():
            return TrackedText(result)
        case int():
            return TrackedInt(result)
        case Decimal():
            return TrackedDecimal(result)
        case _:
            return None


class _Place:
    """Where the walk stands: what the next leaf will carry."""

    __slots__ = ("audience", "locale", "locate", "markdown", "pointer")

    def __init__(
        self, locate: Locate, locale: str, pointer: str, audience: Audience, *, markdown: bool
    ) -> None:
        self.locate, self.locale, self.pointer = locate, locale, pointer
        self.audience, self.markdown = audience, markdown

    def inside(
        self, key: object, audience: Audience | None = None, *, markdown: bool | None = None
    ) -> _Place:
        step = str(key).replace("~", "~0").replace("/", "~1")
        return _Place(
            self.locate,
            self.locale,
            f"{self.pointer}/{step}",
            self.audience if audience is None else max(audience, self.audience),
            markdown=self.markdown if markdown is None else markdown,
        )

    def tracked(self, leaf: Leaf, language: str | None = None) -> Leaf:
        leaf.source = self.locate(self.pointer)
        leaf.audience = self.audience
        leaf.language = language
        return leaf


def _plain(value: object, place: _Place) -> Plain:
    match value:
        case None | bool():
            return value
        case Entity():
            return _of_entity(value, place)
        case LocalisedText():
            return _of_text(value, place)
        case Mapping():
            return {str(_key(key)): _plain(item, place.inside(_key(key))) for key, item in value.items()}
        case tuple() | list():
            return [_plain(item, place.inside(index)) for index, item in enumerate(value)]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {
                item.name: _plain(getattr(value, item.name), place.inside(item.name))
                for item in fields(value)
            }
        case _:
            return _leaf(value, place)


def _of_entity(entity: Entity, place: _Place) -> Plain:
    kind = type(entity)
    found: dict[str, Plain] = {}
    for name, info in kind.model_fields.items():
        markdown = any(isinstance(mark, Markdown) for mark in info.metadata) or _says_markdown(
            info.annotation
        )
        key = info.alias or name
        inner = place.inside(key, audience_of(kind, name), markdown=markdown)
        found[key] = _plain(getattr(entity, name), inner)
    return found


def _says_markdown(annotation: object) -> bool:
    """Whether a Markdown mark is hidden inside a union, a tuple or a mapping of the annotation."""
    if isinstance(annotation, Markdown):
        return True
    inside = (*getattr(annotation, "__metadata__", ()), *getattr(annotation, "__args__", ()))
    return any(_says_markdown(part) for part in inside)


def _of_text(value: LocalisedText, place: _Place) -> Plain:
    chosen = value.locale_for(place.locale)
    foreign = chosen and chosen.partition("-")[0] != place.locale.partition("-")[0]
    words = value.text_for(place.locale)
    where = place.inside(chosen) if chosen else place
    language = chosen if foreign else None
    if place.markdown:
        return where.tracked(TrackedMarkdown(words), language)
    return where.tracked(TrackedText(words), language)


def _key(key: object) -> object:
    return key.value if isinstance(key, Enum) else key


def _leaf(value: object, place: _Place) -> Plain:
    match value:
        case Enum():
            return place.tracked(TrackedText(value.value))
        case str():
            return place.tracked(TrackedText(value))
        case int():
            return place.tracked(TrackedInt(value))
        case Decimal():
            return place.tracked(TrackedDecimal(value))
        case date():
            return place.tracked(TrackedDate(value.year, value.month, value.day))
        case _:
            raise TypeError(type(value))
