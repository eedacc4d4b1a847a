"""Validation: a tree becomes a model, or each thing that is wrong with it a problem at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias, TypeVar

from pydantic import TypeAdapter, ValidationError

from kamdocs.models.fields import ERRORS, TEXT_LOCALES, Entity
from kamdocs.problems import Problem, Rule
from kamdocs.workspace import corrections
from kamdocs.workspace import value_rules as rules
from kamdocs.workspace.examples import ID_PATTERN, ROLE_PATTERN
from kamdocs.workspace.field_types import FieldType, entity_of, keys_of, list_of, types_at
from kamdocs.workspace.marks import Marks
from kamdocs.workspace.misfit import Misfit
from kamdocs.workspace.rule import with_hint
from kamdocs.workspace.shown_ids import all_ids
from kamdocs.workspace.suggestions import closest, id_of, listed
from kamdocs.workspace.yaml_colons import glued_line
from kamdocs.workspace.yaml_rules import COLON_WITHOUT_BLANK

Model = TypeVar("Model", bound=Entity)
_Explain: TypeAlias = Callable[[Misfit], Problem]
_Correct: TypeAlias = Callable[[str], str | None]
_LONGEST_NUMBER: Final = 40


def validated(model: type[Model], tree: object, marks: Marks) -> tuple[Model | None, list[Problem]]:
    """The entity, or None and everything that is wrong with the tree."""
    try:
        return model.model_validate(tree), []
    except ValidationError as error:
        return None, _problems(FieldType(model), tree, marks, error)


def validated_rows(
    model: type[Model], rows: Sequence[object], marks: Marks
) -> tuple[tuple[Model, ...] | None, list[Problem]]:
    """The entities of a table, or None and everything that is wrong with its rows."""
    try:
        return _table(model).validate_python(rows), []
    except ValidationError as error:
        return None, _problems(list_of(model), rows, marks, error)


@cache
def _table(model: type[Model]) -> TypeAdapter[tuple[Model, ...]]:
    return TypeAdapter(list_of(model).annotation)


def _problems(root: FieldType, tree: object, marks: Marks, error: ValidationError) -> list[Problem]:
    return [_problem(Misfit(root, tree, marks, detail)) for detail in error.errors(include_url=False)]


def _problem(misfit: Misfit) -> Problem:
    if glued := glued_line(misfit.name) if misfit.is_about_entry else None:
        return misfit.problem(COLON_WITHOUT_BLANK, at_key=True, line=glued)
    if misfit.is_empty:
        return _empty(misfit)
    return _EXPLAINED.get(misfit.type, _other)(misfit)


def _empty(misfit: Misfit) -> Problem:
    if offered := _offered(misfit):
        return misfit.problem(rules.EMPTY_OF, at_key=True, known=offered)
    return misfit.problem(rules.EMPTY if misfit.is_required else rules.EMPTY_OPTIONAL, at_key=True)


def _missing(misfit: Misfit) -> Problem:
    if offered := _offered(misfit):
        return misfit.problem(rules.MISSING_OF, known=offered)
    return misfit.problem(rules.MISSING_FIELD)


def _offered(misfit: Misfit) -> str:
    """The words or ids to choose from for the value, or for the items of its list."""
    types = [part for found in misfit.types for part in (found, *found.items)]
    if choices := [choice for found in types for choice in found.choices]:
        return ", ".join(f"`{choice}`" for choice in choices)
    return "".join(all_ids(found.reference.kind) for found in types if found.reference)


def _unknown_key(misfit: Misfit) -> Problem:
    entity = entity_of(types_at(misfit.root, misfit.steps[:-1]))
    known = keys_of(entity) if entity else ()
    if misfit.name.isdecimal() and misfit.value is None and misfit.value_before:
        return _decimal_comma(misfit)
    if guess := closest(misfit.name, known):
        return misfit.problem(rules.UNKNOWN_KEY_GUESSED, at_key=True, key=misfit.name, guess=guess)
    return misfit.problem(rules.UNKNOWN_KEY, at_key=True, key=misfit.name, known=listed(known))


def _decimal_comma(misfit: Misfit) -> Problem:
    """In braces, `price: 250,00` is a price and a key `00`."""
    before = misfit.value_before
    values = {"written": f"{before},{misfit.name}", "guess": f"{before}.{misfit.name}"}
    return misfit.problem(rules.NUMBER_GUESSED, at_key=True, **values)


def _corrected(plain: Rule, guessed: Rule, correct: _Correct) -> _Explain:
    bare = with_hint(
        plain, "Schreiben Sie `{guess}` ohne Anführungszeichen.", "Write `{guess}` without quotes."
    )

    def explain(misfit: Misfit) -> Problem:
        guess = correct(misfit.written) if len(misfit.written) <= _LONGEST_NUMBER else None
        if guess is None:
            return misfit.problem(plain)
        return misfit.problem(bare if guess == misfit.written else guessed, guess=guess)

    return explain


def _day(misfit: Misfit) -> Problem:
    if corrections.is_day_of_no_calendar(misfit.written):
        return misfit.problem(rules.NO_SUCH_DAY)
    return _corrected(rules.DAY, rules.DAY_GUESSED, corrections.day)(misfit)


def _choice(misfit: Misfit) -> Problem:
    choices = [choice for found in misfit.types for choice in found.choices]
    known = ", ".join(f"`{choice}`" for choice in choices)
    guess = closest(misfit.written, choices)
    if guess:
        return misfit.problem(rules.CHOICE_GUESSED, guess=guess, known=known)
    return misfit.problem(rules.CHOICE, known=known)


def _locale(misfit: Misfit) -> Problem:
    first = next((key for key in misfit.entries if key not in TEXT_LOCALES), None)
    if first is None:
        return _empty(misfit)
    known = ", ".join(f"`{locale}`" for locale in TEXT_LOCALES)
    return misfit.inside(first).problem(rules.LOCALE, at_key=True, written=first, known=known)


def _list(misfit: Misfit) -> Problem:
    if isinstance(misfit.value, Mapping):
        return misfit.problem(rules.LIST_WITHOUT_DASH)
    choices = [choice for found in misfit.types for item in found.items for choice in item.choices]
    if choices and misfit.written not in choices:
        guess = closest(misfit.written, choices) or choices[0]
        return misfit.problem(rules.LIST_OF, guess=f"{misfit.name}: [{guess}]", known=_offered(misfit))
    return misfit.problem(rules.LIST, guess=f"{misfit.name}: [{misfit.written}]")


def _mapping(misfit: Misfit) -> Problem:
    if glued := glued_line(misfit.written):
        return misfit.problem(COLON_WITHOUT_BLANK, line=glued)
    return misfit.problem(rules.MAPPING)


def _form(misfit: Misfit) -> Problem:
    """A text that does not match the pattern of its field."""
    pattern = misfit.context["pattern"]
    if pattern == ID_PATTERN:
        return misfit.problem(rules.ID_FORM, guess=id_of(misfit.written))
    if pattern == ROLE_PATTERN:
        return misfit.problem(rules.ROLE_FORM, guess=id_of(misfit.written).replace("-", "").upper()[:8])
    return misfit.problem(rules.FORM)


def _bounds(misfit: Misfit) -> Problem:
    return misfit.problem(rules.BOUNDS, bounds=misfit.bounds)


def _size(misfit: Misfit) -> Problem:
    """Too few or too many items, or characters of a text."""
    limits = {name: value for name, value in misfit.context.items() if name.endswith("_length")}
    found = limits.get("actual_length", len(misfit.written))
    if "min_length" in limits:
        return misfit.problem(rules.TOO_FEW, found=found, limit=limits["min_length"])
    rule = rules.TOO_LONG if isinstance(misfit.value, str) else rules.TOO_MANY
    return misfit.problem(rule, found=found, limit=limits.get("max_length", ""))


def _of_model(misfit: Misfit) -> Problem:
    return misfit.problem(rules.OF_MODELS[misfit.type], **misfit.context)


def _other(misfit: Misfit) -> Problem:
    return misfit.problem(rules.OTHER, gist=ERRORS.get(misfit.type, misfit.type))


_EXPLAINED: Final[Mapping[str, _Explain]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "kam_number": _corrected(rules.NUMBER, rules.NUMBER_GUESSED, corrections.number),
    "kam_whole": _corrected(rules.WHOLE, rules.WHOLE_GUESSED, corrections.whole),
    "kam_flag": _corrected(rules.FLAG, rules.FLAG_GUESSED, corrections.flag),
    "kam_day": _day,
    "kam_month": _corrected(rules.MONTH, rules.MONTH_GUESSED, corrections.month),
    "kam_text": lambda misfit: misfit.problem(rules.TEXT),
    "kam_locale": _locale,
    "kam_blank": _empty,
    "kam_empty": _empty,
    "enum": _choice,
    "literal_error": _choice,
    "tuple_type": _list,
    "list_type": _list,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "string_pattern_mismatch": _form,
    "string_too_short": _size,
    "string_too_long": _size,
    "too_short": _size,
    "too_long": _size,
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _bounds),
    **dict.fromkeys(rules.OF_MODELS, _of_model),
}
