"""Marks: where every key and every value of a file stands, by JSON pointer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kamdocs.models.workspace import Mark
from kamdocs.problems import Location


@dataclass(frozen=True, slots=True)
class Marks:
    """`values` has the top level under `""`; `keys` has the key of each mapping entry under the entry's pointer."""

    path: str
    values: Mapping[str, Mark] = field(default_factory=dict)
    keys: Mapping[str, Mark] = field(default_factory=dict)

    def value(self, pointer: str) -> Location:
        """Where the value stands, or the nearest value around it."""
        return self._location(pointer, self.values)

    def key(self, pointer: str) -> Location:
        """Where the key of a mapping entry stands; for anything else, where the value stands."""
        return self._location(pointer, self.keys if pointer in self.keys else self.values)

    def _location(self, pointer: str, marks: Mapping[str, Mark]) -> Location:
        nearest = pointer
        while nearest not in marks and nearest:
            nearest = nearest.rpartition("/")[0]
        line, column = marks.get(nearest, (1, 1))
        return Location(self.path, line, column, pointer)
