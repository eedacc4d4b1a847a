"""RA01-RA12: what rows, columns and cells of matrices and processes give cause to mend."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.checks.small import KEY_ACCOUNT, SETTINGS, TEAM, findings, rules, told

MATRIX: Final = "handbook/raci/offerte.yaml"
PROCESS: Final = "handbook/processes/auftrag.yaml"
ROLES: Final = "[KAM, VID, MKT, QM, LOG, GL]"


def matrix(*rows: str, variant: str = "raci", roles: str = ROLES) -> dict[str, str]:
    """A matrix of one group; its first row stands on line 8."""
    lines = [f"      - {{activity: Tätigkeit {n}, cells: {{{cells}}}}}" for n, cells in enumerate(rows, 1)]
    head = ["id: offerte", "title: Offerte", f"variant: {variant}", f"roles: {roles}", "groups:"]
    return {MATRIX: "\n".join([*head, "  - name: Phase", "    rows:", *lines, ""])}


def process(*steps: str) -> dict[str, str]:
    """A process; its first step stands on line 8."""
    lines = [f"  - {{id: s{n}, name: Schritt {n}, raci: {{{cells}}}}}" for n, cells in enumerate(steps, 1)]
    head = ["id: auftrag", "name: Auftrag", "owner: VID", "purpose: Zweck", "trigger: Bestellung"]
    return {PROCESS: "\n".join([*head, "last_review: 2026-01-01", "steps:", *lines, ""])}


def test_a_sound_matrix_and_a_sound_process_have_no_findings(tmp_path: Path) -> None:
    files = {
        **matrix("KAM: A/R, VID: C, GL: I", "VID: A, KAM: R, GL: C", roles="[KAM, VID, GL]"),
        **process("VID: A/R, KAM: I"),
    }
    assert rules(findings(tmp_path, files)) == ["RA09"]  # the role GL, only consulted and informed


@pytest.mark.parametrize(
    ("row", "rule", "message"),
    [
        (
            "KAM: R, VID: I",
            "RA01",
            "error „Tätigkeit 1“: niemand ist rechenschaftspflichtig (A); genau eine Rolle muss es sein.",
        ),
        (
            "KAM: A/R, VID: A, GL: I",
            "RA02",
            "error „Tätigkeit 1“: 2 Rollen sind rechenschaftspflichtig (KAM, VID); nur eine darf es sein.",
        ),
        ("KAM: A, VID: I", "RA03", "error „Tätigkeit 1“: niemand führt aus (R)."),
        (
            "KAM: A/R, VID: R, MKT: R, QM: R, GL: I",
            "RA04",
            "warning „Tätigkeit 1“: 4 Rollen führen aus (R).",
        ),
        (
            "KAM: A/R, VID: C, MKT: C, QM: C, LOG: C",
            "RA05",
            "warning „Tätigkeit 1“: 4 Rollen werden befragt (C).",
        ),
        ("KAM: A/R", "RA06", "info „Tätigkeit 1“: niemand wird befragt oder informiert."),
    ],
)
@pytest.mark.parametrize("variant", ["raci", "rasci", "raci_vs", "cairo"])
def test_a_bad_row_is_found_where_it_stands(
    tmp_path: Path, row: str, rule: str, message: str, variant: str
) -> None:
    found = findings(tmp_path, matrix(row, "VID: A/R, KAM: I", variant=variant))
    assert told(found, rule) == [f"{MATRIX}:8:9 {message}"]


@pytest.mark.parametrize(
    ("step", "rule"), [("KAM: R, VID: I", "RA01"), ("KAM: A, VID: I", "RA03"), ("KAM: A/R", "RA06")]
)
def test_steps_of_a_process_are_rows_too(tmp_path: Path, step: str, rule: str) -> None:
    (found,) = told(findings(tmp_path, process("VID: A/R, KAM: I", step)), rule)
    assert found.startswith(f"{PROCESS}:9:5 ")
    assert "„Schritt 2“" in found


def test_three_of_a_kind_are_fine_and_the_thresholds_can_be_set(tmp_path: Path) -> None:
    files = matrix("KAM: A/R, VID: R, MKT: R, QM: C, LOG: C, GL: C")
    assert not {"RA04", "RA05"} & set(rules(findings(tmp_path, files)))
    strict = {"kamdocs.yaml": f"{SETTINGS}lint: {{max_responsible: 2, max_consulted: 2}}\n"}
    found = findings(tmp_path, files | strict)
    assert {"RA04", "RA05"} <= set(rules(found))
    (split,) = (problem for problem in found if problem.rule.id == "RA04")
    assert split.hint("de") == "Die Tätigkeit teilen, bis höchstens 2 Rollen R haben."
    assert split.message("en") == "“Tätigkeit 1”: 3 R; split the activity."


FIVE: Final = (
    "KAM: A/R, VID: I",
    "KAM: A/R, VID: I",
    "KAM: A/R, VID: I",
    "VID: A/R, GL: I",
    "VID: A/R, GL: I",
)


def test_an_overloaded_role_is_found_at_the_roles(tmp_path: Path) -> None:
    found = findings(tmp_path, matrix(*FIVE, roles="[KAM, VID, GL]"))
    assert told(found, "RA07") == [
        f"{MATRIX}:4:8 warning Rolle KAM ist überlastet: R in 60 %, A in 60 % der Zeilen."
    ]
    assert told(found, "RA08") == [f"{MATRIX}:4:8 warning Rolle VID ist an jeder Zeile beteiligt."]
    assert told(found, "RA09") == [f"{MATRIX}:4:8 info Rolle GL hat weder R noch A."]


def test_the_load_of_few_rows_or_of_half_of_them_is_no_finding(tmp_path: Path) -> None:
    assert not {"RA07", "RA08"} & set(rules(findings(tmp_path, matrix(*FIVE[:4]))))
    six = ("KAM: A/R, GL: I",) * 3 + ("VID: A/R, GL: I",) * 3
    assert told(findings(tmp_path, matrix(*six)), "RA07") == []


def test_the_thresholds_of_the_load_can_be_set(tmp_path: Path) -> None:
    files = matrix(*FIVE, roles="[KAM, VID, GL]")
    lint = {"kamdocs.yaml": f"{SETTINGS}lint: {{overload_pct: 60}}\n"}
    assert told(findings(tmp_path, files | lint), "RA07") == []
    lint = {"kamdocs.yaml": f"{SETTINGS}lint: {{overload_rows: 6}}\n"}
    assert not {"RA07", "RA08"} & set(rules(findings(tmp_path, files | lint)))


def test_a_share_just_over_the_limit_is_not_rounded_down_to_it(tmp_path: Path) -> None:
    rows = ("KAM: A/R, GL: I",) * 101 + ("VID: A/R, GL: I",) * 99
    assert told(findings(tmp_path, matrix(*rows)), "RA07") == [
        f"{MATRIX}:4:8 warning Rolle KAM ist überlastet: R in 51 %, A in 51 % der Zeilen."
    ]


def test_out_of_the_loop_is_no_part_in_a_row(tmp_path: Path) -> None:
    rows = [*("KAM: A/R, GL: I",) * 2, *("VID: A/R, GL: I",) * 2, "MKT: A/R, GL: O"]
    assert told(findings(tmp_path, matrix(*rows, variant="cairo")), "RA08") == []
    rows[-1] = "MKT: A/R, GL: I"
    assert len(told(findings(tmp_path, matrix(*rows, variant="cairo")), "RA08")) == 1


@pytest.mark.parametrize(
    ("variant", "name", "good", "bad"),
    [
        ("raci", "RACI", "A/R", "S"),
        ("rasci", "RASCI", "S", "V"),
        ("raci_vs", "RACI-VS", "V/S", "O"),
        ("cairo", "CAIRO", "O", "S"),
        ("daci", "DACI", "A/D", "R"),
        ("raci", "RACI", "R/A", "AR"),
        ("raci", "RACI", "C/I", "R/R"),
        ("raci", "RACI", "R", "r"),
    ],
)
def test_each_variant_knows_its_own_letters(
    tmp_path: Path, variant: str, name: str, good: str, bad: str
) -> None:
    assert told(findings(tmp_path, matrix(f"KAM: {good}", variant=variant)), "RA10") == []
    found = findings(tmp_path, matrix("VID: I", f"KAM: {bad}", variant=variant))
    assert told(found, "RA10") == [f"{MATRIX}:9:46 error „{bad}“ gibt es in {name} nicht."]


def test_the_hint_names_the_letters_of_the_variant(tmp_path: Path) -> None:
    (found,) = (p for p in findings(tmp_path, matrix("KAM: X", variant="daci")) if p.rule.id == "RA10")
    assert found.hint("de").startswith("Einen dieser Buchstaben verwenden: D, A, C, I;")
    assert found.hint("de").endswith("zum Beispiel A/D.")
    assert found.message("en") == "“X” is not valid in DACI."


def test_a_row_with_an_unknown_code_has_no_other_findings(tmp_path: Path) -> None:
    assert rules(findings(tmp_path, matrix("KAM: AR", roles="[KAM]"))) == ["RA09", "RA10"]


def test_a_code_of_a_role_without_a_column_is_found(tmp_path: Path) -> None:
    found = findings(tmp_path, matrix("KAM: A/R, GL: I", roles="[KAM]"))
    assert told(found, "RA10") == [f"{MATRIX}:8:55 error „GL“ ist keine Spalte dieser Matrix."]


@pytest.mark.parametrize(
    "row", ["KAM: D, VID: C", "KAM: A, VID: I", "KAM: D, VID: D, GL: A", "KAM: D, VID: A, GL: A"]
)
def test_daci_needs_one_driver_and_one_approver(tmp_path: Path, row: str) -> None:
    found = findings(tmp_path, matrix(row, variant="daci"))
    assert rules(found) == ["RA12"]
    assert told(found, "RA12") == [
        f"{MATRIX}:8:9 error „Tätigkeit 1“: DACI braucht genau einen Driver (D) und genau einen Approver (A)."
    ]


@pytest.mark.parametrize("row", ["KAM: D, GL: A", "KAM: A/D", "KAM: D, GL: A, VID: C, MKT: C, QM: C, LOG: C"])
def test_a_good_row_of_daci_has_no_findings(tmp_path: Path, row: str) -> None:
    assert rules(findings(tmp_path, matrix(row, variant="daci"))) == []


def test_a_role_that_answers_in_a_process_must_be_in_the_team(tmp_path: Path) -> None:
    files = {**KEY_ACCOUNT, **process("VID: A/R, KAM: I", "LOG: A, VID: R, KAM: I")}
    assert told(findings(tmp_path, files), "RA11") == []
    files["accounts/kunde/team.yaml"] = TEAM.replace("  - {person: beat, role: LOG}\n", "")
    found = findings(tmp_path, files)
    assert told(found, "RA11") == [
        "accounts/kunde/team.yaml:2:3 error Rolle LOG aus Auftrag ist bei Kunde AG nicht besetzt."
    ]


def test_roles_of_the_whole_company_and_other_customers_need_no_seat(tmp_path: Path) -> None:
    files = {**KEY_ACCOUNT, **process("GL: A, VID: R, KAM: I")}
    assert told(findings(tmp_path, files), "RA11") == []
    files = {**KEY_ACCOUNT, **process("LOG: A, VID: R, KAM: I")}
    files["accounts/kunde/team.yaml"] = "members: [{person: anna, role: KAM}]\n"
    files["accounts/kunde/account.yaml"] = files["accounts/kunde/account.yaml"].replace(
        "key_account", "target"
    )
    assert told(findings(tmp_path, files), "RA11") == []
