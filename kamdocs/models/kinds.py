"""Kinds: what an id can stand for, where it must be unique, and the reference types fields use."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final, TypeAlias

from kamdocs.models.fields import Id, Reference, RoleId


class Scope(StrEnum):
    """Where an id is unique and where a reference to it is looked up."""

    WORKSPACE = "workspace"
    ACCOUNT = "account"
    FILE = "file"


KINDS: Final[Mapping[str, Scope]] = {
    "account": Scope.WORKSPACE,
    "article": Scope.WORKSPACE,
    "category": Scope.WORKSPACE,
    "cluster": Scope.WORKSPACE,
    "competency": Scope.WORKSPACE,
    "criterion": Scope.WORKSPACE,
    "factor": Scope.WORKSPACE,
    "form": Scope.WORKSPACE,
    "handbook_goal": Scope.WORKSPACE,
    "knockout": Scope.WORKSPACE,
    "kpi": Scope.WORKSPACE,
    "person": Scope.WORKSPACE,
    "persona": Scope.WORKSPACE,
    "play": Scope.WORKSPACE,
    "playbook": Scope.WORKSPACE,
    "portfolio_criterion": Scope.WORKSPACE,
    "process": Scope.WORKSPACE,
    "raci": Scope.WORKSPACE,
    "role": Scope.WORKSPACE,
    "service_promise": Scope.WORKSPACE,
    "solution": Scope.WORKSPACE,
    "touchpoint_type": Scope.WORKSPACE,
    "training": Scope.WORKSPACE,
    "waterfall_step": Scope.WORKSPACE,
    "action": Scope.ACCOUNT,
    "campaign": Scope.ACCOUNT,
    "contact": Scope.ACCOUNT,
    "contract": Scope.ACCOUNT,
    "goal": Scope.ACCOUNT,
    "opportunity": Scope.ACCOUNT,
    "project": Scope.ACCOUNT,
    "strategy_goal": Scope.ACCOUNT,
    "touchpoint": Scope.ACCOUNT,
    "step": Scope.FILE,
}

AccountRef: TypeAlias = Annotated[Id, Reference("account")]
ActionRef: TypeAlias = Annotated[Id, Reference("action")]
ArticleRef: TypeAlias = Annotated[Id, Reference("article")]
CategoryRef: TypeAlias = Annotated[Id, Reference("category")]
CompetencyRef: TypeAlias = Annotated[Id, Reference("competency")]
ContactRef: TypeAlias = Annotated[Id, Reference("contact")]
CriterionRef: TypeAlias = Annotated[Id, Reference("criterion")]
FactorRef: TypeAlias = Annotated[Id, Reference("factor")]
GoalRef: TypeAlias = Annotated[Id, Reference("goal")]
HandbookGoalRef: TypeAlias = Annotated[Id, Reference("handbook_goal")]
KpiRef: TypeAlias = Annotated[Id, Reference("kpi")]
PersonRef: TypeAlias = Annotated[Id, Reference("person")]
PersonaRef: TypeAlias = Annotated[Id, Reference("persona")]
PersonOrContactRef: TypeAlias = Annotated[Id, Reference("person|contact")]
PlayRef: TypeAlias = Annotated[Id, Reference("play")]
PortfolioCriterionRef: TypeAlias = Annotated[Id, Reference("portfolio_criterion")]
ProcessRef: TypeAlias = Annotated[Id, Reference("process")]
ProjectRef: TypeAlias = Annotated[Id, Reference("project")]
RoleRef: TypeAlias = Annotated[RoleId, Reference("role")]
ServicePromiseRef: TypeAlias = Annotated[Id, Reference("service_promise")]
SolutionRef: TypeAlias = Annotated[Id, Reference("solution")]
StepRef: TypeAlias = Annotated[Id, Reference("step")]
StrategyGoalRef: TypeAlias = Annotated[Id, Reference("strategy_goal")]
WaterfallStepRef: TypeAlias = Annotated[Id, Reference("waterfall_step")]
