"""AC01-AC06: master data, responsibility, load and team of accounts."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.checks.small import ACCOUNT, BASE, KEY_ACCOUNT, SETTINGS, TEAM, findings, rules, told

FILE: Final = "accounts/kunde/account.yaml"


def account(old: str = "", new: str = "") -> dict[str, str]:
    """The sound key account, with one line changed."""
    assert old in ACCOUNT
    return {**KEY_ACCOUNT, FILE: ACCOUNT.replace(old, new) if old else ACCOUNT + new}


def many(count: int, contacts: int | None = None) -> dict[str, str]:
    """As many key accounts of one manager; each with contacts she keeps, or with no contacts file."""
    files = {}
    for number in range(count):
        folder = f"accounts/k{number}"
        files[f"{folder}/account.yaml"] = ACCOUNT.replace("id: kunde", f"id: k{number}")
        files[f"{folder}/team.yaml"] = TEAM
        if contacts is not None:
            entry = "{{id: c{}, function: Einkauf, owner: anna, buying_roles: [buyer]}}"
            entries = ", ".join(entry.format(number) for number in range(contacts))
            files[f"{folder}/contacts.yaml"] = f"contacts: [{entries}]\n"
    return files


def test_a_sound_key_account_has_no_findings(tmp_path: Path) -> None:
    assert rules(findings(tmp_path, KEY_ACCOUNT)) == []


@pytest.mark.parametrize(
    ("line", "field", "hint"),
    [
        ("relation_level: key", "relation_level", "`relation_level: key`"),
        ("countries: [CH]", "countries", "`countries: [CH]`"),
        ("kam: anna", "kam", "`kam: anna`"),
        ("deputy: beat", "deputy", "`deputy: beat`"),
        (
            "profile: {recurring_demand: true}",
            "profile",
            "`profile: {recurring_demand: true, demand_power: 3}`",
        ),
        ("selection: {rationale: Passt.}", "selection", "`selection: {rationale: …}`"),
    ],
)
def test_a_key_account_without_master_data_is_found(tmp_path: Path, line: str, field: str, hint: str) -> None:
    found = findings(tmp_path, account(f"{line}\n"))
    assert told(found, "AC01") == [f"{FILE}:1:1 error Kunde AG: {field} fehlt."]
    (problem,) = (p for p in found if p.rule.id == "AC01")
    assert problem.message("en") == f"Kunde AG: {field} is missing."
    assert problem.hint("de") == f"In account.yaml ergänzen, zum Beispiel: {hint}"


def test_other_customers_may_do_without(tmp_path: Path) -> None:
    files = {FILE: "id: kunde\nname: Kunde AG\ntype: customer\nstatus: candidate\n"}
    assert rules(findings(tmp_path, files)) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("kam: anna", "kam: carla", "7:6", "Carla Conti ist nicht mehr aktiv."),
        ("deputy: beat", "deputy: carla", "8:9", "Carla Conti ist nicht mehr aktiv."),
        (
            "deputy: beat",
            "deputy: anna",
            "8:9",
            "Die Stellvertretung muss eine andere Person sein als der Key Account Manager.",
        ),
    ],
)
def test_manager_and_deputy_are_two_active_people(
    tmp_path: Path, old: str, new: str, place: str, message: str
) -> None:
    found = findings(tmp_path, account(old, new))
    assert told(found, "AC02") == [f"{FILE}:{place} error Kunde AG: {message}"]


@pytest.mark.parametrize(("count", "severity"), [(8, None), (9, "warning"), (15, "warning"), (16, "error")])
def test_too_many_key_accounts_of_one_manager_are_found(
    tmp_path: Path, count: int, severity: str | None
) -> None:
    found = told(findings(tmp_path, many(count, contacts=0)), "AC03")
    message = f"Anna Amsler betreut {count} Key Accounts und setzt dafür 0 % der verfügbaren Zeit ein."
    assert found == ([f"people.yaml:2:5 {severity} {message}"] if severity else [])


@pytest.mark.parametrize(
    ("contacts", "used", "severity"),
    [(10, 100, None), (11, 110, "warning"), (12, 120, "warning"), (13, 130, "error")],
)
def test_more_contacts_than_time_are_found(
    tmp_path: Path, contacts: int, used: int, severity: str | None
) -> None:
    """Four hours a month for each contact, of 40 hours."""
    found = told(findings(tmp_path, many(1, contacts)), "AC03")
    message = f"Anna Amsler betreut 1 Key Accounts und setzt dafür {used} % der verfügbaren Zeit ein."
    assert found == ([f"people.yaml:2:5 {severity} {message}"] if severity else [])


def test_an_account_without_contacts_counts_with_24_hours(tmp_path: Path) -> None:
    found = findings(tmp_path, many(2))
    (problem,) = (p for p in found if p.rule.id == "AC03")
    assert problem.message("en") == "Anna Amsler manages 2 key accounts, 120 % of the capacity."


def test_the_thresholds_of_the_load_can_be_set(tmp_path: Path) -> None:
    lint = (
        "lint: {accounts_warning: 1, accounts_error: 2, capacity_warning_pct: 500, capacity_error_pct: 600}\n"
    )
    files = {**many(2), "kamdocs.yaml": SETTINGS + lint}
    assert [found.split()[1] for found in told(findings(tmp_path, files), "AC03")] == ["warning"]
    files = {**many(3), "kamdocs.yaml": SETTINGS + lint}
    assert [found.split()[1] for found in told(findings(tmp_path, files), "AC03")] == ["error"]


def test_who_names_no_hours_has_those_of_the_settings(tmp_path: Path) -> None:
    people = {"people.yaml": BASE["people.yaml"].replace(", hours_per_month_for_kam: 40", "")}
    assert told(findings(tmp_path, {**many(5), **people}), "AC03") == []
    settings = {"kamdocs.yaml": f"{SETTINGS}lint: {{hours_per_month: 100}}\n"}
    assert len(told(findings(tmp_path, {**many(5), **people, **settings}), "AC03")) == 1


def test_other_customers_and_contacts_of_others_cost_a_manager_nothing(tmp_path: Path) -> None:
    files = many(1, contacts=13)
    path = "accounts/k0/contacts.yaml"
    assert told(findings(tmp_path, {**files, path: files[path].replace("anna", "beat")}), "AC03") == []
    path = "accounts/k0/account.yaml"
    assert (
        told(findings(tmp_path, {**files, path: files[path].replace("key_account", "target")}), "AC03") == []
    )


def test_a_team_without_a_unit_is_found(tmp_path: Path) -> None:
    short = TEAM.replace("  - {person: beat, role: MKT}\n  - {person: beat, role: QM}\n", "")
    found = findings(tmp_path, {**KEY_ACCOUNT, "accounts/kunde/team.yaml": short})
    assert told(found, "AC04") == [
        "accounts/kunde/team.yaml:2:3 warning Kunde AG: Im Key Account Team fehlen Marketing, Qualität."
    ]


def test_a_key_account_without_a_team_lacks_every_unit(tmp_path: Path) -> None:
    found = findings(tmp_path, {FILE: ACCOUNT})
    assert told(found, "AC04") == [
        f"{FILE}:1:1 warning Kunde AG: Im Key Account Team fehlen Verkaufsinnendienst, Marketing, Qualität, Logistik."
    ]


def test_the_units_of_a_team_can_be_set_and_are_named_in_the_language_of_the_workspace(
    tmp_path: Path,
) -> None:
    team = {"accounts/kunde/team.yaml": "members: [{person: anna, role: KAM}]\n"}
    english = SETTINGS.replace("de-CH", "en")
    settings = {"kamdocs.yaml": f"{english}lint: {{team_kinds: [kam, marketing, it]}}\n"}
    (found,) = findings(tmp_path, {**KEY_ACCOUNT, **team, **settings})
    assert found.message("en") == "Kunde AG: Key Account Team without Marketing team, it."


def test_a_strategic_partner_needs_a_counterpart(tmp_path: Path) -> None:
    files = account("relation_level: key\n", "relation_level: strategic_partner\n")
    message = "Kunde AG: strategische Partnerschaft ohne Key Supplier Management beim Kunden."
    assert told(findings(tmp_path, files), "AC05") == [f"{FILE}:5:17 warning {message}"]
    files[FILE] += "key_supplier_manager: c0\n"
    files["accounts/kunde/contacts.yaml"] = many(1, 1)["accounts/k0/contacts.yaml"]
    assert told(findings(tmp_path, files), "AC05") == []


@pytest.mark.parametrize("given", ["", ", internal_goals: Ziele", ", external_expectations: Erwartungen"])
def test_a_customer_informed_before_goals_and_expectations_is_found(tmp_path: Path, given: str) -> None:
    files = account(new=f"onboarding: {{customer_informed_on: 2026-02-01{given}}}\n")
    assert told(findings(tmp_path, files), "AC06") == [
        f"{FILE}:11:36 warning Kunde AG: Kunde informiert, bevor Ziele und Erwartungen festgehalten waren."
    ]


@pytest.mark.parametrize(
    "given",
    [
        "{internal_goals: Ziele}",
        "{customer_informed_on: 2026-02-01, internal_goals: Z, external_expectations: E}",
    ],
)
def test_goals_and_expectations_first_is_right(tmp_path: Path, given: str) -> None:
    assert rules(findings(tmp_path, account(new=f"onboarding: {given}\n"))) == []
