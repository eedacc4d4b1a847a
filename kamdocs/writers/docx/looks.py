"""Looks: what each paragraph style of a Word file looks like, derived from the theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kamdocs.theme import Theme
from kamdocs.writers.docx.markup import colour
from kamdocs.writers.docx.paragraphs import Edge, ParagraphFormat, Tab
from kamdocs.writers.pages import sheet

LIST_DEPTH: Final = 5
LIST_INDENT: Final = 16.0
TABLE_LIST_INDENT: Final = 9.0
HEADING_NUMBER: Final = 36.0
NUMBERED_LEVELS: Final = 9
CONTENTS_LEVELS: Final = 6
CONTENTS_STEP: Final = 26.0


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style. `leading` is the line distance as a multiple of the size; an empty `ink` is the
    theme's text colour; `base` and `following` are style ids.
    """

    id: str
    name: str
    size: float
    leading: float
    form: ParagraphFormat = ParagraphFormat()
    ink: str = ""
    strong: bool = False
    emphasis: bool = False
    capitals: bool = False
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


def looks(theme: Theme, *, landscape: bool) -> Iterator[Look]:
    """All paragraph styles, each after the one it is based on."""
    width = sheet(theme.page, landscape=landscape).text_width
    yield from _running_text(theme)
    yield from _headings(theme)
    yield from _lists(theme)
    yield from _captions(theme)
    yield from _contents(theme, width)
    yield from _tables(theme)
    yield from _boxes(theme)
    yield from _cover(theme)
    yield from _margins(theme, width)


def _running_text(theme: Theme) -> Iterator[Look]:
    scale, gap = theme.scale, theme.scale.paragraph_gap
    leading, bar = scale.leading, Edge(2.25, colour(theme.accent), 10)
    yield Look("Normal", "Normal", scale.body, leading, ParagraphFormat(before=0, after=0), base="")
    yield Look("BodyText", "Body Text", scale.body, leading, ParagraphFormat(after=gap))
    opening = ParagraphFormat(after=gap * 2, hyphenated=False)
    yield Look("Lead", "Lead", scale.lead, leading, opening, theme.accent, following="BodyText")
    small = ParagraphFormat(before=gap / 2, after=gap * 2)
    yield Look("Note", "Note", scale.small, 1.3, small, theme.muted, following="BodyText")
    quoted = ParagraphFormat(edges=(("left", bar),), before=gap, after=gap * 2, left=14, right=24)
    yield Look(
        "Quote", "Quote", scale.body + 1, leading, quoted, theme.accent, emphasis=True, following="BodyText"
    )
    code = ParagraphFormat(keep_lines=True, before=gap / 2, after=gap * 1.5, hyphenated=False, left=8)
    yield Look("Code", "Code", scale.small, 1.35, code)


def _headings(theme: Theme) -> Iterator[Look]:
    spaces = ((30, 12), (20, 6), (14, 4), (10, 3))
    for level in range(1, 10):
        before, after = spaces[min(level, len(spaces)) - 1]
        form = ParagraphFormat(
            keep_next=True, keep_lines=True, hyphenated=False, before=before, after=after, outline=level - 1
        )
        sizes = theme.scale.headings
        yield Look(
            f"Heading{level}",
            f"heading {level}",
            sizes[min(level, len(sizes)) - 1],
            1.18,
            form,
            theme.accent if level <= 2 else theme.text,
            strong=True,
            emphasis=level > len(sizes),
            heading_font=True,
            following="BodyText",
        )


def _lists(theme: Theme) -> Iterator[Look]:
    scale, after = theme.scale, theme.scale.paragraph_gap * 0.45
    for identity, name in (
        ("ListBullet", "List Bullet"),
        ("ListNumber", "List Number"),
        ("ListContinue", "List Continue"),
    ):
        for level in range(1, LIST_DEPTH + 1):
            end = str(level) if level > 1 else ""
            hanging = None if identity == "ListContinue" else LIST_INDENT
            form = ParagraphFormat(after=after, left=LIST_INDENT * level, hanging=hanging)
            yield Look(identity + end, f"{name} {end}".rstrip(), scale.body, scale.leading, form)


def _captions(theme: Theme) -> Iterator[Look]:
    scale, gap = theme.scale, theme.scale.paragraph_gap
    form = ParagraphFormat(keep_lines=True, hyphenated=False, before=gap, after=gap * 0.6)
    yield Look("Caption", "caption", scale.small + 0.5, 1.3, form, theme.muted)
    below = ParagraphFormat(before=gap * 0.5, after=gap * 2, hyphenated=False)
    yield Look("FigureCaption", "Figure Caption", scale.small + 0.5, 1.3, below, theme.muted, base="Caption")
    picture = ParagraphFormat(keep_next=True, before=gap, after=0)
    yield Look("Figure", "Figure", scale.body, 1.22, picture, following="FigureCaption")


