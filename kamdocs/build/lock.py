"""The lock of a workspace: one build at a time; it dies with the process that holds it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kamdocs.build.record import FOLDER, record_folder
from kamdocs.problems import InputError, Location, Rule, Severity

LOCKED = Rule(
    "BU01",
    Severity.ERROR,
    {
        "de": "In diesem Arbeitsbereich läuft schon ein Build (Prozess {owner}).",
        "en": "A build is already running in this workspace (process {owner}).",
    },
    {"de": "Warten, bis er fertig ist.", "en": "Wait until it has finished."},
)


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Holds the lock of the workspace. Raises InputError if another process has it."""
    with (record_folder(root) / "lock").open("a+") as file:
        try:
            # Unlike `flock` this lock is not inherited by children, which may outlive a build that is killed.
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            file.seek(0)
            raise InputError(
                [LOCKED.at(Location(f"{FOLDER}/lock"), owner=file.read().strip() or "?")]
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
