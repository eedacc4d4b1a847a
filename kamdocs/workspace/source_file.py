"""Source file: one file of the workspace, read and validated, with all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeAlias

from kamdocs.models.fields import Definition, Entity
from kamdocs.models.layout import FileMatch
from kamdocs.models.workspace import Chapter
from kamdocs.problems import InputError, Location, Problem, has_errors
from kamdocs.workspace import table_rules, value_rules
from kamdocs.workspace.capping import capped
from kamdocs.workspace.chapters import read_chapter
from kamdocs.workspace.discovery import Found, reason_of
from kamdocs.workspace.field_types import FieldType, list_of
from kamdocs.workspace.file_rules import NAME_DIFFERS, UNREADABLE
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.references import Linked
from kamdocs.workspace.table_reader import read_table
from kamdocs.workspace.thousands import ambiguous_numbers
from kamdocs.workspace.tree_links import Link, kinds_defined, links
from kamdocs.workspace.validation import validated, validated_rows
from kamdocs.workspace.yaml_reader import read_yaml

Content: TypeAlias = "Entity | tuple[Entity, ...] | Chapter"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """`content` is None if the file has an error. `linked` tells its ids even then, as far as it can be read."""

    path: str
    match: FileMatch
    content: Content | None
    linked: Linked
    digest: str
    problems: tuple[Problem, ...] = ()

    @property
    def account(self) -> str:
        return self.match.account or ""


def read_file(found: Found, limits: Limits) -> SourceFile:
    """Reads and validates one file. Never raises for what is in it."""
    try:
        data = found.file.read_bytes()
    except OSError as error:
        problem = UNREADABLE.at(Location(found.path), reason=reason_of(error))
        return _file(found, b"", None, Marks(found.path), [problem])
    model = found.match.kind.model
    if model is None:
        return _chapter(found, data)
    return (
        _table(found, data, model, limits) if found.match.kind.is_table else _yaml(found, data, model, limits)
    )


def _chapter(found: Found, data: bytes) -> SourceFile:
    try:
        chapter = read_chapter(data, found.path, found.match.names)
    except InputError as error:
        return _file(found, data, None, Marks(found.path), error.problems)
    return _file(found, data, chapter, Marks(found.path, {"": (1, 1)}), ())


def _yaml(found: Found, data: bytes, model: type[Entity], limits: Limits) -> SourceFile:
    file = read_yaml(data, found.path, limits)
    if file.tree is None:
        return _file(found, data, None, file.marks, file.problems)
    entity, problems = validated(model, file.tree, file.marks)
    problems += [*file.problems, *ambiguous_numbers(FieldType(model), file)]
    if entity is not None:
        problems += _names_differ(found, entity, file.marks)
    source = _file(found, data, None if has_errors(problems) else entity, file.marks, problems)
    return _with_links(source, FieldType(model), file.tree)


def _table(found: Found, data: bytes, model: type[Entity], limits: Limits) -> SourceFile:
    table = read_table(data, found.path, model, limits)
    if table.rows is None:
        return _file(found, data, None, table.marks, table.problems)
    rows, problems = validated_rows(model, table.rows, table.marks)
    source = _file(found, data, rows, table.marks, capped([_of_cell(problem) for problem in problems]))
    return _with_links(source, list_of(model), table.rows)


def _of_cell(problem: Problem) -> Problem:
    """A missing value in the words of a table."""
    if problem.rule.id != value_rules.EMPTY.id:
        return problem
    return table_rules.EMPTY_CELL.at(problem.location, column=dict(problem.values)["name"])


def _names_differ(found: Found, entity: Entity, marks: Marks) -> list[Problem]:
    """A key that says something else than the path: id, year or date."""
    names = dict(found.match.names)
    if found.match.kind.kind == "account":
        names["id"] = names["account"]
    return [
        NAME_DIFFERS.at(marks.value(f"/{key}"), key=key, written=getattr(entity, key), expected=name)
        for key, name in names.items()
        if key in type(entity).model_fields and str(getattr(entity, key)) != name
    ]


def _file(
    found: Found, data: bytes, content: Content | None, marks: Marks, problems: Iterable[Problem]
) -> SourceFile:
    model = found.match.kind.model
    unsure = kinds_defined(FieldType(model)) if content is None and model else frozenset[str]()
    linked = Linked(found.path, found.match.account or "", marks, (), unsure)
    return SourceFile(found.path, found.match, content, linked, sha256(data).hexdigest(), tuple(problems))


def _with_links(source: SourceFile, root: FieldType, tree: object) -> SourceFile:
    found = tuple(_by_folder(link, source.match) for link in links(root, tree))
    unsure = _lost_kinds(source, found) if source.content is None else frozenset[str]()
    return replace(source, linked=replace(source.linked, links=found, unsure_kinds=unsure))


def _lost_kinds(source: SourceFile, found: Iterable[Link]) -> frozenset[str]:
    """The kinds whose ids a mistake may hide: a misspelt `people:` or `id:` should not make everyone unknown."""
    if any(dict(problem.values).get("name") == "id" for problem in source.problems):
        return source.linked.unsure_kinds
    return source.linked.unsure_kinds - {
        link.mark.kind for link in found if isinstance(link.mark, Definition)
    }


def _by_folder(link: Link, match: FileMatch) -> Link:
    """An account goes by the name of its folder: if its file says another id, that is the one mistake."""
    is_account = isinstance(link.mark, Definition) and link.mark.kind == "account"
    return replace(link, written=match.names["account"]) if is_account else link
