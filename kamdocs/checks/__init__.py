"""Checks: rules of the domain beyond types and references; one file is one family of rules.

Each module has `check(workspace, as_of) -> Iterator[Problem]`; a new file is a new family.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pkgutil import iter_modules

from kamdocs.models.workspace import Workspace
from kamdocs.problems import Problem, sorted_problems


def check(workspace: Workspace, as_of: date) -> tuple[Problem, ...]:
    """What every family finds, sorted by place."""
    families = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found: list[Problem] = []
    for name in families:
        found += import_module(f"{__name__}.{name}").check(workspace, as_of)
    return sorted_problems(found)
