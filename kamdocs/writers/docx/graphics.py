"""Graphics: pictures and drawings in the package, and the frames that place them and charts in the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE

from kamdocs.blocks import Drawing, Picture
from kamdocs.plots import svg
from kamdocs.theme import FontFamily, Theme
from kamdocs.writers.docx.images import font_files, png_of_svg
from kamdocs.writers.docx.markup import CHART, PICTURE, emus, escaped
from kamdocs.writers.docx.package import Package, WrittenPart
from kamdocs.writers.docx.vectors import svg_text

_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMESPACE: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_DECORATIVE_EXTENSION: Final = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_DECORATIVE_NAMESPACE: Final = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpeg"}


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in points."""

    width: float
    height: float

    def xml(self, element: str) -> str:
        return f'<{element} cx="{emus(self.width)}" cy="{emus(self.height)}"/>'


@dataclass(frozen=True, slots=True)
class Identity:
    """What a graphic is called in the file, and what it shows; without words it is decoration."""

    number: int
    name: str
    words: str = ""

    def xml(self) -> str:
        opening = f'<wp:docPr id="{self.number}" name="{escaped(self.name)}"'
        if self.words:
            return f'{opening} descr="{escaped(self.words)}"/>'
        return (
            f'{opening}><a:extLst><a:ext uri="{_DECORATIVE_EXTENSION}"><adec:decorative '
            f'xmlns:adec="{_DECORATIVE_NAMESPACE}" val="1"/></a:ext></a:extLst></wp:docPr>'
        )


@dataclass(frozen=True, slots=True)
class Media:
    """Stores pictures in the package and relates one part to them."""

    package: Package
    part: WrittenPart
    theme: Theme

    def picture(self, picture: Picture, size: Size, identity: Identity) -> str:
        """A `pic:pic` for a frame."""
        if picture.media_type == "image/svg+xml":
            markup = svg_text(picture)
            png = png_of_svg(markup, size.width, font_files(self.theme))
            return self._vector(markup, png, size, identity)
        return _picture(self._related(picture.data, _EXTENSIONS[picture.media_type]), size, identity)

    def drawing(self, drawing: Drawing, size: Size, identity: Identity) -> str:
        """A `pic:pic`: its SVG names the fonts that Word has, its PNG is drawn with ours."""
        png = png_of_svg(svg(drawing, self.theme), size.width, font_files(self.theme), "#ffffff")
        return self._vector(svg(drawing, _with_word_fonts(self.theme)), png, size, identity)

    def _vector(self, markup: str, png: bytes, size: Size, identity: Identity) -> str:
        extension = (
            f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG_NAMESPACE}" '
            f'r:embed="{self._related(markup.encode(), "svg")}"/></a:ext></a:extLst>'
        )
        return _picture(self._related(png, "png"), size, identity, extension)

    def _related(self, data: bytes, extension: str) -> str:
        return self.part.relate(self.package.image(data, extension), RELATIONSHIP_TYPE.IMAGE)


def chart_frame(relationship: str) -> str:
    """What an inline frame holds of a chart."""
    return f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relationship}"/></a:graphicData>'


def picture_frame(picture: str) -> str:
    return f'<a:graphicData uri="{PICTURE}">{picture}</a:graphicData>'


def inline_run(frame: str, size: Size, identity: Identity) -> str:
    """A run with the graphic in the line of text."""
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{size.xml("wp:extent")}'
        f"{identity.xml()}<wp:cNvGraphicFramePr/><a:graphic>{frame}</a:graphic></wp:inline></w:drawing></w:r>"
    )


def backdrop_run(frame: str, place: tuple[float, float], size: Size, identity: Identity) -> str:
    """A run with the graphic behind the text, at a place of the page in points."""
    offsets = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>{emus(offset)}</wp:posOffset></wp:position{axis}>'
        for axis, offset in zip("HV", place, strict=True)
    )
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{offsets}{size.xml('wp:extent')}<wp:wrapNone/>{identity.xml()}<wp:cNvGraphicFramePr/>"
        f"<a:graphic>{frame}</a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _picture(relationship: str, size: Size, identity: Identity, extension: str = "") -> str:
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{identity.number}" name="{escaped(identity.name)}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}">{extension}</a:blip>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'{size.xml("a:ext")}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )


def _with_word_fonts(theme: Theme) -> Theme:
    fonts = theme.fonts
    return replace(
        theme,
        fonts=replace(
            fonts,
            body=_as_word(fonts.body),
            heading=_as_word(fonts.heading),
            fallback=_as_word(fonts.fallback),
        ),
    )


def _as_word(family: FontFamily) -> FontFamily:
    return replace(family, family=family.word)
