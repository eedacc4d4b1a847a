"""`init`: a new workspace, either a starter to adapt or a copy of the complete fictional sample."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from kamdocs.build.output import write_atomically
from kamdocs.problems import InputError, Location, Rule, Severity
from kamdocs.workspace import shipped_templates

NOT_EMPTY: Final = Rule(
    "IN01",
    Severity.ERROR,
    {"de": "Der Ordner {folder} ist nicht leer.", "en": "The folder {folder} is not empty."},
    {"de": "Geben Sie einen neuen oder leeren Ordner an.", "en": "Name a new or an empty folder."},
)
NO_FOLDER: Final = Rule(
    "IN02",
    Severity.ERROR,
    {"de": "{folder} ist eine Datei, kein Ordner.", "en": "{folder} is a file, not a folder."},
    {"de": "Geben Sie einen neuen oder leeren Ordner an.", "en": "Name a new or an empty folder."},
)
_PACKAGE: Final = Path(__file__).parents[1]
_SAMPLE: Final = ("kamdocs.yaml", "people.yaml", "accounts", "handbook", "portfolio")
_SHARED: Final = (
    "kpis.yaml",
    "selection.yaml",
    "retention.yaml",
    "segmentation.yaml",
    "touchpoints.yaml",
    "glossary.yaml",
    "processes",
    "raci/kam-rollen.yaml",
    "raci/produktfreigabe.yaml",
    "playbooks",
    "personas",
)
"""Parts of the sample's handbook that hold in any company; the starter takes them over."""
_IGNORED: Final = "/build/\n/.kamdocs/\n"
_APPROVAL: Final = re.compile(rb"^approved_(by|on):.*\n", re.MULTILINE)
_ADOPTED: Final = re.compile(rb"^(valid_from|last_review|assessed_on|reviewed_on): \S+", re.MULTILINE)
_DUE: Final = re.compile(rb"^(review_due): \S+", re.MULTILINE)
_YEAR: Final = timedelta(days=365)


def make_workspace(target: Path, day: date, *, sample: bool) -> Sequence[Path]:
    """Fills a new or empty folder and returns the files. Raises InputError if there is something in it.

    `day` is when a starter's rules begin to be valid.
    """
    if target.exists() and not target.is_dir():
        raise InputError([NO_FOLDER.at(Location(""), folder=target.name)])
    if target.exists() and any(entry.name != ".git" for entry in target.iterdir()):
        raise InputError([NOT_EMPTY.at(Location(""), folder=target.name)])
    sources = dict(_whole_sample()) if sample else _adopted(dict(_starter()), day)
    contents = {".gitignore": _IGNORED.encode(), **sources}
    for path, data in contents.items():
        write_atomically(target / path, data)
    return [target / path for path in contents]


def shipped_sample() -> Path:
    """Where the sample lies: in the installed package, or around it in a checkout."""
    installed = _PACKAGE / "_shipped" / "sample"
    return installed if installed.is_dir() else _PACKAGE.parent


def _whole_sample() -> Iterator[tuple[str, bytes]]:
    return ((path, file.read_bytes()) for path, file in _below(shipped_sample(), _SAMPLE))


def _starter() -> Iterator[tuple[str, bytes]]:
    for path, file in _below(shipped_sample() / "handbook", _SHARED):
        yield f"handbook/{path}", file.read_bytes()
    folder = shipped_templates() / "starter"
    for path, file in _below(folder, [entry.name for entry in folder.iterdir()]):
        yield path, file.read_bytes()


def _adopted(contents: Mapping[str, bytes], day: date) -> Mapping[str, bytes]:
    """The files as the new company takes them over on a day: valid and reviewed from then, approved by nobody."""
    today, in_a_year = day.isoformat().encode(), (day + _YEAR).isoformat().encode()
    adopted = {}
    for path, data in contents.items():
        text = _APPROVAL.sub(b"", data)
        text = _ADOPTED.sub(rb"\1: " + today, text)
        adopted[path] = _DUE.sub(rb"\1: " + in_a_year, text)
    return adopted


def _below(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, Path]]:
    """The files of some entries of a folder, by their path in it."""
    for name in sorted(names):
        entry = folder / name
        files = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
        yield from ((file.relative_to(folder).as_posix(), file) for file in files if file.is_file())
