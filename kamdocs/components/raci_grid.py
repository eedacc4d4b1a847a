"""RACI grid: who does what, activities down, roles across, codes as coloured badges, with a legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kamdocs.blocks import Blocks, Cell, Column, Paragraph, Row, Section, Table
from kamdocs.components.legends import code_legend, note_legend
from kamdocs.components.raci_codes import VARIANTS, tone_of_code, variant_of
from kamdocs.components.values import (
    Record,
    Records,
    cell_blocks,
    is_missing,
    names,
    optional,
    pick,
    records,
    run,
    source_of,
)
from kamdocs.formatting import Locale


def raci_grid(
    activities: Records,
    roles: Any = None,
    *,
    locale: Locale,
    variant: Any = "raci",
    caption: Any = "",
    legend: bool = True,
    width: float | None = None,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """The matrix, then the names of the roles and what the letters mean; nothing without activities.

    `activities` are steps of a process or rows of a matrix; those with `rows` are groups (phases):

        [{"name": "Planung", "rows": [{"activity": "Ziele setzen", "cells": {"KAM": "A/R", "VID": "C"}}]},
         {"name": "Preis freigeben", "raci": {"KAM": "R", "GL": "A"}}]

    `roles` (ids, a mapping of ids to names, or mappings with `id` and `name`) gives order and names of the
    columns; a role that only the activities name stands at the end. Without `roles` those that occur are
    shown. `variant`: raci, rasci, daci, raci_vs, cairo. `legend` False leaves out what stands below. `width`
    is that of the first column as a multiple of a role's.
    """
    groups = _groups(records(activities))
    rows = [row for group in groups for row in group.rows]
    if not rows:
        return ()
    titles = _roles(rows, roles)
    table = Table(
        columns=(Column(width or max(3.0, 0.6 * len(titles))), *(Column(1, "center"),) * len(titles)),
        rows=tuple(_rows(groups, tuple(titles), locale)),
        head=(_head(titles, locale),),
        caption=optional(caption, locale),
        anchor=anchor,
        look="grid",
        summary=locale.text("Aktivitäten in Zeilen, Rollen in Spalten: {roles}", roles=", ".join(titles)),
    )
    blocks: Blocks = (table, *(_legend(titles, variant, locale) if legend else ()))
    return (Section(blocks, landscape=True),) if landscape else blocks


@dataclass(frozen=True, slots=True)
class _Group:
    name: Any
    rows: Sequence[Record]


def _groups(activities: Sequence[Record]) -> list[_Group]:
    """Activities under their phases; neighbours without a phase (or with the same `phase`) belong together."""
    groups: list[_Group] = []
    for item in activities:
        if "rows" in item:
            groups.append(_Group(item.get("name"), records(item["rows"])))
            continue
        phase = pick(item, "phase", "group")
        if groups and groups[-1].name == phase:
            groups[-1] = _Group(phase, (*groups[-1].rows, item))
        else:
            groups.append(_Group(phase, (item,)))
    return [group for group in groups if group.rows]


def _cells(row: Record) -> Mapping[str, Any]:
    return row.get("cells") or row.get("raci") or {}


def _roles(rows: Sequence[Record], roles: Any) -> dict[str, Any]:
    """Role id to name in the order of the columns."""
    given = names(roles)
    named = {str(role): role for row in rows for role, code in _cells(row).items() if not is_missing(code)}
    return given | {role: name for role, name in named.items() if role not in given}


def _head(titles: Mapping[str, Any], locale: Locale) -> Row:
    activity = Cell(cell_blocks(locale.text("Aktivität"), locale), heading=True)
    return Row(
        (activity, *(Cell(cell_blocks(role, locale), align="center", heading=True) for role in titles))
    )


def _rows(groups: Sequence[_Group], roles: Sequence[str], locale: Locale) -> Iterator[Row]:
    for group in groups:
        if not is_missing(group.name):
            title = Cell(cell_blocks(group.name, locale), column_span=len(roles) + 1, heading=True)
            yield Row((title,), kind="group", source=source_of(group.name))
        for row in group.rows:
            name = pick(row, "activity", "name", "title")
            codes = (_code(_cells(row).get(role), locale) for role in roles)
            yield Row((Cell(cell_blocks(name, locale), heading=True), *codes), source=source_of(name))


def _code(code: Any, locale: Locale) -> Cell:
    """The badge; a role that takes no part has an empty cell."""
    if is_missing(code):
        return Cell(align="center")
    written = run(code, locale, strong=True)
    return Cell((Paragraph((written,)),), tone_of_code(str(code)), "center")


def _legend(titles: Mapping[str, Any], variant: Any, locale: Locale) -> Iterator[Paragraph | Table]:
    named = [(role, str(name)) for role, name in titles.items() if str(name) != role]
    if named:
        yield note_legend(named)
    letters = VARIANTS[variant_of(variant)].items()
    yield code_legend(((code, locale.text(words), tone_of_code(code)) for code, words in letters), locale)
