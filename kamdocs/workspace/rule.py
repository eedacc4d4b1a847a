"""Rule: a short way to declare what can be wrong, in both languages, with what to write instead."""

from __future__ import annotations

from dataclasses import replace

from kamdocs.problems import Rule, Severity


def error(number: str, de: str, en: str, hint_de: str, hint_en: str) -> Rule:
    """A rule whose problems keep a file from being used."""
    return Rule(number, Severity.ERROR, {"de": de, "en": en}, {"de": hint_de, "en": hint_en})


def warning(number: str, de: str, en: str, hint_de: str, hint_en: str) -> Rule:
    """A rule whose problems should be looked at."""
    return Rule(number, Severity.WARNING, {"de": de, "en": en}, {"de": hint_de, "en": hint_en})


def with_hint(rule: Rule, de: str, en: str) -> Rule:
    """The same rule where more can be said about what to write."""
    return replace(rule, hint={"de": de, "en": en})
