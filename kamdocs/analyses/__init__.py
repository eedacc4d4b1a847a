"""Analyses: the field's formulas as pure functions on models, numbers in `Decimal`.

`OF_WORKSPACE` and `OF_ACCOUNT` name what documents can show as `figures`: each takes the workspace (and
the account) with the as-of date and returns frozen data, or None where the data for it is missing.
A result is confidential unless its class says another `audience`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from kamdocs.analyses.budget_sum import budget_sum
from kamdocs.analyses.business_history import business_history
from kamdocs.analyses.business_plan import business_plan
from kamdocs.analyses.customer_base import customer_base
from kamdocs.analyses.goal_attainment import goal_attainment
from kamdocs.analyses.lifetime_value import clv
from kamdocs.analyses.pipeline import pipeline
from kamdocs.analyses.portfolio_position import portfolio_position
from kamdocs.analyses.price_waterfall import price_waterfall
from kamdocs.analyses.process_roles import process_roles
from kamdocs.analyses.raci_findings import raci_findings
from kamdocs.analyses.raci_load import raci_loads
from kamdocs.analyses.relationship import relationship
from kamdocs.analyses.retention_intensity import retention_intensity
from kamdocs.analyses.scoring import selection
from kamdocs.analyses.wallet import wallet, whitespace_coverage
from kamdocs.models.workspace import AccountFolder, Workspace

OF_WORKSPACE: Final[Mapping[str, Callable[[Workspace, date], object]]] = {
    "business_plan": business_plan,
    "customer_base": customer_base,
    "process_roles": process_roles,
    "raci_findings": raci_findings,
    "raci_loads": raci_loads,
}
OF_ACCOUNT: Final[Mapping[str, Callable[[Workspace, AccountFolder, date], object]]] = {
    "budget": budget_sum,
    "clv": clv,
    "coverage": whitespace_coverage,
    "goals": goal_attainment,
    "history": business_history,
    "pipeline": pipeline,
    "portfolio": portfolio_position,
    "relationship": relationship,
    "retention": retention_intensity,
    "selection": selection,
    "wallet": wallet,
    "waterfall": price_waterfall,
}
