"""The line at the foot: what the page shows, its main keys, where the data lives, the day, and what is saved."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QStatusBar, QWidget

from desktop.ui.theme import current_theme
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label


class StatusBar(QStatusBar):
    """Five texts in fixed places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(current_theme().measure("layout.status_bar"))
        self._page = Label("", "small", "text_secondary")
        self._keys = Label("", "small", "text_secondary", elide=True)
        self._line = _line()
        self._data_icon = IconLabel("database", 14)
        self._data = Label("", "small", "text_secondary")
        self._day = Label("", "small", "text_secondary")
        self._saved = Label("", "small", "text_secondary")
        self._page.setContentsMargins(8, 0, 4, 0)
        self._saved.setContentsMargins(0, 0, 8, 0)
        self.addWidget(self._page)
        self.addWidget(self._line)
        self.addWidget(self._keys, 1)
        for part in (self._data_icon, self._data, _line(), self._day, _line(), self._saved):
            self.addPermanentWidget(part)
        self.set_keys("")

    def set_page_text(self, text: str) -> None:
        """Rows, selection, sum and mean of the page."""
        self._page.setText(text)

    def set_keys(self, text: str) -> None:
        """The page's three main keys."""
        self._keys.setText(text)
        self._line.setVisible(bool(text))

    def set_data_place(self, text: str) -> None:
        """Where the data lives."""
        self._data.setText(text)

    def set_working_day(self, text: str) -> None:
        """Which working day of the month it is."""
        self._day.setText(text)

    def set_saved(self, text: str) -> None:
        """Whether everything is saved."""
        self._saved.setText(text)


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setFixedHeight(14)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    return line
