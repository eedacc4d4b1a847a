"""Workspace: everything that was read, frozen, with the place of every value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kamdocs.models.account import Account
from kamdocs.models.account_playbook import AccountPlaybook
from kamdocs.models.actions import Actions
from kamdocs.models.analysis import Analysis
from kamdocs.models.business_plan import BusinessPlan
from kamdocs.models.competencies import Competencies
from kamdocs.models.contacts import Contacts
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
from kamdocs.problems import Location

Mark = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(frozen=True, slots=True, order=True)
class Chapter:
    """A chapter of the handbook in one language. `markdown` is the text below the title.

    `line` is the line of the file on which `markdown` begins.
    """

    order: int
    id: str
    language: str
    title: str
    markdown: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class AccountFolder:
    """One folder under `accounts`: None or empty is what has no file."""

    id: str
    account: Account
    contacts: Contacts | None = None
    team: Team | None = None
    analysis: Analysis | None = None
    strategy: Strategy | None = None
    actions: Actions | None = None
    playbook: AccountPlaybook | None = None
    touchpoints: Touchpoints | None = None
    retention: RetentionAssessments | None = None
    pricing: AccountPricing | None = None
    opportunities: Opportunities | None = None
    history: History | None = None
    history_rows: tuple[HistoryRow, ...] = ()
    plans: Mapping[int, Plan] = field(default_factory=dict)
    tracking: Mapping[int, Tracking] = field(default_factory=dict)
    reviews: Mapping[str, Review] = field(default_factory=dict)

    def current_plan(self, as_of: date) -> Plan | None:
        """The newest plan that has begun, or the first one if none has."""
        years = sorted(self.plans)
        begun = [year for year in years if year <= as_of.year]
        return self.plans[begun[-1] if begun else years[0]] if years else None


@dataclass(frozen=True, slots=True)
class Workspace:
    """All files of a workspace; mappings are by id, in the order of their ids.

    `marks` gives for each path and JSON pointer the place of the value, `digests` the SHA-256 of each file.
    """

    settings: Settings
    people: People
    handbook: Handbook
    selection: SelectionModel | None = None
    segmentation: Segmentation | None = None
    offerings: Offerings | None = None
    pricing: PricingPolicy | None = None
    kpis: Kpis | None = None
    competencies: Competencies | None = None
    touchpoints: TouchpointTypes | None = None
    retention: RetentionModel | None = None
    businessplan: BusinessPlan | None = None
    glossary: Glossary | None = None
    processes: Mapping[str, Process] = field(default_factory=dict)
    raci: Mapping[str, RaciMatrix] = field(default_factory=dict)
    playbooks: Mapping[str, Playbook] = field(default_factory=dict)
    personas: Mapping[str, Persona] = field(default_factory=dict)
    chapters: tuple[Chapter, ...] = ()
    accounts: Mapping[str, AccountFolder] = field(default_factory=dict)
    customers: tuple[CustomerYear, ...] = ()
    marks: Mapping[str, Mapping[str, Mark]] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)

    def locate(self, path: str, pointer: str) -> Location:
        """Where the value at `pointer` stands in the file, or else the nearest one around it."""
        marks = self.marks.get(path, {})
        nearest = pointer
        while nearest and nearest not in marks:
            nearest = nearest.rpartition("/")[0]
        line, column = marks.get(nearest, (0, 0))
        return Location(path, line, column, pointer)
