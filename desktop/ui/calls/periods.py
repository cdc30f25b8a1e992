"""The words for the periods that calls are looked for in."""

from __future__ import annotations

from desktop.domain.call_period import CallPeriod
from desktop.ui.texts import tr


def period_names() -> dict[CallPeriod, str]:
    """The periods with their words, in the order in which they are offered."""
    return {
        CallPeriod.TODAY: tr("Today"),
        CallPeriod.WEEK: tr("This week"),
        CallPeriod.MONTH: tr("This month"),
        CallPeriod.LAST_MONTH: tr("Last month"),
        CallPeriod.DAYS_30: tr("Last 30 days"),
        CallPeriod.DAYS_90: tr("Last 90 days"),
        CallPeriod.YEAR: tr("This year"),
        CallPeriod.DAYS_365: tr("Last 12 months"),
        CallPeriod.ALL: tr("All time"),
        CallPeriod.OWN: tr("From – to…"),
    }
