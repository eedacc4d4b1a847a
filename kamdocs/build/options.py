"""The options of a build, as the command line gives them, with the words each may take.

Imports nothing: it is on the path of a build with nothing to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

FORMATS: Final = ("docx", "pdf", "html", "txt")
DEFAULT_FORMATS: Final = ("docx", "pdf")
LOCALES: Final = ("de-CH", "de-DE", "en")
EDITIONS: Final = ("internal", "customer", "consultant")


@dataclass(frozen=True, slots=True)
class Options:
    """`selectors` are document types, account ids or `type/subject` globs; empty = everything.
    `locales` empty = those of the workspace, and for an account also the language of its plan.
    `as_of` None = the workspace's own, else the date of the newest commit.
    """

    selectors: tuple[str, ...] = ()
    formats: tuple[str, ...] = DEFAULT_FORMATS
    locales: tuple[str, ...] = ()
    editions: tuple[str, ...] = ("internal",)
    jobs: int = 0
    force: bool = False
    as_of: date | None = None

    @property
    def fingerprint(self) -> str:
        """Which outputs are asked for; the as-of date counts among the inputs."""
        return repr((self.selectors, self.formats, self.locales, self.editions))
