"""The renderer: one job in, one document out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any, Final

from kamdocs.audience import Audience
from kamdocs.blocks import Document, Labels
from kamdocs.formatting import Locale
from kamdocs.models.workspace import Workspace
from kamdocs.problems import InputError, Problem, has_errors
from kamdocs.render.context import DataView
from kamdocs.render.engine import Engine
from kamdocs.render.problems import template_problem
from kamdocs.render.subjects import Job
from kamdocs.workspace.templates import TemplateFile
from kamdocs.workspace.yaml_reader import read_yaml

EDITIONS: Final[Mapping[str, Audience]] = {
    "internal": Audience.CONFIDENTIAL,
    "consultant": Audience.CONFIDENTIAL,
    "customer": Audience.INTERNAL,
}
"""The most secret class of field each edition may show."""
_CLASSIFICATIONS: Final = {"public": "Öffentlich", "internal": "Intern", "confidential": "Vertraulich"}
_ENUMERATIONS: Final = "enumerations.yaml"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a document's history."""

    date: date
    author: str
    summary: str
    version: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which state of the data a document shows."""

    version: str
    as_of: date
    changes: tuple[Change, ...] = ()


class Renderer:
    """All templates over one workspace. `locales` are those that can be asked for; `missing` are problems of
    accounts that could not be read.
    """

    def __init__(
        self,
        workspace: Workspace,
        templates: Mapping[str, TemplateFile],
        locales: Mapping[str, Locale],
        as_of: date,
        missing: Sequence[Problem] = (),
    ) -> None:
        self._workspace, self._templates, self._locales, self._as_of = workspace, templates, locales, as_of
        self._missing = missing
        self._engines: dict[str, Engine] = {}
        self._views: dict[str, DataView] = {}

    def render(self, job: Job, provenance: Provenance) -> Document:
        """The document of a job. Raises InputError with the template's file and line if it cannot be made."""
        context = self._context(job, provenance)
        try:
            blocks = self._engine(job.locale).render(job.kind.template, context, EDITIONS[job.edition])
            return self._document(job, provenance, context["document"]["title"], blocks)
        except InputError:
            raise
        except Exception as error:
            paths = {name: file.path for name, file in self._templates.items()}
            problem = template_problem(error, paths, job.kind.template)
            if problem is None:
                raise
            raise InputError([problem]) from error

    def _document(self, job: Job, provenance: Provenance, title: str, blocks: Any) -> Document:
        locale, settings = self._locales[job.locale], self._workspace.settings
        return Document(
            title=title,
            locale=job.locale,
            labels=_labels(locale),
            blocks=blocks,
            author=settings.company.name,
            company=settings.company.name,
            subject=locale.text(job.kind.head.title),
            classification=locale.text(_CLASSIFICATIONS[job.kind.head.classification]),
            version=provenance.version,
            as_of=provenance.as_of,
            numbered_headings=job.kind.head.numbered_headings,
            landscape=job.kind.head.landscape,
            audience=EDITIONS[job.edition],
        )

    def _context(self, job: Job, provenance: Provenance) -> dict[str, Any]:
        locale, view = self._locales[job.locale], self._view(job.locale)
        account = view.accounts[job.subject.account] if job.subject.account else None
        return {
            "workspace": view.workspace,
            "company": view.workspace["settings"]["company"],
            "currency": view.workspace["settings"]["currency"],
            "account": account,
            "process": view.workspace["processes"].get(job.subject.key),
            "matrix": view.workspace["raci"].get(job.subject.key),
            "edition": job.edition,
            "confidential": EDITIONS[job.edition] >= Audience.CONFIDENTIAL,
            "locale": job.locale,
            "as_of": provenance.as_of,
            "lookup": partial(view.find, account=job.subject.account),
            "document": {
                "type": job.kind.type,
                "code": job.kind.head.code,
                "name": locale.text(job.kind.head.title),
                "title": _title(locale.text(job.kind.head.title), view, job),
                "classification": locale.text(_CLASSIFICATIONS[job.kind.head.classification]),
                "version": provenance.version,
                "changes": [
                    {"date": c.date, "author": c.author, "summary": c.summary, "version": c.version}
                    for c in provenance.changes
                ],
            },
        }

    @cached_property
    def _enumerations(self) -> Mapping[str, Any]:
        """The German words printed for the keys of enumerations."""
        file = self._templates[_ENUMERATIONS]
        read = read_yaml(file.text.encode(), file.path)
        if read.tree is None or has_errors(read.problems):
            raise InputError(read.problems)
        return read.tree

    def _engine(self, tag: str) -> Engine:
        if tag not in self._engines:
            self._engines[tag] = Engine(self._templates, self._enumerations, self._locales[tag])
        return self._engines[tag]

    def _view(self, tag: str) -> DataView:
        if tag not in self._views:
            self._views[tag] = DataView(self._workspace, tag, self._as_of, self._missing)
        return self._views[tag]


def _title(name: str, view: DataView, job: Job) -> str:
    if job.subject.account:
        return f"{name} – {view.accounts[job.subject.account]['name']}"
    match job.kind.head.for_each:
        case "process":
            return f"{name} – {view.workspace['processes'][job.subject.key]['name']}"
        case "matrix":
            return f"{name} – {view.workspace['raci'][job.subject.key]['title']}"
        case _:
            return name


def _labels(locale: Locale) -> Labels:
    return Labels(
        figure=locale.text("Abbildung"),
        table=locale.text("Tabelle"),
        page_of=locale.text("Seite {page} von {pages}"),
        continued=locale.text("Fortsetzung"),
        note=locale.text("Hinweis"),
    )
