"""Vocabulary: codes and choices that more than one subject uses."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import StringConstraints

from kamdocs.models.fields import Line

Currency: TypeAlias = Annotated[Line, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 4217, for example CHF."""

Country: TypeAlias = Annotated[Line, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1, for example CH."""

Email: TypeAlias = Annotated[Line, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254)]
Website: TypeAlias = Annotated[Line, StringConstraints(pattern=r"^https?://\S+$")]


class LocaleTag(StrEnum):
    DE_CH = "de-CH"
    DE_DE = "de-DE"
    EN = "en"


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"


class Beneficiary(StrEnum):
    OURS = "ours"
    CUSTOMER = "customer"
    BOTH = "both"


class Frequency(StrEnum):
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class ContactChannel(StrEnum):
    """How one meets or reaches a contact."""

    VISIT = "visit"
    CALL = "call"
    VIDEO = "video"
    MAIL = "mail"
    EVENT = "event"
    WORKSHOP = "workshop"
    PORTAL = "portal"


class RoleKind(StrEnum):
    GL = "gl"
    SALES_LEAD = "sales_lead"
    KAM = "kam"
    FIELD = "field"
    INSIDE_SALES = "inside_sales"
    MARKETING = "marketing"
    PRODUCT = "product"
    QUALITY = "quality"
    SUPPLY_CHAIN = "supply_chain"
    PRODUCTION = "production"
    SERVICE = "service"
    FINANCE = "finance"
    IT = "it"
    SPONSOR = "sponsor"
    EXTERNAL = "external"


class TouchpointChannel(StrEnum):
    REAL = "real"
    DIGITAL = "digital"


class TouchpointPhase(StrEnum):
    """When in the customer's journey."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class DocumentType(StrEnum):
    """D01 to D21 in order."""

    HANDBOOK = "handbook"
    RACI = "raci"
    ACCOUNT_PLAN = "account-plan"
    PLAYBOOK = "playbook"
    SELECTION = "selection"
    PORTFOLIO = "portfolio"
    ANNUAL_PLAN = "annual-plan"
    GOAL_REPORT = "goal-report"
    REVIEW = "review"
    TOUCHPOINTS = "touchpoints"
    RETENTION = "retention"
    WIN_BACK = "win-back"
    C_CUSTOMERS = "c-customers"
    ABS = "abs"
    MATURITY = "maturity"
    BUSINESS_PLAN = "business-plan"
    PROFILE = "profile"
    NEGOTIATION = "negotiation"
    ROLE_PROFILE = "role-profile"
    WORKSHOP = "workshop"
    COCKPIT = "cockpit"
