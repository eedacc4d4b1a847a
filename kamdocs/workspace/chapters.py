"""Chapters: the handbook's Markdown files, each with the title of its first line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kamdocs.models.workspace import Chapter
from kamdocs.problems import InputError, Location, Problem
from kamdocs.workspace.characters import text_of
from kamdocs.workspace.file_rules import CHAPTER_TWICE, NO_TITLE

_SIGN = "# "


def read_chapter(data: bytes, path: str, names: Mapping[str, str]) -> Chapter:
    """The chapter; `names` are those of its path (order, id, language). Raises InputError."""
    lines = text_of(data, path).split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    title = lines[first].removeprefix(_SIGN).strip()
    if not lines[first].startswith(_SIGN) or not title:
        raise InputError([NO_TITLE.at(Location(path, first + 1, 1))])
    markdown = "\n".join(lines[first + 1 :])
    return Chapter(int(names["order"]), names["id"], names["language"], title, markdown, path, first + 2)


def repeated_chapters(chapters: Iterable[Chapter]) -> Iterator[Problem]:
    """Chapters with an id that another one has in the same language."""
    seen: dict[tuple[str, str], Chapter] = {}
    for chapter in chapters:
        first = seen.setdefault((chapter.id, chapter.language), chapter)
        if first is not chapter:
            yield CHAPTER_TWICE.at(Location(chapter.path, 1, 1), id=chapter.id, first=first.path)
