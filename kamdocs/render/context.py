"""The data templates see: the workspace and its accounts as plain mappings, made when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any

from kamdocs import analyses
from kamdocs.audience import Audience
from kamdocs.models.fields import Entity
from kamdocs.models.layout import LAYOUT, FileKind
from kamdocs.models.links import definitions
from kamdocs.models.workspace import AccountFolder, Chapter, Workspace
from kamdocs.problems import InputError, Location, Problem
from kamdocs.render.values import (
    Tracked,
    TrackedDecimal,
    TrackedInt,
    TrackedMarkdown,
    TrackedText,
    plain,
)


class Lazy(Mapping[str, Any]):
    """A mapping whose items are made when first read."""

    def __init__(self, makers: Mapping[str, Callable[[], Any]]) -> None:
        self._makers = dict(makers)
        self._made: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


class _Refused(Mapping[str, AccountFolder]):
    """In place of the accounts where some could not be read: whoever looks at any of them is refused."""

    def __init__(self, missing: Sequence[Problem]) -> None:
        self._missing = missing

    def __getitem__(self, key: str) -> AccountFolder:
        raise InputError(self._missing)

    def __iter__(self) -> Iterator[str]:
        raise InputError(self._missing)

    def __len__(self) -> int:
        raise InputError(self._missing)


class DataView:
    """A workspace in one locale. Each file is turned into plain data once.

    `missing` are problems of accounts that could not be read: whoever wants all accounts is refused with them.
    """

    def __init__(
        self, workspace: Workspace, locale: str, as_of: date, missing: Sequence[Problem] = ()
    ) -> None:
        self._workspace, self._locale, self._as_of, self._missing = workspace, locale, as_of, missing
        self._definitions: dict[str, Mapping[tuple[str, str], Any]] = {}
        self.workspace: Mapping[str, Any] = Lazy(self._workspace_makers())
        self.accounts: Mapping[str, Mapping[str, Any]] = Lazy(
            {key: partial(self._account, folder) for key, folder in workspace.accounts.items()}
        )

    def find(self, kind: str, identifier: str, account: str = "") -> Any | None:
        """The entity of a kind with that id as plain data; account-side kinds are sought in `account`."""
        for scope in dict.fromkeys((account, "")):
            if scope not in self._definitions:
                self._definitions[scope] = dict(self._defined(scope))
            found = self._definitions[scope].get((kind, str(identifier)))
            if found is not None:
                return found
        return None

    def _defined(self, account: str) -> Iterator[tuple[tuple[str, str], Any]]:
        """Everything with an id in one account, or on the side of the handbook."""
        holder: object = self._workspace.accounts[account] if account else self._workspace
        view = self.accounts[account]["files"] if account else self.workspace
        for kind in LAYOUT:
            if kind.model is None or kind.is_table or kind.is_of_account != bool(account):
                continue
            value, shown = getattr(holder, kind.attribute), view[kind.attribute]
            pairs = [(value[key], shown[str(key)]) for key in value] if kind.many else [(value, shown)]
            for model, data in pairs:
                if model is not None:
                    yield from _entities(model, data)
        if not account:
            for key, data in self.accounts.items():
                yield ("account", key), data

    def _workspace_makers(self) -> dict[str, Callable[[], Any]]:
        makers: dict[str, Callable[[], Any]] = {
            kind.attribute: partial(self._file, self._workspace, kind, {})
            for kind in LAYOUT
            if kind.model is not None and not kind.is_of_account
        }
        makers["chapters"] = self._chapters
        makers["accounts"] = self._all_accounts
        makers["figures"] = lambda: Lazy(
            {name: partial(self._figure, make) for name, make in analyses.OF_WORKSPACE.items()}
        )
        return makers

    def _all_accounts(self) -> list[Mapping[str, Any]]:
        if self._missing:
            raise InputError(self._missing)
        return list(self.accounts.values())

    def _account(self, folder: AccountFolder) -> Mapping[str, Any]:
        files = Lazy(
            {
                kind.attribute: partial(self._file, folder, kind, {"account": folder.id})
                for kind in LAYOUT
                if kind.is_of_account
            }
        )
        plan = folder.current_plan(self._as_of)
        year = str(plan.year) if plan else ""
        makers: dict[str, Callable[[], Any]] = {"files": lambda: files}
        makers |= {name: partial(_itself, value) for name, value in files["account"].items()}
        makers |= {name: partial(files.__getitem__, name) for name in files if name != "account"}
        makers["plan"] = lambda: files["plans"].get(year)
        makers["tracked"] = lambda: files["tracking"].get(year)
        makers["figures"] = lambda: Lazy(
            {name: partial(self._account_figure, make, folder) for name, make in analyses.OF_ACCOUNT.items()}
        )
        return Lazy(makers)

    def _file(self, holder: object, kind: FileKind, names: Mapping[str, str]) -> Any:
        value = getattr(holder, kind.attribute)
        if not kind.many:
            return None if value is None else self._plain(value, kind.path(**names))
        key_name = kind.pattern.rpartition("{")[2].partition("}")[0]
        return {
            str(key): self._plain(item, kind.path(**{**names, key_name: key})) for key, item in value.items()
        }

    def _plain(self, value: object, path: str) -> Any:
        return plain(value, partial(self._workspace.locate, path), self._locale)

    def _chapters(self) -> list[Mapping[str, Any]]:
        """The chapters in the locale's language, or in another one where it lacks them."""
        language = self._locale.partition("-")[0]
        chosen: dict[tuple[int, str], Chapter] = {}
        for chapter in self._workspace.chapters:
            key = (chapter.order, chapter.id)
            if key not in chosen or chapter.language == language:
                chosen[key] = chapter
        return [self._chapter(chapter, language) for _, chapter in sorted(chosen.items())]

    def _chapter(self, chapter: Chapter, language: str) -> Mapping[str, Any]:
        title, body = TrackedText(chapter.title), TrackedMarkdown(chapter.markdown)
        for leaf, line in ((title, 1), (body, chapter.line)):
            leaf.source = Location(chapter.path, line, 1)
            leaf.language = None if chapter.language == language else chapter.language
        return {"id": chapter.id, "order": chapter.order, "title": title, "body": body}

    def _figure(self, make: Callable[[Workspace, date], object]) -> Any:
        accounts = _Refused(self._missing) if self._missing else self._workspace.accounts
        return _result(make(replace(self._workspace, accounts=accounts), self._as_of), Audience.CONFIDENTIAL)

    def _account_figure(
        self, make: Callable[[Workspace, AccountFolder, date], object], folder: AccountFolder
    ) -> Any:
        return _result(make(self._workspace, folder, self._as_of), Audience.CONFIDENTIAL)


