"""A field for a day, typed as people write it: 12/5, +3, tue, 下周二."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.written_days import parse_day


class DayField(QLineEdit):
    """A day to come, or one that has passed. ``today`` is what ``+3`` or a weekday counts from."""

    def __init__(
        self,
        today: Callable[[], date],
        day: date | None = None,
        *,
        name: str = "",
        side: Literal["past", "future"] = "future",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._side = side
        self.setAccessibleName(name)
        self.setPlaceholderText("12/5, +3, tue, 下周二")
        self.textEdited.connect(self._on_edited)
        if day is not None:
            self.set_day(day)

    @property
    def day(self) -> date | None:
        """The day that is written, or None while there is none that can be read."""
        try:
            return self.read()
        except InvalidValue:
            return None

    def read(self) -> date | None:
        """The day that is written, None for an empty field. Raises ``InvalidValue`` for what is no day."""
        text = self.text().strip()
        return parse_day(text, self._today(), without_year=self._side) if text else None

    def set_day(self, day: date | None) -> None:
        """Write a day."""
        self.setText(day.isoformat() if day else "")
        self.mark(False)

    def mark(self, problem: bool) -> None:
        """Frame the field in red, or take the frame away."""
        if bool(self.property("problem")) != problem:
            self.setProperty("problem", problem)
            self.style().unpolish(self)
            self.style().polish(self)

    def _on_edited(self) -> None:
        self.mark(bool(self.text().strip()) and self.day is None)
