"""The wheel holds all that a company needs to begin, and nothing of the workshop."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT, SAMPLE

SHIPPED = "kamdocs/_shipped"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an installer leaves it, without the checkout around it."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files_below(entry: Path) -> Iterator[Path]:
    files = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
    return (file for file in files if file.is_file() and "__pycache__" not in file.parts)


def same(folder: Path, sources: Iterator[Path]) -> int:
    """How many files of the project there are; each must lie in the folder, byte for byte."""
    found = list(sources)
    for source in found:
        copied = folder / source.relative_to(PROJECT)
        assert copied.is_file(), copied
        assert copied.read_bytes() == source.read_bytes(), copied
    return len(found)


def test_program_templates_and_sample_are_in_the_wheel(installed: Path) -> None:
    assert same(installed, files_below(PROJECT / "kamdocs")) > 200
    assert same(installed / SHIPPED, files_below(PROJECT / "templates")) > 80
    sample = (file for name in SAMPLE for file in files_below(PROJECT / name))
    assert same(installed / SHIPPED / "sample", sample) > 100


@pytest.mark.parametrize(
    "path",
    [
        "templates/themes/default/theme.yaml",
        "templates/themes/default/fonts/Carlito-Regular.ttf",
        "templates/themes/default/fonts/LICENCES.md",
        "templates/themes/rotavis/logo.svg",
        "templates/locales/en/components.yaml",
        "templates/account-plan/plan.md.j2",
        "templates/starter/README.md",
        "templates/starter/handbook/chapters/01-zweck.de.md",
        "sample/portfolio/customers.csv",
        "sample/accounts/seeblick/account.yaml",
    ],
)
def test_what_init_and_build_reach_for_is_in_its_place(installed: Path, path: str) -> None:
    assert (installed / SHIPPED / path).stat().st_size > 0


def test_nothing_of_the_workshop_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"kamdocs"}
    parts = {part for name in names for part in name.split("/")[:-1]}
    assert parts.isdisjoint({"tests", "docs", "internal", ".kamdocs", ".ci", "__pycache__", "dist"})
    assert not [name for name in names if name.endswith((".pyc", ".docx", ".pdf", ".orig"))]


def test_the_command_is_declared(installed: Path) -> None:
    (entry_points,) = installed.glob("*.dist-info/entry_points.txt")
    assert "kamdocs = kamdocs.cli:main" in entry_points.read_text(encoding="utf-8")


def test_what_is_installed_makes_a_workspace_and_builds_in_it(installed: Path, tmp_path: Path) -> None:
    def kamdocs(*arguments: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(installed)}
        command = [sys.executable, "-m", "kamdocs", "--quiet", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, encoding="utf-8"
        ).stdout

    assert kamdocs("init", "demo") == "demo\n"
    assert kamdocs("-C", "demo", "check", "--strict", "--as-of", "2026-06-30") == "keine Befunde\n"
    built = kamdocs("-C", "demo", "build", "raci/kam-rollen", "--format", "txt,docx", "--as-of", "2026-06-30")
    assert len(built.splitlines()) == 2
    assert kamdocs("init", "--sample", "sample") == "sample\n"
    assert (tmp_path / "sample/accounts/seeblick/account.yaml").is_file()
