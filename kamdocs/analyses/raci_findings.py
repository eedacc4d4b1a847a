"""RACI findings: what rows (horizontal) and roles (vertical) of a matrix or process give cause to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import ClassVar, Final

from kamdocs.analyses.raci_load import RaciLoad, matrix_rows, process_rows, raci_load
from kamdocs.audience import Audience
from kamdocs.models.process import Process
from kamdocs.models.raci import RaciMatrix, RaciVariant
from kamdocs.models.settings import Lint
from kamdocs.models.workspace import Workspace
from kamdocs.problems import Severity

SEVERITIES: Final[Mapping[str, Severity]] = {
    "RA01": Severity.ERROR,
    "RA02": Severity.ERROR,
    "RA03": Severity.ERROR,
    "RA04": Severity.WARNING,
    "RA05": Severity.WARNING,
    "RA06": Severity.INFO,
    "RA07": Severity.WARNING,
    "RA08": Severity.WARNING,
    "RA09": Severity.INFO,
    "RA12": Severity.ERROR,
}
"""How much each rule weighs."""


@dataclass(frozen=True, slots=True)
class RaciFinding:
    """One finding: on the row with the number `row` (from 0, groups not counted) or on `role`.

    `roles` are those the rule counted; `responsible` and `accountable` are shares of the rows, in percent.
    """

    audience: ClassVar[Audience] = Audience.INTERNAL

    rule: str
    severity: Severity
    row: int | None = None
    role: str | None = None
    roles: tuple[str, ...] = ()
    responsible: Decimal | None = None
    accountable: Decimal | None = None


def row_findings(codes: Mapping[str, str], variant: RaciVariant, lint: Lint) -> Iterator[RaciFinding]:
    """What is wrong with one activity, given its code by role."""
    if variant is RaciVariant.DACI:
        if len(_having(codes, "D")) != 1 or len(_having(codes, "A")) != 1:
            yield _finding("RA12")
        return
    accountable, responsible, consulted = (_having(codes, letter) for letter in "ARC")
    if not accountable:
        yield _finding("RA01")
    if len(accountable) > 1:
        yield _finding("RA02", accountable)
    if not responsible:
        yield _finding("RA03")
    if len(responsible) > lint.max_responsible:
        yield _finding("RA04", responsible)
    if len(consulted) > lint.max_consulted:
        yield _finding("RA05", consulted)
    if not consulted and not _having(codes, "I"):
        yield _finding("RA06")


def role_findings(load: RaciLoad, lint: Lint) -> Iterator[RaciFinding]:
    """What is wrong with the part each role takes in a matrix."""
    for role in load.roles:
        responsible, accountable = role.counts.get("R", 0), role.counts.get("A", 0)
        if load.rows >= lint.overload_rows:
            shares = [Decimal(count * 100) / load.rows for count in (responsible, accountable)]
            if max(shares) > lint.overload_pct:
                found = RaciFinding("RA07", SEVERITIES["RA07"], role=role.role)
                yield replace(found, responsible=shares[0], accountable=shares[1])
            if role.fill == 100:
                yield RaciFinding("RA08", SEVERITIES["RA08"], role=role.role)
        if not responsible and not accountable:
            yield RaciFinding("RA09", SEVERITIES["RA09"], role=role.role)


def matrix_findings(matrix: RaciMatrix, lint: Lint) -> tuple[RaciFinding, ...]:
    """Row by row, then role by role; DACI knows no load."""
    rows = matrix_rows(matrix)
    of_rows = _of_rows(rows, matrix.variant, lint)
    if matrix.variant is RaciVariant.DACI:
        return of_rows
    return (*of_rows, *role_findings(raci_load(rows, matrix.roles), lint))


def process_findings(process: Process, lint: Lint) -> tuple[RaciFinding, ...]:
    """Step by step; an owner who takes part in every step of a process is no finding."""
    return _of_rows(process_rows(process), RaciVariant.RASCI, lint)


def raci_findings(workspace: Workspace, _as_of: date) -> Mapping[str, tuple[RaciFinding, ...]]:
    """The findings of every matrix by `raci/<id>` and of every process by `processes/<id>`."""
    lint = workspace.settings.lint
    matrices = {f"raci/{key}": matrix_findings(matrix, lint) for key, matrix in workspace.raci.items()}
    processes = {
        f"processes/{key}": process_findings(process, lint) for key, process in workspace.processes.items()
    }
    return matrices | processes


def _of_rows(rows: Sequence[Mapping[str, str]], variant: RaciVariant, lint: Lint) -> tuple[RaciFinding, ...]:
    return tuple(
        replace(found, row=number)
        for number, codes in enumerate(rows)
        for found in row_findings(codes, variant, lint)
    )


def _having(codes: Mapping[str, str], letter: str) -> tuple[str, ...]:
    return tuple(role for role, code in codes.items() if letter in code.split("/"))


def _finding(rule: str, roles: tuple[str, ...] = ()) -> RaciFinding:
    return RaciFinding(rule, SEVERITIES[rule], roles=roles)
