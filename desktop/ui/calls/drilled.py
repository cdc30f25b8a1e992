"""What the list was narrowed to by a click on a figure, each with a way back."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.texts import spoken_language, tr
from desktop.ui.widgets.emptied import empty

_A_MONDAY = date(2024, 1, 1)


class DrilledBar(QWidget):
    """A button a narrowing; clicking it takes the narrowing away. Out of sight while there is none."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 16, 6)
        self._row.setSpacing(8)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.buttons: dict[str, QPushButton] = {}
        self.hide()

    def show_asked(self, asked: dict[str, Any]) -> None:
        """Show what the list is narrowed to."""
        empty(self._row)
        self.buttons = {}
        if "hour" in asked:
            weekday = spoken_language().weekday(_A_MONDAY + timedelta(asked["weekday"]))
            self._add("hour", tr("Tried on {weekday} at {hour}:00", weekday=weekday, hour=asked["hour"]))
        if "reason" in asked:
            self._add("reason", tr("Why: {text}", text=asked["reason"]))
        self.setVisible(bool(self.buttons))

    def _add(self, name: str, text: str) -> None:
        button = QPushButton(icon("x", "accent_text"), text.replace("&", "&&"))
        button.setProperty("kind", "link")
        button.setAccessibleName(tr("Not only: {text}", text=text))
        button.clicked.connect(partial(self._on_removed, name))
        self.buttons[name] = button
        self._row.addWidget(button)

    def _on_removed(self, name: str, *_checked: object) -> None:
        self.removed.emit(name)
