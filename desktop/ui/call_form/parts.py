"""A field of the call form with its name above and, where something is wrong, one line below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.ui.texts import explain
from desktop.ui.widgets.label import Label


class Part(QWidget):
    """Title in strong letters, a hint beside it, the control beneath."""

    def __init__(self, title: str, hint: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        if not control.accessibleName():
            control.setAccessibleName(f"{title}, {hint}" if hint else title)
        self._problem = Label("", "small", "bad", elide=True)
        self._problem.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(title, "strong"))
        head.addWidget(Label(hint, "small", "text_secondary", elide=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(control, 1)
        column.addWidget(self._problem)

    @property
    def problem(self) -> str:
        """What is wrong with the value; empty while nothing is."""
        return "" if self._problem.isHidden() else self._problem.full_text()

    def refuse(self, error: UserError | None) -> None:
        """Say what is wrong, with a red frame; None takes it away."""
        text = explain(error) if error else ""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text)
        if bool(self.control.property("problem")) != bool(text):
            self.control.setProperty("problem", bool(text))
            self.control.style().unpolish(self.control)
            self.control.style().polish(self.control)


class Words(QPlainTextEdit):
    """A text of several lines; Tab goes on to the next field."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(least)

    @property
    def words(self) -> str:
        """What is written, without space around it."""
        return self.toPlainText().strip()


class FocusWatch(QObject):
    """Remembers which of several fields the keyboard was in last, so that a phrase goes there."""

    def __init__(self, fields: list[QPlainTextEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields
        self.last = fields[0]
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.last = next((field for field in self._fields if field is watched), self.last)
        return False
