"""Looks: what each paragraph style of a Word file looks like, derived from the theme as the PDF's style sheet is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kamdocs.blocks import Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.markup import colour, mixed
from kamdocs.writers.docx.paragraphs import Edge, Edges, ParagraphFormat, Tab
from kamdocs.writers.pages import sheet

LIST_DEPTH: Final = 5
LIST_INDENT: Final = 18.0
TABLE_LIST_INDENT: Final = 9.0
HEADING_NUMBERS: Final = (38.0, 38.0, 38.0, 44.0, 52.0, 60.0, 68.0, 76.0, 84.0)
"""Room for the number of a heading, by level."""
CONTENTS_LEVELS: Final = 6

_HEADING_SPACES: Final = ((1.35, 0.55), (1.5, 0.45), (1.3, 0.35), (1.1, 0.3), (1.0, 0.3))
"""Space before and after a heading as multiples of its size, by level."""
_CONTENTS_NUMBERS: Final = ((0.0, 26.0), (26.0, 32.0), (58.0, 40.0), (98.0, 48.0))
"""Place and room of the number of an entry, by level."""


_PLAIN: Final = ParagraphFormat()


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style. `leading` is the line distance as a multiple of the size; an empty `ink` is the
    theme's text colour; `spaced` letters stand so many points apart; `base` and `following` are style ids.
    """

    id: str
    name: str
    size: float
    leading: float
    form: ParagraphFormat = _PLAIN
    ink: str = ""
    strong: bool = False
    emphasis: bool = False
    capitals: bool = False
    spaced: float = 0
    heading_font: bool = False
    base: str = "Normal"
    following: str = ""

    @property
    def before(self) -> float:
        return self.form.before or 0

    @property
    def after(self) -> float:
        return self.form.after or 0

    @property
    def line_height(self) -> float:
        return self.form.exact_line or self.size * self.leading


def looks(theme: Theme, *, landscape: bool, numbered: bool) -> Iterator[Look]:
    """All paragraph styles, each after the one it is based on; `numbered` headings have numbers in contents.

    Only the narrow columns of tables hyphenate: with ragged lines elsewhere page numbers can be foretold.
    """
    width = sheet(theme.page, landscape=landscape).text_width
    yield from _running_text(theme)
    yield from _headings(theme)
    yield from _lists(theme)
    yield from _figures(theme)
    yield _contents_title(theme)
    yield from _contents(theme, width, numbered=numbered)
    yield from _tables(theme)
    yield from _boxes(theme)
    yield from _cover(theme)
    yield from _margins(theme, width)


def contents_numbers(level: int) -> tuple[float, float]:
    """Where the number of an entry stands, and how much room it has."""
    return _CONTENTS_NUMBERS[min(level, len(_CONTENTS_NUMBERS)) - 1]


def _running_text(theme: Theme) -> Iterator[Look]:
    scale, gap, leading = theme.scale, theme.scale.paragraph_gap, theme.scale.leading
    normal = ParagraphFormat(hyphenated=False, before=0, after=0)
    yield Look("Normal", "Normal", scale.body, leading, normal, base="")
    yield Look("BodyText", "Body Text", scale.body, leading, ParagraphFormat(after=gap))
    opening = ParagraphFormat(after=scale.lead)
    yield Look("Lead", "Lead", scale.lead, 1.4, opening, theme.accent, following="BodyText")
    small = ParagraphFormat(before=3, after=scale.small * 1.6)
    yield Look("Note", "Note", scale.small, 1.35, small, theme.muted, following="BodyText")
    bar: Edges = (("left", Edge(2.25, colour(theme.accent), 10)),)
    quoted = ParagraphFormat(edges=bar, before=scale.body, after=scale.body * 1.4, left=13, right=24)
    yield Look(
        "Quote", "Quote", scale.body * 1.1, leading, quoted, theme.accent, emphasis=True, following="BodyText"
    )
    ground = colour(theme.tones[Tone.MUTED].light)
    frame: Edges = tuple((side, Edge(0.5, ground, 6)) for side in ("top", "left", "bottom", "right"))
    code = ParagraphFormat(keep_lines=True, edges=frame, shading=ground, before=6, after=18, left=7, right=7)
    yield Look("Code", "Code", scale.small, 1.45, code)


def _headings(theme: Theme) -> Iterator[Look]:
    sizes = theme.scale.headings
    for level in range(1, 10):
        size = sizes[min(level, len(sizes)) - 1]
        before, after = _HEADING_SPACES[min(level, len(_HEADING_SPACES)) - 1]
        form = ParagraphFormat(
            keep_next=True,
            keep_lines=True,
            before=size * before,
            after=size * after,
            outline=level - 1,
        )
        ink = theme.accent if level <= 2 else theme.text if level <= 5 else theme.muted
        yield Look(
            f"Heading{level}",
            f"heading {level}",
            size,
            1.18,
            form,
            ink,
            strong=True,
            heading_font=True,
            following="BodyText",
        )


def _lists(theme: Theme) -> Iterator[Look]:
    scale = theme.scale
    for kind, name in (
        ("ListBullet", "List Bullet"),
        ("ListNumber", "List Number"),
        ("ListContinue", "List Continue"),
    ):
        for level in range(1, LIST_DEPTH + 1):
            end = str(level) if level > 1 else ""
            hanging = None if kind == "ListContinue" else LIST_INDENT
            form = ParagraphFormat(after=scale.body * 0.25, left=LIST_INDENT * level, hanging=hanging)
            yield Look(kind + end, f"{name} {end}".rstrip(), scale.body, scale.leading, form)


