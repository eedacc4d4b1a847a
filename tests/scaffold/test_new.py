"""A scaffold leads by the messages about it to valid data, and never falls behind the models."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kamdocs.build.builder import findings
from kamdocs.models.layout import kind_of
from kamdocs.problems import Severity
from kamdocs.scaffold.kinds import FILES, KINDS, OF_EXISTING_ACCOUNT
from kamdocs.scaffold.new import Request, write_scaffold
from kamdocs.workspace import load
from tests.conftest import build_now
from tests.scaffold.newcomer import DAY, errors, follow_the_messages

Write = Callable[..., list[Path]]
OF_OTHERS = [kind for kind in KINDS if kind not in ("account", "plan", "contacts")]


@pytest.fixture
def write(starter: Path) -> Write:
    """Makes a scaffold in the starter and returns its files."""

    def run(kind: str, identifier: str = "muster", *, locale: str = "de-CH", year: int = 2026) -> list[Path]:
        return list(write_scaffold(starter, kind, Request(identifier, year, DAY, locale)))

    return run


def uncomment(file: Path) -> None:
    """Opens every line behind `#`."""
    text = file.read_text(encoding="utf-8")
    head, body = text.split("\n", 2)[:2], text.split("\n", 2)[2]
    file.write_text("\n".join([*head, re.sub(r"(?m)^( *)# ", r"\1", body)]), encoding="utf-8")


def test_doing_what_the_messages_say_makes_a_valid_account_and_its_plan(starter: Path, write: Write) -> None:
    write("account")
    assert len(errors(starter)) > 20
    assert follow_the_messages(starter) == []
    outcome = build_now(starter, "muster", as_of=DAY)
    assert "internal/de-CH/account-plan/muster.txt" in outcome.written
    assert not outcome.failed


@pytest.mark.parametrize("kind", OF_OTHERS)
def test_doing_what_the_messages_say_makes_every_other_scaffold_valid(
    starter: Path, write: Write, kind: str
) -> None:
    write("account")
    follow_the_messages(starter)
    files = write(kind)
    assert follow_the_messages(starter) == []
    assert load(starter).broken == frozenset()
    assert all(kind_of(file.relative_to(starter).as_posix()) for file in files)


@pytest.mark.parametrize("kind", ["plan", "contacts"])
def test_a_file_of_an_account_can_be_begun_anew(starter: Path, write: Write, kind: str) -> None:
    write("account")
    follow_the_messages(starter)
    (starter / "accounts/muster" / ("contacts.yaml" if kind == "contacts" else "plan-2026.yaml")).unlink()
    write(kind)
    assert follow_the_messages(starter) == []


@pytest.mark.parametrize("kind", FILES)
def test_every_line_behind_a_hash_is_a_key_of_its_place(starter: Path, write: Write, kind: str) -> None:
    if kind in OF_EXISTING_ACCOUNT:
        (starter / "accounts/muster").mkdir(parents=True)
    files = [file for file in write(kind) if file.suffix == ".yaml"]
    for file in files:
        uncomment(file)
    paths = {file.relative_to(starter).as_posix() for file in files}
    found = [problem for problem in load(starter).problems if problem.location.path in paths]
    assert {problem.rule.id for problem in found} >= {"RF15"}
    assert not [p for p in found if p.rule.id == "RF03" or p.rule.id.startswith("YA")]


@pytest.mark.parametrize("kind", FILES)
def test_every_key_says_what_goes_there(starter: Path, write: Write, kind: str) -> None:
    if kind in OF_EXISTING_ACCOUNT:
        (starter / "accounts/muster").mkdir(parents=True)
    for file in write(kind):
        if file.suffix != ".yaml":
            continue
        text = file.read_text(encoding="utf-8").partition("  - person: e-muster")[0]
        _, check, *keys = text.splitlines()
        assert check == f"# Danach prüfen: kamdocs check {file.relative_to(starter).as_posix()}"
        assert [line for line in keys if "  # " not in line] == []


def test_a_required_choice_lists_its_words_and_a_reference_the_file_of_the_ids(write: Write) -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in write("account")}
    assert "transactional, preferred, key, strategic_partner" in texts["account.yaml"]
    assert re.search(r"(?m)^kam: .*\(Kennung aus people\.yaml\)$", texts["account.yaml"])
    assert re.search(r"owner: .*\(Kennung aus people\.yaml oder contacts\.yaml\)", texts["actions.yaml"])


def test_what_the_workspace_knows_is_filled_in(write: Write) -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in write("account")}
    assert re.search(r"(?m)^    volume: +# Umsatzvolumen, 1–5$", texts["account.yaml"])
    assert "  - person: f-muster                # Marketing\n    role: MKT\n" in texts["team.yaml"]
    assert "    role: KAM " in texts["team.yaml"]


def test_where_two_people_have_a_role_the_choice_is_left_open(starter: Path, write: Write) -> None:
    people = starter / "people.yaml"
    more = "  - {id: i-muster, name: Ida Muster, role: MKT}\n"
    people.write_text(people.read_text(encoding="utf-8") + more, encoding="utf-8")
    team = write("account")[2].read_text(encoding="utf-8")
    assert "  - person:                         # Marketing\n    role: MKT\n" in team


def test_the_comments_are_spelt_as_in_the_country(write: Write) -> None:
    swiss = "".join(file.read_text(encoding="utf-8") for file in write("account", "eins"))
    german = "".join(file.read_text(encoding="utf-8") for file in write("account", "zwei", locale="de-DE"))
    assert "Massnahme" in swiss
    assert "ß" not in swiss
    assert "Maßnahme" in german


def test_year_day_and_language_are_those_asked_for(write: Write) -> None:
    plan = write("account", year=2031, locale="en")[4]
    assert plan.name == "plan-2031.yaml"
    text = plan.read_text(encoding="utf-8")
    assert re.search(r"(?m)^year: 2031 ", text)
    assert re.search(r"(?m)^language: en ", text)
    assert re.search(rf"(?m)^updated_on: {DAY.isoformat()} ", text)


def test_without_a_readable_workspace_a_scaffold_is_made_all_the_same(starter: Path, write: Write) -> None:
    (starter / "handbook/handbook.yaml").write_text("roles\n", encoding="utf-8")
    account, *_ = write("account")
    assert re.search(r"(?m)^  ratings: ", account.read_text(encoding="utf-8"))


def test_an_account_without_errors_may_still_be_warned_what_its_level_wants(
    starter: Path, write: Write
) -> None:
    write("account")
    follow_the_messages(starter)
    found = findings(starter, DAY)
    assert {problem.severity for problem in found} == {Severity.WARNING}
    hints = {problem.hint("de") for problem in found}
    assert "In accounts/muster/reviews/ ergänzen, zum Beispiel: `kamdocs new review muster`." in hints
    assert "In accounts/muster/history.csv ergänzen, zum Beispiel: `2026-01,produkte,12500,4100,`." in hints
