"""The group of commands: what went wrong in any of them becomes words and an exit status."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from typer.core import TyperGroup

from kamdocs.cli import printing
from kamdocs.problems import InputError, Location, Problem, Rule, Severity

NO_ACCESS: Final = Rule(
    "OS01",
    Severity.ERROR,
    {"de": "{file} lässt sich nicht schreiben oder lesen.", "en": "{file} cannot be written or read."},
    {
        "de": "Prüfen Sie die Rechte an Datei und Ordner, und ob sie ein anderes Programm sperrt.",
        "en": "Check the permissions of file and folder, and whether another program locks them.",
    },
)
NO_SPACE: Final = Rule(
    "OS02",
    Severity.ERROR,
    {"de": "Der Datenträger ist voll: {file}.", "en": "The disk is full: {file}."},
    {"de": "Schaffen Sie Platz und wiederholen Sie den Befehl.", "en": "Make room and repeat the command."},
)
_OF_MACHINE: Final[Mapping[int | None, Rule]] = {
    errno.EACCES: NO_ACCESS,
    errno.EPERM: NO_ACCESS,
    errno.EROFS: NO_ACCESS,
    errno.ENOSPC: NO_SPACE,
    errno.EDQUOT: NO_SPACE,
}
_ERRORS: Final = 1


class Commands(TyperGroup):
    """Tells problems in the language of the workspace; leaves bugs to be shown as such."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except InputError as error:
            problems = error.problems
        except OSError as error:
            if error.errno not in _OF_MACHINE:
                raise
            problems = (_problem(error, ctx.obj.root),)
        printing.say(printing.problems_text(problems, "text", ctx.obj.language))
        return ctx.exit(_ERRORS)


def _problem(error: OSError, root: Path) -> Problem:
    path = Path(str(error.filename or ""))
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    return _OF_MACHINE[error.errno].at(Location(""), file=shown.as_posix())
