"""The terminal: what holds for every command, whichever it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kamdocs.cli import printing


@dataclass(frozen=True, slots=True)
class Terminal:
    """Which workspace, how the user names it, and how much to say."""

    root: Path
    named: Path
    quiet: bool

    @property
    def language(self) -> str:
        return printing.language_of(self.root)

    def suggest(self, words: Mapping[str, str], *commands: str) -> None:
        """Says what to do next, with commands as they are to be typed here."""
        if not self.quiet:
            option = "" if self.named == Path() else f"-C {self.named} "
            lines = (f"    kamdocs {option}{command}" for command in commands)
            printing.say("\n".join([words[self.language], *lines]))
