"""Reading: the small workspace beside this file as plain data and as models, without the real loader."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kamdocs.models.fields import Entity, Scalar
from kamdocs.models.layout import FileMatch, kind_of

ROOT = Path(__file__).parent / "workspace"


def written(text: str) -> Any:
    """The YAML text as mappings, tuples and scalars as written."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    return _plain(root)


def paths() -> tuple[str, ...]:
    files = (path for path in ROOT.rglob("*") if path.is_file())
    return tuple(sorted(path.relative_to(ROOT).as_posix() for path in files))


def match_of(path: str) -> FileMatch:
    match = kind_of(path)
    assert match is not None, path
    return match


def model_of(path: str) -> type[Entity]:
    model = match_of(path).kind.model
    assert model is not None, path
    return model


def data_of(path: str) -> list[Any]:
    """The content of a file: one mapping, or one for each row."""
    if path.endswith(".csv"):
        return [_row(row) for row in csv.DictReader((ROOT / path).read_text("utf-8").splitlines())]
    return [written((ROOT / path).read_text("utf-8"))]


@cache
def models_of(path: str) -> tuple[Entity, ...]:
    return tuple(model_of(path).model_validate(data) for data in data_of(path))


def data_paths() -> tuple[str, ...]:
    """The files that hold models, not chapters."""
    return tuple(path for path in paths() if not path.endswith(".md"))


def _row(row: dict[str, str]) -> dict[str, Scalar]:
    return {key: Scalar(value) for key, value in row.items() if value}


def _plain(node: yaml.Node) -> Any:
    match node:
        case yaml.MappingNode():
            return {key.value: _plain(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_plain(item) for item in node.value]
        case yaml.ScalarNode():
            return Scalar(node.value, node.style is None)
        case _:
            raise AssertionError(node)
