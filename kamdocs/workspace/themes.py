"""Themes: the design tokens of `templates/themes/<name>`, with the bytes of its fonts and logos.

A theme says only what it does differently: what it leaves out is as in the default theme.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any, Final, Literal

from kamdocs.blocks import Picture, Tone
from kamdocs.problems import InputError, Location, Problem, Rule, has_errors
from kamdocs.theme import FontFamily, FontFile, Fonts, Page, Scale, Theme, ToneColours
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.rule import error, with_hint
from kamdocs.workspace.suggestions import closest, listed
from kamdocs.workspace.template_files import first_with, is_inside, read_template_file
from kamdocs.workspace.theme_file import FontFamilyEntry, PageEntry, ScaleEntry, ThemeFile
from kamdocs.workspace.validation import validated
from kamdocs.workspace.yaml_composer import Tree
from kamdocs.workspace.yaml_reader import YamlFile, read_yaml

DEFAULT: Final = "default"
_FONT_SIGNATURES: Final = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_PICTURES: Final[
    Mapping[str, tuple[Literal["image/png", "image/jpeg", "image/svg+xml"], tuple[bytes, ...]]]
] = {
    ".png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    ".jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".svg": ("image/svg+xml", (b"<svg", b"<?xml", b"<!--")),
}

UNKNOWN_THEME = error(
    "TH01",
    "Die Gestaltung „{name}“ gibt es nicht: `templates/themes/{name}/theme.yaml` fehlt.",
    "There is no theme “{name}”: `templates/themes/{name}/theme.yaml` is missing.",
    "Es gibt: {known}.",
    "There are: {known}.",
)
UNKNOWN_THEME_GUESSED = with_hint(UNKNOWN_THEME, "Meinten Sie `{guess}`?", "Did you mean `{guess}`?")
MISSING_FILE = error(
    "TH02",
    "Die Datei „{name}“ gibt es weder in dieser noch in der mitgelieferten Gestaltung.",
    "There is no file “{name}” in this theme nor in the shipped one.",
    "Legen Sie sie neben `theme.yaml` und nennen Sie sie von dort aus, zum Beispiel `fonts/Schrift.ttf`.",
    "Put it beside `theme.yaml` and name it from there, for example `fonts/Font.ttf`.",
)
NOT_A_FONT = error(
    "TH03",
    "Die Datei „{name}“ ist keine TrueType- oder OpenType-Schrift.",
    "The file “{name}” is no TrueType or OpenType font.",
    "Nehmen Sie eine `.ttf`- oder `.otf`-Datei; `.woff2` und Sammlungen (`.ttc`) gehen nicht.",
    "Take a `.ttf` or `.otf` file; `.woff2` and collections (`.ttc`) do not work.",
)
NOT_A_PICTURE = error(
    "TH04",
    "Die Datei „{name}“ ist kein Bild in SVG, PNG oder JPEG.",
    "The file “{name}” is no picture in SVG, PNG or JPEG.",
    "Speichern Sie das Bild als `.svg` oder `.png`.",
    "Save the picture as `.svg` or `.png`.",
)
MISSING_TONE = error(
    "TH05",
    "Die Farben der Bedeutung `{name}` fehlen.",
    "The colours of the meaning `{name}` are missing.",
    'Ergänzen Sie `{name}: {full: "#123456", light: "#abcdef", on_full: "#ffffff"}`.',
    'Add `{name}: {full: "#123456", light: "#abcdef", on_full: "#ffffff"}`.',
)


def load_theme(name: str, search: Sequence[Path]) -> Theme:
    """The theme of this name. Raises InputError with every problem of its files."""
    file = _theme_file(name, search)
    tree = file.tree if name == DEFAULT else _merged(file.tree, _theme_file(DEFAULT, search).tree)
    entry, problems = validated(ThemeFile, tree, file.marks)
    problems += file.problems
    if entry is None or has_errors(problems):
        raise InputError(problems)
    return _Assembly(name, search, file.marks).theme(entry)


def _theme_file(name: str, search: Sequence[Path]) -> YamlFile:
    path = f"themes/{name}/theme.yaml"
    if not is_inside(name) or not first_with(search, path):
        known = {found.parent.name for folder in search for found in (folder / "themes").glob("*/theme.yaml")}
        guess = closest(name, known)
        place = Location("kamdocs.yaml")
        if guess:
            raise InputError([UNKNOWN_THEME_GUESSED.at(place, name=name, guess=guess)])
        raise InputError([UNKNOWN_THEME.at(place, name=name, known=listed(known))])
    file = read_yaml(read_template_file(search, path), f"templates/{path}")
    if file.tree is None:
        raise InputError(file.problems)
    return file


def _merged(own: Tree | None, default: Tree | None) -> Tree:
    """The default tokens with a theme's own in their place, key by key."""
    merged: Tree = dict(default or {})
    for key, value in (own or {}).items():
        below = merged.get(key)
        merged[key] = _merged(value, below) if isinstance(value, dict) and isinstance(below, dict) else value
    return merged


