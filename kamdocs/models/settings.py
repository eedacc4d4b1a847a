"""Settings: what `kamdocs.yaml` says about the company, its language and the thresholds of the checks."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from kamdocs.models.fields import Count, Day, Entity, Id, Line, Percent, Public, Text, Whole, about
from kamdocs.models.vocabulary import Currency, Email, LocaleTag, RoleKind, Website


class Company(Entity):
    audience = Public

    name: Annotated[Line, about("Firma, wie sie im Handelsregister steht")]
    short: Annotated[Line, about("Kurzname für Fließtext und Kopfzeilen")]
    address: Annotated[Line | None, about("Postanschrift in einer Zeile")] = None
    website: Annotated[Website | None, about("Adresse im Web, mit https://")] = None
    email: Annotated[Email | None, about("Allgemeine E-Mail-Adresse")] = None


class Classification(Entity):
    audience = Public

    internal: Annotated[Text | None, about("Vermerk auf internen Dokumenten")] = None
    customer: Annotated[Text | None, about("Vermerk auf Dokumenten für Kunden")] = None


class Lint(Entity):
    """Thresholds of the checks; the name says what is counted, the description which rule uses it."""

    max_responsible: Annotated[Count, about("RA04: höchste Zahl R in einer Zeile")] = 3
    max_consulted: Annotated[Count, about("RA05: höchste Zahl C in einer Zeile")] = 3
    overload_pct: Annotated[Percent, about("RA07: höchster Anteil Zeilen mit R oder A je Rolle, in %")] = (
        Decimal(50)
    )
    overload_rows: Annotated[Count, about("RA07, RA08: erst ab so vielen Zeilen geprüft")] = 5
    accounts_warning: Annotated[Count, about("AC03: Warnung über so vielen Key Accounts je Person")] = 8
    accounts_error: Annotated[Count, about("AC03: Fehler über so vielen Key Accounts je Person")] = 15
    capacity_warning_pct: Annotated[
        Whole, Field(ge=1), about("AC03: Warnung über dieser Auslastung, in %")
    ] = 100
    capacity_error_pct: Annotated[Whole, Field(ge=1), about("AC03: Fehler über dieser Auslastung, in %")] = (
        120
    )
    hours_per_month: Annotated[
        Whole, Field(ge=1), about("Stunden je Monat für KAM, wenn bei der Person keine stehen")
    ] = 120
    team_kinds: Annotated[tuple[RoleKind, ...], about("AC04: Bereiche, die in jedem Team vertreten sind")] = (
        RoleKind.INSIDE_SALES,
        RoleKind.MARKETING,
        RoleKind.QUALITY,
        RoleKind.SUPPLY_CHAIN,
    )
    min_contacts: Annotated[Count, about("PL04: mindestens so viele Kontakte")] = 3
    min_goals: Annotated[Count, about("PL04: mindestens so viele Ziele")] = 3
    min_actions: Annotated[Count, about("PL04: mindestens so viele Maßnahmen")] = 5


class LintIgnore(Entity):
    rule: Annotated[Line, StringConstraints(pattern=r"^[A-Z]{2}\d{2}$"), about("Regel, zum Beispiel RA04")]
    reason: Annotated[Text, about("Warum die Regel hier nicht gilt")]
    until: Annotated[Day, about("Bis wann die Ausnahme gilt")]
    path: Annotated[Line | None, about("Nur in dieser Datei oder diesem Ordner")] = None


class Settings(Entity):
    company: Annotated[Company, about("Das eigene Unternehmen")]
    locale: Annotated[LocaleTag, about("Sprache und Schreibweise des Arbeitsbereichs")]
    locales: Annotated[tuple[LocaleTag, ...], about("Sprachen, die ohne Angabe gebaut werden")] = ()
    currency: Annotated[Currency, about("Währung nach ISO 4217, wo keine andere steht")]
    fiscal_year_start: Annotated[
        Whole, Field(ge=1, le=12), about("Erster Monat des Geschäftsjahrs, 1 bis 12")
    ] = 1
    theme: Annotated[Id, about("Gestaltung: Ordner unter templates/themes")] = "default"
    as_of: Annotated[Day | None, about("Fester Stichtag, für Beispiele")] = None
    classification: Annotated[Classification, about("Vermerke der Vertraulichkeit")] = Classification()
    lint: Annotated[Lint, about("Schwellen der Prüfungen")] = Lint()
    lint_ignore: Annotated[tuple[LintIgnore, ...], about("Begründete, befristete Ausnahmen")] = ()
