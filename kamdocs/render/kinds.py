"""Document kinds: each template with front matter is one, and says for each what it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import yaml
from pydantic import ValidationError

from kamdocs.models.fields import Entity
from kamdocs.problems import InputError, Location, Rule, Severity
from kamdocs.workspace.templates import TemplateFile

FRONT_MATTER = Rule(
    "TM01",
    Severity.ERROR,
    {
        "de": "Der Kopf der Vorlage ist nicht lesbar: {detail}.",
        "en": "The front matter of the template cannot be read: {detail}.",
    },
    {
        "de": "Zwischen zwei Zeilen „---“ gehören code, title, for_each und classification.",
        "en": "Between two lines `---` write code, title, for_each and classification.",
    },
)
_FENCE: Final = "---\n"
_SUFFIX: Final = ".md.j2"

ForEach = Literal["workspace", "account", "plan", "account_playbook", "process", "matrix"]


class FrontMatter(Entity):
    """Head of a template. `title` is German wording; `subject` names the file of a `workspace` document."""

    code: str
    title: str
    for_each: ForEach
    classification: Literal["public", "internal", "confidential"] = "internal"
    subject: str = ""
    landscape: bool = False
    numbered_headings: bool = True


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One template that makes documents of a type, which is the name of its folder."""

    type: str
    template: str
    path: str
    head: FrontMatter


def document_kinds(templates: Mapping[str, TemplateFile]) -> tuple[DocumentKind, ...]:
    """Every template that has front matter, by code and name. Raises InputError for a head it cannot read."""
    found = [_kind(file) for file in templates.values() if _has_head(file)]
    return tuple(sorted(found, key=lambda kind: (kind.head.code, kind.template)))


def without_front_matter(text: str) -> str:
    """The template proper, its lines at the numbers they have in the file."""
    if not text.startswith(_FENCE):
        return text
    head, _, body = text.removeprefix(_FENCE).partition("\n" + _FENCE)
    return "\n" * (head.count("\n") + 3) + body


def _has_head(file: TemplateFile) -> bool:
    return file.name.count("/") == 1 and file.name.endswith(_SUFFIX) and file.text.startswith(_FENCE)


def _kind(file: TemplateFile) -> DocumentKind:
    head, _, _ = file.text.removeprefix(_FENCE).partition("\n" + _FENCE)
    try:
        matter = FrontMatter.model_validate(yaml.safe_load(head))
    except (yaml.YAMLError, ValidationError) as error:
        detail = "; ".join(str(error).splitlines()[:3])
        raise InputError([FRONT_MATTER.at(Location(file.path, 1, 1), detail=detail)]) from None
    return DocumentKind(file.name.partition("/")[0], file.name, file.path, matter)
