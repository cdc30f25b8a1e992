"""Service periods and payments of invented clients, so that balance and spend fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from desktop.domain.records import Payment, ServicePeriod

_HUNDRED = 100_00
_TOP_UP_WHEN_LEFT = 9
"""A client pays in when the balance lasts fewer days than this."""


def payments(
    client: int,
    periods: Sequence[ServicePeriod],
    spent: Sequence[tuple[date, int]],
    left: int,
    rng: Random,
    ids: Iterator[int],
    *,
    is_new: bool,
) -> list[Payment]:
    """Payments that never let the balance fall below zero and leave about ``left`` cents at the end.

    Each period begins with the payment of its amount; between, the client tops up. More than ``left`` remains only
    where the periods' own amounts already exceed what was spent.
    """
    due = {period.starts_on: period.amount or 0 for period in periods if period.starts_on}
    first = periods[0].starts_on
    mean = max(sum(cents for _, cents in spent) // max(len(spent), 1), 100)
    paid: list[tuple[date, int, str]] = []
    for day in sorted(due):
        if day <= (spent[-1][0] if spent else day):
            paid.append((day, due[day], "opening" if is_new and day == first else "renewal"))
    fixed = sum(amount for _, amount, _ in paid)
    needed = sum(cents for _, cents in spent) + left
    balance, waiting = 0, sorted(due)
    top_ups: list[tuple[date, int]] = []
    for day, cents in spent:
        while waiting and waiting[0] <= day:
            balance += due[waiting.pop(0)]
        if balance - cents < mean * _TOP_UP_WHEN_LEFT:
            amount = max(-(-mean * rng.randrange(40, 90) // _HUNDRED) * _HUNDRED, cents)
            top_ups.append((day - timedelta(1) if day != first else day, amount))
            balance += amount
        balance -= cents
    total = fixed + sum(amount for _, amount in top_ups)
    last = top_ups[-1][0] if top_ups else None
    while top_ups and total - top_ups[-1][1] >= needed:
        total -= top_ups.pop()[1]
    if top_ups:
        day, amount = top_ups.pop()
        top_ups.append((day, amount + needed - total))
    elif fixed < needed and spent:
        top_ups.append((last or spent[0][0], needed - fixed))
    paid += [(day, amount, "top_up") for day, amount in top_ups]
    return [
        Payment(id=next(ids), client=client, paid_on=day, amount=amount, kind=kind)
        for day, amount, kind in sorted(paid)
        if amount > 0
    ]
