"""Price waterfall (F19): from the list price of 100 to the net-net price."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.pricing_policy import WaterfallBase, WaterfallKind
from kamdocs.models.workspace import AccountFolder, Workspace

LIST_PRICE = Decimal(100)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class WaterfallStep:
    """`amount` is what the step takes away, `price` what is left; list price = 100."""

    id: str
    amount: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True)
class Waterfall:
    """`invoice_net` is the price on the invoice, before reductions granted afterwards."""

    steps: tuple[WaterfallStep, ...]
    invoice_net: Decimal
    net_net: Decimal
    reduction: Decimal


def price_waterfall(workspace: Workspace, folder: AccountFolder, _as_of: date) -> Waterfall | None:
    """The account's reductions in the order of the pricing policy.

    Invoice steps reduce the price reached so far (base `net`) or the list price; later ones are counted on
    the net price of the invoice, or on the list price.
    """
    given = {step.step: step for step in folder.pricing.waterfall} if folder.pricing else {}
    if workspace.pricing is None or not given:
        return None
    price = invoice_net = LIST_PRICE
    steps: list[WaterfallStep] = []
    for known in workspace.pricing.waterfall_steps:
        if known.id not in given:
            continue
        reduction = given[known.id]
        net = price if known.kind is WaterfallKind.INVOICE else invoice_net
        base = LIST_PRICE if known.base is WaterfallBase.LIST else net
        amount = (
            reduction.abs if reduction.abs is not None else base * (reduction.pct or Decimal(0)) / HUNDRED
        )
        price -= amount
        if known.kind is WaterfallKind.INVOICE:
            invoice_net = price
        steps.append(WaterfallStep(known.id, amount, price))
    return Waterfall(tuple(steps), invoice_net, price, LIST_PRICE - price)
