"""`build`: makes what has changed, keeps what is good, and lets no document harm another."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from kamdocs.build import builder
from kamdocs.writers import txt
from tests.cli.conftest import Kamdocs, Result, change, files_of

INTERNAL = "build/internal/de-CH"
ALPHA, BETA = f"{INTERNAL}/account-plan/alpha.txt", f"{INTERNAL}/account-plan/beta.txt"
PLANS = ("build", "account-plan", "--format", "txt")
EVERYTHING = ("build", "--format", "txt")


def broken(house: Path) -> Path:
    """The house with a mistake in Beta's plan."""
    change(house / "accounts/beta/plan-2026.yaml", "due: 2026-12-31", "due: Silvester")
    return house


def fail(*_: object) -> NoReturn:
    raise LookupError("a bug")


def test_the_paths_written_go_to_stdout_and_the_summary_to_stderr(kamdocs: Kamdocs, house: Path) -> None:
    result = kamdocs("-C", house, *PLANS)
    assert (result.status, result.lines) == (0, [ALPHA, BETA])
    assert result.err == "2 geschrieben, 0 unverändert, 0 entfernt, 0 nicht gemacht\n"
    assert "Alpha AG" in (house / ALPHA).read_text(encoding="utf-8")


def test_a_quiet_build_prints_results_only(kamdocs: Kamdocs, house: Path) -> None:
    result = kamdocs("-C", house, "--quiet", *PLANS)
    assert (result.lines, result.err) == ([ALPHA, BETA], "")


def test_a_second_build_makes_nothing(kamdocs: Kamdocs, built: Path) -> None:
    before = {path: (built / path).stat().st_mtime_ns for path in (ALPHA, BETA)}
    result = kamdocs("-C", built, *EVERYTHING)
    assert (result.status, result.out, result.err) == (0, "", "Alles aktuell.\n")
    assert {path: (built / path).stat().st_mtime_ns for path in before} == before


def test_force_makes_everything_anew(kamdocs: Kamdocs, built: Path) -> None:
    assert kamdocs("-C", built, "build", "account-plan/alpha", "--format", "txt", "--force").lines == [ALPHA]


def test_after_a_change_only_what_shows_it_is_made(kamdocs: Kamdocs, built: Path) -> None:
    change(built / "accounts/alpha/plan-2026.yaml", "target: 2000", "target: 2500")
    result = kamdocs("-C", built, *PLANS)
    assert result.lines == [ALPHA]
    assert result.err.startswith("1 geschrieben, 1 unverändert")


def test_a_change_that_no_document_shows_makes_nothing(kamdocs: Kamdocs, built: Path) -> None:
    change(built / "accounts/alpha/plan-2026.yaml", "year: 2026", "year: 2026  # das laufende Jahr")
    assert kamdocs("-C", built, *PLANS).out == ""


def test_an_output_changed_or_deleted_by_hand_is_made_again(kamdocs: Kamdocs, built: Path) -> None:
    (built / ALPHA).write_text("mine", encoding="utf-8")
    (built / BETA).unlink()
    assert kamdocs("-C", built, *PLANS).lines == [ALPHA, BETA]


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("account-plan", {"account-plan/alpha", "account-plan/beta"}),
        ("alpha", {"account-plan/alpha", "profile/alpha"}),
        ("account-plan/beta", {"account-plan/beta"}),
        ("*/beta", {"account-plan/beta", "profile/beta"}),
        ("prof*", {"profile/alpha", "profile/beta"}),
    ],
)
def test_a_selector_is_a_type_an_account_or_a_pattern(
    kamdocs: Kamdocs, house: Path, selector: str, expected: set[str]
) -> None:
    result = kamdocs("-C", house, "build", selector, "--format", "txt")
    assert result.status == 0
    assert set(result.lines) == {f"{INTERNAL}/{name}.txt" for name in expected}


def test_selectors_are_joined(kamdocs: Kamdocs, house: Path) -> None:
    result = kamdocs("-C", house, "build", "profile/beta", "account-plan/alpha", "--format", "txt")
    assert set(result.lines) == {ALPHA, f"{INTERNAL}/profile/beta.txt"}


