"""Blocks: the document tree between reader and writers, a closed union of frozen values.

Every writer must handle every block: `match` with `assert_never` makes a forgotten one a type error.
Colour is meaning (`Tone`); what a tone looks like is the theme's business. Whatever shows a value of
the workspace carries where it came from (`source`) and who may see it (`audience`). The `repr` of a
block is its fingerprint: it tells all that shows, and so leaves the source out.
Lengths are points (1/72 inch) unless a field says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal, TypeAlias

from kamdocs.audience import Audience
from kamdocs.problems import Location


class Tone(StrEnum):
    """Meaning of a colour; the theme maps each to a foreground and a background."""

    NONE = "none"
    MUTED = "muted"
    ACCENT = "accent"
    INFO = "info"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    HEAT_1 = "heat-1"
    HEAT_2 = "heat-2"
    HEAT_3 = "heat-3"
    HEAT_4 = "heat-4"
    HEAT_5 = "heat-5"


Align: TypeAlias = Literal["left", "center", "right"]


# --- inline -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one look. `text` holds no line break and no control character.

    `language` is set only where it differs from the document's (a BCP 47 tag, for hyphenation and spelling).
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    tone: Tone = Tone.NONE
    source: Location | None = field(default=None, repr=False)
    audience: Audience = Audience.PUBLIC
    language: str | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to a web or mail address (`https:`, `http:`, `mailto:`, `tel:` only)."""

    content: tuple[Run, ...]
    target: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Text that leads to an anchor of this document.

    `show`: `text` prints `content` as it stands; `page` prints the page number; `label` prints the
    caption label of a figure or table ("Abbildung 3") or the number of a heading.
    """

    anchor: str
    content: tuple[Run, ...] = ()
    show: Literal["text", "page", "label"] = "text"


Inline: TypeAlias = Run | LineBreak | Link | CrossReference
Inlines: TypeAlias = tuple[Inline, ...]


# --- text blocks ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is a chapter. Writers number numbered headings themselves; `anchor` is unique."""

    level: int
    content: Inlines
    anchor: str
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`style`: `body`; `lead` opens a chapter; `note` is small print under a table; `quote`."""

    content: Inlines
    style: Literal["body", "lead", "note", "quote"] = "body"
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    """Every ordered list starts its numbering anew at `start`."""

    items: tuple[ListItem, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out; the tone says why (info = hint, warn = caution, …)."""

    blocks: Blocks
    title: Inlines = ()
    tone: Tone = Tone.INFO


# --- tables -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is a relative weight; None leaves the width to the content."""

    width: float | None = None
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """`heading` makes it a header of its row (first column) or column (head row)."""

    blocks: Blocks = ()
    tone: Tone = Tone.NONE
    align: Align | None = None
    column_span: int = 1
    row_span: int = 1
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`kind`: `group` is a full-width subheading inside the body; `total` closes a sum."""

    cells: tuple[Cell, ...]
    kind: Literal["body", "group", "total"] = "body"
    source: Location | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """`look`: `data` few rules, figures right; `grid` all rules, centred codes (RACI, heat map);
    `facts` two columns label/value without head; `tiles` big figures side by side; `boxes` a few large
    bordered fields with text (SWOT).

    Cells are given as in HTML: those covered by a span are left out. `head` rows repeat on each page.
    `caption` is empty where the heading before it says enough. Wide tables ask for `landscape` sections
    of their own: see `Section`. `summary` describes the table for screen readers.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    caption: Inlines = ()
    anchor: str = ""
    look: Literal["data", "grid", "facts", "tiles", "boxes"] = "data"
    summary: str = ""


