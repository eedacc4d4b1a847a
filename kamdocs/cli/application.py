"""The application: every command with its options, and the exit status of each."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from kamdocs import __version__
from kamdocs.build.options import DEFAULT_FORMATS, EDITIONS, FORMATS, LOCALES, Options
from kamdocs.cli import printing
from kamdocs.cli.group import Commands
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
_NO_WORKSPACE: Final = "-C DIR names another folder; `kamdocs init DIR` makes a new workspace."


@dataclass(frozen=True, slots=True)
class Terminal:
    """What holds for every command: which workspace, and how much to say."""

    root: Path
    quiet: bool
    option: str
    """How the user named the workspace: `-C DIR `, or nothing."""

    @property
    def language(self) -> str:
        return printing.language_of(self.root)

    def suggest(self, words: Mapping[str, str], *commands: str) -> None:
        """Says what to do next, with commands as they are to be typed here."""
        if not self.quiet:
            lines = (f"    kamdocs {self.option}{command}" for command in commands)
            printing.say("\n".join([words[self.language], *lines]))


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
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    option = "" if directory == Path() else f"-C {directory} "
    context.obj = Terminal(directory.resolve(), quiet, option)


@APP.command()
def check(
    context: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(help="Only problems of these files and folders.")
    ] = None,
    form: Annotated[str, typer.Option("--format", help=f"One of {', '.join(printing.FORMATS)}.")] = "text",
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date ages count from.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail, too.")] = False,
) -> None:
    """Validate the workspace: schema, references and the rules of the field."""
    from kamdocs.build.builder import findings

    terminal = _terminal(context)
    _one_of(form, printing.FORMATS, "--format")
    _need_workspace(terminal)
    found = findings(terminal.root, _day(as_of))
    chosen = [problem for problem in found if _below(problem, paths)]
    print(printing.problems_text(chosen, form, terminal.language))
    raise typer.Exit(_status(chosen, strict=strict))


@APP.command()
def build(
    context: typer.Context,
    selectors: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SELECTOR]...", help="Document type, account id or type/subject glob."),
    ] = None,
    form: Annotated[str, typer.Option("--format", help="Comma list of docx, pdf, html, txt.")] = ",".join(
        DEFAULT_FORMATS
    ),
    locale: Annotated[
        str, typer.Option(help="Comma list of de-CH, de-DE, en; otherwise as the workspace says.")
    ] = "",
    edition: Annotated[str, typer.Option(help="Comma list of internal, customer, consultant.")] = "internal",
    jobs: Annotated[int, typer.Option(min=0, help="Documents made at once; 0 = one per core.")] = 0,
    force: Annotated[bool, typer.Option("--force", help="Make everything anew.")] = False,
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date documents speak of.")
    ] = None,
) -> None:
    """Make the documents that have changed, into build/<edition>/<locale>/<type>/."""
    from kamdocs.build.builder import build as run

    terminal = _terminal(context)
    _need_workspace(terminal)
    options = _options(selectors, form, locale, edition, jobs=jobs, force=force, as_of=_day(as_of))
    with printing.progress_bar(quiet=terminal.quiet) as progress:
        outcome = run(terminal.root, options, progress)
    printing.outcome(outcome, terminal.language, quiet=terminal.quiet)
    if outcome.bugs:
        printing.say(f"{outcome.bugs[0]}\n{_REPORT}")
        raise typer.Exit(_BUG)
    raise typer.Exit(_ERRORS if has_errors(outcome.problems) else _FINE)


@APP.command("list")
def list_documents(
    context: typer.Context,
    selectors: Annotated[list[str] | None, typer.Argument(metavar="[SELECTOR]...")] = None,
    form: Annotated[str, typer.Option("--format")] = ",".join(DEFAULT_FORMATS),
    locale: Annotated[str, typer.Option()] = "",
    edition: Annotated[str, typer.Option()] = "internal",
    as_of: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
) -> None:
    """Print what build would make, one output a line, with its state."""
    from kamdocs.build.builder import states

    terminal = _terminal(context)
    _need_workspace(terminal)
    options = _options(selectors, form, locale, edition, as_of=_day(as_of))
    for path, state in states(terminal.root, options):
        print(f"{state:<9} build/{path}")


@APP.command()
def init(
    context: typer.Context,
    directory: Annotated[Path, typer.Argument(help="A new or empty folder.")],
    sample: Annotated[bool, typer.Option("--sample", help="Copy the complete fictional sample.")] = False,
) -> None:
    """Make a new workspace: settings, people and a handbook to adapt; accounts come by `new`."""
    from kamdocs.scaffold.workspace import make_workspace

    terminal = _terminal(context)
    target = (terminal.root / directory).resolve()
    printing.created(make_workspace(target, sample=sample), target)


@APP.command()
def new(
    context: typer.Context,
    kind: Annotated[
        str, typer.Argument(help="account, plan, contacts, playbook, process, raci, review or chapter.")
    ],
    identifier: Annotated[str, typer.Argument(metavar="ID", help="Id of the account, process, … it is for.")],
    year: Annotated[int | None, typer.Option(help="Year of a plan; otherwise the current one.")] = None,
    day: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="Day of a review.")
    ] = None,
) -> None:
    """Write a scaffold to fill in: every required field, hints as comments."""
    from kamdocs.build.builder import as_of_date
    from kamdocs.scaffold.kinds import KINDS
    from kamdocs.scaffold.new import Request, write_scaffold

    terminal = _terminal(context)
    _need_workspace(terminal)
    _one_of(kind, KINDS, "KIND")
    today = _day(day) or as_of_date(terminal.root, None, None)[0]
    request = Request(identifier, year or today.year, today, printing.locale_of(terminal.root))
    printing.created(write_scaffold(terminal.root, kind, request), terminal.root)


def _terminal(context: typer.Context) -> Terminal:
    terminal: Terminal = context.obj
    return terminal


def _need_workspace(terminal: Terminal) -> None:
    if not (terminal.root / "kamdocs.yaml").is_file():
        raise typer.BadParameter(f"no kamdocs.yaml in {terminal.root.name or '.'}/. {_NO_WORKSPACE}")


def _options(
    selectors: Sequence[str] | None,
    form: str,
    locale: str,
    edition: str,
    *,
    jobs: int = 0,
    force: bool = False,
    as_of: date | None = None,
) -> Options:
    formats, locales, editions = (_listed(text) for text in (form, locale, edition))
    for chosen in formats:
        _one_of(chosen, FORMATS, "--format")
    for chosen in locales:
        _one_of(chosen, LOCALES, "--locale")
    for chosen in editions:
        _one_of(chosen, EDITIONS, "--edition")
    return Options(tuple(selectors or ()), formats, locales, editions, jobs, force, as_of)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def _one_of(chosen: str, known: Sequence[str], option: str) -> None:
    if chosen not in known:
        raise typer.BadParameter(f"{option} {chosen!r}: choose from {', '.join(known)}")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _below(problem: Problem, paths: Sequence[str] | None) -> bool:
    wanted = [Path(path).as_posix().rstrip("/") for path in paths or ()]
    place = problem.location.path
    return not wanted or any(place == path or place.startswith(f"{path}/") for path in wanted)


def _status(problems: Sequence[Problem], *, strict: bool) -> int:
    warned = strict and any(problem.severity is Severity.WARNING for problem in problems)
    return _ERRORS if warned or has_errors(problems) else _FINE
