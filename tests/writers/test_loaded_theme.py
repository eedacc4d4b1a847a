"""The theme as the workspace loads it is the one the writers are tested with."""

from __future__ import annotations

from kamdocs.workspace.themes import load_theme
from tests.writers.house_theme import FOLDER, house_theme


def test_the_loaded_theme_is_the_one_tested_here() -> None:
    assert load_theme("rotavis", [FOLDER.parents[1]]) == house_theme()
