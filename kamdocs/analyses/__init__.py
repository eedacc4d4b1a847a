"""Analyses: the field's formulas as pure functions on models, numbers in `Decimal`.

`OF_WORKSPACE` and `OF_ACCOUNT` name what documents can show as `figures`: each takes the workspace (and
the account) with the as-of date and returns frozen data, or None where the data for it is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from kamdocs.models.workspace import AccountFolder, Workspace

OF_WORKSPACE: Final[Mapping[str, Callable[[Workspace, date], object]]] = {}
OF_ACCOUNT: Final[Mapping[str, Callable[[Workspace, AccountFolder, date], object]]] = {}
