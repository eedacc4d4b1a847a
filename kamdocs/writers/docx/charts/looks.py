"""Looks: colours, lines and type of a native chart, from the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kamdocs.blocks import Series, Tone
from kamdocs.plots.colours import contrast
from kamdocs.theme import Theme
from kamdocs.writers.docx.markup import colour, emus, escaped, mixed
from kamdocs.writers.docx.theme_part import ACCENTS

TYPE_SIZE: Final = 8.0
NO_FILL: Final = "<a:noFill/>"
NO_LINE: Final = "<a:ln><a:noFill/></a:ln>"
_LIGHTER: Final = 0.65


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour as `#rrggbb`, and the theme colour of Word that it is, if any."""

    hexadecimal: str
    name: str = ""

    def fill(self, opaque: int = 100) -> str:
        """`opaque` in percent."""
        alpha = f'<a:alpha val="{opaque * 1000}"/>' if opaque < 100 else ""
        kind, value = ("schemeClr", self.name) if self.name else ("srgbClr", colour(self.hexadecimal))
        return f'<a:solidFill><a:{kind} val="{value}">{alpha}</a:{kind}></a:solidFill>'

    def line(self, width: float, *, dashed: bool = False) -> str:
        dash = '<a:prstDash val="sysDash"/>' if dashed else ""
        return f'<a:ln w="{emus(width)}" cap="rnd">{self.fill()}{dash}<a:round/></a:ln>'

    def lighter(self) -> Ink:
        return Ink(mixed(self.hexadecimal, "#ffffff", _LIGHTER))


@dataclass(frozen=True, slots=True)
class Palette:
    """The inks of a theme."""

    theme: Theme

    def series(self, series: Series, index: int) -> Ink:
        """By meaning, or by place among the series: those are theme colours that Word can exchange."""
        if series.tone is not Tone.NONE:
            return self.tone(series.tone)
        shade = self.theme.series[index % len(self.theme.series)]
        return Ink(shade, f"accent{index + 1}" if index < ACCENTS else "")

    def point(self, series: Series, place: int) -> Ink | None:
        """The ink of a point that differs from its series."""
        tone = series.tones[place] if place < len(series.tones) else Tone.NONE
        return None if tone is Tone.NONE or tone is series.tone else self.tone(tone)

    def tone(self, tone: Tone) -> Ink:
        return Ink(self.theme.tones[tone].full)

    def text(self) -> Ink:
        return Ink(self.theme.text, "tx1")

    def muted(self) -> Ink:
        return Ink(self.theme.muted)

    def rule(self) -> Ink:
        return Ink(self.theme.rule)

    def on(self, ground: Ink) -> Ink:
        """Black or white, whichever reads better on the ground."""
        paper = self.theme.tones[Tone.NONE].light
        darker = contrast(ground.hexadecimal, self.theme.text) >= contrast(ground.hexadecimal, paper)
        return self.text() if darker else Ink(paper, "bg1")


def shape(fill: str, line: str = NO_LINE) -> str:
    return f"<c:spPr>{fill}{line}</c:spPr>"


def type_look(ink: Ink, *, size: float = TYPE_SIZE, strong: bool = False, turned: bool = False) -> str:
    """`c:txPr`: how the texts of an element are set."""
    rotation = ' rot="-5400000" vert="horz"' if turned else ""
    return (
        f"<c:txPr><a:bodyPr{rotation}/><a:lstStyle/><a:p><a:pPr>{_run_look('a:defRPr', ink, size, strong)}</a:pPr>"
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def words(text: str, ink: Ink, language: str, *, strong: bool = False, turned: bool = False) -> str:
    """`c:tx` with words of our own instead of a cell's."""
    rotation = ' rot="-5400000" vert="horz"' if turned else ' wrap="none"'
    look = _run_look("a:rPr", ink, TYPE_SIZE, strong, f' lang="{language}"')
    return (
        f"<c:tx><c:rich><a:bodyPr{rotation}/><a:lstStyle/><a:p><a:pPr>"
        f"{_run_look('a:defRPr', ink, TYPE_SIZE, strong)}</a:pPr><a:r>{look}<a:t>{escaped(text)}</a:t></a:r></a:p>"
        "</c:rich></c:tx>"
    )


def _run_look(element: str, ink: Ink, size: float, strong: bool, attributes: str = "") -> str:
    return f'<{element}{attributes} sz="{round(size * 100)}" b="{int(strong)}">{ink.fill()}</{element}>'


def font_look(theme: Theme) -> str:
    """The type of the whole chart."""
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(TYPE_SIZE * 100)}">'
        f'<a:latin typeface="{escaped(theme.fonts.body.word)}"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )
