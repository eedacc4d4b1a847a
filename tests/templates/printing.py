"""Printing: documents of a workspace as trees and as text, without building files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Final

from kamdocs.blocks import Document, Figure, Heading, Table, plain_text, walk
from kamdocs.models.workspace import Workspace
from kamdocs.render.kinds import document_kinds
from kamdocs.render.renderer import Change, Provenance, Renderer
from kamdocs.render.subjects import Job, subjects
from kamdocs.workspace import load, load_locale, load_theme, template_search
from kamdocs.workspace.templates import load_templates
from kamdocs.writers import txt
from tests.conftest import PROJECT

AS_OF: Final = date(2026, 11, 20)
LOCALES: Final = ("de-CH", "de-DE", "en")
PROVENANCE: Final = Provenance("1.1", AS_OF, (Change(AS_OF, "Tobias Brandis", "Fristen angepasst", "1.1"),))
_SEARCH: Final = template_search(PROJECT)
_TEMPLATES: Final = load_templates(_SEARCH, PROJECT)


@cache
def sample() -> Workspace:
    return loaded(PROJECT)


def loaded(root: Path) -> Workspace:
    """The workspace in a folder, which is sound."""
    found = load(root)
    assert found.workspace is not None, found.problems
    return found.workspace


def written(root: Path, files: Mapping[str, str]) -> Workspace:
    """A workspace of these files."""
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(dedent(content), encoding="utf-8")
    return loaded(root)


def printed(
    name: str, workspace: Workspace | None = None, locale: str = "de-CH", edition: str = "internal"
) -> Document:
    """The document with that name, such as `raci/onboarding`; of the sample if no workspace is given."""
    chosen = workspace or sample()
    renderer = _of_sample() if workspace is None else _renderer(workspace)
    (job,) = (
        Job(kind, subject, locale, edition)
        for kind in document_kinds(_TEMPLATES)
        for subject in subjects(kind, chosen, AS_OF)
        if f"{kind.type}/{subject.name}" == name
    )
    return renderer.render(job, PROVENANCE)


def text(document: Document) -> str:
    return txt.write(document, load_theme("default", _SEARCH)).decode()


def titles(document: Document, most: int = 6) -> list[str]:
    """The headings down to a level."""
    headings = (block for block in walk(document.blocks) if isinstance(block, Heading))
    return [plain_text(heading.content) for heading in headings if heading.level <= most]


def captions(document: Document) -> list[str]:
    shown = (block for block in walk(document.blocks) if isinstance(block, Table | Figure))
    return [plain_text(block.caption) for block in shown]


def under(document: Document, title: str) -> str:
    """The text from a heading to the next one of its level or above."""
    blocks = list(document.blocks)
    starts = [
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Heading) and plain_text(block.content) == title
    ]
    assert starts, titles(document)
    first = blocks[starts[0]]
    assert isinstance(first, Heading)
    inside = []
    for block in blocks[starts[0] + 1 :]:
        if isinstance(block, Heading) and block.level <= first.level:
            break
        inside.append(block)
    return text(replace(document, blocks=tuple(inside)))


@cache
def _of_sample() -> Renderer:
    return _renderer(sample())


def _renderer(workspace: Workspace) -> Renderer:
    locales = {tag: load_locale(tag, _SEARCH) for tag in LOCALES}
    return Renderer(workspace, _TEMPLATES, locales, AS_OF)