def _entities(model: Entity, data: Any) -> Iterator[tuple[tuple[str, str], Any]]:
    for pointer, mark, identifier in definitions(model):
        *steps, _ = pointer.split("/")[1:]
        found = data
        for step in steps:
            found = found[
                int(step) if isinstance(found, list) else step.replace("~1", "/").replace("~0", "~")
            ]
        yield (mark.kind, identifier), found


def _itself(value: Any) -> Any:
    return value


def _result(value: object, audience: Audience) -> Any:
    """The result of an analysis as plain data; a result says by `audience` who may see its numbers."""
    match value:
        case None | bool() | Tracked():
            return value
        case Mapping():
            return {str(key): _result(item, audience) for key, item in value.items()}
        case tuple() | list():
            return [_result(item, audience) for item in value]
        case _ if is_dataclass(value):
            own = getattr(value, "audience", audience)
            return {item.name: _result(getattr(value, item.name), own) for item in fields(value)}
        case Enum():
            return str(value.value)
        case Decimal():
            return _classed(TrackedDecimal(value), audience)
        case int():
            return _classed(TrackedInt(value), audience)
        case str():
            return _classed(TrackedText(value), audience)
        case _:
            return value


def _classed(leaf: Tracked, audience: Audience) -> Tracked:
    leaf.audience = audience
    return leaf
