"""The pool: documents made side by side in child processes; one that crashes takes only itself down."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
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
_CONTEXT: Final = multiprocessing.get_context("fork")
Task = TypeVar("Task")
Result = TypeVar("Result")
_inherited: list[Callable[[Any], Any]] = []
"""The work of the run going on; forked children find it here, so that it need not be pickled."""


def run(
    tasks: Sequence[Task], work: Callable[[Task], Result], name: Callable[[Task], str], jobs: int
) -> Iterator[tuple[Task, Result | InputError]]:
    """Each task with its result or its problems, as they are done.

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
    except InputError as error:
        return error


def _alone(task: Task, name: Callable[[Task], str]) -> Any:
    with ProcessPoolExecutor(max_workers=1, mp_context=_CONTEXT) as pool:
        try:
            return _outcome(pool.submit(_perform, task))
        except BrokenProcessPool:
            return InputError([CRASHED.at(Location(name(task)), document=name(task))])
