"""A month's total where no daily figures exist: it is spread evenly over the days, so that sums and averages are right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date


def spread(total: int, days: int) -> list[int]:
    """A total of whole numbers over days: each as much as the others, the first ones one more until nothing is left."""
    each, rest = divmod(total, days)
    return [each + (number < rest) for number in range(days)]


def is_spread(known: Mapping[date, int], days: Sequence[date]) -> bool:
    """Whether what is known of a month's days is such a spread total, and no figures of days.

    It reaches from the first day on without a gap and differs by one at most, the larger ones first. One day alone is
    taken for a day's own figure.
    """
    values = [known.get(day) for day in days]
    filled = [value for value in values if value is not None]
    return (
        len(filled) > 1
        and values[: len(filled)] == filled
        and filled == sorted(filled, reverse=True)
        and filled[0] - filled[-1] <= 1
    )
