"""What the models refuse: one wrong value in a file that is right otherwise."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from kamdocs.models.fields import ERRORS
from tests.models.reading import data_of, model_of, written

ACCOUNT = "accounts/muster/"

WRONG = [
    # file, place, what is written there, type of the error
    ("kamdocs.yaml", "company/name", "' '", "string_too_short"),
    ("handbook/handbook.yaml", "purpose", "' '", "kam_blank"),
    ("kamdocs.yaml", "locale", "fr", "enum"),
    ("kamdocs.yaml", "currency", "chf", "string_pattern_mismatch"),
    ("kamdocs.yaml", "fiscal_year_start", "13", "less_than_equal"),
    ("kamdocs.yaml", "as_of", "20.11.2026", "kam_day"),
    ("kamdocs.yaml", "lint/overload_pct", "101", "less_than_equal"),
    ("kamdocs.yaml", "lint_ignore/0/until", None, "missing"),
    ("people.yaml", "people", "[]", "kam_empty"),
    ("people.yaml", "people/0/id", "A Keller", "string_pattern_mismatch"),
    ("people.yaml", "people/0/role", "kam", "string_pattern_mismatch"),
    ("people.yaml", "people/0/email", "andrea", "string_pattern_mismatch"),
    ("people.yaml", "people/0/active", "yes", "kam_flag"),
    ("handbook/handbook.yaml", "goals", "[]", "kam_empty"),
    ("handbook/handbook.yaml", "organisation/integration", "stab", "enum"),
    ("handbook/handbook.yaml", "service_promises/0/target", "48 Stunden", "kam_number"),
    ("handbook/handbook.yaml", "calendar/0/month", "2026-09", "kam_whole"),
    ("handbook/handbook.yaml", "reporting/0/report", "D08", "enum"),
    ("handbook/selection.yaml", "criteria/0/weight", "33", "kam_weights"),
    ("handbook/selection.yaml", "scale", "{min: 5, max: 1}", "kam_scale"),
    ("handbook/segmentation.yaml", "abc/limits", "[95, 80]", "kam_limits"),
    ("handbook/segmentation.yaml", "abc/labels", "[A, B]", "kam_labels"),
    ("handbook/segmentation.yaml", "portfolio/x_criteria/0/weight", "90", "kam_weights"),
    ("handbook/segmentation.yaml", "portfolio/y_criteria/0/weight", "90", "kam_weights"),
    ("handbook/segmentation.yaml", "clusters/0/rules/0/op", "'=>'", "enum"),
    ("handbook/offerings.yaml", "articles/0/list_price", "1’250.00", "kam_number"),
    ("handbook/retention.yaml", "factors/0/weight", "50", "kam_weights"),
    ("handbook/retention.yaml", "factors/0/target", "5", "less_than_equal"),
    ("handbook/businessplan.yaml", "lines/0/revenue", "[1, 2]", "kam_years"),
    ("handbook/businessplan.yaml", "lines/0/segment", "B", "kam_one_of"),
    ("handbook/processes/order-delivery.yaml", "steps", "[]", "kam_empty"),
    ("handbook/processes/order-delivery.yaml", "steps/0/raci/KAM", "X", "enum"),
    ("handbook/processes/order-delivery.yaml", "steps/0/raci", "{kam: R}", "string_pattern_mismatch"),
    ("handbook/processes/order-delivery.yaml", "steps/0/decision/if_no", "s9", "kam_step"),
    ("handbook/processes/order-delivery.yaml", "steps/0/sla_hours", "-1", "greater_than_equal"),
    ("handbook/raci/kam-rollen.yaml", "variant", "RACI", "enum"),
    ("handbook/playbooks/cross-selling-service.yaml", "plays/0/steps", "[]", "kam_empty"),
    ("portfolio/customers.csv", "year", "25", "greater_than_equal"),
    ("portfolio/customers.csv", "service_cost", "-1", "greater_than_equal"),
    (ACCOUNT + "account.yaml", "countries/0", "Schweiz", "string_pattern_mismatch"),
    (ACCOUNT + "account.yaml", "website", "beispiel.example", "string_pattern_mismatch"),
    (ACCOUNT + "account.yaml", "profile/demand_power", "6", "less_than_equal"),
    (ACCOUNT + "account.yaml", "profile/strategy", "{fr: Croître}", "kam_locale"),
    (ACCOUNT + "account.yaml", "selection/rationale", None, "missing"),
    (ACCOUNT + "contacts.yaml", "contacts/0/buying_roles", "[]", "kam_empty"),
    (ACCOUNT + "contacts.yaml", "contacts/0/relationship", "6", "less_than_equal"),
    (ACCOUNT + "contacts.yaml", "contacts/0/owner", None, "missing"),
    (ACCOUNT + "team.yaml", "members/0/share_pct", "120", "less_than_equal"),
    (ACCOUNT + "history.csv", "month", "2025-13", "kam_month"),
    (ACCOUNT + "history.csv", "revenue", "1,200.50", "kam_number"),
    (ACCOUNT + "history.yaml", "projects/0/end", "2023-12-31", "kam_period"),
    (ACCOUNT + "history.yaml", "complaints/0/severity", "4", "less_than_equal"),
    (ACCOUNT + "analysis.yaml", "wallet/0/own", "1001", "kam_wallet"),
    (ACCOUNT + "analysis.yaml", "whitespace/cells", "[[owned, na]]", "kam_grid"),
    (ACCOUNT + "analysis.yaml", "whitespace/cells/0", "[owned]", "kam_grid"),
    (ACCOUNT + "analysis.yaml", "swots/0/threats", None, "missing"),
    (ACCOUNT + "analysis.yaml", "clv/margins", "[]", "kam_empty"),
    (ACCOUNT + "strategy.yaml", "goals/0/horizon", "mittel", "kam_whole"),
    (ACCOUNT + "plan-2026.yaml", "goals", "[]", "kam_empty"),
    (ACCOUNT + "plan-2026.yaml", "goals/0/monthly_plan", "[1, 2]", "kam_months"),
    (ACCOUNT + "plan-2026.yaml", "goals/0/weight", "50", "kam_weights"),
    (ACCOUNT + "plan-2026.yaml", "goals/0/due", "2026-02-30", "kam_day"),
    (ACCOUNT + "plan-2026.yaml", "budget/lines/0/category", "servo", "kam_one_of"),
    (ACCOUNT + "plan-2026.yaml", "budget/lines/0/article", None, "kam_one_of"),
    (ACCOUNT + "plan-2026.yaml", "budget/lines/0/months", "[1]", "kam_months"),
    (ACCOUNT + "plan-2026.yaml", "campaigns/0/end", "2026-02-28", "kam_period"),
    (ACCOUNT + "plan-2026.yaml", "trainings/0/audience", "alle", "enum"),
    (ACCOUNT + "actions.yaml", "actions/0/due", "2026-02-28", "kam_period"),
    (ACCOUNT + "actions.yaml", "projects/0/due", "2025-12-31", "kam_period"),
    (ACCOUNT + "actions.yaml", "actions/0/with_customer", "'true'", "kam_flag"),
    (ACCOUNT + "tracking-2026.yaml", "months/0/month", "2026-01-31", "kam_month"),
    (ACCOUNT + "reviews/2026-05-12.yaml", "rating", "0", "greater_than_equal"),
    (ACCOUNT + "playbook.yaml", "visits/0/reason", None, "missing"),
    (ACCOUNT + "touchpoints.yaml", "touchpoints/0/is", "0", "greater_than_equal"),
    (ACCOUNT + "retention.yaml", "assessments/0/ratings/it-link/evidence", None, "missing"),
    (ACCOUNT + "pricing.yaml", "contracts/0/end", "2025-12-31", "kam_period"),
    (ACCOUNT + "pricing.yaml", "waterfall/0/abs", "12", "kam_one_of"),
    (ACCOUNT + "pricing.yaml", "concessions/0/counter_value", None, "missing"),
    (ACCOUNT + "opportunities.yaml", "opportunities/0/probability", "0.2.1", "kam_number"),
]


@pytest.mark.parametrize(("path", "place", "wrong", "error"), WRONG, ids=str)
def test_one_wrong_value_gives_one_error_of_a_known_type(
    path: str, place: str, wrong: str | None, error: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        model_of(path).model_validate(_with(data_of(path)[0], place.split("/"), wrong))
    assert [found["type"] for found in caught.value.errors()] == [error]


def test_each_rule_of_one_entity_is_proved() -> None:
    proved = {error for *_, error in WRONG}
    assert set(ERRORS) - proved == {"kam_text"}


def test_an_error_carries_what_a_message_needs() -> None:
    path = "handbook/processes/order-delivery.yaml"
    with pytest.raises(ValidationError) as caught:
        model_of(path).model_validate(_with(data_of(path)[0], ["steps", "0", "decision", "if_no"], "s9"))
    error = caught.value.errors()[0]
    assert error["loc"] == ("steps",)
    assert error["ctx"] == {"written": "s9", "step": "s1", "known": "s1, s2, s3"}


def test_a_text_is_no_list() -> None:
    path = "handbook/glossary.yaml"
    with pytest.raises(ValidationError) as caught:
        model_of(path).model_validate(_with(data_of(path)[0], ["terms", "0", "term"], "[a]"))
    assert [found["type"] for found in caught.value.errors()] == ["kam_text"]


def _with(data: Any, keys: list[str], text: str | None) -> Any:
    """`data` with another value at the place; None takes the key away."""
    key, *inner = keys
    if isinstance(data, list):
        changed = list(data)
        changed[int(key)] = _with(data[int(key)], inner, text) if inner else written(text or "")
        return changed
    if not inner and text is None:
        return {name: value for name, value in data.items() if name != key}
    return {**data, key: _with(data[key], inner, text) if inner else written(text or "")}
