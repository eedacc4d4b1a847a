"""Which file holds what."""

from __future__ import annotations

from dataclasses import fields

import pytest

from kamdocs.models.layout import LAYOUT, REQUIRED, REQUIRED_IN_ACCOUNT, kind_of
from kamdocs.models.workspace import AccountFolder, Workspace
from tests.models.reading import match_of


@pytest.mark.parametrize(
    ("path", "kind", "account", "key"),
    [
        ("kamdocs.yaml", "settings", None, None),
        ("portfolio/customers.csv", "customers", None, None),
        ("handbook/touchpoints.yaml", "touchpoints", None, None),
        ("handbook/processes/order-delivery.yaml", "process", None, "order-delivery"),
        ("handbook/chapters/01-zweck.de.md", "chapter", None, "zweck"),
        ("accounts/seeblick/account.yaml", "account", "seeblick", None),
        ("accounts/seeblick/plan-2026.yaml", "plan", "seeblick", 2026),
        ("accounts/seeblick/tracking-2026.yaml", "tracking", "seeblick", 2026),
        ("accounts/seeblick/reviews/2026-05-12.yaml", "review", "seeblick", "2026-05-12"),
        ("accounts/seeblick/touchpoints.yaml", "account-touchpoints", "seeblick", None),
        ("accounts/seeblick/history.csv", "history_rows", "seeblick", None),
    ],
)
def test_a_path_tells_kind_account_and_key(
    path: str, kind: str, account: str | None, key: str | int | None
) -> None:
    match = match_of(path)
    assert (match.kind.kind, match.account, match.key) == (kind, account, key)


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "accounts/Seeblick/account.yaml",
        "accounts/seeblick/plan-26.yaml",
        "accounts/seeblick/notes/account.yaml",
        "handbook/chapters/zweck.de.md",
        "handbook/chapters/01-zweck.fr.md",
        "x/kamdocs.yaml",
        "kamdocs.yaml\n",
    ],
)
def test_any_other_path_is_no_kind_of_ours(path: str) -> None:
    assert kind_of(path) is None


def test_a_kind_makes_the_path_it_recognises() -> None:
    plan = match_of("accounts/seeblick/plan-2026.yaml").kind
    assert plan.path(account="seeblick", year=2026) == "accounts/seeblick/plan-2026.yaml"


def test_no_two_kinds_share_a_name_or_a_pattern() -> None:
    assert len({kind.kind for kind in LAYOUT}) == len({kind.pattern for kind in LAYOUT}) == len(LAYOUT)


def test_every_kind_has_its_place_in_memory() -> None:
    account = {kind.attribute for kind in LAYOUT if kind.is_of_account}
    workspace = {kind.attribute for kind in LAYOUT if not kind.is_of_account}
    assert account == {field.name for field in fields(AccountFolder)} - {"id"}
    assert workspace == {field.name for field in fields(Workspace)} - {"accounts", "marks", "digests"}


def test_few_files_are_required() -> None:
    assert [kind.pattern for kind in REQUIRED] == ["kamdocs.yaml", "people.yaml", "handbook/handbook.yaml"]
    assert [kind.pattern for kind in REQUIRED_IN_ACCOUNT] == ["accounts/{account}/account.yaml"]


def test_tables_are_told_from_mappings() -> None:
    assert [kind.kind for kind in LAYOUT if kind.is_table] == ["customers", "history_rows"]
