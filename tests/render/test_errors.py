"""What is wrong with a template, or with what it shows, is told with the file and line to mend."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from kamdocs.formatting import Locale
from kamdocs.problems import InputError, Problem
from kamdocs.render.kinds import document_kinds
from kamdocs.render.renderer import Provenance, Renderer
from kamdocs.render.subjects import Job, Subject
from kamdocs.workspace.templates import TemplateFile
from tests.checks.small import ACCOUNT, KEY_ACCOUNT, workspace

AS_OF: Final = date(2026, 11, 20)
HEAD: Final = "---\ncode: X01\ntitle: Notiz\nfor_each: account\n---\n"
NOTE: Final = "templates/note/note.md.j2"
ENUMERATIONS: Final = "level: {low: Tief}\n"
WORDINGS: Final = (
    "Notiz",
    "Intern",
    "Abbildung",
    "Tabelle",
    "Seite {page} von {pages}",
    "Fortsetzung",
    "Hinweis",
    "ja",
    "nein",
)


def problem(
    root: Path,
    body: str,
    templates: Mapping[str, str] | None = None,
    data: Mapping[str, str] | None = None,
    *,
    locale: str = "de-CH",
    edition: str = "internal",
) -> Problem:
    """The one problem that keeps the note on an account from being made; its body begins on line 6."""
    loaded = workspace(root, {**KEY_ACCOUNT, **(data or {})})
    texts = {"note/note.md.j2": HEAD + body, "enumerations.yaml": ENUMERATIONS, **(templates or {})}
    files = {name: TemplateFile(name, f"templates/{name}", text) for name, text in texts.items()}
    locales = {tag: Locale(tag, {word: word for word in WORDINGS}) for tag in ("de-CH", "en")}
    (kind,) = document_kinds(files)
    job = Job(kind, Subject("kunde", account="kunde"), locale, edition)
    with pytest.raises(InputError) as caught:
        Renderer(loaded, files, locales, AS_OF).render(job, Provenance("v1", AS_OF))
    (found,) = caught.value.problems
    return found


def told(found: Problem) -> str:
    return f"{found.location} {found.rule.id} {found.message('de')}"


@pytest.mark.parametrize(
    ("body", "line", "rule", "detail"),
    [
        ("a\n\n{% if x %}\n", 8, "TM02", "end"),
        ("a\n{{ account.name }\n", 7, "TM02", "unexpected"),
        ("{{ account.name|shout }}\n", 6, "TM02", "shout"),
        ("a\n\n{{ account.nmae }}\n", 8, "TM03", "nmae"),
        ("{% for x in nothing %}\n{% endfor %}\n", 6, "TM03", "nothing"),
        ("a\n{% include 'parts/none.md.j2' %}\n", 7, "TM03", "parts/none.md.j2"),
        ("{{ nothing() }}\n", 6, "TM03", "nothing"),
        ("a\n{{ account.name.upper() }}\n", 7, "TM03", "upper"),
        ("a\n{{ _('Neu') }}\n", 7, "TM05", "Neu"),
        ("a\n{{ data_table() }}\n", 7, "TM07", "TypeError"),
        ("a\n{{ facts(account.name, none, nonsense=1) }}\n", 7, "TM07", "nonsense"),
        ("a\n{{ 'none'|label('level') }}\n", 7, "TM07", "KeyError"),
        ("a\n{{ callout('x', tone='loud') }}\n", 7, "TM07", "TypeError"),
        ("a\n{{ 1 / 0 }}\n", 7, "TM07", "DivisionByZero"),
        ("a\n{% include 'note/note.md.j2' %}\n", 7, "TM08", "sich selbst"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(
    tmp_path: Path, body: str, line: int, rule: str, detail: str
) -> None:
    found = problem(tmp_path, body, locale="en" if rule == "TM05" else "de-CH")
    assert (found.location.path, found.location.line, found.rule.id) == (NOTE, line, rule)
    assert detail in found.message("de")
    assert found.hint("de") != ""


@pytest.mark.parametrize(
    ("part", "line", "rule"),
    [
        ("a\n{{ account.nmae }}\n", 2, "TM03"),
        ("a\n\n{% for x in %}\n", 3, "TM02"),
        ("{# x #}\n{{ data_table() }}\n", 2, "TM07"),
    ],
)
def test_a_mistake_in_an_included_part_is_told_there(tmp_path: Path, part: str, line: int, rule: str) -> None:
    body = "a\n{% include 'parts/x.md.j2' %}\n"
    found = problem(tmp_path, body, {"parts/x.md.j2": part})
    assert (found.location.path, found.location.line, found.rule.id) == (
        "templates/parts/x.md.j2",
        line,
        rule,
    )


def test_a_mistake_in_a_macro_is_told_there(tmp_path: Path) -> None:
    macros = "{% macro m(x) %}\n{{ x.y }}\n{% endmacro %}\n"
    body = "{% from 'parts/m.md.j2' import m %}\n{{ m(account) }}\n"
    found = problem(tmp_path, body, {"parts/m.md.j2": macros})
    assert (found.location.path, found.location.line) == ("templates/parts/m.md.j2", 2)


CHAPTER: Final = "handbook/chapters/01-erster.de.md"
ALL_CHAPTERS: Final = "{% for chapter in workspace.chapters %}\n{{ chapter.body }}\n{% endfor %}\n"


@pytest.mark.parametrize(
    ("text", "line", "detail"),
    [
        ("a\n\n![Bild](bild.png)\n", 5, "image"),
        ("a\n\n```part\nnone\n```\n", 5, "part none"),
        ("- [x](file.md)\n", 3, "link to file.md"),
    ],
)
def test_what_cannot_be_shown_in_a_chapter_is_told_there(
    tmp_path: Path, text: str, line: int, detail: str
) -> None:
    found = problem(tmp_path, ALL_CHAPTERS, data={CHAPTER: f"# Erster\n\n{text}"})
    assert told(found) == f"{CHAPTER}:{line}:1 TM06 Das lässt sich nicht setzen: {detail}."


def test_what_cannot_be_shown_in_a_field_is_told_where_the_field_is_written(tmp_path: Path) -> None:
    data = {"accounts/kunde/account.yaml": ACCOUNT.replace("Passt.", '"![x](y)"')}
    found = problem(tmp_path, "{{ account.selection.rationale }}\n", data=data)
    assert told(found) == ("accounts/kunde/account.yaml:10:24 TM06 Das lässt sich nicht setzen: image.")


def test_a_mistake_in_a_part_that_a_chapter_asks_for_is_told_in_the_part(tmp_path: Path) -> None:
    found = problem(
        tmp_path,
        ALL_CHAPTERS,
        {"parts/x.md.j2": "a\n{{ account.nmae }}\n"},
        {CHAPTER: "# Erster\n\n```part\nx\n```\n"},
    )
    assert (found.location.path, found.location.line) == ("templates/parts/x.md.j2", 2)


def test_a_part_that_asks_for_itself_is_told(tmp_path: Path) -> None:
    found = problem(
        tmp_path,
        ALL_CHAPTERS,
        {"parts/x.md.j2": "```part\nx\n```\n"},
        {CHAPTER: "# Erster\n\n```part\nx\n```\n"},
    )
    assert found.rule.id == "TM08"


def test_enumerations_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    found = problem(tmp_path, "a\n", {"enumerations.yaml": "level: {low: Tief\n"})
    assert found.location.path == "templates/enumerations.yaml"
    assert found.location.line > 0


@pytest.mark.parametrize(
    "body",
    [
        "{{ secret }}",
        "{{ 'a' ~ secret }}",
        "{{ ['a', secret]|join(' ') }}",
        "{{ [secret]|listed }}",
        "{{ secret|string }}",
        "{{ secret|quoted }}",
        "{{ secret * 2 + 1 }}",
        "{{ (secret / 3)|number(1) }}",
        "{{ [1, secret]|sum }}",
        "{{ [account.profile]|sum(attribute='demand_power') }}",
        "{{ [account.profile]|map(attribute='demand_power')|join }}",
        "{{ _('Notiz {x}', x=secret) }}",
        "{{ facts([[_('Notiz'), 'a' ~ secret]]) }}",
        "{% set x %}{{ secret }}{% endset %}{{ x }}",
    ],
)
def test_a_secret_does_not_reach_the_customer_by_any_way(tmp_path: Path, body: str) -> None:
    data = {"accounts/kunde/account.yaml": ACCOUNT.replace("recurring_demand: true", "demand_power: 3")}
    text = "{% set secret = account.profile.demand_power %}\n" + body
    found = problem(tmp_path, text, data=data, edition="customer")
    assert (found.rule.id, found.location.path, found.location.line) == ("DP02", NOTE, 7)
    assert found.hint("en") == "Wrap the section in {% if confidential %} … {% endif %}."


@pytest.mark.parametrize(
    ("head", "detail"),
    [
        ("---\ncode: X01\n---\n", "title"),
        ("---\ncode: [\n---\n", ""),
        ("---\ncode: X01\ntitle: N\nfor_each: moon\n---\n", "for_each"),
        ("---\ncode: X01\ntitle: N\nfor_each: account\ncolour: red\n---\n", "colour"),
    ],
)
def test_a_head_that_cannot_be_read_is_told(head: str, detail: str) -> None:
    with pytest.raises(InputError) as caught:
        document_kinds({"a/b.md.j2": TemplateFile("a/b.md.j2", "templates/a/b.md.j2", head)})
    (found,) = caught.value.problems
    assert (found.rule.id, str(found.location)) == ("TM01", "templates/a/b.md.j2:1:1")
    assert detail in found.message("de")
