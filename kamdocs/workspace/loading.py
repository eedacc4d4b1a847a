"""Loading: a folder becomes a workspace; what is broken is left out and named, all at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kamdocs.models.layout import REQUIRED
from kamdocs.models.workspace import AccountFolder, Chapter, Workspace
from kamdocs.problems import Problem, Severity, sorted_problems
from kamdocs.workspace.chapters import repeated_chapters
from kamdocs.workspace.discovery import discover
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.references import check_references
from kamdocs.workspace.shown_ids import with_ids
from kamdocs.workspace.source_file import SourceFile, read_file
from kamdocs.workspace.value_rules import FORM, ID_FORM, ROLE_FORM, UNKNOWN_ID
from kamdocs.workspace.yaml_rules import COLON_WITHOUT_BLANK

_EVERYWHERE: Final = ""
"""In place of an account: everything outside the accounts."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`workspace` has every account without errors; None if a file every workspace must have cannot be read.

    `broken` are the ids of the accounts that are left out; "" says that something outside the accounts
    (handbook, people, portfolio) is left out.
    """

    workspace: Workspace | None
    problems: tuple[Problem, ...]
    broken: frozenset[str]


def load(root: Path, limits: Limits | None = None) -> Loaded:
    """The workspace in a folder, with all problems. Never raises for what is in the folder."""
    sizes = limits or Limits()
    found, misplaced = discover(root, sizes)
    files = [read_file(item, sizes) for item in found]
    linked = [file.linked for file in files]
    problems = _without_echoes(
        [
            *misplaced,
            *with_ids((problem for file in files for problem in file.problems), linked),
            *check_references(linked),
            *repeated_chapters(file.content for file in files if isinstance(file.content, Chapter)),
        ]
    )
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    broken_paths = {problem.location.path for problem in errors}
    broken = frozenset(_account_of(path) for path in broken_paths)
    return Loaded(_workspace(files, broken, broken_paths), problems, broken)


def _without_echoes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Without the form of an id where it is said already that it is unknown, and without both at a wrong colon."""
    found = sorted_problems(problems)
    glued = {problem.location for problem in found if problem.rule is COLON_WITHOUT_BLANK}
    unknown = glued | {problem.location for problem in found if problem.rule.id == UNKNOWN_ID.id}
    forms = {ID_FORM.id, ROLE_FORM.id, FORM.id}
    echoes = [(forms, unknown), ({UNKNOWN_ID.id}, glued)]
    return tuple(
        problem
        for problem in found
        if not any(problem.rule.id in ids and problem.location in places for ids, places in echoes)
    )


def _account_of(path: str) -> str:
    folder, _, rest = path.partition("/")
    return rest.partition("/")[0] if folder == "accounts" else _EVERYWHERE


def _workspace(
    files: Iterable[SourceFile], broken: frozenset[str], broken_paths: set[str]
) -> Workspace | None:
    """What can be trusted: whole accounts, and elsewhere whole files."""
    trusted = [
        file
        for file in files
        if file.path not in broken_paths and (file.account == _EVERYWHERE or file.account not in broken)
    ]
    folders: defaultdict[str, list[SourceFile]] = defaultdict(list)
    for file in trusted:
        folders[file.account].append(file)
    common = _by_attribute(folders.pop(_EVERYWHERE, []))
    if any(kind.attribute not in common for kind in REQUIRED):
        return None
    return Workspace(
        **common,
        accounts={name: AccountFolder(name, **_by_attribute(folders[name])) for name in sorted(folders)},
        marks={file.path: file.linked.marks.values for file in trusted},
        digests={file.path: file.digest for file in trusted},
    )


def _by_attribute(files: Iterable[SourceFile]) -> dict[str, Any]:
    """The contents by the attribute that holds them; files of which there are many by their key, in its order."""
    found: dict[str, Any] = {}
    for file in sorted(files, key=lambda file: str(file.match.key)):
        kind = file.match.kind
        if isinstance(file.content, Chapter):
            found[kind.attribute] = tuple(sorted((*found.get(kind.attribute, ()), file.content)))
        elif kind.many:
            found.setdefault(kind.attribute, {})[file.match.key] = file.content
        else:
            found[kind.attribute] = file.content
    return found
