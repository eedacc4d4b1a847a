"""Layout: which file of a workspace holds which model, and where it ends up in memory."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kamdocs.models.account import Account
from kamdocs.models.account_playbook import AccountPlaybook
from kamdocs.models.actions import Actions
from kamdocs.models.analysis import Analysis
from kamdocs.models.business_plan import BusinessPlan
from kamdocs.models.competencies import Competencies
from kamdocs.models.contacts import Contacts
from kamdocs.models.fields import Entity
from kamdocs.models.glossary import Glossary
from kamdocs.models.goals import Tracking
from kamdocs.models.handbook import Handbook
from kamdocs.models.history import History, HistoryRow
from kamdocs.models.kpis import Kpis
from kamdocs.models.offerings import Offerings
from kamdocs.models.opportunities import Opportunities
from kamdocs.models.people import People
from kamdocs.models.personas import Persona
from kamdocs.models.plan import Plan
from kamdocs.models.playbooks import Playbook
from kamdocs.models.portfolio import CustomerYear
from kamdocs.models.pricing import AccountPricing
from kamdocs.models.pricing_policy import PricingPolicy
from kamdocs.models.process import Process
from kamdocs.models.raci import RaciMatrix
from kamdocs.models.retention import RetentionAssessments, RetentionModel
from kamdocs.models.review import Review
from kamdocs.models.segmentation import Segmentation
from kamdocs.models.selection import SelectionModel
from kamdocs.models.settings import Settings
from kamdocs.models.strategy import Strategy
from kamdocs.models.team import Team
from kamdocs.models.touchpoints import Touchpoints, TouchpointTypes

_ID: Final = "[a-z0-9]+(?:-[a-z0-9]+)*"
_NAMES: Final[Mapping[str, str]] = {
    "account": _ID,
    "id": _ID,
    "year": r"\d{4}",
    "date": r"\d{4}-\d{2}-\d{2}",
    "order": r"\d{2}",
    "language": "de|en",
}
_ACCOUNT: Final = "accounts/{account}/"
_KEYS: Final = ("id", "year", "date")


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file. `attribute` is the field of AccountFolder (or Workspace) that holds its model.

    `many`: there can be several files of the kind, held in a mapping by id, year or date; of a table
    (`.csv`), each row is a model; a chapter has no model. `required`: must be there in every workspace or
    account folder.
    """

    kind: str
    pattern: str
    model: type[Entity] | None
    attribute: str
    many: bool = False
    required: bool = False

    @property
    def is_of_account(self) -> bool:
        return self.pattern.startswith(_ACCOUNT)

    @property
    def is_table(self) -> bool:
        return self.pattern.endswith(".csv")

    def path(self, **names: object) -> str:
        """The path of the file with these names, for example `account="seeblick", year=2026`."""
        return self.pattern.format(**names)


@dataclass(frozen=True, slots=True)
class FileMatch:
    """A path recognised: its kind and the names in the path."""

    kind: FileKind
    names: Mapping[str, str]

    @property
    def account(self) -> str | None:
        """The id of the account whose folder the file is in."""
        return self.names.get("account")

    @property
    def key(self) -> str | int | None:
        """The key of a file of which there are many: an id, a year (as a number) or a date."""
        for name in _KEYS:
            if self.kind.many and name in self.names:
                return int(self.names[name]) if name == "year" else self.names[name]
        return None


def _in_workspace(kind: str, path: str, model: type[Entity], *, required: bool = False) -> FileKind:
    return FileKind(kind, path, model, kind, required=required)


def _in_handbook(kind: str, model: type[Entity], attribute: str = "") -> FileKind:
    return FileKind(kind, f"handbook/{kind}.yaml", model, attribute or kind)


def _folder(kind: str, folder: str, model: type[Entity]) -> FileKind:
    return FileKind(kind, f"handbook/{folder}/{{id}}.yaml", model, folder, many=True)


def _in_account(kind: str, model: type[Entity], *, required: bool = False) -> FileKind:
    return FileKind(kind, f"{_ACCOUNT}{kind}.yaml", model, kind, required=required)


LAYOUT: Final[tuple[FileKind, ...]] = (
    _in_workspace("settings", "kamdocs.yaml", Settings, required=True),
    _in_workspace("people", "people.yaml", People, required=True),
    FileKind("customers", "portfolio/customers.csv", CustomerYear, "customers"),
    FileKind("handbook", "handbook/handbook.yaml", Handbook, "handbook", required=True),
    FileKind("chapter", "handbook/chapters/{order}-{id}.{language}.md", None, "chapters", many=True),
    _in_handbook("selection", SelectionModel),
    _in_handbook("segmentation", Segmentation),
    _in_handbook("offerings", Offerings),
    _in_handbook("pricing", PricingPolicy),
    _in_handbook("kpis", Kpis),
    _in_handbook("competencies", Competencies),
    _in_handbook("touchpoints", TouchpointTypes),
    _in_handbook("retention", RetentionModel),
    _in_handbook("businessplan", BusinessPlan),
    _in_handbook("glossary", Glossary),
    _folder("process", "processes", Process),
    _folder("raci", "raci", RaciMatrix),
    _folder("playbook", "playbooks", Playbook),
    _folder("persona", "personas", Persona),
    _in_account("account", Account, required=True),
    _in_account("contacts", Contacts),
    _in_account("team", Team),
    FileKind("history_rows", f"{_ACCOUNT}history.csv", HistoryRow, "history_rows"),
    _in_account("history", History),
    _in_account("analysis", Analysis),
    _in_account("strategy", Strategy),
    FileKind("plan", f"{_ACCOUNT}plan-{{year}}.yaml", Plan, "plans", many=True),
    _in_account("actions", Actions),
    FileKind("tracking", f"{_ACCOUNT}tracking-{{year}}.yaml", Tracking, "tracking", many=True),
    FileKind("review", f"{_ACCOUNT}reviews/{{date}}.yaml", Review, "reviews", many=True),
    FileKind("account-playbook", f"{_ACCOUNT}playbook.yaml", AccountPlaybook, "playbook"),
    FileKind("account-touchpoints", f"{_ACCOUNT}touchpoints.yaml", Touchpoints, "touchpoints"),
    FileKind("account-retention", f"{_ACCOUNT}retention.yaml", RetentionAssessments, "retention"),
    FileKind("account-pricing", f"{_ACCOUNT}pricing.yaml", AccountPricing, "pricing"),
    _in_account("opportunities", Opportunities),
)

REQUIRED: Final = tuple(kind for kind in LAYOUT if kind.required and not kind.is_of_account)
REQUIRED_IN_ACCOUNT: Final = tuple(kind for kind in LAYOUT if kind.required and kind.is_of_account)


def kind_of(path: str) -> FileMatch | None:
    """What the file at `path` (relative to the workspace, POSIX) is; None if no kind of ours."""
    for kind in LAYOUT:
        found = _expression(kind.pattern).fullmatch(path)
        if found is not None:
            return FileMatch(kind, found.groupdict())
    return None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """`plan-{year}.yaml` as a regular expression with a group `year`."""
    parts = re.split(r"\{(\w+)\}", pattern)
    texts = [re.escape(part) for part in parts[::2]]
    groups = [f"(?P<{name}>{_NAMES[name]})" for name in parts[1::2]]
    return re.compile("".join(text + group for text, group in zip(texts, [*groups, ""], strict=True)))
