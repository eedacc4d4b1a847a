"""RACI documents: one for each matrix and process and one of all, with analyses, findings and approval."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from kamdocs.blocks import Document, Figure, walk
from kamdocs.models.workspace import Workspace
from tests.templates.printing import LOCALES, captions, printed, sample, text, titles, under, written
from tests.templates.test_handbook import SMALLEST

MEANINGS: Final = {
    "kam-rollen": "A | Verantwortet das Ergebnis; genau eine Rolle je Aktivität (Accountable)",
    "jahresplanung": "S | Unterstützt die Ausführung (Supportive)",
    "produktfreigabe": "D | Treibt voran; genau eine Rolle je Aktivität (Driver)",
    "angebotspruefung": "S | Gibt das geprüfte Ergebnis frei (Signs off)",
    "grossprojekt": "O | Ist bewusst nicht beteiligt (Out of the loop)",
}
"""A letter of each of the five variants with its meaning."""


def crowded(tmp_path: Path, *, ignored: str = "") -> Workspace:
    """A workspace whose one matrix gives cause for findings of every kind."""
    roles = ("KAM", "VID", "MKT", "QM", "LOG", "GL")
    listed = ", ".join(f"{{id: {role}, name: {role}}}" for role in roles)
    rows = (
        "{activity: Viele Hände, cells: {KAM: A/R, VID: R, MKT: R, QM: R, GL: I}}",
        "{activity: Viele Fragen, cells: {KAM: A/R, VID: C, MKT: C, QM: C, LOG: C}}",
        "{activity: Allein, cells: {KAM: A/R}}",
        "{activity: Vierte, cells: {KAM: A/R, VID: I}}",
        "{activity: Fünfte, cells: {KAM: A/R, VID: I}}",
    )
    handbook = SMALLEST["handbook/handbook.yaml"].replace("{id: KAM, name: Key Account Manager/in}", listed)
    matrix = ["id: viel", "title: Zu viel", "variant: raci", f"roles: [{', '.join(roles)}]", "groups:"]
    files: Mapping[str, str] = {
        **SMALLEST,
        "kamdocs.yaml": SMALLEST["kamdocs.yaml"] + ignored,
        "handbook/handbook.yaml": handbook,
        "handbook/raci/viel.yaml": "\n".join(
            [*matrix, "  - name: Phase", "    rows:", *(f"      - {row}" for row in rows), ""]
        ),
    }
    return written(tmp_path, files)


def test_all_five_variants_explain_their_letters() -> None:
    assert set(MEANINGS) == set(sample().raci)
    for name, meaning in MEANINGS.items():
        assert meaning in text(printed(f"raci/{name}"))


@pytest.mark.parametrize("name", sorted(MEANINGS))
def test_a_matrix_has_legend_matrix_analysis_bars_and_approval(name: str) -> None:
    document = printed(f"raci/{name}")
    assert titles(document) == ["Zweck und Legende", "Matrix", "Auswertung", "Freigabe und Änderungen"]
    assert document.landscape
    rows = [row for group in sample().raci[name].groups for row in group.rows]
    said = under(document, "Matrix")
    assert [row for row in rows if row.activity.text_for("de-CH") not in said] == []
    assert any(isinstance(block, Figure) for block in walk(document.blocks))


def test_the_analysis_counts_letters_and_weighs_the_load() -> None:
    said = under(printed("raci/produktfreigabe"), "Auswertung")
    assert "Rolle | Bezeichnung | D | A | C | I | Last | Anteil | Beteiligung" in said
    loads = [float(line.split(" | ")[6]) for line in said.splitlines() if line.startswith(("PM", "QM", "VL"))]
    assert loads == sorted(loads, reverse=True)


def test_the_approval_names_who_approved_and_when() -> None:
    said = under(printed("raci/kam-rollen"), "Freigabe und Änderungen")
    assert "Regula Meier-Tanner | Geschäftsleitung | 28.01.2026" in said
    assert "Fristen angepasst" in said


@pytest.mark.parametrize(
    ("subject", "rule", "message"),
    [
        ("Viele Hände", "RA04", "4 Rollen führen aus (KAM, VID, MKT, QM)"),
        ("Viele Fragen", "RA05", "4 Rollen werden gefragt (VID, MKT, QM, LOG)"),
        ("Allein", "RA06", "Niemand wird gefragt oder informiert."),
        ("KAM", "RA07", "Stark belastet: R in 100\u00a0%, A in 100\u00a0% der Aktivitäten."),
        ("KAM", "RA08", "An jeder Aktivität beteiligt"),
        ("LOG", "RA09", "Weder R noch A"),
    ],
)
def test_findings_on_rows_and_roles_are_told(tmp_path: Path, subject: str, rule: str, message: str) -> None:
    said = under(printed("raci/viel", crowded(tmp_path)), "Auswertung")
    assert any(f"| {rule} | {subject} | {message}" in line for line in said.splitlines())


def test_a_granted_exception_is_shown_with_its_reason(tmp_path: Path) -> None:
    ignored = (
        "lint_ignore: [{rule: RA08, path: handbook/raci/viel.yaml, reason: Gewollt so, until: 2027-01-31}]\n"
    )
    said = under(printed("raci/viel", crowded(tmp_path, ignored=ignored)), "Auswertung")
    assert "RA08 | Gewollt so | 31.01.2027" in said


def test_a_process_has_frame_workflow_responsibilities_and_approval() -> None:
    document = printed("raci/order-delivery")
    assert titles(document) == [
        "Zweck und Rahmen",
        "Ablauf",
        "Zuständigkeiten",
        "Auswertung",
        "Freigabe und Änderungen",
    ]
    assert "Auftrag und Lieferung: Ablauf" in captions(document)
    said = under(document, "Zuständigkeiten")
    assert "4  Auftrag bestätigen / ERP, EDI · 2 h" in said
    assert "VID Verkaufsinnendienst" in said


def test_the_volume_of_all_has_every_matrix_and_every_process() -> None:
    shown = titles(printed("raci/all"))
    for matrix in sample().raci.values():
        assert matrix.title.text_for("de-CH") in shown
    for process in sample().processes.values():
        assert process.name.text_for("de-CH") in shown


@pytest.mark.parametrize("locale", LOCALES)
def test_the_wording_is_complete_in_every_locale(locale: str) -> None:
    names = ["all", *sample().raci, *sample().processes]
    documents = [printed(f"raci/{name}", locale=locale) for name in names]
    assert len(documents) == 21
    assert all(isinstance(document, Document) and len(captions(document)) > 3 for document in documents)


def test_a_handbook_without_matrices_and_processes_still_has_the_volume(tmp_path: Path) -> None:
    document = printed("raci/all", written(tmp_path, SMALLEST))
    assert "Überblick" in titles(document)
    assert "Matrizen" not in titles(document)
    assert "Prozesse" not in titles(document)
