"""A small workspace with a small template, so that a build takes no time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Final

from tests.checks.small import ACCOUNT, BASE, TEAM

NOTE: Final = """\
---
code: X01
title: Prozess
for_each: account
---
# {{ account.name }}

{{ as_of }}
"""


def account(identifier: str, name: str = "Kunde AG") -> str:
    return ACCOUNT.replace("id: kunde", f"id: {identifier}").replace("Kunde AG", name)


def make(root: Path, *accounts: str) -> Path:
    """A workspace with a note on each account, besides the shipped documents."""
    files = {name: dedent(text) for name, text in BASE.items()}
    files["kamdocs.yaml"] += "as_of: 2026-11-20\n"
    files["templates/note/note.md.j2"] = NOTE
    for identifier in accounts:
        files[f"accounts/{identifier}/account.yaml"] = account(identifier)
        files[f"accounts/{identifier}/team.yaml"] = TEAM
    write(root, files)
    return root


def write(root: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
