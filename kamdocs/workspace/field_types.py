"""Field types: what the models say about the value at a place, for messages that name what to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from types import GenericAlias, UnionType
from typing import Annotated, Any, Final, Literal, TypeAlias, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from kamdocs.models.fields import Entity, Reference

Step: TypeAlias = "str | int"
KEY: Final = "[key]"
"""What pydantic puts behind the key of a mapping if the key itself is wrong."""


@dataclass(frozen=True, slots=True)
class FieldType:
    """One type a value may have, with its marks (constraints, references, readers)."""

    annotation: Any
    marks: tuple[object, ...] = ()

    @property
    def entity(self) -> type[Entity] | None:
        return self.annotation if _is_class(self.annotation, Entity) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The values of an enumeration, as they are written."""
        if _is_class(self.annotation, Enum):
            return tuple(str(member.value) for member in self.annotation)
        return tuple(map(str, get_args(self.annotation))) if get_origin(self.annotation) is Literal else ()

    @property
    def reference(self) -> Reference | None:
        return next((mark for mark in self.marks if isinstance(mark, Reference)), None)

    @property
    def bounds(self) -> dict[str, object]:
        """The limits of a number: `ge`, `gt`, `le`, `lt`."""
        names = ("ge", "gt", "le", "lt")
        return {name: getattr(mark, name) for mark in self.marks for name in names if hasattr(mark, name)}

    @property
    def items(self) -> tuple[FieldType, ...]:
        """The types of the items of a list."""
        is_list = get_origin(self.annotation) in {tuple, list}
        return tuple(_options(get_args(self.annotation)[0])) if is_list else ()

    @property
    def entries(self) -> tuple[tuple[FieldType, ...], tuple[FieldType, ...]] | None:
        """The types of the keys and of the values of a mapping."""
        if get_origin(self.annotation) is not dict:
            return None
        keys, values = get_args(self.annotation)
        return tuple(_options(keys)), tuple(_options(values))


def types_at(root: FieldType, steps: Sequence[Step]) -> tuple[FieldType, ...]:
    """The types the value may have that pydantic's `loc` leads to from the root."""
    types: tuple[FieldType, ...] = (root,)
    for index, step in enumerate(steps):
        if step == KEY:
            continue
        is_key = index + 1 < len(steps) and steps[index + 1] == KEY
        types = tuple(_inside(types, step, is_key=is_key)) or types
    return types


def list_of(model: type[Entity]) -> FieldType:
    """The type of a table whose rows are of the model."""
    return FieldType(GenericAlias(tuple, (model, ...)))


def field_at(root: FieldType, steps: Sequence[Step]) -> FieldInfo | None:
    """The field the last key among the steps stands for."""
    for index in range(len(steps) - 1, -1, -1):
        step = steps[index]
        entity = entity_of(types_at(root, steps[:index])) if isinstance(step, str) else None
        if entity is not None:
            return field_of(entity, str(step))
    return None


def field_of(model: type[Entity], key: str) -> FieldInfo | None:
    """The field a YAML key stands for."""
    fields = model.model_fields.items()
    return next((info for name, info in fields if (info.alias or name) == key), None)


def keys_of(model: type[Entity]) -> tuple[str, ...]:
    """The YAML keys of an entity, in the order of the model."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


def required_keys_of(model: type[Entity]) -> tuple[str, ...]:
    """The YAML keys without which an entity is not complete."""
    return tuple(info.alias or name for name, info in model.model_fields.items() if info.is_required())


def entity_of(types: Iterable[FieldType]) -> type[Entity] | None:
    return next((found.entity for found in types if found.entity), None)


def types_of(info: FieldInfo) -> tuple[FieldType, ...]:
    return tuple(_options(info.annotation, info.metadata))


def _inside(types: Iterable[FieldType], step: Step, *, is_key: bool) -> Iterator[FieldType]:
    for found in types:
        if found.entity is not None and isinstance(step, str):
            info = field_of(found.entity, step)
            yield from types_of(info) if info else ()
        elif found.items and isinstance(step, int):
            yield from found.items
        elif found.entries:
            yield from found.entries[0 if is_key else 1]


def _options(annotation: Any, marks: Iterable[object] = ()) -> Iterator[FieldType]:
    """The alternatives of a type, without None."""
    own = tuple(_flat(marks))
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *inner_marks = get_args(annotation)
        yield from _options(inner, (*inner_marks, *own))
    elif origin in {Union, UnionType}:
        for option in get_args(annotation):
            if option is not type(None):
                yield from _options(option, own)
    else:
        yield FieldType(annotation, own)


def _flat(marks: Iterable[object]) -> Iterator[object]:
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
        else:
            yield mark


def _is_class(annotation: object, base: type) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, base)
