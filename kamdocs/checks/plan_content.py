"""Check PL04: what a plan of its level must contain, and in which file each part is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kamdocs.checks._found import ERROR, WARNING, rule
from kamdocs.models.contacts import BuyingRole
from kamdocs.models.plan import Plan, PlanLevel, PlanStatus
from kamdocs.models.settings import Lint
from kamdocs.models.workspace import AccountFolder, Workspace
from kamdocs.problems import Problem, fill

PL04: Final = rule(
    "PL04",
    ERROR,
    "{account}: Stufe {level} verlangt {section_de}.",
    "{account}: level {level} requires {section_en}.",
    "In {file} ergänzen{how_de} oder im Plan bei level eine tiefere Stufe wählen.",
    "Add it in {file}{how_en}, or choose a lower level in the plan.",
)
PL04_BASIC: Final = replace(
    PL04, hint={"de": "In {file} ergänzen{how_de}.", "en": "Add it in {file}{how_en}."}
)
_BUYING_CENTER: Final = {BuyingRole.DECIDER, BuyingRole.BUYER, BuyingRole.USER, BuyingRole.INFLUENCER}
Test = Callable[[AccountFolder, Plan, Lint], bool]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One part of a plan: its name in both languages, the file it is written in, whether it is there, and
    an example of what to write or type. The texts may name a threshold, `{account}` and `{year}`.
    """

    german: str
    english: str
    file: str
    is_met: Test
    example: str = ""


def _analysis(name: str) -> Test:
    """Whether analysis.yaml has a value, or an entry in a list."""
    return lambda folder, _plan, _lint: _count(folder.analysis, name) > 0


def _has(name: str, inner: str = "") -> Test:
    """Whether a file of the folder is there, with something in the list that matters in it."""
    return lambda folder, _plan, _lint: _count(folder, name, inner) > 0


def _enough(name: str, inner: str, threshold: str) -> Test:
    return lambda folder, _plan, lint: _count(folder, name, inner) >= getattr(lint, threshold)


def _has_buying_center(folder: AccountFolder, _plan: Plan, _lint: Lint) -> bool:
    contacts = folder.contacts.contacts if folder.contacts else ()
    return {role for contact in contacts for role in contact.buying_roles} >= _BUYING_CENTER


def _has_personas(folder: AccountFolder, _plan: Plan, _lint: Lint) -> bool:
    return folder.contacts is not None and any(contact.persona for contact in folder.contacts.contacts)


def _has_second_perspective(folder: AccountFolder, _plan: Plan, _lint: Lint) -> bool:
    return folder.analysis is not None and len({swot.perspective for swot in folder.analysis.swots}) > 1


def _has_budget(_folder: AccountFolder, plan: Plan, _lint: Lint) -> bool:
    return plan.budget is not None


def _has_goals(_folder: AccountFolder, plan: Plan, lint: Lint) -> bool:
    return len(plan.goals) >= lint.min_goals


