"""Customer base: how much of the company's revenue the key accounts make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdocs.models.workspace import Workspace

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class CustomerBase:
    """Sums of the newest year in `portfolio/customers.csv`; `share` of all revenue, in percent 0-100."""

    year: int
    customers: int
    revenue: Decimal
    key_accounts: int
    key_account_revenue: Decimal
    share: Decimal
    by_account: Mapping[str, Decimal]


def customer_base(workspace: Workspace, _as_of: date) -> CustomerBase | None:
    """The newest year of the customer list; None without a list."""
    if not workspace.customers:
        return None
    year = max(row.year for row in workspace.customers)
    rows = [row for row in workspace.customers if row.year == year]
    total = sum((row.revenue for row in rows), Decimal(0))
    keys = {key for key, folder in workspace.accounts.items() if folder.account.type == "key_account"}
    by_account = {row.account_id: row.revenue for row in rows if row.account_id in keys}
    of_keys = sum(by_account.values(), Decimal(0))
    share = of_keys / total * HUNDRED if total else Decimal(0)
    named = {str(key): revenue for key, revenue in by_account.items()}
    return CustomerBase(year, len(rows), total, len(by_account), of_keys, share, named)
