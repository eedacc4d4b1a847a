"""Table columns: how one column of a data table reads its value and what its cells look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kamdocs.blocks import Align, Cell, Inlines, Paragraph, Tone
from kamdocs.components.traffic_light import light
from kamdocs.components.values import (
    FORMATS,
    NUMERIC,
    Look,
    Record,
    Records,
    cell_blocks,
    is_missing,
    records,
    retold,
    tone_of,
    written,
)
from kamdocs.components.wording import STATE_TONES
from kamdocs.formatting import Locale

_LOOKS: Final = ("format", "decimals", "currency", "align", "width", "heading", "strong")
_KEYS: Final = frozenset({"key", "title", "group", "labels", "tones", "tone_key", *_LOOKS})
_ALIGNS: Final[Mapping[str, Align]] = {"left": "left", "center": "center", "right": "right"}


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column as its mapping says; `title` and `group` are wording already in the locale."""

    key: str
    title: Any
    plain_title: str
    look: Look
    align: Align = "left"
    width: float | None = None
    labels: Mapping[str, Any] = field(default_factory=dict)
    tones: Mapping[str, Any] = field(default_factory=dict)
    tone_key: str | None = None
    group: Any = None
    heading: bool = False
    strong: bool = False

    def value(self, record: Record) -> Any:
        """What the record holds for this column: by its key, or by the path a dotted key spells."""
        if self.key in record:
            return record[self.key]
        value: Any = record
        for step in self.key.split("."):
            value = value.get(step) if isinstance(value, Mapping) else None
        return value

    def cell(self, record: Record, locale: Locale) -> Cell:
        value = self.value(record)
        tone = self._tone(record, value)
        if self.look.format == "light":
            content: Inlines = light(value, self.labels.get(str(value)), locale=locale)
            return Cell((Paragraph(content),), tone, heading=self.heading)
        label = self.labels.get(str(value)) if isinstance(value, str | int) else None
        if label is not None:
            words = retold(value, str(label), strong=self.strong)
            return Cell((Paragraph((words,)),), tone, heading=self.heading)
        return Cell(cell_blocks(value, locale, self.look, strong=self.strong), tone, heading=self.heading)

    def _tone(self, record: Record, value: Any) -> Tone:
        decisive = record.get(self.tone_key) if self.tone_key else value
        if is_missing(decisive) or not isinstance(decisive, str | int):
            return Tone.NONE
        if str(decisive) in self.tones:
            return tone_of(self.tones[str(decisive)])
        return STATE_TONES.get(str(decisive), Tone.NONE) if self.tone_key else Tone.NONE


def column_specs(columns: Records, locale: Locale) -> tuple[ColumnSpec, ...]:
    """The columns read from their mappings; ValueError for a key or a format there is not."""
    specs = tuple(_spec(column, locale) for column in records(columns))
    if not specs:
        raise ValueError("a table needs at least one column")
    return specs


def _spec(column: Record, locale: Locale) -> ColumnSpec:
    unknown = sorted(set(column) - _KEYS)
    if unknown or "key" not in column:
        raise ValueError(f"a column knows {', '.join(sorted(_KEYS))} and needs key; found {sorted(column)}")
    form = str(column.get("format", "auto"))
    if form not in FORMATS:
        raise ValueError(f"unknown format {form!r}; there are {', '.join(FORMATS)}")
    title = column.get("title", "")
    return ColumnSpec(
        key=str(column["key"]),
        title=title,
        plain_title="" if is_missing(title) else written(title, locale) if isinstance(title, str) else "",
        look=Look(form, column.get("decimals"), str(column.get("currency") or "")),
        align=_align(column.get("align"), form),
        width=None if column.get("width") is None else float(column["width"]),
        labels=column.get("labels") or {},
        tones=column.get("tones") or {},
        tone_key=column.get("tone_key"),
        group=column.get("group"),
        heading=bool(column.get("heading")),
        strong=bool(column.get("strong")),
    )


def _align(given: object, form: str) -> Align:
    if given is None:
        return "right" if form in NUMERIC else "left"
    if given not in _ALIGNS:
        raise ValueError(f"unknown align {given!r}; there are {', '.join(_ALIGNS)}")
    return _ALIGNS[str(given)]