# --- figures ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers, one per category; None is a gap. `line` draws it as a line in a column chart.

    `x` and `sizes` are for bubble charts (one series = one colour; `labels` names the points).
    `tones` colours single points where meaning asks for it (a falling step of a waterfall).
    """

    name: str
    values: tuple[Decimal | None, ...]
    x: tuple[Decimal, ...] = ()
    sizes: tuple[Decimal, ...] = ()
    labels: tuple[str, ...] = ()
    tones: tuple[Tone, ...] = ()
    line: bool = False
    secondary: bool = False
    tone: Tone = Tone.NONE


@dataclass(frozen=True, slots=True)
class Axis:
    """`minimum`/`maximum` None = chosen from the data; `threshold` draws a dividing line (portfolio)."""

    title: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    threshold: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers to be drawn: vector in PDF, a native and editable chart in Word.

    `waterfall`: one series of steps; `totals` are the indexes of columns that stand on the axis.
    `pareto`: first series columns (already sorted), second series the cumulated share in percent 0-100
    (`line`, `secondary`). `decimals` is for printed data labels; `unit` stands at the axis.
    `quadrants` names the four fields of a bubble chart (top left, top right, bottom left, bottom right).
    """

    kind: Literal["column", "stacked", "line", "bar", "bubble", "radar", "waterfall", "pareto"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    decimals: int = 0
    x_axis: Axis = Axis()
    y_axis: Axis = Axis()
    secondary_axis: Axis = Axis()
    totals: tuple[int, ...] = ()
    data_labels: bool = True
    quadrants: tuple[str, ...] = ()


Colour: TypeAlias = Tone | int | Literal["rule", "paper"]
"""A meaning; or where a chart only tells things apart: an index into the theme's series colours, the
colour of its rules, the colour of the page."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is filled and outlined, by meaning. None leaves it out. `strength` picks the
    theme's full colour of the tone or its light background. `dash` (lengths of line and gap) says more
    exactly than `dashed` how a line is broken.
    """

    fill: Colour | None = None
    fill_strength: Literal["full", "light"] = "light"
    stroke: Colour | None = None
    stroke_width: float = 0.75
    dashed: bool = False
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Rectangle:
    x: float
    y: float
    width: float
    height: float
    paint: Paint
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Ellipse:
    """Centre and radii."""

    x: float
    y: float
    radius_x: float
    radius_y: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Polyline:
    """Straight lines through the points; `closed` fills them; `arrow` puts a head at the last point."""

    points: tuple[tuple[float, float], ...]
    paint: Paint
    closed: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Sector:
    """A ring sector (year wheel): angles in degrees, clockwise from twelve o'clock."""

    x: float
    y: float
    inner_radius: float
    outer_radius: float
    start: float
    end: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Label:
    """Text in a box: wrapped to the width, aligned in both directions, shortened with "…" if it still
    does not fit. `size` in points; `tone` is the colour of the text; `on_full` writes on a full colour.
    """

    x: float
    y: float
    width: float
    height: float
    text: str
    size: float = 8
    align: Align = "center"
    vertical: Literal["top", "middle", "bottom"] = "middle"
    strong: bool = False
    tone: Colour = Tone.NONE
    on_full: bool = False
    rotated: bool = False
    source: Location | None = field(default=None, repr=False)
    audience: Audience = Audience.PUBLIC


Shape: TypeAlias = Rectangle | Ellipse | Polyline | Sector | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram as shapes on a canvas (origin top left, y down). Painted in order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """An image file of the workspace or the theme, read before rendering."""

    data: bytes
    media_type: Literal["image/png", "image/jpeg", "image/svg+xml"]
    name: str


@dataclass(frozen=True, slots=True)
class Figure:
    """`alt` says in words what the picture shows and is never empty. `width` is the share of the text
    width (0-1]; height follows from the content (charts: `aspect` = height / width).
    """

    content: Chart | Drawing | Picture
    caption: Inlines
    alt: str
    anchor: str = ""
    width: float = 1.0
    aspect: float = 0.5
    source: Location | None = field(default=None, repr=False)
    audience: Audience = Audience.PUBLIC


# --- structure --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of another orientation, or a forced new page before the blocks."""

    blocks: Blocks
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """Headings down to `depth`, with page numbers."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page: `facts` are label/value pairs below the title."""

    title: Inlines
    subtitle: Inlines = ()
    kicker: Inlines = ()
    facts: tuple[tuple[str, Inlines], ...] = ()
    classification: str = ""


Block: TypeAlias = (
    Heading
    | Paragraph
    | BulletList
    | OrderedList
    | CodeBlock
    | Callout
    | Table
    | Figure
    | Section
    | PageBreak
    | TableOfContents
    | Cover
)
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that writers print themselves, already in the document's locale."""

    figure: str
    table: str
    page_of: str
    """With `{page}` and `{pages}`: "Seite {page} von {pages}"."""
    continued: str
    note: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document, ready to be written in any format."""

    title: str
    locale: str
    labels: Labels
    blocks: Blocks
    subtitle: str = ""
    author: str = ""
    company: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    classification: str = ""
    version: str = ""
    as_of: date = date(1980, 1, 1)
    running_head: str = ""
    numbered_headings: bool = True
    landscape: bool = False
    audience: Audience = field(default=Audience.INTERNAL)


def walk(blocks: Blocks) -> Iterator[Block]:
    """Every block in reading order, with those inside sections, callouts, lists and cells."""
    for block in blocks:
        yield block
        match block:
            case Section() | Callout():
                yield from walk(block.blocks)
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from walk(item.blocks)
            case Table():
                for row in (*block.head, *block.rows):
                    for cell in row.cells:
                        yield from walk(cell.blocks)
            case _:
                pass


def plain_text(content: Inlines) -> str:
    """The words of a line without their looks."""
    parts: list[str] = []
    for inline in content:
        match inline:
            case Run():
                parts.append(inline.text)
            case LineBreak():
                parts.append("\n")
            case Link() | CrossReference():
                parts.append(plain_text(inline.content))
    return "".join(parts)


def text(words: str, *, strong: bool = False, tone: Tone = Tone.NONE) -> Inlines:
    """A line of one run, or nothing for an empty string."""
    return (Run(words, strong=strong, tone=tone),) if words else ()


def paragraph(words: str, *, strong: bool = False, tone: Tone = Tone.NONE) -> Paragraph:
    return Paragraph(text(words, strong=strong, tone=tone))
