"""What a table of clients shows beside their own fields: figures, money, calls and health, all derived from records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from desktop.domain.fields import day, money, score, whole
from desktop.domain.health import Health
from desktop.domain.phrase import Phrase
from desktop.domain.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How a client stands today. ``None`` means not known.

    Changes are shares of one against the 30 days before the latest 30 (0.18 is 18 % more), those of the month so far
    against the same days of last month; they exist only where both windows have figures.
    """

    next_callback: date | None = day("Next callback", width=122, shown=True, editable=False)
    last_call: date | None = day("Last call", width=92, shown=True, editable=False)
    visits_a_day: int | None = whole("Visits a day", width=96, shown=True, editable=False)
    inquiries: int | None = whole("Inquiries in 30 days", width=96, shown=True, editable=False)
    spend: int | None = money("Spend in 30 days", width=96, shown=True, editable=False)
    balance: int | None = money("Balance", width=92, shown=True, editable=False)
    days_left: int | None = whole("Days left", width=66, shown=True, editable=False)
    month_visits: int | None = whole("Visits this month", width=110, editable=False)
    month_inquiries: int | None = whole("Inquiries this month", width=110, editable=False)
    period_ends: date | None = day("Period ends", width=92, editable=False)
    satisfaction: int | None = score("Satisfaction", editable=False)
    health: int | None = whole("Health", width=88, shown=True, editable=False)
    satisfaction_on: date | None = None
    next_time: time | None = None
    overdue_days: int = 0
    visits_change: Decimal | None = None
    inquiries_change: Decimal | None = None
    month_visits_change: Decimal | None = None
    month_inquiries_change: Decimal | None = None
    no_forecast: Phrase | None = None
    decision_maker_late: bool = False
    unreachable: bool = False
    summary_sent: bool | None = None
    standing: Standing | None = None
    health_details: Health | None = None
