"""Rules: what must hold inside one entity, whatever the rest of the workspace says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from kamdocs.models.fields import ERRORS, Number

WEIGHT_TOLERANCE: Final = Decimal("0.01")
MONTHS_OF_YEAR: Final = 12


def broken(rule: str, **values: object) -> PydanticCustomError:
    """The error of a rule named in ERRORS; `values` go into its context as text."""
    return PydanticCustomError(rule, ERRORS[rule], {name: str(value) for name, value in values.items()})


def check_weights(weights: Iterable[Decimal]) -> None:
    """Raises unless the weights sum to 100."""
    total = sum(weights, Decimal(0))
    if abs(total - 100) > WEIGHT_TOLERANCE:
        raise broken("kam_weights", sum=total)


def check_period(start: date | None, end: date | None) -> None:
    """Raises if both days are known and `end` lies before `start`."""
    if start is not None and end is not None and end < start:
        raise broken("kam_period", start=start, end=end)


def check_one_of(**values: object) -> None:
    """Raises unless exactly one of the named values is given."""
    given = [name for name, value in values.items() if value is not None]
    if len(given) != 1:
        raise broken("kam_one_of", fields=", ".join(values), given=", ".join(given))


def _twelve(values: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    if len(values) != MONTHS_OF_YEAR:
        raise broken("kam_months", count=len(values))
    return values


Months: TypeAlias = Annotated[tuple[Number, ...], AfterValidator(_twelve)]
"""One value for each month of the fiscal year."""


def check_years(values: Sequence[object], years: int) -> None:
    """Raises unless there are `years` values, or none at all."""
    if values and len(values) != years:
        raise broken("kam_years", count=len(values), years=years)
