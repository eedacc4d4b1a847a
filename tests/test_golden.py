"""Golden texts: what the documents of the sample say, reviewed as a difference when it changes.

Renew them with `make golden`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

FOLDER: Final = Path(__file__).parent / "golden"
GOLDEN: Final = (
    "de-CH/account-plan/gletscher",
    "de-CH/account-plan/seeblick",
    "en/account-plan/halvorsen",
    "de-DE/account-plan/nordhafen",
    "de-CH/handbook/handbook",
    "de-CH/playbook/brunnental",
    "de-CH/profile/seeblick",
    "de-CH/raci/order-delivery",
    "de-CH/raci/produktfreigabe",
)


@pytest.mark.parametrize("name", GOLDEN)
def test_the_document_says_what_it_said(name: str, built: Path, request: pytest.FixtureRequest) -> None:
    said = (built / "internal" / f"{name}.txt").read_text(encoding="utf-8")
    golden = FOLDER / f"{name.replace('/', '.')}.txt"
    if request.config.getoption("--renew-golden"):
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")
