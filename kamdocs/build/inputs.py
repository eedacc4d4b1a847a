"""Inputs: everything a build depends on, as hashes of content; times and folders never count.

This module is on the path of a build with nothing to do, so it imports nothing heavy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

_FILES: Final = ("kamdocs.yaml", "people.yaml")
_FOLDERS: Final = ("accounts", "handbook", "portfolio", "templates")
_PACKAGE: Final = Path(__file__).parents[1]


def input_digests(root: Path) -> Mapping[str, str]:
    """Hash of every input file of the workspace by its path, sorted."""
    return {path.relative_to(root).as_posix(): _digest_of(path) for path in sorted(_inputs(root))}


def program_digest() -> str:
    """Hash of the program itself, so that a new version makes everything anew."""
    return folder_digest(_PACKAGE)


def folder_digest(folder: Path) -> str:
    """Hash of all files below a folder, without what Python compiles."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return combined(f"{path.relative_to(folder).as_posix()}:{_digest_of(path)}" for path in files)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def matches(path: Path, written: str | None) -> bool:
    """Whether a file is there with the content of this hash."""
    return path.is_file() and _digest_of(path) == written


def combined(parts: Iterable[str]) -> str:
    """One hash over several texts, each kept apart from its neighbours."""
    whole = hashlib.sha256()
    for part in parts:
        encoded = part.encode(errors="surrogateescape")  # names of files may be any bytes
        whole.update(b"%d:" % len(encoded) + encoded)
    return whole.hexdigest()


def outputs_match(root: Path, recorded: Mapping[str, str]) -> bool:
    """Whether every recorded output is there with the content that was written."""
    return all(matches(root / path, written) for path, written in recorded.items())


def _inputs(root: Path) -> Iterator[Path]:
    yield from (root / name for name in _FILES if (root / name).is_file())
    for name in _FOLDERS:
        yield from (path for path in (root / name).rglob("*") if path.is_file())


def _digest_of(path: Path) -> str:
    """Hash of a file of any size; one that cannot be read has none, and whoever needs it will say so."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
