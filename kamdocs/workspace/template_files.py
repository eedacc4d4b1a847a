"""Template files: themes, pictures and catalogues, read from the first templates folder that has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from kamdocs.problems import InputError, Location
from kamdocs.workspace.discovery import reason_of
from kamdocs.workspace.file_rules import LINK_OUTSIDE, NOT_A_FILE, TOO_LARGE, UNREADABLE

LARGEST: Final = 20_000_000


def first_with(search: Sequence[Path], name: str) -> Path | None:
    """The first file of this name in the folders."""
    return next((folder / name for folder in search if (folder / name).is_file()), None)


def names_in(search: Iterable[Path], folder: str, suffix: str) -> list[str]:
    """The names of the files in one folder below each of the folders, relative to them."""
    found = {f"{folder}/{path.name}" for base in search for path in (base / folder).glob(f"*{suffix}")}
    return sorted(found)


def is_inside(name: str) -> bool:
    """Whether a relative name stays in its folder."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name


def read_template_file(search: Sequence[Path], name: str, limit: int = LARGEST) -> bytes:
    """The bytes of the first file of this name. Raises InputError."""
    place = Location(f"templates/{name}")
    for folder in search:
        path = folder / name
        if not path.exists():
            continue
        if not path.resolve().is_relative_to(folder.resolve()):
            raise InputError([LINK_OUTSIDE.at(place)])
        if not path.is_file():
            raise InputError([NOT_A_FILE.at(place)])
        return _bytes(path, place, limit)
    raise InputError([UNREADABLE.at(place, reason="ENOENT")])


def _bytes(path: Path, place: Location, limit: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > limit:
            raise InputError([TOO_LARGE.at(place, size=size, limit=limit, name="file")])
        return path.read_bytes()
    except OSError as error:
        raise InputError([UNREADABLE.at(place, reason=reason_of(error))]) from None
