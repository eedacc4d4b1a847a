"""The pool: documents made side by side in child processes; one that crashes takes only itself down."""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from kamdocs.problems import InputError, Location, Rule, Severity

CRASHED = Rule(
    "BU02",
    Severity.ERROR,
    {
        "de": "Das Programm, das dieses Dokument setzt, ist abgestürzt.",
        "en": "The program that typesets this document has crashed.",
    },
    {
        "de": "Mit «kamdocs build {document} --jobs 1» wiederholen; bleibt es dabei, bitte melden.",
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
) -> Iterator[tuple[Task, Result | InputError | Bug]]:
    """Each task with its result, its problems or the bug it met, as they are done.

    Children are forked, so `work` may reach everything loaded before. A task that kills its child comes
    back as a problem of its own; the tasks that shared the pool with it are done again one by one.
    """
    crashed: list[Task] = []
    _inherited[:] = [work]
    with ProcessPoolExecutor(max_workers=jobs, mp_context=_CONTEXT) as pool:
        futures: dict[Future[Result], Task] = {pool.submit(_perform, task): task for task in tasks}
        for future in as_completed(futures):
            try:
                yield futures[future], _outcome(future)
            except BrokenProcessPool:
                crashed.append(futures[future])
    for task in crashed:
        yield task, _alone(task, name)


def _perform(task: Any) -> Any:
    return _inherited[0](task)


def _outcome(future: Future[Any]) -> Any:
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a bug in one document must not harm the others
        return Bug("".join(traceback.format_exception(error)))


def _alone(task: Task, name: Callable[[Task], str]) -> Any:
    with ProcessPoolExecutor(max_workers=1, mp_context=_CONTEXT) as pool:
        try:
            return _outcome(pool.submit(_perform, task))
        except BrokenProcessPool:
            return InputError([CRASHED.at(Location(name(task)), document=name(task))])
