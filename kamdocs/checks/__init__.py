"""Checks: rules of the domain beyond types and references; one file is one family of rules.

Each module has `check(workspace, as_of) -> Iterator[Problem]`; a new file is a new family.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pkgutil import iter_modules

from kamdocs.models.settings import Settings
from kamdocs.models.workspace import Workspace
from kamdocs.problems import Problem, sorted_problems


def check(workspace: Workspace, as_of: date) -> tuple[Problem, ...]:
    """What every family finds, sorted by place."""
    families = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found: list[Problem] = []
    for name in families:
        found += import_module(f"{__name__}.{name}").check(workspace, as_of)
    return sorted_problems(problem for problem in found if not _ignored(problem, workspace.settings, as_of))


def _ignored(problem: Problem, settings: Settings, as_of: date) -> bool:
    """Whether an exception of kamdocs.yaml that has not expired covers the problem."""
    return any(
        exception.rule == problem.rule.id
        and exception.until >= as_of
        and _is_in(problem.location.path, exception.path)
        for exception in settings.lint_ignore
    )


def _is_in(path: str, place: str | None) -> bool:
    """Whether `place`, a file or folder, holds the path; None holds all."""
    return place is None or path == place or path.startswith(f"{place.rstrip('/')}/")
