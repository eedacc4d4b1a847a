"""Checks RA01-RA12: matrices and process steps, row by row (horizontal) and role by role (vertical)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from kamdocs.analyses.raci_findings import SEVERITIES, RaciFinding, role_findings, row_findings
from kamdocs.analyses.raci_load import RaciLoad, raci_load
from kamdocs.checks._found import ERROR, member_line, rule, words
from kamdocs.formatting import rounded
from kamdocs.models.account import AccountType
from kamdocs.models.process import Process
from kamdocs.models.raci import RaciMatrix, RaciVariant
from kamdocs.models.settings import Lint
from kamdocs.models.workspace import Workspace
from kamdocs.problems import Location, Problem, Rule

RA01: Final = rule(
    "RA01",
    SEVERITIES["RA01"],
    "„{activity}“: niemand ist rechenschaftspflichtig (A); genau eine Rolle muss es sein.",
    "“{activity}”: no Accountable (A). Exactly one is required.",
    "Bei genau einer Rolle A oder A/R eintragen.",
    "Give exactly one role A or A/R.",
)
RA02: Final = rule(
    "RA02",
    SEVERITIES["RA02"],
    "„{activity}“: {count} Rollen sind rechenschaftspflichtig ({roles}); nur eine darf es sein.",
    "“{activity}”: {count} Accountable roles ({roles}); keep exactly one.",
    "A bei einer Rolle belassen, bei den anderen durch R oder C ersetzen.",
    "Keep A with one role and replace it by R or C with the others.",
)
RA03: Final = rule(
    "RA03",
    SEVERITIES["RA03"],
    "„{activity}“: niemand führt aus (R).",
    "“{activity}”: nobody is Responsible (R).",
    "Bei mindestens einer Rolle R oder A/R eintragen.",
    "Give at least one role R or A/R.",
)
RA04: Final = rule(
    "RA04",
    SEVERITIES["RA04"],
    "„{activity}“: {count} Rollen führen aus (R).",
    "“{activity}”: {count} R; split the activity.",
    "Die Tätigkeit teilen, bis höchstens {most} Rollen R haben.",
    "Split the activity until at most {most} roles have R.",
)
RA05: Final = rule(
    "RA05",
    SEVERITIES["RA05"],
    "„{activity}“: {count} Rollen werden befragt (C).",
    "“{activity}”: {count} C; do all need to be consulted?",
    "Prüfen, wer wirklich befragt werden muss; für die anderen genügt I.",
    "Check who really must be consulted; I is enough for the others.",
)
RA06: Final = rule(
    "RA06",
    SEVERITIES["RA06"],
    "„{activity}“: niemand wird befragt oder informiert.",
    "“{activity}”: nobody consulted or informed.",
    "Prüfen, ob eine Rolle C oder I braucht.",
    "Check whether a role needs C or I.",
)
RA07: Final = rule(
    "RA07",
    SEVERITIES["RA07"],
    "Rolle {role} ist überlastet: R in {responsible} %, A in {accountable} % der Zeilen.",
    "Role {role} is overloaded: R in {responsible} %, A in {accountable} % of the rows.",
    "Aufgaben auf andere Rollen verteilen.",
    "Move tasks to other roles.",
)
RA08: Final = rule(
    "RA08",
    SEVERITIES["RA08"],
    "Rolle {role} ist an jeder Zeile beteiligt.",
    "Role {role} takes part in everything.",
    "Prüfen, wo die Rolle nichts beiträgt, und die Zelle dort leer lassen.",
    "Check where the role adds nothing and leave its cell empty there.",
)
RA09: Final = rule(
    "RA09",
    SEVERITIES["RA09"],
    "Rolle {role} hat weder R noch A.",
    "Role {role} has neither R nor A; needed?",
    "Prüfen, ob die Rolle in dieser Matrix nötig ist.",
    "Check whether the matrix needs the role.",
)
RA10: Final = rule(
    "RA10",
    ERROR,
    "„{cell}“ gibt es in {variant} nicht.",
    "“{cell}” is not valid in {variant}.",
    "Einen dieser Buchstaben verwenden: {known}; zwei verbindet ein Schrägstrich, zum Beispiel {example}.",
    "Use one of these letters: {known}; join two by a slash, for example {example}.",
)
RA10_COLUMN: Final = rule(
    "RA10",
    ERROR,
    "„{role}“ ist keine Spalte dieser Matrix.",
    "“{role}” is no column of this matrix.",
    "{role} oben bei roles ergänzen oder die Zelle streichen.",
    "Add {role} to roles above, or delete the cell.",
)
RA11: Final = rule(
    "RA11",
    ERROR,
    "Rolle {role} aus {process} ist bei {account} nicht besetzt.",
    "Role {role} in {process} is not filled for account {account}.",
    "In team.yaml unter members ergänzen, zum Beispiel: {line}",
    "Add to members in team.yaml, for example: {line}",
)
RA12: Final = rule(
    "RA12",
    SEVERITIES["RA12"],
    "„{activity}“: DACI braucht genau einen Driver (D) und genau einen Approver (A).",
    "“{activity}”: DACI needs one Driver (D) and one Approver (A).",
    "Genau einer Rolle D und genau einer Rolle A geben.",
    "Give D to exactly one role and A to exactly one role.",
)
_OF_ROWS: Final[Mapping[str, Rule]] = {rule.id: rule for rule in (RA01, RA02, RA03, RA04, RA05, RA06, RA12)}
LETTERS: Final[Mapping[RaciVariant, str]] = {
    RaciVariant.RACI: "RACI",
    RaciVariant.RASCI: "RASCI",
    RaciVariant.DACI: "DACI",
    RaciVariant.RACI_VS: "RACIVS",
    RaciVariant.CAIRO: "CAIRO",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One activity with its codes by role, and where it stands."""

    activity: str
    codes: Mapping[str, str]
    place: Location
    cells: str
    """JSON pointer of the mapping of codes."""


