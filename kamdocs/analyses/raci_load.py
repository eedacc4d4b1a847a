"""RACI workload (F17): how often each role has which code, and how much that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Final

from kamdocs.audience import Audience
from kamdocs.models.process import Process
from kamdocs.models.raci import RaciMatrix
from kamdocs.models.workspace import Workspace

HUNDRED = Decimal(100)
WEIGHTS: Final[Mapping[str, int]] = {"R": 3, "D": 3, "A": 2, "S": 2, "V": 1, "C": 1, "I": 0, "O": 0}
"""Load of one code; `A/R` counts as both. The letters beyond RACI stand with the nearest of its four."""
OUT: Final = "O"
"""The code that says a role takes no part (CAIRO)."""


@dataclass(frozen=True, slots=True)
class RoleLoad:
    """`counts` by letter, `A/R` in both; `share` of the total load and `fill` of the rows it takes part in, in percent."""

    role: str
    counts: Mapping[str, int]
    load: int
    share: Decimal
    fill: Decimal


@dataclass(frozen=True, slots=True)
class RaciLoad:
    """The vertical analysis of one matrix."""

    audience: ClassVar[Audience] = Audience.PUBLIC

    rows: int
    total: int
    roles: tuple[RoleLoad, ...]


def raci_load(rows: Sequence[Mapping[str, str]], roles: Sequence[str]) -> RaciLoad:
    """Counts and load of every role over rows of role: code."""
    counts = {role: _letters([row[role] for row in rows if role in row]) for role in roles}
    loads = {role: sum(WEIGHTS.get(letter, 0) * n for letter, n in counts[role].items()) for role in roles}
    total = sum(loads.values())
    return RaciLoad(
        rows=len(rows),
        total=total,
        roles=tuple(
            RoleLoad(
                role,
                counts[role],
                loads[role],
                Decimal(loads[role]) / total * HUNDRED if total else Decimal(0),
                Decimal(sum(row.get(role, OUT) != OUT for row in rows)) / (len(rows) or 1) * HUNDRED,
            )
            for role in roles
        ),
    )


def raci_loads(workspace: Workspace, _as_of: date) -> Mapping[str, RaciLoad]:
    """The load of every matrix by `raci/<id>` and every process by `processes/<id>`; `processes` is of all
    of these together, with roles in the order of the handbook.
    """
    loads: dict[str, RaciLoad] = {}
    for key, matrix in workspace.raci.items():
        loads[f"raci/{key}"] = raci_load(matrix_rows(matrix), matrix.roles)
    for key, process in workspace.processes.items():
        rows = process_rows(process)
        loads[f"processes/{key}"] = raci_load(rows, _occurring(rows))
    steps = [row for process in workspace.processes.values() for row in process_rows(process)]
    named = [role.id for role in workspace.handbook.roles]
    loads["processes"] = raci_load(steps, [role for role in named if role in _occurring(steps)])
    return loads


def matrix_rows(matrix: RaciMatrix) -> list[Mapping[str, str]]:
    """The rows of a matrix without their groups."""
    return [row.cells for group in matrix.groups for row in group.rows]


def process_rows(process: Process) -> list[Mapping[str, str]]:
    """The steps of a process as rows of role: code."""
    return [{role: code.value for role, code in step.raci.items()} for step in process.steps]


def _occurring(rows: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role for row in rows for role in row))


def _letters(codes: Sequence[str]) -> Mapping[str, int]:
    letters = [letter for code in codes for letter in code.split("/")]
    return {letter: letters.count(letter) for letter in dict.fromkeys(letters)}