def _contents(theme: Theme, width: float) -> Iterator[Look]:
    scale = theme.scale
    title = ParagraphFormat(keep_next=True, after=scale.paragraph_gap * 2)
    yield Look(
        "TOCHeading",
        "TOC Heading",
        scale.headings[0],
        1.18,
        title,
        theme.accent,
        strong=True,
        heading_font=True,
    )
    for level in range(1, CONTENTS_LEVELS + 1):
        left = CONTENTS_STEP * (level - 1)
        hanging = CONTENTS_STEP + 8 * (level > 1)
        form = ParagraphFormat(
            tabs=(Tab(left + hanging), Tab(width, "right", dotted=True)),
            before=scale.paragraph_gap * 1.2 if level == 1 else 1.5,
            after=1.5,
            left=left + hanging,
            right=24,
            hanging=hanging,
            hyphenated=False,
        )
        yield Look(f"TOC{level}", f"toc {level}", scale.body, 1.25, form, strong=level == 1)
    listed = ParagraphFormat(tabs=(Tab(width, "right", dotted=True),), after=1.5, right=24)
    yield Look("TableofFigures", "table of figures", scale.body, 1.25, listed)


def _tables(theme: Theme) -> Iterator[Look]:
    size, leading = theme.scale.table, 1.25
    yield Look("TableText", "Table Text", size, leading)
    yield Look(
        "TableHead",
        "Table Head",
        size,
        leading,
        ParagraphFormat(keep_next=True),
        strong=True,
        base="TableText",
    )
    group = ParagraphFormat(keep_next=True)
    yield Look("TableGroup", "Table Group", size, leading, group, theme.accent, strong=True, base="TableText")
    yield Look("TableTotal", "Table Total", size, leading, strong=True, base="TableText")
    yield Look("TableLabel", "Table Label", size, leading, ink=theme.muted, base="TableText")
    note = ParagraphFormat(before=1)
    yield Look("TableNote", "Table Note", size - 1, leading, note, theme.muted, base="TableText")
    for identity, name in (("TableBullet", "Table Bullet"), ("TableNumber", "Table Number")):
        form = ParagraphFormat(after=1, left=TABLE_LIST_INDENT, hanging=TABLE_LIST_INDENT)
        yield Look(identity, name, size, leading, form, base="TableText")
    thin = ParagraphFormat(before=0, after=0, exact_line=1)
    yield Look("TableGap", "Table Gap", 1, 1, thin)


def _boxes(theme: Theme) -> Iterator[Look]:
    scale, gap = theme.scale, theme.scale.paragraph_gap
    value = ParagraphFormat(after=1, keep_next=True, hyphenated=False)
    yield Look(
        "TileValue", "Tile Value", scale.body * 1.9, 1.15, value, theme.accent, strong=True, heading_font=True
    )
    yield Look("TileLabel", "Tile Label", scale.small + 0.5, 1.25, ParagraphFormat(), theme.text)
    title = ParagraphFormat(after=gap * 0.4, keep_next=True)
    yield Look("BoxTitle", "Box Title", scale.body, 1.25, title, strong=True)
    yield Look("Callout", "Callout", scale.body, 1.35, ParagraphFormat(after=gap * 0.4))
    yield Look("CalloutTitle", "Callout Title", scale.body, 1.3, title, strong=True, base="Callout")


def _cover(theme: Theme) -> Iterator[Look]:
    scale, ink = theme.scale, theme.cover_text
    plain = ParagraphFormat(hyphenated=False, after=scale.paragraph_gap * 2)
    yield Look("CoverLogo", "Cover Logo", scale.body, 1.22, ParagraphFormat(after=0), ink)
    yield Look("CoverKicker", "Cover Kicker", scale.lead, 1.25, plain, ink, base="Normal")
    yield Look("Title", "Title", scale.cover_title, 1.08, plain, ink, strong=True, heading_font=True)
    yield Look("Subtitle", "Subtitle", scale.cover_subtitle, 1.25, plain, ink, heading_font=True)
    yield Look("CoverLabel", "Cover Label", scale.small, 1.3, ParagraphFormat(), theme.muted)
    yield Look("CoverFact", "Cover Fact", scale.body, 1.3, ParagraphFormat(), strong=True)
    mark = ParagraphFormat(hyphenated=False)
    yield Look(
        "CoverClassification", "Cover Classification", scale.small, 1.3, mark, theme.accent, strong=True
    )


def _margins(theme: Theme, width: float) -> Iterator[Look]:
    tabs = ParagraphFormat(tabs=(Tab(width, "right"),), hyphenated=False)
    yield Look("Header", "header", theme.scale.small, 1.22, tabs, theme.muted)
    yield Look("Footer", "footer", theme.scale.small, 1.22, tabs, theme.muted)
