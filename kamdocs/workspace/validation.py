"""Validation: a tree becomes a model, or each thing that is wrong with it a problem at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kamdocs.models.fields import ERRORS, TEXT_LOCALES, Entity
from kamdocs.models.links import escaped
from kamdocs.problems import Location, Problem, Rule
from kamdocs.workspace import corrections
from kamdocs.workspace import value_rules as rules
from kamdocs.workspace.examples import example_line
from kamdocs.workspace.field_types import KEY, FieldType, Step, entity_of, field_of, keys_of, types_at
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.suggestions import closest, id_of, listed
from kamdocs.workspace.yaml_colons import glued_line
from kamdocs.workspace.yaml_rules import COLON_WITHOUT_BLANK

Model = TypeVar("Model", bound=Entity)


def validated(model: type[Model], tree: object, marks: Marks) -> tuple[Model | None, list[Problem]]:
    """The entity, or None and all problems of the tree."""
    try:
        return model.model_validate(tree), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [problem_of(Case.of(model, tree, marks, detail)) for detail in details]
