"""Tables of the sample document, one of every look."""

from __future__ import annotations

from kamdocs.blocks import (
    Align,
    BulletList,
    Cell,
    Column,
    ListItem,
    Paragraph,
    Row,
    Run,
    Table,
    Tone,
    paragraph,
    text,
)
from kamdocs.problems import Location


def cell(words: str, *, tone: Tone = Tone.NONE, align: Align | None = None, heading: bool = False) -> Cell:
    return Cell((paragraph(words),) if words else (), tone=tone, align=align, heading=heading)


def head(*words: str) -> tuple[Row, ...]:
    return (Row(tuple(cell(word, heading=True) for word in words)),)


def tiles() -> Table:
    figures = (
        ("8,4 Mio.", "Umsatz 2026 in CHF", "+6,2 %", Tone.GOOD),
        ("41 %", "Lieferanteil", "+3 Punkte", Tone.GOOD),
        ("34,8 %", "Deckungsbeitrag", "−0,4 Punkte", Tone.WARN),
        ("2", "offene Reklamationen", "seit 30 Tagen", Tone.BAD),
    )
    cells = tuple(
        Cell(
            (
                Paragraph(
                    (Run(value, strong=True, source=Location("accounts/seeblick/tracking-2026.yaml", 12, 5)),)
                ),
                paragraph(label),
                paragraph(change, tone=tone),
            )
        )
        for value, label, change, tone in figures
    )
    return Table((Column(),) * 4, (Row(cells),), look="tiles", summary="Vier Kennzahlen")


def facts() -> Table:
    rows = (
        ("Kundennummer", "104 233"),
        ("Branche", "Verpackungstechnik"),
        ("Standorte", "Rorschach, Konstanz"),
        ("Beziehung", "Key-Stufe, betreut seit 2014; Vertreter ist Marco Huber"),
    )
    return Table(
        (Column(1), Column(3)),
        tuple(Row((cell(label, heading=True), cell(value))) for label, value in rows),
        look="facts",
    )


def actions() -> Table:
    rows: list[Row] = [
        Row((Cell((paragraph("Ziel 1: Lieferanteil"),), column_span=5, heading=True),), kind="group"),
        _action(
            "A1", "Angebot Antriebspaket Linie 7", "M. Huber", due="15.02.2027", cost="42 000", tone=Tone.GOOD
        ),
        _action(
            "A2",
            "Referenzbesuch im Werk Konstanz mit der Produktionsleitung",
            "A. Keller",
            due="30.03.2027",
            cost="6 500",
            tone=Tone.WARN,
        ),
        Row((Cell((paragraph("Ziel 2: Service"),), column_span=5, heading=True),), kind="group"),
        _action(
            "A3",
            "Condition Monitoring als Pilot an drei Maschinen",
            "C. Vogt",
            due="30.06.2027",
            cost="118 250",
            tone=Tone.BAD,
        ),
        Row((Cell((paragraph("Total"),), column_span=4), cell("166 750")), kind="total"),
    ]
    return Table(
        (Column(), Column(), Column(), Column(), Column(align="right")),
        tuple(rows),
        head=head("Nr.", "Massnahme", "Verantwortlich", "Termin", "Aufwand CHF"),
        caption=text("Massnahmen 2027"),
        anchor="tabelle-massnahmen",
        summary="Massnahmen nach Zielen mit Termin und Aufwand",
    )


def _action(number: str, name: str, person: str, *, due: str, cost: str, tone: Tone) -> Row:
    return Row(
        (cell(number), cell(name), cell(person), cell(due, tone=tone), cell(cost)),
        source=Location("accounts/seeblick/actions.yaml", 8, 3, "/actions/0"),
    )


