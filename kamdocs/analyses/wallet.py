"""Share of wallet (F07) and whitespace (F08): what the customer buys from us and what could be won."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.analysis import Whitespace, WhitespaceCell
from kamdocs.models.workspace import AccountFolder, Workspace

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class CategoryWallet:
    """Amounts in the account's currency; `share` in percent 0-100; `relative` own / largest competitor.

    `gross` demand - own; `addressable` what of it can be won; `expected` weighted by probability.
    """

    category: str
    demand: Decimal
    own: Decimal
    largest_competitor: Decimal | None
    share: Decimal
    relative: Decimal | None
    gross: Decimal
    addressable: Decimal
    expected: Decimal


@dataclass(frozen=True, slots=True)
class Wallet:
    """All categories and their totals."""

    categories: tuple[CategoryWallet, ...]
    demand: Decimal
    own: Decimal
    share: Decimal
    gross: Decimal
    addressable: Decimal
    expected: Decimal


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of the whitespace map; `coverage` and `whitespace` in percent of the applicable cells."""

    applicable: int
    owned: int
    open: int
    coverage: Decimal
    whitespace: Decimal


def share_of_wallet(own: Decimal, demand: Decimal) -> Decimal:
    """Own sales as a percentage 0-100 of the customer's demand; 0 where there is no demand.

    Raises ValueError if own sales exceed demand: then the demand is understated.
    """
    if own > demand:
        raise ValueError("demand understated")
    return own / demand * HUNDRED if demand else Decimal(0)


def wallet(_workspace: Workspace, folder: AccountFolder, _as_of: date) -> Wallet | None:
    """Share of wallet and whitespace in money by category, in the order of the file."""
    entries = folder.analysis.wallet if folder.analysis else ()
    if not entries:
        return None
    rows = []
    for entry in entries:
        reachable = HUNDRED if entry.addressable is None else entry.addressable
        addressable = max(Decimal(0), entry.demand * reachable / HUNDRED - entry.own)
        competitor = entry.largest_competitor
        rows.append(
            CategoryWallet(
                category=entry.category,
                demand=entry.demand,
                own=entry.own,
                largest_competitor=competitor,
                share=share_of_wallet(entry.own, entry.demand),
                relative=entry.own / competitor if competitor else None,
                gross=entry.demand - entry.own,
                addressable=addressable,
                expected=addressable * (entry.probability or Decimal(0)) / HUNDRED,
            )
        )
    return _totals(rows)


def coverage(whitespace: Whitespace) -> Coverage:
    """How much of the applicable cells is owned and how much is white (owned, opportunity, competitor, white)."""
    cells = [cell for row in whitespace.cells for cell in row if cell != WhitespaceCell.NA]
    owned = sum(cell == WhitespaceCell.OWNED for cell in cells)
    white = sum(cell == WhitespaceCell.WHITESPACE for cell in cells)
    whole = Decimal(len(cells) or 1)
    return Coverage(len(cells), owned, white, owned / whole * HUNDRED, white / whole * HUNDRED)


def whitespace_coverage(_workspace: Workspace, folder: AccountFolder, _as_of: date) -> Coverage | None:
    """Coverage of the account's whitespace map, if it has one."""
    found = folder.analysis.whitespace if folder.analysis else None
    return coverage(found) if found else None


def _totals(rows: Sequence[CategoryWallet]) -> Wallet:
    demand, own = sum((row.demand for row in rows), Decimal(0)), sum((row.own for row in rows), Decimal(0))
    return Wallet(
        tuple(rows),
        demand,
        own,
        share_of_wallet(own, demand),
        sum((row.gross for row in rows), Decimal(0)),
        sum((row.addressable for row in rows), Decimal(0)),
        sum((row.expected for row in rows), Decimal(0)),
    )
