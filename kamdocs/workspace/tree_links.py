"""Tree links: the ids a file defines and refers to, read from its tree by the types of its model.

From the tree and not from the model, so that a file with another mistake still says which ids it defines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

from kamdocs.models.fields import Definition, Entity, Reference
from kamdocs.models.links import escaped
from kamdocs.workspace.field_types import FieldType, types_of

_NAMES: Final = ("name", "title", "text")


@dataclass(frozen=True, slots=True)
class Link:
    """An id as written. `name` is that of the entity it defines; `is_key` if the id is the key of an entry."""

    pointer: str
    mark: Reference | Definition
    written: str
    name: str = ""
    is_key: bool = False


_Walk: TypeAlias = Callable[[object, str], Iterator[Link]]


def links(root: FieldType, tree: object) -> Iterator[Link]:
    """All links of a tree, in the order of the model's fields."""
    walk = _walk((root,))
    return walk(tree, "") if walk else iter(())


@cache
def kinds_defined(root: FieldType) -> frozenset[str]:
    """The kinds of ids a file of this type can define."""
    return frozenset(_kinds((root,), frozenset()))


def _kinds(types: Iterable[FieldType], above: frozenset[type[Entity]]) -> Iterator[str]:
    for found in types:
        yield from (mark.kind for mark in found.marks if isinstance(mark, Definition))
        yield from _kinds(found.items, above)
        yield from _kinds(found.entries[1] if found.entries else (), above)
        entity = found.entity
        if entity is not None and entity not in above:
            for info in entity.model_fields.values():
                yield from _kinds(types_of(info), above | {entity})


def _walk(types: tuple[FieldType, ...]) -> _Walk | None:
    """How to find the links in a value of these types; None if there can be none."""
    return next(filter(None, map(_walk_of, types)), None)


@cache
def _walk_of(found: FieldType) -> _Walk | None:
    mark = next((mark for mark in found.marks if isinstance(mark, Reference | Definition)), None)
    if mark is not None:
        return _leaf(mark)
    if found.entity:
        return _entity(found.entity)
    if found.items:
        return _items(_walk(found.items))
    return _entries(*map(_walk, found.entries)) if found.entries else None


def _leaf(mark: Reference | Definition) -> _Walk:
    def walk(value: object, pointer: str) -> Iterator[Link]:
        if isinstance(value, str):
            yield Link(pointer, mark, str(value))

    return walk


def _entity(entity: type[Entity]) -> _Walk:
    def walk(value: object, pointer: str) -> Iterator[Link]:
        if not isinstance(value, Mapping):
            return
        for key, mark, inner in _fields(entity):
            if value.get(key) is None:
                continue
            if isinstance(mark, Definition) and isinstance(value[key], str):
                yield Link(f"{pointer}/{key}", mark, str(value[key]), _name(value))
            elif inner is not None:
                yield from inner(value[key], f"{pointer}/{key}")

    return walk


@cache
def _fields(entity: type[Entity]) -> tuple[tuple[str, object, _Walk | None], ...]:
    """Key, mark and walk of each field that can hold links."""
    fields = [(info.alias or name, types_of(info)) for name, info in entity.model_fields.items()]
    found = ((key, _definition(types), _walk(types)) for key, types in fields)
    return tuple((key, mark, walk) for key, mark, walk in found if walk is not None)


def _definition(types: Iterable[FieldType]) -> Definition | None:
    return next((mark for found in types for mark in found.marks if isinstance(mark, Definition)), None)


def _name(entity: Mapping[str, object]) -> str:
    """What people call the entity."""
    value = next((entity[key] for key in _NAMES if entity.get(key)), "")
    first = next(iter(value.values()), "") if isinstance(value, Mapping) else value
    return str(first) if isinstance(first, str) else ""


def _items(inner: _Walk | None) -> _Walk | None:
    if inner is None:
        return None

    def walk(value: object, pointer: str) -> Iterator[Link]:
        if isinstance(value, Mapping):  # the dash was forgotten: what it defines is known all the same
            yield from inner(value, pointer)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from inner(item, f"{pointer}/{index}")

    return walk


def _entries(keys: _Walk | None, values: _Walk | None) -> _Walk | None:
    if keys is None and values is None:
        return None

    def walk(value: object, pointer: str) -> Iterator[Link]:
        if not isinstance(value, Mapping):
            return
        for key, inner in value.items():
            place = f"{pointer}/{escaped(key)}"
            for link in keys(key, place) if keys else ():
                yield Link(place, link.mark, link.written, is_key=True)
            yield from values(inner, place) if values else ()

    return walk
