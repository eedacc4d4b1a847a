"""A starter workspace, as `init` makes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdocs.scaffold.workspace import make_workspace
from tests.scaffold.newcomer import DAY


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    root = tmp_path / "demo"
    make_workspace(root, DAY, sample=False)
    return root
