"""Ids in messages are those of the workspace at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kamdocs.problems import Problem
from kamdocs.workspace import load
from kamdocs.workspace.shown_ids import all_ids, one_id
from tests.workspace.mistakes import BASE

PLAN = "accounts/muster/plan-2026.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def change(root: Path, path: str, old: str, new: str) -> tuple[Problem, ...]:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(root).problems


def test_an_empty_reference_lists_the_ids_there_are(root: Path) -> None:
    (problem,) = change(root, PLAN, "    owner: a-keller", "    owner:")
    assert problem.message("de") == "Bei `owner` steht kein Wert (Verantwortliche Person)."
    assert problem.hint("de") == (
        "Schreiben Sie zum Beispiel `owner: a-keller`. Möglich sind: `a-keller`, `m-huber`."
    )
    assert problem.hint("en").endswith("Possible values: `a-keller`, `m-huber`.")


def test_a_missing_reference_lists_the_ids_there_are(root: Path) -> None:
    (problem,) = change(root, PLAN, "    kpi: revenue\n", "")
    assert problem.hint("de") == (
        "Ergänzen Sie eine Zeile, zum Beispiel `kpi: complaints` (Kennzahl). "
        "Möglich sind: `complaints`, `revenue`."
    )


def test_a_list_of_entries_shows_an_example_with_an_id_there_is(root: Path) -> None:
    lines = "  - {person: a-keller, unit: KAM}\n  - {person: m-huber, unit: VID}\n"
    (problem,) = change(root, PLAN, lines, "  []\n")
    assert problem.hint("de") == "Schreiben Sie zum Beispiel `contributors: [{person: a-keller}]`."


def test_contacts_of_another_account_are_not_offered(root: Path) -> None:
    shutil.copytree(root / "accounts/muster", root / "accounts/zweite")
    change(root, "accounts/zweite/account.yaml", "id: muster", "id: zweite")
    change(root, "accounts/zweite/contacts.yaml", "id: s-wolf", "id: z-wolf")
    (problem,) = change(root, "accounts/zweite/actions.yaml", "owner: a-keller", "owner:")
    assert problem.hint("de").endswith("Möglich sind: `a-keller`, `m-huber`, `t-meier`, `z-wolf`.")


def test_without_any_id_of_the_kind_none_is_offered(root: Path) -> None:
    (root / "handbook/kpis.yaml").unlink()
    problems = change(root, PLAN, "    kpi: revenue\n", "    kpi:\n")
    assert [problem.hint("de") for problem in problems if problem.rule.id == "RF15"] == [
        "Schreiben Sie zum Beispiel `kpi: beispiel`."
    ]


def test_an_empty_choice_lists_its_words(root: Path) -> None:
    (problem,) = change(root, PLAN, "level: basic", "level:")
    assert problem.hint("de") == (
        "Schreiben Sie zum Beispiel `level: basic`. Möglich sind: `basic`, `standard`, `extended`."
    )


def test_an_empty_entry_that_is_optional_may_be_deleted(root: Path) -> None:
    (problem,) = change(root, PLAN, "  target: 500.00\n", "  target: 500.00\n  tolerance_pct:\n")
    assert "freiwillig" in problem.hint("de")
    assert "optional" in problem.hint("en")


@pytest.mark.parametrize("kind", ["nothing", "person|", "person"])
def test_a_mark_written_by_an_author_does_no_harm(root: Path, kind: str) -> None:
    key = f'"{one_id(kind)}{all_ids(kind)}"'
    problems = change(root, PLAN, "level: basic", f"level: {key}")
    assert {problem.location.path for problem in problems} == {PLAN}
