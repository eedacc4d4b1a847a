"""What templates see: plain data in one locale that remembers its place and its audience."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

from kamdocs.audience import Audience
from kamdocs.models.workspace import Workspace
from kamdocs.problems import InputError, Location, Rule, Severity
from kamdocs.render.context import DataView
from kamdocs.render.values import Tracked, TrackedMarkdown, carried
from tests.checks.small import ACCOUNT, KEY_ACCOUNT, TEAM, workspace

AS_OF: Final = date(2026, 11, 20)
BROKEN: Final = Rule("XX01", Severity.ERROR, {"en": "broken"}).at(Location("accounts/x/account.yaml"))
CONTACTS: Final = """\
contacts:
  - id: einkauf
    function: {de: Leitung Einkauf, en: Head of purchasing, de-CH: Leiterin Einkauf}
    owner: anna
    buying_roles: [buyer]
    influence: 4
    last_contact: 2026-10-05
    communication: {topics: ["Liefertreue **heute**", Preis]}
    relationship: 3
"""
FILES: Final = {
    **KEY_ACCOUNT,
    "accounts/kunde/contacts.yaml": CONTACTS,
    "accounts/zweite/account.yaml": ACCOUNT.replace("id: kunde", "id: zweite"),
    "accounts/zweite/contacts.yaml": CONTACTS.replace("Leitung", "Andere"),
    "accounts/zweite/team.yaml": TEAM,
    "handbook/chapters/02-zweiter.de.md": "# Zweiter\n\nText **zwei**\n",
    "handbook/chapters/01-erster.de.md": "# Erster\n\nText eins\n",
    "handbook/chapters/01-erster.en.md": "# First\n\nText one\n",
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return workspace(tmp_path_factory.mktemp("context"), FILES)


@pytest.fixture
def view(loaded: Workspace) -> DataView:
    return DataView(loaded, "de-CH", AS_OF)


def entity(view: DataView, kind: str, identifier: str, account: str = "kunde") -> Any:
    found = view.find(kind, identifier, account)
    assert found is not None
    return found


def contact(view: DataView, account: str = "kunde") -> Any:
    return entity(view, "contact", "einkauf", account)


def test_what_belongs_to_an_account_is_found_there_and_the_rest_everywhere(view: DataView) -> None:
    assert contact(view)["function"] == "Leiterin Einkauf"
    assert contact(view, "zweite")["id"] == "einkauf"
    assert view.find("contact", "einkauf") is None
    for account in ("", "kunde"):
        assert entity(view, "person", "anna", account)["name"] == "Anna Amsler"
        assert entity(view, "account", "zweite", account)["name"] == "Kunde AG"
        assert entity(view, "role", "VID", account)["name"] == "Verkaufsinnendienst"
    assert view.find("person", "nobody") is None


def test_every_value_remembers_its_line_and_column(view: DataView) -> None:
    found = contact(view)
    places = {name: str(found[name].source) for name in ("id", "function", "influence", "last_contact")}
    file = "accounts/kunde/contacts.yaml"
    assert places == {
        "id": f"{file}:2:9",
        "function": f"{file}:3:68",
        "influence": f"{file}:6:16",
        "last_contact": f"{file}:7:19",
    }
    topic = found["communication"]["topics"][0]
    assert str(topic.source) == f"{file}:8:30"
    assert topic.source.pointer == "/contacts/0/communication/topics/0"


def test_every_value_is_as_secret_as_the_most_secret_field_on_the_way_to_it(view: DataView) -> None:
    found = contact(view)
    assert found["function"].audience is Audience.INTERNAL
    assert found["influence"].audience is Audience.CONFIDENTIAL
    assert found["communication"]["topics"][1].audience is Audience.CONFIDENTIAL
    account = view.accounts["kunde"]
    assert account["name"].audience is Audience.PUBLIC
    assert account["selection"]["rationale"].audience is Audience.CONFIDENTIAL


def test_values_are_plain_data_of_their_kind(view: DataView) -> None:
    found = contact(view)
    assert (found["influence"], found["last_contact"]) == (4, date(2026, 10, 5))
    assert isinstance(found["influence"], int)
    assert isinstance(found["last_contact"], date)
    assert found["buying_roles"] == ["buyer"]
    assert found["persona"] is None
    assert view.accounts["kunde"]["profile"]["recurring_demand"] is True


@pytest.mark.parametrize(
    ("locale", "words", "language"),
    [
        ("de-CH", "Leiterin Einkauf", None),
        ("de-DE", "Leitung Einkauf", None),
        ("en", "Head of purchasing", None),
    ],
)
def test_a_text_is_in_the_locale_of_the_document(
    loaded: Workspace, locale: str, words: str, language: str | None
) -> None:
    function = contact(DataView(loaded, locale, AS_OF))["function"]
    assert (function, function.language) == (words, language)


def test_a_text_in_another_language_says_so(tmp_path: Path) -> None:
    account = ACCOUNT.replace("rationale: Passt.", "rationale: {de: Passt.}")
    view = DataView(workspace(tmp_path, {**KEY_ACCOUNT, "accounts/kunde/account.yaml": account}), "en", AS_OF)
    rationale = view.accounts["kunde"]["selection"]["rationale"]
    assert (rationale, rationale.language) == ("Passt.", "de")
    assert isinstance(rationale, TrackedMarkdown)


def test_chapters_are_in_the_locale_or_else_in_another_and_in_order(loaded: Workspace) -> None:
    german = DataView(loaded, "de-CH", AS_OF).workspace["chapters"]
    english = DataView(loaded, "en", AS_OF).workspace["chapters"]
    assert [chapter["title"] for chapter in german] == ["Erster", "Zweiter"]
    assert [(chapter["title"], chapter["title"].language) for chapter in english] == [
        ("First", None),
        ("Zweiter", "de"),
    ]
    body = english[1]["body"]
    assert isinstance(body, TrackedMarkdown)
    assert str(body.source) == "handbook/chapters/02-zweiter.de.md:2:1"


def test_the_current_plan_and_files_that_are_missing_are_none(view: DataView) -> None:
    account = view.accounts["kunde"]
    assert account["plan"] is account["tracked"] is account["analysis"] is None
    assert account["plans"] == {}
    assert account["figures"]["relationship"] is not None


def test_all_accounts_are_refused_if_one_cannot_be_read(loaded: Workspace) -> None:
    view = DataView(loaded, "de-CH", AS_OF, [BROKEN])
    with pytest.raises(InputError) as caught:
        view.workspace["accounts"]
    assert caught.value.problems == (BROKEN,)
    assert view.accounts["kunde"]["name"] == "Kunde AG"


def test_results_of_analyses_are_confidential_unless_their_class_says_otherwise(view: DataView) -> None:
    assert _audiences(view.accounts["kunde"]["figures"]["relationship"]) == {Audience.CONFIDENTIAL}
    assert _audiences(view.workspace["figures"]["process_roles"]) <= {Audience.PUBLIC}


def _audiences(value: Any) -> set[Audience]:
    match value:
        case Tracked():
            return {value.audience}
        case dict():
            return set().union(*map(_audiences, value.values()))
        case list():
            return set().union(*map(_audiences, value))
        case _:
            return set()


def test_what_is_worked_out_is_as_secret_as_what_it_comes_from(view: DataView) -> None:
    secret, public = contact(view)["influence"], view.accounts["kunde"]["name"]
    assert carried("x", [public, [secret]]).audience is Audience.CONFIDENTIAL
    assert carried(Decimal("1.5"), [secret]).audience is Audience.CONFIDENTIAL
    assert not isinstance(carried("x", [public]), Tracked)
    assert carried(True, [secret]) is True
