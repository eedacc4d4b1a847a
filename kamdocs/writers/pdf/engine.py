"""Engine: WeasyPrint with its clock stopped, its collector off and its warnings taken seriously."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from typing import Final

from kamdocs.writers.errors import WriteError
from kamdocs.writers.pdf.artifacts import mark_margins
from kamdocs.writers.pdf.library import HTML
from kamdocs.writers.pdf.resources import Resources

_VARIANT: Final = "pdf/ua-1"
_CLOCK: Final = "SOURCE_DATE_EPOCH"
_HARMLESS: Final = ("Using fontTools instead of HarfBuzz-Subset",)
"""Beginnings of warnings that tell of slower ways to the same page."""


def render(page: str, resources: Resources, day: date) -> bytes:
    """The HTML page as PDF; `day` stands wherever a clock would be asked.

    Raises WriteError if WeasyPrint warned, or asked for what is not among the resources.
    """
    with ExitStack() as stack:
        stack.enter_context(_clock_stopped(day))
        stack.enter_context(_collector_off())
        complaints = stack.enter_context(_complaints())
        written: bytes = HTML(string=page, url_fetcher=resources).write_pdf(
            pdf_variant=_VARIANT, finisher=mark_margins
        )
    if resources.refused:
        raise WriteError(f"the document asks for what it was not given: {', '.join(resources.refused)}")
    if complaints:
        raise WriteError(f"WeasyPrint: {'; '.join(dict.fromkeys(complaints))}")
    return written


@contextmanager
def _clock_stopped(day: date) -> Iterator[None]:
    """Font subsets carry the time they were made, unless the environment names one."""
    before = os.environ.get(_CLOCK)
    os.environ[_CLOCK] = str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        os.environ.pop(_CLOCK)
        if before is not None:
            os.environ[_CLOCK] = before


@contextmanager
def _collector_off() -> Iterator[None]:
    """Layout builds millions of objects that live until its end; looking for garbage among them is in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint logs as warning or worse while the block runs."""
    found: list[str] = []
    listener = _Listener(found)
    logger = logging.getLogger("weasyprint")
    level = logger.level
    logger.addHandler(listener)
    logger.setLevel(logging.WARNING)
    try:
        yield found
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)


class _Listener(logging.Handler):
    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not message.startswith(_HARMLESS):
            self._found.append(message)
