"""Giving a callback another day, or up, with a reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.parsing import parse_day
from desktop.services.callbacks import Planned, give_up, reschedule
from desktop.services.day_notes import Wish, day_notes
from desktop.services.session import Session
from desktop.services.waivers import clock_until
from desktop.ui.texts import explain, say, spoken_language, tr
from desktop.ui.widgets.dialog_foot import main_button, showing_foot
from desktop.ui.widgets.label import Label


class MoveDialog(QDialog):
    """Another day for a callback: "+3", "tue", "12/5", 下周二. Below the field stands what the day would mean."""

    def __init__(self, session: Session, entry: Planned, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Reschedule the callback of {client}", client=entry.client.name))
        self._session = session
        self._entry = entry
        self.day = QLineEdit()
        self.day.setAccessibleName(tr("New day"))
        self.day.setPlaceholderText(tr("+3, tue, 12/5"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self._note = Label("", "small", "text_secondary")
        self._note.setWordWrap(True)
        self.changes = ChangeSet(reschedule(session, [], session.today).title)
        """What is to be written once the dialog was accepted."""
        _lay_out(self, ((tr("New day"), self.day), (tr("Reason"), self.reason)), self._note, tr("Reschedule"))
        self.day.textChanged.connect(self._on_typed)

    @property
    def note(self) -> str:
        """What stands below the fields."""
        return self._note.full_text()

    def _read(self) -> date:
        return parse_day(self.day.text(), self._session.today, without_year="future")

    def _on_typed(self) -> None:
        try:
            day = self._read()
        except UserError as error:
            self._say(explain(error) if self.day.text() else "", "text_secondary")
            return
        notes = day_notes(self._session, Wish.of(self._entry), day)
        lines = [spoken_language().date_with_day(day), *(say(note.text) for note in notes)]
        self._say("\n".join(lines), "warn" if any(note.warns for note in notes) else "text_secondary")

    def _say(self, text: str, role: str) -> None:
        self._note.set_role(role)
        self._note.setText(text)

    def accept(self) -> None:
        try:
            self.changes = reschedule(self._session, [self._entry], self._read(), self.reason.text().strip())
        except UserError as error:
            self._say(explain(error), "bad")
            self.day.setFocus()
            self.day.selectAll()
            return
        super().accept()


class CancelDialog(QDialog):
    """Gives a callback up; without a reason it stays open."""

    def __init__(self, session: Session, entry: Planned, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Cancel the callback of {client}", client=entry.client.name))
        self._entry = entry
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Reason"))
        until = session.language.date_with_day(clock_until(session, entry.client))
        self._note = Label(
            tr("The client's cadence counts on from the last call; it asks again on {day}.", day=until),
            "small",
            "text_secondary",
        )
        self._note.setWordWrap(True)
        self.changes: ChangeSet | None = None
        _lay_out(self, ((tr("Reason"), self.reason),), self._note, tr("Cancel the callback"))

    @property
    def note(self) -> str:
        """What stands below the field."""
        return self._note.full_text()

    def accept(self) -> None:
        try:
            self.changes = give_up(self._session, self._entry, self.reason.text())
        except UserError as error:
            self._note.set_role("bad")
            self._note.setText(explain(error))
            self.reason.setFocus()
            return
        super().accept()


def _lay_out(dialog: QDialog, fields: tuple[tuple[str, QWidget], ...], note: Label, verb: str) -> None:
    form = QFormLayout()
    for title, field in fields:
        form.addRow(title, field)
    go = main_button(verb)
    go.clicked.connect(dialog.accept)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    column.addLayout(form)
    column.addWidget(note)
    column.addLayout(showing_foot(dialog, go))
    dialog.setMinimumWidth(420)
