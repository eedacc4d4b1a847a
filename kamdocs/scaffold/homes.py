"""Homes: in which file the things are defined that an id stands for."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kamdocs.models.layout import LAYOUT, FileKind
from kamdocs.workspace.field_types import FieldType
from kamdocs.workspace.tree_links import kinds_defined

_OWN_FOLDER: Final = "accounts/{account}/"
_PLACEHOLDER: Final = re.compile(r"\{\w+\}")
_OR: Final = " oder "


@cache
def home_of(kind: str) -> str:
    """The file or files of a kind, as `people.yaml`; those of an account are named without its folder."""
    return _OR.join(_home(part) for part in kind.split("|"))


def _home(kind: str) -> str:
    pattern = next(file.pattern for file in LAYOUT if kind in _defines(file))
    shown = pattern if kind == "account" else pattern.removeprefix(_OWN_FOLDER)
    return _PLACEHOLDER.sub("*", shown)


def _defines(file: FileKind) -> frozenset[str]:
    return kinds_defined(FieldType(file.model)) if file.model else frozenset()
