"""Ids that models define and refer to, with the place of each."""

from __future__ import annotations

import pytest

from kamdocs.models.fields import Definition, Reference
from kamdocs.models.kinds import KINDS
from kamdocs.models.links import definitions, escaped, references
from kamdocs.models.process import Process
from tests.models.reading import data_of, data_paths, models_of, written


def _process(text: str) -> Process:
    base = "{id: p, name: P, owner: VID, purpose: p, trigger: t, last_review: 2026-01-01, "
    return Process.model_validate(written(base + text))


def _value_at(data: object, pointer: str) -> tuple[str, object]:
    """The last key of a pointer and the value there."""
    key = ""
    for key in pointer.split("/")[1:]:
        assert isinstance(data, dict | list)
        data = data[int(key)] if isinstance(data, list) else data[key]
    return key, data


def test_references_come_in_the_order_of_the_fields() -> None:
    process = _process(
        "steps: [{id: s1, name: n, raci: {VID: A/R, KAM: I}, decision: {question: q, if_no: s1}}], kpis: [otd]}"
    )
    assert list(references(process)) == [
        ("/owner", Reference("role"), "VID"),
        ("/steps/0/raci/VID", Reference("role"), "VID"),
        ("/steps/0/raci/KAM", Reference("role"), "KAM"),
        ("/steps/0/decision/if_no", Reference("step"), "s1"),
        ("/kpis/0", Reference("kpi"), "otd"),
    ]


def test_definitions_name_the_kind() -> None:
    process = _process("steps: [{id: s1, name: n}, {id: s2, name: n}]}")
    assert list(definitions(process)) == [
        ("/id", Definition("process"), "p"),
        ("/steps/0/id", Definition("step"), "s1"),
        ("/steps/1/id", Definition("step"), "s2"),
    ]


def test_pointers_use_the_names_of_the_file() -> None:
    process = _process("inputs: [{what: w, from: KAM}], steps: [{id: s1, name: n}]}")
    assert ("/inputs/0/from", Reference("role"), "KAM") in list(references(process))


@pytest.mark.parametrize("path", data_paths())
def test_every_pointer_leads_to_the_id(path: str) -> None:
    for data, model in zip(data_of(path), models_of(path), strict=True):
        for pointer, _, name in [*references(model), *definitions(model)]:
            assert name in _value_at(data, pointer)


def test_the_samples_define_every_kind_once_and_only_known_kinds() -> None:
    defined = [
        (mark.kind, name)
        for path in data_paths()
        for m in models_of(path)
        for _, mark, name in definitions(m)
    ]
    assert {kind for kind, _ in defined} == set(KINDS)
    assert len(defined) == len(set(defined))


def test_every_reference_of_the_samples_finds_its_definition() -> None:
    models = [model for path in data_paths() for model in models_of(path)]
    defined = {(mark.kind, name) for model in models for _, mark, name in definitions(model)}
    found = [(mark.kind.split("|"), name) for model in models for _, mark, name in references(model)]
    assert len(found) > len(data_paths())
    assert [
        (kinds, name) for kinds, name in found if not any((kind, name) in defined for kind in kinds)
    ] == []


def test_a_key_is_escaped_for_the_pointer() -> None:
    assert escaped("a/b~c") == "a~1b~0c"
