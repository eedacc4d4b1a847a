"""Misfit: one value that does not fit its field, with all a message needs to know about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import Any, Final

from pydantic_core import ErrorDetails

from kamdocs.models.links import escaped
from kamdocs.problems import Problem, Rule
from kamdocs.workspace.examples import example_line, example_value
from kamdocs.workspace.field_types import KEY, FieldType, Step, field_at, types_at
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.yaml_quoting import shortened

_SIGNS: Final = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}
_NOTHING: Final = object()
"""In place of a child that is not there; None is a value."""


@dataclass(frozen=True)
class Misfit:
    """An error of pydantic's, whose `loc` is a path of keys and numbers into the tree of the file."""

    root: FieldType
    tree: object
    marks: Marks
    detail: ErrorDetails

    @property
    def type(self) -> str:
        return self.detail["type"]

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.detail["loc"]

    @property
    def value(self) -> object:
        return self.detail["input"]

    @property
    def context(self) -> Mapping[str, Any]:
        return self.detail.get("ctx", {})

    @property
    def is_empty(self) -> bool:
        return self.value is None and self.type != "extra_forbidden"

    @property
    def is_required(self) -> bool:
        """Whether the entry the value stands in must be there."""
        field = field_at(self.root, self.steps)
        return field is not None and field.is_required()

    @property
    def is_about_entry(self) -> bool:
        """Whether the last key of the path was written by the author, and nothing or no fitting key is there."""
        return (
            (self.is_empty and self.type != "missing")
            or self.type == "extra_forbidden"
            or self.steps[-1:] == (KEY,)
        )

    @property
    def entries(self) -> tuple[str, ...]:
        return tuple(self.value) if isinstance(self.value, Mapping) else ()

    @property
    def written(self) -> str:
        """The text of the value; empty if it is a list or a mapping."""
        return str(self.value) if isinstance(self.value, str) else ""

    @property
    def name(self) -> str:
        """The key the value stands under."""
        return next((step for step in reversed(self.steps) if isinstance(step, str) and step != KEY), "")

    @cached_property
    def types(self) -> tuple[FieldType, ...]:
        return types_at(self.root, self.steps)

    @property
    def bounds(self) -> str:
        """`≥ 1, ≤ 5`."""
        limits = {name: limit for found in self.types for name, limit in found.bounds.items()}
        return ", ".join(f"{_SIGNS[name]} {limits[name]}" for name in _SIGNS if name in limits)

    @property
    def value_before(self) -> str:
        """The text of the entry before this one in its mapping."""
        mapping = reduce(_child, self.steps[:-1], self.tree)
        keys = list(mapping) if isinstance(mapping, dict) else []
        index = keys.index(self.name) if self.name in keys else 0
        before = mapping[keys[index - 1]] if isinstance(mapping, dict) and index else ""
        return str(before) if isinstance(before, str) else ""

    def inside(self, key: str) -> Misfit:
        """The same for an entry of the value."""
        return replace(self, detail={**self.detail, "loc": (*self.steps, key)})

    def problem(self, rule: Rule, *, at_key: bool = False, **values: object) -> Problem:
        """A problem of the value, or of its key; the wordings can name it and show an example."""
        pointer = self._pointer()
        place = self.marks.key(pointer) if at_key or self.steps[-1:] == (KEY,) else self.marks.value(pointer)
        known = {
            "name": self.name,
            "written": shortened(self.written),
            "example": self._example(),
            "about": self._about(),
        }
        used = {name: value for name, value in (known | values).items() if _uses(rule, name)}
        return rule.at(place, **used)

    def _pointer(self) -> str:
        """The JSON pointer of the value, as far as the tree goes: what is missing has that of its parent."""
        node, pointer = self.tree, ""
        for step in self.steps:
            child = _child(node, step)
            if child is not _NOTHING:
                node, pointer = child, f"{pointer}/{escaped(str(step))}"
        return pointer

    def _example(self) -> str:
        is_item = isinstance(self.steps[-1], int) if self.steps else False
        return f"- {example_value(self.types)}" if is_item else example_line(self.name, self.types)

    def _about(self) -> str:
        field = field_at(self.root, self.steps)
        return f" ({field.description})" if field and field.description else ""


def _child(node: object, step: Step) -> object:
    match node, step:
        case dict(), str():
            return node.get(step, _NOTHING)
        case list(), int():
            return node[step]
        case _:
            return _NOTHING


def _uses(rule: Rule, name: str) -> bool:
    """Whether a wording names the value: those that do not should not tell two problems apart."""
    wordings = (*rule.message.values(), *rule.hint.values())
    return any(f"{{{name}}}" in wording for wording in wordings)
