"""Pricing policy: the company's rules for prices, discounts and concessions."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Id,
    Item,
    Line,
    MarkdownText,
    Percent,
    Text,
    about,
)
from kamdocs.models.kinds import RoleRef


class WaterfallKind(StrEnum):
    """On the invoice, or granted afterwards."""

    INVOICE = "invoice"
    POST = "post"


class WaterfallBase(StrEnum):
    LIST = "list"
    NET = "net"


class WaterfallStep(Entity):
    audience = Confidential

    id: Annotated[Id, Definition("waterfall_step"), about("Kennung der Preisstufe")]
    name: Annotated[Text, about("Name der Preisstufe")]
    kind: Annotated[WaterfallKind, about("Auf der Rechnung oder nachträglich")]
    base: Annotated[WaterfallBase, about("Bezugsgröße: Liste oder netto")]
    max_pct: Annotated[Percent | None, about("Höchstsatz in %")] = None


class DiscountBand(Item):
    audience = Confidential

    segment: Annotated[Line, about("Kundenklasse")]
    max_pct: Annotated[Percent, about("Höchster Nachlass ohne Freigabe, in %")]
    approver: Annotated[RoleRef | None, about("Wer mehr freigibt")] = None


class PricingPolicy(Entity):
    audience = Confidential

    models: Annotated[tuple[Text, ...], about("Preismodelle")] = ()
    waterfall_steps: Annotated[
        tuple[WaterfallStep, ...], about("Stufen vom Listen- zum Nettonettopreis")
    ] = ()
    discount_bands: Annotated[tuple[DiscountBand, ...], about("Nachlässe je Klasse")] = ()
    concession_rule: Annotated[MarkdownText | None, about("Grundsatz für Zugeständnisse")] = None
    bonus_link: Annotated[MarkdownText | None, about("Verbindung zum Bonus")] = None
    reviewed_on: Annotated[Day, about("Letzte Überprüfung")]
