"""What the models let through, because a check speaks about it in the words of the field."""

from __future__ import annotations

from decimal import Decimal

from kamdocs.models.account import Account
from kamdocs.models.plan import Plan, PlanStatus
from kamdocs.models.raci import RaciMatrix
from kamdocs.models.settings import Settings
from tests.models.reading import data_of, written

MINIMAL_PLAN = """
year: 2026
level: extended
language: de-CH
updated_on: 2026-02-03
contributors: [{person: a-keller}]
goals:
  - {id: g1, text: a, kpi: revenue, target: 1, unit: CHF, weight: 30, owner: a-keller, due: 2026-12-31}
  - {id: g2, text: b, kpi: revenue, target: 1, unit: CHF, owner: a-keller, due: 2026-12-31}
"""


def test_an_account_may_lack_manager_profile_and_selection() -> None:
    account = Account.model_validate(written("{id: x, name: X, type: key_account, status: candidate}"))
    assert (account.kam, account.profile, account.selection) == (None, None, None)


def test_an_account_is_international_in_two_countries() -> None:
    base = "id: x, name: X, type: target, status: active"
    assert Account.model_validate(written(f"{{{base}, countries: [CH, NO]}}")).international
    assert not Account.model_validate(written(f"{{{base}, countries: [CH, CH]}}")).international


def test_norway_and_leading_zeros_stay_what_they_are() -> None:
    account = Account.model_validate(data_of("accounts/muster/account.yaml")[0])
    assert account.countries == ("CH", "NO")
    assert account.crm_id == "0815"


def test_a_matrix_row_may_be_wrong_or_empty() -> None:
    matrix = RaciMatrix.model_validate(data_of("handbook/raci/kam-rollen.yaml")[0])
    assert [dict(row.cells) for row in matrix.groups[0].rows] == [{"KAM": "A/R", "VID": "X", "GL": "I"}, {}]


def test_a_plan_may_lack_what_its_level_asks_for() -> None:
    plan = Plan.model_validate(written(MINIMAL_PLAN))
    assert plan.budget is None
    assert plan.status is PlanStatus.DRAFT


def test_weights_are_summed_only_when_every_goal_has_one() -> None:
    assert Plan.model_validate(written(MINIMAL_PLAN)).goals[1].weight is None


def test_settings_come_with_the_usual_thresholds() -> None:
    company = "company: {name: Muster AG, short: Muster}, locale: de-DE, currency: EUR"
    settings = Settings.model_validate(written(f"{{{company}}}"))
    assert settings.lint.max_responsible == 3
    assert settings.lint.overload_pct == Decimal(50)
    assert [kind.value for kind in settings.lint.team_kinds] == [
        "inside_sales",
        "marketing",
        "quality",
        "supply_chain",
    ]
    assert (settings.theme, settings.fiscal_year_start, settings.locales) == ("default", 1, ())
