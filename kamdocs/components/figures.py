"""Figures: drawings of components made to fit a page, with caption, alt text, source and audience."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kamdocs.blocks import Blocks, Chart, Drawing, Figure, Inlines, Run, Section
from kamdocs.components.values import audience_of, optional, source_of
from kamdocs.formatting import Locale


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room a drawing has on a page, in points; as wide as the text, so that sizes print as drawn."""

    width: float
    height: float


PORTRAIT: Final = Sheet(462, 585)
LANDSCAPE: Final = Sheet(690, 365)


def sheet(*, wide: bool) -> Sheet:
    """The page a diagram is drawn for: upright, or turned where `wide`."""
    return LANDSCAPE if wide else PORTRAIT


@dataclass(frozen=True, slots=True)
class Frame:
    """What every figure of a component is given by its caller."""

    locale: Locale
    caption: Any = ""
    anchor: str = ""
    wide: bool = False
    landscape: bool = False

    @property
    def sheet(self) -> Sheet:
        return sheet(wide=self.wide or self.landscape)

    def figures(self, drawings: Sequence[Drawing], alts: Sequence[str], shown: Iterable[Any]) -> Blocks:
        """One figure per drawing; several are numbered in their captions. `shown` are the values in it."""
        values = tuple(shown)
        count = len(drawings)
        figures = tuple(
            Figure(
                drawing,
                self._caption(number, count),
                alt,
                self.anchor if number == 1 or not self.anchor else f"{self.anchor}-{number}",
                width=self._share(drawing),
                source=source_of(*values),
                audience=audience_of(*values),
            )
            for number, (drawing, alt) in enumerate(zip(drawings, alts, strict=True), start=1)
        )
        return self.placed(figures)

    def chart(self, chart: Chart, alt: str, shown: Iterable[Any], *, width: float, aspect: float) -> Blocks:
        """A figure that shows a chart."""
        values = tuple(shown)
        caption = optional(self.caption, self.locale)
        source, audience = source_of(*values), audience_of(*values)
        return self.placed((Figure(chart, caption, alt, self.anchor, width, aspect, source, audience),))

    def placed(self, blocks: Blocks) -> Blocks:
        """The blocks, on a page of their own if they asked for a turned one."""
        return (Section(blocks, landscape=True),) if self.landscape and blocks else blocks

    def _caption(self, number: int, count: int) -> Inlines:
        caption = optional(self.caption, self.locale)
        return (*caption, Run(f" ({number}/{count})")) if caption and count > 1 else caption

    def _share(self, drawing: Drawing) -> float:
        """Share of the text width at which the drawing is as large as drawn, or as the page allows."""
        scale = min(1.0, self.sheet.height / drawing.height)
        return round(min(1.0, drawing.width * scale / self.sheet.width), 4)


def told(parts: Sequence[str], locale: Locale, most: int = 40) -> str:
    """Sentences of an alt text, the first `most` of them."""
    left = len(parts) - most
    more = [locale.text("und {count} weitere", count=left)] if left > 0 else []
    return "; ".join([*parts[:most], *more])
