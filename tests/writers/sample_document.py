"""A document with every block, every table look and every kind of chart: what all writers are tested on."""

from __future__ import annotations

from datetime import date

from kamdocs.audience import Audience
from kamdocs.blocks import (
    Block,
    Blocks,
    BulletList,
    Callout,
    CodeBlock,
    Cover,
    CrossReference,
    Document,
    Heading,
    Labels,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Run,
    Section,
    TableOfContents,
    Tone,
    paragraph,
    text,
)
from kamdocs.problems import Location
from tests.writers.sample_figures import charts, pictures, process_drawing
from tests.writers.sample_tables import actions, boxes, facts, heat_map, long_table, raci, tiles, wide_table

GERMAN = Labels("Abbildung", "Tabelle", "Seite {page} von {pages}", "Fortsetzung", "Anmerkung")


def sample_document() -> Document:
    return Document(
        title="Key-Account-Plan Seeblick Automation AG",
        locale="de-CH",
        labels=GERMAN,
        blocks=(
            _cover(),
            TableOfContents("Inhalt", 2),
            *_summary(),
            *_prose(),
            *_tables(),
            *_landscape(),
            *_charts(),
            *_appendix(),
        ),
        subtitle="Geschäftsjahr 2027",
        author="Andrea Keller",
        company="Rotavis Antriebstechnik AG",
        subject="Key-Account-Plan",
        keywords=("Key Account Management", "Seeblick"),
        classification="Intern",
        version="v1.4",
        as_of=date(2026, 11, 20),
        running_head="Seeblick Automation AG",
        audience=Audience.INTERNAL,
    )


def document_of(*blocks: Block, title: str = "Probe", locale: str = "de-CH") -> Document:
    """A small document of these blocks."""
    return Document(title=title, locale=locale, labels=GERMAN, blocks=blocks)


def _cover() -> Cover:
    return Cover(
        title=text("Key-Account-Plan Seeblick Automation AG"),
        subtitle=text("Geschäftsjahr 2027"),
        kicker=text("Account-Plan"),
        facts=(
            ("Kunde", text("Seeblick Automation AG")),
            ("Key Account Manager", text("Andrea Keller")),
            ("Stand", text("20.11.2026")),
            ("Version", text("v1.4")),
        ),
        classification="Intern",
    )


def _summary() -> Blocks:
    return (
        Heading(1, text("Zusammenfassung"), "zusammenfassung"),
        Paragraph(
            text(
                "Seeblick ist mit 8,4 Mio. CHF Umsatz unser grösster Kunde in der Verpackungstechnik. Der "
                "Lieferanteil steigt bis 2027 auf 46 Prozent."
            ),
            style="lead",
        ),
        tiles(),
        Paragraph(
            (
                Run("Der Plan verbindet "),
                Run("drei Ziele", strong=True),
                Run(" mit "),
                Run("vierzehn Massnahmen", emphasis=True),
                Run(". Verantwortlich ist "),
                Run(
                    "Andrea Keller",
                    source=Location("accounts/seeblick/team.yaml", 4, 11, "/members/0/person"),
                ),
                Run("; die Entwicklung zeigt "),
                CrossReference("umsatz", show="label"),
                Run(" auf Seite "),
                CrossReference("umsatz", show="page"),
                Run(", die Zuständigkeiten stehen in "),
                CrossReference("raci", show="label"),
                Run(" und im Kapitel "),
                CrossReference("massnahmen", (Run("Massnahmen"),)),
                Run("."),
            )
        ),
        Callout(
            (
                paragraph(
                    "Der Rahmenvertrag läuft am 31.03.2027 aus. Die Verlängerung muss bis Ende Januar verhandelt sein."
                ),
            ),
            title=text("Entscheid nötig"),
            tone=Tone.WARN,
        ),
        facts(),
    )


