"""The builder: from a folder and options to files in `build/`, making only what shows something new."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kamdocs.build.git import History, history, names_id
from kamdocs.build.inputs import (
    combined,
    digest,
    folder_digest,
    input_digests,
    matches,
    outputs_match,
    program_digest,
)
from kamdocs.build.lock import locked
from kamdocs.build.options import Options
from kamdocs.build.outcome import Outcome
from kamdocs.build.output import remove_with_empty_parents, sweep, write_atomically
from kamdocs.build.record import FOLDER, Record, read_record, write_record
from kamdocs.problems import InputError, Location, Problem, Rule, Severity, has_errors, sorted_problems

if TYPE_CHECKING:
    from kamdocs.build.shop import Made, Shop
    from kamdocs.render.subjects import Job

BUILD: Final = "build"
NO_DATE: Final = Rule(
    "BU03",
    Severity.INFO,
    {
        "de": "Kein Commit gefunden; als Stichtag gilt heute, {today}.",
        "en": "No commit found; the as-of date is today, {today}.",
    },
    {
        "de": "Mit --as-of oder as_of in kamdocs.yaml festlegen, damit Dokumente wiederholbar sind.",
        "en": "Fix it with --as-of or as_of in kamdocs.yaml to make documents repeatable.",
    },
)
_OF_SINGLE_DOCUMENTS: Final = (
    "accounts/",
    "portfolio/",
    "handbook/processes/",
    "handbook/raci/",
    "handbook/chapters/",
)
NOT_A_FOLDER: Final = Rule(
    "BU05",
    Severity.ERROR,
    {"de": "„{name}“ ist kein Ordner.", "en": "“{name}” is no folder."},
    {
        "de": "Umbenennen oder löschen; kamdocs legt dort selbst einen Ordner an.",
        "en": "Rename or delete it; kamdocs makes a folder there itself.",
    },
)
Progress = Callable[[int, int, str], None]
"""Called with how many documents are done, of how many, and the name of the last."""


def build(root: Path, options: Options, progress: Progress) -> Outcome:
    """Brings `build/` up to date. Raises InputError if nothing at all could be made.

    With nothing changed since the last good build with the same options it only hashes files; the heavy
    modules are imported after that is known not to be so.
    """
    _check_folders(root)
    with locked(root):
        sweep(root / BUILD)
        fingerprint = _fingerprint(root, options.as_of)
        record = read_record(root)
        done = not options.force and record.runs.get(options.fingerprint) == fingerprint
        if done and outputs_match(root / BUILD, record.outputs):
            return Outcome(nothing_to_do=True)
        return _Build(root, options, record, progress).run(fingerprint)


def as_of_date(
    past: History, chosen: date | None, configured: date | None
) -> tuple[date, tuple[Problem, ...]]:
    """The as-of date: what the user chose, what the workspace says, the newest commit's, or today."""
    given = chosen or configured
    if given is not None:
        return given, ()
    if past.commits:
        return past.commits[0].date, ()
    return today(), (NO_DATE.at(Location("kamdocs.yaml"), today=today().isoformat()),)


def today() -> date:
    """The day in the user's own calendar."""
    return date.today()  # noqa: DTZ011 - documents take it only where nothing else gives a date


def _check_folders(root: Path) -> None:
    """Raises InputError if something else is where a folder of ours should be."""
    taken = [name for name in (BUILD, FOLDER) if (root / name).exists() and not (root / name).is_dir()]
    if taken:
        raise InputError(NOT_A_FOLDER.at(Location(name), name=name) for name in taken)


def _fingerprint(root: Path, as_of: date | None) -> str:
    """Changes with everything that documents may show; the day is there because it can be the as-of date."""
    from kamdocs.workspace.shipped import shipped_templates

    digests = (f"{path}:{content}" for path, content in input_digests(root).items())
    shipped = folder_digest(shipped_templates())
    day = as_of or today()
    return combined([program_digest(), shipped, names_id(root), str(as_of), str(day), *digests])


def findings(root: Path, chosen: date | None) -> tuple[Problem, ...]:
    """Every problem of the workspace's data: from loading it, and from all checks on what could be loaded."""
    from kamdocs.checks import check
    from kamdocs.workspace import load

    loaded = load(root)
    if loaded.workspace is None:
        return loaded.problems
    as_of, notes = as_of_date(history(root), chosen, loaded.workspace.settings.as_of)
    return sorted_problems([*loaded.problems, *notes, *check(loaded.workspace, as_of)])


def states(root: Path, options: Options) -> list[tuple[str, str]]:
    """Every output the options ask for, with its state: current, stale, missing or blocked (by errors)."""
    run = _Build(root, options, read_record(root), lambda _done, _total, _name: None)
    shop = run.open()
    return [pair for job in shop.jobs(options) for pair in run.states(shop, job)]


