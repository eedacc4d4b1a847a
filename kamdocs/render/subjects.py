"""Subjects: what a document kind makes one document for each of, and in which locales."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from kamdocs.models.workspace import AccountFolder, Workspace
from kamdocs.render.kinds import DocumentKind


@dataclass(frozen=True, slots=True)
class Subject:
    """`name` is the file name; `account` is set for documents of one account; `key` is the process or matrix id."""

    name: str
    account: str = ""
    key: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One document to be made: kind, subject, locale and edition decide everything else."""

    kind: DocumentKind
    subject: Subject
    locale: str
    edition: str

    @property
    def name(self) -> str:
        """What it is about, whatever the locale and edition: `account-plan/seeblick`."""
        return f"{self.kind.type}/{self.subject.name}"

    @property
    def path(self) -> str:
        """Where it goes below `build/`, without the ending."""
        return f"{self.edition}/{self.locale}/{self.name}"


def subjects(kind: DocumentKind, workspace: Workspace, as_of: date) -> Iterator[Subject]:
    """The subjects of a kind, in the order of the workspace."""
    match kind.head.for_each:
        case "workspace":
            yield Subject(kind.head.subject or kind.type)
        case "process":
            yield from (Subject(key, key=key) for key in workspace.processes)
        case "matrix":
            yield from (Subject(key, key=key) for key in workspace.raci)
        case "account":
            for folder in workspace.accounts.values():
                if folder.account.type == "key_account":
                    yield _of_account(folder, as_of)
        case "plan":
            for folder in workspace.accounts.values():
                if folder.plans:
                    yield _of_account(folder, as_of)
        case "account_playbook":
            for folder in workspace.accounts.values():
                if folder.playbook is not None:
                    yield _of_account(folder, as_of)
        case unreachable:
            assert_never(unreachable)


def _of_account(folder: AccountFolder, as_of: date) -> Subject:
    plan = folder.current_plan(as_of)
    return Subject(folder.id, account=folder.id, language=plan.language if plan else "")
