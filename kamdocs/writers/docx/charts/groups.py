"""Groups: series of one kind with their names, colours and labels, as bars, lines or a radar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from kamdocs.writers.docx.charts.axes import PRIMARY, AxisPair
from kamdocs.writers.docx.charts.labels import no_labels
from kamdocs.writers.docx.charts.looks import NO_FILL, NO_LINE, Ink, shape

_LINE_WIDTH: Final = 2.0
_MARKERS: Final = ("circle", "square", "diamond", "triangle")


@dataclass(frozen=True, slots=True)
class Plotted:
    """One series as it is drawn: `name`, `categories` and `values` are finished references. Without ink
    nothing shows but labels; `points` are single bars of another ink; a limit is a dashed
    line without markers.
    """

    index: int
    name: str
    categories: str
    values: str
    ink: Ink | None
    labels: str = field(default_factory=no_labels)
    points: Mapping[int, Ink] = field(default_factory=dict)
    is_limit: bool = False


def bars(
    series: Iterable[Plotted],
    *,
    direction: Literal["col", "bar"] = "col",
    grouping: Literal["clustered", "stacked"] = "clustered",
    gap: int = 60,
    pair: AxisPair = PRIMARY,
) -> str:
    """Upright or level bars, side by side or on top of each other."""
    overlap = '<c:overlap val="100"/>' if grouping == "stacked" else '<c:overlap val="-4"/>'
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>'
        f'{"".join(map(_bar, series))}<c:gapWidth val="{gap}"/>{overlap}{pair.xml()}</c:barChart>'
    )


def lines(series: Iterable[Plotted], *, pair: AxisPair = PRIMARY) -> str:
    """Lines with a marker at each point."""
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{"".join(map(_line, series))}<c:marker val="1"/>{pair.xml()}</c:lineChart>'
    )


def radar(series: Iterable[Plotted]) -> str:
    written = "".join(
        f"<c:ser>{_opening(each)}{_stroke(each)}{_marker(each)}{each.labels}"
        f"<c:cat>{each.categories}</c:cat><c:val>{each.values}</c:val></c:ser>"
        for each in series
    )
    return f'<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>{written}{PRIMARY.xml()}</c:radarChart>'


def _opening(series: Plotted) -> str:
    return f'<c:idx val="{series.index}"/><c:order val="{series.index}"/><c:tx>{series.name}</c:tx>'


def _bar(series: Plotted) -> str:
    fill = series.ink.fill() if series.ink else NO_FILL
    points = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{shape(ink.fill())}</c:dPt>'
        for place, ink in series.points.items()
    )
    return (
        f'<c:ser>{_opening(series)}{shape(fill)}<c:invertIfNegative val="0"/>{points}{series.labels}'
        f"<c:cat>{series.categories}</c:cat><c:val>{series.values}</c:val></c:ser>"
    )


def _line(series: Plotted) -> str:
    return (
        f"<c:ser>{_opening(series)}{_stroke(series)}{_marker(series)}{series.labels}"
        f'<c:cat>{series.categories}</c:cat><c:val>{series.values}</c:val><c:smooth val="0"/></c:ser>'
    )


def _stroke(series: Plotted) -> str:
    return shape("", series.ink.line(_LINE_WIDTH, dashed=series.is_limit) if series.ink else NO_LINE)


def _marker(series: Plotted) -> str:
    if series.ink is None or series.is_limit:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    symbol = _MARKERS[series.index % len(_MARKERS)]
    return f'<c:marker><c:symbol val="{symbol}"/><c:size val="6"/>{shape(series.ink.fill())}</c:marker>'
