"""The form of a complaint: the due day is shown while the promise is typed (product §3.7)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.record import Record
from desktop.domain.records import Complaint
from desktop.services.complaints import due_day
from desktop.services.session import Session
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label

_FIELDS = (
    "client", "what", "category", "severity", "channel", "received_at", "promised_days", "rep", "occurred_on",
    "noticed_on", "internal_note",
)  # fmt: skip


class ComplaintDialog(FormDialog):
    """A new complaint, or one that is changed."""

    def __init__(
        self, session: Session, complaint: Complaint, take: Callable[[Record], bool], parent: QWidget | None = None
    ) -> None:
        title = tr("New complaint") if complaint.is_new else tr("Complaint {code}", code=complaint.code)
        self._session = session
        super().__init__(title, complaint, form_context(session, complaint.client), take, _FIELDS, parent=parent)
        self.due = Label("", "strong")
        self.due.setContentsMargins(20, 0, 20, 0)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, self.due)
        self.form.edited.connect(self._show_due)
        self._show_due()

    def _show_due(self) -> None:
        try:
            received, promised = self.form.value("received_at"), self.form.value("promised_days")
        except InvalidValue:
            self.due.setText("")
            return
        if not isinstance(received, datetime) or not isinstance(promised, int):
            self.due.setText(tr("Without a promise there is no due day"))
            return
        day = due_day(self._session, received.date(), promised)
        assert day is not None
        text = tr("Answer due on {day}", day=self._session.language.date_with_day(day))
        if self._session.calendar.is_assumed(day):
            text += " " + tr("(public holidays of that year are not known yet)")
        self.due.setText(text)
