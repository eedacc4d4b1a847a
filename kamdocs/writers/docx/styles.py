"""Styles: the styles part, written from the looks of the theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, Literal

from kamdocs.blocks import Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.languages import word_language
from kamdocs.writers.docx.looks import LIST_DEPTH, Look
from kamdocs.writers.docx.markup import DECLARATION, WORD, colour, escaped, half_points, twips
from kamdocs.writers.docx.numbering_part import (
    BULLETS,
    HEADINGS,
    ORDERED,
    TABLE_BULLETS,
    TABLE_ORDERED,
    list_style,
)
from kamdocs.writers.docx.table_styles import table_styles
from kamdocs.writers.docx.typography import Typography, natural_line

_OFFERED: Final = frozenset(
    {
        *(
            "Normal",
            "BodyText",
            "Lead",
            "Note",
            "Quote",
            "Code",
            "Title",
            "Subtitle",
            "Caption",
            "FigureCaption",
        ),
        *("ListBullet", "ListNumber", "TableText", "TableHead", "TableTotal", "Callout", "CalloutTitle"),
        *("Heading1", "Heading2", "Heading3", "Heading4"),
    }
)
"""Styles in Word's gallery; the others are there but do not crowd it."""
_CUSTOM: Final = ("Lead", "Note", "Code", "Figure", "Table", "Grid", "Tile", "Box", "Callout", "Cover")
_NO_LIST: Final = (
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)
_MONOSPACED: Final = "Consolas"
_BUILT_IN: Final = "TableofFigures"


def styles(typography: Typography, locale: str, *, numbered_headings: bool) -> str:
    """The whole part. Proofing language and sizes come from the document, colours from the theme."""
    theme = typography.theme
    numbers = _numbers(numbered_headings=numbered_headings)
    written = (
        _defaults(theme, locale),
        *(_paragraph_style(look, theme, numbers) for look in typography.by_id.values()),
        *_character_styles(theme),
        *table_styles(theme),
        _NO_LIST,
    )
    return f'{DECLARATION}<w:styles xmlns:w="{WORD}">{"".join(written)}</w:styles>'


def _defaults(theme: Theme, locale: str) -> str:
    language = word_language(locale)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_theme_fonts('minor', theme.fonts.body.word)}"
        f'<w:color w:val="{colour(theme.text)}"/>{_size(theme.scale.body)}'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _numbers(*, numbered_headings: bool) -> Mapping[str, tuple[int, int]]:
    """List and level of the styles that number themselves."""
    numbers = {list_style("ListBullet", level): (BULLETS, level) for level in range(LIST_DEPTH)}
    numbers |= {list_style("ListNumber", level): (ORDERED, level) for level in range(LIST_DEPTH)}
    numbers |= {"TableBullet": (TABLE_BULLETS, 0), "TableNumber": (TABLE_ORDERED, 0)}
    if numbered_headings:
        numbers |= {f"Heading{level + 1}": (HEADINGS, level) for level in range(9)}
    return numbers


def _paragraph_style(look: Look, theme: Theme, numbers: Mapping[str, tuple[int, int]]) -> str:
    family = theme.fonts.heading if look.heading_font else theme.fonts.body
    line = None if look.form.exact_line else look.leading / natural_line(family)
    form = replace(look.form, line=line, number=numbers.get(look.id))
    return (
        f'<w:style {_kind(look)}><w:name w:val="{look.name}"/>'
        + (f'<w:basedOn w:val="{look.base}"/>' if look.base else "")
        + (f'<w:next w:val="{look.following}"/>' if look.following else "")
        + f'<w:uiPriority w:val="{1 if look.id in _OFFERED else 90}"/>'
        + ("<w:qFormat/>" if look.id in _OFFERED else "")
        + form.xml()
        + _run_properties(look, theme)
        + "</w:style>"
    )


def _kind(look: Look) -> str:
    custom = look.id != _BUILT_IN and look.id.startswith(_CUSTOM)
    mark = 'w:customStyle="1" ' if custom else 'w:default="1" ' if look.id == "Normal" else ""
    return f'w:type="paragraph" {mark}w:styleId="{look.id}"'


def _run_properties(look: Look, theme: Theme) -> str:
    parts = (
        _theme_fonts("major", theme.fonts.heading.word)
        if look.heading_font
        else _fonts(_MONOSPACED)
        if look.id == "Code"
        else "",
        "<w:b/><w:bCs/>" if look.strong else "",
        "<w:i/><w:iCs/>" if look.emphasis else "",
        "<w:caps/>" if look.capitals else "",
        "<w:noProof/>" if look.id == "Code" else "",
        f'<w:color w:val="{colour(look.ink or theme.text)}"/>',
        f'<w:spacing w:val="{twips(look.spaced)}"/>' if look.spaced else "",
        _size(look.size),
    )
    return f"<w:rPr>{''.join(parts)}</w:rPr>"


def _character_styles(theme: Theme) -> Iterator[str]:
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield _character_style(
        "Hyperlink", "Hyperlink", f'<w:color w:val="{colour(theme.accent)}"/><w:u w:val="single"/>', own=False
    )
    shade = colour(_code_background(theme))
    yield _character_style(
        "CodeText",
        "Code Text",
        f'{_fonts(_MONOSPACED)}<w:noProof/><w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>',
        own=True,
    )


def _character_style(identity: str, name: str, properties: str, *, own: bool) -> str:
    mark = ' w:customStyle="1"' if own else ""
    return (
        f'<w:style w:type="character"{mark} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr>{properties}</w:rPr></w:style>'
    )


def _code_background(theme: Theme) -> str:
    return theme.tones[Tone.MUTED].light


def _theme_fonts(role: Literal["major", "minor"], name: str) -> str:
    """A font of Word's theme, which somebody may exchange as a whole; `name` for readers without themes."""
    return _fonts(name).replace(
        "<w:rFonts", f'<w:rFonts w:asciiTheme="{role}HAnsi" w:hAnsiTheme="{role}HAnsi"'
    )


def _fonts(name: str) -> str:
    font = escaped(name)
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _size(points: float) -> str:
    size = half_points(points)
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
