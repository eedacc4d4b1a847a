"""`init`: a new workspace, either a starter to adapt or a copy of the complete fictional sample."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from kamdocs.build.output import write_atomically
from kamdocs.problems import InputError, Location, Rule, Severity
from kamdocs.workspace import shipped_templates

NOT_EMPTY: Final = Rule(
    "IN01",
    Severity.ERROR,
    {"de": "Der Ordner {folder} ist nicht leer.", "en": "The folder {folder} is not empty."},
    {"de": "Einen neuen oder leeren Ordner angeben.", "en": "Name a new or an empty folder."},
)
_PACKAGE: Final = Path(__file__).parents[1]
_SAMPLE: Final = ("kamdocs.yaml", "people.yaml", "accounts", "handbook", "portfolio")
_SHARED: Final = (
    "kpis.yaml",
    "selection.yaml",
    "retention.yaml",
    "segmentation.yaml",
    "touchpoints.yaml",
    "glossary.yaml",
    "processes",
    "raci",
    "playbooks",
    "personas",
)
"""Parts of the sample's handbook that hold in any company; the starter takes them over."""
_IGNORED: Final = "/build/\n/.kamdocs/\n"


def make_workspace(target: Path, *, sample: bool) -> Sequence[Path]:
    """Fills a new or empty folder and returns the files. Raises InputError if there is something in it."""
    if target.exists() and any(entry.name != ".git" for entry in target.iterdir()):
        raise InputError([NOT_EMPTY.at(Location(target.name), folder=target.name)])
    sources = _whole_sample() if sample else _starter()
    contents = {".gitignore": _IGNORED.encode(), **dict(sources)}
    for path, data in contents.items():
        write_atomically(target / path, data)
    return [target / path for path in contents]


def shipped_sample() -> Path:
    """Where the sample lies: in the installed package, or around it in a checkout."""
    installed = _PACKAGE / "_shipped" / "sample"
    return installed if installed.is_dir() else _PACKAGE.parent


def _whole_sample() -> Iterator[tuple[str, bytes]]:
    return ((path, file.read_bytes()) for path, file in _below(shipped_sample(), _SAMPLE))


def _starter() -> Iterator[tuple[str, bytes]]:
    for path, file in _below(shipped_sample() / "handbook", _SHARED):
        yield f"handbook/{path}", _without_approval(file.read_bytes())
    folder = shipped_templates() / "starter"
    for path, file in _below(folder, [entry.name for entry in folder.iterdir()]):
        yield path, file.read_bytes()


def _without_approval(data: bytes) -> bytes:
    """The file without the sample's approval: that is for the new company to give."""
    lines = data.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith((b"approved_by:", b"approved_on:")))


def _below(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, Path]]:
    """The files of some entries of a folder, by their path in it."""
    for name in sorted(names):
        entry = folder / name
        files = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
        yield from ((file.relative_to(folder).as_posix(), file) for file in files if file.is_file())
