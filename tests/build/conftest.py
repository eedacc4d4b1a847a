"""Fixtures for tests of builds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest


@pytest.fixture
def as_of() -> Callable[[str], date]:
    return date.fromisoformat
