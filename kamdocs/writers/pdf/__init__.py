"""PDF: the HTML of a document laid out on pages by WeasyPrint, tagged for PDF/UA-1."""

from __future__ import annotations

from kamdocs.blocks import Document
from kamdocs.theme import Theme
from kamdocs.writers.html.fonts import font_faces
from kamdocs.writers.html.page import body, page
from kamdocs.writers.html.stylesheet import print_styles
from kamdocs.writers.pdf.engine import render
from kamdocs.writers.pdf.fonts import with_own_names
from kamdocs.writers.pdf.glyphs import require_glyphs
from kamdocs.writers.pdf.resources import Resources


def write(document: Document, theme: Theme) -> bytes:
    """The same bytes for the same document and theme, anywhere.

    Raises InputError if the fonts of the theme cannot draw a character (WR01), and WriteError if WeasyPrint
    warns or asks for anything it was not given.
    """
    require_glyphs(document, theme)
    named = with_own_names(theme)
    resources = Resources()
    content = body(document, named, resources.address)
    styles = font_faces(named, resources.address) + print_styles(document, named, resources.address)
    return render(page(document, styles, content), resources, document.as_of)
