"""How much money a client has left and how long it lasts (product §3.5).

* balance = payments - spend, in cents; not known while no payment was recorded or no day has figures (missing is not 0)
* mean daily spend = sum ÷ number of the last 14 days *that have figures*; days without figures are not counted
* days left = balance ÷ mean daily spend, rounded down to whole days, at least 0
* expected lapse date = today + days left
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from desktop.domain.phrase import Phrase

FORECAST_DAYS = 14
"""Number of days with figures that the mean daily spend is taken from."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """A client's balance in cents and how long it lasts, or why that can't be said.

    ``days_left`` and ``lapses_on`` are ``None`` exactly when ``why_not`` gives the reason. ``figures_until`` is the
    last day that spend is known of, ``days_counted`` the number of days in the mean (1 to 14, 0 without figures).
    """

    balance: int | None
    mean_daily_spend: Decimal | None
    days_left: int | None
    lapses_on: date | None
    why_not: Phrase | None
    figures_until: date | None = None
    days_counted: int = 0


def balance(paid: int | None, spent: int | None) -> int | None:
    """Payments less spend, both totals in cents; ``None`` when either isn't known."""
    return None if paid is None or spent is None else paid - spent


def mean_daily_spend(days: Iterable[tuple[date, int | None]], today: date) -> tuple[Decimal | None, int, date | None]:
    """Mean in cents of the last 14 days with figures until ``today``, the number of days in it, and the last of them.

    Days come in any order, each at most once; a day with ``None`` has no figures.
    """
    known = sorted(((day, spend) for day, spend in days if spend is not None and day <= today), reverse=True)
    counted = known[:FORECAST_DAYS]
    if not counted:
        return None, 0, None
    return Decimal(sum(spend for _, spend in counted)) / len(counted), len(counted), counted[0][0]


def forecast(paid: int | None, spent: int | None, days: Iterable[tuple[date, int | None]], today: date) -> Forecast:
    """How long a client's money lasts.

    ``paid`` and ``spent`` are totals in cents, ``None`` when nothing was recorded; ``days`` holds the daily spend in
    cents of at least the last days with figures.
    """
    mean, counted, until = mean_daily_spend(days, today)
    return forecast_at(paid, spent, mean, counted, today, until)


def forecast_at(
    paid: int | None,
    spent: int | None,
    mean: Decimal | None,
    counted: int,
    today: date,
    figures_until: date | None = None,
) -> Forecast:
    """How long a client's money lasts at a mean daily spend that is known already, taken from ``counted`` days."""
    left = balance(paid, spent)
    why_not: Phrase | None = None
    days_left: int | None = None
    if paid is None:
        why_not = Phrase("No payment was recorded, so the balance isn't known.")
    elif mean is None or left is None:
        why_not = Phrase("No spend figures were imported, so it isn't known how long the balance lasts.")
    elif left <= 0:
        days_left = 0
    elif mean <= 0:
        why_not = Phrase("Nothing was spent on the last %n day(s) with figures.", n=counted)
    else:
        days_left = int(left / mean)
        if days_left > (date.max - today).days:
            days_left, why_not = None, Phrase("At the present spend the balance lasts for good.")
    lapses_on = None if days_left is None else today + timedelta(days_left)
    return Forecast(left, mean, days_left, lapses_on, why_not, figures_until, counted)
