"""The JSON schema of every file model: what editors show and complete."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kamdocs.models.fields import Entity
from kamdocs.models.goals import Tracking
from kamdocs.models.layout import LAYOUT
from kamdocs.models.process import Process
from kamdocs.models.touchpoints import Touchpoints

MODELS = tuple(kind.model for kind in LAYOUT if kind.model is not None)


def _properties(model: type[Entity]) -> Iterator[tuple[str, dict[str, Any]]]:
    schema = model.model_json_schema()
    for entity in (schema, *schema.get("$defs", {}).values()):
        for name, field in entity.get("properties", {}).items():
            if entity.get("additionalProperties") is False:
                yield f"{entity['title']}.{name}", field


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_says_who_may_see_it_and_what_it_is(model: type[Entity]) -> None:
    fields = dict(_properties(model))
    assert fields
    assert [name for name, field in fields.items() if not {"x-audience", "description"} <= set(field)] == []


def test_names_are_those_of_the_files() -> None:
    touchpoint = Touchpoints.model_json_schema()["$defs"]["Touchpoint"]["properties"]
    assert "is" in touchpoint
    assert touchpoint["is"]["x-audience"] == "confidential"
    source = Process.model_json_schema()["$defs"]["ProcessInput"]
    assert set(source["properties"]) == {"id", "what", "from"}


def test_a_text_is_a_string_or_a_map_of_locales() -> None:
    text = Process.model_json_schema()["properties"]["name"]
    assert [choice["type"] for choice in text["anyOf"]] == ["string", "object"]


def test_a_month_is_not_a_full_date() -> None:
    month = Tracking.model_json_schema()["$defs"]["TrackedMonth"]["properties"]["month"]
    assert month["pattern"] == r"^\d{4}-(0[1-9]|1[0-2])$"
    assert "format" not in month


def test_what_must_be_there_is_required() -> None:
    assert Process.model_json_schema()["required"] == [
        "id",
        "name",
        "owner",
        "purpose",
        "trigger",
        "steps",
        "last_review",
    ]
