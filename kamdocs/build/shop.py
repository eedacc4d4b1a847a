"""The shop: everything loaded that documents are made of, and the making of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from importlib import import_module
from pathlib import Path

from kamdocs.blocks import Document
from kamdocs.build.git import History
from kamdocs.build.inputs import combined, digest, program_digest
from kamdocs.build.options import Options
from kamdocs.build.provenance import Provenances
from kamdocs.formatting import LOCALES
from kamdocs.models.workspace import Workspace
from kamdocs.render.kinds import DocumentKind, document_kinds
from kamdocs.render.renderer import Renderer
from kamdocs.render.subjects import Job, subjects
from kamdocs.theme import Theme
from kamdocs.workspace import Loaded, load_locale, load_theme, template_search
from kamdocs.workspace.templates import load_templates


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
        self._workspace, self._as_of = workspace, as_of
        search = template_search(root)
        self._templates = load_templates(search, root)
        self._theme = load_theme(workspace.settings.theme, search)
        self._looks = combined([program_digest(), repr(self._theme)])
        self._provenances = Provenances(root, history, workspace.digests, as_of)
        locales = {tag: load_locale(tag, search) for tag in LOCALES}
        missing = [problem for problem in loaded.problems if problem.location.path.startswith("accounts/")]
        self._renderer = Renderer(
            workspace, self._templates, locales, as_of, missing if loaded.broken else ()
        )

    @cached_property
    def kinds(self) -> tuple[DocumentKind, ...]:
        return document_kinds(self._templates)

    def jobs(self, options: Options) -> tuple[Job, ...]:
        """Every document the options ask for, in a fixed order."""
        return tuple(job for job in self._all_jobs(options) if _selected(job, options.selectors))

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
            for subject in subjects(kind, self._workspace, self._as_of):
                for locale in options.locales or self._locales(subject.language):
                    for edition in options.editions:
                        yield Job(kind, subject, locale, edition)

    def _locales(self, language: str) -> tuple[str, ...]:
        wanted = (*self._workspace.settings.locales, language)
        return tuple(dict.fromkeys(locale for locale in wanted if locale))


def _writer(ending: str) -> Callable[[Document, Theme], bytes]:
    writer: Callable[[Document, Theme], bytes] = import_module(f"kamdocs.writers.{ending}").write
    return writer


def _selected(job: Job, selectors: tuple[str, ...]) -> bool:
    names = (job.kind.type, job.subject.name, job.subject.account, f"{job.kind.type}/{job.subject.name}")
    return not selectors or any(fnmatchcase(name, chosen) for chosen in selectors for name in names if name)