_BASIC: Final = (
    Requirement(
        "mindestens {min_contacts} Kontakte",
        "at least {min_contacts} contacts",
        "contacts.yaml",
        _enough("contacts", "contacts", "min_contacts"),
    ),
    Requirement("das Key Account Team", "the key account team", "team.yaml", _has("team", "members")),
    Requirement("Bedarfe", "needs", "analysis.yaml (needs)", _analysis("needs")),
    Requirement(
        "die Geschäftsentwicklung",
        "the business history",
        "history.csv",
        _has("history_rows"),
        "{year}-01,{category},12500,4100,",
    ),
    Requirement(
        "mindestens {min_goals} Ziele",
        "at least {min_goals} goals",
        "plan-{year}.yaml (goals)",
        _has_goals,
    ),
    Requirement(
        "mindestens {min_actions} Maßnahmen",
        "at least {min_actions} actions",
        "actions.yaml",
        _enough("actions", "actions", "min_actions"),
    ),
    Requirement(
        "ein Kundenreview",
        "a customer review",
        "reviews/",
        _has("reviews"),
        "kamdocs new review {account}",
    ),
)
_STANDARD: Final = (
    Requirement("eine SWOT-Analyse", "a SWOT analysis", "analysis.yaml (swots)", _analysis("swots")),
    Requirement("Wettbewerber", "competitors", "analysis.yaml (competitors)", _analysis("competitors")),
    Requirement(
        "ein vollständiges Buying Center",
        "a complete buying center",
        "contacts.yaml (buying_roles: decider, buyer, user, influencer)",
        _has_buying_center,
    ),
    Requirement("Lieferanteile", "shares of wallet", "analysis.yaml (wallet)", _analysis("wallet")),
    Requirement(
        "die Portfolio-Bewertung", "the portfolio rating", "analysis.yaml (portfolio)", _analysis("portfolio")
    ),
    Requirement("ein Budget", "a budget", "plan-{year}.yaml (budget)", _has_budget),
    Requirement(
        "ein Playbook", "a playbook", "playbook.yaml", _has("playbook"), "kamdocs new playbook {account}"
    ),
    Requirement("strategische Ziele", "strategic goals", "strategy.yaml", _has("strategy", "goals")),
)
_EXTENDED: Final = (
    Requirement(
        "die Whitespace-Karte", "the whitespace map", "analysis.yaml (whitespace)", _analysis("whitespace")
    ),
    Requirement("Personas", "personas", "contacts.yaml (persona)", _has_personas),
    Requirement("Touchpoints", "touchpoints", "touchpoints.yaml", _has("touchpoints", "touchpoints")),
    Requirement(
        "die Bewertung der Kundenbindung",
        "the retention assessment",
        "retention.yaml",
        _has("retention", "assessments"),
    ),
    Requirement("das Preisdossier", "the pricing dossier", "pricing.yaml", _has("pricing")),
    Requirement(
        "eine zweite SWOT-Perspektive",
        "a second SWOT perspective",
        "analysis.yaml (swots)",
        _has_second_perspective,
    ),
    Requirement(
        "den Kundenlebenswert", "the customer lifetime value", "analysis.yaml (clv)", _analysis("clv")
    ),
)
BY_LEVEL: Final = {
    PlanLevel.BASIC: _BASIC,
    PlanLevel.STANDARD: (*_BASIC, *_STANDARD),
    PlanLevel.EXTENDED: (*_BASIC, *_STANDARD, *_EXTENDED),
}


def check(workspace: Workspace, as_of: date) -> Iterator[Problem]:
    """The current plan of every account; in a draft what is missing is a warning."""
    for folder in workspace.accounts.values():
        plan = folder.current_plan(as_of)
        if plan is None:
            continue
        for part in BY_LEVEL[plan.level]:
            if not part.is_met(folder, plan, workspace.settings.lint):
                yield _lacking(workspace, folder, plan, part)


def _lacking(workspace: Workspace, folder: AccountFolder, plan: Plan, part: Requirement) -> Problem:
    categories = workspace.offerings.categories if workspace.offerings else ()
    known = {
        **workspace.settings.lint.model_dump(),
        "account": folder.id,
        "year": plan.year,
        "category": categories[0].id if categories else "",
    }
    example = fill(part.example, known)
    rule = PL04_BASIC if plan.level is PlanLevel.BASIC else PL04
    return rule.at(
        workspace.locate(f"accounts/{folder.id}/plan-{plan.year}.yaml", "/level"),
        WARNING if plan.status is PlanStatus.DRAFT else ERROR,
        account=folder.account.name,
        level=plan.level.value,
        section_de=fill(part.german, known),
        section_en=fill(part.english, known),
        file=fill(f"accounts/{folder.id}/{part.file}", known),
        how_de=f", zum Beispiel: `{example}`" if example else "",
        how_en=f", for example: `{example}`" if example else "",
    )


def _count(holder: object, name: str, inner: str = "") -> int:
    """How many entries a list has; one for a single value, none for what is missing."""
    value = getattr(holder, name, None)
    if inner and value is not None:
        value = getattr(value, inner)
    if value is None:
        return 0
    return len(value) if hasattr(value, "__len__") else 1
