"""When a call took place: filled in, and typed over as people write it (“yesterday 16:00”, “9:30”, “11/20 15:10”)."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.written_days import parse_day
from desktop.language import Language

_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})(?::\d{2})?\s*$")
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?=\d)", re.IGNORECASE)


class MomentField(QLineEdit):
    """A day with its time, in the language of the screen."""

    def __init__(self, moment: datetime, language: Language, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._moment = moment
        self._shown = ""
        self.setAccessibleName(name)
        self.set_moment(moment)

    def set_moment(self, moment: datetime) -> None:
        """Show a moment."""
        self._moment = moment
        self._shown = self._language.date_time(moment)
        self.setText(self._shown)
        self.setCursorPosition(0)

    def read(self) -> datetime:
        """The moment that is written. Raises ``InvalidValue`` for what is none."""
        text = self.text().strip()
        return self._moment if text == self._shown else read_moment(text, self._moment)


def read_moment(text: str, near: datetime) -> datetime:
    """A day and a time as people write them; what is left out is that of ``near``. Raises ``InvalidValue``."""
    found = _CLOCK.search(text)
    at = near.time()
    if found:
        hour, minute = int(found[1]), int(found[2])
        if hour > 23 or minute > 59:
            raise InvalidValue(Phrase("“{text}” is not a time.", text=found[0].strip()), Phrase("Write it like 14:30."))
        at = time(hour, minute)
        text = text[: found.start()]
    day: date = near.date()
    if written := _WEEKDAY.sub("", text.strip(" ,，T")):
        day = parse_day(written, near.date(), without_year="past")
    elif not found:
        raise InvalidValue(Phrase("The call has no day and time."), Phrase("Write them like 11/20 14:30."))
    return datetime.combine(day, at)
