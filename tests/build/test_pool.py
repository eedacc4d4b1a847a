"""The pool: what goes wrong in one document stays in it."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from kamdocs.build.pool import Bug, run
from kamdocs.problems import InputError, Location, Problem, Rule, Severity

BAD = Rule("XX01", Severity.ERROR, {"en": "bad"})


class Awkward(Exception):
    """An exception that cannot be sent between processes."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one)
        self.other = other


def work(task: str) -> str:
    match task:
        case "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        case "wrong":
            raise InputError([BAD.at(Location("a.yaml", 3))])
        case "bug":
            raise ZeroDivisionError("ours")
        case "awkward":
            raise Awkward("one", "other")
    return task.upper()


def done(*tasks: str, jobs: int = 2) -> dict[str, object]:
    return dict(run(tasks, work, lambda task: f"plan/{task}", jobs))


def test_every_task_comes_back_once_with_its_result() -> None:
    assert done("a", "b", "c") == {"a": "A", "b": "B", "c": "C"}
    assert done(jobs=1) == {}


def test_a_crash_names_its_document_and_the_others_are_done() -> None:
    found = done("a", "crash", "b", "c", "d")
    assert {task: result for task, result in found.items() if task != "crash"} == {
        "a": "A",
        "b": "B",
        "c": "C",
        "d": "D",
    }
    (problem,) = problems(found["crash"])
    assert problem.rule.id == "BU02"
    assert problem.message("de") == "Das Programm, das „plan/crash“ setzt, ist abgestürzt."
    assert "`kamdocs build plan/crash --jobs 1`" in problem.hint("de")


def test_several_crashes_are_told_apart() -> None:
    found = dict(run(("x", "y", "a"), _crash_on_x_and_y, str, 1))
    assert found["a"] == "a"
    assert [problems(found[name])[0].rule.id for name in "xy"] == ["BU02", "BU02"]


def _crash_on_x_and_y(task: str) -> str:
    if task in "xy":
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def test_what_is_wrong_with_the_input_comes_back_as_problems() -> None:
    found = done("a", "wrong")
    assert found["a"] == "A"
    assert [str(problem.location) for problem in problems(found["wrong"])] == ["a.yaml:3:0"]


@pytest.mark.parametrize(("task", "name"), [("bug", "ZeroDivisionError: ours"), ("awkward", "Awkward: one")])
def test_a_bug_comes_back_as_a_traceback(task: str, name: str) -> None:
    found = done("a", task, "b")
    bug = found[task]
    assert (found["a"], found["b"]) == ("A", "B")
    assert isinstance(bug, Bug)
    assert "in work" in bug.traceback
    assert bug.traceback.rstrip().endswith(name)


def test_who_stops_listening_does_not_wait_for_the_rest() -> None:
    results = run([number / 100 for number in range(40)], _sleep, str, 2)
    started = time.monotonic()
    next(results)
    results.close()
    assert time.monotonic() - started < 2


def _sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def test_children_go_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    parent = get_context("fork").Process(target=_run_and_hang, args=(tmp_path,))
    parent.start()
    children = _wait_for(tmp_path / "children")
    assert parent.pid is not None
    os.kill(parent.pid, signal.SIGKILL)
    parent.join()
    deadline = time.monotonic() + 5
    while any(_lives(child) for child in children):
        assert time.monotonic() < deadline, "children are left behind"
        time.sleep(0.02)


def _run_and_hang(folder: Path) -> None:
    results = run([0.2, 0.21, 60.0], _pid_after, str, 2)
    pids = [next(results)[1], next(results)[1]]
    (folder / "new").write_text(" ".join(map(str, pids)))
    (folder / "new").rename(folder / "children")
    next(results)


def _pid_after(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def _wait_for(path: Path) -> list[int]:
    deadline = time.monotonic() + 5
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return [int(pid) for pid in path.read_text().split()]


def _lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def problems(result: object) -> tuple[Problem, ...]:
    assert isinstance(result, InputError)
    return result.problems
