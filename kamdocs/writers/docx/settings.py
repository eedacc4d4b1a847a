"""Settings: how Word opens the file, without a prompt and with the right dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kamdocs.theme import FontFamily, Theme
from kamdocs.writers.docx.languages import word_language
from kamdocs.writers.docx.markup import DECLARATION, WORD, escaped

_WORD_URI: Final = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY: Final = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
_COLOUR_NAMES: Final = (
    'w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" '
    'w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
    'w:followedHyperlink="followedHyperlink"'
)


def settings(locale: str) -> str:
    """The settings part: fields are already filled, so Word is not asked to update them on opening."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD_URI}" w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="284"/>'
        '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat>"
        f'<w:themeFontLang w:val="{word_language(locale)}"/><w:clrSchemeMapping {_COLOUR_NAMES}/>'
        f'<w:decimalSymbol w:val="{"," if locale == "de-DE" else "."}"/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table(theme: Theme) -> str:
    """The fonts the file asks for, each with the metric-compatible one that may stand in."""
    return f'{DECLARATION}<w:fonts xmlns:w="{WORD}">{"".join(_fonts(theme))}</w:fonts>'


def _fonts(theme: Theme) -> Iterator[str]:
    families: dict[str, FontFamily] = {
        family.word: family for family in (theme.fonts.body, theme.fonts.heading, theme.fonts.fallback)
    }
    for name, family in families.items():
        stand_in = f'<w:altName w:val="{escaped(family.family)}"/>' if family.family != name else ""
        yield (
            f'<w:font w:name="{escaped(name)}">{stand_in}<w:charset w:val="00"/><w:family w:val="swiss"/>'
            '<w:pitch w:val="variable"/></w:font>'
        )
