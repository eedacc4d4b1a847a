"""Process roles: the part each role takes in each process as a whole, for a map of all processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from kamdocs.analyses.raci_load import process_rows
from kamdocs.audience import Audience
from kamdocs.models.process import Process
from kamdocs.models.workspace import Workspace

_ACTING: Final = frozenset("RA")
_RANKS: Final = "CSI"
"""Parts of those who do not act, the strongest first."""


@dataclass(frozen=True, slots=True)
class ProcessRoles:
    """`codes` by role: A for the owner (A/R if it acts in a step), R for who acts or answers in a step,
    else the strongest of C, S and I.
    """

    audience: ClassVar[Audience] = Audience.PUBLIC

    process: str
    codes: Mapping[str, str]


def process_roles(workspace: Workspace, _as_of: date) -> tuple[ProcessRoles, ...]:
    """One entry per process, in the order of the workspace; roles in the order of the handbook."""
    order = [str(role.id) for role in workspace.handbook.roles]
    return tuple(
        ProcessRoles(str(key), _codes(process, order)) for key, process in workspace.processes.items()
    )


def _codes(process: Process, order: list[str]) -> Mapping[str, str]:
    letters: dict[str, set[str]] = {str(process.owner): set()}
    for row in process_rows(process):
        for role, code in row.items():
            letters.setdefault(str(role), set()).update(code.split("/"))
    named = [role for role in order if role in letters]
    return {role: _code(letters[role], is_owner=role == process.owner) for role in named}


def _code(letters: set[str], *, is_owner: bool) -> str:
    acts = bool(letters & _ACTING)
    if is_owner:
        return "A/R" if acts else "A"
    return "R" if acts else next(letter for letter in _RANKS if letter in letters)
