"""Wrong usage is status 2 and says what would be right; help is good enough to work from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kamdocs import __version__
from tests.cli.conftest import Kamdocs, files_of

COMMANDS = ("init", "new", "check", "build", "list")


def test_without_a_command_the_help_is_shown_and_the_status_is_that_of_wrong_usage(kamdocs: Kamdocs) -> None:
    result = kamdocs()
    assert result.status == 2
    assert all(f"  {command} " in result.out + result.err for command in COMMANDS)


def test_help_names_every_command_and_no_line_of_it_is_cut(kamdocs: Kamdocs) -> None:
    result = kamdocs("--help")
    assert result.status == 0
    assert all(f"  {command} " in result.out for command in COMMANDS)
    assert "..." not in result.out.partition("Commands:")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_says_how_to_call_it(kamdocs: Kamdocs, command: str) -> None:
    result = kamdocs(command, "--help")
    assert result.status == 0
    assert result.out.startswith(f"Usage: kamdocs {command} ")
    assert not re.search(r"<\w|%Y", result.out), "a bare type says less than a word for what is meant"


def test_the_version_is_printed(kamdocs: Kamdocs) -> None:
    result = kamdocs("--version")
    assert (result.status, result.out, result.err) == (0, f"kamdocs {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "biuld"),
        (["build", "--fromat", "pdf"], "--fromat"),
        (["build", "--format", "doc"], "--format 'doc': choose from docx, pdf, html, txt"),
        (["build", "--format", "docx,"], "--format ''"),
        (["build", "--format", ""], "--format ''"),
        (["build", "--locale", "de"], "--locale 'de': choose from de-CH, de-DE, en"),
        (["build", "--edition", "secret"], "--edition 'secret': choose from internal, customer, consultant"),
        (["build", "--edition", ""], "--edition ''"),
        (["build", "--jobs", "-1"], "-1"),
        (["build", "--jobs", "two"], "two"),
        (["build", "--as-of", "30.6.2026"], "30.6.2026"),
        (["list", "--format", "odt"], "--format 'odt'"),
        (["check", "--format", "xml"], "--format 'xml': choose from text, json, github"),
        (["check", "--as-of", "2026-02-30"], "2026-02-30"),
        (["check", "accounts/gamma"], "'accounts/gamma': no such file or folder"),
        (["check", ".."], "no such file or folder in the workspace"),
        (["new"], "KIND"),
        (["new", "account"], "ID"),
        (["new", "acount", "gamma"], "KIND 'acount': choose from account, contacts, plan"),
        (["new", "plan", "alpha", "--year", "26"], "26"),
        (["new", "review", "alpha", "--date", "12.5.2026"], "12.5.2026"),
        (["init"], "DIR"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_refused_before_anything_happens(
    kamdocs: Kamdocs, house: Path, arguments: list[str], said: str
) -> None:
    before = files_of(house)
    result = kamdocs("-C", house, *arguments)
    assert result.status == 2
    assert result.out == ""
    assert said in " ".join(result.err.split())
    assert files_of(house) == before


@pytest.mark.parametrize(
    "arguments", [["check"], ["build"], ["list"], ["new", "account", "gamma"]], ids=" ".join
)
def test_outside_a_workspace_the_two_ways_into_one_are_named(
    kamdocs: Kamdocs, tmp_path: Path, arguments: list[str]
) -> None:
    result = kamdocs("-C", tmp_path, *arguments)
    assert result.status == 2
    assert "-C DIR" in result.err
    assert "kamdocs init DIR" in result.err
    assert files_of(tmp_path) == {}


def test_the_current_folder_is_the_workspace_if_none_is_named(
    kamdocs: Kamdocs, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(house)
    assert kamdocs("check").status == 0
