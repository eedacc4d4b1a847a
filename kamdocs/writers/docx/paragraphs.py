"""Paragraphs: the properties of a paragraph or a paragraph style, written in the order the schema wants."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from kamdocs.writers.docx.markup import twips


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop at `position` points from the left edge of the text."""

    position: float
    kind: Literal["left", "center", "right", "clear"] = "left"
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """One border line: width and distance from the text in points, colour as `RRGGBB`."""

    width: float
    colour: str
    space: float = 0


_HYPHENATION: Final = {
    None: "",
    True: '<w:suppressAutoHyphens w:val="0"/>',
    False: "<w:suppressAutoHyphens/>",
}
Side: TypeAlias = Literal["top", "left", "bottom", "right"]
Edges: TypeAlias = tuple[tuple[Side, Edge], ...]


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """What differs from the style, or what the style itself says. None and (but for hyphenation) False leave
    a property out.

    Lengths are points; `line` is a multiple of the font's own line height; `number` is a list and a level;
    `frame` and `section` are finished elements.
    """

    style: str = ""
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    frame: str = ""
    number: tuple[int, int] | None = None
    edges: Edges = ()
    shading: str = ""
    tabs: tuple[Tab, ...] = ()
    hyphenated: bool | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    exact_line: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    contextual: bool = False
    align: Literal["left", "center", "right"] | None = None
    outline: int | None = None
    section: str = ""

    def xml(self) -> str:
        """The `w:pPr` element, or nothing."""
        return properties(self)

    def parts(self) -> tuple[str, ...]:
        """The properties in the order of the schema."""
        return (
            f'<w:pStyle w:val="{self.style}"/>' if self.style else "",
            "<w:keepNext/>" if self.keep_next else "",
            "<w:keepLines/>" if self.keep_lines else "",
            "<w:pageBreakBefore/>" if self.page_break_before else "",
            self.frame,
            _number(self.number) if self.number else "",
            _edges(self.edges) if self.edges else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{self.shading}"/>' if self.shading else "",
            _tabs(self.tabs) if self.tabs else "",
            _HYPHENATION[self.hyphenated],
            self._spacing(),
            self._indent(),
            "<w:contextualSpacing/>" if self.contextual else "",
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
            self.section,
        )

    def _spacing(self) -> str:
        values = {
            "before": None if self.before is None else twips(self.before),
            "after": None if self.after is None else twips(self.after),
        }
        written = _attributes(values)
        if self.exact_line is not None:
            written += f' w:line="{twips(self.exact_line)}" w:lineRule="exact"'
        elif self.line is not None:
            written += f' w:line="{round(self.line * 240)}" w:lineRule="auto"'
        return f"<w:spacing{written}/>" if written else ""

    def _indent(self) -> str:
        values = {"left": self.left, "right": self.right, "hanging": self.hanging}
        written = _attributes(
            {name: None if value is None else twips(value) for name, value in values.items()}
        )
        return f"<w:ind{written}/>" if written else ""


def paragraph(form: ParagraphFormat, content: str = "") -> str:
    return f"<w:p>{form.xml()}{content}</w:p>"


@lru_cache(maxsize=4096)
def properties(form: ParagraphFormat) -> str:
    """The `w:pPr` element, or nothing."""
    inner = "".join(form.parts())
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def _edges(edges: Edges) -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{round(edge.width * 8)}" w:space="{round(edge.space)}" '
        f'w:color="{edge.colour}"/>'
        for side, edge in edges
    )
    return f"<w:pBdr>{lines}</w:pBdr>"


def _number(number: tuple[int, int]) -> str:
    list_number, level = number
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_number}"/></w:numPr>'


def _tabs(tabs: tuple[Tab, ...]) -> str:
    stops = "".join(
        f'<w:tab w:val="{tab.kind}"{" w:leader=" + chr(34) + "dot" + chr(34) if tab.dotted else ""} '
        f'w:pos="{twips(tab.position)}"/>'
        for tab in tabs
    )
    return f"<w:tabs>{stops}</w:tabs>"


def _attributes(values: dict[str, int | None]) -> str:
    return "".join(f' w:{name}="{value}"' for name, value in values.items() if value is not None)
