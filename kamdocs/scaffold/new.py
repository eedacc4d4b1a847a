"""`new`: which files each kind of scaffold makes, with what is known filled in."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from kamdocs.build.output import write_atomically
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
from kamdocs.problems import InputError, Location, Rule, Severity
from kamdocs.scaffold.skeleton import skeleton

EXISTS: Final = Rule(
    "NE01",
    Severity.ERROR,
    {"de": "Die Datei gibt es schon.", "en": "The file exists already."},
    {
        "de": "Sie bleibt, wie sie ist; zum Neubeginn zuerst umbenennen.",
        "en": "It stays as it is; to start anew, rename it first.",
    },
)
BAD_ID: Final = Rule(
    "NE02",
    Severity.ERROR,
    {"de": "«{id}» taugt nicht als id.", "en": "“{id}” cannot be an id."},
    {
        "de": "Kleinbuchstaben, Ziffern und Bindestriche verwenden, zum Beispiel {example}.",
        "en": "Use lower-case letters, digits and hyphens, for example {example}.",
    },
)
UNKNOWN_ACCOUNT: Final = Rule(
    "NE03",
    Severity.ERROR,
    {"de": "Den Account «{id}» gibt es nicht.", "en": "There is no account “{id}”."},
    {
        "de": "Zuerst anlegen: kamdocs new account {id}",
        "en": "Make it first: kamdocs new account {id}",
    },
)
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HISTORY: Final = "month,category,revenue,contribution_margin,quantity\n"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: the id, the year of a plan, the day of a review, the locale of the workspace."""

    id: str
    year: int
    day: date
    locale: str


@dataclass(frozen=True, slots=True)
class _File:
    """One file of a scaffold; `given` values may name a field of the request in braces."""

    path: str
    model: type[Entity]
    given: Mapping[str, str] = field(default_factory=dict)
    wanted: Collection[str] = ()


_ACCOUNT: Final = "accounts/{id}/"
_CONTACTS: Final = _File(
    f"{_ACCOUNT}contacts.yaml",
    Contacts,
    wanted=("contacts", "contacts.name", "contacts.influence", "contacts.relationship"),
)
_PLAN: Final = _File(
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
    ("contributors.unit", "goals.category", "goals.direction", "goals.monthly_plan"),
)
_PLAYBOOK: Final = _File(
    f"{_ACCOUNT}playbook.yaml",
    AccountPlaybook,
    wanted=("calendar", "calendar.channel", "visits", "tactic.negotiation"),
)
_FILES: Final[Mapping[str, Sequence[_File]]] = {
    "account": (
        _File(
            f"{_ACCOUNT}account.yaml",
            Account,
            {"id": "{id}", "type": "key_account", "status": "candidate"},
            ("relation_level", "countries", "kam", "deputy", "profile.recurring_demand", "selection.ratings"),
        ),
        _CONTACTS,
        _File(f"{_ACCOUNT}team.yaml", Team, wanted=("members.tasks",)),
        _File(f"{_ACCOUNT}analysis.yaml", Analysis, wanted=("needs.horizon",)),
        _PLAN,
        _File(
            f"{_ACCOUNT}actions.yaml",
            Actions,
            {"actions.id": "m1", "actions.status": "open"},
            ("actions.goal",),
        ),
    ),
    "contacts": (_CONTACTS,),
    "plan": (_PLAN,),
    "playbook": (_PLAYBOOK,),
    "process": (
        _File(
            "handbook/processes/{id}.yaml",
            Process,
            {"id": "{id}", "steps.id": "s1", "last_review": "{day}"},
            ("steps.raci",),
        ),
    ),
    "raci": (
        _File(
            "handbook/raci/{id}.yaml", RaciMatrix, {"id": "{id}", "variant": "raci"}, ("groups.rows.cells",)
        ),
    ),
    "review": (
        _File(
            f"{_ACCOUNT}reviews/{{day}}.yaml",
            Review,
            {"date": "{day}", "status": "planned", "type": "customer"},
            ("attendees.ours", "attendees.theirs", "agenda", "goals_discussed"),
        ),
    ),
}
KINDS: Final = (*_FILES, "chapter")
_OF_EXISTING_ACCOUNT: Final = ("contacts", "plan", "playbook", "review")


def write_scaffold(root: Path, kind: str, request: Request) -> Sequence[Path]:
    """Writes the files of a scaffold and returns their paths.

    Raises InputError, having written nothing, if the id is no id, a file exists or its account does not.
    """
    texts = _chapter(root, request) if kind == "chapter" else _yaml(kind, request)
    problems = [EXISTS.at(Location(path)) for path in texts if (root / path).exists()]
    if not _ID.fullmatch(request.id):
        problems = [BAD_ID.at(Location("."), id=request.id, example="muster-maschinen")]
    elif kind in _OF_EXISTING_ACCOUNT and not (root / "accounts" / request.id).is_dir():
        problems = [UNKNOWN_ACCOUNT.at(Location("accounts"), id=request.id)]
    if problems:
        raise InputError(problems)
    for path, text in texts.items():
        write_atomically(root / path, text.encode())
    return [root / path for path in texts]


def _yaml(kind: str, request: Request) -> Mapping[str, str]:
    names = {
        "id": request.id,
        "year": str(request.year),
        "day": request.day.isoformat(),
        "locale": request.locale,
    }
    texts = {
        file.path.format(**names): skeleton(
            file.model, {path: value.format(**names) for path, value in file.given.items()}, file.wanted
        )
        for file in _FILES[kind]
    }
    if kind == "account":
        texts[f"accounts/{request.id}/history.csv"] = _HISTORY
    return texts


def _chapter(root: Path, request: Request) -> Mapping[str, str]:
    folder = root / "handbook" / "chapters"
    taken = [int(path.name[:2]) for path in folder.glob("[0-9][0-9]-*.md")]
    language = request.locale.partition("-")[0]
    title = request.id.replace("-", " ").capitalize()
    body = {"de": "Worum es in diesem Kapitel geht.", "en": "What this chapter is about."}[language]
    return {
        f"handbook/chapters/{max(taken, default=0) + 1:02}-{request.id}.{language}.md": f"# {title}\n\n{body}\n"
    }