class _Build:
    """One run over the documents that the options ask for."""

    def __init__(self, root: Path, options: Options, record: Record, progress: Progress) -> None:
        self._root, self._options, self._progress = root, options, progress
        self._old = record
        self._keys, self._outputs = dict(record.keys), dict(record.outputs)
        self._outcome = Outcome()
        self._problems: list[Problem] = []

    def run(self, fingerprint: str) -> Outcome:
        shop = self.open()
        jobs = shop.jobs(self._options)
        free = [job for job in jobs if not self._blocked(job)]
        self._outcome.failed += [job.path for job in jobs if self._blocked(job)]
        self._make(shop, free)
        self._outcome.problems = sorted_problems(self._problems)
        fine = not has_errors(self._outcome.problems) and not self._outcome.bugs
        if fine and not self._options.selectors:
            self._remove_stale(jobs)
        self._save(fingerprint if fine else "")
        return self._outcome

    def open(self) -> Shop:
        """The loaded workspace; its problems are kept for the outcome."""
        from kamdocs.build.shop import Shop
        from kamdocs.checks import check
        from kamdocs.workspace import load

        loaded = load(self._root)
        self._problems += loaded.problems
        if loaded.workspace is None or any(map(_concerns_all, loaded.problems)):
            raise InputError(loaded.problems)
        past = history(self._root)
        as_of, notes = as_of_date(past, self._options.as_of, loaded.workspace.settings.as_of)
        self._problems += [*notes, *check(loaded.workspace, as_of)]
        return Shop(self._root, loaded, loaded.workspace, past, as_of)

    def states(self, shop: Shop, job: Job) -> list[tuple[str, str]]:
        """The outputs of one document with their states."""
        keys = self._keys_now(shop, job)
        known = self._known(job)
        found = []
        for ending in self._options.formats:
            path = f"{job.path}.{ending}"
            missing = not (self._root / BUILD / path).is_file()
            is_current = ending in keys and known.get(ending) == keys[ending]
            state = "current" if is_current else "missing" if missing else "stale"
            found.append((path, state if keys else "blocked"))
        return found

    def _keys_now(self, shop: Shop, job: Job) -> Mapping[str, str]:
        """What the document shows now, by format; nothing if an error keeps it from being made."""
        if self._blocked(job):
            return {}
        try:
            return shop.keys(job, self._options.formats)
        except InputError:
            return {}

    def _blocked(self, job: Job) -> bool:
        from kamdocs.build.provenance import sources

        errors = (problem for problem in self._problems if problem.severity is Severity.ERROR)
        return any(problem.location.path.startswith(sources(job)) for problem in errors)

    def _make(self, shop: Shop, jobs: list[Job]) -> None:
        from kamdocs.build.pool import Bug, run
        from kamdocs.build.shop import Made

        formats = self._options.formats
        workers = min(self._options.jobs or os.cpu_count() or 1, max(1, len(jobs)))
        known = {job: self._known(job) for job in jobs}
        shop.warm(formats)
        make = run(jobs, lambda job: shop.make(job, formats, known[job]), lambda job: job.name, workers)
        with closing(make) as results:
            for done, (job, result) in enumerate(results, start=1):
                match result:
                    case InputError():
                        self._problems += result.problems
                        self._outcome.failed.append(job.path)
                    case Bug():
                        self._outcome.bugs.append(f"{job.path}\n{result.traceback}")
                        self._outcome.failed.append(job.path)
                    case Made():
                        self._keep(job, result)
                self._progress(done, len(jobs), job.path)
        for paths in (
            self._outcome.written,
            self._outcome.unchanged,
            self._outcome.failed,
            self._outcome.bugs,
        ):
            paths.sort()

    def _known(self, job: Job) -> Mapping[str, str]:
        """Keys of the formats whose file is still what was written."""
        if self._options.force:
            return {}
        paths = {ending: f"{job.path}.{ending}" for ending in self._options.formats}
        return {
            ending: self._old.keys[path]
            for ending, path in paths.items()
            if path in self._old.keys and matches(self._root / BUILD / path, self._old.outputs.get(path))
        }

    def _keep(self, job: Job, made: Made) -> None:
        for ending, key in made.keys.items():
            path = f"{job.path}.{ending}"
            data = made.files.get(ending)
            if data is None:
                self._outcome.unchanged.append(path)
                continue
            write_atomically(self._root / BUILD / path, data)
            self._keys[path], self._outputs[path] = key, digest(data)
            self._outcome.written.append(path)

    def _remove_stale(self, jobs: Iterable[Job]) -> None:
        """Removes outputs of earlier builds, of any edition and locale, that are about nothing there is any more;
        not those that somebody changed.
        """
        names = {job.name for job in jobs}
        for path in sorted(self._outputs):
            name = path.rpartition(".")[0].split("/", 2)[-1]
            if name not in names:
                if matches(self._root / BUILD / path, self._outputs[path]):
                    remove_with_empty_parents(self._root / BUILD / path, self._root / BUILD)
                    self._outcome.removed.append(path)
                self._forget(path)

    def _save(self, fingerprint: str) -> None:
        """Keeps what was made of what. Outputs of other builds that were changed or deleted since are forgotten,
        and with them that those builds were right.
        """
        lost = [
            path for path, written in self._outputs.items() if not matches(self._root / BUILD / path, written)
        ]
        for path in lost:
            self._forget(path)
        others = {} if lost else self._old.runs
        runs = {options: run for options, run in others.items() if run == fingerprint}
        if fingerprint:
            runs[self._options.fingerprint] = fingerprint
        write_record(self._root, Record(runs, self._keys, self._outputs))

    def _forget(self, path: str) -> None:
        self._keys.pop(path, None)
        self._outputs.pop(path, None)


def _concerns_all(problem: Problem) -> bool:
    """Whether an error is in a file that every document may show something of."""
    is_apart = problem.location.path.startswith(_OF_SINGLE_DOCUMENTS)
    return problem.severity is Severity.ERROR and not is_apart
