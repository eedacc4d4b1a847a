"""Git: version and history of a folder, asked without running anything the repository names."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from kamdocs.build.git import blob_id, head_id, history, names_id


def git(root: Path, *arguments: str, day: str = "2026-03-01") -> None:
    stamp = f"{day}T12:00:00+00:00"
    environment = {
        "PATH": "/usr/bin:/bin:/usr/local/bin",
        "HOME": str(root),
        "GIT_AUTHOR_DATE": stamp,
        "GIT_COMMITTER_DATE": stamp,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    identity = (
        "-c",
        "user.name=Anna Muster",
        "-c",
        "user.email=anna@example.org",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(
        ["git", "-C", str(root), *identity, *arguments], check=True, env=environment, capture_output=True
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    (root / "accounts" / "a").mkdir(parents=True)
    (root / "kamdocs.yaml").write_text("locale: de-CH\n")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Begin")
    (root / "accounts" / "a" / "account.yaml").write_text("id: a\n")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Äccount | anlegen", day="2026-04-02")
    git(root, "tag", "v1.2", "HEAD")
    return root


def test_commits_come_newest_first_with_their_files(repository: Path) -> None:
    newest, oldest = history(repository).commits
    assert (newest.date, newest.author, newest.summary) == (
        date(2026, 4, 2),
        "Anna Muster",
        "Äccount | anlegen",
    )
    assert newest.paths == {"accounts/a/account.yaml"}
    assert oldest.paths == {"kamdocs.yaml"}


def test_a_tag_is_the_version_and_otherwise_the_short_id(repository: Path) -> None:
    newest, oldest = history(repository).commits
    assert newest.version == "v1.2"
    assert oldest.version == oldest.id[:8]


def test_only_commits_below_the_prefixes_touch_a_document(repository: Path) -> None:
    found = history(repository)
    assert len(found.touching(("accounts/a/",))) == 1
    assert found.touching(("accounts/b/",)) == ()


def test_a_changed_file_is_known_by_its_content(repository: Path) -> None:
    blobs = history(repository).blobs
    assert blobs is not None
    content = (repository / "kamdocs.yaml").read_bytes()
    assert blobs["kamdocs.yaml"] == blob_id(content)
    assert blobs["kamdocs.yaml"] != blob_id(content + b"\n")


def test_a_workspace_in_a_subfolder_speaks_of_its_own_files(repository: Path) -> None:
    found = history(repository / "accounts")
    assert found.blobs is not None
    assert set(found.blobs) == {"a/account.yaml"}
    assert [commit.summary for commit in found.commits] == ["Äccount | anlegen"]


def test_without_a_repository_the_history_is_empty(tmp_path: Path) -> None:
    assert head_id(tmp_path) is None
    assert history(tmp_path).commits == ()


def test_a_hostile_configuration_runs_nothing(repository: Path, tmp_path: Path) -> None:
    witness = tmp_path / "ran"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch {witness}\n")
    script.chmod(0o755)
    with (repository / ".git" / "config").open("a") as config:
        config.write(f"[core]\nfsmonitor = {script}\npager = {script}\n[diff]\nexternal = {script}\n")
        config.write(f'[filter "x"]\nclean = {script}\nsmudge = {script}\n[log]\nshowSignature = true\n')
    (repository / ".gitattributes").write_text("* filter=x diff=x\n")
    (repository / "kamdocs.yaml").write_text("locale: de-DE\n")
    assert len(history(repository).commits) == 2
    assert not witness.exists()


def test_control_characters_in_a_commit_confuse_nothing(repository: Path) -> None:
    (repository / "people.yaml").write_text("people: []\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "one\x1etwo\x1fthree", day="2026-05-03")
    newest = history(repository).commits[0]
    assert newest.summary == "one\x1etwo\x1fthree"
    assert newest.paths == {"people.yaml"}


def test_a_new_tag_is_noticed_even_if_nothing_else_changes(repository: Path) -> None:
    before = names_id(repository)
    assert before == names_id(repository)
    git(repository, "tag", "v1.3", "HEAD~1")
    assert names_id(repository) != before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_repository_that_belongs_to_somebody_else_is_read_all_the_same(repository: Path) -> None:
    for path in (repository, *repository.rglob("*")):
        os.chown(path, 12345, 12345)
    assert len(history(repository).commits) == 2
