"""The skeleton: a model as YAML to be filled in, what must be there open, the rest behind `#`.

Each line says by its comment what goes there; a choice lists its words. Given values are filled in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from kamdocs.models.fields import Entity

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


def skeleton(model: type[Entity], given: Mapping[str, str], wanted: Collection[str] = ()) -> str:
    """The YAML of a model. `given` are values to fill in, `wanted` optional fields to open as well;
    both are named by path, such as `profile.demand_power`.
    """
    return "\n".join(str(line) for line in _entity(model, _Frame(given, frozenset(wanted)), "", 0)) + "\n"


@dataclass(frozen=True, slots=True)
class _Frame:
    given: Mapping[str, str]
    wanted: frozenset[str]

    def opens(self, path: str, info: FieldInfo) -> bool:
        """Whether a field is written open: it must be there, is wanted or has a value."""
        inside = f"{path}."
        named = (*self.wanted, *self.given)
        return info.is_required() or path in named or any(name.startswith(inside) for name in named)


def _entity(model: type[Entity], frame: _Frame, path: str, depth: int) -> Iterator[Line]:
    for name, info in model.model_fields.items():
        key = info.alias or name
        inner = f"{path}.{key}" if path else key
        yield from _field(key, info, frame, inner, depth)


def _field(key: str, info: FieldInfo, frame: _Frame, path: str, depth: int) -> Iterator[Line]:
    kind, choice = _kind(info.annotation), _choice(info.annotation)
    comment = _comment(info, choice)
    if not frame.opens(path, info):
        yield Line(depth, key, _default(info), comment, is_optional=True)
        return
    inside = _inside(info.annotation)
    if inside is None or path in frame.given:
        yield Line(depth, key, frame.given.get(path, "[]" if kind == "tuple" else ""), comment)
        return
    yield Line(depth, key, "", comment)
    lines = list(_entity(inside, frame, path, depth + (2 if kind == "tuple" else 1)))
    yield from _as_item(lines, depth + 1) if kind == "tuple" else lines


def _as_item(lines: list[Line], depth: int) -> Iterator[Line]:
    """The lines of an entity as one item of a list: its first open line begins with a dash."""
    first = next(index for index, line in enumerate(lines) if not line.is_optional)
    opening = lines[first]
    yield Line(depth, f"- {opening.key}", opening.value, opening.comment)
    yield from (line for index, line in enumerate(lines) if index != first)


def _comment(info: FieldInfo, choice: type[StrEnum] | None) -> str:
    words = info.description or ""
    return f"{words}: {', '.join(item.value for item in choice)}" if choice else words


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


def _kind(annotation: Any) -> str:
    origin = get_origin(_bare(annotation))
    return "tuple" if origin is tuple else "dict" if origin is dict else "value"


def _inside(annotation: Any) -> type[Entity] | None:
    """The entity a field holds, once or as the items of a list."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        bare = _bare(get_args(bare)[0])
    return bare if isinstance(bare, type) and issubclass(bare, Entity) else None


def _choice(annotation: Any) -> type[StrEnum] | None:
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        bare = _bare(get_args(bare)[0])
    return bare if isinstance(bare, type) and issubclass(bare, StrEnum) else None


def _bare(annotation: Any) -> Any:
    """The type without marks and without "or nothing"."""
    while get_origin(annotation) in {Annotated, Union, UnionType}:
        parts = [part for part in get_args(annotation) if part is not type(None)]
        annotation = parts[0]
    return annotation
