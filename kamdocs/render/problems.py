"""The rules a template can break, and how an exception inside a template becomes a problem."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from kamdocs.audience import Audience
from kamdocs.formatting import UnknownWording
from kamdocs.markdown import MarkdownError
from kamdocs.problems import Location, Problem, Rule, Severity
from kamdocs.render.sandbox import positions

SYNTAX = Rule(
    "TM02",
    Severity.ERROR,
    {"de": "Die Vorlage ist nicht lesbar: {detail}.", "en": "The template cannot be read: {detail}."},
    {
        "de": "Prüfen, ob jedes „{%“ und „{{“ geschlossen ist und jedes if, for und macro sein Ende hat.",
        "en": "Check that every `{%` and `{{` is closed and every if, for and macro has its end.",
    },
)
UNKNOWN = Rule(
    "TM03",
    Severity.ERROR,
    {
        "de": "Die Vorlage fragt nach etwas, das es nicht gibt: {detail}.",
        "en": "The template asks for something that does not exist: {detail}.",
    },
    {
        "de": "Schreibweise mit dem Datenmodell vergleichen.",
        "en": "Compare the spelling with the data model.",
    },
)
FORBIDDEN = Rule(
    "TM04",
    Severity.ERROR,
    {"de": "Vorlagen dürfen das nicht: {detail}.", "en": "Templates may not do this: {detail}."},
    {
        "de": "Nur Filter, Makros und die Funktionen von kamdocs aufrufen.",
        "en": "Call filters, macros and the functions of kamdocs only.",
    },
)
WORDING = Rule(
    "TM05",
    Severity.ERROR,
    {
        "de": "Für „{detail}“ fehlt die Übersetzung.",
        "en": "There is no translation for “{detail}”.",
    },
    {
        "de": "Den Wortlaut in einer Datei unter templates/locales/<Sprache>/ ergänzen.",
        "en": "Add the wording to a file in templates/locales/<language>/.",
    },
)
CONTENT = Rule(
    "TM06",
    Severity.ERROR,
    {
        "de": "Das lässt sich nicht setzen: {detail}.",
        "en": "This cannot be typeset: {detail}.",
    },
    {
        "de": "Erlaubt sind Absätze, Überschriften, Listen, Tabellen, Zitate und Links mit https, mailto oder tel.",
        "en": "Paragraphs, headings, lists, tables, quotes and links with https, mailto or tel are allowed.",
    },
)
COMPONENT = Rule(
    "TM07",
    Severity.ERROR,
    {
        "de": "Ein Baustein kann mit diesen Daten nichts anfangen: {detail}.",
        "en": "A component cannot make sense of this data: {detail}.",
    },
    {
        "de": "Den Aufruf mit der Beschreibung des Bausteins vergleichen.",
        "en": "Compare the call with the description of the component.",
    },
)
RECURSION = Rule(
    "TM08",
    Severity.ERROR,
    {"de": "Eine Vorlage schließt sich selbst ein.", "en": "A template includes itself."},
    {
        "de": "Prüfen, welche Teile einander mit include, import oder part einbinden.",
        "en": "Check which parts bring in each other by include, import or part.",
    },
)
CONFIDENTIAL = Rule(
    "DP02",
    Severity.ERROR,
    {
        "de": "Die Kundenausgabe würde ein vertrauliches Feld drucken: {field}.",
        "en": "The customer edition would print a confidential field: {field}.",
    },
    {
        "de": "Den Abschnitt mit {% if confidential %} … {% endif %} umgeben.",
        "en": "Wrap the section in {% if confidential %} … {% endif %}.",
    },
)


class ConfidentialValue(Exception):
    """A value that is too secret for the edition is about to be shown."""

    def __init__(self, source: Location | None, audience: Audience) -> None:
        super().__init__(str(source))
        self.field = f"{source.path}{source.pointer}" if source else audience.name.lower()


def template_problem(error: Exception, paths: Mapping[str, str], template: str) -> Problem | None:
    """The problem behind an exception, at the template line it came from; None if it is none of the template's."""
    found = positions(error.__traceback__, frozenset(paths.values()))
    path, line = found[-1] if found else (paths.get(template, template), 0)
    place = Location(path, line, 1 if line else 0)
    match error:
        case TemplateSyntaxError():
            where = Location(error.filename or paths.get(error.name or "", path), error.lineno, 1)
            return SYNTAX.at(where, detail=(error.message or "").rstrip("."))
        case TemplateNotFound() | UndefinedError():
            return UNKNOWN.at(place, detail=str(error.message).rstrip("."))
        case SecurityError():
            return FORBIDDEN.at(place, detail=str(error).rstrip("."))
        case UnknownWording():
            return WORDING.at(place, detail=error.args[0])
        case MarkdownError():
            return CONTENT.at(place, detail=error.what)
        case ConfidentialValue():
            return CONFIDENTIAL.at(place, field=error.field)
        case RecursionError():
            return RECURSION.at(place)
        case LookupError() | TypeError() | ValueError() | ArithmeticError() if found:
            return COMPONENT.at(place, detail=f"{type(error).__name__}: {error}")
        case _:
            return None
