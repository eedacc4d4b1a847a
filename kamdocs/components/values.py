"""Values: the plain data templates hand over, read with care and turned into text, runs and cells.

A value may remember where it was written (`source`), who may see it (`audience`) and its language if that
is not the document's; a Markdown text also knows the blocks it stands for. Nothing of that is lost here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any, Final, TypeAlias, TypeGuard, get_args

from kamdocs.audience import Audience
from kamdocs.blocks import Block, Blocks, Inline, Inlines, LineBreak, Paragraph, Run, Tone
from kamdocs.formatting import NO_VALUE, Locale
from kamdocs.problems import Location

Record: TypeAlias = Mapping[str, Any]
Records: TypeAlias = Sequence[Record]

_BLOCKS: Final = get_args(Block)
_INLINES: Final = get_args(Inline)
_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Look:
    """How a value is written: `format` is a name of `FORMATS`; None leaves the decimals to the format."""

    format: str = "auto"
    decimals: int | None = None
    currency: str = ""


AUTO: Final = Look()
NUMERIC: Final = frozenset({"money", "percent", "number", "signed", "signed_percent"})
FORMATS: Final = ("auto", "text", *sorted(NUMERIC), "date", "month", "flag", "rating", "light")


def written(value: object, locale: Locale, look: Look = AUTO) -> str:
    """A single value as text of the locale; "–" where there is none."""
    if is_missing(value):
        return NO_VALUE
    match value:
        case bool():
            return locale.text("ja" if value else "nein")
        case int() | Decimal():
            return _number(value, locale, look)
        case date():
            return locale.month(value) if look.format == "month" else locale.date(value)
        case _:
            return str(value)


def run(
    value: object, locale: Locale, look: Look = AUTO, *, strong: bool = False, tone: Tone = Tone.NONE
) -> Run:
    """A single value as a run that remembers its source; line ends become blanks."""
    return Run(
        _LINE_END.sub(" ", written(value, locale, look)),
        strong=strong,
        tone=tone,
        source=source_of(value),
        audience=audience_of(value),
        language=getattr(value, "language", None),
    )


def retold(value: object, words: str, *, strong: bool = False, tone: Tone = Tone.NONE) -> Run:
    """Other words for a value (the label of a code), still knowing where the value was written."""
    return Run(
        _LINE_END.sub(" ", words),
        strong=strong,
        tone=tone,
        source=source_of(value),
        audience=audience_of(value),
    )


def inlines(
    value: object, locale: Locale, look: Look = AUTO, *, strong: bool = False, tone: Tone = Tone.NONE
) -> Inlines:
    """A value as a line of text: lists are separated by commas, line ends stay, inlines pass through."""
    if isinstance(value, _INLINES):
        return (value,)
    if _is_list(value):
        if value and all(isinstance(item, _INLINES) for item in value):
            return tuple(value)
        parts = [inlines(item, locale, look, strong=strong, tone=tone) for item in value]
        return _joined(parts, Run(", ", strong=strong, tone=tone)) or (Run(NO_VALUE),)
    lines = _LINE_END.split(value) if isinstance(value, str) else [""]
    if len(lines) == 1:
        return (run(value, locale, look, strong=strong, tone=tone),)
    whole = run(value, locale, look, strong=strong, tone=tone)
    return _joined([(_with_text(whole, line),) for line in lines], LineBreak())


def optional(value: object, locale: Locale) -> Inlines:
    """A line that is left out where there is nothing to say, such as a caption."""
    return () if is_missing(value) else inlines(value, locale)


def cell_blocks(
    value: object, locale: Locale, look: Look = AUTO, *, strong: bool = False, tone: Tone = Tone.NONE
) -> Blocks:
    """What a cell shows: blocks and Markdown pass through, everything else becomes a paragraph."""
    if isinstance(value, _BLOCKS):
        return (value,)
    if _is_list(value) and value and all(isinstance(item, _BLOCKS) for item in value):
        return tuple(value)
    if isinstance(value, str) and (said := getattr(value, "blocks", None)):
        return tuple(said)
    return (Paragraph(inlines(value, locale, look, strong=strong, tone=tone)),)


def is_missing(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or (_is_list(value) and not value)


def source_of(*values: object) -> Location | None:
    """Where the first of the values that knows it was written, looking into lists and mappings."""
    found = (getattr(leaf, "source", None) for leaf in _leaves(values))
    return next((source for source in found if isinstance(source, Location)), None)


def audience_of(*values: object) -> Audience:
    """The class of the most secret of the values, looking into lists and mappings."""
    found = (getattr(leaf, "audience", None) for leaf in _leaves(values))
    return max((audience for audience in found if isinstance(audience, Audience)), default=Audience.PUBLIC)


def records(value: object) -> tuple[Record, ...]:
    """The mappings of a list; TypeError if it holds anything else."""
    items = text_list(value)
    for item in items:
        if not isinstance(item, Mapping):
            raise TypeError(f"expected a list of mappings, found {item!r}")
    return items


def names(value: object, key: str = "name") -> dict[str, Any]:
    """Id to name, from a mapping of ids to names, a list of mappings with `id`, or a list of ids."""
    if isinstance(value, Mapping):
        return {str(ident): _name_in(item, ident, key) for ident, item in value.items()}
    pairs = (
        (item["id"], _name_in(item, item["id"], key)) if isinstance(item, Mapping) else (item, item)
        for item in text_list(value)
    )
    return {str(ident): name for ident, name in pairs}


def pick(record: Record, *keys: str) -> Any:
    """The first of the keys that has a value, or None."""
    return next((record[key] for key in keys if not is_missing(record.get(key))), None)


def identifier(value: object) -> str | None:
    """An id as plain text, None where there is none."""
    return None if is_missing(value) else str(value)


def text_list(value: object) -> tuple[Any, ...]:
    """A list as it stands, a single value as a list of one, nothing as an empty one."""
    if is_missing(value):
        return ()
    return tuple(value) if _is_list(value) else (value,)


def decimal(value: object) -> Decimal:
    """A number as Decimal; TypeError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | float):
        raise TypeError(f"expected a number, found {value!r}")
    return Decimal(str(value)) if isinstance(value, float) else Decimal(value)


