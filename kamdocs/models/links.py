"""Links: the ids a model defines and the ids it refers to, each with its place.

Which fields can hold one is read from the types once for each class; the walk then touches only those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, TypeAlias, TypeVar, get_args, get_origin

from kamdocs.models.fields import Definition, Entity, Reference

Link: TypeAlias = tuple[str, Reference | Definition, str]
Walk: TypeAlias = Callable[[Any, str], Iterator[Link]]
Mark = TypeVar("Mark", Reference, Definition)


def references(model: Entity) -> Iterator[tuple[str, Reference, str]]:
    """The JSON pointer, mark and id of everything `model` refers to, in the order of its fields.

    An id that is a key of a mapping has the pointer of its entry.
    """
    yield from _marked(model, Reference)


def definitions(model: Entity) -> Iterator[tuple[str, Definition, str]]:
    """The JSON pointer, mark and id of everything `model` defines, in the order of its fields."""
    yield from _marked(model, Definition)


def _marked(model: Entity, wanted: type[Mark]) -> Iterator[tuple[str, Mark, str]]:
    for pointer, mark, name in _entity(model, ""):
        if isinstance(mark, wanted):
            yield pointer, mark, name


def _entity(model: Entity, pointer: str) -> Iterator[Link]:
    for name, key, walk in _fields(type(model)):
        value = getattr(model, name)
        if value is not None:
            yield from walk(value, f"{pointer}/{key}")


@cache
def _fields(model: type[Entity]) -> tuple[tuple[str, str, Walk], ...]:
    """The fields of a class that can hold links: name, key in YAML, walk."""
    walks = ((name, info, _walk(info.annotation, info.metadata)) for name, info in model.model_fields.items())
    return tuple((name, info.alias or name, walk) for name, info, walk in walks if walk is not None)


def _walk(annotation: Any, metadata: Sequence[Any] = ()) -> Walk | None:
    """How to find the links in a value of this type; None if there can be none."""
    mark = next((mark for mark in metadata if isinstance(mark, Reference | Definition)), None)
    if mark is not None:
        return lambda value, pointer: iter([(pointer, mark, value)])
    arguments = get_args(annotation)
    if not arguments:
        return _entity if isinstance(annotation, type) and issubclass(annotation, Entity) else None
    return _walk_inside(get_origin(annotation), arguments)


def _walk_inside(origin: Any, arguments: Sequence[Any]) -> Walk | None:
    """The walk of a type made of others: an annotated type, an optional one, a tuple or a mapping."""
    if origin is Annotated:
        return _walk(arguments[0], arguments[1:])
    if origin is tuple:
        return _items(_walk(arguments[0]))
    if origin is dict:
        return _entries(_walk(arguments[0]), _walk(arguments[1]))
    return next(filter(None, map(_walk, arguments)), None)


def _items(walk: Walk | None) -> Walk | None:
    if walk is None:
        return None

    def walk_items(values: tuple[Any, ...], pointer: str) -> Iterator[Link]:
        for index, value in enumerate(values):
            yield from walk(value, f"{pointer}/{index}")

    return walk_items


def _entries(keys: Walk | None, values: Walk | None) -> Walk | None:
    if keys is None and values is None:
        return None

    def walk_entries(mapping: Mapping[Any, Any], pointer: str) -> Iterator[Link]:
        for key, value in mapping.items():
            place = f"{pointer}/{escaped(str(key))}"
            if keys is not None:
                yield from keys(key, place)
            if values is not None:
                yield from values(value, place)

    return walk_entries


def escaped(key: str) -> str:
    """A key as a part of a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")
