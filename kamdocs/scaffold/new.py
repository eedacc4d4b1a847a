"""`new`: the files of a scaffold, written if none of them is there yet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kamdocs.build.output import write_atomically
from kamdocs.models.workspace import Workspace
from kamdocs.problems import InputError, Location, Problem, Rule, Severity
from kamdocs.scaffold.kinds import CHAPTER, FILES, OF_EXISTING_ACCOUNT, TEAM, File
from kamdocs.scaffold.skeleton import Filling, skeleton
from kamdocs.scaffold.suggested import criteria, manager_role, other_members
from kamdocs.workspace import load
from kamdocs.workspace.suggestions import id_of, listed

EXISTS: Final = Rule(
    "NE01",
    Severity.ERROR,
    {"de": "Die Datei gibt es schon.", "en": "The file exists already."},
    {
        "de": "Sie bleibt, wie sie ist. Ergänzen Sie sie, oder benennen Sie sie zuerst um.",
        "en": "It stays as it is. Complete it, or rename it first.",
    },
)
BAD_ID: Final = Rule(
    "NE02",
    Severity.ERROR,
    {
        "de": "„{id}“ ist keine Kennung: erlaubt sind Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche.",
        "en": "“{id}” is not an id: lower-case letters a to z, digits and hyphens are allowed.",
    },
    {
        "de": "Schreiben Sie: kamdocs new {kind} {guess}",
        "en": "Write: kamdocs new {kind} {guess}",
    },
)
UNKNOWN_ACCOUNT: Final = Rule(
    "NE03",
    Severity.ERROR,
    {"de": "Den Account `{id}` gibt es nicht.", "en": "There is no account `{id}`."},
    {
        "de": "Legen Sie ihn zuerst an: kamdocs new account {id}. Es gibt: {known}.",
        "en": "Make it first: kamdocs new account {id}. There are: {known}.",
    },
)
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID: Final = 64
_HISTORY: Final = "month,category,revenue,contribution_margin,quantity\n"
_HEAD: Final = """\
# Auszufüllen ist, was offen ist. Eine Zeile mit # am Anfang ist freiwillig: # und Leerzeichen löschen, Wert eintragen.
# Danach prüfen: kamdocs check {path}
"""
_CHAPTER_TEXTS: Final = {"de": "Worum es in diesem Kapitel geht.", "en": "What this chapter is about."}


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: the id, the year of a plan, the day of a review, the locale of the workspace."""

    id: str
    year: int
    day: date
    locale: str

    @property
    def names(self) -> Mapping[str, str]:
        """What paths and given values of a scaffold can name."""
        return {
            "id": self.id,
            "year": str(self.year),
            "day": self.day.isoformat(),
            "locale": self.locale,
        }


def write_scaffold(root: Path, kind: str, request: Request) -> Sequence[Path]:
    """Writes the files of a scaffold and returns their paths.

    Raises InputError, having written nothing, if the id is no id, a file exists or its account does not.
    """
    if problem := _refusal(root, kind, request.id):
        raise InputError([problem])
    texts = _chapter(root, request) if kind == CHAPTER else _yaml(root, kind, request)
    existing = [EXISTS.at(Location(path)) for path in texts if (root / path).exists()]
    if existing:
        raise InputError(existing)
    for path, text in texts.items():
        write_atomically(root / path, text.encode())
    return [root / path for path in texts]


def _refusal(root: Path, kind: str, written: str) -> Problem | None:
    if not _ID.fullmatch(written) or len(written) > _LONGEST_ID:
        guess = id_of(written)[:_LONGEST_ID].strip("-")
        return BAD_ID.at(Location(""), id=written, kind=kind, guess=guess)
    if kind in OF_EXISTING_ACCOUNT and not (root / "accounts" / written).is_dir():
        known = listed(path.name for path in (root / "accounts").glob("*") if path.is_dir())
        return UNKNOWN_ACCOUNT.at(Location(""), id=written, known=known or "–")
    return None


def _yaml(root: Path, kind: str, request: Request) -> Mapping[str, str]:
    workspace = load(root).workspace
    texts = {}
    for file in FILES[kind]:
        path = file.path.format_map(request.names)
        text = _HEAD.format(path=path) + _text(file, request, workspace)
        texts[path] = _spelt(text, request.locale)
    history = {f"accounts/{request.id}/history.csv": _HISTORY} if kind == "account" else {}
    return texts | history


def _text(file: File, request: Request, workspace: Workspace | None) -> str:
    names = {**request.names, "manager": manager_role(workspace)}
    given = {path: value.format_map(names) for path, value in file.given.items()}
    text = skeleton(file.model, Filling(given, file.wanted, criteria(workspace, request.locale)))
    members = other_members(workspace, request.locale) if file is TEAM else ()
    return text + "".join(f"{line}\n" for line in members)


def _spelt(text: str, locale: str) -> str:
    """The comments as the workspace spells: none of the values holds a letter that would change."""
    return text.replace("ß", "ss") if locale == "de-CH" else text


def _chapter(root: Path, request: Request) -> Mapping[str, str]:
    folder = root / "handbook" / "chapters"
    taken = [int(path.name[:2]) for path in folder.glob("[0-9][0-9]-*.md")]
    language = request.locale.partition("-")[0]
    title = request.id.replace("-", " ").capitalize()
    path = f"handbook/chapters/{max(taken, default=0) + 1:02}-{request.id}.{language}.md"
    return {path: f"# {title}\n\n{_CHAPTER_TEXTS[language]}\n"}
