"""Artifacts: what stands in the margins of the pages, marked as no part of the text.

WeasyPrint gives running heads and page numbers tags that hang outside the tree, so that a reader aloud
finds marked text it cannot place (PDF/UA wants it in the tree or an artifact).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

_BEGIN_ARTIFACT: Final = ("/Artifact", b"BMC")


def mark_margins(_document: object, pdf: Any) -> None:
    """Finisher for `write_pdf`: turns marked content that no tag of the tree holds into artifacts."""
    held = {item.reference: item for item in pdf.objects}
    root = held[pdf.catalog["StructTreeRoot"]]
    reached = _reached(root, held)
    owners = dict(_pairs(held[root["ParentTree"]]["Nums"]))
    for page in pdf.objects:
        if isinstance(page, dict) and page.get("Type") == "/Page":
            _mark(held[page["Contents"]], owners[page["StructParents"]], reached)


def _reached(root: Any, held: Mapping[bytes, Any]) -> set[bytes]:
    """References of all tags of the tree."""
    found: set[bytes] = set()
    waiting = [root]
    while waiting:
        for kid in waiting.pop().get("K", ()):
            if isinstance(kid, bytes) and kid not in found:
                found.add(kid)
                waiting.append(held[kid])
    return found


def _mark(stream: Any, owners: Any, reached: set[bytes]) -> None:
    for identifier, owner in enumerate(owners):
        if owner not in reached:
            owners[identifier] = b"null"
            _replace(stream.stream, identifier)


def _replace(operations: list[Any], identifier: int) -> None:
    """The beginning of this marked content, three entries in a row, becomes that of an artifact."""
    for position, (properties, operator) in enumerate(pairwise(operations)):
        if operator == b"BDC" and properties.get("MCID") == identifier:
            operations[position - 1 : position + 2] = _BEGIN_ARTIFACT
            return


def _pairs(flat: Any) -> Any:
    return zip(flat[::2], flat[1::2], strict=True)
