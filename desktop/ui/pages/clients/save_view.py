"""The window that asks for the name of a view, and whether the others shall have it too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.label import Label


class SaveViewDialog(QDialog):
    """A name and a choice; an own view of the same name is replaced."""

    named = Signal(str, bool)

    def __init__(self, name: str, *, shared: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save view"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(name)
        self.name.setAccessibleName(tr("Name of the view"))
        self.name.selectAll()
        self.shared = QCheckBox(tr("All reps see it"))
        self.shared.setChecked(shared)
        self.save_button = main_button(tr("Save view"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(Label(tr("Name of the view"), "body", "text_secondary"))
        column.addWidget(self.name)
        column.addWidget(self.shared)
        column.addSpacing(8)
        column.addLayout(asking_foot(self, self.save_button))
        self.setMinimumWidth(360)
        self.name.textChanged.connect(self._on_named)
        self.save_button.clicked.connect(self.save)
        self._on_named()

    def save(self) -> None:
        """Take the name."""
        self.named.emit(self.name.text(), self.shared.isChecked())
        self.accept()

    def _on_named(self) -> None:
        self.save_button.setEnabled(bool(self.name.text().strip()))
