"""The builder: from a folder and options to files in `build/`, making only what shows something new."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kamdocs.build.git import head_id, history
from kamdocs.build.inputs import combined, digest, folder_digest, input_digests, outputs_match, program_digest
from kamdocs.build.lock import locked
from kamdocs.build.options import Options
from kamdocs.build.outcome import Outcome
from kamdocs.build.output import remove_with_empty_parents, sweep, write_atomically
from kamdocs.build.record import Record, read_record, write_record
from kamdocs.problems import InputError, Location, Problem, Rule, Severity, has_errors, sorted_problems

if TYPE_CHECKING:
    from kamdocs.build.shop import Shop
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
Progress = Callable[[int, int, str], None]
"""Called with how many documents are done, of how many, and the name of the last."""


def build(root: Path, options: Options, progress: Progress) -> Outcome:
    """Brings `build/` up to date. Raises InputError if nothing at all could be made.

    With nothing changed since the last good build with the same options it only hashes files; the heavy
    modules are imported after that is known not to be so.
    """
    with locked(root):
        sweep(root / BUILD)
        fingerprint = _fingerprint(root, options)
        record = read_record(root)
        done = not options.force and record.runs.get(options.fingerprint) == fingerprint
        if done and outputs_match(root / BUILD, record.outputs):
            return Outcome(nothing_to_do=True)
        return _Build(root, options, record, progress).run(fingerprint)


def as_of_date(root: Path, chosen: date | None, configured: date | None) -> tuple[date, tuple[Problem, ...]]:
    """The as-of date: what the user chose, what the workspace says, the newest commit's, or today."""
    given = chosen or configured
    if given is not None:
        return given, ()
    commits = history(root).commits
    if commits:
        return commits[0].date, ()
    return today(), (NO_DATE.at(Location("kamdocs.yaml"), today=today().isoformat()),)


def today() -> date:
    """The day in the user's own calendar."""
    return date.today()  # noqa: DTZ011 - documents take it only where nothing else gives a date


def _fingerprint(root: Path, options: Options) -> str:
    from kamdocs.workspace.shipped import shipped_templates

    digests = (f"{path}:{content}" for path, content in input_digests(root).items())
    shipped = folder_digest(shipped_templates())
    return combined([program_digest(), shipped, head_id(root) or "", options.fingerprint, *digests])


def findings(root: Path, chosen: date | None) -> tuple[Problem, ...]:
    """Every problem of the workspace's data: from loading it, and from all checks on what could be loaded."""
    from kamdocs.checks import check
    from kamdocs.workspace import load

    loaded = load(root)
    if loaded.workspace is None:
        return loaded.problems
    as_of, notes = as_of_date(root, chosen, loaded.workspace.settings.as_of)
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
        blocked = [job for job in jobs if self._blocked(job)]
        self._make(shop, [job for job in jobs if job not in blocked])
        self._outcome.failed += [job.path for job in blocked]
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
        as_of, notes = as_of_date(self._root, self._options.as_of, loaded.workspace.settings.as_of)
        self._problems += [*notes, *check(loaded.workspace, as_of)]
        return Shop(self._root, loaded, loaded.workspace, history(self._root), as_of)

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

        formats = self._options.formats
        workers = min(self._options.jobs or os.cpu_count() or 1, max(1, len(jobs)))
        known = {job: self._known(job) for job in jobs}
        shop.warm(formats)
        results = run(jobs, lambda job: shop.make(job, formats, known[job]), lambda job: job.path, workers)
        for done, (job, result) in enumerate(results, start=1):
            match result:
                case InputError():
                    self._problems += result.problems
                    self._outcome.failed.append(job.path)
                case Bug():
                    self._outcome.bugs.append(f"{job.path}\n{result.traceback}")
                    self._outcome.failed.append(job.path)
                case _:
                    self._keep(job, result.keys, result.files)
            self._progress(done, len(jobs), job.path)
        self._outcome.written.sort()
        self._outcome.unchanged.sort()

    def _known(self, job: Job) -> Mapping[str, str]:
        """Keys of the formats whose file is still what was written."""
        if self._options.force:
            return {}
        paths = {ending: f"{job.path}.{ending}" for ending in self._options.formats}
        return {
            ending: self._old.keys[path]
            for ending, path in paths.items()
            if path in self._old.keys and outputs_match(self._root / BUILD, {path: self._old.outputs[path]})
        }

    def _keep(self, job: Job, keys: Mapping[str, str], files: Mapping[str, bytes]) -> None:
        for ending, key in keys.items():
            path = f"{job.path}.{ending}"
            if ending not in files:
                self._outcome.unchanged.append(path)
                continue
            write_atomically(self._root / BUILD / path, files[ending])
            self._keys[path], self._outputs[path] = key, digest(files[ending])
            self._outcome.written.append(path)

    def _remove_stale(self, jobs: Iterable[Job]) -> None:
        """Removes outputs of earlier builds whose document no longer exists, if nobody changed them."""
        current = {job.path for job in jobs}
        areas = {job.path.rsplit("/", 2)[0] for job in jobs}
        for path, written in list(self._outputs.items()):
            name = path.rpartition(".")[0]
            if name in current or name.rsplit("/", 2)[0] not in areas:
                continue
            if outputs_match(self._root / BUILD, {path: written}):
                remove_with_empty_parents(self._root / BUILD / path, self._root / BUILD)
                self._outcome.removed.append(path)
            del self._keys[path], self._outputs[path]

    def _save(self, fingerprint: str) -> None:
        same_inputs = {
            options: run for options, run in self._old.runs.items() if fingerprint and run == fingerprint
        }
        runs = same_inputs | ({self._options.fingerprint: fingerprint} if fingerprint else {})
        write_record(self._root, replace(self._old, runs=runs, keys=self._keys, outputs=self._outputs))


def _concerns_all(problem: Problem) -> bool:
    """Whether an error is in a file that every document may show something of."""
    is_apart = problem.location.path.startswith(_OF_SINGLE_DOCUMENTS)
    return problem.severity is Severity.ERROR and not is_apart
