"""Fields: the types every entity is made of, each reading the text a person wrote in YAML or CSV.

The workspace reader hands over scalars as `Scalar`, the text exactly as written; only here does text
become a number, a date or a truth value, by the type of the field. So `NO`, `08` or `12:30` in a text
field stay what they are, and `yes` in a date field is an error. Values that are already of the type are
taken as they are (tests, imports).

Errors are `PydanticCustomError` with a type from `ERRORS`; the workspace turns them into problems.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final, TypeAlias, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from kamdocs.audience import Audience

Element = TypeVar("Element")

NUMBER: Final = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,6})?")
WHOLE: Final = re.compile(r"-?(0|[1-9]\d{0,14})")
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])")

ERRORS: Final[Mapping[str, str]] = {
    "kam_number": "not a number",
    "kam_whole": "not a whole number",
    "kam_flag": "neither true nor false",
    "kam_day": "not a date",
    "kam_month": "not a month",
    "kam_text": "not a text",
    "kam_blank": "nothing but blanks",
    "kam_locale": "not a locale of the text",
    "kam_empty": "an empty list",
    "kam_weights": "the weights do not sum to 100",
    "kam_months": "not one value for each of the twelve months",
    "kam_years": "not one value for each year",
    "kam_labels": "not one label more than limits",
    "kam_limits": "the limits do not rise",
    "kam_grid": "the cells do not match rows and columns",
    "kam_step": "not a step of this process",
    "kam_period": "ends before it starts",
    "kam_scale": "the scale ends before it starts",
    "kam_one_of": "not exactly one of the fields given",
    "kam_wallet": "own share is larger than the demand",
}
"""Type and English gist of every error of ours; values for a message stand in the error's context."""


class Scalar(str):
    """A YAML scalar as it was written. `plain` is False if the author put it in quotes."""

    __slots__ = ("plain",)
    plain: bool

    def __new__(cls, text: str, plain: bool = True) -> Scalar:
        scalar = super().__new__(cls, text)
        scalar.plain = plain
        return scalar


def _name_in_yaml(name: str) -> str:
    return name.rstrip("_")


def _show_audience(schema: dict[str, Any], model: type[Entity]) -> None:
    for name, info in model.model_fields.items():
        field = schema.get("properties", {}).get(info.alias or name)
        if field is not None:
            field["x-audience"] = audience_of(model, name).name.lower()


class Entity(BaseModel):
    """Base of all models: immutable, no unknown keys, defaults not validated again.

    A field whose name is taken in Python (`from`, `for`, `is`, `audience`) carries a trailing underscore
    here and none in YAML. `audience` is the class of every field that has none of its own.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=False,
        alias_generator=_name_in_yaml,
        json_schema_extra=_show_audience,
    )
    audience: ClassVar[Audience] = Audience.INTERNAL


def audience_of(model: type[Entity], field: str) -> Audience:
    """The class of a field: its own mark, else that of `model`.

    A value deeper inside is as secret as the most secret field on the way to it.
    """
    marks = (mark for mark in model.model_fields[field].metadata if isinstance(mark, Audience))
    return next(marks, model.audience)


def about(description: str) -> Any:
    """What a field is, in one short sentence: hover help in editors and text of the field reference."""
    return Field(description=description)


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that holds the id of something else.

    `kind` is the entity's kind (`person`, `role`, `contact`, …). Kinds that belong to an account
    (`contact`, `goal`, `action`, …) are looked up in the same account.
    """

    kind: str


@dataclass(frozen=True, slots=True)
class Definition:
    """Marks the `id` field of an entity others refer to. Unique within its kind (and account)."""

    kind: str


Confidential: Final = Audience.CONFIDENTIAL
Internal: Final = Audience.INTERNAL
Public: Final = Audience.PUBLIC
"""Put one of them into a field's `Annotated[...]`; without one the class's `audience` counts."""


def _text_of(value: object) -> str | None:
    """The written text of an unquoted scalar, None for anything else."""
    if isinstance(value, Scalar):
        return str(value) if value.plain else None
    return value if isinstance(value, str) else None


def _reader(
    error: str, pattern: re.Pattern[str], convert: Callable[[str], Any], ready: type | tuple[type, ...]
) -> BeforeValidator:
    def read(value: object) -> object:
        if isinstance(value, ready) and not isinstance(value, bool):
            return value
        written = _text_of(value)
        try:
            if written is not None and pattern.fullmatch(written):
                return convert(written)
        except ValueError:
            pass
        raise PydanticCustomError(error, ERRORS[error], {"written": str(value)})

    return BeforeValidator(read)


def _read_flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    written = _text_of(value)
    if written in {"true", "false"}:
        return written == "true"
    raise PydanticCustomError("kam_flag", ERRORS["kam_flag"], {"written": str(value)})