@pytest.mark.parametrize(("selector", "hint"), [("alfa", "Meinten Sie `alpha`?"), ("xyz", "kamdocs list")])
def test_a_selector_without_a_document_is_an_error(
    kamdocs: Kamdocs, house: Path, selector: str, hint: str
) -> None:
    result = kamdocs("-C", house, "build", "account-plan", selector, "--format", "txt")
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith(f"BU04 error: Zu „{selector}“ gibt es kein Dokument.\n    ")
    assert hint in result.err
    assert not (house / "build").exists()


def test_formats_locales_and_editions_say_where_the_documents_go(kamdocs: Kamdocs, house: Path) -> None:
    options = ("--format", "txt,docx", "--locale", "de-DE,en", "--edition", "customer")
    result = kamdocs("-C", house, "build", "profile/alpha", *options)
    assert result.status == 0
    assert set(result.lines) == {
        f"build/customer/{locale}/profile/alpha.{ending}"
        for locale in ("de-DE", "en")
        for ending in ("txt", "docx")
    }
    assert "key account" in (house / "build/customer/en/profile/alpha.txt").read_text(encoding="utf-8")


def test_as_of_is_the_date_the_documents_speak_of(kamdocs: Kamdocs, built: Path) -> None:
    assert kamdocs("-C", built, *PLANS, "--as-of", "2026-09-01").lines == [ALPHA, BETA]
    assert "01.09.2026" in (built / ALPHA).read_text(encoding="utf-8")


def test_a_broken_account_keeps_its_old_files_and_stops_no_other(kamdocs: Kamdocs, built: Path) -> None:
    old = (built / BETA).read_bytes()
    change(broken(built) / "accounts/alpha/plan-2026.yaml", "target: 2000", "target: 2500")
    result = kamdocs("-C", built, *PLANS)
    assert (result.status, result.lines) == (1, [ALPHA])
    assert "accounts/beta/plan-2026.yaml:15:10: RF07 error" in result.err
    assert result.err.endswith("1 geschrieben, 0 unverändert, 0 entfernt, 1 nicht gemacht\n")
    assert (built / BETA).read_bytes() == old


def test_a_mended_account_is_built_again(kamdocs: Kamdocs, built: Path) -> None:
    assert kamdocs("-C", broken(built), *PLANS).status == 1
    change(built / "accounts/beta/plan-2026.yaml", "due: Silvester", "due: 2026-11-30")
    result = kamdocs("-C", built, *PLANS)
    assert (result.status, result.lines) == (0, [BETA])


def test_an_account_that_fails_a_check_is_not_built(kamdocs: Kamdocs, built: Path) -> None:
    change(built / "accounts/beta/account.yaml", "deputy: david", "deputy: carla")
    result = kamdocs("-C", built, *PLANS)
    assert result.status == 1
    assert BETA not in result.lines
    assert "accounts/beta/account.yaml:8:9: AC02 error" in result.err


def test_documents_that_do_not_look_at_accounts_are_built_whatever_is_wrong_there(
    kamdocs: Kamdocs, house: Path
) -> None:
    result = kamdocs("-C", broken(house), *EVERYTHING)
    assert result.status == 1
    assert f"{INTERNAL}/raci/all.txt" in result.lines
    assert f"{INTERNAL}/playbook/catalogue.txt" in result.lines
    assert f"{INTERNAL}/account-plan/alpha.txt" in result.lines
    assert f"{INTERNAL}/handbook/handbook.txt" not in result.lines, "it lists all key accounts"


def test_a_mistake_that_all_documents_may_show_stops_the_build(kamdocs: Kamdocs, built: Path) -> None:
    before = files_of(built / "build")
    change(built / "people.yaml", "name: Carla Muster", "nme: Carla Muster")
    result = kamdocs("-C", built, *PLANS)
    assert (result.status, result.out) == (1, "")
    assert "people.yaml:2:" in result.err
    assert files_of(built / "build") == before


def test_a_failing_template_leaves_the_old_file_and_the_other_documents_are_made(
    kamdocs: Kamdocs, built: Path
) -> None:
    old = (built / ALPHA).read_bytes()
    own = built / "templates/account-plan/plan.md.j2"
    own.parent.mkdir(parents=True)
    head = "---\ncode: D03\ntitle: Key-Account-Plan\nfor_each: plan\n---\n"
    own.write_text(f"{head}# {{{{ account.name }}}}\n\n{{{{ account.nonsense }}}}\n", encoding="utf-8")
    change(built / "accounts/alpha/account.yaml", "name: Alpha AG", "name: Alpha Werke AG")
    result = kamdocs("-C", built, *EVERYTHING)
    assert result.status == 1
    assert "templates/account-plan/plan.md.j2:8" in result.err
    assert "nonsense" in result.err
    assert (built / ALPHA).read_bytes() == old
    assert f"{INTERNAL}/profile/alpha.txt" in result.lines


