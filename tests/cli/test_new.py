"""`new`: files to fill in; a refusal leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Kamdocs, change, files_of

OF_ACCOUNT = ["account.yaml", "contacts.yaml", "team.yaml", "analysis.yaml", "plan-2027.yaml", "actions.yaml"]


def test_an_account_is_made_of_all_files_it_needs(kamdocs: Kamdocs, house: Path) -> None:
    result = kamdocs("-C", "house", "new", "account", "gamma", "--year", "2027")
    assert result.status == 0
    assert result.lines == [f"accounts/gamma/{name}" for name in (*OF_ACCOUNT, "history.csv")]
    assert result.err == "Ausfüllen, dann prüfen:\n    kamdocs -C house check accounts/gamma\n"
    assert all((house / path).is_file() for path in result.lines)


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["plan", "alpha", "--year", "2028"], "accounts/alpha/plan-2028.yaml"),
        (["playbook", "alpha"], "accounts/alpha/playbook.yaml"),
        (["review", "alpha", "--date", "2026-09-01"], "accounts/alpha/reviews/2026-09-01.yaml"),
        (["process", "quotation"], "handbook/processes/quotation.yaml"),
        (["raci", "planning"], "handbook/raci/planning.yaml"),
        (["chapter", "market"], "handbook/chapters/01-market.de.md"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_other_kinds_are_one_file(kamdocs: Kamdocs, house: Path, arguments: list[str], path: str) -> None:
    result = kamdocs("-C", house, "new", *arguments)
    assert (result.status, result.lines) == (0, [path])
    assert result.err.endswith(f"check {path}\n")
    assert (house / path).is_file()


def test_a_missing_file_of_an_account_is_added(kamdocs: Kamdocs, house: Path) -> None:
    (house / "accounts/alpha/contacts.yaml").unlink()
    assert kamdocs("-C", house, "new", "contacts", "alpha").lines == ["accounts/alpha/contacts.yaml"]


def test_chapters_are_numbered_on(kamdocs: Kamdocs, house: Path) -> None:
    (house / "handbook/chapters").mkdir()
    (house / "handbook/chapters/07-market.de.md").write_text("# Markt\n", encoding="utf-8")
    assert kamdocs("-C", house, "new", "chapter", "prices").lines == ["handbook/chapters/08-prices.de.md"]


def test_an_english_workspace_gets_an_english_chapter_and_says_so_in_english(
    kamdocs: Kamdocs, house: Path
) -> None:
    change(house / "kamdocs.yaml", "locale: de-CH", "locale: en")
    result = kamdocs("-C", house, "new", "chapter", "market")
    assert result.lines == ["handbook/chapters/01-market.en.md"]
    assert result.err.startswith("Fill it in, then check:")


def test_a_quiet_new_prints_the_paths_only(kamdocs: Kamdocs, house: Path) -> None:
    assert kamdocs("-C", house, "-q", "new", "raci", "planning").err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["account", "Müller & Söhne AG"], "Schreiben Sie: kamdocs new account mueller-soehne-ag"),
        (["account", "../gamma"], "NE02"),
        (["account", "a--b"], "NE02"),
        (["account", "x" * 65], "NE02"),
        (["account", ""], "NE02"),
        (["chapter", "Markt"], "kamdocs new chapter markt"),
        (["account", "alpha"], "accounts/alpha/account.yaml"),
        (["contacts", "alpha"], "accounts/alpha/contacts.yaml:0:0: NE01 error: Die Datei gibt es schon."),
        (["plan", "alpha", "--year", "2026"], "accounts/alpha/plan-2026.yaml"),
        (["review", "alpha", "--date", "2026-05-12"], "accounts/alpha/reviews/2026-05-12.yaml"),
        (["contacts", "gamma"], "NE03 error: Den Account `gamma` gibt es nicht."),
        (["plan", "gamma"], "Es gibt: `alpha`, `beta`."),
        (["review", "gamma"], "kamdocs new account gamma"),
        (["playbook", "gamma"], "NE03"),
    ],
    ids=lambda value: " ".join(value)[:30] if isinstance(value, list) else "",
)
def test_a_refusal_says_why_and_leaves_nothing_behind(
    kamdocs: Kamdocs, house: Path, arguments: list[str], said: str
) -> None:
    before = files_of(house.parent)
    result = kamdocs("-C", house, "new", *arguments)
    assert (result.status, result.out) == (1, "")
    assert said in result.err
    assert files_of(house.parent) == before


def test_an_account_half_there_is_not_completed_by_accident(kamdocs: Kamdocs, house: Path) -> None:
    (house / "accounts/gamma").mkdir()
    (house / "accounts/gamma/team.yaml").write_text("members: []\n", encoding="utf-8")
    result = kamdocs("-C", house, "new", "account", "gamma")
    assert result.status == 1
    assert list(files_of(house / "accounts/gamma")) == ["team.yaml"]


def test_refusals_come_in_the_language_of_the_workspace(kamdocs: Kamdocs, house: Path) -> None:
    change(house / "kamdocs.yaml", "locale: de-CH", "locale: en")
    assert "There is no account `gamma`." in kamdocs("-C", house, "new", "plan", "gamma").err
    assert "The file exists already." in kamdocs("-C", house, "new", "contacts", "alpha").err


def test_a_workspace_with_mistakes_can_be_added_to(kamdocs: Kamdocs, house: Path) -> None:
    (house / "people.yaml").write_text("people\n", encoding="utf-8")
    assert kamdocs("-C", house, "new", "account", "gamma").status == 0
