"""Labels: the numbers written at the marks of a native chart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from kamdocs.writers.docx.charts.looks import Ink, type_look
from kamdocs.writers.docx.markup import escaped

Position: TypeAlias = Literal["outEnd", "ctr", "t", "b", "r", "l"]


def labels(
    number_format: str, ink: Ink, position: Position, *, single: str = "", strong: bool = False
) -> str:
    """`c:dLbls` with the value at every mark; `single` are finished labels of points that differ."""
    return (
        f'<c:dLbls>{single}<c:numFmt formatCode="{escaped(number_format)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{type_look(ink, strong=strong)}"
        f'<c:dLblPos val="{position}"/>{_shows(value=True)}</c:dLbls>'
    )


def no_labels() -> str:
    return f"<c:dLbls>{_shows(value=False)}</c:dLbls>"


def omitted(places: Iterable[int]) -> str:
    """Points without a label."""
    return "".join(f'<c:dLbl><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>' for place in places)


def named(place: int, text: str, position: Position) -> str:
    """A point labelled with words; `text` is a finished `c:tx`."""
    return f'<c:dLbl><c:idx val="{place}"/>{text}<c:dLblPos val="{position}"/>{_shows(value=True)}</c:dLbl>'


def moved(place: int, number_format: str, ink: Ink, position: Position) -> str:
    """A point whose number stands on another side than those of its series."""
    return (
        f'<c:dLbl><c:idx val="{place}"/><c:numFmt formatCode="{escaped(number_format)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{type_look(ink)}"
        f'<c:dLblPos val="{position}"/>{_shows(value=True)}</c:dLbl>'
    )


def only_named(single: str) -> str:
    """Labels for the points named in `single` and for no other."""
    return f"<c:dLbls>{single}{_shows(value=False)}</c:dLbls>"


def _shows(*, value: bool) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
