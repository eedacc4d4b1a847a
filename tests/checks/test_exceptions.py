"""`lint_ignore` in kamdocs.yaml: exceptions with a reason, a place and an end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.checks.small import ACCOUNT, SETTINGS, findings, rules

BAD: Final = ACCOUNT.replace("deputy: beat", "deputy: anna")


def ignoring(rule: str, until: str = "2026-12-31", path: str = "") -> dict[str, str]:
    """Two accounts with the same two findings, AC02 and AC04, and one exception."""
    place = f", path: {path}" if path else ""
    line = f"lint_ignore: [{{rule: {rule}, reason: Bekannt, until: {until}{place}}}]\n"
    return {
        "kamdocs.yaml": f"{SETTINGS}lint: {{capacity_warning_pct: 200}}\n{line}",
        "accounts/see/account.yaml": BAD.replace("id: kunde", "id: see"),
        "accounts/seeblick/account.yaml": BAD.replace("id: kunde", "id: seeblick"),
    }


def test_an_exception_covers_its_rule_everywhere(tmp_path: Path) -> None:
    assert rules(findings(tmp_path, ignoring("AC02"))) == ["AC04", "AC04"]


@pytest.mark.parametrize("path", ["accounts/see", "accounts/see/", "accounts/see/account.yaml"])
def test_an_exception_with_a_path_covers_that_file_or_folder_only(tmp_path: Path, path: str) -> None:
    found = findings(tmp_path, ignoring("AC02", path=path))
    assert [p.location.path for p in found if p.rule.id == "AC02"] == ["accounts/seeblick/account.yaml"]


def test_an_exception_ends_with_its_last_day(tmp_path: Path) -> None:
    files = ignoring("AC02", until="2026-11-20")
    assert "AC02" not in rules(findings(tmp_path, files, date(2026, 11, 20)))
    assert "AC02" in rules(findings(tmp_path, files, date(2026, 11, 21)))


def test_findings_are_sorted_by_place(tmp_path: Path) -> None:
    found = findings(tmp_path, ignoring("RA01"))
    assert [(p.location.path, p.rule.id) for p in found] == [
        ("accounts/see/account.yaml", "AC04"),
        ("accounts/see/account.yaml", "AC02"),
        ("accounts/seeblick/account.yaml", "AC04"),
        ("accounts/seeblick/account.yaml", "AC02"),
    ]