def whole(value: object, lowest: int, highest: int) -> int:
    """A whole number held within its scale; the lowest where there is none."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return lowest
    return max(lowest, min(highest, int(value)))


def tone_of(value: object) -> Tone:
    """A tone by its name; ValueError tells which there are."""
    if value is None:
        return Tone.NONE
    try:
        return Tone(str(value))
    except ValueError:
        raise ValueError(f"unknown tone {value!r}; there are {', '.join(Tone)}") from None


def _number(value: int | Decimal, locale: Locale, look: Look) -> str:
    digits = look.decimals
    match look.format:
        case "text":
            return str(value)
        case "money" if look.currency:
            return locale.money(value, look.currency, 2 if digits is None else digits)
        case "money":
            return locale.number(value, 2 if digits is None else digits)
        case "percent":
            return locale.percent(value, 1 if digits is None else digits)
        case "rating":
            return "●" * whole(value, 0, 5) + "○" * (5 - whole(value, 0, 5))
        case _:
            return (
                _signed(value, locale, look)
                if look.format.startswith("signed")
                else locale.number(value, digits)
            )


def _signed(value: int | Decimal, locale: Locale, look: Look) -> str:
    if look.format == "signed":
        return locale.signed(value, look.decimals)
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + locale.percent(
        -value if value < 0 else value, 1 if look.decimals is None else look.decimals
    )


def _with_text(like: Run, text: str) -> Run:
    return Run(
        text, like.strong, like.emphasis, like.code, like.tone, like.source, like.audience, like.language
    )


def _joined(parts: Sequence[Inlines], glue: Inline) -> Inlines:
    return tuple(chain.from_iterable((glue, *part) for part in parts))[1:]


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _name_in(item: object, ident: object, key: str) -> Any:
    if not isinstance(item, Mapping):
        return ident if is_missing(item) else item
    return ident if is_missing(item.get(key)) else item[key]


def _leaves(values: Iterable[object]) -> Iterator[object]:
    for value in values:
        if isinstance(value, Mapping):
            yield from _leaves(value.values())
        elif _is_list(value):
            yield from _leaves(value)
        else:
            yield value
