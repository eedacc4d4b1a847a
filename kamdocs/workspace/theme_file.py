"""Theme file: what `theme.yaml` holds; the keys are those of `kamdocs.theme`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field, StringConstraints

from kamdocs.blocks import Tone
from kamdocs.models.fields import Entity, Flag, Line, Number, about

Colour: TypeAlias = Annotated[Line, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Size: TypeAlias = Annotated[Number, Field(gt=0, le=1000)]
"""Points or millimetres."""


class FontFileEntry(Entity):
    name: Annotated[Line, about("Datei im Ordner der Gestaltung")]
    bold: Annotated[Flag, about("true für den fetten Schnitt")] = False
    italic: Annotated[Flag, about("true für den kursiven Schnitt")] = False


class FontFamilyEntry(Entity):
    family: Annotated[Line, about("Name der Schrift im PDF")]
    word: Annotated[Line, about("Name der Schrift in Word, mit gleichen Maßen")]
    files: Annotated[tuple[FontFileEntry, ...], Field(min_length=1), about("Schnitte als TrueType-Dateien")]


class FontsEntry(Entity):
    body: Annotated[FontFamilyEntry, about("Schrift des Textes")]
    heading: Annotated[FontFamilyEntry, about("Schrift der Überschriften")]
    fallback: Annotated[FontFamilyEntry, about("Schrift für Zeichen, die den anderen fehlen")]


class ToneEntry(Entity):
    full: Annotated[Colour, about("Farbe für Text, Linien und Flächen")]
    light: Annotated[Colour, about("Farbe für Hintergründe")]
    on_full: Annotated[Colour, about("Farbe für Text auf der vollen Farbe")]


class PageEntry(Entity):
    width: Annotated[Size | None, about("Breite in Millimetern")] = None
    height: Annotated[Size | None, about("Höhe in Millimetern")] = None
    margin_top: Annotated[Size | None, about("Rand oben in Millimetern")] = None
    margin_bottom: Annotated[Size | None, about("Rand unten in Millimetern")] = None
    margin_left: Annotated[Size | None, about("Rand links in Millimetern")] = None
    margin_right: Annotated[Size | None, about("Rand rechts in Millimetern")] = None


class ScaleEntry(Entity):
    body: Annotated[Size | None, about("Grundschrift in Punkt")] = None
    small: Annotated[Size | None, about("Kleine Schrift in Punkt")] = None
    table: Annotated[Size | None, about("Schrift in Tabellen in Punkt")] = None
    lead: Annotated[Size | None, about("Vorspann in Punkt")] = None
    headings: Annotated[
        Annotated[tuple[Size, ...], Field(min_length=6, max_length=6)] | None,
        about("Überschriften der Stufen 1 bis 6 in Punkt"),
    ] = None
    cover_title: Annotated[Size | None, about("Titel der Titelseite in Punkt")] = None
    cover_subtitle: Annotated[Size | None, about("Untertitel der Titelseite in Punkt")] = None
    leading: Annotated[Size | None, about("Zeilenabstand als Vielfaches der Schrift")] = None
    paragraph_gap: Annotated[Size | None, about("Abstand zwischen Absätzen in Punkt")] = None


class ThemeFile(Entity):
    fonts: Annotated[FontsEntry, about("Schriften")]
    text: Annotated[Colour, about("Farbe des Textes")]
    muted: Annotated[Colour, about("Farbe für Nebensachen")]
    accent: Annotated[Colour, about("Farbe des Hauses")]
    rule: Annotated[Colour, about("Farbe der Linien")]
    cover_background: Annotated[Colour, about("Hintergrund der Titelseite")]
    cover_text: Annotated[Colour, about("Schrift der Titelseite")]
    tones: Annotated[dict[Tone, ToneEntry], about("Farben nach Bedeutung")]
    series: Annotated[tuple[Colour, ...], Field(min_length=1), about("Farben der Reihen in Diagrammen")]
    page: Annotated[PageEntry, about("Seite")] = PageEntry()
    scale: Annotated[ScaleEntry, about("Schriftgrade und Abstände")] = ScaleEntry()
    logo: Annotated[Line | None, about("Logo auf hellem Grund, SVG oder PNG")] = None
    logo_on_cover: Annotated[Line | None, about("Logo auf der Titelseite, SVG oder PNG")] = None
    header: Annotated[Line | None, about("Text der Kopfzeile")] = None
    footer: Annotated[Line | None, about("Text der Fußzeile")] = None
