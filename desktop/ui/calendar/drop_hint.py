"""The box beside a day over which a callback is held: what the day would hold then, and what speaks against it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.notices import Raised
from desktop.ui.widgets.label import Label


class DropHint(Raised):
    """Two lines that follow the day under the pointer; takes no clicks."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # a grid lends its own, and with it the colour of letters
        self._count = Label("", "strong")
        self._note = Label("", "small", "text_secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(0)
        column.addWidget(self._count)
        column.addWidget(self._note)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._count.full_text()} {self._note.full_text()}".strip()

    def show_at(self, cell: QRect, count: str, note: str, *, warns: bool) -> None:
        """Say something beside a day, within the grid."""
        self._count.setText(count)
        self._note.setText(note)
        self._note.set_role("warn" if warns else "text_secondary")
        self._note.setVisible(bool(note))
        self.adjustSize()
        room = self._over.rect()
        left = cell.right() + 8 if cell.right() + 8 + self.width() <= room.right() else cell.left() - 8 - self.width()
        self.move(max(0, left), min(cell.bottom() - self.height(), room.bottom() - self.height()))
        self.show()
        self.raise_()
