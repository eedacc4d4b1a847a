"""A small workspace for each test: a sound base, with the files that matter put over it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Final

from kamdocs.checks import check
from kamdocs.models.workspace import Workspace
from kamdocs.problems import Problem, Severity
from kamdocs.workspace import load

AS_OF: Final = date(2026, 11, 20)
SETTINGS: Final = """\
company: {name: Muster AG, short: Muster}
locale: de-CH
currency: CHF
"""
BASE: Final = {
    "kamdocs.yaml": SETTINGS,
    "people.yaml": """\
        people:
          - {id: anna, name: Anna Amsler, role: KAM, hours_per_month_for_kam: 40}
          - {id: beat, name: Beat Brun, role: VID}
          - {id: carla, name: Carla Conti, role: KAM, active: false}
        """,
    "handbook/handbook.yaml": """\
        version: "1"
        valid_from: 2026-01-01
        review_due: 2027-01-01
        owner: anna
        purpose: Zweck
        scope: Geltung
        strategy: Strategie
        roles:
          - {id: KAM, name: Key Account Manager/in, kind: kam}
          - {id: VID, name: Verkaufsinnendienst, kind: inside_sales}
          - {id: MKT, name: {de: Marketing, en: Marketing team}, kind: marketing}
          - {id: QM, name: Qualität, kind: quality}
          - {id: LOG, name: Logistik, kind: supply_chain}
          - {id: GL, name: Geschäftsleitung, kind: gl}
        goals: [{id: nah, text: Nah am Kunden}]
        organisation: {integration: line}
        service_promises: [{id: schnell, text: Schnell, metric: Tage, target: 2}]
        """,
}
ACCOUNT: Final = """\
id: kunde
name: Kunde AG
type: key_account
status: active
relation_level: key
countries: [CH]
kam: anna
deputy: beat
profile: {recurring_demand: true}
selection: {rationale: Passt.}
"""
TEAM: Final = """\
members:
  - {person: anna, role: KAM}
  - {person: beat, role: VID}
  - {person: beat, role: MKT}
  - {person: beat, role: QM}
  - {person: beat, role: LOG}
"""
KEY_ACCOUNT: Final = {"accounts/kunde/account.yaml": ACCOUNT, "accounts/kunde/team.yaml": TEAM}


def workspace(root: Path, files: Mapping[str, str]) -> Workspace:
    """The loaded workspace of the base and these files. The files must be right but for what checks find."""
    for name, text in {**BASE, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    loaded = load(root)
    errors = [f"{p.location} {p.message('en')}" for p in loaded.problems if p.severity is Severity.ERROR]
    assert errors == []
    assert loaded.workspace is not None
    return loaded.workspace


def findings(root: Path, files: Mapping[str, str], as_of: date = AS_OF) -> tuple[Problem, ...]:
    return check(workspace(root, files), as_of)


def told(problems: tuple[Problem, ...], rule: str) -> list[str]:
    """The problems of one rule as the terminal shows them: place, severity, German message."""
    return [f"{p.location} {p.severity} {p.message('de')}" for p in problems if p.rule.id == rule]


def rules(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.rule.id for problem in problems]
