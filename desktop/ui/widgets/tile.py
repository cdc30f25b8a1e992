"""A figure of the month in a frame: what it is, how much, and what to compare it with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label


class Tile(QFrame):
    """A figure. Where rows stand behind it, it is clicked or entered to see them (``opened``)."""

    opened = Signal()

    def __init__(self, title: str, *, opens: bool = False, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self._title = Label(title, "small", "text_secondary", elide=True)
        self._value = Label("", "kpi" if large else "kpi_small")
        self._unit = Label("", "small", "text_secondary", elide=True)
        self._note = Label("", "small", "text_secondary", elide=True)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            top.addWidget(IconLabel("chevron-right", 14))
        middle = QHBoxLayout()
        middle.setSpacing(4)
        middle.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBottom)
        middle.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 8)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(middle)
        column.addWidget(self._note)
        self._opens = opens

    def show_figure(self, value: str, unit: str = "", note: str = "", note_tone: str = "text_secondary") -> None:
        """Show a figure that is already written out; a missing one is "–"."""
        self._value.setText(value)
        self._unit.setText(unit)
        self._note.setText(note)
        self._note.set_role(note_tone)
        self.setAccessibleName(
            ", ".join(part for part in (self._title.full_text(), f"{value} {unit}".strip(), note) if part)
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (
            self._opens
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
