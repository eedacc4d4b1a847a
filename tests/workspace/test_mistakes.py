"""What is said about each mistake of the folder `mistakes`, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdocs.problems import Severity
from kamdocs.workspace import load
from tests.workspace.mistakes import BASE, EXPECTED, MISTAKES, loaded_with, shown

ENGLISH = {
    "missing-colon": (
        "accounts/muster/account.yaml:2:1: YA20 error: The colon after the key is missing in this line.\n"
        "    Write `name: Muster Maschinen AG`; if the line continues the text above, indent it deeper than "
        "the key of that text.\n"
    ),
    "german-date": (
        "accounts/muster/plan-2026.yaml:15:10: RF07 error: “31.12.2026” is not a date.\n"
        "    Write `2026-12-31`.\n"
    ),
    "name-for-id": (
        "accounts/muster/account.yaml:7:6: RF01 error: “Andrea Keller” is not a known id (person).\n"
        "    Write the id instead of the name: `a-keller`.\n"
        "accounts/muster/plan-2026.yaml:11:10: RF01 error: “Umsatz” is not a known id (KPI).\n"
        "    Write the id instead of the name: `revenue`.\n"
    ),
    "missing-field": (
        "accounts/muster/account.yaml:1:1: RF04 error: The entry `status` is missing.\n"
        "    Add a line, for example `status: candidate`. "
        "Possible values: `candidate`, `active`, `on_watch`, `exit`.\n"
        "accounts/muster/plan-2026.yaml:9:5: RF04 error: The entry `due` is missing.\n"
        "    Add a line, for example `due: 2026-12-31`.\n"
    ),
    "table-with-semicolons": (
        "accounts/muster/history.csv:1:6: CS02 error: The columns are separated by `;`, a comma is expected.\n"
        "    Save the table as “CSV (comma delimited), UTF-8”; write numbers with a point.\n"
    ),
}
WARNINGS_ONLY = {"text-cut-off-by-hash", "thousands-by-point"}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_a_mistake_is_explained_at_its_place(mistake: Path, tmp_path: Path) -> None:
    expected = (mistake / EXPECTED).read_text(encoding="utf-8")
    assert shown(loaded_with(mistake, tmp_path).problems) == expected
    assert expected


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_a_mistake_leaves_out_what_it_breaks(mistake: Path, tmp_path: Path) -> None:
    loaded = loaded_with(mistake, tmp_path)
    errors = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    assert bool(loaded.broken) == bool(errors) == (mistake.name not in WARNINGS_ONLY)
    if loaded.workspace is not None:
        assert loaded.broken.isdisjoint(loaded.workspace.accounts)


@pytest.mark.parametrize(("name", "expected"), ENGLISH.items(), ids=ENGLISH)
def test_a_mistake_is_explained_in_english_too(name: str, expected: str, tmp_path: Path) -> None:
    mistake = next(path for path in MISTAKES if path.name == name)
    assert shown(loaded_with(mistake, tmp_path).problems, "en") == expected


def test_the_good_workspace_has_no_problems() -> None:
    loaded = load(BASE)
    assert loaded.problems == ()
    assert loaded.broken == frozenset()


def test_there_are_many_mistakes() -> None:
    assert len(MISTAKES) > 60
