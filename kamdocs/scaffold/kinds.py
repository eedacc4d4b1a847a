"""Kinds: which files each kind of scaffold makes, with what is known filled in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kamdocs.models.account import Account
from kamdocs.models.account_playbook import AccountPlaybook
from kamdocs.models.actions import Actions
from kamdocs.models.analysis import Analysis
from kamdocs.models.contacts import Contacts
from kamdocs.models.fields import Entity
from kamdocs.models.plan import Plan
from kamdocs.models.process import Process
from kamdocs.models.raci import RaciMatrix
from kamdocs.models.review import Review
from kamdocs.models.team import Team


@dataclass(frozen=True, slots=True)
class File:
    """One file of a scaffold. Path and `given` values may name `{id}`, `{year}`, `{day}` and `{locale}`, the
    values also `{manager}`, the role that manages key accounts; `wanted` are optional fields to open as well.
    """

    path: str
    model: type[Entity]
    given: Mapping[str, str] = field(default_factory=dict)
    wanted: Collection[str] = ()


_ACCOUNT: Final = "accounts/{id}/"
_MASTER_DATA: Final = File(
    f"{_ACCOUNT}account.yaml",
    Account,
    {"id": "{id}", "type": "key_account", "status": "candidate"},
    ("relation_level", "countries", "kam", "deputy", "profile.recurring_demand", "selection.ratings"),
)
_CONTACTS: Final = File(
    f"{_ACCOUNT}contacts.yaml",
    Contacts,
    wanted=("contacts", "contacts.name", "contacts.influence", "contacts.relationship"),
)
TEAM: Final = File(f"{_ACCOUNT}team.yaml", Team, {"members.role": "{manager}"}, ("members.tasks",))
_ANALYSIS: Final = File(f"{_ACCOUNT}analysis.yaml", Analysis, {"needs.horizon": "current"})
_PLAN: Final = File(
    f"{_ACCOUNT}plan-{{year}}.yaml",
    Plan,
    {
        "year": "{year}",
        "level": "basic",
        "status": "draft",
        "language": "{locale}",
        "updated_on": "{day}",
        "goals.id": "g1",
    },
    ("goals.category", "goals.direction"),
)
_ACTIONS: Final = File(
    f"{_ACCOUNT}actions.yaml", Actions, {"actions.id": "m1", "actions.status": "open"}, ("actions.goal",)
)
_PLAYBOOK: Final = File(
    f"{_ACCOUNT}playbook.yaml",
    AccountPlaybook,
    wanted=("calendar", "calendar.channel", "visits", "tactic.negotiation"),
)
_REVIEW: Final = File(
    f"{_ACCOUNT}reviews/{{day}}.yaml",
    Review,
    {"date": "{day}", "status": "planned", "type": "customer"},
    ("attendees.ours", "attendees.theirs", "agenda", "goals_discussed"),
)
_PROCESS: Final = File(
    "handbook/processes/{id}.yaml",
    Process,
    {"id": "{id}", "steps.id": "s1", "steps.raci": "{{{manager}: A/R}}", "last_review": "{day}"},
)
_RACI: Final = File(
    "handbook/raci/{id}.yaml",
    RaciMatrix,
    {
        "id": "{id}",
        "variant": "raci",
        "roles": "[{manager}]",
        "groups.rows.cells": "{{{manager}: A/R}}",
    },
)
FILES: Final[Mapping[str, Sequence[File]]] = {
    "account": (_MASTER_DATA, _CONTACTS, TEAM, _ANALYSIS, _PLAN, _ACTIONS),
    "contacts": (_CONTACTS,),
    "plan": (_PLAN,),
    "playbook": (_PLAYBOOK,),
    "process": (_PROCESS,),
    "raci": (_RACI,),
    "review": (_REVIEW,),
}
CHAPTER: Final = "chapter"
KINDS: Final = (*FILES, CHAPTER)
OF_EXISTING_ACCOUNT: Final = ("contacts", "plan", "playbook", "review")
