"""The outcome of a build: what it did, for whoever tells the user."""

from __future__ import annotations

from dataclasses import dataclass, field

from kamdocs.problems import Problem


@dataclass
class Outcome:
    """Paths are relative to `build/`; `failed` names documents without their ending;
    `bugs` are tracebacks.
    """

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()
    nothing_to_do: bool = False
