"""States: how far an action, a project or a milestone is on a given day."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from kamdocs.blocks import Paint, Tone
from kamdocs.components.shapes import full, light, outlined
from kamdocs.components.values import Record, is_missing, pick
from kamdocs.formatting import Locale

PAINTS: Final = {
    "done": full(Tone.GOOD),
    "in_progress": light(Tone.INFO),
    "open": outlined(Tone.ACCENT),
    "overdue": full(Tone.BAD),
    "cancelled": outlined(Tone.MUTED, dashed=True),
}
"""Told apart without colour as well: filled, tinted, empty, dashed, and signs inside."""

SIGNS: Final = {"done": "✓", "overdue": "!"}


def progress(entry: Record, as_of: date | None) -> str:
    """done, overdue, in_progress, open or cancelled, from status, dates and the day of the document."""
    status = str(entry.get("status") or "")
    if status == "cancelled":
        return status
    if status == "done" or not is_missing(entry.get("done_on")):
        return "done"
    due = day(pick(entry, "due", "end", "date"))
    if as_of is not None and due is not None and due < as_of:
        return "overdue"
    return "in_progress" if status == "in_progress" else "open"


def day(value: Any) -> date | None:
    return value if isinstance(value, date) else None


def day_label(value: date, locale: Locale) -> str:
    """`5. Mär`, in English `5 Mar`: for places where the year is plain."""
    point = "" if locale.language == "en" else "."
    return f"{value.day}{point} {locale.month(value, short=True)}"


def paint_of(state: str) -> Paint:
    return PAINTS.get(state, PAINTS["open"])
