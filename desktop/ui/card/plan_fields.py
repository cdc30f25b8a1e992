"""The fields in which a callback is planned: client, day, time, kind, contact, purpose, rep."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.contacting import CALLBACK_KINDS
from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import Clock, Day, Text
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Rep
from desktop.services.client_records import contacts_of
from desktop.services.session import Session
from desktop.ui.client_chooser import ClientChooser
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label


class PlanFields(QWidget):
    """What is typed and chosen. With a time a callback is taken for promised, until another kind is chosen by hand."""

    changed = Signal()
    client_chosen = Signal(object)
    """Another ``Client``."""

    def __init__(self, session: Session, client: Client | None, at: time | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind_chosen = False
        self.client_field = ClientChooser()
        self.day = _line(tr("Day"))
        self.time = _line(tr("Time"), tr("only if it was agreed"))
        self.kind = _choice(tr("Kind"), [(option.code, tr(option.label)) for option in CALLBACK_KINDS])
        self.contact = _choice(tr("Contact"), [])
        self.purpose = _line(tr("Purpose"))
        active = [(rep.id, rep.name) for rep in session.all(Rep).values() if rep.active]
        self.rep = _choice(tr("Rep"), active)
        self.said = Label("", "small", "text_secondary")
        self.said.setWordWrap(True)
        self._lay_out(chooses=client is None)
        if client is None:
            self.client_field.show_clients(session.all(Client).values(), None)
        self._show_client(client)
        if at is not None:
            self.time.setText(f"{at:%H:%M}")
            self._on_time()
        self._connect()

    @property
    def client(self) -> Client | None:
        """The client with whom the callback is planned."""
        return self._client

    @property
    def contact_id(self) -> int | None:
        """The contact to be called; ``None`` leaves it open."""
        return _number(self.contact)

    @property
    def rep_id(self) -> int | None:
        """The rep who calls."""
        return _number(self.rep)

    @property
    def kind_code(self) -> str:
        """What sort of callback it is."""
        return str(self.kind.currentData())

    def read_client(self) -> Client:
        """The client. Raises ``InvalidValue`` while none is chosen."""
        if self._client is None:
            raise InvalidValue(Phrase("No client is chosen."), Phrase("Type part of the name, and choose it."))
        return self._client

    def read_day(self) -> date:
        """The day that is written. Raises ``InvalidValue`` for what is none."""
        day = Day().parse(self.day.text())
        if day is None:
            raise InvalidValue(Phrase("The day is missing."), Phrase("Write it like 12/5, +3 or tue."))
        return day

    def read_time(self) -> time | None:
        """The time that is written. Raises ``InvalidValue`` for what is none."""
        return Clock().parse(self.time.text())

    def read_purpose(self) -> str:
        """What the call is for."""
        return str(Text().parse(self.purpose.text()))

    def say(self, text: str, *, warns: bool, wrong: bool = False) -> None:
        """Say something below the fields."""
        self.said.set_role("bad" if wrong else "warn" if warns else "text_secondary")
        self.said.setText(text)

    # -- inside

    def _show_client(self, client: Client | None) -> None:
        self._client = client
        self.contact.clear()
        self.contact.addItem(tr("anybody"), None)
        for contact in contacts_of(self._session, client) if client is not None else ():
            left = contact.left_on is not None
            name = tr("{contact}, has left", contact=contact.name) if left else contact.name
            self.contact.addItem(name, contact.id)
        owner = client.owner if client is not None else None
        self.rep.setCurrentIndex(max(0, self.rep.findData(owner or self._session.rep)))

    def _connect(self) -> None:
        self.client_field.chosen.connect(self._on_client)
        self.day.textChanged.connect(self.changed)
        self.time.textChanged.connect(self._on_time)
        self.kind.activated.connect(self._on_kind)
        self.contact.currentIndexChanged.connect(self.changed)
        self.rep.currentIndexChanged.connect(self.changed)

    def _on_client(self, number: int) -> None:
        self._show_client(self._session.get(Client, number))
        self.client_chosen.emit(self._client)
        self.changed.emit()

    def _on_time(self) -> None:
        if not self._kind_chosen:
            code = "promised" if self.time.text().strip() else "cadence"
            self.kind.setCurrentIndex(self.kind.findData(code))

    def _on_kind(self) -> None:
        self._kind_chosen = True

    def _lay_out(self, *, chooses: bool) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(20, 4, 20, 4)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        if chooses:
            form.addRow(Label(tr("Client"), "body", "text_secondary"), self.client_field)
        for title, field in (
            (tr("Day"), self.day),
            (tr("Time"), self.time),
            (tr("Kind"), self.kind),
            (tr("Contact"), self.contact),
            (tr("Purpose"), self.purpose),
            (tr("Rep"), self.rep),
        ):
            form.addRow(Label(title, "body", "text_secondary"), field)
        below = QVBoxLayout()
        below.addWidget(self.said)
        form.addRow(below)


def _line(name: str, hint: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field


def _choice(name: str, options: list[tuple[str, str]] | list[tuple[int, str]]) -> QComboBox:
    field = DropList()
    field.setAccessibleName(name)
    for value, text in options:
        field.addItem(text, value)
    return field


def _number(field: QComboBox) -> int | None:
    number = field.currentData()
    return number if isinstance(number, int) else None
