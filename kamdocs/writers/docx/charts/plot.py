"""Plot: what one kind of chart contributes to its part."""

from __future__ import annotations

from dataclasses import dataclass

from kamdocs.writers.docx.charts.cells import Cells


@dataclass(frozen=True, slots=True)
class Plot:
    """Series and axes as XML, the worksheet they quote, and the series that the legend names.

    `unnamed` are the places of series that the legend leaves out, as helpers do.
    """

    xml: str
    cells: Cells
    has_legend: bool = False
    unnamed: tuple[int, ...] = ()
