"""The record of builds: what cannot be trusted counts as absent; and the lock that guards it."""

from __future__ import annotations

import os
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from kamdocs.build.lock import locked
from kamdocs.build.record import FOLDER, Record, read_record, write_record
from kamdocs.problems import InputError


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    record = Record({"options": "f"}, {"a.docx": "k"}, {"a.docx": "h"})
    write_record(tmp_path, record)
    assert read_record(tmp_path) == record


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 1}', b'{"format": 0}', b"\xff\xfe"])
def test_a_damaged_record_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "record.json").write_bytes(content)
    assert read_record(tmp_path) == Record()


def test_git_ignores_the_folder_of_the_record(tmp_path: Path) -> None:
    write_record(tmp_path, Record())
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


def _try_lock(root: Path) -> None:
    try:
        with locked(root):
            raise SystemExit(0)
    except InputError as error:
        raise SystemExit(9 if error.problems[0].rule.id == "BU01" else 1) from None


def test_a_second_build_is_refused_while_the_first_runs(tmp_path: Path) -> None:
    with locked(tmp_path):
        child = get_context("fork").Process(target=_try_lock, args=(tmp_path,))
        child.start()
        child.join()
        assert child.exitcode == 9
    with locked(tmp_path):
        pass


def _lock_and_leave_a_child(root: Path) -> None:
    with locked(root):
        get_context("fork").Process(target=_linger, args=(root,)).start()
        while not (root / "lingers").exists():
            time.sleep(0.01)
        os._exit(0)


def _linger(root: Path) -> None:
    (root / "lingers").touch()
    while not (root / "go").exists():
        time.sleep(0.01)


def test_the_lock_goes_with_its_process_even_if_a_child_lives_on(tmp_path: Path) -> None:
    owner = get_context("fork").Process(target=_lock_and_leave_a_child, args=(tmp_path,))
    owner.start()
    owner.join()
    assert owner.exitcode == 0
    with locked(tmp_path):
        (tmp_path / "go").touch()


def test_git_ignores_the_lock_too(tmp_path: Path) -> None:
    with locked(tmp_path):
        assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"
