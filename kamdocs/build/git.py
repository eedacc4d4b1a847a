"""Git: version, date and history of the workspace's files, asked so that a hostile repository runs nothing."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

_HARDENED: Final = (
    "--no-optional-locks",
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "log.showSignature=false",
    "-c",
    "core.quotePath=false",
    "-c",
    "protocol.allow=never",
    "-c",
    "safe.directory=*",
)
"""What a repository could make git run is off, so one that belongs to somebody else (in a container, say) is
safe to read."""
_ENVIRONMENT: Final = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
}
_SECONDS: Final = 20
_SHORT: Final = 8
_FIELDS: Final = ("%H", "%cs", "%an", "%s", "%D")


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit and the files of the workspace it touched. `tags` are the names that point to it."""

    id: str
    date: date
    author: str
    summary: str
    tags: tuple[str, ...]
    paths: frozenset[str]

    @property
    def version(self) -> str:
        """A tag if there is one, else the first eight characters of the id."""
        return self.tags[0] if self.tags else self.id[:_SHORT]


@dataclass(frozen=True, slots=True)
class History:
    """Commits, newest first, and the blob id of every committed file. Empty without a repository."""

    commits: tuple[Commit, ...] = ()
    blobs: Mapping[str, str] | None = None

    def touching(self, prefixes: Sequence[str]) -> tuple[Commit, ...]:
        """The commits that changed a file below one of the prefixes."""
        wanted = tuple(prefixes)
        return tuple(c for c in self.commits if any(path.startswith(wanted) for path in c.paths))


def history(root: Path) -> History:
    """The history of the workspace at `root`, or an empty one if there is no git or no commit."""
    head = head_id(root)
    if head is None:
        return History()
    shape = "".join(f"%x00{part}" for part in _FIELDS)
    log = _git(root, "log", f"--format={shape}%x00", "--name-only", "--relative", "--decorate=full",
               "--no-ext-diff", "--no-textconv", "--no-renames", "HEAD", "--", ".")  # fmt: skip
    tree = _git(root, "ls-tree", "-r", "-z", "HEAD", "--", ".")
    return History(tuple(_commits(log or "")), _blobs(tree or ""))


def head_id(root: Path) -> str | None:
    """The id of the commit checked out at `root`, or None."""
    found = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    return found.strip() if found else None


def names_id(root: Path) -> str:
    """A text that changes whenever another commit is checked out or a tag is set, moved or removed."""
    return _git(root, "show-ref", "--head", "--tags") or ""


def blob_id(data: bytes) -> str:
    """The name git gives to a file of this content."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _git(root: Path, *arguments: str) -> str | None:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, argument list, no shell
            ["git", "-C", str(root), *_HARDENED, *arguments],  # noqa: S607 - git is found as the user finds it
            capture_output=True,
            env=inherited | _ENVIRONMENT,
            timeout=_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _commits(log: str) -> Iterator[Commit]:
    """The fields of each commit, then its files; nothing in a repository can hold the NUL between them."""
    parts = iter(log.split("\0")[1:])
    yield from map(_commit, zip(*[parts] * (len(_FIELDS) + 1), strict=True))


def _commit(parts: Sequence[str]) -> Commit:
    identifier, day, author, summary, names, files = parts
    tags = sorted(
        name.removeprefix("tag: refs/tags/") for name in names.split(", ") if name.startswith("tag: ")
    )
    paths = frozenset(line for line in files.split("\n") if line)
    return Commit(identifier, date.fromisoformat(day), author, summary, tuple(tags), paths)


def _blobs(tree: str) -> Mapping[str, str]:
    entries = (entry.split("\t", 1) for entry in tree.split("\0") if entry)
    return {path: head.split(" ")[2] for head, path in entries}
