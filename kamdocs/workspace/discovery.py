"""Discovery: the files of a workspace that are read, and what lies where it does not belong.

Only known places are looked into. Names and sizes are checked before anything is opened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from errno import errorcode
from itertools import chain
from pathlib import Path
from typing import Final

from kamdocs.models.layout import LAYOUT, REQUIRED, REQUIRED_IN_ACCOUNT, FileMatch, kind_of
from kamdocs.problems import InputError, Location, Problem
from kamdocs.workspace import file_rules as rules
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.misplaced import unknown_file
from kamdocs.workspace.suggestions import id_of

_FOLDERS: Final = tuple(sorted({kind.pattern.partition("/")[0] for kind in LAYOUT if "/" in kind.pattern}))
_SUFFIXES: Final = (".yaml", ".yml", ".csv")
_CHAPTERS: Final = "handbook/chapters/"
_ACCOUNT_FOLDER: Final = re.compile(r"accounts/([^/]+)")
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_DEPTH: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read; `path` is relative to the workspace, with `/`."""

    path: str
    file: Path
    match: FileMatch


def discover(root: Path, limits: Limits) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """The files in the order of their paths, and all problems of places and names."""
    if not os.path.lexists(root / "kamdocs.yaml"):
        return (), (rules.NO_WORKSPACE.at(Location("kamdocs.yaml")),)
    try:
        seen = tuple(_Search(root.resolve(), limits).everything())
    except InputError as error:
        return (), error.problems
    found = tuple(sorted((item for item in seen if isinstance(item, Found)), key=lambda item: item.path))
    problems = [item for item in seen if isinstance(item, Problem)]
    reported = {problem.location.path for problem in problems}
    missing = (path for path in _required(found, reported) if path not in reported)
    return found, (*problems, *(rules.MISSING_FILE.at(Location(path), name=path) for path in missing))


def reason_of(error: OSError) -> str:
    """The error's name; its text would depend on the machine's language."""
    return errorcode.get(error.errno or 0, "OSError")


def _required(found: tuple[Found, ...], reported: set[str]) -> Iterator[str]:
    paths = {item.path for item in found}
    accounts = {match[1] for path in chain(paths, reported) if (match := _ACCOUNT_FOLDER.match(path))}
    valid = sorted(account for account in accounts if _ID.fullmatch(account))
    of_accounts = (kind.path(account=account) for account in valid for kind in REQUIRED_IN_ACCOUNT)
    return (path for path in chain((kind.path() for kind in REQUIRED), of_accounts) if path not in paths)


@dataclass(frozen=True, slots=True)
class _Search:
    root: Path
    limits: Limits

    def everything(self) -> Iterator[Found | Problem]:
        for entry in _listed(self.root, ""):
            if entry.name in _FOLDERS:
                yield from self._entry(entry, entry.name, _DEPTH)
            elif entry.name.endswith(_SUFFIXES):
                yield from self._at_top(entry)

    def _at_top(self, entry: os.DirEntry[str]) -> Iterator[Found | Problem]:
        """Files of other programs may lie at the top; one of ours that is misspelt is reported."""
        if kind_of(entry.name):
            yield from self._entry(entry, entry.name, 0)
            return
        problem = unknown_file(_shown(entry.name))
        guess = dict(problem.values).get("guess")
        if guess and not (self.root / guess).exists():
            yield problem

    def _entry(self, entry: os.DirEntry[str], path: str, depth: int) -> Iterator[Found | Problem]:
        if entry.is_symlink() and not self._stays_inside(entry):
            yield rules.LINK_OUTSIDE.at(Location(path))
        elif entry.is_dir():
            yield from self._folder(entry, path, depth)
        elif path.lower().endswith(_SUFFIXES) or path.startswith(_CHAPTERS):
            yield self._file(entry, path)

    def _folder(self, entry: os.DirEntry[str], path: str, depth: int) -> Iterator[Found | Problem]:
        account = _ACCOUNT_FOLDER.fullmatch(path)
        if account and not _ID.fullmatch(account[1]):
            yield rules.FOLDER_NAME.at(Location(path), name=account[1], guess=id_of(account[1]))
            return
        if account and _RESERVED.fullmatch(account[1]):
            yield rules.RESERVED_NAME.at(Location(path), name=account[1])
        try:
            for inner in _listed(Path(entry.path), path) if depth else ():
                yield from self._entry(inner, f"{path}/{_shown(inner.name)}", depth - 1)
        except InputError as error:
            yield from error.problems

    def _file(self, entry: os.DirEntry[str], path: str) -> Found | Problem:
        match = kind_of(path)
        if match is None:
            return unknown_file(path)
        if _RESERVED.fullmatch(entry.name):
            return rules.RESERVED_NAME.at(Location(path), name=entry.name)
        try:
            is_file, size = entry.is_file(), entry.stat().st_size
        except OSError as error:
            return rules.UNREADABLE.at(Location(path), reason=reason_of(error))
        if not is_file:
            return rules.NOT_A_FILE.at(Location(path))
        name, limit = ("table", self.limits.table) if match.kind.is_table else ("file", self.limits.file)
        if size > limit:
            return rules.TOO_LARGE.at(Location(path), size=size, limit=limit, name=name)
        return Found(path, Path(entry.path), match)

    def _stays_inside(self, entry: os.DirEntry[str]) -> bool:
        try:
            return Path(entry.path).resolve().is_relative_to(self.root)
        except (OSError, RuntimeError):  # a circle of links
            return False


def _listed(folder: Path, path: str) -> list[os.DirEntry[str]]:
    """What is in a folder, by name, without hidden and backup files. Raises InputError."""
    try:
        with os.scandir(folder) as entries:
            shown = [
                entry for entry in entries if not entry.name.startswith(".") and not entry.name.endswith("~")
            ]
    except OSError as error:
        raise InputError([rules.UNREADABLE.at(Location(path or "."), reason=reason_of(error))]) from None
    return sorted(shown, key=lambda entry: entry.name)


def _shown(name: str) -> str:
    """A file name as it can be printed, whatever bytes it is made of."""
    return name.encode("utf-8", errors="backslashreplace").decode("utf-8")