def _read_text(value: object) -> object:
    if isinstance(value, str):
        return str(value)
    raise PydanticCustomError("kam_text", ERRORS["kam_text"], {"written": type(value).__name__})


def _read_localised(value: object) -> object:
    if isinstance(value, LocalisedText):
        return value
    if isinstance(value, Mapping):
        unknown = [key for key in value if key not in TEXT_LOCALES]
        if unknown or not value:
            raise PydanticCustomError("kam_locale", ERRORS["kam_locale"], {"written": ", ".join(unknown)})
        return LocalisedText(texts=tuple((str(key), _read_wording(text)) for key, text in value.items()))
    return LocalisedText(texts=(("", _read_wording(value)),))


def _read_wording(value: object) -> str:
    wording = str(_read_text(value))
    if not wording.strip():
        raise PydanticCustomError("kam_blank", ERRORS["kam_blank"])
    return wording


def _read_some(values: tuple[Element, ...]) -> tuple[Element, ...]:
    if not values:
        raise PydanticCustomError("kam_empty", ERRORS["kam_empty"])
    return values


TEXT_LOCALES: Final = ("de", "de-DE", "de-CH", "en")


@dataclass(frozen=True, slots=True)
class LocalisedText:
    """A text in one or several languages: pairs of locale and text; locale "" = for every locale."""

    texts: tuple[tuple[str, str], ...]

    def locale_for(self, tag: str) -> str:
        """The best locale at hand for `tag`: itself, its language, a sister locale, then the first."""
        given = [locale for locale, _ in self.texts]
        language = tag.partition("-")[0]
        sisters = [locale for locale in given if locale.partition("-")[0] == language]
        wanted = [tag, language, *sisters, "", *given]
        return next(locale for locale in wanted if locale in given)

    def text_for(self, tag: str) -> str:
        return dict(self.texts)[self.locale_for(tag)]


@dataclass(frozen=True, slots=True)
class Markdown:
    """Marks a text field that is read as Markdown (without raw HTML)."""


Line: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=2_000, strip_whitespace=True), BeforeValidator(_read_text)
]
"""A text the same in every language: names, codes, addresses."""

_TEXT_SCHEMA: Final = WithJsonSchema(
    {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "properties": {locale: {"type": "string"} for locale in TEXT_LOCALES},
                "additionalProperties": False,
                "minProperties": 1,
            },
        ]
    }
)

Text: TypeAlias = Annotated[LocalisedText, BeforeValidator(_read_localised), _TEXT_SCHEMA]
"""A sentence or more; a string, or a map of locales to strings."""

MarkdownText: TypeAlias = Annotated[LocalisedText, BeforeValidator(_read_localised), Markdown(), _TEXT_SCHEMA]
"""Like Text, but `**bold**`, lists and links count."""

Id: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64), BeforeValidator(_read_text)
]
RoleId: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{1,7}$"), BeforeValidator(_read_text)
]
Number: TypeAlias = Annotated[Decimal, _reader("kam_number", NUMBER, Decimal, (Decimal, int))]
Money: TypeAlias = Annotated[Number, Field(ge=0)]
SignedMoney: TypeAlias = Number
Percent: TypeAlias = Annotated[Number, Field(ge=0, le=100)]
"""0-100, never 0-1."""
SignedPercent: TypeAlias = Annotated[Number, Field(ge=-1000, le=1000)]
Whole: TypeAlias = Annotated[int, _reader("kam_whole", WHOLE, int, int)]
Count: TypeAlias = Annotated[Whole, Field(ge=0)]
Rating: TypeAlias = Annotated[Whole, Field(ge=1, le=5)]
"""5 is best."""
Level: TypeAlias = Annotated[Whole, Field(ge=0, le=4)]
Relationship: TypeAlias = Annotated[Whole, Field(ge=0, le=5)]
"""0 none, 1 brief, 2 occasional, 3 regular, 4 close, 5 trusted."""
Year: TypeAlias = Annotated[Whole, Field(ge=1990, le=2100)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_read_flag)]
Day: TypeAlias = Annotated[date, _reader("kam_day", DAY, date.fromisoformat, date)]
Month: TypeAlias = Annotated[
    date,
    _reader("kam_month", MONTH, lambda text: date.fromisoformat(text + "-01"), date),
    WithJsonSchema({"type": "string", "pattern": f"^{MONTH.pattern}$"}),
]
"""Written `2026-03`; kept as the first day of the month."""


Some: TypeAlias = Annotated[
    tuple[Element, ...], AfterValidator(_read_some), Field(json_schema_extra={"minItems": 1})
]
"""At least one; judged only when every item is right, so that a wrong item is not counted as a lack."""


class Item(Entity):
    """An item of a list that people edit: its `id` keeps it recognisable when the list changes."""

    id: Annotated[Id | None, about("Kennung, an der der Eintrag bei Änderungen erkannt wird")] = None
