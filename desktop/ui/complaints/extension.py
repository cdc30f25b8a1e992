"""A promise that can't be kept is extended: by working days from today, with the reason (product §3.7)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.services.complaints import Case, due_day, extended
from desktop.ui.notices import Banners
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_MOST = 60


class ExtensionDialog(QDialog):
    """The new due day is shown while typing; the first promise stays, and punctuality is measured against it."""

    def __init__(self, workspace: Workspace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Extend the promise to {client}", client=case.client.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._case = case
        self.banners = Banners()
        self.days = QLineEdit(str(workspace.session.agency.promise_for(case.complaint.severity)))
        self.days.setValidator(QIntValidator(0, _MOST, self.days))
        self.days.setFixedWidth(56)
        self.days.setAccessibleName(tr("Working days from today"))
        self.due = Label("", "strong")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why the answer takes longer"))
        self.reason.setAccessibleName(tr("Reason"))
        self.save_button = main_button(tr("Extend the promise"))
        first = case.complaint.first_due_on or case.complaint.due_on
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.banners)
        if first is not None:
            day = workspace.language.date_with_day(first)
            told = Label(
                tr("First promised for {day}; that stays, and punctuality is measured against it.", day=day),
                "body",
                "text_secondary",
            )
            told.setWordWrap(True)
            column.addWidget(told)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.days)
        row.addWidget(Label(tr("working days from today"), "body"))
        row.addWidget(self.due, 1)
        column.addLayout(row)
        column.addWidget(self.reason)
        column.addLayout(asking_foot(self, self.save_button))
        self.setMinimumWidth(480)
        self.days.textChanged.connect(self._show_due)
        self.save_button.clicked.connect(self.save)
        self._show_due()
        self.reason.setFocus()

    def save(self) -> None:
        """Extend the promise; a refusal stands above the fields."""
        for banner in self.banners.banners():
            banner.dismiss()
        try:
            days = int(self.days.text() or 0)
            self._workspace.write(
                extended(self._workspace.session, self._case.complaint, days, self.reason.text())
            )  # fmt: skip
        except UserError as error:
            self.banners.add_error(error)
            return
        self.accept()

    def _show_due(self) -> None:
        session = self._workspace.session
        days = int(self.days.text()) if self.days.text().isdigit() else None
        day = due_day(session, self._case.client, session.today, days)
        self.due.setText("" if day is None else tr("Answer due on {day}", day=session.language.date_with_day(day)))
