"""Provenance: which version of its sources a document shows, and what changed before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from kamdocs.build.git import Commit, History, blob_id
from kamdocs.render.renderer import Change, Provenance
from kamdocs.render.subjects import Job

_SHOWN_CHANGES: Final = 12
_UNCOMMITTED: Final = "+"
_NO_VERSION: Final = "–"
_SHARED: Final = ("handbook/", "people.yaml", "kamdocs.yaml", "portfolio/")


class Provenances:
    """Versions of documents, from the history of the files each is about."""

    def __init__(self, root: Path, history: History, digests: Mapping[str, str], as_of: date) -> None:
        self._history, self._as_of = history, as_of
        blobs = history.blobs or {}
        edited = [path for path in digests if blobs.get(path) != blob_id((root / path).read_bytes())]
        deleted = [path for path in blobs if not (root / path).exists()]
        self._changed = (*edited, *deleted)

    def of(self, job: Job) -> Provenance:
        """The version is that of the newest commit that touched the document's own sources, with `+` if a
        source has changed since; so a commit elsewhere leaves the document as it was.
        """
        prefixes = sources(job)
        commits = self._history.touching(prefixes)
        dirty = any(path.startswith(prefixes) for path in self._changed)
        newest = commits[0].version if commits else ""
        version = f"{newest}{_UNCOMMITTED if dirty and newest else ''}"
        return Provenance(version or _NO_VERSION, self._as_of, tuple(map(_change, commits[:_SHOWN_CHANGES])))


def sources(job: Job) -> tuple[str, ...]:
    """The paths a document is about: its history, and the files whose errors keep it from being made."""
    if job.subject.account:
        return (f"accounts/{job.subject.account}/",)
    match job.kind.head.for_each:
        case "process":
            return (f"handbook/processes/{job.subject.key}.yaml",)
        case "matrix":
            return (f"handbook/raci/{job.subject.key}.yaml",)
        case _:
            return _SHARED


def _change(commit: Commit) -> Change:
    return Change(commit.date, commit.author, commit.summary, commit.version)