def _prose() -> Blocks:
    return (
        Heading(1, text("Ausgangslage"), "ausgangslage"),
        Heading(2, text("Der Kunde"), "kunde"),
        paragraph(
            "Seeblick Automation entwickelt Verpackungslinien für Lebensmittel und Pharma. Das Unternehmen "
            "beschäftigt 420 Mitarbeitende an den Standorten Rorschach und Konstanz. Die Investitionsbereitschaft "
            "ist hoch, die Geschwindigkeitsanforderungen an Antriebe nehmen mit jeder Maschinengeneration zu."
        ),
        Paragraph(text("Wir kaufen keine Motoren, wir kaufen Verfügbarkeit."), style="quote"),
        Heading(3, text("Was den Kunden bewegt"), "bewegt"),
        BulletList(
            (
                ListItem((paragraph("Kürzere Lieferzeiten für Servoantriebe"),)),
                ListItem(
                    (
                        paragraph("Zustandsüberwachung im Feld, und zwar"),
                        BulletList(
                            (
                                ListItem((paragraph("Schwingung und Temperatur"),)),
                                ListItem((paragraph("Energiebedarf je Achse"),)),
                            )
                        ),
                    )
                ),
                ListItem(
                    (Paragraph((Run("Ein Ansprechpartner für "), Run("beide", strong=True), Run(" Werke"))),)
                ),
            )
        ),
        Heading(3, text("Wie wir vorgehen"), "vorgehen"),
        OrderedList(
            (
                ListItem((paragraph("Bedarf mit der Technik klären"),)),
                ListItem(
                    (
                        paragraph("Konzept entwickeln"),
                        OrderedList(
                            (
                                ListItem((paragraph("Variante rechnen"),)),
                                ListItem((paragraph("Variante prüfen"),)),
                            )
                        ),
                    )
                ),
                ListItem((paragraph("Angebot mit dem Einkauf abstimmen"),)),
            )
        ),
        paragraph("Danach beginnt eine neue Zählung:"),
        OrderedList(
            (ListItem((paragraph("Fünfter Schritt"),)), ListItem((paragraph("Sechster Schritt"),))), start=5
        ),
        Callout(
            (paragraph("Referenzbesuch im Werk Konstanz anbieten."),), title=text("Tipp"), tone=Tone.INFO
        ),
        Callout((paragraph("Serviceverträge laufen planmässig."),), tone=Tone.GOOD),
        Callout(
            (
                paragraph("Zwei Reklamationen sind seit mehr als 30 Tagen offen."),
                BulletList(
                    (
                        ListItem((paragraph("AX-200, Dichtung"),)),
                        ListItem((paragraph("MC-4, Firmware"),)),
                    )
                ),
            ),
            title=text("Risiko"),
            tone=Tone.BAD,
        ),
        Paragraph(
            (
                Run("Mehr unter "),
                Link((Run("www.rotavis.example"),), "https://www.rotavis.example/service?a=1&b=2"),
                Run(" oder bei "),
                Link((Run("Andrea Keller"),), "mailto:andrea.keller@rotavis.example"),
                Run("."),
                LineBreak(),
                Run("Kennung: "),
                Run("AX-200/7", code=True),
                Run(", Status "),
                Run("auf Kurs", tone=Tone.GOOD, strong=True),
                Run(", "),
                Run("key account management", language="en", emphasis=True),
                Run("."),
            )
        ),
        CodeBlock("goals:\n  - id: share\n    target: 46   # Prozent\n"),
    )


def _tables() -> Blocks:
    return (
        Heading(1, text("Massnahmen"), "massnahmen"),
        Heading(2, text("Massnahmenplan"), "massnahmenplan"),
        actions(),
        Paragraph(text("Beträge in CHF; Abweichungen gegenüber dem Vorjahr."), style="note"),
        Heading(2, text("Zuständigkeiten"), "zustaendigkeiten"),
        raci(),
        Heading(2, text("Stärken und Schwächen"), "swot"),
        boxes(),
        Heading(2, text("Bewertung"), "bewertung"),
        heat_map(),
        Heading(2, text("Verlauf"), "verlauf"),
        long_table(60),
    )


def _landscape() -> Blocks:
    return (
        Section(
            (
                Heading(1, text("Jahresplan"), "jahresplan"),
                wide_table(),
                process_drawing(),
            ),
            landscape=True,
        ),
    )


def _charts() -> Blocks:
    return (
        Heading(1, text("Analyse"), "analyse"),
        *charts(),
        *pictures(),
    )


def _appendix() -> Blocks:
    return (
        PageBreak(),
        Heading(1, text("Anhang"), "anhang", numbered=False),
        Section((Heading(2, text("Begriffe"), "begriffe", numbered=False), *_glossary())),
    )


def _glossary() -> Blocks:
    return (
        Paragraph((Run("Lieferanteil", strong=True), Run(": unser Anteil am Bedarf des Kunden."))),
        Paragraph((Run("Donau­dampf­schifffahrts­gesellschaft", strong=True), Run(": ein langes Wort."))),
    )
