"""The starter is a workspace of nobody in particular; the sample is copied as it is."""

from __future__ import annotations

import re
from pathlib import Path

from kamdocs.build.builder import findings
from kamdocs.problems import Severity
from kamdocs.scaffold.workspace import make_workspace
from kamdocs.workspace import load
from tests.conftest import PROJECT, build_now
from tests.scaffold.newcomer import DAY

SAMPLE_ONLY = re.compile(
    r"rotavis|hinterwil|oberweiler|seeblick|brunnental|halvorsen|molkwerk|nordhafen|silberbach|turmeck|"
    r"uhrenhof|ostwind|gletscher|servo|getriebe",
    re.IGNORECASE,
)


def texts(root: Path) -> dict[str, str]:
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_the_starter_has_no_findings(starter: Path) -> None:
    assert [f"{p.location}: {p.message('de')}" for p in findings(starter, DAY)] == []


def test_nothing_in_the_starter_is_about_the_company_of_the_sample(starter: Path) -> None:
    found = {path: SAMPLE_ONLY.findall(text) for path, text in texts(starter).items()}
    assert len(found) > 40
    assert {path: words for path, words in found.items() if words} == {}


def test_nobody_of_the_sample_approved_the_rules_of_the_starter(starter: Path) -> None:
    assert not [path for path, text in texts(starter).items() if re.search(r"(?m)^approved_", text)]


def test_the_rules_of_the_starter_are_valid_from_the_day_it_is_made(starter: Path) -> None:
    workspace = load(starter).workspace
    assert workspace is not None
    assert workspace.handbook.valid_from == DAY
    assert workspace.handbook.review_due.isoformat() == "2027-06-30"
    assert {process.last_review for process in workspace.processes.values()} == {DAY}
    assert workspace.segmentation is not None
    assert workspace.segmentation.assessed_on == DAY


def test_the_starter_has_the_fourteen_chapters_of_the_sample_with_all_their_parts(starter: Path) -> None:
    def parts(folder: Path) -> dict[str, set[str]]:
        chapters = (folder / "handbook/chapters").glob("*.de.md")
        return {
            path.name: set(re.findall(r"```part\n(.+)\n```", path.read_text(encoding="utf-8")))
            for path in chapters
        }

    ours = parts(starter)
    assert len(ours) == 14
    assert ours == parts(PROJECT)


def test_the_starter_builds_its_handbook_matrices_and_catalogue_of_plays(starter: Path) -> None:
    outcome = build_now(starter, "handbook", "raci/kam-rollen", "playbook/catalogue", as_of=DAY)
    assert outcome.failed == []
    assert [f"{problem.location}" for problem in outcome.problems] == []
    assert {path.rpartition("/")[2] for path in outcome.written} == {
        "handbook.txt",
        "kam-rollen.txt",
        "catalogue.txt",
    }


def test_the_sample_is_copied_as_it_is(tmp_path: Path) -> None:
    make_workspace(tmp_path / "demo", DAY, sample=True)
    copied = texts(tmp_path / "demo")
    assert copied.pop(".gitignore") == "/build/\n/.kamdocs/\n"
    assert len(copied) > 100
    assert all((PROJECT / path).read_text(encoding="utf-8") == text for path, text in copied.items())


def test_the_sample_has_no_errors(tmp_path: Path) -> None:
    make_workspace(tmp_path / "demo", DAY, sample=True)
    assert not [p for p in findings(tmp_path / "demo", None) if p.severity is Severity.ERROR]
