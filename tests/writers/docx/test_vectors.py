"""SVG pictures in a Word file draw nothing but themselves."""

from __future__ import annotations

from typing import Literal

import pytest

from kamdocs.blocks import Figure, Picture
from kamdocs.writers.errors import WriteError
from tests.writers.docx.reading import file_of, parts

OPENING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20mm" height="10mm">'


def figure(inner: str, before: str = "") -> Figure:
    return Figure(
        Picture(f"{before}{OPENING}{inner}</svg>".encode(), "image/svg+xml", "logo.svg"), (), "Ein Bild."
    )


@pytest.mark.parametrize(
    "inner",
    [
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd"/>',
        '<image xlink:href="../secret.png"/>',
        '<use href="https://example.com/x.svg#a"/>',
        '<rect fill="url(https://example.com/a.svg#b)"/>',
        "<style>@import 'https://example.com/a.css';</style>",
        "<style>rect { fill: url( 'x.svg' ) }</style>",
        "<foreignObject/>",
    ],
)
def test_a_picture_that_is_active_or_wants_other_files_is_refused(inner: str) -> None:
    with pytest.raises(WriteError, match=r"logo\.svg"):
        file_of(figure(inner))


def test_what_a_picture_refers_to_inside_itself_is_fine() -> None:
    inner = '<defs><path id="p"/></defs><use href="#p" fill="url(#g)"/><image href="data:image/png;base64,"/>'

    assert any(
        b"url(#g)" in data for name, data in parts(file_of(figure(inner))).items() if name.endswith(".svg")
    )


def test_a_document_type_is_left_behind_and_its_entities_are_refused() -> None:
    kind = '<!DOCTYPE svg [<!ENTITY e "x">]>'
    stored = parts(file_of(figure("<rect/>", kind)))

    assert not any(b"DOCTYPE" in data for name, data in stored.items() if name.endswith(".svg"))
    with pytest.raises(WriteError):
        file_of(figure("<text>&e;</text>", kind))


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/svg+xml"])
def test_data_that_are_no_picture_are_an_error(
    kind: Literal["image/png", "image/jpeg", "image/svg+xml"],
) -> None:
    with pytest.raises(WriteError, match="defekt"):
        file_of(Figure(Picture(b"no picture at all", kind, "defekt"), (), "x"))
