"""Stylesheet: the style sheets of this folder with the tokens of a theme put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from kamdocs.blocks import Document, Tone
from kamdocs.problems import fill
from kamdocs.theme import FontFamily, Theme
from kamdocs.writers.cover_art import cover_art
from kamdocs.writers.html.context import Address
from kamdocs.writers.html.cover_words import LANDSCAPE_DROP, UPRIGHT_DROP
from kamdocs.writers.pages import Sheet, sheet

_TOKEN: Final = re.compile(r"var\(--([a-z0-9-]+)\)")
_SAFE: Final = re.compile(r"[^\w .,:;!?()/+%=-]")


def print_styles(document: Document, theme: Theme, address: Address) -> str:
    """CSS for paged media; `address` gives the URL of a resource from its bytes and media type."""
    tokens = {**_tokens(theme), **_page_tokens(document, theme), **_pictures(theme, document, address)}
    return _filled(_sheet("document.css") + _tones(theme) + _sheet("print.css"), tokens)


def screen_styles(document: Document, theme: Theme, address: Address) -> str:
    """CSS for a browser."""
    tokens = {**_tokens(theme), **_pictures(theme, document, address)}
    return _filled(_sheet("document.css") + _tones(theme) + _sheet("screen.css"), tokens)


def css_string(text: str) -> str:
    """`text` as a string of CSS that may stand inside a `style` element."""
    return '"' + _SAFE.sub(lambda match: f"\\{ord(match[0]):x} ", text) + '"'


def css_families(*families: FontFamily) -> str:
    """Names of font families in order, each once."""
    return ", ".join(dict.fromkeys(css_string(family.family) for family in families))


@cache
def _sheet(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _filled(css: str, tokens: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda match: tokens[match[1]], css)


def _tokens(theme: Theme) -> dict[str, str]:
    fonts, scale = theme.fonts, theme.scale
    sizes = {f"size-h{level}": size for level, size in enumerate(_six(scale.headings), start=1)}
    sizes |= {
        "size-body": scale.body,
        "size-small": scale.small,
        "size-caption": scale.small + 0.5,
        "size-table": scale.table,
        "size-lead": scale.lead,
        "size-figure": scale.body * 1.9,
        "size-cover-title": scale.cover_title,
        "size-cover-subtitle": scale.cover_subtitle,
        "gap": scale.paragraph_gap,
    }
    accent = theme.tones[Tone.ACCENT]
    return {
        **{name: f"{size:g}pt" for name, size in sizes.items()},
        **{f"tone-{tone}-light": colours.light for tone, colours in theme.tones.items()},
        "leading": f"{scale.leading:g}",
        "font-body": css_families(fonts.body, fonts.fallback),
        "font-heading": css_families(fonts.heading, fonts.body, fonts.fallback),
        "text": theme.text,
        "muted": theme.muted,
        "accent": theme.accent,
        "accent-on": accent.on_full,
        "accent-line": mixed(theme.accent, accent.on_full, 0.3),
        "rule": theme.rule,
        "cover-background": theme.cover_background,
        "cover-text": theme.cover_text,
        "cover-quiet": mixed(theme.cover_text, theme.cover_background, 0.28),
    }


def _page_tokens(document: Document, theme: Theme) -> dict[str, str]:
    upright = sheet(theme.page, landscape=document.landscape)
    turned = sheet(theme.page, landscape=True)
    values = {
        "company": document.company,
        "title": document.title,
        "subtitle": document.subtitle,
        "classification": document.classification,
        "version": document.version,
        "author": document.author,
        "running_head": document.running_head,
    }
    footer = (fill(theme.footer, values), document.classification, document.version)
    return {
        "sheet-size": f"{upright.width:g}mm {upright.height:g}mm",
        "cover-drop": f"{upright.height * (LANDSCAPE_DROP if document.landscape else UPRIGHT_DROP):.1f}mm",
        "cover-width": f"{upright.width - 60:g}mm",
        "sheet-height": f"{upright.height:g}mm",
        "sheet-margin": _margin(upright),
        "landscape-size": f"{turned.width:g}mm {turned.height:g}mm",
        "landscape-margin": _margin(turned),
        "header": css_string("" if theme.logo else fill(theme.header, values)),
        "running-head": css_string(document.running_head),
        "footer": css_string("  ·  ".join(filter(None, footer))),
        "page-of": _page_of(document.labels.page_of),
        "header-drop": "13mm",
        "logo-drop": "11mm",
        "logo-height": "7mm",
        "footer-drop": "7mm",
    }


def _pictures(theme: Theme, document: Document, address: Address) -> dict[str, str]:
    art = cover_art(theme, sheet(theme.page, landscape=document.landscape)).encode()
    logo = theme.logo
    return {
        "cover-art": _url(address(art, "image/svg+xml")),
        "logo": _url(address(logo.data, logo.media_type)) if logo else "none",
    }


def _url(address: str) -> str:
    return f"url({css_string(address)})"


def _margin(lying: Sheet) -> str:
    return " ".join(f"{side:g}mm" for side in (lying.header, lying.right, lying.footer, lying.left))


def _page_of(wording: str) -> str:
    """`Seite {page} von {pages}` as the content of a margin box."""
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    parts = re.split(r"(\{pages?\})", wording)
    return " ".join(counters.get(part) or css_string(part) for part in parts if part)


def _six(sizes: tuple[float, ...]) -> tuple[float, ...]:
    return (*sizes, *(sizes[-1],) * 6)[:6]


def _tones(theme: Theme) -> str:
    return "".join(_tone(tone, theme) for tone in theme.tones)


def _tone(tone: Tone, theme: Theme) -> str:
    colours = theme.tones[tone]
    lines: Iterator[str] = iter(())
    if tone is not Tone.NONE:
        written = theme.text if tone.startswith("heat") else colours.full
        lines = iter(
            (
                f".ink-{tone} {{ color: {colours.full}; }}",
                f"table td.cell-{tone}, table tbody th.cell-{tone} {{ background: {colours.light}; color: {written}; }}",
                f".callout.box-{tone} {{ background: {colours.light}; border-left-color: {colours.full}; }}",
                f".callout.box-{tone} > .callout-title {{ color: {colours.full}; }}",
                f".tile.box-{tone}, .box.box-{tone} {{ border-top-color: {colours.full}; background: {colours.light}; }}",
                f".tile.box-{tone} > p:first-child, .box.box-{tone} > p:first-child {{ color: {colours.full}; }}",
            )
        )
    return "".join(f"{line}\n" for line in lines)


def mixed(one: str, other: str, share: float) -> str:
    """`one` with a share (0-1) of `other` in it."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
