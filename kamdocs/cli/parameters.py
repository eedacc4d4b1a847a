"""Parameters: the options and arguments that commands share, and what makes them usable."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from kamdocs.build.options import DEFAULT_FORMATS, EDITIONS, FORMATS, LOCALES, Options
from kamdocs.cli.terminal import Terminal

USUAL_FORMATS: Final = ",".join(DEFAULT_FORMATS)
_DAY: Final = ["%Y-%m-%d"]
_NO_WORKSPACE: Final = "-C DIR names another folder; `kamdocs init DIR` makes a new workspace."

Selectors = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SELECTOR]...", help="Document type, account id or type/subject glob."),
]
Formats = Annotated[str, typer.Option("--format", metavar="LIST", help=f"Of {', '.join(FORMATS)}.")]
Locales = Annotated[
    str,
    typer.Option(
        "--locale",
        metavar="LIST",
        show_default=False,
        help=f"Of {', '.join(LOCALES)}; otherwise as the workspace says.",
    ),
]
Editions = Annotated[str, typer.Option("--edition", metavar="LIST", help=f"Of {', '.join(EDITIONS)}.")]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        metavar="N",
        min=0,
        show_default=False,
        help="Documents made at once; otherwise one per core.",
    ),
]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        formats=_DAY,
        help="YYYY-MM-DD that documents and ages count from; otherwise that of the newest commit.",
    ),
]
ReviewDay = Annotated[
    datetime | None,
    typer.Option("--date", metavar="DATE", formats=_DAY, help="YYYY-MM-DD of a review; otherwise today."),
]
PlanYear = Annotated[
    int | None,
    typer.Option(
        "--year", metavar="YEAR", min=1990, max=2100, help="Year of a plan; otherwise the current one."
    ),
]


def workspace_of(context: typer.Context) -> Terminal:
    """The terminal of a command that works in a workspace. Raises BadParameter if there is none."""
    terminal: Terminal = context.obj
    if not (terminal.root / "kamdocs.yaml").is_file():
        raise typer.BadParameter(f"no kamdocs.yaml in {terminal.root.name or '.'}/. {_NO_WORKSPACE}")
    return terminal


def options(
    selectors: Sequence[str] | None,
    form: str,
    locale: str,
    edition: str,
    as_of: datetime | None,
    *,
    jobs: int = 0,
    force: bool = False,
) -> Options:
    """The options of a build, from the words of the user. Raises BadParameter for an unknown one."""
    return Options(
        tuple(selectors or ()),
        _listed(form, FORMATS, "--format"),
        _listed(locale, LOCALES, "--locale") if locale else (),
        _listed(edition, EDITIONS, "--edition"),
        jobs,
        force,
        day_of(as_of),
    )


def one_of(chosen: str, known: Sequence[str], option: str) -> str:
    """The chosen word. Raises BadParameter if it is not a known one."""
    if chosen not in known:
        raise typer.BadParameter(f"{option} {chosen!r}: choose from {', '.join(known)}")
    return chosen


def day_of(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def place_of(path: Path, root: Path) -> str:
    """A path as problems name it; the user may give it from the workspace or from the current folder."""
    found = next((place for place in (root / path, path) if place.exists()), None)
    if found is None or not found.resolve().is_relative_to(root):
        raise typer.BadParameter(f"PATH {str(path)!r}: no such file or folder in the workspace")
    return found.resolve().relative_to(root).as_posix()


def _listed(text: str, known: Sequence[str], option: str) -> tuple[str, ...]:
    words = dict.fromkeys(part.strip() for part in text.split(","))
    return tuple(one_of(word, known, option) for word in words)
