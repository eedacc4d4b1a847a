"""Table styles: one Word table style for each look of a table, so that new rows and tables look alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from kamdocs.blocks import Tone
from kamdocs.theme import Theme
from kamdocs.writers.docx.markup import colour, twips

TableLook: TypeAlias = Literal["data", "grid", "facts", "tiles", "boxes", "callout", "cover"]
Rules: TypeAlias = Mapping[str, tuple[float, str]]
"""Side of a table or cell to width in points and colour; the sides in the order of the schema."""


@dataclass(frozen=True, slots=True)
class TableFrame:
    """The lines and the inner margins (points: top, left, bottom, right) of a look."""

    style: str
    name: str
    rules: Rules
    margins: tuple[float, float, float, float]
    vertical: Literal["top", "center"] = "top"


def table_frames(theme: Theme) -> Mapping[TableLook, TableFrame]:
    """What every look of a table is framed with."""
    thin, white = (0.5, colour(theme.rule)), (6.0, "FFFFFF")
    strong = (1.0, colour(theme.accent))
    lines = {"top": strong, "bottom": strong, "insideH": thin}
    grid = {side: thin for side in ("top", "left", "bottom", "right", "insideH", "insideV")}
    facts = {"top": thin, "bottom": thin, "insideH": thin}
    return MappingProxyType(
        {
            "data": TableFrame("KamData", "Data Table", lines, (3, 4.5, 3, 4.5)),
            "grid": TableFrame("KamGrid", "Grid Table", grid, (3, 3.5, 3, 3.5), "center"),
            "facts": TableFrame("KamFacts", "Facts Table", facts, (3, 0, 3, 8)),
            "tiles": TableFrame("KamTiles", "Tiles Table", {"insideV": white}, (7, 8, 7, 8)),
            "boxes": TableFrame(
                "KamBoxes", "Boxes Table", {"insideH": white, "insideV": white}, (6, 8, 6, 8)
            ),
            "callout": TableFrame("KamCallout", "Callout Table", {}, (6, 10, 4, 10)),
            "cover": TableFrame("KamCover", "Cover Table", {"insideH": thin}, (4, 0, 4, 8)),
        }
    )


def table_styles(theme: Theme) -> Iterator[str]:
    """The styles themselves, after Word's own "Normal Table"."""
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{margins_xml((0, 5.4, 0, 5.4))}</w:tblPr></w:style>"
    )
    heads = {"data": _head_rule(theme), "grid": head_fill(theme)}
    for look, frame in table_frames(theme).items():
        yield (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{frame.style}"><w:name w:val="{frame.name}"/>'
            '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
            f"<w:tblPr>{rules_xml('tblBorders', frame.rules)}{margins_xml(frame.margins)}</w:tblPr>"
            + _first_row(heads.get(look, ""))
            + "</w:style>"
        )


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


def head_fill(theme: Theme) -> str:
    return shading_xml(theme.tones[Tone.ACCENT].full)


_SIDES: Final = ("top", "left", "bottom", "right")


def _head_rule(theme: Theme) -> str:
    return rules_xml("tcBorders", {"bottom": (1.0, colour(theme.accent))})


def _first_row(properties: str) -> str:
    if not properties:
        return ""
    return (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>{properties}</w:tcPr></w:tblStylePr>'
    )
