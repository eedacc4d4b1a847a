"""Charts: native, editable charts of Word, each with the workbook that holds its numbers."""

from __future__ import annotations

from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from kamdocs.writers.docx.charts.sheet import Sheet
from kamdocs.writers.docx.charts.space import chart_space
from kamdocs.writers.docx.package import Package, WrittenPart

__all__ = ["Sheet", "add_chart"]

_WORKBOOK: Final = "rId1"
"""The only relationship of a chart part."""


def add_chart(sheet: Sheet, package: Package, part: WrittenPart) -> str:
    """Stores the chart and its workbook; the id under which `part` may show it."""
    number = 1 + sum(name.startswith("/word/charts/") for name in package.parts)
    stored = package.add(f"/word/charts/chart{number}.xml", CONTENT_TYPE.DML_CHART)
    space, workbook = chart_space(sheet, _WORKBOOK)
    stored.content = space.encode()
    embedded = package.add(f"/word/embeddings/chart{number}.xlsx", CONTENT_TYPE.SML_SHEET, workbook)
    stored.relate(embedded, RELATIONSHIP_TYPE.PACKAGE)
    return part.relate(stored, RELATIONSHIP_TYPE.CHART)
