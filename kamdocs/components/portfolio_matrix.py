"""Portfolio matrix: customers by attractiveness and own position, with the four fields of the portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from kamdocs.blocks import Axis, Blocks, Chart, Series, Tone
from kamdocs.components.chart import optional_decimal
from kamdocs.components.figures import Frame, told
from kamdocs.components.values import Record, Records, decimal, is_missing, pick, records, tone_of, written
from kamdocs.formatting import Locale

QUADRANTS: Final = ("Fragezeichenkunden", "Starkunden", "Mitnahmekunden", "Ertragskunden")
"""Top left, top right, bottom left, bottom right."""
AXES: Final = ("Eigene Position", "Attraktivität des Kunden")


def portfolio_matrix(
    points: Records,
    *,
    locale: Locale,
    threshold: Any = 50,
    x_title: Any = None,
    y_title: Any = None,
    quadrants: Sequence[Any] | None = None,
    caption: Any = "",
    alt: str = "",
    width: float = 1.0,
    anchor: str = "",
) -> Blocks:
    """Bubbles on scales from 0 to 100, divided at `threshold`; nothing without points.

    `points`: `[{"name": "Seeblick", "x": 85, "y": 65, "size": 4200, "group": "DB über 25 %", "tone":
    "good"}]`: `x` is the own position, `y` the attractiveness, the area of a bubble its `size`. Points of
    one `group` share a colour and an entry in the legend. `quadrants` names the fields otherwise than Star-,
    Ertrags-, Fragezeichen- and Mitnahmekunden (top left, top right, bottom left, bottom right).
    """
    given = [p for p in records(points) if not is_missing(p.get("x")) and not is_missing(p.get("y"))]
    if not given:
        return ()
    limit = optional_decimal(threshold)
    x_axis, y_axis = (
        Axis(locale.text(usual) if title is None else written(title, locale), Decimal(0), Decimal(100), limit)
        for usual, title in zip(AXES, (x_title, y_title), strict=True)
    )
    fields = tuple(locale.text(name) for name in QUADRANTS)
    if quadrants is not None:
        fields = tuple(written(name, locale) for name in quadrants)
    plot = Chart("bubble", (), _series(given, locale), x_axis=x_axis, y_axis=y_axis, quadrants=fields)
    words = alt or _in_words(given, plot, locale)
    shown = (point.get(key) for point in given for key in ("name", "x", "y", "size", "group"))
    return Frame(locale, caption, anchor).chart(plot, words, shown, width=width, aspect=0.72)


def _series(points: Sequence[Record], locale: Locale) -> tuple[Series, ...]:
    groups: dict[str, list[Record]] = {}
    for point in points:
        groups.setdefault(
            "" if is_missing(point.get("group")) else written(point["group"], locale), []
        ).append(point)
    return tuple(_group(name, members, locale) for name, members in groups.items())


def _group(name: str, points: Sequence[Record], locale: Locale) -> Series:
    sized = all(not is_missing(point.get("size")) for point in points)
    tones = {tone_of(point.get("tone")) for point in points}
    return Series(
        name,
        tuple(decimal(point["y"]) for point in points),
        x=tuple(decimal(point["x"]) for point in points),
        sizes=tuple(decimal(point["size"]) for point in points) if sized else (),
        labels=tuple(written(pick(point, "name", "title"), locale) for point in points),
        tones=tuple(tone_of(point.get("tone")) for point in points) if len(tones) > 1 else (),
        tone=next(iter(tones)) if len(tones) == 1 else Tone.NONE,
    )


def _in_words(points: Sequence[Record], plot: Chart, locale: Locale) -> str:
    """Which customer stands in which field, with its two figures."""
    sentences = []
    for point in points:
        x, y = decimal(point["x"]), decimal(point["y"])
        right, top = (value >= (axis.threshold or 50) for value, axis in ((x, plot.x_axis), (y, plot.y_axis)))
        field = plot.quadrants[(0 if top else 2) + int(right)]
        name = written(pick(point, "name", "title"), locale)
        sentences.append(f"{name}: {locale.number(x, 0)} / {locale.number(y, 0)}, {field}")
    axes = f"{plot.x_axis.title} / {plot.y_axis.title}"
    return locale.text("Portfolio ({axes}): {points}.", axes=axes, points=told(sentences, locale))
