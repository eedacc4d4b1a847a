"""Every file model reads its sample, knows all its fields and refuses what it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from kamdocs.models.fields import Entity, LocalisedText, Scalar
from kamdocs.models.layout import LAYOUT
from tests.models.reading import data_of, data_paths, match_of, model_of, models_of, paths


def test_every_kind_of_file_has_a_sample() -> None:
    assert {match_of(path).kind.kind for path in paths()} == {kind.kind for kind in LAYOUT}


@pytest.mark.parametrize("path", data_paths())
def test_a_file_that_uses_every_field_is_read(path: str) -> None:
    assert models_of(path)


def test_the_samples_use_every_field_of_every_model() -> None:
    used = {field for path in data_paths() for model in models_of(path) for field in _fields_set(model)}
    known = {field for kind in LAYOUT if kind.model for field in _fields_known(kind.model)}
    assert known
    assert known - used == set()


@pytest.mark.parametrize("path", data_paths())
def test_an_unknown_key_is_refused(path: str) -> None:
    data = {**data_of(path)[0], "surprise": Scalar("1")}
    with pytest.raises(ValidationError) as caught:
        model_of(path).model_validate(data)
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("extra_forbidden", ("surprise",))
    ]


@pytest.mark.parametrize("path", data_paths())
def test_a_model_cannot_be_changed(path: str) -> None:
    model = models_of(path)[0]
    with pytest.raises(ValidationError, match="frozen"):
        setattr(model, next(iter(type(model).model_fields)), None)


@pytest.mark.parametrize("path", data_paths())
def test_a_python_name_with_underscore_is_no_key(path: str) -> None:
    names = [name for name in model_of(path).model_fields if name.endswith("_")]
    data = {**data_of(path)[0], **dict.fromkeys(["for_", *names], Scalar("x"))}
    with pytest.raises(ValidationError):
        model_of(path).model_validate(data)


def _fields_set(value: object) -> Iterator[tuple[str, str]]:
    """Class and name of every field that was written, at any depth."""
    if isinstance(value, Entity):
        for name in value.model_fields_set:
            yield type(value).__name__, name
            yield from _fields_set(getattr(value, name))
    elif isinstance(value, dict):
        yield from (field for item in value.values() for field in _fields_set(item))
    elif isinstance(value, tuple) and not isinstance(value, LocalisedText):
        yield from (field for item in value for field in _fields_set(item))


def _fields_known(model: type[Entity]) -> Iterator[tuple[str, str]]:
    for name, info in model.model_fields.items():
        yield model.__name__, name
        for inner in _entities(info.annotation):
            yield from _fields_known(inner)


def _entities(annotation: Any) -> Iterator[type[Entity]]:
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        yield annotation
    for argument in get_args(annotation):
        yield from _entities(argument)
