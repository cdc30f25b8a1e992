"""All clients' month against the month before: how many went up or down, and by how much (product §3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.domain.totals import Difference, Totals, difference, difference_of_sums
from desktop.services.session import Session

COMPARED: Final = ("visits", "inquiries", "spend", "cost_per_inquiry")
"""What is compared, in the order in which it is shown."""
STEPS: Final = (Decimal("-0.3"), Decimal("-0.1"), Decimal("-0.02"), Decimal("0.02"), Decimal("0.1"), Decimal("0.3"))
"""Where one class of changes ends and the next begins, as shares of the month before."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One client's figure in both months; a mean of a day where days are missing in one of them."""

    client: int
    now: int | Decimal | None
    before: int | Decimal | None
    change: Difference | None

    @property
    def step(self) -> int | None:
        """The class of the change, 0 for the largest fall; ``None`` when there is nothing to compare or divide by."""
        if self.change is None or self.change.ratio is None:
            return None
        return sum(self.change.ratio >= limit for limit in STEPS)


@dataclass(frozen=True, slots=True)
class MonthChanges:
    """A month against the one before, client by client, by figure; and what all clients come to together."""

    month: Month
    moved: Mapping[str, tuple[Moved, ...]]
    now: Mapping[str, int]
    before: Mapping[str, int]


def month_changes(session: Session, month: Month, rep: int | None = None) -> MonthChanges:
    """Compare a month with the one before, for all clients or one rep's that have figures in either."""
    sums = session.store.figures.month_sums((month, month.previous), measures=("visits", "inquiries", "spend"))
    now, before = sums[month], sums[month.previous]
    clients = [
        client.id
        for client in list(session.all(Client).values())
        if (rep is None or client.owner == rep) and (client.id in now or client.id in before)
    ]
    nothing, nothing_before = Totals(month.span), Totals(month.previous.span)
    pairs = [(number, now.get(number, nothing), before.get(number, nothing_before)) for number in clients]
    return MonthChanges(
        month,
        {name: tuple(_moved(name, *pair) for pair in pairs) for name in COMPARED},
        {name: sum(totals.total(name) or 0 for _, totals, _ in pairs) for name in COMPARED[:-1]},
        {name: sum(totals.total(name) or 0 for _, _, totals in pairs) for name in COMPARED[:-1]},
    )


def _moved(name: str, client: int, now: Totals, before: Totals) -> Moved:
    if name == "cost_per_inquiry":
        cost, earlier = now.cost_per_inquiry, before.cost_per_inquiry
        return Moved(client, cost, earlier, difference(cost, earlier))
    return Moved(client, now.total(name), before.total(name), difference_of_sums(name, now, before))
