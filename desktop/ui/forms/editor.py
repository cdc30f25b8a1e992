"""One control that edits the value of one field, whatever its kind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.fields import Field
from desktop.ui.forms.context import FormContext


class Editor(QObject):
    """Shows, reads and marks a value. ``control`` is the widget that is laid out and takes the keyboard."""

    edited = Signal()
    """Something was typed or chosen; the value may not be readable yet."""
    finished = Signal()
    """The person is done with the field: Enter, a choice, or the keyboard went elsewhere."""

    def __init__(self, entry: Field, context: FormContext, control: QWidget) -> None:
        super().__init__(control)
        self.entry = entry
        self.context = context
        self.control = control
        language = context.language
        control.setAccessibleName(language.tr(entry.label))
        if entry.hint:
            control.setToolTip(language.tr(entry.hint))
        control.setEnabled(entry.editable)
        control.installEventFilter(self)

    def read(self) -> object:
        """The value that the control holds. Raises ``InvalidValue`` when it can't be read."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        raise NotImplementedError

    def typed(self) -> str | bool | int | None:
        """What stands in the control, readable or not, for a draft; ``None`` where that can't be kept."""
        control = self.control
        if isinstance(control, QLineEdit):
            return control.text()
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        if isinstance(control, QCheckBox):
            return control.isChecked()
        if isinstance(control, QComboBox):
            chosen = control.currentData()
            return chosen if isinstance(chosen, str | int) else None
        return None

    def type_in(self, typed: object) -> None:
        """Put back what ``typed`` gave."""
        if isinstance(self.control, QLineEdit):
            self.control.setText(str(typed))
        else:
            self.show_value(typed)
        self.edited.emit()

    def mark(self, problem: str) -> None:
        """Frame the control in red and tell the reason to those who can't see it; an empty text takes the mark away."""
        if bool(self.control.property("problem")) != bool(problem):
            self.control.setProperty("problem", bool(problem))
            self.control.style().unpolish(self.control)
            self.control.style().polish(self.control)
        self.control.setAccessibleDescription(problem)

    def focus(self) -> None:
        """Put the keyboard into the control."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not _has_popup(watched):
            self.finished.emit()
        return False


def _has_popup(control: QObject) -> bool:
    """Whether the control's list or context menu has the keyboard, which doesn't end the editing."""
    from PySide6.QtWidgets import QApplication

    popup = QApplication.activePopupWidget()
    return (
        popup is not None
        and isinstance(control, QWidget)
        and (popup.parent() is control or control.isAncestorOf(popup))
    )
