"""The shop: everything loaded that documents are made of, and the making of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Final

from kamdocs.blocks import Document
from kamdocs.build.git import History
from kamdocs.build.inputs import combined, digest, program_digest
from kamdocs.build.options import Options
from kamdocs.build.provenance import Provenances, sources
from kamdocs.formatting import LOCALES
from kamdocs.models.workspace import Workspace
from kamdocs.problems import InputError, Location, Problem, Rule, Severity
from kamdocs.render.kinds import DocumentKind, document_kinds
from kamdocs.render.renderer import Renderer
from kamdocs.render.subjects import Job, Subject, subjects
from kamdocs.theme import Theme
from kamdocs.workspace import Loaded, load_locale, load_theme, template_search
from kamdocs.workspace.suggestions import closest
from kamdocs.workspace.templates import load_templates

NO_DOCUMENT: Final = Rule(
    "BU04",
    Severity.ERROR,
    {"de": "Zu „{selector}“ gibt es kein Dokument.", "en": "There is no document for “{selector}”."},
    {
        "de": "kamdocs list zeigt alle Dokumente; wählen lässt sich nach Typ, Account oder Typ/Name.",
        "en": "kamdocs list shows all documents; choose by type, account or type/name.",
    },
)
NO_DOCUMENT_GUESSED: Final = replace(
    NO_DOCUMENT, hint={"de": "Meinten Sie `{guess}`?", "en": "Did you mean `{guess}`?"}
)
SAME_PATH: Final = Rule(
    "BU06",
    Severity.ERROR,
    {
        "de": "Das Dokument „{name}“ gibt es schon; es kommt aus {first}.",
        "en": "There is already a document “{name}”; it comes from {first}.",
    },
    {"de": "Eines der beiden umbenennen.", "en": "Rename one of the two."},
)
_SIGNS: Final[Mapping[str, tuple[str, str]]] = {
    "account": ("account.yaml", "key_account"),
    "plan": ("plan-*.yaml", ""),
    "account_playbook": ("playbook.yaml", ""),
}
"""By kind of document, the file in an account's folder, and a word in it, that show that there is to be one."""


@dataclass(frozen=True, slots=True)
class Made:
    """One document: what each format shows, as a hash, and the bytes of the formats that were stale."""

    keys: Mapping[str, str]
    files: Mapping[str, bytes]


class Shop:
    """A loaded workspace with its templates, theme, locales and history."""

    def __init__(
        self, root: Path, loaded: Loaded, workspace: Workspace, history: History, as_of: date
    ) -> None:
        self._root, self._workspace, self._as_of = root, workspace, as_of
        self._broken = loaded.broken
        search = template_search(root)
        self._templates = load_templates(search, root)
        self._theme = load_theme(workspace.settings.theme, search)
        self._looks = combined([program_digest(), repr(self._theme)])
        self._provenances = Provenances(root, history, workspace.digests, as_of)
        locales = {tag: load_locale(tag, search) for tag in LOCALES}
        errors = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
        missing = [problem for problem in errors if problem.location.path.startswith("accounts/")]
        self._renderer = Renderer(workspace, self._templates, locales, as_of, missing)

    @cached_property
    def kinds(self) -> tuple[DocumentKind, ...]:
        return document_kinds(self._templates)

    def jobs(self, options: Options) -> tuple[Job, ...]:
        """Every document the options ask for, in a fixed order. Raises InputError if one asks for none."""
        jobs = tuple(self._all_jobs(options))
        _check_paths(jobs)
        unknown = [chosen for chosen in options.selectors if not any(_selects(chosen, job) for job in jobs)]
        if unknown:
            raise InputError([_no_document(chosen, jobs) for chosen in unknown])
        chosen = (job for job in jobs if any(_selects(one, job) for one in options.selectors))
        return tuple(chosen) if options.selectors else jobs

    def warm(self, formats: tuple[str, ...]) -> None:
        """Loads now what every child process would otherwise load for itself."""
        for ending in formats:
            _writer(ending)

    def keys(self, job: Job, formats: tuple[str, ...]) -> Mapping[str, str]:
        """For each format the hash of what the document shows in it."""
        return self._keys(self._document(job), formats)

    def make(self, job: Job, formats: tuple[str, ...], known: Mapping[str, str]) -> Made:
        """Renders a document and writes the formats whose key differs from the known one.

        Raises InputError for what is wrong with data or template.
        """
        document = self._document(job)
        keys = self._keys(document, formats)
        stale = [ending for ending in formats if keys[ending] != known.get(ending)]
        return Made(keys, {ending: _writer(ending)(document, self._theme) for ending in stale})

    def _document(self, job: Job) -> Document:
        return self._renderer.render(job, self._provenances.of(job))

    def _keys(self, document: Document, formats: tuple[str, ...]) -> Mapping[str, str]:
        shown = digest(repr(document).encode())
        return {ending: combined([ending, shown, self._looks]) for ending in formats}

    def _all_jobs(self, options: Options) -> Iterator[Job]:
        for kind in self.kinds:
            for subject in (*subjects(kind, self._workspace, self._as_of), *self._unreadable(kind)):
                for locale in options.locales or self._locales(subject.language):
                    yield from (Job(kind, subject, locale, edition) for edition in options.editions)

    def _unreadable(self, kind: DocumentKind) -> Iterator[Subject]:
        """Accounts with errors, as far as their files tell that there will be a document of the kind."""
        if kind.head.for_each not in _SIGNS:
            return
        pattern, word = _SIGNS[kind.head.for_each]
        for account in sorted(self._broken - {""}):
            files = (self._root / "accounts" / account).glob(pattern)
            if any(word in _text(file) for file in files):
                yield Subject(account, account=account)

    def _locales(self, language: str) -> tuple[str, ...]:
        settings = self._workspace.settings
        wanted = (*(settings.locales or (settings.locale,)), language)
        return tuple(dict.fromkeys(str(locale) for locale in wanted if locale))


def _text(file: Path) -> str:
    """What is in a file, as far as it can be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _writer(ending: str) -> Callable[[Document, Theme], bytes]:
    writer: Callable[[Document, Theme], bytes] = import_module(f"kamdocs.writers.{ending}").write
    return writer


def _check_paths(jobs: Iterable[Job]) -> None:
    """Raises InputError if two documents would be the same file: a process and a matrix with one id, say."""
    first: dict[str, Job] = {}
    for job in jobs:
        other = first.setdefault(job.path, job)
        if other is not job:
            raise InputError([SAME_PATH.at(Location(_home(job)), name=job.name, first=_home(other))])


def _home(job: Job) -> str:
    """The file that gives a document its name."""
    return sources(job)[0] if job.subject.key else job.kind.path


def _selects(chosen: str, job: Job) -> bool:
    return any(fnmatchcase(name, chosen) for name in _names(job))


def _names(job: Job) -> tuple[str, ...]:
    """The words a selector can choose a document by."""
    names = (job.kind.type, job.subject.name, job.subject.account, f"{job.kind.type}/{job.subject.name}")
    return tuple(name for name in names if name)


def _no_document(chosen: str, jobs: Iterable[Job]) -> Problem:
    known = {name for job in jobs for name in _names(job)}
    guess = closest(chosen, known)
    if guess:
        return NO_DOCUMENT_GUESSED.at(Location(""), selector=chosen, guess=guess)
    return NO_DOCUMENT.at(Location(""), selector=chosen)
