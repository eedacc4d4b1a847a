"""The skeleton: a model as YAML to be filled in, what must be there open, the rest behind `#`.

Each line says by its comment what goes there: a choice lists its words, a reference the file with the ids.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from pydantic.fields import FieldInfo

from kamdocs.models.fields import Entity
from kamdocs.scaffold.homes import home_of
from kamdocs.workspace.field_types import FieldType, entity_of, types_of

_INDENT: Final = "  "
_COMMENT_AT: Final = 34


@dataclass(frozen=True, slots=True)
class Line:
    """One line of YAML: `key` may begin with `- `; `value` is empty where the author writes."""

    depth: int
    key: str
    value: str = ""
    comment: str = ""
    is_optional: bool = False

    def __str__(self) -> str:
        mark = "# " if self.is_optional else ""
        written = f"{_INDENT * self.depth}{mark}{self.key}:{f' {self.value}' if self.value else ''}"
        return f"{written:<{_COMMENT_AT}}  # {self.comment}" if self.comment else written


@dataclass(frozen=True, slots=True)
class Filling:
    """What to write into a skeleton, each by its path, such as `profile.demand_power`.

    `given` are values; `wanted` are optional fields to open as well; `entries` are the keys of a mapping,
    each with a comment on its value.
    """

    given: Mapping[str, str] = field(default_factory=dict)
    wanted: Collection[str] = ()
    entries: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def opens(self, path: str, info: FieldInfo) -> bool:
        """Whether a field is written open: it must be there, is wanted or has a value."""
        inside = f"{path}."
        named = (*self.wanted, *self.given, *self.entries)
        return info.is_required() or path in named or any(name.startswith(inside) for name in named)


def skeleton(model: type[Entity], filling: Filling) -> str:
    """The YAML of a model."""
    return "\n".join(map(str, _entity(model, filling, "", 0))) + "\n"


def _entity(model: type[Entity], filling: Filling, path: str, depth: int) -> Iterator[Line]:
    for name, info in model.model_fields.items():
        key = info.alias or name
        yield from _field(key, info, filling, f"{path}.{key}" if path else key, depth)


def _field(key: str, info: FieldInfo, filling: Filling, path: str, depth: int) -> Iterator[Line]:
    types = types_of(info)
    comment = _comment(info, types)
    if not filling.opens(path, info):
        yield Line(depth, key, _default(info), comment, is_optional=True)
        return
    value = filling.given.get(path) or _default(info)
    below = [] if value else list(_below(types, filling, path, depth))
    is_bare_list = not below and any(found.items for found in types)
    yield Line(depth, key, value or "[]" * is_bare_list, comment)
    yield from below


def _below(types: Iterable[FieldType], filling: Filling, path: str, depth: int) -> Iterator[Line]:
    """The lines inside a field that holds an entity, a list of them, or a mapping with known keys."""
    entity = entity_of(types)
    item = entity_of(inner for found in types for inner in found.items)
    if entity is not None:
        yield from _entity(entity, filling, path, depth + 1)
    elif item is not None:
        yield from _as_item(list(_entity(item, filling, path, depth + 2)), depth + 1)
    else:
        keys = filling.entries.get(path, {})
        yield from (Line(depth + 1, key, "", comment) for key, comment in keys.items())


def _as_item(lines: list[Line], depth: int) -> Iterator[Line]:
    """The lines of an entity as one item of a list: its first open line begins with a dash."""
    first = next(index for index, line in enumerate(lines) if not line.is_optional)
    opening = lines[first]
    yield Line(depth, f"- {opening.key}", opening.value, opening.comment)
    yield from (line for index, line in enumerate(lines) if index != first)


def _comment(info: FieldInfo, types: Iterable[FieldType]) -> str:
    offered = [part for found in types for part in (found, *found.items, *_keys(found))]
    choices = ", ".join(choice for found in offered for choice in found.choices)
    homes = [home_of(found.reference.kind) for found in offered if found.reference]
    words = info.description or ""
    if choices:
        return f"{words}: {choices}"
    return f"{words} (Kennung aus {homes[0]})" if homes else words


def _keys(found: FieldType) -> tuple[FieldType, ...]:
    return found.entries[0] if found.entries else ()


def _default(info: FieldInfo) -> str:
    default: object = info.default
    match default:
        case bool():
            return "true" if default else "false"
        case StrEnum():
            return default.value
        case str() | int():
            return str(default)
        case _:
            return ""
