"""Data table: rows of values under column heads, with groups, totals, tones and units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from kamdocs.blocks import Blocks, Cell, Column, Row, Section, Table
from kamdocs.components.table_columns import ColumnSpec, column_specs
from kamdocs.components.values import Record, Records, is_missing, optional, records, source_of, text_list
from kamdocs.components.values import cell_blocks as shown
from kamdocs.formatting import Locale


def data_table(
    rows: Records,
    columns: Records,
    *,
    locale: Locale,
    caption: Any = "",
    total: Record | Records | None = None,
    group_by: str | None = None,
    group_labels: Mapping[str, Any] | None = None,
    landscape: bool = False,
    anchor: str = "",
    summary: str = "",
) -> Blocks:
    """A table of `rows` (mappings); nothing if there are none. A missing value prints "–".

    `columns` say what is shown, in order:

        [{"key": "name", "title": "Ziel", "width": 3},
         {"key": "actual", "title": "Ist", "format": "money", "currency": "CHF", "decimals": 0},
         {"key": "attainment", "title": "Erreicht", "format": "percent", "tone_key": "light"},
         {"key": "kind", "title": "Art", "labels": {"visit": "Besuch"}, "tones": {"visit": "info"}}]

    Of a column only `key` is needed (`profile.strategy` reaches into mappings). `format`: auto, text,
    number, money, percent, signed, signed_percent, date, month, flag, rating (dots), light (traffic
    light). `width` is a weight, `align` left, center or right, `labels` prints codes as words, `tones`
    maps a value to the tone of its cell, `tone_key` takes the tone from another key of the row, `group`
    is a head over neighbouring columns, `heading` makes the column the head of its row, `strong` is bold.
    A value may also be inlines or blocks. `total` is a mapping (or several) with the sums under the rows.
    `group_by` names the key whose values become subheadings, printed as `group_labels` says. `landscape`
    turns the page.
    """
    given = records(rows)
    if not given:
        return ()
    specs = column_specs(columns, locale)
    table = Table(
        columns=tuple(Column(spec.width, spec.align) for spec in specs),
        rows=(*_body(given, specs, locale, group_by, group_labels or {}), *_totals(total, specs, locale)),
        head=_head(specs, locale),
        caption=optional(caption, locale),
        anchor=anchor,
        summary=summary
        or locale.text("Tabelle mit {columns}", columns=", ".join(s.plain_title for s in specs)),
    )
    return (Section((table,), landscape=True),) if landscape else (table,)


def _head(specs: Sequence[ColumnSpec], locale: Locale) -> tuple[Row, ...]:
    """One row, or two where columns are grouped under a common head."""
    titles = [(spec, _head_cell(spec.title, spec, locale)) for spec in specs]
    if not any(spec.group for spec in specs):
        return (Row(tuple(cell for _, cell in titles)),)
    upper: list[Cell] = []
    for group, members in groupby(specs, key=lambda spec: spec.group):
        inside = list(members)
        if group:
            upper.append(Cell(shown(group, locale), align="center", column_span=len(inside), heading=True))
        else:
            upper += [_head_cell(spec.title, spec, locale, rows=2) for spec in inside]
    return (Row(tuple(upper)), Row(tuple(cell for spec, cell in titles if spec.group)))


def _head_cell(title: Any, spec: ColumnSpec, locale: Locale, rows: int = 1) -> Cell:
    blocks = () if is_missing(title) else shown(title, locale)
    return Cell(blocks, align=spec.align, row_span=rows, heading=True)


def _body(
    rows: Sequence[Record],
    specs: Sequence[ColumnSpec],
    locale: Locale,
    group_by: str | None,
    labels: Mapping[str, Any],
) -> Iterator[Row]:
    if group_by is None:
        yield from (_row(record, specs, locale) for record in rows)
        return
    groups: dict[str, list[Record]] = {}
    for record in rows:
        groups.setdefault(str(record.get(group_by)), []).append(record)
    for name, members in groups.items():
        title = labels.get(name, members[0].get(group_by))
        yield Row((Cell(shown(title, locale), column_span=len(specs), heading=True),), kind="group")
        yield from (_row(record, specs, locale) for record in members)


def _row(record: Record, specs: Sequence[ColumnSpec], locale: Locale) -> Row:
    values = [spec.value(record) for spec in specs]
    cells = tuple(spec.cell(record, locale) for spec in specs)
    return Row(cells, source=source_of(*values))


def _totals(total: object, specs: Sequence[ColumnSpec], locale: Locale) -> Iterator[Row]:
    for record in records([total] if isinstance(total, Mapping) else text_list(total)):
        cells = [_total_cell(record, spec, locale) for spec in specs]
        if is_missing(specs[0].value(record)):
            cells[0] = Cell(shown(locale.text("Summe"), locale), heading=True)
        yield Row(tuple(cells), kind="total")


def _total_cell(record: Record, spec: ColumnSpec, locale: Locale) -> Cell:
    return Cell() if is_missing(spec.value(record)) else spec.cell(record, locale)
