"""The foot of a dialog: at the left what is said or done beside, at the right what leaves it and what it is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label


class SideButton(QPushButton):
    """A way on that Enter takes only where it has the keyboard itself.

    Qt's auto-default would take every Enter of a dialog that is for nothing else; without it, Enter on *Cancel* would do
    what the dialog is for.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def main_button(text: str = "", icon_name: str = "") -> QPushButton:
    """What a dialog is for; Enter does it."""
    button = QPushButton(text)
    button.setProperty("kind", "primary")
    button.setDefault(True)
    if icon_name:
        button.setIcon(icon(icon_name, "on_accent"))
    return button


class DialogFoot(QHBoxLayout):
    """What leaves the dialog and what goes on, at the right; the words among ``left`` take the room between."""

    def __init__(
        self, dialog: QDialog, leave: str, right: Sequence[QPushButton], left: Sequence[Label | QPushButton]
    ) -> None:
        super().__init__()
        self.leave_button = SideButton(leave)
        self.leave_button.clicked.connect(dialog.reject)
        for part in left:
            self.addWidget(part, 1 if isinstance(part, Label) else 0)
        if not any(isinstance(part, Label) for part in left):
            self.addStretch(1)
        for button in (self.leave_button, *right):
            self.addWidget(button)


def asking_foot(dialog: QDialog, *go: QPushButton, left: Sequence[Label | QPushButton] = ()) -> DialogFoot:
    """For a dialog that changes something: *Cancel*, and what it is for."""
    return DialogFoot(dialog, tr("Cancel"), go, left)


def showing_foot(dialog: QDialog, *further: QPushButton, left: Sequence[Label | QPushButton] = ()) -> DialogFoot:
    """For a dialog that shows something: *Close*, and what can be done with what it shows."""
    return DialogFoot(dialog, tr("Close"), further, left)