def test_outputs_of_a_removed_account_are_removed_and_foreign_files_stay(
    kamdocs: Kamdocs, built: Path
) -> None:
    mine = built / INTERNAL / "account-plan/notes.txt"
    mine.write_text("mine", encoding="utf-8")
    shutil.rmtree(built / "accounts/beta")
    result = kamdocs("-C", built, *EVERYTHING)
    assert result.status == 0
    assert "2 entfernt" in result.err
    assert not (built / BETA).exists()
    assert not (built / INTERNAL / "profile/beta.txt").exists()
    assert (built / ALPHA).exists()
    assert mine.read_text(encoding="utf-8") == "mine"


def test_an_output_of_a_removed_account_that_somebody_changed_stays(kamdocs: Kamdocs, built: Path) -> None:
    (built / BETA).write_text("corrected by hand", encoding="utf-8")
    shutil.rmtree(built / "accounts/beta")
    assert "1 entfernt" in kamdocs("-C", built, *EVERYTHING).err
    assert (built / BETA).read_text(encoding="utf-8") == "corrected by hand"


def test_a_build_of_some_documents_removes_none(kamdocs: Kamdocs, built: Path) -> None:
    shutil.rmtree(built / "accounts/beta")
    assert kamdocs("-C", built, *PLANS).status == 0
    assert (built / BETA).exists()


def test_a_build_with_errors_removes_nothing(kamdocs: Kamdocs, built: Path) -> None:
    shutil.rmtree(built / "accounts/beta")
    change(built / "accounts/alpha/plan-2026.yaml", "due: 2026-12-31", "due: Silvester")
    assert kamdocs("-C", built, *EVERYTHING).status == 1
    assert (built / BETA).exists()


def test_a_bug_in_one_document_is_status_70_and_harms_no_other(
    kamdocs: Kamdocs, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = txt.write
    monkeypatch.setattr(
        txt, "write", lambda document, theme: fail() if "Beta" in document.title else write(document, theme)
    )
    result = kamdocs("-C", house, *PLANS)
    assert (result.status, result.lines) == (70, [ALPHA])
    assert "LookupError: a bug" in result.err
    assert "please report" in result.err.lower()


def test_a_bug_of_a_command_is_status_70_and_shows_where(
    kamdocs: Kamdocs, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builder, "findings", fail)
    result = kamdocs("-C", house, "check")
    assert (result.status, result.out) == (70, "")
    assert "Traceback" in result.err
    assert "please report" in result.err.lower()


def test_two_builds_at_once_are_refused(kamdocs: Kamdocs, house: Path) -> None:
    (house / ".kamdocs").mkdir()
    hold = "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.lockf(f, fcntl.LOCK_EX); print(4711, end='', file=f, flush=True); print(flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", hold, str(house / ".kamdocs/lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"\n"
        result = kamdocs("-C", house, *PLANS)
        other.communicate()
    assert (result.status, result.out) == (1, "")
    assert "läuft schon ein Build (Prozess 4711)" in result.err


@pytest.mark.parametrize(
    ("error", "said"),
    [(PermissionError(13, "denied", "x.txt"), "OS01 error: x.txt"), (OSError(28, "full", "x.txt"), "OS02")],
)
def test_what_the_machine_refuses_is_no_bug_of_ours(
    kamdocs: Kamdocs, house: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(builder, "write_atomically", refuse)
    result: Result = kamdocs("-C", house, *PLANS)
    assert result.status == 1
    assert said in result.err
    assert "Traceback" not in result.err


def test_problems_of_a_build_come_in_the_language_of_the_workspace(kamdocs: Kamdocs, house: Path) -> None:
    change(broken(house) / "kamdocs.yaml", "locale: de-CH", "locale: en")
    result = kamdocs("-C", house, *PLANS)
    assert "“Silvester” is not a date." in result.err
    assert result.err.endswith("1 written, 0 unchanged, 0 removed, 1 not made\n")
    assert "There is no document" in kamdocs("-C", house, "build", "xyz").err
