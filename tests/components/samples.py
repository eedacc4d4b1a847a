"""One call of every component with data that uses what it can do, and helpers to read what it returns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml

from kamdocs.audience import Audience
from kamdocs.blocks import (
    Block,
    Blocks,
    Cell,
    Drawing,
    Figure,
    Label,
    Paragraph,
    Row,
    Run,
    Shape,
    Table,
    plain_text,
    walk,
)
from kamdocs.components import COMPONENTS
from kamdocs.formatting import Locale
from kamdocs.problems import Location

Kind = TypeVar("Kind", bound=Shape)

TEMPLATES: Final = Path(__file__).parents[2] / "templates"
GERMAN: Final = Locale("de-DE")
SWISS: Final = Locale("de-CH")


def english() -> Locale:
    """The locale with the wordings of the components' own catalogue and nothing else."""
    return Locale("en", yaml.safe_load((TEMPLATES / "locales/en/components.yaml").read_text("utf-8")))


class Tracked(str):
    """A text that knows where it was written and who may see it, as templates get it."""

    source: Location
    audience: Audience


def tracked(text: str, line: int = 1, audience: Audience = Audience.CONFIDENTIAL) -> Tracked:
    value = Tracked(text)
    value.source, value.audience = Location("accounts/a/contacts.yaml", line), audience
    return value


STEPS: Final[list[dict[str, Any]]] = [
    {
        "id": "s1",
        "name": "Auftrag erfassen",
        "raci": {"KAM": "I", "VID": "A/R"},
        "sla_hours": 4,
        "system": "ERP",
    },
    {
        "id": "s2",
        "name": "Liefertermin bestätigen",
        "raci": {"KAM": "I", "VID": "A", "SCM": "R", "PROD": "C"},
        "decision": {"question": "Termin machbar?", "if_yes": "s3", "if_no": "s4"},
    },
    {"id": "s3", "name": "Ausliefern", "raci": {"VID": "I", "SCM": "A/R"}, "next": "end"},
    {"id": "s4", "name": "Abweichung eskalieren", "raci": {"KAM": "A/R", "GL": "I"}, "sla_hours": 2},
]

CONTACTS: Final[list[dict[str, Any]]] = [
    {"id": "gut", "name": "Peter Gut", "function": "CEO", "buying_roles": ["approver"], "promoter": "power",
     "attitude": "neutral", "influence": 5, "relationship": 1, "owner": "k"},
    {"id": "frei", "name": "Maria Frei", "function": "Leiterin Einkauf", "reports_to": "gut",
     "buying_roles": ["decider", "buyer"], "attitude": "supporter", "influence": 5, "relationship": 4, "owner": "k",
     "influences": [{"to": "gut", "kind": "influences"}]},
    {"id": "wolf", "name": "Hans Wolf", "function": "Leiter Konstruktion", "reports_to": "gut",
     "attitude": "mentor", "influence": 4, "relationship": 5, "influences": [{"to": "frei", "kind": "conflicts"}]},
    {"id": "conti", "name": "Luca Conti", "reports_to": "frei", "attitude": "opponent", "influence": 2,
     "certainty": "assumed", "influences": [{"to": "wolf", "kind": "blocks"}]},
    {"id": "neu", "name": "Neu"},
]  # fmt: skip

PROJECTS: Final[list[dict[str, Any]]] = [
    {"id": "p1", "name": "Linie 7", "owner": "k", "milestones": [
        {"name": "Lastenheft", "due": date(2026, 2, 13), "done_on": date(2026, 2, 10)},
        {"name": "Muster", "due": date(2026, 4, 30)},
        {"name": "Serie", "due": date(2026, 10, 15)}]},
    {"id": "p2", "name": "Kampagne", "start": date(2026, 5, 1), "end": date(2026, 7, 31), "status": "in_progress"},
]  # fmt: skip

ACTIONS: Final[list[dict[str, Any]]] = [
    {"title": "Angebot", "owner": "k", "due": date(2026, 3, 15), "status": "done", "project": "p1"},
    {"title": "Absage", "owner": "x", "due": date(2026, 6, 1), "status": "cancelled"},
    {"title": "Jahresgespräch", "due": date(2027, 1, 20), "status": "open"},
]

MATRIX: Final[list[dict[str, Any]]] = [
    {"name": "Planung", "rows": [
        {"activity": "Ziele setzen", "cells": {"KAM": "A/R", "VID": "C"}},
        {"activity": "Preise freigeben", "cells": {"KAM": "R", "GL": "A", "VID": "I"}}]},
    {"name": "Betrieb", "rows": [{"activity": "Auftrag abwickeln", "cells": {"KAM": "I", "VID": "A/R"}}]},
]  # fmt: skip

LOADS: Final[list[dict[str, Any]]] = [
    {"role": "KAM", "name": "Key Account Manager", "r": 3, "a": 2, "c": 1, "i": 1, "load": 14, "share": 35,
     "fill": 100},
    {"role": "PM", "name": "Produktmanagement", "r": 0, "a": 0, "c": 2, "i": 0, "load": 2, "share": 5, "fill": 40},
]  # fmt: skip

