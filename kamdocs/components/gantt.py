"""Gantt: projects with their milestones and actions along a time axis, with a line for the day of report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kamdocs.blocks import Blocks
from kamdocs.components.figures import Frame, told
from kamdocs.components.gantt_chart import GanttChart
from kamdocs.components.gantt_plan import GanttRow, gantt_rows
from kamdocs.components.states import day
from kamdocs.components.time_axis import whole_months
from kamdocs.components.values import Records, names, records
from kamdocs.components.wording import STATES
from kamdocs.formatting import Locale


def gantt(
    projects: Records,
    actions: Records = (),
    *,
    locale: Locale,
    people: Any = None,
    start: date | None = None,
    end: date | None = None,
    as_of: date | None = None,
    caption: Any = "",
    wide: bool = False,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """Bars, milestones and due dates; nothing if nothing has a date.

    `projects`: `[{"id": "p1", "name": "Linie 7", "owner": "a-keller", "start": …, "end": …, "status": …,
    "milestones": [{"name": "Angebot", "due": …, "done_on": …}]}]`, campaigns and trainings will do too
    (`title` or `name`, `start` and `end`, or a single `due` or `date`).
    `actions`: `[{"title": "Muster liefern", "owner": "m-huber", "due": …, "status": "open",
    "project": "p1"}]`: they stand below their project, those without one at the end.
    `people` (id to name) writes owners by name. Without `start` and `end` the axis spans what there is.
    `as_of` draws the line of the day and tells what is overdue. Many rows make several figures. `wide`
    draws for a turned page, `landscape` turns it as well.
    """
    rows = gantt_rows(records(projects), records(actions), names(people), as_of, locale)
    days = [moment for row in rows for moment in row.days]
    if not days:
        return ()
    first, last = whole_months(day(start) or min(days), day(end) or max(days))
    frame = Frame(locale, caption, anchor, wide, landscape)
    chart = GanttChart(frame.sheet, first, last, as_of, locale)
    pages = chart.pages(rows)
    drawings = [chart.drawing(page) for page in pages]
    return frame.figures(drawings, [_alt(page, locale) for page in pages], _shown(rows))


def _shown(rows: Sequence[GanttRow]) -> list[Any]:
    keys = ("name", "title", "text", "owner", "start", "end", "due", "date", "done_on", "status")
    return [row.record.get(key) for row in rows for key in keys]


def _alt(rows: Sequence[GanttRow], locale: Locale) -> str:
    sentences = [_sentence(row, locale) for row in rows]
    return locale.text("Balkenplan: {rows}.", rows=told(sentences, locale))


def _sentence(row: GanttRow, locale: Locale) -> str:
    when = " – ".join(locale.date(moment) for moment in dict.fromkeys(row.days))
    state = locale.text(STATES[row.state])
    owner = f" ({row.owner})" if row.owner else ""
    return f"{row.name}{owner} {when}, {state}" if when else f"{row.name}{owner}"
