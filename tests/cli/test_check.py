"""`check`: every finding on stdout, in three forms; errors are status 1."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Kamdocs, change

PLAN = "accounts/alpha/plan-2026.yaml"
WRONG_DATE = f"{PLAN}:15:10: RF07 error: "


@pytest.fixture
def wrong_date(house: Path) -> Path:
    change(house / PLAN, "due: 2026-12-31", "due: 31.12.2026")
    return house


@pytest.fixture
def warned(house: Path) -> Path:
    (house / "accounts/beta/reviews/2026-05-12.yaml").unlink()
    return house


def test_a_workspace_without_findings_is_fine(kamdocs: Kamdocs, house: Path) -> None:
    result = kamdocs("-C", house, "check")
    assert (result.status, result.out, result.err) == (0, "keine Befunde\n", "")


def test_an_error_is_told_with_place_rule_hint_and_count(kamdocs: Kamdocs, wrong_date: Path) -> None:
    result = kamdocs("-C", wrong_date, "check")
    assert result.status == 1
    assert result.lines == [
        f"{WRONG_DATE}„31.12.2026“ ist kein Datum.",
        "    Schreiben Sie `2026-12-31`.",
        "1 Fehler",
    ]
    assert result.err == ""


def test_warnings_alone_are_no_failure_unless_the_user_is_strict(kamdocs: Kamdocs, warned: Path) -> None:
    result = kamdocs("-C", warned, "check")
    assert (result.status, result.lines[-1]) == (0, "keine Fehler, 1 Warnung")
    assert kamdocs("-C", warned, "check", "--strict").status == 1


def test_a_note_is_no_failure_even_if_the_user_is_strict(kamdocs: Kamdocs, house: Path) -> None:
    change(house / "kamdocs.yaml", "as_of: 2026-06-30\n", "")
    result = kamdocs("-C", house, "check", "--strict")
    assert result.status == 0
    assert "BU03 info" in result.out
    assert kamdocs("-C", house, "check", "--as-of", "2026-06-30").out == "keine Befunde\n"


def test_findings_are_sorted_by_path_and_line(kamdocs: Kamdocs, wrong_date: Path) -> None:
    change(wrong_date / PLAN, "level: basic", "level: basics")
    change(wrong_date / "accounts/alpha/account.yaml", "kam: carla", "kam: clara")
    places = [line.split(" ")[0] for line in kamdocs("-C", wrong_date, "check").lines if " error: " in line]
    assert places == ["accounts/alpha/account.yaml:7:6:", f"{PLAN}:2:8:", f"{PLAN}:15:10:"]


def test_json_carries_all_of_a_finding(kamdocs: Kamdocs, wrong_date: Path) -> None:
    result = kamdocs("-C", wrong_date, "check", "--format", "json")
    assert result.status == 1
    assert json.loads(result.out) == [
        {
            "path": PLAN,
            "line": 15,
            "column": 10,
            "pointer": "/goals/0/due",
            "rule": "RF07",
            "severity": "error",
            "message": "„31.12.2026“ ist kein Datum.",
            "hint": "Schreiben Sie `2026-12-31`.",
        }
    ]


def test_json_without_findings_is_an_empty_list(kamdocs: Kamdocs, house: Path) -> None:
    result = kamdocs("-C", house, "check", "--format", "json")
    assert (result.status, json.loads(result.out)) == (0, [])


def test_github_annotations_escape_what_the_runner_would_read(kamdocs: Kamdocs, house: Path) -> None:
    change(house / PLAN, "due: 2026-12-31", 'due: "50 %\\n::error::"')
    result = kamdocs("-C", house, "check", "--format", "github")
    assert result.status == 1
    (line,) = result.lines
    assert line.startswith(f"::error file={PLAN},line=15,col=10,title=RF07::„50 %25 ::error::“ ist kein")


def test_github_says_warning_and_notice(kamdocs: Kamdocs, warned: Path) -> None:
    change(warned / "kamdocs.yaml", "as_of: 2026-06-30\n", "")
    result = kamdocs("-C", warned, "check", "--format", "github")
    assert [line.split(" ")[0] for line in result.lines] == ["::warning", "::notice"]


def test_github_without_findings_prints_nothing(kamdocs: Kamdocs, house: Path) -> None:
    assert kamdocs("-C", house, "check", "--format", "github").out == ""


@pytest.mark.parametrize(
    "path", ["accounts/alpha", "accounts/alpha/", "./accounts", PLAN, ".", "house/accounts/alpha"]
)
def test_a_path_keeps_the_findings_at_and_below_it(kamdocs: Kamdocs, wrong_date: Path, path: str) -> None:
    result = kamdocs("-C", wrong_date, "check", path)
    assert result.status == 1
    assert result.out.startswith(WRONG_DATE)


def test_an_absolute_path_is_understood(kamdocs: Kamdocs, wrong_date: Path) -> None:
    assert kamdocs("-C", wrong_date, "check", wrong_date / PLAN).out.startswith(WRONG_DATE)


@pytest.mark.parametrize("path", ["accounts/beta", "people.yaml", "accounts/alpha/account.yaml"])
def test_other_paths_are_fine_and_so_is_the_status(kamdocs: Kamdocs, wrong_date: Path, path: str) -> None:
    result = kamdocs("-C", wrong_date, "check", path)
    assert (result.status, result.out) == (0, "keine Befunde\n")


def test_several_paths_are_joined(kamdocs: Kamdocs, wrong_date: Path) -> None:
    assert kamdocs("-C", wrong_date, "check", "people.yaml", "accounts/alpha").status == 1


def test_a_folder_is_not_mistaken_for_one_whose_name_begins_alike(kamdocs: Kamdocs, house: Path) -> None:
    (house / "accounts/alpha").rename(house / "accounts/alpha-zwei")
    (house / "accounts/alpha").mkdir()
    result = kamdocs("-C", house, "check", "accounts/alpha-zwei")
    assert result.status == 1
    assert "accounts/alpha-zwei/account.yaml" in result.out
    assert "accounts/alpha-zwei" not in kamdocs("-C", house, "check", "accounts/alpha").out


def test_messages_come_in_the_language_of_the_workspace(kamdocs: Kamdocs, wrong_date: Path) -> None:
    change(wrong_date / "kamdocs.yaml", "locale: de-CH", 'locale: "en"  # Sprache')
    result = kamdocs("-C", wrong_date, "check")
    assert result.lines[0] == f"{WRONG_DATE}“31.12.2026” is not a date."
    assert result.lines[-1] == "1 error"


def test_the_language_is_found_even_if_the_settings_are_broken(kamdocs: Kamdocs, house: Path) -> None:
    (house / "kamdocs.yaml").write_text("locale: en\ncompany: {name\n", encoding="utf-8")
    result = kamdocs("-C", house, "check")
    assert result.status == 1
    assert result.lines[0].startswith("kamdocs.yaml:")
    assert result.lines[-1].endswith(" error")


@pytest.mark.parametrize("path", ["kamdocs.yaml", "people.yaml", "handbook/handbook.yaml"])
def test_without_a_file_all_depend_on_the_one_mistake_is_told(
    kamdocs: Kamdocs, house: Path, path: str
) -> None:
    (house / path).write_bytes(b"\xff\xfe\x00")
    result = kamdocs("-C", house, "check")
    assert result.status == 1
    assert all(line.startswith(f"{path}:") for line in result.lines if " error: " in line)


def test_check_writes_nothing(kamdocs: Kamdocs, wrong_date: Path) -> None:
    before = sorted(os.walk(wrong_date))
    kamdocs("-C", wrong_date, "check")
    assert sorted(os.walk(wrong_date)) == before
