"""What an invented campaign brings, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from desktop.services.invention.season import Season

Row = tuple[int | None, ...]
"""The figures of a day in the order of ``DailyFigures``."""

SPEND, VISITS, PHONE = 2, 3, 7
"""Places in a row."""
INQUIRIES: Final = slice(7, 12)
"""The five channels in a row."""

_SIZE = 1 << 11
_MASK = _SIZE - 1
_fixed = Random(20_040_811)
_NOISE = tuple(min(max(int(_fixed.gauss(1000, 130)), 620), 1420) for _ in range(_SIZE))
"""Factors around 1 in thousandths; shared by all clients, each begins at its own place. Drawing anew costs too much."""
_EVEN = tuple(_fixed.randrange(1000) for _ in range(_SIZE))
"""Numbers from 0 to 999, each as likely as any other."""


_TURN_BEGAN, _TURN_TOOK = 45, 15
"""Days before the last in which a turn began, and days that it took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """How much a campaign brings on an ordinary day, and how it got there.

    ``growth`` is what it brought at first in thousandths of what it brings now, ``ramp`` the days it took, ``turn`` the
    change of the last weeks in per cent. Rates of inquiries are thousandths a day.
    """

    visits: int
    spend: int
    """Cents on an ordinary day."""
    phone: int = 0
    fax: int = 0
    email: int = 0
    form: int = 0
    message: int = 0
    orders: int | None = None
    growth: int = 600
    ramp: int = 240
    turn: int = 0
    visits_within: tuple[int, int] = (0, 1_000_000)
    """Limits that visits keep once the campaign has grown."""
    steady_calls: bool = False
    """Calls come in the same number on every day of the week, at most one a day."""
    seasonal: bool = True
    """Feels holidays and the time of the year, not only the day of the week."""
    knows_visits: bool = True
    knows_inquiries: bool = True


def day_by_day(
    campaign: Campaign,
    season: Season,
    first: date,
    last: date,
    rng: Random,
    *,
    missing: frozenset[date] = frozenset(),
    no_spend_from: date | None = None,
) -> list[tuple[date, Row]]:
    """The figures from ``first`` to ``last``; days in ``missing`` have none, and nothing is spent after ``no_spend_from``."""
    begin = (first - season.first).days
    count = (last - first).days + 1
    factors = (season.factors if campaign.seasonal else season.weekly)[begin : begin + count]
    days = season.days[begin : begin + count]
    levels = _levels(campaign, count)
    place, step = rng.randrange(_SIZE), rng.randrange(1, _SIZE, 2)
    low, high = campaign.visits_within
    grown = min(campaign.ramp, count) if low else 0
    visits_now, spend_now, steady = campaign.visits, campaign.spend, campaign.steady_calls
    knows_visits, knows_inquiries, orders_rate = campaign.knows_visits, campaign.knows_inquiries, campaign.orders
    click_share, shown_a_click = rng.randrange(560, 820), rng.randrange(18, 46)
    phone, fax, email, form, message = (
        campaign.phone, campaign.fax, campaign.email, campaign.form, campaign.message,
    )  # fmt: skip
    rows: list[tuple[date, Row]] = []
    for index in range(count):
        day = days[index]
        place = (place + step) & _MASK
        if day in missing:
            continue
        noise, other, even = _NOISE[place], _NOISE[place ^ 341], _EVEN[place]
        busy = levels[index] * factors[index] // 1000
        visits = visits_now * busy * noise // 1_000_000
        if low and index >= grown:
            visits = min(max(visits, low), high)
        clicks = visits * click_share * other // 1_000_000
        impressions = clicks * shown_a_click + even % 17
        spend = spend_now * busy * other // 1_000_000
        if no_spend_from is not None and day >= no_spend_from:
            clicks = spend = 0
        if steady:
            calls = (phone + even) // 1000 if index >= campaign.ramp else (phone * levels[index] // 1000 + even) // 1000
        else:
            calls = (phone * busy // 1000 + even) // 1000
        rows.append(
            (
                day,
                (
                    impressions,
                    clicks,
                    spend,
                    visits if knows_visits else None,
                    visits * 87 // 100 if knows_visits else None,
                    3100 + noise + even if knows_visits else None,
                    50 + other // 9 + even // 20 if knows_visits else None,
                    calls if knows_inquiries else None,
                    (fax * busy // 1000 + _EVEN[place ^ 37]) // 1000 if knows_inquiries else None,
                    (email * busy // 1000 + _EVEN[place ^ 74]) // 1000 if knows_inquiries else None,
                    (form * busy // 1000 + _EVEN[place ^ 148]) // 1000 if knows_inquiries else None,
                    (message * busy // 1000 + _EVEN[place ^ 296]) // 1000 if knows_inquiries else None,
                    None if orders_rate is None else (orders_rate * busy // 1000 + _EVEN[place ^ 592]) // 1000,
                ),
            )
        )
    return rows


def gaps(first: date, last: date, season: Season, rng: Random) -> frozenset[date]:
    """A few days without figures, now and then several in a row."""
    count = (last - first).days + 1
    begin = (first - season.first).days
    missing: set[date] = set()
    for _ in range(rng.randrange(1 + count // 150)):
        start = begin + rng.randrange(count)
        missing.update(season.days[start : start + rng.choice((1, 1, 2, 4))])
    return frozenset(missing)


def _levels(campaign: Campaign, count: int) -> list[int]:
    """Growth and turn of each day, in thousandths of the present."""
    growth, ramp = campaign.growth, max(min(campaign.ramp, count), 1)
    levels = [growth + (1000 - growth) * index // ramp for index in range(ramp)]
    levels += [1000] * (count - ramp)
    if campaign.turn:
        # What was before the turn is raised or lowered, so that the last days are the campaign's present figures.
        past = 100_000 // (100 + campaign.turn)
        bend = max(count - _TURN_BEGAN, 0)
        turned = (min(max(index - bend, 0), _TURN_TOOK) for index in range(count))
        levels = [
            level * (past + (1000 - past) * step // _TURN_TOOK) // 1000
            for level, step in zip(levels, turned, strict=True)
        ]
    return levels
