"""References: every id is defined once, and every reference leads to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kamdocs.models.fields import Definition, Reference
from kamdocs.models.kinds import KINDS, Scope
from kamdocs.problems import Location, Problem
from kamdocs.workspace import value_rules as rules
from kamdocs.workspace.capping import SHOWN, more_than
from kamdocs.workspace.kind_names import names_of
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.suggestions import closest, id_of, listed
from kamdocs.workspace.tree_links import Link
from kamdocs.workspace.yaml_quoting import shortened

_EVERYWHERE: Final = ""
"""The scope of kinds that belong to no account or file."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A file with its links; `unsure_kinds` are those it may define, but cannot be asked for."""

    path: str
    account: str
    marks: Marks
    links: tuple[Link, ...]
    unsure_kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Known:
    """The ids of one kind in one scope: where each is defined, and what its entity is called."""

    places: dict[str, Location] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


class Index:
    """All definitions, by kind and scope."""

    def __init__(self, files: Iterable[Linked]) -> None:
        self._known: dict[tuple[str, str], _Known] = {}
        self._unsure: set[tuple[str, str]] = set()
        self.duplicates: list[Problem] = []
        for file in files:
            self._unsure |= {(kind, _scope(kind, file)) for kind in file.unsure_kinds}
            for link in file.links:
                if isinstance(link.mark, Definition):
                    self._define(link, file)

    def is_known(self, link: Link, file: Linked) -> bool:
        """Whether the id is defined, or could be in a file that cannot be read."""
        scopes = _scopes(link.mark.kind, file)
        known = any(link.written in self._known[scope].places for scope in scopes if scope in self._known)
        return known or not self._unsure.isdisjoint(scopes)

    def all_known(self, kind: str, file: Linked) -> _Known:
        """What can be referred to from a file."""
        found = [self._known[scope] for scope in _scopes(kind, file) if scope in self._known]
        places = {key: place for known in found for key, place in known.places.items()}
        names = {key: name for known in found for key, name in known.names.items()}
        return _Known(places, names)

    def _define(self, link: Link, file: Linked) -> None:
        kind = link.mark.kind
        known = self._known.setdefault((kind, _scope(kind, file)), _Known())
        place = file.marks.value(link.pointer)
        first = known.places.setdefault(link.written, place)
        known.names.setdefault(link.written, link.name)
        if first is not place:
            taken = f"{first.path}:{first.line}"
            self.duplicates.append(
                rules.DUPLICATE_ID.at(place, written=link.written, first=taken, **names_of(kind))
            )


def check_references(files: Iterable[Linked]) -> Iterator[Problem]:
    """Ids that are defined twice, and references to none."""
    files = tuple(files)
    index = Index(files)
    yield from index.duplicates
    for file in files:
        unknown = [
            link for link in file.links if isinstance(link.mark, Reference) and not index.is_known(link, file)
        ]
        shown = [
            _unknown(link, index.all_known(link.mark.kind, file), file.marks) for link in unknown[:SHOWN]
        ]
        yield from shown
        yield from more_than(shown, len(unknown))


def _scopes(kind: str, file: Linked) -> list[tuple[str, str]]:
    return [(part, _scope(part, file)) for part in kind.split("|")]


def _scope(kind: str, file: Linked) -> str:
    match KINDS[kind]:
        case Scope.WORKSPACE:
            return _EVERYWHERE
        case Scope.ACCOUNT:
            return file.account
        case Scope.FILE:
            return file.path


def _unknown(link: Link, known: _Known, marks: Marks) -> Problem:
    place = marks.key(link.pointer) if link.is_key else marks.value(link.pointer)
    values: Mapping[str, object] = {"written": shortened(link.written), **names_of(link.mark.kind)}
    if not known.places:
        return rules.UNKNOWN_ID_ALONE.at(place, **values)
    if named := _by_name(link.written, known.names):
        return rules.UNKNOWN_ID_NAMED.at(place, guess=named, **values)
    if guess := closest(link.written, known.places):
        return rules.UNKNOWN_ID_GUESSED.at(place, guess=guess, **values)
    return rules.UNKNOWN_ID.at(place, known=listed(known.places), **values)


def _by_name(written: str, names: Mapping[str, str]) -> str | None:
    """The id of what has this name, or a name much like it."""
    ids = {name: key for key, name in names.items() if name}
    same = next((name for name in ids if id_of(name) == id_of(written)), None)
    name = same or (closest(written, ids) if " " in written else None)
    return ids[name] if name else None
