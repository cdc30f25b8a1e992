"""Which days the agency works: weekends, public holidays, make-up days and its own exceptions (product §3.1).

The public holidays come from the ``holidays`` library, which is only loaded when a calendar is first asked about a
day. Two things it can't know are handled here:

* China's State Council publishes the make-up days (working Saturdays and Sundays) of a year in the autumn before.
  Until then the library has the holidays that the law fixes, but no make-up day, and doesn't say so. Such a year is
  *assumed*: Monday to Friday without the lawful holidays. China has had make-up days in every year since 2001, so
  a year without any is one that isn't published yet.
* In countries that follow the moon a holiday of a later year is estimated; such a year is assumed as well.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec
from types import MappingProxyType, ModuleType

from desktop.domain.periods import Span

_ONE_DAY = timedelta(1)
_SATURDAY = 5
_REGIONS_WITH_YEARLY_MAKE_UP_DAYS = frozenset({"CN"})
_ESTIMATED = "(estimated)"
_REMARK = re.compile(r"\s*[(（][^()（）]*[)）]$")
_SUBSTITUTED = re.compile(r"[(（][^()（）]*\d[^()（）]*[)）]$")
_PROLONGED = 7
"""Days from a holiday within which a substituted day off belongs to it."""
_LANGUAGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"en": ("en_US", "en_GB", "en_HK"), "zh": ("zh_CN", "zh_HK", "zh_TW")}
)


@dataclass(frozen=True, slots=True)
class _Year:
    """The public calendar of one region in one year."""

    weekend: frozenset[int] = frozenset({_SATURDAY, 6})
    holidays: Mapping[date, str] = field(default_factory=dict)
    make_up: frozenset[date] = frozenset()
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Says whether a day is worked, and counts working days.

    ``region`` is an ISO 3166 country code, with a subdivision if wanted (``CN``, ``DE-BY``); ``None`` means Monday to
    Friday without public holidays, and so does a region that the library doesn't know (then every year is assumed).
    ``days_off`` and ``working`` are the agency's own exceptions; they win over the public calendar, and a day in both
    is off.
    """

    region: str | None = "CN"
    days_off: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()

    def is_working_day(self, day: date) -> bool:
        """Whether the agency works on that day."""
        if day in self.days_off:
            return False
        if day in self.working:
            return True
        year = _year(self.region, day.year)
        return day in year.make_up or (day.weekday() not in year.weekend and day not in year.holidays)

    def on_or_after(self, day: date) -> date:
        """The day itself when it is worked, else the next working day."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def on_or_before(self, day: date) -> date:
        """The day itself when it is worked, else the last working day before it."""
        while not self.is_working_day(day):
            day -= _ONE_DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The working day ``count`` working days after ``day``, which itself isn't counted; before it when negative.

        A promise of 3 working days given on a Friday is due on Wednesday. With 0 it is the day itself or, when that
        isn't worked, the next working day.
        """
        if count == 0:
            return self.on_or_after(day)
        step = _ONE_DAY if count > 0 else -_ONE_DAY
        remaining = abs(count)
        while remaining:
            day += step
            remaining -= self.is_working_day(day)
        return day

    def working_days(self, span: Span) -> int:
        """Number of working days in a span."""
        return sum(map(self.is_working_day, span))

    def holiday_name(self, day: date, language: str = "en") -> str | None:
        """Name of the public holiday on that day, ``None`` when there is none.

        ``language`` is ``en`` or ``zh`` (``zh_CN`` is understood); where the library has no such names, it is the
        region's own language. A holiday keeps its name when the agency works on it.
        """
        return _year(self.region, day.year, language[:2]).holidays.get(day)

    def is_make_up_day(self, day: date) -> bool:
        """Whether a day of the weekend is worked to make up for a holiday."""
        return day in _year(self.region, day.year).make_up and day not in self.days_off

    def is_assumed(self, day: date) -> bool:
        """Whether the public calendar of that day's year isn't published yet, so that Monday to Friday is assumed."""
        return _year(self.region, day.year).assumed


@lru_cache(maxsize=256)
def _year(region: str | None, year: int, language: str = "en") -> _Year:
    """Read a year from the library; the neighbouring years are read too, because days are moved across New Year."""
    if region is None:
        return _Year()
    holidays = _library()
    country, _, subdivision = region.upper().partition("-")
    try:
        known = holidays.country_holidays(country, subdiv=subdivision or None)
    except NotImplementedError:
        return _Year(assumed=True)
    if not known.start_year <= year <= known.end_year:
        return _Year(assumed=True)
    spoken = next((name for name in _LANGUAGES.get(language, ()) if name in known.supported_languages), None)
    public = holidays.country_holidays(
        country, subdiv=subdivision or None, years=(year - 1, year, year + 1), language=spoken
    )
    names = {day: name for day, name in _named_for_people(public).items() if day.year == year}
    make_up = frozenset(day for day in public.weekend_workdays if day.year == year)
    unpublished = country in _REGIONS_WITH_YEARLY_MAKE_UP_DAYS and not make_up
    estimated = any(_ESTIMATED in name for day, name in public.items() if day.year == year)
    # The library keeps one weekend an object, that of the year read last; some countries have changed theirs.
    this_year = holidays.country_holidays(country, subdiv=subdivision or None, years=year)
    return _Year(
        weekend=frozenset(this_year.weekend),
        holidays=MappingProxyType(names),
        make_up=make_up - names.keys(),
        assumed=unpublished or estimated,
    )


@cache
def _library() -> ModuleType:
    """The library, without the countries that nobody asks about: its package of countries reads all 250 of them, which
    takes longer than a list of the day. It stands there unread, and each country is read when it is asked about."""
    import holidays

    package = find_spec("holidays.countries")
    assert package is not None
    sys.modules.setdefault(package.name, module_from_spec(package))
    return holidays


def _named_for_people(public: Mapping[date, str]) -> dict[date, str]:
    """Holidays by the name that people call them.

    The library adds remarks in brackets (“observed”), and calls a day that a make-up day is worked for “Day off
    (substituted from …)”: such a day bears the name of the holiday that it prolongs.
    """
    names: dict[date, str] = {}
    last: tuple[date, str] | None = None
    nameless: list[date] = []
    for day in sorted(public):
        if _SUBSTITUTED.search(public[day]):
            if last is not None and (day - last[0]).days <= _PROLONGED:
                names[day] = last[1]
                last = (day, last[1])
            else:
                nameless.append(day)
            continue
        names[day] = _REMARK.sub("", public[day])
        last = (day, names[day])
        names |= dict.fromkeys(nameless, names[day])
        nameless.clear()
    return names | {day: _REMARK.sub("", public[day]) for day in nameless}
