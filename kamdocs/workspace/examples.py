"""Examples: a line of YAML that would be right for a field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, get_args

from pydantic import StringConstraints

from kamdocs.models.fields import Entity, Id, LocalisedText, Month, RoleId
from kamdocs.models.vocabulary import Country, Currency, Email, Website
from kamdocs.workspace.field_types import FieldType, keys_of, required_keys_of, types_at
from kamdocs.workspace.shown_ids import one_id
from kamdocs.workspace.theme_file import Colour

_OF_TYPES: Final[Mapping[object, str]] = {
    bool: "true",
    date: "2026-12-31",
    Decimal: "100",
    int: "1",
    str: "Text",
    LocalisedText: "Text",
}
_MONTH: Final = "2026-03"
_KEYS_SHOWN: Final = 2


def example_line(name: str, types: Iterable[FieldType]) -> str:
    """`due: 2026-12-31`: the name with a value the first of the types takes."""
    return f"{name}: {example_value(types)}"


def example_value(types: Iterable[FieldType]) -> str:
    """A value as it would be written in YAML."""
    return next((_value(found) for found in types), "…")


def _value(found: FieldType) -> str:
    if found.items:
        return f"[{example_value(found.items)}]"
    if found.entity:
        return _of_entity(found.entity)
    if found.entries:
        keys, values = found.entries
        return f"{{{example_value(keys)}: {example_value(values)}}}"
    return found.choices[0] if found.choices else _scalar(found)


def _of_entity(entity: type[Entity]) -> str:
    keys = required_keys_of(entity) or [key for key in keys_of(entity) if key != "id"]
    shown = [example_line(key, types_at(FieldType(entity), [key])) for key in keys[:_KEYS_SHOWN]]
    more = ["…"] if len(keys) > _KEYS_SHOWN else []
    return "{" + ", ".join([*shown, *more]) + "}"


def _scalar(found: FieldType) -> str:
    if found.reference:
        return one_id(found.reference.kind)
    patterns = [mark.pattern for mark in found.marks if isinstance(mark, StringConstraints)]
    known = [_OF_PATTERNS[pattern] for pattern in patterns if pattern in _OF_PATTERNS]
    if known:
        return known[-1]
    if found.annotation is date and _reader(Month) in found.marks:
        return _MONTH
    return _OF_TYPES.get(found.annotation, "…")


def _reader(annotated: Any) -> object:
    return get_args(annotated)[1]


def _pattern(annotated: Any) -> str:
    constraints = (mark for mark in get_args(annotated)[1:] if isinstance(mark, StringConstraints))
    return next(str(mark.pattern) for mark in constraints if mark.pattern)


ID_PATTERN: Final = _pattern(Id)
ROLE_PATTERN: Final = _pattern(RoleId)
_OF_PATTERNS: Final[Mapping[object, str]] = {
    ID_PATTERN: "beispiel",
    ROLE_PATTERN: "KAM",
    _pattern(Currency): "CHF",
    _pattern(Country): "CH",
    _pattern(Email): "name@example.com",
    _pattern(Website): "https://www.example.com",
    _pattern(Colour): '"#0e5a66"',
}
