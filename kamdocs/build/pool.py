"""The pool: documents made side by side in child processes; one that crashes takes only itself down."""

from __future__ import annotations

import multiprocessing
import os
import traceback
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from threading import Thread
from typing import Any, Final, TypeVar

from kamdocs.problems import InputError, Location, Problem, Rule, Severity

CRASHED = Rule(
    "BU02",
    Severity.ERROR,
    {
        "de": "Das Programm, das „{document}“ setzt, ist abgestürzt.",
        "en": "The program that typesets “{document}” has crashed.",
    },
    {
        "de": "Mit `kamdocs build {document} --jobs 1` wiederholen; bleibt es dabei, bitte melden.",
        "en": "Repeat with `kamdocs build {document} --jobs 1`; if it stays, please report it.",
    },
)


@dataclass(frozen=True, slots=True)
class Bug:
    """What went wrong without being the user's fault, as a traceback."""

    traceback: str


_CONTEXT: Final = multiprocessing.get_context("fork")
Task = TypeVar("Task")
Result = TypeVar("Result")
_inherited: list[Callable[[Any], Any]] = []
"""The work of the run going on; forked children find it here, so that it need not be pickled."""


def run(
    tasks: Sequence[Task], work: Callable[[Task], Result], name: Callable[[Task], str], jobs: int
) -> Generator[tuple[Task, Result | InputError | Bug], None, None]:
    """Each task with its result, its problems or the bug it met, as they are done. No two tasks are equal.

    Children are forked, so `work` may reach everything loaded before. A task that kills its child comes
    back as a problem of its own; the tasks that shared the pool with it are done again one by one.
    """
    _inherited[:] = [work]
    left = dict.fromkeys(tasks)
    with closing(_together(tasks, jobs)) as done:
        for task, result in done:
            del left[task]
            yield task, result
    for task in left:
        alone = [result for _, result in _together([task], 1)]
        yield task, alone[0] if alone else InputError([_crashed(name(task))])


def _together(tasks: Sequence[Task], jobs: int) -> Generator[tuple[Task, Any], None, None]:
    """The tasks that are done before a child dies, if one does."""
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=_CONTEXT, initializer=_end_with_parent)
    try:
        futures = {pool.submit(_perform, task): task for task in tasks}
        for future in as_completed(futures):
            yield futures[future], future.result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _end_with_parent() -> None:
    """Makes a child go when its parent is killed, instead of waiting for work for ever."""
    Thread(target=_watch_parent, daemon=True).start()


def _watch_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def _perform(task: Any) -> Any:
    """The result of a task. Exceptions stay in the child: not every one can be sent from there."""
    try:
        return _inherited[0](task)
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a bug in one document must not harm the others
        return Bug("".join(traceback.format_exception(error)))


def _crashed(name: str) -> Problem:
    return CRASHED.at(Location(""), document=name)
