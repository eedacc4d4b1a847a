"""Checks AC01-AC06: master data, responsibility and team of an account."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from kamdocs.checks._found import ERROR, WARNING, member_line, rule, words
from kamdocs.formatting import rounded
from kamdocs.models.account import AccountType, RelationLevel
from kamdocs.models.people import Person
from kamdocs.models.settings import Lint
from kamdocs.models.vocabulary import RoleKind
from kamdocs.models.workspace import AccountFolder, Workspace
from kamdocs.problems import Location, Problem, Severity

AC01: Final = rule(
    "AC01",
    ERROR,
    "{account}: {field} fehlt.",
    "{account}: {field} is missing.",
    "In account.yaml ergänzen, zum Beispiel: `{example}`",
    "Add it to account.yaml, for example: `{example}`",
)
AC02: Final = rule(
    "AC02",
    ERROR,
    "{account}: {detail_de}",
    "{account}: {detail_en}",
    "In account.yaml bei {field} die id einer aktiven Person aus people.yaml eintragen.",
    "In account.yaml set {field} to the id of an active person of people.yaml.",
)
AC03: Final = rule(
    "AC03",
    WARNING,
    "{person} betreut {count} Key Accounts und setzt dafür {used} % der verfügbaren Zeit ein.",
    "{person} manages {count} key accounts, {used} % of the capacity.",
    "Key Accounts anders zuteilen oder hours_per_month_for_kam in people.yaml prüfen.",
    "Assign key accounts otherwise or check hours_per_month_for_kam in people.yaml.",
)
AC04: Final = rule(
    "AC04",
    WARNING,
    "{account}: Im Key Account Team fehlen {units}.",
    "{account}: Key Account Team without {units}.",
    "In team.yaml unter members je eine Person mit dieser Rolle ergänzen, zum Beispiel: {line}",
    "Add a person with that role to members in team.yaml, for example: {line}",
)
AC05: Final = rule(
    "AC05",
    WARNING,
    "{account}: strategische Partnerschaft ohne Key Supplier Management beim Kunden.",
    "{account}: strategic partnership without Key Supplier Management at the customer.",
    "Bei key_supplier_manager die id des Gegenübers aus contacts.yaml eintragen.",
    "Set key_supplier_manager to the id of the counterpart in contacts.yaml.",
)
AC06: Final = rule(
    "AC06",
    WARNING,
    "{account}: Kunde informiert, bevor Ziele und Erwartungen festgehalten waren.",
    "{account}: customer informed before goals and expectations were set.",
    "Bei onboarding internal_goals und external_expectations ergänzen.",
    "Add internal_goals and external_expectations to onboarding.",
)
_REQUIRED: Final = {
    "relation_level": "relation_level: key",
    "countries": "countries: [CH]",
    "kam": "kam: …",
    "deputy": "deputy: …",
    "profile": "profile: {recurring_demand: true, demand_power: 3}",
    "selection": "selection: {rationale: …}",
}
_HOURS_PER_ACCOUNT: Final = Decimal(24)
"""Six relationships of four hours a month: the middle of 5-10 relationships and 2-8 hours (Sherman et al.)."""
_HOURS_PER_RELATIONSHIP: Final = Decimal(4)


def check(workspace: Workspace, _as_of: date) -> Iterator[Problem]:
    """Every account, and the load of those who manage them."""
    people = {person.id: person for person in workspace.people.people}
    for folder in workspace.accounts.values():
        if folder.account.type is AccountType.KEY_ACCOUNT:
            yield from _check_key_account(workspace, folder, people)
        yield from _check_relation(workspace, folder)
    yield from _check_load(workspace)


def _check_key_account(
    workspace: Workspace, folder: AccountFolder, people: dict[str, Person]
) -> Iterator[Problem]:
    account = folder.account
    for name, example in (_REQUIRED | _people(workspace)).items():
        if not getattr(account, name):
            yield AC01.at(
                _place(workspace, folder, f"/{name}"), account=account.name, field=name, example=example
            )
    for name in ("kam", "deputy"):
        person = people.get(getattr(account, name) or "")
        if person is not None and not person.active:
            yield AC02.at(
                _place(workspace, folder, f"/{name}"),
                account=account.name,
                field=name,
                detail_de=f"{person.name} ist nicht mehr aktiv.",
                detail_en=f"{person.name} is no longer active.",
            )
    if account.kam is not None and account.kam == account.deputy:
        yield AC02.at(
            _place(workspace, folder, "/deputy"),
            account=account.name,
            field="deputy",
            detail_de="Die Stellvertretung muss eine andere Person sein als der Key Account Manager.",
            detail_en="the deputy must differ from the Key Account Manager.",
        )
    yield from _check_team(workspace, folder)


def _people(workspace: Workspace) -> dict[str, str]:
    """Examples for the two people who answer for an account, with persons there are."""
    kinds = {role.id: role.kind for role in workspace.handbook.roles}
    active = [person for person in workspace.people.people if person.active]
    managers = [person.id for person in active if kinds.get(person.role) is RoleKind.KAM]
    others = [person.id for person in active if kinds.get(person.role) is RoleKind.INSIDE_SALES]
    found = {"kam": managers[:1], "deputy": (others or managers[1:])[:1]}
    return {name: f"{name}: {ids[0]}" for name, ids in found.items() if ids}


def _check_team(workspace: Workspace, folder: AccountFolder) -> Iterator[Problem]:
    members = folder.team.members if folder.team else ()
    kinds = {role.id: role.kind for role in workspace.handbook.roles}
    there = {kinds.get(member.role) for member in members}
    roles = {role.kind: role for role in workspace.handbook.roles}
    missing = [kind for kind in workspace.settings.lint.team_kinds if kind not in there]
    if missing:
        locale = workspace.settings.locale
        units = ", ".join(
            words(roles[kind].name, locale) if kind in roles else kind.value for kind in missing
        )
        line = next((member_line(workspace, roles[kind].id) for kind in missing if kind in roles), "…")
        place = (
            workspace.locate(f"accounts/{folder.id}/team.yaml", "/members")
            if folder.team
            else _place(workspace, folder, "")
        )
        yield AC04.at(place, account=folder.account.name, units=units, line=line)


def _check_relation(workspace: Workspace, folder: AccountFolder) -> Iterator[Problem]:
    account, onboarding = folder.account, folder.account.onboarding
    if account.relation_level is RelationLevel.STRATEGIC_PARTNER and account.key_supplier_manager is None:
        yield AC05.at(_place(workspace, folder, "/relation_level"), account=account.name)
    if onboarding is None or onboarding.customer_informed_on is None:
        return
    if onboarding.internal_goals is None or onboarding.external_expectations is None:
        yield AC06.at(_place(workspace, folder, "/onboarding/customer_informed_on"), account=account.name)


def _check_load(workspace: Workspace) -> Iterator[Problem]:
    lint = workspace.settings.lint
    for number, person in enumerate(workspace.people.people):
        managed = [f for f in workspace.accounts.values() if _managed_by(f, person.id)]
        hours = sum((_hours(folder) for folder in managed), Decimal(0))
        used = hours / (person.hours_per_month_for_kam or Decimal(lint.hours_per_month)) * 100
        severity = _load_severity(len(managed), used, lint)
        if severity is not None:
            place = workspace.locate("people.yaml", f"/people/{number}")
            yield AC03.at(place, severity, person=person.name, count=len(managed), used=rounded(used, 0))


def _managed_by(folder: AccountFolder, person: str) -> bool:
    return folder.account.type is AccountType.KEY_ACCOUNT and folder.account.kam == person


def _hours(folder: AccountFolder) -> Decimal:
    """Hours a month (F18): the relationships the manager keeps, at four hours each."""
    if folder.contacts is None:
        return _HOURS_PER_ACCOUNT
    kept = sum(contact.owner == folder.account.kam for contact in folder.contacts.contacts)
    return kept * _HOURS_PER_RELATIONSHIP


def _load_severity(count: int, used: Decimal, lint: Lint) -> Severity | None:
    if count > lint.accounts_error or used > lint.capacity_error_pct:
        return ERROR
    if count > lint.accounts_warning or used > lint.capacity_warning_pct:
        return WARNING
    return None


def _place(workspace: Workspace, folder: AccountFolder, pointer: str) -> Location:
    return workspace.locate(f"accounts/{folder.id}/account.yaml", pointer)
