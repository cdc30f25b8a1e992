"""Says where the published holidays end, and leads to the settings."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.notices import link_button
from desktop.ui.texts import spoken_language, tr
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label


class AssumedBanner(QFrame):
    """Shown while days are in sight whose holidays aren't known."""

    settings_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "info")
        self._text = Label("", "small")
        self._text.setWordWrap(True)
        settings = link_button(tr("Calendar settings"))
        settings.clicked.connect(self.settings_requested)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(settings, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.addWidget(IconLabel("info", 16, "info"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def say_known_to(self, year: int | None) -> None:
        """Say up to which year the holidays are published; ``None`` for a region of which none are known."""
        if year is None:
            text = tr("The holidays of the region aren't known. Monday to Friday is assumed.")
        else:
            last = spoken_language().date_full(date(year, 12, 31))
            text = tr("Holidays are known to {last}. After that Monday to Friday is assumed.", last=last)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
