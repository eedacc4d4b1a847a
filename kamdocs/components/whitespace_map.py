"""Whitespace map: which unit buys what from whom, as a heat map of units and categories."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from kamdocs.blocks import Blocks, Cell, Column, Paragraph, Row, Section, Table
from kamdocs.components.legends import code_legend
from kamdocs.components.values import (
    cell_blocks,
    is_missing,
    names,
    optional,
    retold,
    source_of,
    text_list,
)
from kamdocs.components.wording import WHITESPACE, WHITESPACE_MEANINGS, WHITESPACE_TONES
from kamdocs.formatting import Locale

_WORDY: Final = 6
"""Up to so many columns the cells say it in words, with more of them in letters."""


def whitespace_map(
    rows: Any,
    columns: Any,
    cells: Any,
    *,
    locale: Locale,
    caption: Any = "",
    corner: Any = None,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """Units down, categories across, each field owned, opportunity, competitor, whitespace or na.

    `rows` and `columns` are names, or mappings with `id` and `name`. `cells` is a list of rows of states
    or a mapping of mappings: `{"werk-1": {"antriebe": "owned"}}`; a field not given is na. `corner` heads
    the first column ("Standort"). Nothing if there is no row or no column.
    """
    units, categories = names(rows), names(columns)
    if not units or not categories:
        return ()
    wordy = len(categories) <= (_WORDY * 2 if landscape else _WORDY)
    states = _states(list(units), list(categories), cells)
    table = Table(
        columns=(Column(max(2.0, len(categories) * 0.35)), *(Column(1, "center"),) * len(categories)),
        rows=tuple(
            Row(
                (
                    Cell(cell_blocks(name, locale), heading=True),
                    *(_field(states[unit, category], locale, wordy=wordy) for category in categories),
                ),
                source=source_of(name, *(states[unit, category] for category in categories)),
            )
            for unit, name in units.items()
        ),
        head=(_head(corner, categories, locale),),
        caption=optional(caption, locale),
        anchor=anchor,
        look="grid",
        summary=locale.text("Einheiten in Zeilen, Sortimente in Spalten, je Feld wer liefert"),
    )
    blocks: Blocks = (table, _legend(locale, wordy=wordy))
    return (Section(blocks, landscape=True),) if landscape else blocks


def _states(units: list[str], categories: list[str], cells: Any) -> dict[tuple[str, str], Any]:
    """State by unit and category; ValueError for a state there is not."""
    found: dict[tuple[str, str], Any] = {}
    for down, unit in enumerate(units):
        line = cells.get(unit) if isinstance(cells, Mapping) else _at(cells, down)
        for across, category in enumerate(categories):
            state = line.get(category) if isinstance(line, Mapping) else _at(line, across)
            if not is_missing(state) and str(state) not in WHITESPACE:
                raise ValueError(f"unknown state {state!r}; there are {', '.join(WHITESPACE)}")
            found[unit, category] = "na" if is_missing(state) else state
    return found


def _at(items: Any, position: int) -> Any:
    listed = text_list(items)
    return listed[position] if position < len(listed) else None


def _head(corner: Any, categories: Mapping[str, Any], locale: Locale) -> Row:
    first = Cell(() if is_missing(corner) else cell_blocks(corner, locale), heading=True)
    heads = (Cell(cell_blocks(name, locale), align="center", heading=True) for name in categories.values())
    return Row((first, *heads))


def _field(state: Any, locale: Locale, *, wordy: bool) -> Cell:
    word = _word(str(state), locale, wordy=wordy)
    return Cell((Paragraph((retold(state, word),)),), WHITESPACE_TONES[str(state)], "center")


def _word(state: str, locale: Locale, *, wordy: bool) -> str:
    """The word of a state, or its initials, which differ where first letters do not; the legend explains both."""
    word = WHITESPACE[state] if state == "na" else locale.text(WHITESPACE[state])
    return word if wordy else "".join(part[0] for part in word.split()).upper()


def _legend(locale: Locale, *, wordy: bool) -> Table:
    entries = (
        (_word(state, locale, wordy=wordy), locale.text(meaning), WHITESPACE_TONES[state])
        for state, meaning in WHITESPACE_MEANINGS.items()
    )
    return code_legend(entries, locale, width=2.2 if wordy else 1)
