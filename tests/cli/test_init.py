"""`init`: a new workspace to adapt, or the whole sample; never into a folder with something in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Kamdocs, files_of


@pytest.fixture(autouse=True)
def _current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_new_workspace_has_no_errors_or_warnings(kamdocs: Kamdocs, tmp_path: Path) -> None:
    result = kamdocs("init", "demo")
    assert (result.status, result.out) == (0, "demo\n")
    assert {"README.md", "kamdocs.yaml", "people.yaml", ".gitignore"} <= files_of(tmp_path / "demo").keys()
    checked = kamdocs("-C", "demo", "check", "--strict", "--as-of", "2026-06-30")
    assert (checked.status, checked.out) == (0, "keine Befunde\n")


def test_what_to_do_next_is_said_with_commands_as_they_are_to_be_typed(
    kamdocs: Kamdocs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = kamdocs("init", "demo").err
    assert "    kamdocs -C demo new account muster\n    kamdocs -C demo check\n" in said
    assert kamdocs("-C", "elsewhere", "init", "demo").err.endswith("kamdocs -C elsewhere/demo build\n")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert kamdocs("init", ".").err.endswith("    kamdocs build\n")


def test_a_quiet_init_says_nothing_more_than_the_folder(kamdocs: Kamdocs) -> None:
    result = kamdocs("--quiet", "init", "demo")
    assert (result.out, result.err) == ("demo\n", "")


def test_the_sample_can_be_copied_whole(kamdocs: Kamdocs, tmp_path: Path) -> None:
    assert kamdocs("init", "--sample", "demo").status == 0
    copied = files_of(tmp_path / "demo")
    assert any(path.startswith("accounts/") for path in copied)
    assert "portfolio/customers.csv" in copied


def test_a_folder_with_something_in_it_is_refused_and_stays_as_it_is(
    kamdocs: Kamdocs, tmp_path: Path
) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo/note.txt").write_text("mine", encoding="utf-8")
    result = kamdocs("init", "demo")
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith("IN01 error: Der Ordner demo ist nicht leer.\n    Geben Sie ")
    assert files_of(tmp_path / "demo") == {"note.txt": b"mine"}


def test_a_file_is_no_folder(kamdocs: Kamdocs, tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine", encoding="utf-8")
    result = kamdocs("init", "demo")
    assert result.status == 1
    assert result.err.startswith("IN02 error: demo ist eine Datei")
    assert (tmp_path / "demo").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["", ".git"])
def test_an_empty_folder_or_a_fresh_repository_is_filled(kamdocs: Kamdocs, tmp_path: Path, name: str) -> None:
    (tmp_path / "demo" / name).mkdir(parents=True)
    assert kamdocs("init", "demo").status == 0
    assert (tmp_path / "demo/kamdocs.yaml").is_file()
