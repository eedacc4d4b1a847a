"""Rules: everything reading a workspace can find wrong, by rule id.

TX text of a file, YA YAML, CS tables, FS files and folders, RF fields and references, LC catalogues of
wordings, TH themes. Several rules share an id where the same mistake can be explained better or worse.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Final

from kamdocs.problems import Rule
from kamdocs.workspace import (
    capping,
    catalogues,
    characters,
    file_rules,
    table_rules,
    themes,
    value_rules,
    yaml_rules,
)


def _rules_of(module: ModuleType) -> list[Rule]:
    return [value for value in vars(module).values() if isinstance(value, Rule)]


_MODULES: Final = (characters, yaml_rules, table_rules, file_rules, capping, value_rules, catalogues, themes)
_ALL: Final = dict.fromkeys(rule for module in _MODULES for rule in _rules_of(module))

RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    number: tuple(rule for rule in _ALL if rule.id == number) for number in sorted({rule.id for rule in _ALL})
}
