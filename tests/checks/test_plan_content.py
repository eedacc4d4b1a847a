"""PL04: what a plan of its level must contain; in a draft a lack is only a warning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from kamdocs.checks.plan_content import check
from kamdocs.models.analysis import SwotPerspective
from kamdocs.models.contacts import BuyingRole
from kamdocs.models.plan import Plan, PlanLevel, PlanStatus
from kamdocs.models.settings import Lint
from kamdocs.models.workspace import AccountFolder, Workspace
from kamdocs.problems import Problem
from kamdocs.workspace import load
from tests.models.reading import ROOT

AS_OF: Final = date(2026, 11, 20)
Change = Callable[[AccountFolder], AccountFolder]


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    loaded = load(ROOT)
    assert loaded.workspace is not None
    return loaded.workspace


def entries(name: str, inner: str, count: int) -> Change:
    """A change to a folder: as many entries in a list of one of its files."""

    def change(folder: AccountFolder) -> AccountFolder:
        model: Any = getattr(folder, name)
        first = getattr(model, inner)[:1]
        return with_field(folder, name, inner, tuple(first * count))

    return change


def with_field(folder: AccountFolder, name: str, inner: str, value: object) -> AccountFolder:
    return replace(folder, **{name: getattr(folder, name).model_copy(update={inner: value})})


def lacking(name: str, inner: str = "", value: Any = None) -> Change:
    """A change to a folder: a file, or a field of it, is left out."""
    if inner:
        return lambda folder: with_field(folder, name, inner, value)
    return lambda folder: replace(folder, **{name: value})


def of_plan(**fields: object) -> Change:
    return lambda folder: replace(
        folder, plans={year: plan.model_copy(update=fields) for year, plan in folder.plans.items()}
    )


def goals(count: int) -> Change:
    return lambda folder: of_plan(goals=plan_of(folder).goals[:1] * count)(folder)


def roles(*chosen: BuyingRole) -> Change:
    def change(folder: AccountFolder) -> AccountFolder:
        assert folder.contacts is not None
        contacts = [one.model_copy(update={"buying_roles": chosen}) for one in folder.contacts.contacts]
        return with_field(folder, "contacts", "contacts", tuple(contacts))

    return change


def no_personas(folder: AccountFolder) -> AccountFolder:
    assert folder.contacts is not None
    contacts = [one.model_copy(update={"persona": None}) for one in folder.contacts.contacts]
    return with_field(folder, "contacts", "contacts", tuple(contacts))


def two_perspectives(folder: AccountFolder) -> AccountFolder:
    assert folder.analysis is not None
    first = folder.analysis.swots[0]
    other = first.model_copy(update={"perspective": SwotPerspective.CUSTOMER_MARKET})
    own = first.model_copy(update={"perspective": SwotPerspective.SUPPLIER_RELATION})
    return with_field(folder, "analysis", "swots", (own, other))


def plan_of(folder: AccountFolder) -> Plan:
    plan = folder.current_plan(AS_OF)
    assert plan is not None
    return plan


COMPLETE: Final = (
    entries("contacts", "contacts", 3),
    entries("actions", "actions", 5),
    goals(3),
    roles(BuyingRole.DECIDER, BuyingRole.BUYER, BuyingRole.USER, BuyingRole.INFLUENCER),
    two_perspectives,
)


def problems(
    workspace: Workspace, *changes: Change, lint: Lint | None = None, as_of: date = AS_OF
) -> list[Problem]:
    """What the check finds in the one account, complete but for the changes."""
    (folder,) = workspace.accounts.values()
    for change in (*COMPLETE, *changes):
        folder = change(folder)
    settings = workspace.settings.model_copy(update={"lint": lint or Lint()})
    return list(check(replace(workspace, accounts={folder.id: folder}, settings=settings), as_of))


def lacks(workspace: Workspace, *changes: Change, **options: Any) -> list[str]:
    found = problems(workspace, *changes, **options)
    return [dict(problem.values)["section_de"] for problem in found]


def test_a_complete_plan_of_any_level_has_no_findings(workspace: Workspace) -> None:
    for level in PlanLevel:
        assert lacks(workspace, of_plan(level=level)) == []


BASIC: Final = (
    (entries("contacts", "contacts", 2), "mindestens 3 Kontakte"),
    (lacking("contacts"), "mindestens 3 Kontakte"),
    (lacking("team"), "das Key Account Team"),
    (lacking("team", "members", ()), "das Key Account Team"),
    (lacking("analysis", "needs", ()), "Bedarfe"),
    (lacking("history_rows", value=()), "die Geschäftsentwicklung"),
    (goals(2), "mindestens 3 Ziele"),
    (entries("actions", "actions", 4), "mindestens 5 Maßnahmen"),
    (lacking("actions"), "mindestens 5 Maßnahmen"),
    (lacking("reviews", value={}), "ein Kundenreview"),
)
STANDARD: Final = (
    (lacking("analysis", "swots", ()), "eine SWOT-Analyse"),
    (lacking("analysis", "competitors", ()), "Wettbewerber"),
    (roles(BuyingRole.DECIDER, BuyingRole.USER), "ein vollständiges Buying Center"),
    (lacking("analysis", "wallet", ()), "Lieferanteile"),
    (lacking("analysis", "portfolio"), "die Portfolio-Bewertung"),
    (of_plan(budget=None), "ein Budget"),
    (lacking("playbook"), "ein Playbook"),
    (lacking("strategy"), "strategische Ziele"),
)
EXTENDED: Final = (
    (lacking("analysis", "whitespace"), "die Whitespace-Karte"),
    (no_personas, "Personas"),
    (lacking("touchpoints"), "Touchpoints"),
    (lacking("touchpoints", "touchpoints", ()), "Touchpoints"),
    (lacking("retention"), "die Bewertung der Kundenbindung"),
    (lacking("pricing"), "das Preisdossier"),
    (entries("analysis", "swots", 2), "eine zweite SWOT-Perspektive"),
    (lacking("analysis", "clv"), "den Kundenlebenswert"),
)


@pytest.mark.parametrize(
    ("change", "section", "level"),
    [
        *((change, section, PlanLevel.BASIC) for change, section in BASIC),
        *((change, section, PlanLevel.STANDARD) for change, section in STANDARD),
        *((change, section, PlanLevel.EXTENDED) for change, section in EXTENDED),
    ],
)
def test_what_a_level_requires_is_missed_from_that_level_on(
    workspace: Workspace, change: Change, section: str, level: PlanLevel
) -> None:
    levels = list(PlanLevel)
    for each in levels:
        found = lacks(workspace, change, of_plan(level=each))
        assert (section in found) is (levels.index(each) >= levels.index(level))


def test_a_finding_stands_at_the_level_and_says_what_to_write(workspace: Workspace) -> None:
    (found,) = problems(workspace, lacking("playbook"), of_plan(level=PlanLevel.STANDARD))
    assert str(found.location) == "accounts/muster/plan-2026.yaml:2:8"
    assert found.severity == "error"
    assert found.message("de") == "Beispiel Maschinen AG: Stufe standard verlangt ein Playbook."
    assert found.message("en") == "Beispiel Maschinen AG: level standard requires a playbook."
    assert found.hint("de") == (
        "In accounts/muster/playbook.yaml ergänzen, zum Beispiel: `kamdocs new playbook muster`"
        " oder im Plan bei level eine tiefere Stufe wählen."
    )


def test_the_lowest_level_has_no_lower_one_to_choose(workspace: Workspace) -> None:
    (found,) = problems(workspace, goals(1), of_plan(level=PlanLevel.BASIC))
    assert found.hint("de") == "In accounts/muster/plan-2026.yaml (goals) ergänzen."


@pytest.mark.parametrize(
    ("status", "severity"),
    [(PlanStatus.DRAFT, "warning"), (PlanStatus.APPROVED, "error"), (PlanStatus.CLOSED, "error")],
)
def test_in_a_draft_a_lack_is_a_warning(workspace: Workspace, status: PlanStatus, severity: str) -> None:
    found = problems(workspace, lacking("playbook"), goals(1), of_plan(status=status))
    assert [problem.severity for problem in found] == [severity, severity]


def test_the_thresholds_can_be_set(workspace: Workspace) -> None:
    few = (entries("contacts", "contacts", 1), goals(1), entries("actions", "actions", 1))
    basic = of_plan(level=PlanLevel.BASIC)
    assert lacks(workspace, *few, basic, lint=Lint(min_contacts=1, min_goals=1, min_actions=1)) == []
    assert lacks(workspace, basic, lint=Lint(min_contacts=4)) == ["mindestens 4 Kontakte"]


def test_the_current_plan_is_the_one_that_counts(workspace: Workspace) -> None:
    def next_year(level: PlanLevel) -> Change:
        def change(folder: AccountFolder) -> AccountFolder:
            plan = plan_of(folder).model_copy(update={"year": 2027, "level": level})
            return replace(folder, plans={**folder.plans, 2027: plan})

        return change

    changes = (lacking("playbook"), of_plan(level=PlanLevel.BASIC), next_year(PlanLevel.STANDARD))
    assert lacks(workspace, *changes) == []
    assert lacks(workspace, *changes, as_of=date(2027, 1, 1)) == ["ein Playbook"]
    assert lacks(workspace, *changes, as_of=date(2025, 6, 1)) == []


def test_a_plan_that_has_not_begun_counts_if_there_is_no_other(workspace: Workspace) -> None:
    assert lacks(workspace, lacking("playbook"), as_of=date(2025, 6, 1)) == ["ein Playbook"]


def test_an_account_without_a_plan_lacks_nothing(workspace: Workspace) -> None:
    assert lacks(workspace, lacking("team"), lacking("plans", value={})) == []
