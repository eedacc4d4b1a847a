"""Numbering: the numbering part with headings, bullets, and a list of its own for every ordered list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kamdocs.theme import Theme
from kamdocs.writers.docx.looks import HEADING_NUMBERS, LIST_DEPTH, LIST_INDENT, TABLE_LIST_INDENT
from kamdocs.writers.docx.markup import DECLARATION, WORD, colour, escaped
from kamdocs.writers.docx.paragraphs import ParagraphFormat

HEADINGS: Final = 1
BULLETS: Final = 2
ORDERED: Final = 3
TABLE_BULLETS: Final = 4
TABLE_ORDERED: Final = 5
NO_LIST: Final = 0

_FIRST_OWN: Final = 10
_LEVELS: Final = 9
_MARKS: Final = ("•", "–", "·")
_LIGHT: Final = '<w:b w:val="0"/><w:bCs w:val="0"/>'
_LIGHT_LEVELS: Final = 3
"""So many levels of headings have their number in plain type."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list; `style` is the paragraph style that counts by it."""

    kind: str
    text: str
    indent: float
    hanging: float
    style: str = ""
    look: str = ""

    def xml(self, level: int) -> str:
        linked = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{self.kind}"/>{linked}'
            f'<w:suff w:val="tab"/><w:lvlText w:val="{self.text}"/><w:lvlJc w:val="left"/>'
            f"{ParagraphFormat(left=self.indent, hanging=self.hanging).xml()}"
            f"{'<w:rPr>' + self.look + '</w:rPr>' if self.look else ''}</w:lvl>"
        )


@dataclass(slots=True)
class ListNumbers:
    """Hands out list numbers while the body is written, then writes the part."""

    theme: Theme
    numbered_headings: bool = True
    _starts: list[tuple[int, int, int]] = field(default_factory=list)

    def ordered(self, level: int, start: int, *, in_table: bool) -> int:
        """The number of a new list whose items at `level` count from `start`."""
        self._starts.append((TABLE_ORDERED if in_table else ORDERED, level, start))
        return _FIRST_OWN + len(self._starts) - 1

    def xml(self) -> str:
        kinds = {
            HEADINGS: self._headings(),
            BULLETS: self._bullets("ListBullet", LIST_INDENT),
            ORDERED: self._numbers("ListNumber", LIST_INDENT),
            TABLE_BULLETS: self._bullets("", TABLE_LIST_INDENT),
            TABLE_ORDERED: self._numbers("", TABLE_LIST_INDENT * 1.5),
        }
        abstracts = "".join(
            f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4B414D{number:02X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="4B414E{number:02X}"/>'
            f"{''.join(each.xml(level) for level, each in enumerate(levels))}</w:abstractNum>"
            for number, levels in kinds.items()
        )
        lists = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in kinds
        )
        own = "".join(_restarted(_FIRST_OWN + place, *start) for place, start in enumerate(self._starts))
        return f'{DECLARATION}<w:numbering xmlns:w="{WORD}">{abstracts}{lists}{own}</w:numbering>'

    def _headings(self) -> Iterator[_Level]:
        """1, 1.1, 1.1.1 …, linked to the heading styles if headings are numbered."""
        for level in range(_LEVELS):
            text = ".".join(f"%{number}" for number in range(1, level + 2))
            style = f"Heading{level + 1}" if self.numbered_headings else ""
            look = _LIGHT if level < _LIGHT_LEVELS else ""
            yield _Level("decimal", text, HEADING_NUMBERS[level], HEADING_NUMBERS[level], style, look)

    def _bullets(self, style: str, step: float) -> Iterator[_Level]:
        font = escaped(self.theme.fonts.body.word)
        look = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{self._ink}'
        for level in range(_LEVELS):
            mark = _MARKS[min(level, len(_MARKS) - 1)]
            yield _Level("bullet", mark, step * (level + 1), step, _linked(style, level), look)

    def _numbers(self, style: str, step: float) -> Iterator[_Level]:
        for level in range(_LEVELS):
            text = f"%{level + 1}."
            yield _Level("decimal", text, step * (level + 1), step, _linked(style, level), self._ink)

    @property
    def _ink(self) -> str:
        return f'<w:color w:val="{colour(self.theme.accent)}"/>'


def list_style(kind: str, level: int) -> str:
    """`ListBullet`, `ListBullet2` … for a level from 0; deeper lists keep the last style."""
    depth = min(level + 1, LIST_DEPTH)
    return kind if depth == 1 else f"{kind}{depth}"


def _linked(style: str, level: int) -> str:
    return list_style(style, level) if style and level < LIST_DEPTH else ""


def _restarted(number: int, abstract: int, level: int, start: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )
