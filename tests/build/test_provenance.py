"""Provenance: each document tells the version of its own sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from kamdocs.build.git import history
from kamdocs.build.options import Options
from kamdocs.build.provenance import Provenances
from kamdocs.build.shop import Shop
from kamdocs.render.renderer import Provenance
from kamdocs.render.subjects import Job
from kamdocs.workspace import load
from tests.build.small import account, make, write
from tests.build.test_git import git
from tests.conftest import build_now

DAY: Final = date(2026, 11, 20)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two accounts, committed one after the other: the second as v2."""
    make(tmp_path, "berg")
    commit(tmp_path, "Begin", "2026-03-01")
    write(tmp_path, {"accounts/tal/account.yaml": account("tal")})
    commit(tmp_path, "Tal", "2026-04-01")
    git(tmp_path, "tag", "v2")
    return tmp_path


def commit(root: Path, summary: str, day: str) -> None:
    if not (root / ".git").exists():
        git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", summary, day=day)


def of(root: Path, selector: str) -> Provenance:
    loaded = load(root)
    assert loaded.workspace is not None
    shop = Shop(root, loaded, loaded.workspace, history(root), DAY)
    job: Job
    (job,) = shop.jobs(Options(selectors=(selector,)))
    return Provenances(root, history(root), loaded.workspace.digests, DAY).of(job)


def test_a_commit_elsewhere_is_no_new_version(root: Path) -> None:
    first = history(root).commits[-1]
    berg, tal = of(root, "note/berg"), of(root, "note/tal")
    assert berg.version == first.version
    assert [change.summary for change in berg.changes] == ["Begin"]
    assert tal.version == "v2"
    assert [(change.summary, change.author, change.date) for change in tal.changes] == [
        ("Tal", "Anna Muster", date(2026, 4, 1))
    ]


def test_what_is_not_committed_is_marked_where_it_is_shown(root: Path) -> None:
    write(root, {"accounts/tal/account.yaml": account("tal", "Neu AG")})
    assert of(root, "note/tal").version == "v2+"
    assert not of(root, "note/berg").version.endswith("+")


def test_a_deleted_source_is_a_change_too(root: Path) -> None:
    (root / "accounts" / "berg" / "team.yaml").unlink()
    assert of(root, "note/berg").version.endswith("+")
    assert of(root, "note/tal").version == "v2"


def test_a_new_file_of_an_account_is_a_change(root: Path) -> None:
    write(root, {"accounts/tal/team.yaml": "members: [{person: anna, role: KAM}]\n"})
    assert of(root, "note/tal").version == "v2+"


def test_what_was_never_committed_has_no_version(root: Path) -> None:
    write(root, {"accounts/neu/account.yaml": account("neu")})
    assert of(root, "note/neu").version == "–"


def test_a_workspace_inside_a_bigger_repository_speaks_of_its_own_commits(tmp_path: Path) -> None:
    make(tmp_path / "sales", "berg")
    commit(tmp_path, "Begin", "2026-03-01")
    write(tmp_path, {"accounts/berg/account.yaml": "not ours", "README.md": "x"})
    commit(tmp_path, "Elsewhere", "2026-05-01")
    provenance = of(tmp_path / "sales", "note/berg")
    assert [change.summary for change in provenance.changes] == ["Begin"]
    assert not provenance.version.endswith("+")


def test_the_newest_commit_of_the_workspace_is_the_as_of_date(root: Path) -> None:
    text = (root / "kamdocs.yaml").read_text(encoding="utf-8")
    write(root, {"kamdocs.yaml": text.replace("as_of: 2026-11-20\n", "")})
    outcome = build_now(root, "note/tal")
    assert "BU03" not in [problem.rule.id for problem in outcome.problems]
    assert "01.04.2026" in (root / "build" / outcome.written[0]).read_text(encoding="utf-8")


def test_a_new_tag_is_shown(root: Path) -> None:
    note = "---\ncode: X01\ntitle: Prozess\nfor_each: account\n---\n{{ document.version }}\n"
    write(root, {"templates/note/note.md.j2": note})
    build_now(root, "note/berg")
    git(root, "tag", "v1", "HEAD~1")
    (written,) = build_now(root, "note/berg").written
    assert "v1" in (root / "build" / written).read_text(encoding="utf-8")
