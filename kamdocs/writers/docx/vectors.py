"""Vectors: SVG pictures of the theme or the workspace, measured and held to drawing nothing but themselves."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from kamdocs.blocks import Picture
from kamdocs.writers.errors import WriteError

PIXEL: Final = 0.75
"""Points."""

_UNITS: Final = {"pt": 1.0, "px": PIXEL, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0}
_ACTIVE: Final = frozenset(("script", "foreignObject", "iframe", "handler"))
_OWN: Final = ("#", "data:")
_OUTSIDE: Final = re.compile(r"url\(\s*[\"']?(?!#|data:|[\s\"'])|@import", re.IGNORECASE)


def svg_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points, from the attributes or the view box."""
    root = _root(picture)
    width, height = (_length(str(root.get(name, ""))) for name in ("width", "height"))
    box = [float(part) for part in str(root.get("viewBox", "")).replace(",", " ").split()]
    if not (width and height) and len(box) == 4:
        width, height = box[2] * PIXEL, box[3] * PIXEL
    if not (width > 0 and height > 0):
        raise WriteError(f"the picture {picture.name} has neither a size nor a view box")
    return width, height


def svg_text(picture: Picture) -> str:
    """The markup without its document type.

    Raises WriteError if it runs scripts or wants other files: what draws it would go and read them.
    """
    root = _root(picture)
    if not all(map(_is_harmless, root.iter())):
        raise WriteError(f"the picture {picture.name} is active or refers to other files")
    return etree.tostring(root, encoding="unicode")


def _root(picture: Picture) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
    )
    try:
        return etree.fromstring(picture.data, parser)
    except etree.XMLSyntaxError as error:
        raise WriteError(f"the picture {picture.name} is no SVG: {error}") from error


def _is_harmless(element: etree._Element) -> bool:
    """No script, no address but the picture's own, and no entity that something would have to resolve."""
    if not isinstance(element.tag, str):
        return False
    name, written = etree.QName(element).localname, {str(k): str(v) for k, v in element.attrib.items()}
    used = (*written.values(), element.text or "") if name == "style" else tuple(written.values())
    targets = (value for key, value in written.items() if key.endswith("href"))
    return (
        name not in _ACTIVE
        and not any(map(_OUTSIDE.search, used))
        and all(target.startswith(_OWN) for target in targets)
    )


def _length(written: str) -> float:
    """Points, or 0 for a share or nothing."""
    unit = next((unit for unit in _UNITS if written.endswith(unit)), "")
    number = written.removesuffix(unit)
    return float(number) * _UNITS.get(unit, PIXEL) if number.replace(".", "", 1).isdigit() else 0.0
