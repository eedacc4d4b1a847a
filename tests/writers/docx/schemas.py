"""Schemas: the parts of a Word file against the published ECMA-376 schemas, where those are at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from lxml import etree

VARIABLE: Final = "KAMDOCS_OOXML_XSD"
BESIDE: Final = Path(__file__).parents[4] / "shared" / "ooxml-xsd"

_OFFICE: Final = "http://schemas.openxmlformats.org/"
_FILES: Final = {
    "http://www.w3.org/XML/1998/namespace": "shim/xml.xsd",
    f"{_OFFICE}wordprocessingml/2006/main": "wml.xsd",
    f"{_OFFICE}drawingml/2006/main": "dml-main.xsd",
    f"{_OFFICE}drawingml/2006/wordprocessingDrawing": "dml-wordprocessingDrawing.xsd",
    f"{_OFFICE}drawingml/2006/picture": "dml-picture.xsd",
    f"{_OFFICE}drawingml/2006/chart": "dml-chart.xsd",
    f"{_OFFICE}officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
    f"{_OFFICE}officeDocument/2006/custom-properties": "shared-documentPropertiesCustom.xsd",
    f"{_OFFICE}package/2006/content-types": "opc/opc-contentTypes.xsd",
    f"{_OFFICE}package/2006/relationships": "opc/opc-relationships.xsd",
}
_UNCHECKED: Final = "docProps/core.xml"
"""Its schema imports others from the web."""


def folder() -> Path:
    """Where the schemas lie: named by the environment, or beside the checkout."""
    return Path(os.environ.get(VARIABLE, BESIDE))


def faults(package: Mapping[str, bytes]) -> Iterator[str]:
    """What the schemas object to in the parts of a file; nothing if all are valid."""
    schema = _schema(folder())
    for name, content in package.items():
        if not name.endswith((".xml", ".rels")) or name == _UNCHECKED:
            continue
        try:
            schema.assertValid(etree.fromstring(content))
        except etree.DocumentInvalid as error:
            yield f"{name}: {error}"


@cache
def _schema(where: Path) -> etree.XMLSchema:
    """One schema over all namespaces; nothing is fetched from the net."""
    imports = "".join(
        f'<xs:import namespace="{namespace}" schemaLocation="{(where / name).as_uri()}"/>'
        for namespace, name in _FILES.items()
    )
    driver = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(driver, etree.XMLParser(no_network=True)))
