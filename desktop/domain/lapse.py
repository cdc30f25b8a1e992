"""When a client's account stopped, why, and when it came back (product §3.5).

A lapse is dated by the last day on which the account ran:

* period over: the last day of a service period that ended more than the grace time (30 days) ago, when no other period
  began by the end of the grace time
* no spend: the day before 30 or more days in a row that all have figures, none of them with spend; a day without figures
  breaks the row, because missing is not zero
* told: the day that a rep says.

A client is won back by the first service period that begins after the lapse, by the day that a rep says and, after *no
spend*, also by the first day with spend. While an account has lapsed it doesn't lapse again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from desktop.domain.phrase import Phrase

GRACE_DAYS = 30
"""Days after the end of a service period in which the next one may begin."""
DAYS_WITHOUT_SPEND = 30
"""Days in a row without spend after which an account has lapsed."""
_ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class ServiceTime:
    """A contract's first and last day; without a last day it is open-ended. ``amount`` in cents, ``period`` its key."""

    start: date
    end: date | None
    amount: int | None = None
    period: int | str | None = None


class LapseCause(Enum):
    """How it is known that an account has lapsed."""

    PERIOD_OVER = "service period over"
    NO_SPEND = "no spend"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Lapse:
    """The account stopped: last day on which it ran, why, the evidence in words, and since when it runs again."""

    day: date
    cause: LapseCause
    reason: Phrase
    won_back_on: date | None = None

    def lasts_on(self, day: date) -> bool:
        """Whether the account stood still on that day because of this lapse."""
        return self.day < day and (self.won_back_on is None or day < self.won_back_on)


def follows(time: ServiceTime, times: Iterable[ServiceTime], grace: int = GRACE_DAYS) -> ServiceTime | None:
    """The service period that renews another one: it begins after the other began and by the end of its grace time.

    It also has to last longer. ``None`` when there is none, and for a period without an end.
    """
    return next(iter(all_following(time, times, grace)), None)


def all_following(time: ServiceTime, times: Iterable[ServiceTime], grace: int = GRACE_DAYS) -> tuple[ServiceTime, ...]:
    """The service periods that renew another one side by side, the first to begin first.

    One that begins when another of them is over renews that one instead; one that is written down twice counts once.
    """
    if time.end is None:
        return ()
    limit = time.end + timedelta(grace)
    later = sorted(
        (other for other in times if time.start < other.start <= limit and (other.end is None or other.end > time.end)),
        key=lambda other: other.start,
    )
    first_end = min((other.end for other in later if other.end is not None), default=date.max)
    return tuple({(other.start, other.end): other for other in later if other.start <= first_end}.values())


def is_covered(time: ServiceTime, times: Iterable[ServiceTime]) -> bool:
    """Whether another period, begun no later than this one, runs on past its end."""
    end = time.end
    return end is not None and any(
        other.start <= time.start and (other.end is None or other.end > end) for other in times
    )


def lapses(
    times: Sequence[ServiceTime],
    spend: Iterable[tuple[date, int | None]],
    today: date,
    *,
    told: Iterable[tuple[date, Phrase | str]] = (),
    back: Iterable[date] = (),
    grace: int = GRACE_DAYS,
    days_without_spend: int = DAYS_WITHOUT_SPEND,
) -> tuple[Lapse, ...]:
    """Every lapse of a client until ``today``, in order of time.

    ``spend`` holds the daily spend in cents (each day at most once, ``None`` for a day without figures), ``told`` the
    days on which a rep says that the account stopped, with the reason, ``back`` those on which it ran again.
    """
    begun = [*(time.start for time in times), *back]
    known = sorted((day, cents) for day, cents in spend if cents is not None and day <= today)
    found = [
        *_periods_over(times, today, grace),
        *_without_spend(known, days_without_spend),
        *(
            Lapse(day, LapseCause.TOLD, reason if isinstance(reason, Phrase) else Phrase("{reason}", reason=reason))
            for day, reason in told
            if day <= today
        ),
    ]
    result: list[Lapse] = []
    for lapse in sorted(found, key=lambda lapse: lapse.day):
        if result and (result[-1].won_back_on is None or lapse.day < result[-1].won_back_on):
            continue
        result.append(Lapse(lapse.day, lapse.cause, lapse.reason, _won_back(lapse, begun, known, today)))
    return tuple(result)


def current_lapse(history: Sequence[Lapse], today: date) -> Lapse | None:
    """The lapse that a client is in on a day, ``None`` while the account runs."""
    return next((lapse for lapse in history if lapse.lasts_on(today)), None)


def _periods_over(times: Sequence[ServiceTime], today: date, grace: int) -> Iterable[Lapse]:
    for time in times:
        if time.end is None or time.end + timedelta(grace) >= today or is_covered(time, times):
            continue
        if follows(time, times, grace) is None:
            reason = Phrase("Service period over on {day}, none followed within %n day(s)", n=grace, day=time.end)
            yield Lapse(time.end, LapseCause.PERIOD_OVER, reason)


def _without_spend(known: Sequence[tuple[date, int]], needed: int) -> Iterable[Lapse]:
    run: list[date] = []
    for day, cents in known:
        if cents > 0:
            run = []
        elif run and day == run[-1] + _ONE_DAY:
            run.append(day)
        else:
            run = [day]
        if len(run) == needed:
            reason = Phrase("No spend since {day}, on %n day(s) in a row", n=needed, day=run[0])
            yield Lapse(run[0] - _ONE_DAY, LapseCause.NO_SPEND, reason)


def _won_back(lapse: Lapse, begun: Sequence[date], known: Sequence[tuple[date, int]], today: date) -> date | None:
    back = [day for day in begun if lapse.day < day <= today]
    if lapse.cause is LapseCause.NO_SPEND:
        back += [day for day, cents in known if day > lapse.day and cents > 0][:1]
    return min(back, default=None)
