"""The sandbox: templates reach plain data and the functions they are given, nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError

from kamdocs.audience import Audience
from kamdocs.blocks import Blocks, Heading, Paragraph, Section, Table, plain_text
from kamdocs.formatting import Locale, UnknownWording
from kamdocs.problems import Location
from kamdocs.render.engine import Engine
from kamdocs.render.problems import ConfidentialValue
from kamdocs.render.values import TrackedMarkdown, TrackedText
from kamdocs.workspace.templates import TemplateFile

HOSTILE = "*a* _b_ `c` | d || <b>e</b> {{ f }} {% g %} # h\\ [i](j) &amp; 1. k === \ue010"


def render(text: str, allowed: Audience = Audience.CONFIDENTIAL, **context: Any) -> Blocks:
    file = TemplateFile("t.md.j2", "templates/t.md.j2", text)
    engine = Engine({"t.md.j2": file}, {"level": {"low": "Tief"}}, Locale("de-CH", {"Tief": "Nieder"}))
    return engine.render("t.md.j2", context, allowed)


def words(blocks: Blocks) -> str:
    (block,) = blocks
    assert isinstance(block, Paragraph | Heading)
    return plain_text(block.content)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ value.__class__ }}",
        "{{ value['__class__'] }}",
        "{{ value.upper() }}",
        "{{ ''.join(['a']) }}",
        "{{ data.items() }}",
        "{{ data.__init__.__globals__ }}",
        "{{ find.__globals__ }}",
        "{{ value|attr('upper') }}",
        "{{ '%s'|format(value) }}",
        "{{ value|safe }}",
        "{{ lipsum(10) }}",
        "{{ cycler('a') }}",
        "{{ range(10 ** 9)|list }}",
        "{{ self.__init__ }}",
        "{% include '../../etc/passwd' %}",
        "{% include 'themes/default/theme.yaml' %}",
        "{% import 'os' as os %}",
        "{{ loop }}",
    ],
)
def test_an_attack_is_refused(attack: str) -> None:
    with pytest.raises((TemplateError, SecurityError, OverflowError)):
        render(attack, value=TrackedText("x"), data={"a": 1})


@pytest.mark.parametrize("place", ["{{ value }}", "# {{ value }}", "**{{ value }}**", "a {{ value }}"])
def test_a_value_stands_there_as_it_is(place: str) -> None:
    assert HOSTILE in words(render(place, value=TrackedText(HOSTILE)))


def test_a_value_in_a_table_or_list_stays_in_its_cell() -> None:
    table, _ = render(
        "| a | b |\n|---|---|\n| {{ value }} | {{ value }} |\n\n- {{ value }}\n", value=TrackedText(HOSTILE)
    )
    assert isinstance(table, Table)
    (cells,) = [row.cells for row in table.rows]
    assert [words(cell.blocks) for cell in cells] == [HOSTILE, HOSTILE]


def test_a_run_remembers_where_its_value_was_written() -> None:
    value = TrackedText("x")
    value.source = Location("accounts/a/account.yaml", 3, 7, "/name")
    value.audience = Audience.INTERNAL
    (block,) = render("{{ value }}", value=value)
    assert isinstance(block, Paragraph)
    (run,) = block.content
    assert (run.source, run.audience) == (value.source, Audience.INTERNAL)  # type: ignore[union-attr]


def test_only_fields_declared_markdown_are_read_as_markdown() -> None:
    (block,) = render("{{ value }}", value=TrackedMarkdown("**fett** und <b>nicht</b>"))
    assert isinstance(block, Paragraph)
    assert [getattr(run, "strong", None) for run in block.content] == [True, False]
    assert plain_text(block.content) == "fett und <b>nicht</b>"


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(TemplateError, match="nmae"):
        render("{{ data.nmae }}", data={"name": "x"})


def test_wording_follows_the_locale_and_values_are_filled_in_verbatim() -> None:
    assert words(render("{{ _('Maß {value}', value=value) }}", value="{value} ß")) == "Mass {value} ß"
    assert words(render("{{ 'low'|label('level') }}")) == "Nieder"


def test_a_missing_translation_is_an_error() -> None:
    file = TemplateFile("t.md.j2", "templates/t.md.j2", "{{ _('Neu') }}")
    with pytest.raises(UnknownWording, match="Neu"):
        Engine({"t.md.j2": file}, {}, Locale("en")).render("t.md.j2", {}, Audience.CONFIDENTIAL)


def test_numbers_are_written_as_the_locale_writes_them() -> None:
    assert words(render("{{ value|money('CHF', 2) }}", value=Decimal("1234.5"))) == "CHF\xa01’234.50"
    assert words(render("{{ value|percent }}", value=Decimal("12.25"))) == "12.3\xa0%"


def test_a_secret_value_does_not_reach_an_edition_that_may_not_show_it() -> None:
    value = TrackedText("geheim")
    value.audience = Audience.CONFIDENTIAL
    assert words(render("{{ value }}", value=value)) == "geheim"
    for template in ("{{ value }}", "{{ facts({'x': value}) }}", "{% call note() %}{{ value }}{% endcall %}"):
        with pytest.raises(ConfidentialValue):
            render(template, Audience.INTERNAL, value=value)


def test_a_section_without_content_leaves_no_trace() -> None:
    template = "{% call section('Titel', 2) %}{% if value %}{{ value }}{% endif %}{% endcall %}"
    assert render(template, value="") == ()
    heading, body = render(template, value="x")
    assert isinstance(heading, Heading)
    assert isinstance(body, Paragraph)


def test_landscape_pages_hold_what_is_called_inside() -> None:
    (section,) = render("{% call landscape() %}\na\n\n- b\n{% endcall %}")
    assert isinstance(section, Section)
    assert len(section.blocks) == 2
