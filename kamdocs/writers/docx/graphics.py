"""Graphics: pictures, drawings and charts placed in a line of text, each with its words for who cannot see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, assert_never

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from kamdocs.blocks import Chart, Drawing, Figure, Picture
from kamdocs.plots import svg
from kamdocs.theme import Theme
from kamdocs.writers.docx.charts import add_chart
from kamdocs.writers.docx.images import font_files, picture_size, png_of_svg
from kamdocs.writers.docx.markup import CHART, PICTURE, emus, escaped
from kamdocs.writers.docx.package import Package, WrittenPart

_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMESPACE: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpeg"}
_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


@dataclass(frozen=True, slots=True)
class Media:
    """Puts pictures into the package, each content once, and relates one part to them."""

    package: Package
    part: WrittenPart
    theme: Theme

    def picture(self, picture: Picture, width: float) -> str:
        """The `pic:blipFill` of a picture as wide as so many points."""
        if picture.media_type == "image/svg+xml":
            markup = picture.data.decode()
            return self.vector(markup, png_of_svg(markup, width, font_files(self.theme)))
        return _fill(self._related(picture.data, _EXTENSIONS[picture.media_type]))

    def drawing(self, drawing: Drawing, width: float) -> str:
        """The `pic:blipFill` of a drawing: its SVG names the font that Word has, its PNG is drawn with ours."""
        png = png_of_svg(svg(drawing, self.theme), width, font_files(self.theme), "#ffffff")
        return self.vector(svg(drawing, _with_word_fonts(self.theme)), png)

    def vector(self, markup: str, png: bytes) -> str:
        return _fill(self._related(png, "png"), self._related(markup.encode(), "svg"))

    def _related(self, data: bytes, extension: str) -> str:
        image = self.package.media(data, extension)
        return self.part.relate_once(image, RELATIONSHIP_TYPE.IMAGE)
