"""YAML marks: the places of the parser's events, counted from 1 as editors do."""

from __future__ import annotations

from yaml.events import Event

from kamdocs.models.workspace import Mark


def begin_of(event: Event) -> Mark:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def end_of(event: Event) -> Mark:
    """The place behind the last character."""
    mark = event.end_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
