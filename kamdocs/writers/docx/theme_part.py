"""Theme part: the colours and fonts of the theme as Word's own theme, for charts and whoever edits the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kamdocs.blocks import Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.markup import DECLARATION, DRAWING, colour, escaped

ACCENTS: Final = 6
"""So many of the chart colours are theme colours; a seventh series names its colour itself."""

_FILLS: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_LINES: Final = "".join(
    f'<a:ln w="{width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
    for width in (6350, 12700, 19050)
)
_EFFECTS: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3


def theme_part(theme: Theme) -> str:
    name = escaped(theme.name)
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{"".join(_colours(theme))}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{_font("major", theme.fonts.heading.word)}'
        f"{_font('minor', theme.fonts.body.word)}</a:fontScheme>"
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILLS}</a:fillStyleLst><a:lnStyleLst>{_LINES}</a:lnStyleLst>'
        f"<a:effectStyleLst>{_EFFECTS}</a:effectStyleLst><a:bgFillStyleLst>{_FILLS}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _colours(theme: Theme) -> Iterator[str]:
    accents = [theme.series[n % len(theme.series)] for n in range(ACCENTS)]
    named = {
        "dk1": theme.text,
        "lt1": theme.tones[Tone.NONE].light,
        "dk2": theme.accent,
        "lt2": theme.tones[Tone.ACCENT].light,
        **{f"accent{n + 1}": accent for n, accent in enumerate(accents)},
        "hlink": theme.accent,
        "folHlink": theme.muted,
    }
    yield from (f'<a:{name}><a:srgbClr val="{colour(value)}"/></a:{name}>' for name, value in named.items())


def _font(role: str, name: str) -> str:
    return f'<a:{role}Font><a:latin typeface="{escaped(name)}"/><a:ea typeface=""/><a:cs typeface=""/></a:{role}Font>'
