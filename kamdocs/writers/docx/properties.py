"""Properties: title, author, version and dates of the file; never the clock."""

from __future__ import annotations

from typing import Final

from kamdocs.blocks import Document
from kamdocs.writers.docx.languages import word_language
from kamdocs.writers.docx.markup import DECLARATION, escaped

_OPC: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def core_properties(document: Document) -> str:
    """Dublin Core properties; both dates are the day the document speaks of."""
    day = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{document.as_of.isoformat()}T00:00:00Z</dcterms:{{0}}>'
    words = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.author or document.company,
        "cp:keywords": ", ".join(document.keywords),
        "dc:description": document.subtitle,
        "cp:lastModifiedBy": document.author or document.company,
        "cp:category": document.classification,
        "cp:version": document.version,
        "dc:language": word_language(document.locale),
    }
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_OPC}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        + "".join(f"<{name}>{escaped(value)}</{name}>" for name, value in words.items() if value)
        + day.format("created")
        + day.format("modified")
        + "</cp:coreProperties>"
    )


def app_properties(document: Document) -> str:
    company = f"<Company>{escaped(document.company)}</Company>" if document.company else ""
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties"><Application>kamdocs</Application>'
        f"<DocSecurity>0</DocSecurity>{company}</Properties>"
    )


def custom_properties(document: Document) -> str:
    """What a document management system asks for by name."""
    values = {
        "Version": document.version,
        "As of": document.as_of.isoformat(),
        "Classification": document.classification,
        "Audience": document.audience.name.lower(),
    }
    written = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name="{name}"><vt:lpwstr>{escaped(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(values.items(), 2)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{written}</Properties>"
    )
