"""Thousands: a number that may have been meant a thousand times larger, for in German the point groups digits."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kamdocs.problems import Problem
from kamdocs.workspace.field_types import FieldType, Step, types_at
from kamdocs.workspace.value_rules import THOUSANDS
from kamdocs.workspace.yaml_composer import GROUPED
from kamdocs.workspace.yaml_reader import YamlFile


def ambiguous_numbers(root: FieldType, file: YamlFile) -> Iterator[Problem]:
    """A warning for each number written like `1.500`."""
    for pointer, written in file.grouped.items():
        if any(found.annotation is Decimal for found in types_at(root, _steps(pointer))):
            read = format(Decimal(written).normalize(), "f")
            clear = f"{written}0" if GROUPED.fullmatch(read) else read
            values = {"written": written, "read": read, "guess": written.replace(".", ""), "clear": clear}
            yield THOUSANDS.at(file.marks.value(pointer), **values)


def _steps(pointer: str) -> list[Step]:
    parts = (part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
    return [int(part) if part.isdecimal() else part for part in parts]
