"""Figures of the handbook: sums of the business plan, parts of roles in processes, load and findings of RACI."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from kamdocs.analyses.business_plan import business_plan, business_plan_sums
from kamdocs.analyses.process_roles import process_roles
from kamdocs.analyses.raci_findings import matrix_findings, row_findings
from kamdocs.analyses.raci_load import raci_load, raci_loads
from kamdocs.models.business_plan import BusinessPlan
from kamdocs.models.raci import RaciVariant
from kamdocs.models.settings import Lint
from kamdocs.models.workspace import Workspace
from kamdocs.workspace import load
from tests.conftest import PROJECT

AS_OF: Final = date(2026, 11, 20)


@cache
def sample() -> Workspace:
    workspace = load(PROJECT).workspace
    assert workspace is not None
    return workspace


def plan(**line: object) -> BusinessPlan:
    return BusinessPlan.model_validate({"base_year": "2026", "horizon": "1", "lines": [line]})


def test_a_year_sums_revenue_margin_and_cost_of_all_lines() -> None:
    sums = business_plan(sample(), AS_OF)
    assert sums is not None
    base = sums.years[0]
    assert (base.year, base.fte) == (2026, Decimal("5.6"))
    assert (base.revenue, base.cost) == (Decimal(190_000_000), Decimal(6_080_000))
    assert base.margin == Decimal(57_630_500)  # 21.0615 + 23.546 + 9.768 + 3.255 million
    assert base.result == base.margin - base.cost
    assert sums.growth is not None
    assert round(sums.growth, 2) == Decimal("3.47")


def test_a_line_that_starts_from_nothing_has_no_growth() -> None:
    sums = business_plan_sums(plan(segment="T", revenue=["0", "10"]))
    assert sums.lines[0].growth is None
    assert sums.years[0].margin_pct == 0


def test_a_line_without_margins_adds_revenue_only() -> None:
    sums = business_plan_sums(plan(segment="A", revenue=["100", "110"]))
    assert [year.margin for year in sums.years] == [0, 0]
    assert sums.growth == 10


def test_the_owner_is_accountable_for_the_process_and_others_by_their_strongest_part() -> None:
    parts = {entry.process: entry.codes for entry in process_roles(sample(), AS_OF)}
    assert len(parts) == 15
    delivery = parts["order-delivery"]
    assert (delivery["VID"], delivery["SCM"], delivery["VL"]) == ("A/R", "R", "I")
    assert all([code[0] for code in codes.values()].count("A") == 1 for codes in parts.values())


def test_the_load_of_all_processes_counts_every_step_once() -> None:
    loads = raci_loads(sample(), AS_OF)
    assert loads["processes"].rows == sum(len(process.steps) for process in sample().processes.values())
    assert loads["processes"].total == sum(loads[f"processes/{key}"].total for key in sample().processes)


def test_a_role_that_is_left_out_on_purpose_takes_no_part() -> None:
    load_of_rows = raci_load([{"MKT": "O", "KAM": "A/R"}, {"MKT": "I"}], ["MKT", "KAM"])
    assert [role.fill for role in load_of_rows.roles] == [50, 50]


def test_daci_asks_for_one_driver_and_one_approver_and_nothing_else() -> None:
    found = [item.rule for item in row_findings({"KAM": "D", "VL": "C"}, RaciVariant.DACI, Lint())]
    assert found == ["RA12"]
    assert list(row_findings({"KAM": "D", "VL": "A"}, RaciVariant.DACI, Lint())) == []


def test_findings_on_rows_tell_the_number_of_the_row() -> None:
    found = matrix_findings(sample().raci["grossprojekt"], sample().settings.lint)
    assert [(item.rule, item.row, item.role) for item in found] == [("RA08", None, "PM")]
