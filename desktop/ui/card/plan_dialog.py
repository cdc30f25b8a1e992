"""Planning a callback: the proposed day with its reason, another day, or a promise with a time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.kinds import Clock, Day, Text
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.calls import next_offers
from desktop.services.client_records import planned
from desktop.ui.notices import Banners
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class PlanDialog(QDialog):
    """Day, time and purpose; with a time it is a promise that no planner moves."""

    def __init__(self, workspace: Workspace, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Plan a callback with {client}", client=client.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._client = client
        self.day = QLineEdit()
        self.day.setAccessibleName(tr("Day"))
        self.time = QLineEdit()
        self.time.setAccessibleName(tr("Time"))
        self.time.setPlaceholderText(tr("only if it was agreed"))
        self.purpose = QLineEdit()
        self.purpose.setAccessibleName(tr("Purpose"))
        self._read_as = Label("", "small", "text_secondary")
        self._read_as.setWordWrap(True)
        self._banners = Banners()
        offer = next_offers(workspace.session, client).proposed
        self._proposed = offer.day
        self.day.setText(offer.day.isoformat())
        self._reason = say(offer.reason)
        self.save_button = QPushButton(tr("Plan callback"))
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        self._lay_out()
        self.day.textChanged.connect(self._on_day)
        self._on_day()
        self.day.selectAll()

    def save(self) -> None:
        """Plan the callback; what can't be read or isn't possible is said above the fields."""
        for banner in self._banners.banners():
            banner.dismiss()
        try:
            at = Clock().parse(self.time.text())
            purpose = str(Text().parse(self.purpose.text()))
            self._workspace.write(planned(self._workspace.session, self._client, self._day(), at, purpose))
        except UserError as error:
            self._banners.add_error(error)
            return
        self.accept()

    def _day(self) -> date:
        day = Day().parse(self.day.text())
        if day is None:
            raise InvalidValue(Phrase("The day is missing."), Phrase("Write it like 12/5, +3 or tue."))
        return day

    def _on_day(self) -> None:
        try:
            day = self._day()
        except InvalidValue as problem:
            self._read_as.setText(say(problem.message))
            self._read_as.set_role("bad")
            return
        text = self._workspace.language.date_with_day(day)
        working = self._workspace.session.calendar.is_working_day(day)
        if day == self._proposed:
            text = f"{text} · {self._reason}"
        elif not working:
            text = tr("{day}, a day off", day=text)
        self._read_as.setText(text)
        self._read_as.set_role("text_secondary" if working else "warn")

    def _lay_out(self) -> None:
        day_column = QVBoxLayout()
        day_column.setSpacing(2)
        day_column.addWidget(self.day)
        day_column.addWidget(self._read_as)
        form = QFormLayout()
        form.setContentsMargins(20, 4, 20, 4)
        form.setVerticalSpacing(10)
        form.addRow(Label(tr("Day"), "body", "text_secondary"), day_column)
        form.addRow(Label(tr("Time"), "body", "text_secondary"), self.time)
        form.addRow(Label(tr("Purpose"), "body", "text_secondary"), self.purpose)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 8, 20, 16)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self._banners)
        column.addLayout(form)
        column.addLayout(buttons)
        self.setMinimumWidth(440)
