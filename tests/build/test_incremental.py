"""Only what shows something new is made; whatever goes wrong, good files stay."""

from __future__ import annotations

from pathlib import Path

from kamdocs.problems import Severity
from tests.conftest import build_now

ACCOUNT = "accounts/gletscher/account.yaml"


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_second_build_has_nothing_to_do(small: Path) -> None:
    assert build_now(small).written
    assert build_now(small).nothing_to_do


def test_touching_files_or_changing_a_comment_makes_nothing_anew(small: Path) -> None:
    build_now(small)
    (small / ACCOUNT).touch()
    assert build_now(small).nothing_to_do
    with (small / ACCOUNT).open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert build_now(small).written == []


def test_one_number_changes_only_the_documents_that_show_it(small: Path) -> None:
    build_now(small)
    history = small / "accounts" / "gletscher" / "history.csv"
    *lines, last = history.read_text(encoding="utf-8").splitlines()
    month, category, revenue, rest = last.split(",", 3)
    changed = ",".join((month, category, str(int(revenue) + 100_000), rest))
    history.write_text("\n".join([*lines, changed, ""]), encoding="utf-8")
    assert build_now(small).written == ["internal/de-CH/account-plan/gletscher.txt"]


def test_an_output_that_was_changed_or_removed_is_made_again(small: Path) -> None:
    build_now(small)
    plan = small / "build" / "internal" / "de-CH" / "account-plan" / "gletscher.txt"
    good = plan.read_bytes()
    plan.write_bytes(b"scribble")
    assert build_now(small).written == ["internal/de-CH/account-plan/gletscher.txt"]
    assert plan.read_bytes() == good
    plan.unlink()
    assert build_now(small).written == ["internal/de-CH/account-plan/gletscher.txt"]


def test_a_deleted_or_damaged_record_costs_time_but_changes_nothing(small: Path) -> None:
    build_now(small, "profile")
    before = {path: path.read_bytes() for path in (small / "build").rglob("*.txt")}
    (small / ".kamdocs" / "record.json").write_bytes(b'{"format": 1, "runs": []}')
    build_now(small, "profile")
    assert {path: path.read_bytes() for path in (small / "build").rglob("*.txt")} == before


def test_documents_of_a_removed_account_go_and_foreign_files_stay(small: Path) -> None:
    build_now(small)
    folder = small / "build" / "internal" / "de-CH" / "account-plan"
    (folder / "notes.txt").write_text("mine")
    for path in sorted((small / "accounts" / "uhrenhof").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (small / "accounts" / "uhrenhof").rmdir()
    outcome = build_now(small)
    assert outcome.problems == () or all(p.severity is not Severity.ERROR for p in outcome.problems)
    assert "internal/de-CH/account-plan/uhrenhof.txt" in outcome.removed
    assert not (folder / "uhrenhof.txt").exists()
    assert (folder / "notes.txt").exists()


def test_an_account_with_an_error_keeps_its_old_documents_and_stops_no_other(small: Path) -> None:
    build_now(small, "account-plan")
    folder = small / "build" / "internal" / "de-CH" / "account-plan"
    good = (folder / "gletscher.txt").read_bytes()
    replace_in(small / ACCOUNT, "name: ", "nmae: ")
    replace_in(small / "accounts" / "uhrenhof" / "account.yaml", "name: Uhrenhof", "name: Neuhof")
    outcome = build_now(small, "account-plan")
    assert {p.location.path for p in outcome.problems if p.severity is Severity.ERROR} == {ACCOUNT}
    assert "internal/de-CH/account-plan/uhrenhof.txt" in outcome.written
    assert (folder / "gletscher.txt").read_bytes() == good


def test_an_error_in_a_process_keeps_only_what_shows_it(small: Path) -> None:
    replace_in(small / "handbook" / "processes" / "order-delivery.yaml", "VID: A/R", "VID: R")
    outcome = build_now(small, "raci", "handbook", "profile")
    assert set(outcome.failed) == {
        "internal/de-CH/handbook/handbook",
        "internal/de-CH/raci/all",
        "internal/de-CH/raci/order-delivery",
    }
    assert "internal/de-CH/raci/complaint.txt" in outcome.written
    assert [p.rule.id for p in outcome.problems if p.severity is Severity.ERROR] == ["RA01"]
