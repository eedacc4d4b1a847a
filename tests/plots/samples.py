"""Charts of every kind, plain ones and those at the edge, and what makes a drawing of them good."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from kamdocs.blocks import Axis, Chart, Drawing, Label, Series
from kamdocs.plots import plot, text_width
from kamdocs.plots.boxes import Box
from kamdocs.plots.metrics import fit, text_height
from tests.plots.theme import THEME

MONTHS = ("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
THREE_YEARS = tuple(f"{month} {year}" for year in (24, 25, 26) for month in MONTHS)
CUSTOMERS = (
    "Seeblick Automation AG",
    "Brunnental Verpackungsmaschinen AG",
    "Nordhafen Fördertechnik GmbH",
    "Halvorsen Marine Systems AS",
    "Gletscher Seilbahntechnik AG",
    "Molkwerk Lebensmitteltechnik AG",
    "Uhrenhof Präzisionsmaschinen AG",
    "Silberbach Medizintechnik AG",
)
UPRIGHT = ("column", "stacked", "line", "waterfall")


def decimals(*values: float | str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if value is None else Decimal(str(value)) for value in values)


def exact(*values: float) -> tuple[Decimal, ...]:
    return tuple(Decimal(str(value)) for value in values)


def drawn(chart: Chart, width: float = 462, height: float = 231) -> Drawing:
    return plot(chart, THEME, "de-CH", width, height)


def labels(drawing: Drawing) -> list[Label]:
    return [shape for shape in drawing.shapes if isinstance(shape, Label)]


def words(drawing: Drawing) -> list[str]:
    return [label.text for label in labels(drawing)]


def inked(label: Label) -> Box:
    """The part of a label's box that its letters fill."""
    width, height = (label.height, label.width) if label.rotated else (label.width, label.height)
    lines = fit(label.text, width, height, label.size, label.strong)
    wide = max(text_width(line, label.size, label.strong) for line in lines)
    high = text_height(len(lines), label.size) * 0.85
    across = {"left": -1, "center": 0, "right": 1}[label.align] * (width - wide) / 2
    down = {"top": -1, "middle": 0, "bottom": 1}[label.vertical] * (height - high) / 2
    x, y = label.x + label.width / 2, label.y + label.height / 2
    if label.rotated:
        return Box(x + down - high / 2, y - across - wide / 2, x + down + high / 2, y - across + wide / 2)
    return Box(x + across - wide / 2, y + down - high / 2, x + across + wide / 2, y + down + high / 2)


def faults(drawing: Drawing) -> list[str]:
    """Labels that leave the canvas, are too small or touch one another."""
    boxes = [(label, inked(label)) for label in labels(drawing)]
    canvas = Box(0, 0, drawing.width, drawing.height).grown(0.01)
    found = [f"{label.text!r} leaves the canvas" for label, box in boxes if not box.lies_in(canvas)]
    found += [f"{label.text!r} is too small" for label, _ in boxes if label.size < 7]
    pairs = combinations(boxes, 2)
    return found + [f"{one.text!r} touches {other.text!r}" for (one, a), (other, b) in pairs if a.overlaps(b)]


def _wave(count: int, scale: int = 7) -> tuple[Decimal | None, ...]:
    return tuple(Decimal((place * 37) % 101 * scale) for place in range(count))


def portfolio() -> Chart:
    return Chart(
        "bubble",
        (),
        (
            Series(
                "Marge ab 25 %",
                decimals(65, 47.5, 90, 31.25, 78.75, 11.25),
                x=exact(85, 31.25, 33.75, 90, 78.75, 20),
                sizes=exact(11.9, 2.1, 3, 7, 5.5, 0.8),
                labels=CUSTOMERS[:6],
            ),
            Series(
                "Marge unter 25 %", decimals(62, 58), x=exact(80, 77), sizes=exact(4, 2), labels=CUSTOMERS[6:]
            ),
        ),
        x_axis=Axis("Eigene Position", Decimal(0), Decimal(100), Decimal(50)),
        y_axis=Axis("Attraktivität", Decimal(0), Decimal(100), Decimal(50)),
        quadrants=("Fragezeichenkunden", "Starkunden", "Mitnahmekunden", "Ertragskunden"),
    )


