"""Fields: what Word can compute anew, each with the result it shows until then."""

from __future__ import annotations

from kamdocs.writers.docx.markup import escaped


def field(instruction: str, result: str, look: str = "") -> str:
    """A complex field; `result` is finished runs, `look` the `w:rPr` of the invisible marks."""
    return f"{field_start(instruction, look)}{result}{field_end(look)}"


def field_start(instruction: str, look: str = "") -> str:
    """Everything before the result; `field_end` must follow it."""
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field_end(look: str = "") -> str:
    return f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
