"""Table styles: one Word table style for each look of a table, so that new rows and tables look alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from kamdocs.blocks import Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.markup import colour, twips

TableLook: TypeAlias = Literal["data", "grid", "facts", "tiles", "boxes", "callout", "cover"]
Rules: TypeAlias = Mapping[str, tuple[float, str]]
"""Side of a table or cell to width in points and colour; the sides in the order of the schema."""


_PAPER: Final = "FFFFFF"

MARGINS: Final[Mapping[TableLook, tuple[float, float, float, float]]] = MappingProxyType(
    {
        "data": (3.2, 5, 3.6, 5),
        "grid": (3.2, 4, 3.6, 4),
        "facts": (3.2, 0, 3.6, 8),
        "tiles": (8, 9, 9, 9),
        "boxes": (8, 10, 8, 10),
        "callout": (8, 11, 5, 11),
        "cover": (0, 0, 0, 8),
    }
)
"""Points inside a cell: top, left, bottom, right."""

ROW_GAPS: Final[Mapping[TableLook, float]] = MappingProxyType({"tiles": 10, "boxes": 9})
"""Points between the rows of looks whose cells stand apart."""

STYLE_IDS: Final[Mapping[TableLook, str]] = MappingProxyType({look: f"Kam{look.title()}" for look in MARGINS})


def table_styles(theme: Theme) -> Iterator[str]:
    """The styles themselves, after Word's own "Normal Table"."""
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{margins_xml((0, 5.4, 0, 5.4))}</w:tblPr></w:style>"
    )
    for look, rules in _frames(theme).items():
        yield (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{STYLE_IDS[look]}">'
            f'<w:name w:val="{look.title()} Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
            f"<w:tblPr>{rules_xml('tblBorders', rules)}{margins_xml(MARGINS[look])}</w:tblPr>"
            f"{_first_row(look, theme)}</w:style>"
        )


_SIDES: Final = ("top", "left", "bottom", "right")


def rules_xml(element: str, rules: Rules) -> str:
    """Border lines as `w:tblBorders` or `w:tcBorders`; nothing for none."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{round(width * 8)}" w:space="0" w:color="{ink}"/>'
        for side, (width, ink) in rules.items()
    )
    return f"<w:{element}>{lines}</w:{element}>" if lines else ""


def margins_xml(margins: tuple[float, float, float, float], element: str = "tblCellMar") -> str:
    sides = zip(_SIDES, margins, strict=True)
    inner = "".join(f'<w:{side} w:w="{twips(width)}" w:type="dxa"/>' for side, width in sides)
    return f"<w:{element}>{inner}</w:{element}>"


def shading_xml(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(fill)}"/>'


def _frames(theme: Theme) -> Mapping[TableLook, Rules]:
    """The lines of a whole table. White lines between tiles and boxes are the gaps."""
    rule, line = (0.5, colour(theme.rule)), (0.75, colour(theme.rule))
    return {
        "data": {"bottom": line, "insideH": rule},
        "grid": dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), rule),
        "facts": {"top": rule, "bottom": rule, "insideH": rule},
        "tiles": {"insideV": (10.0, _PAPER)},
        "boxes": {"insideV": (9.0, _PAPER)},
        "callout": {},
        "cover": {},
    }


def _first_row(look: TableLook, theme: Theme) -> str:
    """How a head row looks that somebody adds by hand."""
    accent = theme.tones[Tone.ACCENT]
    match look:
        case "data":
            ink, cell = accent.full, rules_xml("tcBorders", {"bottom": (1.0, colour(accent.full))})
        case "grid":
            ink, cell = accent.on_full, shading_xml(accent.full)
        case _:
            return ""
    return (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{colour(ink)}"/></w:rPr>'
        f"<w:tcPr>{cell}</w:tcPr></w:tblStylePr>"
    )