def check(workspace: Workspace, _as_of: date) -> Iterator[Problem]:
    """Every matrix, every process, and whether the accounts' teams fill the roles of the processes."""
    for key, matrix in workspace.raci.items():
        path = f"handbook/raci/{key}.yaml"
        rows = list(_matrix_rows(workspace, path, matrix))
        yield from _check_rows(rows, matrix.variant, workspace)
        yield from _outside(rows, matrix, workspace)
        if matrix.variant is not RaciVariant.DACI:
            load = raci_load([row.codes for row in rows], matrix.roles)
            yield from _check_roles(load, workspace.locate(path, "/roles"), workspace.settings.lint)
    for key, process in workspace.processes.items():
        yield from _check_rows(_steps(workspace, key, process), RaciVariant.RASCI, workspace)
    yield from _unfilled(workspace)


def _matrix_rows(workspace: Workspace, path: str, matrix: RaciMatrix) -> Iterator[_Row]:
    for number, group in enumerate(matrix.groups):
        for index, row in enumerate(group.rows):
            pointer = f"/groups/{number}/rows/{index}"
            place = workspace.locate(path, pointer)
            activity = words(row.activity, workspace.settings.locale)
            yield _Row(activity, row.cells, place, f"{pointer}/cells")


def _steps(workspace: Workspace, key: str, process: Process) -> Iterator[_Row]:
    path = f"handbook/processes/{key}.yaml"
    for index, step in enumerate(process.steps):
        codes = {role: code.value for role, code in step.raci.items()}
        place = workspace.locate(path, f"/steps/{index}")
        yield _Row(words(step.name, workspace.settings.locale), codes, place, f"/steps/{index}/raci")


def _check_rows(
    rows: Iterator[_Row] | Sequence[_Row], variant: RaciVariant, workspace: Workspace
) -> Iterator[Problem]:
    lint = workspace.settings.lint
    for row in rows:
        unknown = list(_check_codes(row, variant, workspace))
        yield from unknown
        # What an unknown code was meant to be decides the rest.
        if not unknown:
            yield from (_of_row(found, row, lint) for found in row_findings(row.codes, variant, lint))


def _of_row(found: RaciFinding, row: _Row, lint: Lint) -> Problem:
    return _OF_ROWS[found.rule].at(
        row.place,
        activity=row.activity,
        count=len(found.roles),
        roles=", ".join(found.roles),
        most=lint.max_responsible,
    )


def _check_codes(row: _Row, variant: RaciVariant, workspace: Workspace) -> Iterator[Problem]:
    known = LETTERS[variant]
    for role, code in row.codes.items():
        letters = code.split("/")
        if len(set(letters)) != len(letters) or any(
            len(letter) != 1 or letter not in known for letter in letters
        ):
            place = workspace.locate(row.place.path, f"{row.cells}/{role}")
            name = variant.value.upper().replace("_", "-")
            example = "A/D" if variant is RaciVariant.DACI else "A/R"
            yield RA10.at(place, cell=code, variant=name, known=", ".join(known), example=example)


def _outside(rows: Sequence[_Row], matrix: RaciMatrix, workspace: Workspace) -> Iterator[Problem]:
    """Codes of roles that have no column: they would be lost."""
    for row in rows:
        for role in row.codes:
            if role not in matrix.roles:
                yield RA10_COLUMN.at(workspace.locate(row.place.path, f"{row.cells}/{role}"), role=role)


def _check_roles(load: RaciLoad, place: Location, lint: Lint) -> Iterator[Problem]:
    for found in role_findings(load, lint):
        match found.rule:
            case "RA07":
                shares = {"responsible": found.responsible, "accountable": found.accountable}
                whole = {name: rounded(share or Decimal(0), 0) for name, share in shares.items()}
                yield RA07.at(place, role=found.role, **whole)
            case "RA08":
                yield RA08.at(place, role=found.role)
            case _:
                yield RA09.at(place, role=found.role)


def _unfilled(workspace: Workspace) -> Iterator[Problem]:
    """RA11: who answers for a step of a process, but is not in the team: then nobody does at this account.

    Roles of the whole company (management, sponsor, finance, IT) act for all accounts and need no seat.
    """
    accountable = _accountable_roles(workspace)
    for key, folder in workspace.accounts.items():
        if folder.account.type is not AccountType.KEY_ACCOUNT or folder.team is None:
            continue
        filled = {member.role for member in folder.team.members}
        for role, process in accountable.items():
            if role not in filled:
                place = workspace.locate(f"accounts/{key}/team.yaml", "/members")
                line = member_line(workspace, role)
                yield RA11.at(place, role=role, process=process, account=folder.account.name, line=line)


def _accountable_roles(workspace: Workspace) -> Mapping[str, str]:
    """Roles of account teams that are accountable in a process, with the first such process."""
    kinds = {role.id: role.kind for role in workspace.handbook.roles}
    needed = {role for role, kind in kinds.items() if kind in {"kam", *workspace.settings.lint.team_kinds}}
    found: dict[str, str] = {}
    for process in workspace.processes.values():
        name = words(process.name, workspace.settings.locale)
        for step in process.steps:
            for role, code in step.raci.items():
                if role in needed and "A" in code.value.split("/"):
                    found.setdefault(role, name)
    return found
