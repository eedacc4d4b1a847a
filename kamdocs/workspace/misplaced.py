"""Misplaced: a file whose name or folder is none of the layout, and which one it may be meant to be."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from kamdocs.models.layout import LAYOUT
from kamdocs.problems import Location, Problem
from kamdocs.workspace.file_rules import UNKNOWN_FILE, UNKNOWN_FILE_GUESSED
from kamdocs.workspace.suggestions import closest, id_of, listed

_YEAR: Final = re.compile(r"\d{4}")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_ORDER: Final = re.compile(r"\d+")
_LANGUAGE: Final = re.compile(r"\.(de|en)\b", re.IGNORECASE)


def unknown_file(path: str) -> Problem:
    """The problem of a file that is not read, with the path it may be meant to have."""
    name, parent = PurePosixPath(path).name, str(PurePosixPath(path).parent)
    candidates = [PurePosixPath(candidate) for candidate in _candidates(path)]
    here = {candidate.stem: candidate.name for candidate in candidates if _is_like(candidate, parent, name)}
    stem = closest(PurePosixPath(name).stem, here)
    if guess := here[stem] if stem else _in_other_folder(name, parent, candidates):
        return UNKNOWN_FILE_GUESSED.at(Location(path), name=name, guess=guess)
    known = [part.name for part in candidates if str(part.parent) == parent] or sorted(map(str, candidates))
    return UNKNOWN_FILE.at(Location(path), name=name, known=listed(known))


def _is_like(candidate: PurePosixPath, parent: str, name: str) -> bool:
    """Whether a file of this kind could lie there: a table is no YAML file."""
    return str(candidate.parent) == parent and candidate.suffix[:2] == PurePosixPath(name).suffix[:2].lower()


def _in_other_folder(name: str, parent: str, candidates: list[PurePosixPath]) -> str | None:
    folders = {str(candidate.parent) for candidate in candidates if candidate.name == name}
    folder = closest(parent, folders)
    return f"{folder}/{name}" if folder else None


def _candidates(path: str) -> list[str]:
    """The path of every kind of file, with the names taken from the file at hand."""
    file = PurePosixPath(path)
    stem = _LANGUAGE.sub("", file.stem)
    order, rest = _first(_ORDER, stem, "01"), re.sub(r"^\d+[-_ ]*", "", stem)
    year = _first(_YEAR, stem, "2026")
    names = {
        "account": id_of(file.parts[1]) if len(file.parts) > 2 else id_of(stem),
        "year": year,
        "date": _first(_DATE, stem, f"{year}-01-31"),
        "order": f"{int(order):02}"[:2],
        "language": _first(_LANGUAGE, file.name, ".de").strip(".").lower(),
    }
    return [kind.path(id=id_of(rest if "{order}" in kind.pattern else stem), **names) for kind in LAYOUT]


def _first(pattern: re.Pattern[str], text: str, default: str) -> str:
    match = pattern.search(text)
    return match.group() if match else default
