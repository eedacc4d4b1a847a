"""Numbering: the numbering part with headings, bullets, and a list of its own for every ordered list."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kamdocs.theme import Theme
from kamdocs.writers.docx.looks import (
    HEADING_NUMBER,
    LIST_DEPTH,
    LIST_INDENT,
    NUMBERED_LEVELS,
    TABLE_LIST_INDENT,
)
from kamdocs.writers.docx.markup import DECLARATION, WORD, colour, escaped
from kamdocs.writers.docx.paragraphs import ParagraphFormat

HEADINGS: Final = 1
BULLETS: Final = 2
ORDERED: Final = 3
TABLE_BULLETS: Final = 4
TABLE_ORDERED: Final = 5
NO_LIST: Final = 0

_FIRST_OWN: Final = 10
_MARKS: Final = ("•", "–", "·")


@dataclass(slots=True)
class ListNumbers:
    """Hands out list numbers while the body is written, then writes the part."""

    theme: Theme
    starts: list[tuple[int, int, int]] = field(default_factory=list)

    def ordered(self, level: int, start: int, *, in_table: bool) -> int:
        """The number of a new list whose items at `level` count from `start`."""
        self.starts.append((TABLE_ORDERED if in_table else ORDERED, level, start))
        return _FIRST_OWN + len(self.starts) - 1

    def xml(self) -> str:
        ink = f'<w:color w:val="{colour(self.theme.accent)}"/>'
        kinds = (
            (HEADINGS, _headings()),
            (BULLETS, self._bullets("ListBullet", LIST_INDENT)),
            (ORDERED, _numbers("ListNumber", LIST_INDENT, f"<w:rPr>{ink}</w:rPr>")),
            (TABLE_BULLETS, self._bullets("", TABLE_LIST_INDENT)),
            (TABLE_ORDERED, _numbers("", TABLE_LIST_INDENT * 1.4, f"<w:rPr>{ink}</w:rPr>")),
        )
        abstracts = "".join(
            f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4B414D{number:02X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="4B414E{number:02X}"/>{levels}</w:abstractNum>'
            for number, levels in kinds
        )
        lists = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number, _ in kinds
        )
        own = "".join(_restarted(_FIRST_OWN + place, *start) for place, start in enumerate(self.starts))
        return f'{DECLARATION}<w:numbering xmlns:w="{WORD}">{abstracts}{lists}{own}</w:numbering>'

    def _bullets(self, style: str, step: float) -> str:
        look = (
            f'<w:rPr><w:rFonts w:ascii="{escaped(self.theme.fonts.body.word)}" '
            f'w:hAnsi="{escaped(self.theme.fonts.body.word)}"/>'
            f'<w:color w:val="{colour(self.theme.accent)}"/></w:rPr>'
        )
        return "".join(
            _level(
                level, "bullet", _MARKS[min(level, len(_MARKS) - 1)], style, step * (level + 1), step, look
            )
            for level in range(9)
        )


def list_style(kind: str, level: int) -> str:
    """`ListBullet`, `ListBullet2` … for a level from 0; deeper lists keep the last style."""
    depth = min(level + 1, LIST_DEPTH)
    return kind if depth == 1 else f"{kind}{depth}"


def _headings() -> str:
    return "".join(
        _level(
            level,
            "decimal",
            ".".join(f"%{n + 1}" for n in range(level + 1)),
            "Heading" if level < NUMBERED_LEVELS else "",
            HEADING_NUMBER,
            HEADING_NUMBER,
            '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>' if level < 3 else "",
        )
        for level in range(9)
    )


def _numbers(style: str, step: float, look: str) -> str:
    return "".join(
        _level(level, "decimal", f"%{level + 1}.", style, step * (level + 1), step, look)
        for level in range(9)
    )


def _level(level: int, kind: str, text: str, style: str, left: float, hanging: float, look: str = "") -> str:
    linked = _linked_style(style, level)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{linked}<w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f"{ParagraphFormat(left=left, hanging=hanging).xml()}{look}</w:lvl>"
    )


def _linked_style(style: str, level: int) -> str:
    if not style or (style != "Heading" and level >= LIST_DEPTH):
        return ""
    name = f"Heading{level + 1}" if style == "Heading" else list_style(style, level)
    return f'<w:pStyle w:val="{name}"/>'


def _restarted(number: int, abstract: int, level: int, start: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )
