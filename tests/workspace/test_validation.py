"""Validation: each error of the models has words of its own, at the place of the value."""

from __future__ import annotations

from typing import Annotated, get_args

import pytest
from pydantic import Field

from kamdocs.models.fields import ERRORS, Day, Entity, Flag, Id, Month, Number, Text
from kamdocs.models.kinds import KINDS, PersonRef, RoleRef
from kamdocs.models.plan import Plan
from kamdocs.models.segmentation import Abc
from kamdocs.problems import Problem
from kamdocs.workspace.examples import example_line
from kamdocs.workspace.field_types import FieldType, types_at
from kamdocs.workspace.kind_names import KIND_NAMES
from kamdocs.workspace.validation import _EXPLAINED, validated
from kamdocs.workspace.yaml_reader import read_yaml


class Sample(Entity):
    """Every kind of value a message shows an example of."""

    id: Id
    from_: PersonRef | None = None
    day: Day | None = None
    month: Month | None = None
    flag: Flag = False
    few: Annotated[tuple[Number, ...], Field(max_length=2)] = ()
    text: Text | None = None
    by_role: dict[RoleRef, Number] = Field(default_factory=dict)
    inner: Sample | None = None


def problems(model: type[Entity], text: str) -> list[Problem]:
    file = read_yaml(text.encode(), "a.yaml")
    return validated(model, file.tree, file.marks)[1]


def found(model: type[Entity], text: str) -> list[str]:
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule.id}"
        for problem in problems(model, text)
    ]


def test_every_error_type_of_the_models_is_explained() -> None:
    assert ERRORS.keys() <= _EXPLAINED.keys()


def test_every_kind_of_id_has_a_name_in_both_languages() -> None:
    assert KIND_NAMES.keys() == KINDS.keys()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("from: 12 34", "2:7 RF16"),
        ('day: "2026-01-01"', "2:6 RF07"),
        ("day: 2026-13-01", "2:6 RF08"),
        ("month: 2026-13", "2:8 RF09"),
        ("flag: maybe", "2:7 RF10"),
        ("few: [1, 2, 3]", "2:6 RF21"),
        ("few: 1", "2:6 RF13"),
        ("few: [[1]]", "2:7 RF05"),
        ("text: [a]", "2:7 RF12"),
        ("text: {}", "2:1 RF15"),
        ("text: {fr: a}", "2:8 RF23"),
        ("by_role: x", "2:10 RF14"),
        ("by_role: {kam: 1}", "2:11 RF17"),
        ("by_role: {KAM: x}", "2:16 RF05"),
        ("by_role: {KAM: }", "2:11 RF15"),
        ("inner: {id: a, day: x}", "2:21 RF07"),
        ("inner: {day: 2026-01-01}", "2:8 RF04"),
        ("inner: {id: a, inner: {id: b, x/y: 1}}", "2:31 RF03"),
        ("from_: a-keller", "2:1 RF03"),
    ],
)
def test_an_error_is_placed_at_the_value_or_key_it_is_about(line: str, expected: str) -> None:
    assert found(Sample, f"id: a\n{line}\n") == [expected]


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        (("id",), "id: beispiel"),
        (("day",), "day: 2026-12-31"),
        (("month",), "month: 2026-03"),
        (("flag",), "flag: true"),
        (("few",), "few: [100]"),
        (("text",), "text: Text"),
        (("inner",), "inner: {id: beispiel}"),
        (("inner", "inner", "day"), "day: 2026-12-31"),
    ],
)
def test_the_example_of_a_field_is_a_line_the_field_takes(steps: tuple[str, ...], line: str) -> None:
    example = example_line(steps[-1], types_at(FieldType(Sample), steps))
    assert example == line
    if len(steps) == 1:
        assert found(Sample, example if steps == ("id",) else f"id: a\n{example}\n") == []


def test_rules_of_whole_entities_say_the_numbers() -> None:
    (problem,) = problems(Abc, "basis: revenue\nlimits: [95, 80]\nlabels: [A, B, C]\n")
    assert problem.message("de") == "Die Grenzen steigen nicht an: 95, 80."


def test_all_errors_of_a_file_are_found_at_once() -> None:
    assert len(problems(Plan, "year: x\nlevel: y\nlanguage: z\nupdated_on: 1\n")) == 6


@pytest.mark.parametrize("field", ["day", "month", "flag", "from", "few"])
def test_a_hostile_value_is_refused_in_no_time(field: str) -> None:
    assert found(Sample, f"id: a\n{field}: {'1.' * 5_000}{' ' * 9_000}x\n")


def test_the_error_types_used_by_the_models_are_known() -> None:
    assert get_args(Day)[1] in types_at(FieldType(Sample), ["day"])[0].marks
