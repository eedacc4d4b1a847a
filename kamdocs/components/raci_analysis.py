"""RACI analysis: how much each role carries (vertical) and which activities need a look (horizontal)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from kamdocs.blocks import Block, Blocks, Chart, Figure, Series, Tone, text
from kamdocs.components.chart import bar_aspect
from kamdocs.components.data_table import data_table
from kamdocs.components.raci_codes import VARIANTS, variant_of
from kamdocs.components.values import Record, Records, audience_of, decimal, records, source_of, written
from kamdocs.components.wording import SEVERITIES, SEVERITY_TONES
from kamdocs.formatting import Locale


def raci_analysis(
    loads: Records,
    findings: Records | None = None,
    *,
    locale: Locale,
    variant: Any = "raci",
    chart: bool = True,
    anchor: str = "",
) -> Blocks:
    """A table of counts per role, bars of their workload, a table of findings; each vanishes if empty.

    `loads`: `[{"role": "KAM", "name": "Key Account Manager", "r": 3, "a": 2, "c": 1, "i": 1, "load": 14,
    "share": 35, "fill": 100}]`: how often each letter of the variant, the weighted load, its share of all
    and the share of activities with a code (percent).
    `findings`: `[{"severity": "warning", "rule": "RA07", "subject": "KAM", "message": "…"}]`.
    """
    given = records(loads)
    return (
        *(_counts(given, variant, locale, anchor)),
        *((_bars(given, locale, anchor),) if chart and given else ()),
        *_findings(records(findings), locale),
    )


def _counts(loads: Sequence[Record], variant: Any, locale: Locale, anchor: str) -> Blocks:
    letters = [letter.lower() for letter in VARIANTS[variant_of(variant)]]
    number = {"format": "number", "width": 1}
    named = any(load.get("name") not in {None, load.get("role")} for load in loads)
    columns = [
        {"key": "role", "title": locale.text("Rolle"), "width": 1.6, "heading": True},
        *([{"key": "name", "title": locale.text("Bezeichnung"), "width": 4}] if named else []),
        *({"key": letter, "title": letter.upper(), **number} for letter in letters),
        {"key": "load", "title": locale.text("Last"), "strong": True, **number},
        {"key": "share", "title": locale.text("Anteil"), "format": "percent", "width": 1.6},
        {"key": "fill", "title": locale.text("Beteiligung"), "format": "percent", "width": 1.8},
    ]
    caption = locale.text("Auslastung der Rollen")
    return data_table(loads, columns, locale=locale, caption=caption, anchor=anchor)


def _bars(loads: Sequence[Record], locale: Locale, anchor: str) -> Block:
    """Bars of the load, in the order of the table."""
    values = tuple(decimal(load.get("load") or 0) for load in loads)
    roles = tuple(written(load.get("role"), locale) for load in loads)
    told = "; ".join(f"{role} {locale.number(value)}" for role, value in zip(roles, values, strict=True))
    return Figure(
        Chart(
            "bar", roles, (Series(locale.text("Last"), values, tone=Tone.ACCENT),), decimals=_decimals(values)
        ),
        text(locale.text("Last je Rolle (3 R + 2 A + 1 C)")),
        locale.text("Balken der Last je Rolle: {values}.", values=told),
        anchor=f"{anchor}-last" if anchor else "",
        aspect=bar_aspect(len(loads)),
        source=source_of(*(load.get("role") for load in loads)),
        audience=audience_of(*(load.get(key) for load in loads for key in ("role", "load"))),
    )


def _decimals(values: Sequence[Decimal]) -> int:
    return int(any(value % 1 for value in values))


def _findings(findings: Sequence[Record], locale: Locale) -> Iterator[Block]:
    columns: list[dict[str, Any]] = [
        {
            "key": "severity",
            "title": locale.text("Schwere"),
            "width": 1.3,
            "labels": {key: locale.text(word) for key, word in SEVERITIES.items()},
            "tones": dict(SEVERITY_TONES),
        },
        {"key": "rule", "title": locale.text("Regel"), "width": 0.9},
        {"key": "subject", "title": locale.text("Betrifft"), "width": 3},
        {"key": "message", "title": locale.text("Befund"), "width": 6},
    ]
    shown = [column for column in columns if any(finding.get(column["key"]) for finding in findings)]
    if shown:
        yield from data_table(
            findings, shown, locale=locale, caption=locale.text("Befunde je Aktivität und Rolle")
        )
