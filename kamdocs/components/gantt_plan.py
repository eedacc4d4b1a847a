"""Gantt plan: projects, milestones and actions as the lines of a plan, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from kamdocs.components.shapes import said
from kamdocs.components.states import day, progress
from kamdocs.components.values import Record, is_missing, pick, records
from kamdocs.formatting import Locale


@dataclass(frozen=True, slots=True)
class GanttRow:
    """`start` is None for a single day (`end`); a `group` spans what stands below it."""

    kind: Literal["group", "bar", "milestone", "due"]
    name: str
    owner: str
    start: date | None
    end: date | None
    state: str
    record: Record
    level: int = 0

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(moment for moment in (self.start, self.end) if moment is not None)


def gantt_rows(
    projects: Sequence[Record],
    actions: Sequence[Record],
    people: Mapping[str, Any],
    as_of: date | None,
    locale: Locale,
) -> tuple[GanttRow, ...]:
    """Every project with its milestones and actions by date, then the actions without a project."""
    reader = _Reader(people, as_of, locale)
    own: dict[str, list[Record]] = {
        str(project.get("id")): [] for project in projects if not is_missing(project.get("id"))
    }
    rest: list[Record] = []
    for action in actions:
        own.get(str(action.get("project")), rest).append(action)
    rows: list[GanttRow] = []
    for project in projects:
        rows += reader.project(project, own.get(str(project.get("id")), []))
    return (*rows, *reader.rest(rest, titled=bool(rows)))


@dataclass(frozen=True, slots=True)
class _Reader:
    people: Mapping[str, Any]
    as_of: date | None
    locale: Locale

    def project(self, project: Record, actions: Sequence[Record]) -> Iterator[GanttRow]:
        milestones = [self._row(item, "milestone", 1) for item in records(project.get("milestones"))]
        parts = _by_date([*milestones, *(self._row(action, "due", 1) for action in actions)])
        row = self._row(project, "due", 0)
        if not parts:
            yield row
            return
        days = sorted(moment for part in (row, *parts) for moment in part.days)
        first, last = (days[0], days[-1]) if days else (None, None)
        yield GanttRow("group", row.name, row.owner, first, last, row.state, project)
        yield from parts

    def rest(self, actions: Sequence[Record], *, titled: bool) -> Iterator[GanttRow]:
        """Actions that belong to no project, under a title of their own if others stand above."""
        rows = _by_date([self._row(action, "due", int(titled)) for action in actions])
        if rows and titled:
            title = self.locale.text("Weitere Maßnahmen")
            yield GanttRow("group", title, "", None, None, "open", {})
        yield from rows

    def _row(self, record: Record, kind: Literal["milestone", "due"], level: int) -> GanttRow:
        start, end = day(record.get("start")), day(pick(record, "due", "end", "date", "done_on"))
        last = end or start
        first = start if start != last else None
        name = said(pick(record, "name", "title", "text"), self.locale)
        owner = record.get("owner")
        written = "" if is_missing(owner) else said(self.people.get(str(owner), owner), self.locale)
        shown = "bar" if first is not None else kind
        return GanttRow(shown, name, written, first, last, progress(record, self.as_of), record, level)


def _by_date(rows: Sequence[GanttRow]) -> list[GanttRow]:
    return sorted(rows, key=lambda row: row.days[-1] if row.days else date.max)
