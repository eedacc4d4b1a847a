"""What a build remembers: builds of a part, of other formats, locales, editions and days beside each other."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from kamdocs.build.builder import states
from kamdocs.build.options import Options
from kamdocs.build.record import FOLDER
from kamdocs.problems import InputError
from tests.build.small import NOTE, account, make, write
from tests.conftest import build_now

NOTES: Final = "internal/de-CH/note"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two accounts with a note each."""
    return make(tmp_path, "berg", "tal")


def record(root: Path) -> Any:
    return json.loads((root / FOLDER / "record.json").read_text(encoding="utf-8"))


def test_a_build_of_a_part_keeps_the_record_of_the_rest(root: Path) -> None:
    build_now(root)
    write(root, {"accounts/tal/account.yaml": account("tal", "Neu AG")})
    assert build_now(root, "note/tal").written == [f"{NOTES}/tal.txt"]
    outcome = build_now(root)
    assert {f"{NOTES}/berg.txt", f"{NOTES}/tal.txt"} <= set(outcome.unchanged)


def test_a_build_of_a_part_is_no_build_of_the_whole(root: Path) -> None:
    build_now(root, "note/tal")
    assert build_now(root, "note/tal").nothing_to_do
    assert f"{NOTES}/berg.txt" in build_now(root).written


def test_builds_of_different_formats_and_locales_do_not_forget_each_other(root: Path) -> None:
    for options in ({"formats": ("txt",)}, {"formats": ("docx",)}, {"locales": ("de-DE",)}):
        assert build_now(root, "note", **options).written
    for options in ({"formats": ("txt",)}, {"formats": ("docx",)}, {"locales": ("de-DE",)}):
        assert build_now(root, "note", **options).nothing_to_do


def test_a_changed_input_makes_every_build_look_again(root: Path) -> None:
    build_now(root, "note")
    build_now(root, "note", formats=("docx",))
    write(root, {"accounts/tal/account.yaml": account("tal", "Neu AG")})
    assert build_now(root, "note").written == [f"{NOTES}/tal.txt"]
    assert build_now(root, "note", formats=("docx",)).written == [f"{NOTES}/tal.docx"]


def test_builds_for_other_days_replace_each_other(root: Path) -> None:
    first, second = date(2026, 3, 1), date(2026, 4, 1)
    for day in (first, second, first):
        assert len(build_now(root, "note", as_of=day).written) == 2
    assert "01.03.2026" in (root / "build" / NOTES / "tal.txt").read_text(encoding="utf-8")
    assert build_now(root, "note", as_of=first).nothing_to_do