class _Assembly:
    """Puts a theme together from its entries and the files they name; gathers what is wrong with those."""

    def __init__(self, name: str, search: Sequence[Path], marks: Marks) -> None:
        self._name, self._search, self._marks = name, search, marks
        self._problems: list[Problem] = []

    def theme(self, entry: ThemeFile) -> Theme:
        tones = self._tones(entry)
        fonts = Fonts(
            self._family(entry.fonts.body, "/fonts/body"),
            self._family(entry.fonts.heading, "/fonts/heading"),
            self._family(entry.fonts.fallback, "/fonts/fallback"),
        )
        logos = self._picture(entry.logo, "/logo"), self._picture(entry.logo_on_cover, "/logo_on_cover")
        if self._problems:
            raise InputError(self._problems)
        return Theme(
            name=self._name,
            fonts=fonts,
            text=entry.text,
            muted=entry.muted,
            accent=entry.accent,
            rule=entry.rule,
            cover_background=entry.cover_background,
            cover_text=entry.cover_text,
            tones=tones,
            series=entry.series,
            page=Page(**_given(entry.page)),
            scale=Scale(**_given(entry.scale)),
            logo=logos[0],
            logo_on_cover=logos[1],
            header=entry.header or "",
            footer=entry.footer or "",
        )

    def _tones(self, entry: ThemeFile) -> dict[Tone, ToneColours]:
        missing = [tone for tone in Tone if tone not in entry.tones]
        self._problems += [MISSING_TONE.at(self._marks.key("/tones"), name=tone.value) for tone in missing]
        return {
            tone: ToneColours(found.full, found.light, found.on_full) for tone, found in entry.tones.items()
        }

    def _family(self, entry: FontFamilyEntry, pointer: str) -> FontFamily:
        files = [
            FontFile(file.name, data, file.bold, file.italic)
            for index, file in enumerate(entry.files)
            if (data := self._bytes(file.name, f"{pointer}/files/{index}/name", NOT_A_FONT, _FONT_SIGNATURES))
        ]
        return FontFamily(entry.family, entry.word, tuple(files))

    def _picture(self, name: str | None, pointer: str) -> Picture | None:
        if name is None:
            return None
        media_type, signatures = _PICTURES.get(PurePosixPath(name).suffix.lower(), ("image/png", ()))
        data = self._bytes(name, pointer, NOT_A_PICTURE, signatures)
        return Picture(data, media_type, name) if data else None

    def _bytes(self, name: str, pointer: str, rule: Rule, signatures: tuple[bytes, ...]) -> bytes | None:
        """A file of the theme, or of the default theme; its first bytes must be one of the signatures."""
        place = self._marks.value(pointer)
        paths = [f"themes/{theme}/{name}" for theme in (self._name, DEFAULT)]
        path = next((path for path in paths if is_inside(name) and first_with(self._search, path)), None)
        if path is None:
            self._problems.append(MISSING_FILE.at(place, name=name))
            return None
        try:
            data = read_template_file(self._search, path)
        except InputError as error:
            self._problems += error.problems
            return None
        if not data.lstrip().startswith(signatures):
            self._problems.append(rule.at(place, name=name))
            return None
        return data


def _given(entry: PageEntry | ScaleEntry) -> dict[str, Any]:
    """The measures that are given, as the plain numbers of `kamdocs.theme`."""
    values = {name: getattr(entry, name) for name in type(entry).model_fields}
    return {name: _plain(value) for name, value in values.items() if value is not None}


def _plain(value: Decimal | tuple[Decimal, ...]) -> float | tuple[float, ...]:
    return tuple(map(float, value)) if isinstance(value, tuple) else float(value)