_GOALS: Final = (
    [
        {
            "name": "Umsatz",
            "plan": Decimal(1400),
            "light": "green",
            "due": date(2026, 12, 31),
            "group": "Wachstum",
        },
        {"name": "Reklamationen", "plan": 10, "light": "red", "due": None, "group": "Qualität"},
    ],
    [
        {"key": "name", "title": "Ziel", "heading": True},
        {"key": "plan", "title": "Plan", "format": "number", "tone_key": "light"},
        {"key": "light", "title": "Ampel", "format": "light"},
        {"key": "due", "title": "Termin", "format": "date"},
    ],
)

EXAMPLES: Final[Mapping[str, tuple[tuple[Any, ...], dict[str, Any]]]] = {
    "chart": (("column", ["2025", "2026"], [{"name": "Umsatz", "values": [3800, 4200]}]), {}),
    "contact_calendar": (
        ([{"month": 3, "contact": "frei", "channel": "visit"}], {"frei": "Maria Frei", "gut": "Peter Gut"}),
        {},
    ),
    "data_table": (_GOALS, {"group_by": "group", "total": {"plan": 1410}}),
    "facts": (([["Branche", "Verpackung"], ["Länder", ["CH", "DE"]]],), {}),
    "gantt": ((PROJECTS, ACTIONS), {"people": {"k": "Andrea Keller"}, "as_of": date(2026, 5, 22)}),
    "kpi_tiles": (
        ([{"label": "Umsatz", "value": 84, "change": 6, "note": "zum Vorjahr", "tone": "good"}],),
        {},
    ),
    "org_chart": (([{"id": "gl", "name": "Leitung"}, {"id": "kam", "name": "KAM", "reports_to": "gl"}],), {}),
    "pareto": (
        ([{"name": "Preis", "value": 17, "cumulated": 61}, {"name": "Rest", "value": 11, "cumulated": 100}],),
        {},
    ),
    "portfolio_matrix": (([{"name": "Seeblick", "x": 85, "y": 65, "size": 4200}],), {}),
    "power_grid": ((CONTACTS,), {}),
    "raci_analysis": (
        (LOADS, [{"severity": "warning", "rule": "RA07", "subject": "KAM", "message": "zu viel"}]),
        {},
    ),
    "raci_grid": ((MATRIX, {"KAM": "Key Account Manager", "VID": "Innendienst", "GL": "Leitung"}), {}),
    "relationship_map": ((CONTACTS, {"k": "Andrea Keller"}), {}),
    "swim_lane": ((STEPS, {"KAM": "Key Account Manager", "VID": "Innendienst"}), {}),
    "swot_grid": (
        ({"strengths": [{"text": "Service", "evidence": "Umfrage"}], "threats": ["Preisdruck"]},),
        {},
    ),
    "timeline": (([{"date": date(2014, 3, 1), "title": "Erste Lieferung", "text": "Antriebe"}],), {}),
    "traffic_light": (("amber",), {}),
    "waterfall": (([{"name": "Liste", "value": 100, "total": True}, {"name": "Rabatt", "value": -10}],), {}),
    "whitespace_map": (
        (["Werk Nord", "Werk Süd"], ["Antriebe", "Service"], [["owned", "competitor"], ["na"]]),
        {},
    ),
    "year_calendar": (([{"title": "Kundenreview", "months": [2, 5]}],), {}),
    "year_wheel": (
        ([{"title": "Jahresplan", "months": [9, 10]}, {"title": "Review", "months": [1, 12]}],),
        {},
    ),
}


def example(name: str, locale: Locale = GERMAN, **options: Any) -> Blocks:
    arguments, named = EXAMPLES[name]
    return COMPONENTS[name](*arguments, **{**named, **options}, locale=locale)


def made(name: str, *arguments: Any, **options: Any) -> Blocks:
    """What a component returns, in German unless a locale is given."""
    return COMPONENTS[name](*arguments, **{"locale": GERMAN, **options})


def table(blocks: Blocks) -> Table:
    return next(block for block in walk(blocks) if isinstance(block, Table))


def figures(blocks: Blocks) -> list[Figure]:
    return [block for block in walk(blocks) if isinstance(block, Figure)]


def drawings(blocks: Blocks) -> list[Drawing]:
    return [figure.content for figure in figures(blocks) if isinstance(figure.content, Drawing)]


def shapes(blocks: Blocks, kind: type[Kind]) -> list[Kind]:
    return [shape for drawing in drawings(blocks) for shape in drawing.shapes if isinstance(shape, kind)]


def labels(blocks: Blocks) -> list[str]:
    return [label.text for label in shapes(blocks, Label)]


def runs(item: Block | Cell | Figure) -> list[Run]:
    """The runs of a paragraph, a cell or a caption."""
    if isinstance(item, Figure):
        return [run for run in item.caption if isinstance(run, Run)]
    blocks = item.blocks if isinstance(item, Cell) else (item,)
    lines = (block.content for block in walk(blocks) if isinstance(block, Paragraph))
    return [run for line in lines for run in line if isinstance(run, Run)]


def words(item: Block | Cell) -> str:
    """The text of a block or a cell."""
    blocks = item.blocks if isinstance(item, Cell) else (item,)
    return " ".join(plain_text(block.content) for block in walk(blocks) if isinstance(block, Paragraph))


def cells(row: Row) -> list[str]:
    return [words(cell) for cell in row.cells]


def all_text(blocks: Blocks) -> str:
    """Every word the blocks show, in tables, texts and drawings."""
    return "\n".join([words(block) for block in blocks] + [" ".join(labels(blocks))])
