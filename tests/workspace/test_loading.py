"""Loading: what is whole is there, what is broken is named, and nothing else is touched."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from kamdocs.models.workspace import Workspace
from kamdocs.workspace import Limits, Loaded, load
from tests.workspace.mistakes import BASE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "workspace"))


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def second_account(root: Path) -> None:
    shutil.copytree(root / "accounts/muster", root / "accounts/zweite")
    change(root, "accounts/zweite/account.yaml", "id: muster", "id: zweite")


def places(loaded: Loaded) -> list[str]:
    return [f"{problem.location} {problem.rule.id}" for problem in loaded.problems]


def workspace_of(root: Path) -> Workspace:
    loaded = load(root)
    assert loaded.workspace is not None
    return loaded.workspace


def test_every_kind_of_file_ends_up_in_the_workspace(root: Path) -> None:
    workspace = workspace_of(root)
    folder = workspace.accounts["muster"]
    assert workspace.settings.company.short == "Beispiel"
    assert [person.id for person in workspace.people.people] == ["a-keller", "m-huber"]
    assert list(workspace.processes) == ["quote"]
    assert list(workspace.raci) == ["kam-rollen"]
    assert folder.account.name == "Muster Maschinen AG"
    assert list(folder.plans) == [2026]
    assert len(folder.history_rows) == 3
    assert len(workspace.customers) == 2
    chapter = workspace.chapters[0]
    assert (chapter.order, chapter.id, chapter.title, chapter.line) == (1, "zweck", "Zweck und Geltung", 2)


def test_places_and_digests_of_files_are_kept(root: Path) -> None:
    workspace = workspace_of(root)
    path = "accounts/muster/plan-2026.yaml"
    assert str(workspace.locate(path, "/goals/1/due")) == f"{path}:23:10"
    assert (
        str(workspace.locate("accounts/muster/history.csv", "/1/revenue"))
        == "accounts/muster/history.csv:3:15"
    )
    assert workspace.digests[path] == hashlib.sha256((root / path).read_bytes()).hexdigest()
    assert set(workspace.digests) == set(workspace.marks)


def test_a_broken_account_does_not_take_the_others_with_it(root: Path) -> None:
    second_account(root)
    change(root, "accounts/muster/plan-2026.yaml", "year: 2026", "year 2026")
    loaded = load(root)
    assert loaded.broken == {"muster"}
    assert loaded.workspace is not None
    assert list(loaded.workspace.accounts) == ["zweite"]
    assert not any(path.startswith("accounts/muster") for path in loaded.workspace.marks)


def test_a_broken_handbook_file_leaves_the_accounts_whole(root: Path) -> None:
    change(root, "handbook/processes/quote.yaml", "owner: VID", "owner: VIDX")
    loaded = load(root)
    assert loaded.broken == {""}
    assert loaded.workspace is not None
    assert list(loaded.workspace.accounts) == ["muster"]
    assert loaded.workspace.processes == {}


@pytest.mark.parametrize("path", ["kamdocs.yaml", "people.yaml", "handbook/handbook.yaml"])
def test_without_a_required_file_there_is_no_workspace(root: Path, path: str) -> None:
    (root / path).write_text("x y\n", encoding="utf-8")
    loaded = load(root)
    assert loaded.workspace is None
    assert loaded.broken == {""}


def test_ids_of_a_file_that_cannot_be_read_are_not_called_unknown(root: Path) -> None:
    (root / "people.yaml").write_text("people\n  - id: a-keller\n", encoding="utf-8")
    assert {place.rpartition(" ")[0].partition(":")[0] for place in places(load(root))} == {"people.yaml"}


def test_ids_of_a_file_with_another_mistake_are_known_and_others_are_not(root: Path) -> None:
    change(root, "people.yaml", "name: Marco Huber", "nme: Marco Huber")
    change(root, "accounts/muster/account.yaml", "kam: a-keller", "kam: x-nobody")
    assert places(load(root)) == [
        "accounts/muster/account.yaml:7:6 RF01",
        "people.yaml:5:5 RF04",
        "people.yaml:6:5 RF03",
    ]


@pytest.mark.parametrize(("old", "new"), [("people:", "peple:"), ("- id: a-keller", "- idd: a-keller")])
def test_ids_lost_by_a_misspelt_key_are_not_called_unknown(root: Path, old: str, new: str) -> None:
    change(root, "people.yaml", old, new)
    assert {problem.location.path for problem in load(root).problems} == {"people.yaml"}


def test_ids_of_one_account_are_unknown_in_another(root: Path) -> None:
    second_account(root)
    change(root, "accounts/zweite/contacts.yaml", "id: t-meier", "id: z-meier")
    change(root, "accounts/zweite/contacts.yaml", "reports_to: t-meier", "reports_to: z-meier")
    assert places(load(root)) == ["accounts/zweite/actions.yaml:9:12 RF01"]


def test_an_id_may_be_defined_once_in_each_account(root: Path) -> None:
    second_account(root)
    assert load(root).problems == ()


def test_the_same_chapter_twice_is_a_problem(root: Path) -> None:
    shutil.copy(root / "handbook/chapters/01-zweck.de.md", root / "handbook/chapters/03-zweck.de.md")
    assert places(load(root)) == ["handbook/chapters/03-zweck.de.md:1:1 FS12"]


def test_problems_come_in_the_order_of_paths_and_lines(root: Path) -> None:
    for path in ("people.yaml", "accounts/muster/account.yaml", "handbook/kpis.yaml"):
        (root / path).write_text("b: 1\na: 1\n", encoding="utf-8")
    found = [problem.location for problem in load(root).problems]
    assert found == sorted(found)
    assert len({location.path for location in found}) == 3


def test_a_folder_without_settings_is_no_workspace(tmp_path: Path) -> None:
    assert places(load(tmp_path)) == ["kamdocs.yaml:0:0 FS01"]
    assert places(load(tmp_path / "nowhere")) == ["kamdocs.yaml:0:0 FS01"]


def test_required_files_are_missed(root: Path) -> None:
    (root / "people.yaml").unlink()
    (root / "accounts/muster/account.yaml").unlink()
    assert [place for place in places(load(root)) if place.endswith("FS02")] == [
        "accounts/muster/account.yaml:0:0 FS02",
        "people.yaml:0:0 FS02",
    ]


def test_files_of_others_are_left_alone(root: Path) -> None:
    for path in (
        ".hidden.yaml",
        "docker.yaml",
        "accounts/muster/notes.txt",
        "accounts/muster/.x.yaml",
        "accounts/muster/a.yaml~",
    ):
        (root / path).write_text("not: [ours", encoding="utf-8")
    (root / "accounts/empty").mkdir()
    assert load(root).problems == ()


def test_a_misspelt_file_at_the_top_is_noticed_if_the_right_one_is_missing(root: Path) -> None:
    (root / "people.yaml").rename(root / "people.yml")
    assert "people.yml:0:0 FS03" in places(load(root))


def test_links_inside_the_workspace_are_followed_and_others_refused(root: Path, tmp_path: Path) -> None:
    inside, outside = root / "accounts/muster/team.yaml", root / "accounts/muster/strategy.yaml"
    (tmp_path / "secret.yaml").write_text("goals: []\n", encoding="utf-8")
    (root / "drafts").mkdir()
    (root / "drafts/team.yaml").write_text("members: []\n", encoding="utf-8")
    inside.symlink_to(root / "drafts/team.yaml")
    outside.symlink_to(tmp_path / "secret.yaml")
    (root / "handbook/loop").symlink_to(root / "handbook/loop")
    assert places(load(root)) == ["accounts/muster/strategy.yaml:0:0 FS07", "handbook/loop:0:0 FS07"]


def test_a_link_to_a_folder_above_is_not_followed_for_ever(root: Path) -> None:
    (root / "handbook/again").symlink_to(root / "handbook")
    loaded = load(root)
    assert loaded.problems
    assert loaded.workspace is not None


def test_what_is_no_ordinary_file_is_refused_unopened(root: Path) -> None:
    os.mkfifo(root / "accounts/muster/team.yaml")
    assert places(load(root)) == ["accounts/muster/team.yaml:0:0 FS08"]


def test_a_file_over_the_limit_is_refused_unopened(root: Path) -> None:
    (root / "accounts/muster/team.yaml").write_bytes(b"#" * 2000)
    found = load(root, Limits(file=1999)).problems
    assert [f"{problem.location} {problem.rule.id}" for problem in found] == [
        "accounts/muster/team.yaml:0:0 FS09"
    ]


@pytest.mark.parametrize("name", ["aux", "con", "lpt1"])
def test_names_windows_does_not_know_are_refused(root: Path, name: str) -> None:
    (root / "accounts/muster").rename(root / "accounts" / name)
    assert f"accounts/{name}:0:0 FS05" in places(load(root))


def test_a_name_of_odd_bytes_can_be_printed(root: Path) -> None:
    (Path(os.fsdecode(os.fsencode(root) + b"/accounts/muster/\xff.yaml"))).write_text(
        "a: b", encoding="utf-8"
    )
    (problem,) = load(root).problems
    assert problem.location.path == "accounts/muster/\\udcff.yaml"
    problem.message("de").encode()


def test_a_file_nobody_may_read_is_a_problem(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "actions.yaml":
            raise PermissionError(13, "no")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    loaded = load(root)
    assert "accounts/muster/actions.yaml:0:0 FS10" in places(loaded)
    assert dict(loaded.problems[0].values)["reason"] == "EACCES"


def test_loading_twice_gives_the_same(root: Path) -> None:
    assert load(root) == load(root)