def crowd(count: int = 30) -> Chart:
    """Many bubbles in a small part of the field."""
    x = tuple(Decimal(40 + (place * 7) % 31) for place in range(count))
    y = tuple(Decimal(45 + (place * 11) % 29) for place in range(count))
    sizes = tuple(Decimal(1 + (place * 13) % 17) for place in range(count))
    names = tuple(f"Kunde Nummer {place}" for place in range(count))
    limits = Axis("", Decimal(0), Decimal(100), Decimal(50))
    return Chart(
        "bubble", (), (Series("Kunden", y, x=x, sizes=sizes, labels=names),), x_axis=limits, y_axis=limits
    )


def pareto(values: tuple[int, ...], categories: tuple[str, ...]) -> Chart:
    shares = tuple(Decimal(sum(values[: place + 1])) * 100 / sum(values) for place in range(len(values)))
    columns = Series("Umsatz", tuple(map(Decimal, values)))
    return Chart(
        "pareto", categories, (columns, Series("Anteil", shares, line=True, secondary=True)), unit="TCHF"
    )


def samples() -> Iterator[tuple[str, Chart]]:
    """Name and chart: every kind with the data that such charts break on."""
    target = Series("Ziel", decimals(*[400] * 12), line=True)
    share = Series("Quote", decimals(*range(-6, 6)), line=True, secondary=True)
    yield "column with lines", Chart("column", MONTHS, (Series("Ist", _wave(12)), target, share), unit="TCHF")
    yield (
        "waterfall",
        Chart("waterfall", CUSTOMERS[:5], (Series("Preis", decimals(9, -12, 3, None, None)),), totals=(0, 4)),
    )
    yield "portfolio", portfolio()
    yield "crowd", crowd()
    yield "pareto", pareto((900, 500, 300, 200, 80, 40, 20, 5), CUSTOMERS)
    yield (
        "pareto of 36",
        pareto(tuple(range(360, 0, -10)), tuple(f"{name} {n}" for n in range(9) for name in CUSTOMERS[:4])),
    )
    yield "radar of 36", Chart("radar", THREE_YEARS, (Series("Ist", _wave(36)),))
    for kind in ("column", "stacked", "line", "bar", "radar", "waterfall"):
        first, second, third = (
            Series("Ist", decimals(5, -3, None)),
            Series("Soll", decimals(4, 4, 4)),
            Series("Vorjahr", decimals(0, 0, 0)),
        )
        many = (Series("Umsatz", _wave(36)),)
        yield (
            f"{kind} with gaps",
            Chart(kind, CUSTOMERS[:3], (first, second, third), decimals=1, unit="Mio. CHF"),
        )
        yield f"{kind} of one", Chart(kind, ("Seeblick",), (Series("Umsatz", decimals(12.5)),), decimals=1)
        yield f"{kind} of noughts", Chart(kind, ("A", "B"), (Series("Umsatz", decimals(0, 0)),))
        yield f"{kind} of losses", Chart(kind, MONTHS, (Series("Verlust", decimals(*range(-12, 0))),))
        yield f"{kind} of many", Chart(kind, THREE_YEARS, many, unit="TCHF", y_axis=Axis("Umsatz"))
        yield (
            f"{kind} with long names",
            Chart(kind, CUSTOMERS, (Series("Umsatz", _wave(8, 1117)),), x_axis=Axis("Kunde")),
        )
        yield (
            f"{kind} of large numbers",
            Chart(kind, ("A", "B"), (Series("Umsatz", decimals("1E+12", "2.5E+12")),)),
        )
        yield (
            f"{kind} of small numbers",
            Chart(kind, ("A", "B"), (Series("Quote", decimals("0.0001", "0.00025")),), decimals=5),
        )


SAMPLES = dict(samples())
