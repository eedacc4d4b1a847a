"""Package: the parts of a Word file and their relationships, zipped to the same bytes every time."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships

from kamdocs.writers.docx.markup import DECLARATION, escaped

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_BY_EXTENSION: Final = {
    "rels": CONTENT_TYPE.OPC_RELATIONSHIPS,
    "xml": CONTENT_TYPE.XML,
    "xlsx": CONTENT_TYPE.SML_SHEET,
    "png": CONTENT_TYPE.PNG,
    "jpeg": CONTENT_TYPE.JPEG,
    "svg": "image/svg+xml",
}


class WrittenPart(Part):
    """A part whose content may be set after other parts have been related to it."""

    def __init__(self, name: str, content_type: str, content: bytes = b"") -> None:
        super().__init__(PackURI(name), content_type)
        self.content = content
        self._known: dict[tuple[str, str], str] = {}

    @property
    def blob(self) -> bytes:
        return self.content

    def relate(self, target: Part | str, kind: str) -> str:
        """The id of the relationship to a part, or to an address outside the package."""
        key = (kind, target if isinstance(target, str) else target.partname)
        if key not in self._known:
            self._known[key] = f"rId{len(self.rels) + 1}"
            self.load_rel(kind, target, self._known[key], is_external=isinstance(target, str))
        return self._known[key]


@dataclass(slots=True)
class Package:
    """All parts by name, and the relationships of the package itself."""

    parts: dict[str, WrittenPart] = field(default_factory=dict)
    relationships: Relationships = field(default_factory=lambda: Relationships(PACKAGE_URI))
    _images: dict[bytes, WrittenPart] = field(default_factory=dict)

    def add(self, name: str, content_type: str, content: bytes | str = b"") -> WrittenPart:
        """A new part such as `/word/styles.xml`; strings are stored as UTF-8."""
        data = content.encode() if isinstance(content, str) else content
        self.parts[name] = WrittenPart(name, content_type, data)
        return self.parts[name]

    def image(self, data: bytes, extension: str) -> WrittenPart:
        """The part of a picture; the same picture is stored once."""
        if data not in self._images:
            name = f"/word/media/image{len(self._images) + 1}.{extension}"
            self._images[data] = self.add(name, _BY_EXTENSION[extension], data)
        return self._images[data]

    def relate(self, part: Part, kind: str) -> None:
        """Relate the package itself to one of its parts."""
        self.relationships.add_relationship(kind, part, f"rId{len(self.relationships) + 1}")

    def zipped(self) -> bytes:
        """The file: content types first, then the parts by name, all with one date."""
        entries = {PACKAGE_URI.rels_uri: _relationships(self.relationships)}
        for name, part in self.parts.items():
            entries[name] = part.blob
            if part.rels:
                entries[part.partname.rels_uri] = _relationships(part.rels)
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            _write(archive, CONTENT_TYPES_URI, self._content_types())
            for name in sorted(entries):
                _write(archive, name, entries[name])
        return buffer.getvalue()

    def _content_types(self) -> bytes:
        defaults = "".join(
            f'<Default Extension="{extension}" ContentType="{kind}"/>'
            for extension, kind in _BY_EXTENSION.items()
        )
        overrides = "".join(
            f'<Override PartName="{name}" ContentType="{part.content_type}"/>'
            for name, part in sorted(self.parts.items())
            if _BY_EXTENSION.get(part.partname.ext) != part.content_type
        )
        return f'{DECLARATION}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'.encode()


def _relationships(relationships: Relationships) -> bytes:
    written = "".join(
        f'<Relationship Id="{each.rId}" Type="{each.reltype}" Target="{escaped(each.target_ref)}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if each.is_external else ''}/>"
        for each in relationships.values()
    )
    return f'{DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{written}</Relationships>'.encode()


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name.removeprefix("/"), _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, data)
