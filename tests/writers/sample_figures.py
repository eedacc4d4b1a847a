"""Figures of the sample document: every kind of chart, a drawing and pictures."""

from __future__ import annotations

from decimal import Decimal

from kamdocs.blocks import (
    Axis,
    Blocks,
    Chart,
    Drawing,
    Ellipse,
    Figure,
    Label,
    Paint,
    Picture,
    Polyline,
    Rectangle,
    Sector,
    Series,
    Shape,
    Tone,
    text,
)

YEARS = ("2022", "2023", "2024", "2025", "2026")


def numbers(*values: float | None) -> tuple[Decimal | None, ...]:
    return tuple(None if value is None else Decimal(str(value)) for value in values)


def decimals(*values: float) -> tuple[Decimal, ...]:
    return tuple(Decimal(str(value)) for value in values)


def charts() -> Blocks:
    return (
        _figure(
            "umsatz", "Umsatz und Deckungsbeitrag", _columns(), "Der Umsatz steigt von 6,2 auf 8,4 Mio. CHF."
        ),
        _figure("sortiment", "Umsatz nach Sortiment", _stacked(), "Service wächst am stärksten."),
        _figure(
            "zufriedenheit",
            "Zufriedenheit im Verlauf",
            _lines(),
            "Die Zufriedenheit steigt auf 8,6.",
            aspect=0.4,
        ),
        _figure(
            "anteile", "Lieferanteil nach Werk", _bars(), "Rorschach 52, Konstanz 31 Prozent.", width=0.7
        ),
        _figure("portfolio", "Portfolio der Kunden", _bubbles(), "Seeblick liegt oben rechts.", aspect=0.65),
        _figure(
            "profil",
            "Beziehungsprofil",
            _radar(),
            "Ist liegt unter Soll bei Führung und Technik.",
            width=0.6,
            aspect=0.8,
        ),
        _figure(
            "bruecke", "Vom Umsatz 2025 zum Umsatz 2026", _waterfall(), "Menge hebt, Preis senkt den Umsatz."
        ),
        _figure(
            "pareto", "Reklamationen nach Ursache", _pareto(), "Dichtung und Firmware machen 71 Prozent aus."
        ),
    )


def _figure(
    anchor: str, caption: str, chart: Chart, alt: str, *, width: float = 1.0, aspect: float = 0.5
) -> Figure:
    return Figure(chart, text(caption), alt, anchor, width, aspect)


def _columns() -> Chart:
    return Chart(
        "column",
        YEARS,
        (
            Series("Umsatz", numbers(6.2, 6.9, 7.4, 7.9, 8.4)),
            Series("Deckungsbeitrag", numbers(2.1, 2.4, None, 2.8, 2.9)),
            Series("Marge", numbers(33.9, 34.8, 35.1, 35.4, 34.5), line=True, secondary=True),
        ),
        unit="Mio. CHF",
        decimals=1,
        secondary_axis=Axis("Prozent", Decimal(0), Decimal(50)),
    )


def _stacked() -> Chart:
    return Chart(
        "stacked",
        YEARS,
        (
            Series("Servoantriebe", numbers(3.1, 3.3, 3.4, 3.6, 3.7)),
            Series("Getriebemotoren", numbers(1.4, 1.5, 1.6, 1.6, 1.7)),
            Series("Steuerungen", numbers(1.0, 1.1, 1.2, 1.3, 1.3)),
            Series("Service", numbers(0.7, 1.0, 1.2, 1.4, 1.7)),
        ),
        unit="Mio. CHF",
        decimals=1,
    )


def _lines() -> Chart:
    return Chart(
        "line",
        YEARS,
        (
            Series("Seeblick", numbers(7.4, 7.9, 8.0, 8.3, 8.6)),
            Series("Alle Kunden", numbers(7.6, 7.7, 7.7, 7.9, 8.0)),
        ),
        decimals=1,
        y_axis=Axis("Note", Decimal(5), Decimal(10)),
    )


def _bars() -> Chart:
    return Chart(
        "bar",
        ("Rorschach", "Konstanz", "Versuchswerk und Ersatzteile"),
        (Series("Lieferanteil", numbers(52, 31, 18), tones=(Tone.GOOD, Tone.ACCENT, Tone.WARN)),),
        unit="%",
    )