def test_without_commits_a_new_day_is_a_new_as_of_date(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(
        root, {"kamdocs.yaml": (root / "kamdocs.yaml").read_text("utf-8").replace("as_of: 2026-11-20\n", "")}
    )
    monkeypatch.setattr("kamdocs.build.builder.today", lambda: date(2026, 5, 1))
    outcome = build_now(root, "note")
    assert [problem.rule.id for problem in outcome.problems if problem.rule.id == "BU03"] == ["BU03"]
    assert build_now(root, "note").nothing_to_do
    monkeypatch.setattr("kamdocs.build.builder.today", lambda: date(2026, 5, 2))
    assert len(build_now(root, "note").written) == 2


def test_force_makes_everything_anew(root: Path) -> None:
    build_now(root, "note")
    assert len(build_now(root, "note", force=True).written) == 2
    assert build_now(root, "note").nothing_to_do


def test_a_lost_output_of_another_build_is_made_again_by_that_one_only(root: Path) -> None:
    build_now(root, "note")
    build_now(root, "note", formats=("docx",))
    (root / "build" / NOTES / "tal.docx").unlink()
    assert build_now(root, "note").written == []
    assert build_now(root, "note").nothing_to_do
    assert build_now(root, "note", formats=("docx",)).written == [f"{NOTES}/tal.docx"]


def test_a_removed_account_takes_its_documents_of_every_edition_and_locale_along(root: Path) -> None:
    build_now(root, "note", locales=("de-DE",), editions=("customer",))
    build_now(root)
    assert (root / "build" / "customer" / "de-DE" / "note" / "tal.txt").exists()
    shutil.rmtree(root / "accounts" / "tal")
    removed = build_now(root).removed
    assert {"customer/de-DE/note/tal.txt", f"{NOTES}/tal.txt"} <= set(removed)
    assert not [path for path in removed if "berg" in path]
    assert not list((root / "build").rglob("tal.*"))


def test_documents_of_another_locale_stay_as_long_as_what_they_are_about(root: Path) -> None:
    build_now(root, "note", locales=("en", "de-DE"))
    outcome = build_now(root)
    assert outcome.removed == []
    assert (root / "build" / "internal" / "en" / "note" / "tal.txt").exists()


def test_an_output_that_somebody_changed_is_not_removed(root: Path) -> None:
    build_now(root)
    note = root / "build" / NOTES / "tal.txt"
    note.write_text("mine", encoding="utf-8")
    shutil.rmtree(root / "accounts" / "tal")
    assert f"{NOTES}/tal.txt" not in build_now(root).removed
    assert note.read_text(encoding="utf-8") == "mine"
    assert f"{NOTES}/tal.txt" not in record(root)["outputs"]


def test_nothing_is_removed_by_a_build_of_a_part_or_with_errors(root: Path) -> None:
    build_now(root)
    shutil.rmtree(root / "accounts" / "tal")
    assert build_now(root, "note").removed == []
    write(root, {"accounts/berg/account.yaml": account("berg").replace("name:", "nmae:")})
    outcome = build_now(root)
    assert outcome.removed == []
    assert f"{NOTES}/berg" in outcome.failed


def test_a_build_with_errors_is_looked_at_again(root: Path) -> None:
    good = account("tal")
    write(root, {"accounts/tal/account.yaml": good.replace("name:", "nmae:")})
    for _ in range(2):
        outcome = build_now(root, "note")
        assert not outcome.nothing_to_do
        assert outcome.failed == [f"{NOTES}/tal"]
    write(root, {"accounts/tal/account.yaml": good})
    assert build_now(root, "note").written == [f"{NOTES}/tal.txt"]


def test_a_record_without_the_hash_of_an_output_costs_time_only(root: Path) -> None:
    build_now(root, "note")
    broken = record(root)
    broken["outputs"] = {}
    (root / FOLDER / "record.json").write_text(json.dumps(broken), encoding="utf-8")
    write(root, {"accounts/tal/account.yaml": account("tal", "Neu AG")})
    assert len(build_now(root, "note").written) == 2


def test_a_workspace_that_names_no_locales_is_built_in_its_own(root: Path) -> None:
    text = (root / "kamdocs.yaml").read_text("utf-8")
    assert "locales:" not in text
    write(root, {"kamdocs.yaml": text.replace("de-CH", "de-DE")})
    assert build_now(root, "note").written == [f"internal/de-DE/note/{name}.txt" for name in ("berg", "tal")]


def test_choosing_the_usual_locale_writes_nothing_anew(root: Path) -> None:
    build_now(root, "note")
    assert build_now(root, "note", locales=("de-CH",)).written == []


def test_the_states_of_outputs_are_told_without_making_them(root: Path) -> None:
    build_now(root, "note/berg")
    options = Options(selectors=("note",), formats=("txt",))
    assert states(root, options) == [(f"{NOTES}/berg.txt", "current"), (f"{NOTES}/tal.txt", "missing")]
    write(root, {"accounts/berg/account.yaml": account("berg", "Neu AG")})
    assert dict(states(root, options))[f"{NOTES}/berg.txt"] == "stale"
    write(root, {"accounts/berg/account.yaml": account("berg").replace("name:", "nmae:")})
    assert dict(states(root, options))[f"{NOTES}/berg.txt"] == "blocked"
    write(root, {"templates/note/note.md.j2": NOTE + "{{ nothing }}\n"})
    assert {state for _, state in states(root, options)} == {"blocked"}


def test_an_unknown_selector_is_told_with_a_guess(root: Path) -> None:
    with pytest.raises(InputError) as caught:
        build_now(root, "note/bergg")
    (problem,) = caught.value.problems
    assert (problem.rule.id, problem.hint("de")) == ("BU04", "Meinten Sie `note/berg`?")


@pytest.mark.parametrize("name", ["build", FOLDER])
def test_a_file_in_place_of_a_folder_of_ours_is_told(root: Path, name: str) -> None:
    (root / name).write_text("", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        build_now(root, "note")
    assert [problem.message("de") for problem in caught.value.problems] == [f"„{name}“ ist kein Ordner."]


def test_two_documents_of_one_name_are_refused(root: Path) -> None:
    write(root, {"templates/note/other.md.j2": NOTE})
    with pytest.raises(InputError) as caught:
        build_now(root, "note")
    (problem,) = caught.value.problems
    assert problem.rule.id == "BU06"
    assert problem.location.path == "templates/note/other.md.j2"
    assert problem.message("de") == (
        "Das Dokument „note/berg“ gibt es schon; es kommt aus templates/note/note.md.j2."
    )


def test_an_unreadable_file_of_one_account_harms_no_other(root: Path) -> None:
    path = root / "accounts" / "tal" / "account.yaml"
    path.unlink()
    path.mkdir()
    outcome = build_now(root, "note")
    assert f"{NOTES}/berg.txt" in outcome.written
    assert [p.location.path for p in outcome.problems if p.severity == "error"] == [
        "accounts/tal/account.yaml"
    ]


def test_a_template_in_another_encoding_is_told(root: Path) -> None:
    (root / "templates" / "note" / "note.md.j2").write_bytes(b"---\nK\xfcrzel\n")
    with pytest.raises(InputError) as caught:
        build_now(root, "note")
    (problem,) = caught.value.problems
    assert str(problem.location) == "templates/note/note.md.j2:2:2"
