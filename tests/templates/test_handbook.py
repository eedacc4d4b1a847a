"""The handbook, made from the sample workspace: chapters, parts and annexes, and what is left without data."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from kamdocs.blocks import Document
from tests.conftest import PROJECT
from tests.templates.printing import LOCALES, captions, printed, sample, text, titles, under, written

PARTS: Final = PROJECT / "templates" / "parts"
SMALLEST: Final = {
    "kamdocs.yaml": """\
        company: {name: Muster AG, short: Muster}
        locale: de-CH
        currency: CHF
        """,
    "people.yaml": "people: [{id: anna, name: Anna Amsler, role: KAM}]\n",
    "handbook/handbook.yaml": """\
        version: "1"
        valid_from: 2026-01-01
        review_due: 2027-01-01
        owner: anna
        purpose: Wozu es das Buch gibt.
        scope: Für alle.
        strategy: Wenige Kunden, viel Tiefe.
        roles: [{id: KAM, name: Key Account Manager/in}]
        goals: [{id: nah, text: Nah am Kunden}]
        organisation: {integration: line}
        service_promises: [{id: schnell, text: Wir liefern schnell, metric: Tage, target: 2}]
        """,
}
ELEVEN_REASONS: Final = (
    "Preis",
    "Lieferung",
    "Qualität",
    "Betreuung",
    "Wettbewerber",
    "Produkt-Fit",
    "Verlagerung",
    "Insolvenz oder Schliessung",
    "Zusammenschluss",
    "Zahlung",
    "Unbekannt",
)
SAID_BY_PART: Final = {
    "account-list": "Halvorsen Marine Systems AS",
    "annual-cycle": "Das Planungsjahr im Key Account Management",
    "benefits": "Ein Lieferant, der bleibt und seine Anlagen kennt.",
    "bonus": "Bestandteile des Bonus; 50\u00a0% hängen am Deckungsbeitrag",
    "business-plan": "Umsatzplan in Mio. CHF",
    "care-rules": "Betreuungsregeln je Segment",
    "competencies": "Kompetenzmodell der KAM-Rolle",
    "decision-rights": "Kulanz je Reklamationsfall",
    "delimitation-table": "Abgrenzung verwandter Begriffe",
    "discount-bands": "Rabattbänder je Segment",
    "enablement": "Beiträge der Fachabteilungen",
    "forms": "Antrag Preisfreigabe",
    "goals-table": "Ziele des Key Account Managements mit Kennzahl und Zielwert",
    "knockouts": "K.-o.-Kriterien",
    "kpi-catalogue": "Kennzahlenkatalog",
    "loss-reasons": "Katalog der Verlustgründe",
    "organisation-chart": "Rollen im Key Account Management und wem sie unterstehen",
    "planning-calendar": "Planungskalender: Wer führt, wer mitwirkt, was vorliegt",
    "playbook-list": "Spielzüge je Playbook",
    "pricing-policy": "Stufen vom Listenpreis zum Nettoerlös",
    "process-list": "Prozesse im Überblick",
    "processes": "Lesehilfe zu Ablaufdiagrammen und Zuständigkeiten",
    "reporting-calendar": "Berichtswesen",
    "retention-factors": "Was die Stufen der Stabilitätsfaktoren bedeuten",
    "segmentation": "Felder des Portfolios und ihre Normstrategie",
    "selection-criteria": "Ankertexte: Was die Noten bedeuten",
    "service-promises": "Leistungsversprechen an Key Accounts",
    "touchpoints": "Berührungspunkte aller Key Accounts",
    "training-plan": "Trainingsplan",
}
"""Words of each part that chapters ask for."""


@pytest.fixture(scope="module")
def handbook() -> Document:
    return printed("handbook/handbook")


def asked_parts() -> set[str]:
    chapters = sorted((PROJECT / "handbook" / "chapters").glob("*.md"))
    assert chapters
    return {
        name
        for path in chapters
        for name in re.findall(r"^```part\n(\S+)", path.read_text("utf-8"), re.MULTILINE)
    }


def test_every_part_a_chapter_asks_for_is_shown(handbook: Document) -> None:
    assert asked_parts() == set(SAID_BY_PART)
    said = text(handbook)
    assert [part for part, words in SAID_BY_PART.items() if words not in said] == []


def test_the_fourteen_chapters_and_the_four_annexes_stand_in_order(handbook: Document) -> None:
    chapters = [chapter.title for chapter in sorted(sample().chapters)]
    assert len(chapters) == 14
    overview, *shown = titles(handbook, 1)
    assert overview == "Das Handbuch auf einen Blick"
    assert shown[:14] == chapters
    assert [title[:8] for title in shown[14:]] == ["Anhang A", "Anhang B", "Anhang C", "Anhang D"]


def test_every_process_has_its_workflow_and_its_responsibilities(handbook: Document) -> None:
    names = [process.name.text_for("de-CH") for process in sample().processes.values()]
    assert len(names) == 15
    shown = captions(handbook)
    for name in names:
        assert name in titles(handbook)
        assert f"{name}: Ablauf" in shown
        assert f"{name}: Schritte mit System, Frist und Zuständigkeit" in shown


def test_a_process_tells_trigger_owner_steps_escalation_and_review(handbook: Document) -> None:
    said = under(handbook, "Auftrag und Lieferung")
    for words in (
        "Bestellung eines Key Accounts",
        "Eigner | Verkaufsinnendienst",
        "Liefertreue, Angebotsdurchlaufzeit",
        "Kunde steht still: Geschäftsleitung, 2 h",
        "Auftrag erfassen und prüfen / ERP, EDI · 4 h",
        "Wunschtermin machbar? Ja: Schritt 4, nein: Schritt 3",
        "Vollständige Lieferung mit Avis (SCM)",
        "überprüft am 15.01.2026",
    ):
        assert words in said


def test_annex_a_has_all_matrices_all_processes_and_the_load(handbook: Document) -> None:
    said = under(handbook, "Anhang A: Zuständigkeiten im Überblick")
    for matrix in sample().raci.values():
        assert matrix.title.text_for("de-CH") in said
    for process in sample().processes.values():
        assert process.name.text_for("de-CH") in said
    assert "Last je Rolle (3 R + 2 A + 2 S + 1 C)" in said
    delivery = next(line for line in said.splitlines() if line.startswith("Auftrag und Lieferung"))
    assert [code.strip() for code in delivery.split("|")].count("A/R") == 1


def test_annex_b_has_a_blank_sheet_for_every_form(handbook: Document) -> None:
    said = under(handbook, "Anhang B: Formulare")
    for form in sample().handbook.forms:
        assert form.name.text_for("de-CH") in said
    assert said.count("Datum und Unterschrift") == len(sample().handbook.forms)


def test_the_change_log_has_the_changes_and_the_reviews_newest_first(handbook: Document) -> None:
    said = under(handbook, "Anhang D: Änderungen und Überprüfungen")
    assert "Fristen angepasst" in said
    reviews = re.findall(r"^[^|\n]+ \| [^|\n]+ \| (\d{2})\.(\d{2})\.(\d{4})$", said, re.MULTILINE)
    assert len(reviews) == 15
    assert reviews == sorted(reviews, key=lambda day: day[::-1], reverse=True)


def test_the_eleven_reasons_of_loss_are_there_and_only_closure_is_final(handbook: Document) -> None:
    said = under(handbook, "Wenn ein Kunde geht").splitlines()
    rows = [next(line for line in said if line.startswith(f"{reason} |")) for reason in ELEVEN_REASONS]
    assert [row.split(" | ")[0] for row in rows if row.endswith("| nein")] == ["Insolvenz oder Schliessung"]


def test_the_business_plan_sums_its_lines(handbook: Document) -> None:
    said = under(handbook, "Der Geschäftsfall für KAM")
    assert "Summe | 190.0 | 196.3 |" in said
    assert "2026 | 190.0 | 57.6 | 30.3\u00a0% | 6.08 | 51.6 | 5.6" in said


@pytest.mark.parametrize("locale", LOCALES)
def test_the_wording_of_all_generated_parts_is_complete(locale: str) -> None:
    assert len(captions(printed("handbook/handbook", locale=locale))) > 90


def test_generated_parts_are_english_where_the_chapters_are_missing() -> None:
    document = printed("handbook/handbook", replace(sample(), chapters=()), "en")
    said = text(document)
    assert "Order and delivery: steps with system, time limit and responsibility" in said
    assert "Nothing without something in return." in said
    for german in ("Schritte", "Zuständigkeit", "Eskalation", "Kennzahl", "Auslöser"):
        assert german not in "\n".join(captions(document))


def test_only_what_may_be_seen_is_in_the_customer_edition() -> None:
    document = printed("handbook/handbook", edition="customer")
    shown = "\n".join(captions(document))
    for secret in ("Bestandteile des Bonus", "Rabattbänder", "Umsatzplan in Mio.", "Preismodelle"):
        assert secret not in shown
    assert "Grenze in CHF" not in text(document)
    assert "Leistungsversprechen an Key Accounts" in shown


def test_the_required_files_alone_make_a_handbook(tmp_path: Path) -> None:
    document = printed("handbook/handbook", written(tmp_path, SMALLEST))
    assert "Wir liefern schnell" in under(document, "Leistungsversprechen")
    assert "Wozu es das Buch gibt." in under(document, "Zweck, Begriffe und Abgrenzung")
    for missing in ("Planungszyklus", "Preise und Konditionen", "Anhang B: Formulare", "Anhang C: Glossar"):
        assert missing not in titles(document)


def test_every_part_of_the_folder_is_used() -> None:
    said = "".join(path.read_text("utf-8") for path in (PROJECT / "templates").rglob("*.j2"))
    names = {path.name for path in PARTS.glob("*.j2")}
    unused = {name for name in names if f"parts/{name}" not in said} - {f"{p}.md.j2" for p in asked_parts()}
    assert unused == set()