def _bubbles() -> Chart:
    return Chart(
        "bubble",
        (),
        (
            Series(
                "Kunden",
                numbers(72, 55, 38),
                x=decimals(68, 41, 82),
                sizes=decimals(8.4, 3.1, 5.2),
                labels=("Seeblick", "Brunnental", "Nordhafen"),
            ),
        ),
        x_axis=Axis("Eigene Position", Decimal(0), Decimal(100), Decimal(50)),
        y_axis=Axis("Attraktivität", Decimal(0), Decimal(100), Decimal(50)),
        quadrants=("Aufbauen", "Ausbauen", "Überprüfen", "Halten"),
    )


def _radar() -> Chart:
    return Chart(
        "radar",
        ("Führung", "Technik", "Einkauf", "Produktion", "Service"),
        (Series("Ist", numbers(2, 3, 4, 3, 4)), Series("Soll", numbers(4, 4, 4, 3, 4))),
        y_axis=Axis("", Decimal(0), Decimal(5)),
    )


def _waterfall() -> Chart:
    return Chart(
        "waterfall",
        ("2025", "Menge", "Preis", "Neue Produkte", "2026"),
        (
            Series(
                "Umsatz",
                numbers(7.9, 0.5, -0.3, 0.3, 8.4),
                tones=(
                    Tone.ACCENT,
                    Tone.GOOD,
                    Tone.BAD,
                    Tone.GOOD,
                    Tone.ACCENT,
                ),
            ),
        ),
        unit="Mio. CHF",
        decimals=1,
        totals=(0, 4),
    )


def _pareto() -> Chart:
    return Chart(
        "pareto",
        ("Dichtung", "Firmware", "Transport", "Übrige"),
        (
            Series("Fälle", numbers(9, 6, 4, 2)),
            Series("Kumuliert", numbers(42.9, 71.4, 90.5, 100), line=True, secondary=True),
        ),
        unit="Fälle",
    )


def process_drawing() -> Figure:
    shapes: tuple[Shape, ...] = (
        Rectangle(0, 0, 620, 130, Paint(fill=Tone.MUTED)),
        Label(4, 4, 120, 16, "Ablauf", strong=True, align="left"),
        Rectangle(20, 40, 110, 50, Paint(fill=Tone.ACCENT, stroke=Tone.ACCENT), radius=4),
        Label(24, 42, 102, 46, "Anfrage prüfen und bewerten"),
        Polyline(((130, 65), (190, 65)), Paint(stroke=Tone.MUTED, stroke_width=1), arrow=True),
        Ellipse(240, 65, 50, 28, Paint(fill=Tone.WARN, stroke=Tone.WARN)),
        Label(195, 40, 90, 50, "Freigabe?"),
        Polyline(((290, 65), (350, 65)), Paint(stroke=Tone.MUTED, dashed=True), arrow=True),
        Polyline(((350, 40), (450, 40), (470, 65), (450, 90), (350, 90)), Paint(fill=Tone.GOOD), closed=True),
        Label(352, 42, 96, 46, "Angebot senden", tone=Tone.GOOD, strong=True),
        Sector(550, 65, 25, 50, 0, 120, Paint(fill=Tone.ACCENT, fill_strength="full")),
        Sector(550, 65, 25, 50, 120, 360, Paint(fill=Tone.HEAT_2, stroke=Tone.NONE)),
        Label(535, 55, 30, 20, "Q1", strong=True),
        Label(604, 10, 12, 110, "gedreht", rotated=True, tone=Tone.MUTED),
        Label(555, 22, 34, 16, "voll", on_full=True, size=7),
    )
    return Figure(
        Drawing(620, 130, shapes),
        text("Ablauf einer Anfrage"),
        "Von der Anfrage über die Freigabe zum Angebot.",
        "ablauf",
    )


FIELD = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000004000000020802000000f0caea34000000104944415478da63"
    "e08b4a832306640e00510a0671406eb7cd0000000049454e44ae426082"
)
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#0e5a66"/></svg>'


def pictures() -> Blocks:
    return (
        Figure(
            Picture(FIELD, "image/png", "field.png"), text("Ein Bild"), "Ein einfarbiges Feld.", "bild", 0.2
        ),
        Figure(
            Picture(SQUARE, "image/svg+xml", "square.svg"),
            text("Eine Zeichnung"),
            "Ein Rechteck.",
            "zeichnung",
            0.4,
        ),
    )