def _figures(theme: Theme) -> Iterator[Look]:
    size, body = theme.scale.small + 0.5, theme.scale.body
    above = ParagraphFormat(keep_lines=True, before=body * 0.9, after=size * 0.55)
    yield Look("Caption", "caption", size, 1.3, above, theme.muted)
    below = ParagraphFormat(before=size * 0.6, after=body * 1.5)
    yield Look("FigureCaption", "Figure Caption", size, 1.3, below, theme.muted, base="Caption")
    captioned = ParagraphFormat(keep_next=True, before=body * 1.1, after=0)
    yield Look("Figure", "Figure", body, 1.22, captioned, following="FigureCaption")
    alone = ParagraphFormat(before=body * 1.1, after=body * 1.5)
    yield Look("FigureAlone", "Figure without Caption", body, 1.22, alone, following="BodyText")


def _contents_title(theme: Theme) -> Look:
    return Look(
        "TOCHeading",
        "TOC Heading",
        theme.scale.headings[0],
        1.18,
        ParagraphFormat(keep_next=True, after=14),
        theme.accent,
        strong=True,
        heading_font=True,
    )


def _contents(theme: Theme, width: float, *, numbered: bool) -> Iterator[Look]:
    scale, page = theme.scale, Tab(width, "right", dotted=True)
    for level in range(1, CONTENTS_LEVELS + 1):
        left, room = contents_numbers(level)
        room = room if numbered else 0.0
        form = ParagraphFormat(
            tabs=(Tab(left + room), page) if numbered else (page,),
            before=scale.body * 0.75 if level == 1 else 1.5,
            after=0,
            left=left + room,
            hanging=room or None,
        )
        yield Look(f"TOC{level}", f"toc {level}", scale.body, scale.leading, form, strong=level == 1)
    listed = ParagraphFormat(tabs=(page,), after=1.5)
    yield Look("TableofFigures", "table of figures", scale.body, scale.leading, listed)


def _tables(theme: Theme) -> Iterator[Look]:
    size, leading, accent = theme.scale.table, 1.28, theme.tones[Tone.ACCENT]
    stays = ParagraphFormat(keep_next=True)
    yield Look("TableText", "Table Text", size, leading, ParagraphFormat(hyphenated=True))
    yield Look("TableHead", "Table Head", size, leading, stays, theme.accent, strong=True, base="TableText")
    yield Look("GridHead", "Grid Head", size, leading, stays, accent.on_full, strong=True, base="TableText")
    yield Look("GridCode", "Grid Code", size, leading, strong=True, base="TableText")
    yield Look("TableGroup", "Table Group", size, leading, stays, theme.accent, strong=True, base="TableText")
    yield Look("TableTotal", "Table Total", size, leading, strong=True, base="TableText")
    yield Look("TableLabel", "Table Label", size, leading, ink=theme.muted, base="TableText")
    note = ParagraphFormat(before=1.5)
    yield Look("TableNote", "Table Note", theme.scale.small, 1.35, note, theme.muted, base="TableText")
    for identity, name in (("TableBullet", "Table Bullet"), ("TableNumber", "Table Number")):
        form = ParagraphFormat(after=1, left=TABLE_LIST_INDENT, hanging=TABLE_LIST_INDENT)
        yield Look(identity, name, size, leading, form, base="TableText")
    thin = ParagraphFormat(before=0, after=0, exact_line=1)
    yield Look("TableGap", "Table Gap", 1, 1, thin)


def _boxes(theme: Theme) -> Iterator[Look]:
    scale = theme.scale
    value = ParagraphFormat(after=2)
    yield Look(
        "TileValue",
        "Tile Value",
        scale.body * 1.9,
        1.15,
        value,
        theme.accent,
        strong=True,
        heading_font=True,
    )
    yield Look("TileLabel", "Tile Label", scale.small + 0.5, 1.3)
    title = ParagraphFormat(after=scale.body * 0.35)
    yield Look("BoxTitle", "Box Title", scale.body, 1.32, title, theme.accent, strong=True)
    yield Look("Callout", "Callout", scale.body, scale.leading, ParagraphFormat(after=4))
    heading = ParagraphFormat(after=2)
    yield Look(
        "CalloutTitle", "Callout Title", scale.body, scale.leading, heading, strong=True, base="Callout"
    )


def _cover(theme: Theme) -> Iterator[Look]:
    scale, ink, below = theme.scale, theme.cover_text, ParagraphFormat(after=15)
    quiet = mixed(theme.cover_text, theme.cover_background, 0.28)
    kicker = Look("CoverKicker", "Cover Kicker", scale.lead, 1.3, below, ink, strong=True)
    yield Look("CoverLogo", "Cover Logo", scale.body, 1.22, _PLAIN, ink)
    yield replace(kicker, capitals=True, spaced=scale.lead * 0.14)
    yield Look("Title", "Title", scale.cover_title, 1.08, below, ink, strong=True, heading_font=True)
    yield Look("Subtitle", "Subtitle", scale.cover_subtitle, 1.3, below, ink, heading_font=True)
    yield Look("CoverLabel", "Cover Label", scale.body, 1.75, ink=quiet)
    yield Look("CoverFact", "Cover Fact", scale.body, 1.75, ink=ink, strong=True)
    mark = Look(
        "CoverClassification", "Cover Classification", scale.small, 1.3, ParagraphFormat(before=26), quiet
    )
    yield replace(mark, capitals=True, spaced=scale.small * 0.12)


def _margins(theme: Theme, width: float) -> Iterator[Look]:
    tabs = (Tab(width, "right"),)
    yield Look("Header", "header", theme.scale.small, 1.22, ParagraphFormat(tabs=tabs), theme.muted)
    line: Edges = (("top", Edge(0.5, colour(theme.rule), 5)),)
    footer = ParagraphFormat(edges=line, tabs=tabs)
    yield Look("Footer", "footer", theme.scale.small, 1.3, footer, theme.muted)
