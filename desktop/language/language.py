"""How a language says a sentence, a date, an amount; nothing else in the program formats a figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from desktop.domain.periods import Month, runs
from desktop.domain.phrase import Amount, NearDay, Phrase, RelativeChange
from desktop.language.catalogue import translated

MISSING = "–"
"""What stands for a figure that isn't known; never 0."""
MINUS = "−"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HAN_DAYS = "一二三四五六日"

Number = int | Decimal | float


@dataclass(frozen=True, slots=True)
class Language:
    """One of the languages of the program, ``en`` or ``zh_CN``, and the sign of the agency's currency."""

    code: str
    currency: str = "¥"

    @property
    def is_chinese(self) -> bool:
        """Simplified Chinese, written without spaces between figures and words."""
        return self.code.startswith("zh")

    # -- words

    def tr(self, text: str, /, *, comment: str = "", n: int | None = None, **args: object) -> str:
        """A text in this language, its placeholders filled; English where no translation exists."""
        return self.say(Phrase(text, comment=comment, n=n, **args))

    def say(self, value: object) -> str:
        """A phrase, or a value that stands in one, in this language."""
        if isinstance(value, Phrase):
            template = translated(self.code, value.text, value.comment, value.n)
            if template is None:
                template = value.text.replace("(s)", "" if value.n == 1 else "s") if value.n is not None else value.text
            return value.filled(template, self.say)
        if isinstance(value, NearDay):
            return self.date(value.day, value.day)
        if isinstance(value, dt.datetime):
            return self.date_time(value)
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, Month):
            return self.month(value)
        if isinstance(value, Decimal):
            return self.decimal(value)
        if isinstance(value, Amount):
            return self.money(value.cents, sign=True)
        if isinstance(value, RelativeChange):
            return self.change(value.share)
        if isinstance(value, tuple):
            return ("、" if self.is_chinese else ", ").join(map(self.say, value))
        return str(value)

    def listed(self, words: Sequence[str]) -> str:
        """``a, b and c``."""
        if self.is_chinese or len(words) < 2:
            return ("、" if self.is_chinese else ", ").join(words)
        return f"{', '.join(words[:-1])} and {words[-1]}"

    # -- days and times

    def date(self, day: dt.date | None, today: dt.date | None = None) -> str:
        """``15 May`` in the year of ``today``, else ``15 May 2026``; without ``today`` always with the year."""
        if day is None:
            return MISSING
        short = today is not None and day.year == today.year
        if self.is_chinese:
            return f"{day.month}月{day.day}日" if short else f"{day:%Y-%m-%d}"
        return f"{day.day} {_MONTHS[day.month - 1]}" + ("" if short else f" {day.year}")

    def date_long(self, day: dt.date) -> str:
        """``Tuesday 12 May 2026``."""
        if self.is_chinese:
            return f"{day.year}年{day.month}月{day.day}日 星期{_HAN_DAYS[day.weekday()]}"
        return f"{_LONG_DAYS[day.weekday()]} {day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"

    def date_full(self, day: dt.date) -> str:
        """``12 May 2026``, in Chinese ``2026年5月12日``."""
        return f"{day.year}年{day.month}月{day.day}日" if self.is_chinese else self.date(day)

    def date_with_day(self, day: dt.date) -> str:
        """``Fri 15 May``."""
        if self.is_chinese:
            return f"{day.month}月{day.day}日 周{_HAN_DAYS[day.weekday()]}"
        return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"

    def weekday(self, day: dt.date) -> str:
        """``Fri``."""
        return f"周{_HAN_DAYS[day.weekday()]}" if self.is_chinese else _DAYS[day.weekday()]

    def date_range(self, first: dt.date, last: dt.date) -> str:
        """``12 Apr – 11 May``."""
        if self.is_chinese:
            return f"{self.date(first, last)}至{self.date(last, first)}"
        return f"{self.date(first, last)} – {self.date(last, first)}"

    def dated_range(self, first: dt.date, last: dt.date) -> str:
        """``12 Apr – 11 May 2026``; one day alone where both are the same."""
        if first == last:
            return self.date(first)
        if self.is_chinese:
            return f"{self.date(first)}至{self.date(last, first)}"
        return f"{self.date(first, last)} – {self.date(last)}"

    def days_of_month(self, days: Iterable[dt.date]) -> str:
        """Days of one month in order, neighbours drawn together: ``1–3, 7 Oct``."""
        spans = runs(days)
        if not spans:
            return MISSING
        numbers = [str(span.first.day) if span.days == 1 else f"{span.first.day}–{span.last.day}" for span in spans]
        if self.is_chinese:
            return f"{spans[0].first.month}月" + "、".join(f"{number}日" for number in numbers)
        return f"{', '.join(numbers)} {_MONTHS[spans[0].first.month - 1]}"

    def month(self, month: Month) -> str:
        """``May 2026``."""
        return f"{month.year}年{month.month}月" if self.is_chinese else f"{_LONG_MONTHS[month.month - 1]} {month.year}"

    def month_name(self, month: Month) -> str:
        """``May`` in full, where the year is known."""
        return f"{month.month}月" if self.is_chinese else _LONG_MONTHS[month.month - 1]

    def month_short(self, month: Month) -> str:
        """``May``."""
        return f"{month.month}月" if self.is_chinese else _MONTHS[month.month - 1]

    def time(self, at: dt.time | dt.datetime | None) -> str:
        """``10:30``."""
        return MISSING if at is None else f"{at:%H:%M}"

    def date_time(self, at: dt.datetime | None) -> str:
        """``Fri 15 May, 10:30``."""
        if at is None:
            return MISSING
        return f"{self.date_with_day(at)}{' ' if self.is_chinese else ', '}{at:%H:%M}"

    def age(self, days: int) -> str:
        """How long ago: ``today``, ``yesterday``, ``6 d ago``."""
        if days == 0:
            return self.tr("today")
        if days == 1:
            return self.tr("yesterday")
        return self.tr("{days} d ago", days=days)

    def left(self, days: int) -> str:
        """How long it lasts: ``19 d left``."""
        return self.tr("{days} d left", days=days)

    def minutes(self, minutes: int | None) -> str:
        """``11 min``, ``1 h 05 min``."""
        if minutes is None:
            return MISSING
        hours, rest = divmod(minutes, 60)
        if hours:
            return self.tr("{hours} h {minutes} min", hours=hours, minutes=f"{rest:02d}")
        return self.tr("{minutes} min", minutes=minutes)

    def duration(self, seconds: int | None) -> str:
        """A short duration as ``m:ss``."""
        return MISSING if seconds is None else f"{seconds // 60}:{seconds % 60:02d}"

    # -- figures

    def integer(self, number: Number | None) -> str:
        """``1,186``."""
        return MISSING if number is None else _signed(f"{_rounded(number, 0):,}")

    def decimal(self, number: Number | None, places: int = 1) -> str:
        """``38.6``, without needless zeros behind the point."""
        if number is None:
            return MISSING
        text = f"{_rounded(number, places):,f}"
        return _signed(text.rstrip("0").rstrip(".") if "." in text else text)

    def money(self, cents: Number | None, *, sign: bool = False, places: int = 0) -> str:
        """An amount held in cents: ``1,186`` in tables, ``¥1,186`` in text, ``¥1,186.50`` in payments."""
        if cents is None:
            return MISSING
        amount = _rounded(Decimal(str(cents)) / 100, places)
        text = f"{abs(amount):,.{places}f}"
        return f"{MINUS if amount < 0 else ''}{self.currency if sign else ''}{text}"

    def per_cent(self, share: Number | None, places: int = 0) -> str:
        """A share of one as ``58%``."""
        return MISSING if share is None else _signed(f"{_rounded(Decimal(str(share)) * 100, places):,f}%")

    def change(self, share: Number | None) -> str:
        """A relative change: ``+18%``, ``−34%``, ``±0%``."""
        if share is None:
            return MISSING
        per_cent = _rounded(Decimal(str(share)) * 100, 0)
        return "±0%" if per_cent == 0 else _signed(f"{per_cent:+,f}%")

    def difference(self, number: Number | None, places: int = 1) -> str:
        """An absolute change: ``+22``, ``−1.5``, ``±0``."""
        if number is None:
            return MISSING
        rounded = _rounded(number, places)
        if rounded == 0:
            return "±0"
        text = f"{rounded:+,f}"
        return _signed(text.rstrip("0").rstrip(".") if "." in text else text)


def _rounded(number: Number, places: int) -> Decimal:
    """Half is rounded up, as people do it."""
    return Decimal(str(number)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _signed(text: str) -> str:
    return text.replace("-", MINUS)


@cache
def language_of(code: str, currency: str = "¥") -> Language:
    """The language with this code; every Chinese counts as Simplified Chinese, everything else as English."""
    return Language("zh_CN" if code.startswith("zh") else "en", currency)
