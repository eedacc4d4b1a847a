"""Small helpers that all families share: rules in two languages, texts for messages, drafts."""

from __future__ import annotations

from kamdocs.models.fields import LocalisedText
from kamdocs.problems import Rule, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def rule(name: str, severity: Severity, *wordings: str) -> Rule:
    """A rule with its wordings: message in German and English, hint in German and English."""
    de, en, de_hint, en_hint = wordings
    return Rule(name, severity, {"de": de, "en": en}, {"de": de_hint, "en": en_hint})


def words(text: LocalisedText, locale: str) -> str:
    """A text as a message quotes it: in the language of the workspace."""
    return text.text_for(locale)
