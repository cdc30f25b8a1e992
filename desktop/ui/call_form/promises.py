"""What was promised in the call beside the next callback: each with its day, and removable until the call is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.kinds import Clock
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.calls import NextCallback
from desktop.services.day_notes import Wish, day_notes
from desktop.services.session import Session
from desktop.ui.texts import explain, say, tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label

Kept = tuple[str, str, str]
"""A promise as the draft keeps it: day and time in ISO, and what was promised."""


class Promises(QWidget):
    """One line a promise; without any it takes no room."""

    edited = Signal()

    def __init__(self, session: Session, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client = client
        self._promises: list[NextCallback] = []
        self.button = QPushButton(tr("Promise…"))
        self.button.setToolTip(tr("A call or an answer that was agreed for a day, beside the next callback"))
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self.hide()

    def read(self) -> tuple[NextCallback, ...]:
        """The promises that are to be saved with the call."""
        return tuple(self._promises)

    def add(self, promise: NextCallback) -> None:
        """Note a promise."""
        self._promises.append(promise)
        self._show()

    def ask(self, purpose: str = "") -> None:
        """Ask what was promised for when."""
        PromiseDialog(self._session, self._client, self.add, purpose, self.window()).open()

    def kept(self) -> tuple[Kept, ...]:
        """The promises for the draft."""
        return tuple(
            (promise.on.isoformat(), promise.at.isoformat() if promise.at else "", promise.purpose)
            for promise in self._promises
        )

    def fill(self, kept: Sequence[Sequence[str]]) -> None:
        """Take up a draft; a promise whose day has passed meanwhile is for today."""
        self._promises = [
            NextCallback(
                max(date.fromisoformat(day), self._session.today), time.fromisoformat(at) if at else None, True, purpose
            )
            for day, at, purpose in kept
        ]
        self._show()

    def _remove(self, promise: NextCallback) -> None:
        self._promises.remove(promise)
        self._show()

    def _show(self) -> None:
        empty(self._lines)
        language = self._session.language
        for promise in self._promises:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            when = language.date_with_day(promise.on) + (f" {language.time(promise.at)}" if promise.at else "")
            row.addWidget(IconLabel("clock", 14, "accent_text"))
            row.addWidget(Label(tr("Promised for {when}", when=when), "strong"))
            row.addWidget(Label(promise.purpose, "body", elide=True), 1)
            away = icon_button("x", tr("Take the promise for {when} away", when=when))
            away.clicked.connect(partial(self._remove, promise))
            row.addWidget(away)
            self._lines.addWidget(line)
        self.setVisible(bool(self._promises))
        self.edited.emit()


class PromiseDialog(QDialog):
    """Day, time and what; what speaks against the day stands beneath."""

    def __init__(
        self,
        session: Session,
        client: Client,
        take: Callable[[NextCallback], object],
        purpose: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Promise to {client}", client=client.name))
        self._session = session
        self._client = client
        self._take = take
        self.day = DayField(lambda: session.today, name=tr("Day"))
        self.time = QLineEdit()
        self.time.setPlaceholderText("10:30")
        self.time.setAccessibleName(tr("Time"))
        self.what = QLineEdit(purpose)
        self.what.setAccessibleName(tr("What was promised"))
        self._note = Label("", "small", "text_secondary")
        self._note.setWordWrap(True)
        self.day.textEdited.connect(self._show_notes)
        form = QFormLayout()
        form.addRow(tr("Day"), self.day)
        form.addRow(tr("Time"), self.time)
        form.addRow(tr("What was promised"), self.what)
        go = main_button(tr("Note the promise"))
        go.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addLayout(asking_foot(self, go))
        self.setMinimumWidth(440)

    @property
    def note(self) -> str:
        """What stands beneath the fields."""
        return self._note.full_text()

    def accept(self) -> None:
        try:
            promise = self._read()
        except UserError as error:
            self._say(explain(error), "bad")
            self.day.setFocus()
            return
        self._take(promise)
        super().accept()

    def _read(self) -> NextCallback:
        day = self.day.read()
        if day is None:
            raise InvalidValue(Phrase("The promise has no day."), Phrase("Write one, like +3, tue or 12/5."))
        if day < self._session.today:
            raise InvalidValue(Phrase("{day} has passed.", day=day), Phrase("Choose today or a later day."))
        return NextCallback(day, Clock().parse(self.time.text()), True, self.what.text().strip())

    def _show_notes(self) -> None:
        day = self.day.day
        if day is None:
            self._say(tr("12/5, +3, tue and 下周二 are understood") if self.day.text() else "", "text_secondary")
            return
        notes = [note for note in day_notes(self._session, Wish.new(self._session, self._client), day) if note.warns]
        shown = self._session.language.date_with_day(day)
        between = "；" if self._session.language.is_chinese else ". "
        self._say(between.join([shown, *(say(note.text) for note in notes)]), "warn" if notes else "text_secondary")

    def _say(self, text: str, role: str) -> None:
        self._note.set_role(role)
        self._note.setText(text)
