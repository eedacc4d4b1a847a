"""Problems: filled in, sorted, and fit to be sent between processes."""

from __future__ import annotations

import pickle
from typing import Final

import pytest

from kamdocs.problems import InputError, Location, Rule, Severity, fill, has_errors, sorted_problems

RULE: Final = Rule(
    "XX01",
    Severity.ERROR,
    {"de": "„{name}“ fehlt.", "en": "“{name}” is missing."},
    {"de": "{name} ergänzen.", "en": "Add {name}."},
)
NOTE: Final = Rule("XX00", Severity.INFO, {"en": "Only English."})
PLACE: Final = Location("a.yaml", 2, 5, "/name")


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{a} und {b}", "1 und {a}"),
        ("{a}{a}", "11"),
        ("{unknown} {a}", "{unknown} 1"),
        ("{ {a} }", "{ 1 }"),
        ("{% if %} {{a}}", "{% if %} {1}"),
        ("open {a", "open {a"),
        ("}{", "}{"),
        ("", ""),
    ],
)
def test_only_known_names_in_braces_are_filled_in_and_once(text: str, filled: str) -> None:
    assert fill(text, {"a": 1, "b": "{a}"}) == filled


def test_message_and_hint_are_filled_in_the_language_asked_for() -> None:
    problem = RULE.at(PLACE, name="kam")
    assert (problem.message("de"), problem.hint("de")) == ("„kam“ fehlt.", "kam ergänzen.")
    assert (problem.message("en"), problem.hint("en")) == ("“kam” is missing.", "Add kam.")


def test_a_language_without_wording_falls_back_to_english() -> None:
    assert RULE.at(PLACE, name="kam").message("fr") == "“kam” is missing."
    assert NOTE.at(PLACE).message("de") == "Only English."
    assert NOTE.at(PLACE).hint("de") == ""


def test_a_value_is_never_read_as_a_pattern() -> None:
    assert RULE.at(PLACE, name="{name}{0}").message("en") == "“{name}{0}” is missing."


def test_the_severity_of_a_rule_can_be_overridden() -> None:
    assert RULE.at(PLACE, name="kam").severity is Severity.ERROR
    assert RULE.at(PLACE, Severity.WARNING, name="kam").severity is Severity.WARNING


def test_problems_are_sorted_by_place_and_rule_each_once() -> None:
    places = [
        Location("b.yaml", 1),
        Location("a.yaml", 10),
        Location("a.yaml", 9, 2),
        Location("a.yaml", 9, 10),
    ]
    problems = [RULE.at(place, name="x") for place in places]
    found = sorted_problems([*problems, *problems, NOTE.at(places[2])])
    assert [(str(problem.location), problem.rule.id) for problem in found] == [
        ("a.yaml:9:2", "XX00"),
        ("a.yaml:9:2", "XX01"),
        ("a.yaml:9:10", "XX01"),
        ("a.yaml:10:0", "XX01"),
        ("b.yaml:1:0", "XX01"),
    ]


def test_only_errors_are_errors() -> None:
    warning = RULE.at(PLACE, Severity.WARNING, name="x")
    assert not has_errors([warning, NOTE.at(PLACE)])
    assert has_errors([warning, RULE.at(PLACE, name="x")])
    assert not has_errors([])


def test_an_input_error_carries_every_problem_and_survives_the_way_between_processes() -> None:
    error = InputError([RULE.at(PLACE, name="kam"), NOTE.at(Location("a.yaml"))])
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(copy, InputError)
    assert copy.problems == error.problems
    assert str(copy) == str(error) == "a.yaml:0:0: Only English.; a.yaml:2:5: “kam” is missing."
