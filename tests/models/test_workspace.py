"""The workspace in memory: it does with few files, and knows where values stand."""

from __future__ import annotations

import pickle

import pytest

from kamdocs.models.account import Account
from kamdocs.models.handbook import Handbook
from kamdocs.models.people import People
from kamdocs.models.settings import Settings
from kamdocs.models.workspace import AccountFolder, Workspace
from kamdocs.problems import Location
from tests.models.reading import models_of

PLAN = "accounts/muster/plan-2026.yaml"


@pytest.fixture
def workspace() -> Workspace:
    settings, people, handbook, account = (
        models_of(path)[0]
        for path in ("kamdocs.yaml", "people.yaml", "handbook/handbook.yaml", "accounts/muster/account.yaml")
    )
    assert isinstance(settings, Settings)
    assert isinstance(people, People)
    assert isinstance(handbook, Handbook)
    assert isinstance(account, Account)
    marks = {PLAN: {"": (1, 1), "/goals": (8, 3), "/goals/0": (9, 5), "/goals/0/target": (9, 40)}}
    accounts = {"muster": AccountFolder("muster", account)}
    return Workspace(settings, people, handbook, accounts=accounts, marks=marks)


def test_files_that_are_absent_leave_nothing(workspace: Workspace) -> None:
    folder = workspace.accounts["muster"]
    assert folder.contacts is None
    assert folder.plans == {}
    assert workspace.selection is None
    assert workspace.processes == {}


def test_a_value_is_located(workspace: Workspace) -> None:
    assert workspace.locate(PLAN, "/goals/0/target") == Location(PLAN, 9, 40, "/goals/0/target")


def test_a_value_that_is_not_there_is_located_at_what_is_around_it(workspace: Workspace) -> None:
    assert workspace.locate(PLAN, "/goals/0/unit/de") == Location(PLAN, 9, 5, "/goals/0/unit/de")
    assert workspace.locate(PLAN, "/risks/3") == Location(PLAN, 1, 1, "/risks/3")


def test_a_file_without_marks_is_located_as_a_whole(workspace: Workspace) -> None:
    assert workspace.locate("handbook/kpis.yaml", "/kpis/0") == Location(
        "handbook/kpis.yaml", 0, 0, "/kpis/0"
    )


def test_a_workspace_travels_between_processes(workspace: Workspace) -> None:
    assert pickle.loads(pickle.dumps(workspace)) == workspace  # noqa: S301
