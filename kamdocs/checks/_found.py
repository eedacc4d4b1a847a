"""Small helpers that all families share: rules in two languages, texts for messages, drafts."""

from __future__ import annotations

from kamdocs.models.fields import LocalisedText
from kamdocs.models.workspace import Workspace
from kamdocs.problems import Rule, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def rule(name: str, severity: Severity, *wordings: str) -> Rule:
    """A rule with its wordings: message in German and English, hint in German and English."""
    de, en, de_hint, en_hint = wordings
    return Rule(name, severity, {"de": de, "en": en}, {"de": de_hint, "en": en_hint})


def member_line(workspace: Workspace, role: str) -> str:
    """A line for team.yaml that fills a role, with a person who has it if there is one."""
    having = (person.id for person in workspace.people.people if person.active and person.role == role)
    return f"`- {{person: {next(having, '…')}, role: {role}}}`"


def words(text: LocalisedText, locale: str) -> str:
    """A text as a message quotes it: in the language of the workspace."""
    return text.text_for(locale)
