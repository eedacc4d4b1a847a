"""The record of past builds: what was made from what. Safe to delete; anything unreadable counts as absent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kamdocs.build.output import write_atomically

FOLDER: Final = ".kamdocs"
_FILE: Final = "record.json"
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Record:
    """`runs`: fingerprint of all inputs by options, for builds in which everything was right.
    `keys`: what each output shows, as a hash; `outputs`: hash of its bytes. Paths are relative to `build/`.
    """

    runs: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)


def read_record(root: Path) -> Record:
    """The record of the workspace, or an empty one."""
    try:
        found = json.loads((root / FOLDER / _FILE).read_bytes())
        if found["format"] != _FORMAT:
            return Record()
        return Record(*(_texts(found[name]) for name in ("runs", "keys", "outputs")))
    except (OSError, ValueError, KeyError, TypeError):
        return Record()


def record_folder(root: Path) -> Path:
    """`.kamdocs/`, a folder that git ignores; made if it is not there."""
    folder = root / FOLDER
    if not (folder / ".gitignore").exists():
        write_atomically(folder / ".gitignore", b"*\n")
    return folder


def write_record(root: Path, record: Record) -> None:
    """Keeps the record for the next build."""
    whole = {"format": _FORMAT, "runs": record.runs, "keys": record.keys, "outputs": record.outputs}
    write_atomically(record_folder(root) / _FILE, json.dumps(whole, indent=0, sort_keys=True).encode())


def _texts(found: object) -> Mapping[str, str]:
    if isinstance(found, dict) and all(isinstance(text, str) for pair in found.items() for text in pair):
        return found
    raise TypeError(type(found))
