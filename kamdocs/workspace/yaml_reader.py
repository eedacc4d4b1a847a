"""YAML reader: the bytes of a file as plain lists, mappings and written texts, with the place of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import yaml

from kamdocs.problems import InputError, Location, Problem, Severity, has_errors, sorted_problems
from kamdocs.workspace.capping import capped
from kamdocs.workspace.characters import text_of
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.yaml_blanks import check_blanks
from kamdocs.workspace.yaml_composer import FASTEST, Composer, Loader, Tree
from kamdocs.workspace.yaml_rules import EMPTY_FILE, NOT_A_MAPPING, UNREADABLE
from kamdocs.workspace.yaml_syntax import diagnosed


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a file says. `tree` is None if it cannot be trusted to mean what the author wanted.

    `grouped` are the texts like `1.500`, by pointer: where they are numbers, they may be mistaken.
    """

    tree: Tree | None
    marks: Marks
    problems: tuple[Problem, ...] = ()
    grouped: Mapping[str, str] = field(default_factory=dict)


def read_yaml(data: bytes, path: str, limits: Limits | None = None, loader: Loader = FASTEST) -> YamlFile:
    """The file as a tree with all its problems. Never raises. `loader` is PyYAML's in C or in Python."""
    composer = Composer(path, limits or Limits())
    try:
        text = text_of(data, path)
        check_blanks(text, path)
        _compose(composer, text, loader)
    except InputError as error:
        errors = (problem for problem in composer.problems if problem.severity is Severity.ERROR)
        return YamlFile(None, Marks(path), _shown([*error.problems, *errors]))
    return _file(composer)


def _compose(composer: Composer, text: str, loader: Loader) -> None:
    try:
        composer.compose(text, loader)
    except yaml.MarkedYAMLError as error:
        raise InputError([diagnosed(text, composer.path, error, composer.last_scalar)]) from None
    except (yaml.YAMLError, ValueError, OverflowError):  # an escape beyond the last character, read in Python
        raise InputError([UNREADABLE.at(Location(composer.path, 1, 1))]) from None


def _file(composer: Composer) -> YamlFile:
    marks = Marks(composer.path, composer.values, composer.keys)
    problems = composer.problems
    tree = composer.top if isinstance(composer.top, dict) else None
    if tree is None and not has_errors(problems):
        rule = EMPTY_FILE if composer.top is None else NOT_A_MAPPING
        problems = [*problems, rule.at(marks.value(""))]
    return YamlFile(None if composer.unsound else tree, marks, _shown(problems), composer.grouped)


def _shown(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(capped(sorted_problems(problems)))
