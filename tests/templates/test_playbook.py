"""Care plans of accounts and the catalogue of plays: contacts, visits, plays, tactics, and who may see what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamdocs.blocks import Document
from kamdocs.models.account_playbook import AccountPlaybook
from kamdocs.models.contacts import Contact
from tests.templates.printing import LOCALES, captions, printed, sample, text, titles, under

WITH_PLAYBOOK = ("brunnental", "halvorsen", "molkwerk", "nordhafen", "seeblick", "silberbach")
SECTIONS = [
    "Ziele und Verhandlungsposition",
    "Kontaktkalender",
    "Besuche",
    "Spielzüge",
    "Taktik in vier Dimensionen",
    "Inhalte und Kommunikation",
    "Networking",
    "Nach dem Kauf",
    "Eskalation",
    "Änderungsverlauf",
]


@pytest.fixture(scope="module")
def brunnental() -> Document:
    return printed("playbook/brunnental")


def playbook(account: str) -> AccountPlaybook:
    found = sample().accounts[account].playbook
    assert found is not None
    return found


def people(account: str) -> dict[str, Contact]:
    contacts = sample().accounts[account].contacts
    assert contacts is not None
    return {contact.id: contact for contact in contacts.contacts}


def test_every_account_with_a_playbook_file_has_a_care_plan() -> None:
    assert {key for key, folder in sample().accounts.items() if folder.playbook} == set(WITH_PLAYBOOK)


def test_the_care_plan_has_its_nine_sections_in_order(brunnental: Document) -> None:
    assert titles(brunnental, 1) == SECTIONS


def test_every_planned_contact_is_in_the_calendar_with_its_reason(brunnental: Document) -> None:
    said = under(brunnental, "Kontaktkalender")
    planned = playbook("brunnental").calendar
    assert len(planned) == 15
    for entry in planned:
        name = people("brunnental")[entry.contact].name
        assert name is not None
        assert name in said
        assert entry.reason.text_for("de-CH") in said
    assert "Geplante Kontakte nach Person und Monat" in captions(brunnental)


def test_visits_have_a_reason_and_the_goal_they_serve(brunnental: Document) -> None:
    said = under(brunnental, "Besuche")
    assert "08.09.2026 | Marek Nowicki / Werkleiter Kamienna | Werkleiter Kamienna kennenlernen |" in said


def test_plays_are_shown_in_full_with_the_person_of_the_team_who_acts(brunnental: Document) -> None:
    said = under(brunnental, "Servicepaket zur installierten Basis")
    for words in (
        "Auslöser | Mehr als zehn Maschinen im Feld ohne Servicepaket",
        "Ziel | Servicepaket für mindestens die Hälfte der Maschinen",
        "Führt | Andrea Keller, Key Account Manager/in",
        "Messgrösse | Anteil der Maschinen mit Servicepaket",
        "Abbruch | Nach dem Versuch ohne messbare Wirkung",
        "Unterlagen | Stillstandsrechner, Musterbericht Service",
        "2 | Stillstandskosten mit dem Betriebsleiter gemeinsam rechnen | Andrea Keller | Tag 14",
    ):
        assert words in said


def test_steps_before_the_trigger_are_told_in_words() -> None:
    assert "| 28 Tage vorher" in text(printed("playbook/catalogue"))


def test_the_four_dimensions_of_tactics_are_shown(brunnental: Document) -> None:
    said = under(brunnental, "Taktik in vier Dimensionen")
    for dimension in (
        "Verhandlungsprozess",
        "Leistungsbausteine",
        "Geschäftsmodell des Kunden",
        "Wandel beim Kunden",
    ):
        assert f"\n{dimension} | " in f"\n{said}"


def test_the_negotiating_position_and_the_networks_are_shown(brunnental: Document) -> None:
    position = under(brunnental, "Ziele und Verhandlungsposition")
    assert "Untergrenze | Zwei Jahre Laufzeit" in position
    assert "Was wir dafür wollen | • Drei Jahre Laufzeit" in position
    assert "Oskar Vonarburg" in under(brunnental, "Networking")


def test_the_catalogue_has_every_play_of_every_playbook() -> None:
    document = printed("playbook/catalogue")
    plays = [play for book in sample().playbooks.values() for play in book.plays]
    assert len(plays) == 14
    for play in plays:
        assert play.name is not None
        assert play.name.text_for("de-CH") in titles(document)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_wording_is_complete_in_every_locale(locale: str) -> None:
    for name in (*WITH_PLAYBOOK, "catalogue"):
        assert len(captions(printed(f"playbook/{name}", locale=locale))) > 8


def test_the_customer_edition_shows_no_tactics_no_limits_and_no_ratings() -> None:
    said = text(printed("playbook/brunnental", edition="customer"))
    for secret in ("Untergrenze", "Verhandlungsprozess", "Beziehungsindex", "Bindungsintensität"):
        assert secret not in said
    assert "Kontaktkalender" in said


def test_a_care_plan_needs_nothing_but_the_playbook_file() -> None:
    bare = replace(
        sample().accounts["brunnental"],
        contacts=None,
        team=None,
        analysis=None,
        strategy=None,
        actions=None,
        pricing=None,
        retention=None,
        touchpoints=None,
        opportunities=None,
        history=None,
        history_rows=(),
        plans={},
        tracking={},
        reviews={},
    )
    document = printed(
        "playbook/brunnental", replace(sample(), accounts={**sample().accounts, "brunnental": bare})
    )
    assert "Kontaktkalender" in titles(document)
    assert "Networking" not in titles(document)
