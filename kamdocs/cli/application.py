"""The application: every command, and the exit status of each."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from kamdocs import __version__
from kamdocs.cli import printing
from kamdocs.cli.group import Commands
from kamdocs.cli.parameters import (
    USUAL_FORMATS,
    AsOf,
    Editions,
    Formats,
    Jobs,
    Locales,
    PlanYear,
    ReviewDay,
    Selectors,
    day_of,
    one_of,
    options,
    place_of,
    workspace_of,
)
from kamdocs.cli.terminal import Terminal
from kamdocs.problems import Problem, Severity, has_errors

APP: Final = typer.Typer(
    name="kamdocs",
    cls=Commands,
    help="Key account plans, handbooks and RACI matrices: validated YAML in, Word and PDF out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
_FINE, _ERRORS, _BUG = 0, 1, 70
_REPORT: Final = f"kamdocs {__version__}: this is a bug of ours. Please report it with the lines above."
_AFTER_INIT: Final = {
    "de": "So geht es weiter:",
    "en": "What comes next:",
}
_AFTER_NEW: Final = {"de": "Ausfüllen, dann prüfen:", "en": "Fill it in, then check:"}


def application() -> int:
    """Runs the command line. Returns the exit status."""
    try:
        APP(prog_name="kamdocs")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else _FINE
    except Exception:  # noqa: BLE001 - the one place that tells a bug from a mistake
        traceback.print_exc()
        printing.say(_REPORT)
        return _BUG
    return _FINE


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"kamdocs {__version__}")
        raise typer.Exit


@APP.callback()
def main(
    context: typer.Context,
    directory: Annotated[Path, typer.Option("-C", metavar="DIR", help="Work in this workspace.")] = Path(),
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print results and problems only.")] = False,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    context.obj = Terminal(directory.resolve(), directory, quiet)


@APP.command()
def check(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Only problems of these files and folders."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(printing.FORMATS)}.")
    ] = "text",
    as_of: AsOf = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail, too.")] = False,
) -> None:
    """Validate the data: form, references, rules of the field."""
    from kamdocs.build.builder import findings

    one_of(form, printing.FORMATS, "--format")
    terminal = workspace_of(context)
    places = [place_of(path, terminal.root) for path in paths or ()]
    found = findings(terminal.root, day_of(as_of))
    chosen = [problem for problem in found if _is_below(problem, places)]
    printing.result(printing.problems_text(chosen, form, terminal.language))
    raise typer.Exit(_status(chosen, strict=strict))


@APP.command()
def build(
    context: typer.Context,
    selectors: Selectors = None,
    form: Formats = USUAL_FORMATS,
    locale: Locales = "",
    edition: Editions = "internal",
    jobs: Jobs = 0,
    force: Annotated[bool, typer.Option("--force", help="Make everything anew.")] = False,
    as_of: AsOf = None,
) -> None:
    """Make the documents that have changed, into build/."""
    from kamdocs.build.builder import build as run

    asked = options(selectors, form, locale, edition, as_of, jobs=jobs, force=force)
    terminal = workspace_of(context)
    with printing.progress_bar(quiet=terminal.quiet) as progress:
        outcome = run(terminal.root, asked, progress)
    printing.outcome(outcome, terminal.language, quiet=terminal.quiet)
    if outcome.bugs:
        printing.say(f"{outcome.bugs[0]}\n{_REPORT}")
        raise typer.Exit(_BUG)
    raise typer.Exit(_status(outcome.problems))


@APP.command("list")
def list_documents(
    context: typer.Context,
    selectors: Selectors = None,
    form: Formats = USUAL_FORMATS,
    locale: Locales = "",
    edition: Editions = "internal",
    as_of: AsOf = None,
) -> None:
    """Print what build would make, each with its state."""
    from kamdocs.build.builder import states

    asked = options(selectors, form, locale, edition, as_of)
    for path, state in states(workspace_of(context).root, asked):
        print(f"{state:<9} build/{path}")


@APP.command()
def init(
    context: typer.Context,
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    sample: Annotated[bool, typer.Option("--sample", help="Copy the complete fictional sample.")] = False,
) -> None:
    """Make a new workspace: settings, people and a handbook."""
    from kamdocs.build.builder import today
    from kamdocs.scaffold.workspace import make_workspace

    here: Terminal = context.obj
    target = (here.root / directory).resolve()
    make_workspace(target, today(), sample=sample)
    print((here.named / directory).as_posix())
    steps = ("check", "build") if sample else ("new account muster", "check", "build")
    Terminal(target, here.named / directory, here.quiet).suggest(_AFTER_INIT, *steps)


@APP.command()
def new(
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="account, plan, contacts, playbook, process, raci, review or chapter."
        ),
    ],
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="Id of the account, or of the new process, matrix or chapter.")
    ],
    year: PlanYear = None,
    day: ReviewDay = None,
) -> None:
    """Write files to fill in, with a hint for each field."""
    from kamdocs.build.builder import today
    from kamdocs.scaffold.kinds import KINDS
    from kamdocs.scaffold.new import Request, write_scaffold

    one_of(kind, KINDS, "KIND")
    terminal = workspace_of(context)
    date = day_of(day) or today()
    request = Request(identifier, year or date.year, date, printing.locale_of(terminal.root))
    files = write_scaffold(terminal.root, kind, request)
    paths = [path.relative_to(terminal.root).as_posix() for path in files]
    print("\n".join(paths))
    terminal.suggest(_AFTER_NEW, f"check {paths[0] if len(paths) == 1 else f'accounts/{identifier}'}")


def _is_below(problem: Problem, places: Sequence[str]) -> bool:
    path = problem.location.path
    return not places or any(place in {path, "."} or path.startswith(f"{place}/") for place in places)


def _status(problems: Sequence[Problem], *, strict: bool = False) -> int:
    warned = strict and any(problem.severity is Severity.WARNING for problem in problems)
    return _ERRORS if warned or has_errors(problems) else _FINE
