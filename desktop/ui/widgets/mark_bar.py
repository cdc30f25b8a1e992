"""A mark of 1 to 5, or none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.domain.kinds import SATISFACTION
from desktop.ui.texts import tr


class MarkBar(QWidget):
    """Five buttons; a click on the chosen one takes the mark away again. Typing a digit chooses too."""

    chosen = Signal(object)  # int or None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._value: int | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for mark, option in enumerate(SATISFACTION, 1):
            button = QToolButton()
            button.setText(str(mark))
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {mark}, {tr(option.label)}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if mark == 1 else Qt.FocusPolicy.ClickFocus)
            self._group.addButton(button, mark)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def value(self) -> int | None:
        """The mark, or None."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a mark without telling anybody."""
        self._value = value
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == value)

    def _on_clicked(self, mark: int) -> None:
        self.set_value(None if mark == self._value else mark)
        self.chosen.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        typed = event.text()
        if typed in ("1", "2", "3", "4", "5"):
            self.set_value(int(typed))
        elif step:
            self.set_value(min(5, max(1, (self._value or (0 if step > 0 else 6)) + step)))
        else:
            super().keyPressEvent(event)
            return
        self.chosen.emit(self._value)
