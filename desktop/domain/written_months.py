"""Reads months as people write them: ``2026-04``, ``2026年4月``, ``202604``, ``Apr 2026``, ``4月`` of the latest year."""

from __future__ import annotations

import re
from datetime import date

from desktop.domain.errors import InvalidValue
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.written_text import shown, tidy

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = re.compile(
    r"(?<!\d)(?:"
    r"(?P<year>\d{4})\s*(?:年|[-/.])\s*(?P<month>\d{1,2})(?:\s*月份?)?(?:[-/.]0?1(?: 00:00(?::00)?)?)?(?!\d|[-/.]\d)"
    r"|(?P<digits>20\d{2}(?:0[1-9]|1[0-2]))(?!\d)"
    r"|(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-/.,]*(?P<named_year>\d{4})"
    r"|(?P<alone>\d{1,2})\s*月份?(?!\d)"
    r")",
    re.IGNORECASE | re.ASCII,
)


def parse_month(text: str, today: date | None = None) -> Month:
    """The month that a text is. Raises ``InvalidValue``.

    A month without its year is the latest one that has begun by ``today`` (default: the computer's).
    """
    found = split_month(text, today)
    if found is None or found[1]:
        raise InvalidValue(Phrase("“{text}” is not a month.", text=shown(text)), Phrase("Write it like 2026-04."))
    return found[0]


def split_month(text: str, today: date | None = None) -> tuple[Month, str] | None:
    """The month that a title names and what else it says (``2026年9月 点击`` → ``点击``); ``None`` where it names none."""
    plain = tidy(text)
    found = _MONTH.search(plain)
    if found is None:
        return None
    month = _month(found, today or date.today())
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" -_/·:：()（）")
    return (month, rest) if month is not None else None


def _month(found: re.Match[str], today: date) -> Month | None:
    if found["alone"]:
        number = int(found["alone"])
        year = today.year if number <= today.month else today.year - 1
    elif found["name"]:
        year, number = int(found["named_year"]), _NAMES.index(found["name"].lower()) + 1
    elif found["digits"]:
        year, number = int(found["digits"][:4]), int(found["digits"][4:])
    else:
        year, number = int(found["year"]), int(found["month"])
    return Month(year, number) if 1 <= number <= 12 and 1900 <= year <= 2200 else None
