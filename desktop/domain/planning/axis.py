"""Working days as numbers in a row, so that planning counts instead of asking the calendar again and again."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.domain.cadence import CadenceRule
from desktop.domain.workdays import WorkCalendar

_LOOK_BACK = timedelta(60)
"""Longer than any row of days off, so that working days before today are known to the gaps that reach back."""


class WorkedDays:
    """The working days around a time of planning, known by their place in the row; days by their ordinal number.

    The row begins before today and ends with the first working day after ``last``. ``start`` is the place of today, or
    of the next working day.
    """

    def __init__(self, calendar: WorkCalendar, today: date, last: date) -> None:
        self._first = (today - _LOOK_BACK).toordinal()
        self.ordinals: list[int] = []
        """The working days in order."""
        self._places: list[int] = []
        day, end = self._first, max(last, today).toordinal()
        while not self.ordinals or self.ordinals[-1] <= end:
            self._places.append(len(self.ordinals))
            if calendar.is_working_day(date.fromordinal(day)):
                self.ordinals.append(day)
            day += 1
        self.start = self.at_or_after(today.toordinal())

    def __len__(self) -> int:
        return len(self.ordinals)

    def day(self, place: int) -> date:
        """The day at a place."""
        return date.fromordinal(self.ordinals[place])

    def place(self, ordinal: int) -> int | None:
        """The place of a day, ``None`` when it isn't worked or not in the row."""
        place = self.at_or_after(ordinal)
        return place if place < len(self) and self.ordinals[place] == ordinal else None

    def at_or_after(self, ordinal: int) -> int:
        """The place of a day, or of the next working day; the length of the row when that lies behind its end."""
        offset = ordinal - self._first
        if offset < 0:
            return 0
        return self._places[offset] if offset < len(self._places) else len(self.ordinals)

    def at_or_before(self, ordinal: int) -> int:
        """The place of a day, or of the working day before; -1 when that lies before the row."""
        return self.at_or_after(ordinal + 1) - 1

    def latest_after(self, ordinal: int, max_gap: int) -> int:
        """The last place that keeps the longest gap after a day; without a working day in the gap the first after it."""
        return min(max(self.at_or_before(ordinal + max_gap), self.at_or_after(ordinal + 1)), len(self.ordinals) - 1)

    def earliest_before(self, ordinal: int, max_gap: int) -> int:
        """The first place from which a day still keeps the longest gap; turns ``latest_after`` round."""
        return min(self.at_or_after(ordinal - max_gap), self.at_or_before(ordinal - 1))

    def wanted_after(self, ordinal: int, rule: CadenceRule) -> int:
        """The place on which the rule wants the call after one on a day: ``cadence.cadence_day`` as a place."""
        target = ordinal + rule.target_gap
        later = self.at_or_after(target)
        if later < len(self.ordinals) and self.ordinals[later] <= ordinal + rule.max_gap:
            return later
        earlier = self.at_or_before(target)
        return earlier if earlier >= 0 and self.ordinals[earlier] > ordinal else later