def raci() -> Table:
    roles = ("KAM", "VID", "VL", "PM", "KD", "FIN", "GL")
    tasks = (
        ("Planung", None),
        ("Kundenplan erstellen", "RCAII C"),
        ("Preise freigeben", "CRA  CI"),
        ("Umsetzung", None),
        ("Angebot nachfassen", "ARI    "),
        ("Reklamation bearbeiten und dem Kunden berichten", "ACIRR I"),
    )
    rows = tuple(
        Row((Cell((paragraph(name),), column_span=8, heading=True),), kind="group")
        if codes is None
        else Row((cell(name, heading=True), *(_code(code) for code in codes)))
        for name, codes in tasks
    )
    return Table(
        (Column(4), *(Column(1, "center"),) * 7),
        rows,
        head=head("Aktivität", *roles),
        caption=text("RACI der Kundenbetreuung"),
        anchor="raci",
        look="grid",
        summary="Wer was verantwortet",
    )


def _code(code: str) -> Cell:
    tones = {"R": Tone.ACCENT, "A": Tone.HEAT_4, "C": Tone.NONE, "I": Tone.MUTED}
    return cell(code.strip(), tone=tones.get(code, Tone.NONE))


def boxes() -> Table:
    def field(title: str, tone: Tone, *items: str) -> Cell:
        listed = BulletList(tuple(ListItem((paragraph(item),)) for item in items))
        return Cell((paragraph(title, strong=True), listed), tone=tone)

    rows = (
        Row(
            (
                field("Stärken", Tone.GOOD, "Servicenetz an beiden Standorten", "Technische Beratung"),
                field("Schwächen", Tone.WARN, "Lieferzeit der Reihe AX-350"),
            )
        ),
        Row(
            (
                field(
                    "Chancen",
                    Tone.INFO,
                    "Neue Linie 7 ab Herbst 2027",
                    "Ersatz des Wettbewerbers in Konstanz",
                ),
                field("Gefahren", Tone.BAD, "Zweitlieferant in Prüfung", "Preisdruck durch den Einkauf"),
            )
        ),
    )
    return Table((Column(), Column()), rows, caption=text("SWOT"), anchor="tabelle-swot", look="boxes")


def heat_map() -> Table:
    scores = (("Technik", "54321"), ("Einkauf", "32245"), ("Produktion", "12354"))
    rows = tuple(
        Row((cell(name, heading=True), *(cell(score, tone=Tone(f"heat-{score}")) for score in digits)))
        for name, digits in scores
    )
    return Table(
        (Column(2), *(Column(1, "center"),) * 5),
        rows,
        head=(
            Row(
                (
                    Cell((paragraph("Bereich"),), row_span=2, heading=True),
                    Cell((paragraph("Wir"),), column_span=2, heading=True),
                    Cell((paragraph("Wettbewerb"),), column_span=3, heading=True),
                )
            ),
            *head("Nutzen", "Preis", "A", "B", "C"),
        ),
        caption=text("Nutzen aus Sicht der Bereiche"),
        anchor="tabelle-nutzen",
        look="grid",
    )


def long_table(count: int) -> Table:
    rows = tuple(
        Row(
            (
                cell(f"{index:03d}"),
                cell(
                    f"Besuch {index}: Abstimmung der Lieferungen und Klärung offener Punkte aus dem letzten Gespräch"
                ),
                cell(f"{1 + index % 28:02d}.{1 + index % 12:02d}.2026"),
                cell(f"{index * 1337 % 9000} CHF"),
            )
        )
        for index in range(1, count + 1)
    )
    return Table(
        (Column(), Column(), Column(), Column(align="right")),
        rows,
        head=head("Nr.", "Inhalt", "Datum", "Wert"),
        caption=text("Kontakte des Jahres"),
        anchor="tabelle-kontakte",
    )


def wide_table() -> Table:
    months = ("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
    names = ("Servoantriebe", "Getriebemotoren", "Steuerungen", "Service & Ersatzteile")
    rows = [
        Row(
            (
                cell(name, heading=True),
                *(cell(f"{120 + 37 * (line + 1) * month % 400}") for month in range(12)),
            )
        )
        for line, name in enumerate(names)
    ]
    rows.append(
        Row((cell("Total", heading=True), *(cell(f"{900 + month}") for month in range(12))), kind="total")
    )
    return Table(
        (Column(), *(Column(align="right"),) * 12),
        tuple(rows),
        head=head("Sortiment", *months),
        caption=text("Umsatz je Monat in Tausend CHF"),
        anchor="tabelle-monate",
    )
