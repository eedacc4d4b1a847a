"""`list`: every output with its state, and nothing made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Kamdocs, change, files_of

ALPHA, BETA = "build/internal/de-CH/account-plan/alpha.txt", "build/internal/de-CH/account-plan/beta.txt"
PLANS = ("account-plan", "--format", "txt")


def states(kamdocs: Kamdocs, root: Path, *arguments: str) -> dict[str, str]:
    result = kamdocs("-C", root, "list", *(arguments or PLANS))
    assert (result.status, result.err) == (0, "")
    return {path: state for state, path in map(str.split, result.lines)}


def test_before_the_first_build_all_is_missing_and_stays_so(kamdocs: Kamdocs, house: Path) -> None:
    before = files_of(house)
    assert states(kamdocs, house) == {ALPHA: "missing", BETA: "missing"}
    assert files_of(house) == before


def test_after_a_build_all_is_current(kamdocs: Kamdocs, built: Path) -> None:
    assert states(kamdocs, built) == {ALPHA: "current", BETA: "current"}


def test_what_would_show_something_new_is_stale(kamdocs: Kamdocs, built: Path) -> None:
    change(built / "accounts/alpha/plan-2026.yaml", "target: 2000", "target: 2500")
    assert states(kamdocs, built) == {ALPHA: "stale", BETA: "current"}


def test_an_output_changed_by_hand_is_stale_and_a_deleted_one_missing(kamdocs: Kamdocs, built: Path) -> None:
    (built / ALPHA).write_text("mine", encoding="utf-8")
    (built / BETA).unlink()
    assert states(kamdocs, built) == {ALPHA: "stale", BETA: "missing"}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("plan-2026.yaml", "due: 2026-12-31", "due: Silvester"),
        ("account.yaml", "deputy: david", "deputy: carla"),
    ],
    ids=["unreadable", "fails a check"],
)
def test_what_an_error_keeps_from_being_made_is_blocked(
    kamdocs: Kamdocs, built: Path, path: str, old: str, new: str
) -> None:
    change(built / "accounts/beta" / path, old, new)
    assert states(kamdocs, built) == {ALPHA: "current", BETA: "blocked"}
    assert states(kamdocs, built, "beta", "--format", "txt") == {
        BETA: "blocked",
        "build/internal/de-CH/profile/beta.txt": "blocked",
    }


def test_a_document_about_all_accounts_is_blocked_by_one_of_them(kamdocs: Kamdocs, house: Path) -> None:
    change(house / "accounts/beta/plan-2026.yaml", "due: 2026-12-31", "due: Silvester")
    found = states(kamdocs, house, "--format", "txt")
    assert found["build/internal/de-CH/handbook/handbook.txt"] == "blocked"
    assert found["build/internal/de-CH/raci/all.txt"] == "missing"
    assert found[ALPHA] == "missing"


def test_options_say_which_outputs_are_meant(kamdocs: Kamdocs, house: Path) -> None:
    options = ("alpha", "--format", "docx,pdf", "--locale", "en", "--edition", "customer")
    folder = "build/customer/en"
    assert set(states(kamdocs, house, *options)) == {
        f"{folder}/{kind}/alpha.{ending}"
        for kind in ("account-plan", "profile")
        for ending in ("docx", "pdf")
    }


def test_an_unknown_selector_is_an_error(kamdocs: Kamdocs, house: Path) -> None:
    result = kamdocs("-C", house, "list", "gamma")
    assert (result.status, result.out) == (1, "")
    assert "BU04" in result.err


def test_a_mistake_that_all_documents_may_show_is_told(kamdocs: Kamdocs, house: Path) -> None:
    change(house / "people.yaml", "name: Carla Muster", "nme: Carla Muster")
    result = kamdocs("-C", house, "list")
    assert (result.status, result.out) == (1, "")
    assert "people.yaml:2:" in result.err
