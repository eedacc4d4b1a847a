"""Templates as texts: every template of the search path, read once, the workspace's own before the shipped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kamdocs.workspace.characters import text_of
from kamdocs.workspace.template_files import read_template_file

_SUFFIXES: Final = (".j2", ".yaml")
_APART: Final = ("themes", "locales", "starter")
"""Folders with readers of their own."""


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """`name` is relative to the templates folder; `path` is what messages show."""

    name: str
    path: str
    text: str


def load_templates(search: Sequence[Path], root: Path) -> Mapping[str, TemplateFile]:
    """All template files by name; an earlier folder of `search` hides a file of the same name in a later one.

    Raises InputError for a file that cannot be read.
    """
    found: dict[str, TemplateFile] = {}
    for folder in reversed(search):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.suffix in _SUFFIXES and name.partition("/")[0] not in _APART and path.is_file():
                shown = _shown(path, root, name)
                found[name] = TemplateFile(name, shown, text_of(read_template_file((folder,), name), shown))
    return dict(sorted(found.items()))


def _shown(path: Path, root: Path, name: str) -> str:
    inside = path.is_relative_to(root)
    return path.relative_to(root).as_posix() if inside else f"templates/{name}"
