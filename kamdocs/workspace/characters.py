"""Characters: the bytes of a file as text, strictly UTF-8 and without anything a document cannot show."""

from __future__ import annotations

import re
from typing import Final

from kamdocs.problems import InputError, Location, Problem, Rule, Severity

_PLANES: Final = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\ue00f\ufdd0-\ufdef\ufeff"
    + _PLANES
    + "]"
)
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_SHOWN_PER_FILE: Final = 20

NOT_UTF_8 = Rule(
    "TX01",
    Severity.ERROR,
    {
        "de": "Die Datei ist nicht in UTF-8 gespeichert; sie sieht nach Windows-1252 (Latin-1) aus: Byte {byte}, "
        "gemeint ist wohl „{character}“ in „{near}“.",
        "en": "The file is not saved as UTF-8; it looks like Windows-1252 (Latin-1): byte {byte}, "
        "probably meant as “{character}” in “{near}”.",
    },
    {
        "de": "Speichern Sie die Datei im Editor mit der Kodierung UTF-8.",
        "en": "Save the file in your editor with the encoding UTF-8.",
    },
)
UTF_16 = Rule(
    "TX02",
    Severity.ERROR,
    {
        "de": "Die Datei ist in UTF-16 (Windows: „Unicode“) gespeichert, nicht in UTF-8.",
        "en": "The file is saved as UTF-16 (“Unicode” on Windows), not as UTF-8.",
    },
    NOT_UTF_8.hint,
)
FORBIDDEN = Rule(
    "TX03",
    Severity.ERROR,
    {
        "de": "Unsichtbares Zeichen {code}, das kein Dokument darstellen kann.",
        "en": "Invisible character {code} that no document can show.",
    },
    {
        "de": "Löschen Sie das Zeichen; meist ist es beim Kopieren aus einem anderen Programm mitgekommen.",
        "en": "Delete the character; it usually came along when copying from another program.",
    },
)


def text_of(data: bytes, path: str) -> str:
    r"""The text without byte order mark, every line end a `\\n`. Raises InputError."""
    if data.startswith(_UTF_16) or b"\x00" in data[:4]:
        raise InputError([UTF_16.at(Location(path, 1, 1))])
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError([_not_utf_8(data, error.start, path)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _FORBIDDEN.search(text):
        raise InputError(_forbidden(text, path))
    return text


def forbidden_in(value: str) -> str | None:
    """The first character of a value that may not be there, as `U+0007`; escapes can write what a file may not."""
    found = _FORBIDDEN.search(value)
    return code_of(found.group()) if found else None


def code_of(character: str) -> str:
    return f"U+{ord(character):04X}"


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset into a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _not_utf_8(data: bytes, start: int, path: str) -> Problem:
    before = data[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    line, column = place_of(before, len(before))
    near = data[max(0, start - 12) : start + 13].decode("cp1252", errors="replace")
    character = data[start : start + 1].decode("cp1252", errors="replace")
    words = near.replace("\r", " ").replace("\n", " ").strip()
    return NOT_UTF_8.at(
        Location(path, line, column), byte=f"{data[start]:02X}", character=character, near=words
    )


def _forbidden(text: str, path: str) -> list[Problem]:
    matches = list(_FORBIDDEN.finditer(text))[:_SHOWN_PER_FILE]
    return [
        FORBIDDEN.at(Location(path, *place_of(text, match.start())), code=code_of(match.group()))
        for match in matches
    ]
