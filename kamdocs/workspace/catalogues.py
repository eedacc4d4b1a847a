"""Catalogues: the wordings of a locale, as maps from the German wording to the locale's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kamdocs.formatting import LOCALES, Locale
from kamdocs.models.links import escaped
from kamdocs.problems import InputError, Location, Problem, has_errors
from kamdocs.workspace.rule import error
from kamdocs.workspace.suggestions import listed
from kamdocs.workspace.template_files import names_in, read_template_file
from kamdocs.workspace.yaml_quoting import shortened
from kamdocs.workspace.yaml_reader import YamlFile, read_yaml

_PLACEHOLDER: Final = re.compile(r"\{\w+\}")

UNKNOWN_LOCALE = error(
    "LC01",
    "Die Sprache „{tag}“ gibt es nicht.",
    "There is no locale “{tag}”.",
    "Schreiben Sie eine von {known}.",
    "Write one of {known}.",
)
NOT_A_WORDING = error(
    "LC02",
    "Zu „{german}“ steht kein Text.",
    "There is no text for “{german}”.",
    "Schreiben Sie `{german}: …` in einer Zeile; ein Katalog enthält nur Texte.",
    "Write `{german}: …` in one line; a catalogue holds only texts.",
)
CONFLICT = error(
    "LC03",
    "„{german}“ ist hier mit „{here}“ wiedergegeben, in {first} mit „{there}“.",
    "“{german}” is rendered as “{here}” here, but as “{there}” in {first}.",
    "Schreiben Sie an beiden Stellen dasselbe, oder löschen Sie eine.",
    "Write the same in both places, or delete one.",
)
PLACEHOLDERS = error(
    "LC04",
    "„{here}“ hat nicht dieselben Platzhalter wie „{german}“.",
    "“{here}” does not have the same placeholders as “{german}”.",
    "Verwenden Sie genau {known}.",
    "Use exactly {known}.",
)


def load_locale(tag: str, search: Sequence[Path]) -> Locale:
    """The locale with its catalogue. Raises InputError."""
    if tag not in LOCALES:
        place = Location("kamdocs.yaml")
        raise InputError(
            [UNKNOWN_LOCALE.at(place, tag=tag, known=", ".join(f"`{known}`" for known in LOCALES))]
        )
    return Locale(tag, load_catalogue(tag, search))


def load_catalogue(tag: str, search: Sequence[Path]) -> Mapping[str, str]:
    """All wordings of the language, those of the region before them. Raises InputError with every problem.

    A file in an earlier folder of `search` hides one of the same name in a later one.
    """
    language = tag.partition("-")[0]
    return {
        key: text for folder in dict.fromkeys((language, tag)) for key, text in _of(folder, search).items()
    }


@dataclass(frozen=True, slots=True)
class _Wording:
    german: str
    text: str
    place: Location


def _of(folder: str, search: Sequence[Path]) -> dict[str, str]:
    names = names_in(search, f"locales/{folder}", ".yaml")
    files = [read_yaml(read_template_file(search, name), f"templates/{name}") for name in names]
    wordings = [wording for file in files for wording in _wordings(file)]
    problems = [problem for file in files for problem in (*file.problems, *_without_text(file))]
    problems += [*_conflicts(wordings), *_other_placeholders(wordings)]
    if has_errors(problems):
        raise InputError(problems)
    return {wording.german: wording.text for wording in wordings}


def _wordings(file: YamlFile) -> Iterator[_Wording]:
    for german, text in (file.tree or {}).items():
        if isinstance(text, str):
            yield _Wording(german, str(text), file.marks.key(f"/{escaped(german)}"))


def _without_text(file: YamlFile) -> Iterator[Problem]:
    for german, text in (file.tree or {}).items():
        if not isinstance(text, str):
            yield NOT_A_WORDING.at(file.marks.key(f"/{escaped(german)}"), german=shortened(german))


def _conflicts(wordings: Sequence[_Wording]) -> Iterator[Problem]:
    seen: dict[str, _Wording] = {}
    for wording in wordings:
        first = seen.setdefault(wording.german, wording)
        if first.text != wording.text:
            taken = f"{first.place.path}:{first.place.line}"
            values = {"german": wording.german, "here": wording.text, "there": first.text, "first": taken}
            yield CONFLICT.at(wording.place, **values)


def _other_placeholders(wordings: Sequence[_Wording]) -> Iterator[Problem]:
    for wording in wordings:
        wanted = set(_PLACEHOLDER.findall(wording.german))
        if set(_PLACEHOLDER.findall(wording.text)) != wanted:
            values = {"german": wording.german, "here": wording.text, "known": listed(wanted) or "–"}
            yield PLACEHOLDERS.at(wording.place, **values)
