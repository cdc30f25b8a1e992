"""While a file is read or written: how far it is, and Cancel; and the question whose figures a file holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.domain.kinds import folded
from desktop.domain.records import Client
from desktop.ui.jobs import Job
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label


class ReadingScreen(QWidget):
    """One job at a time."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", "subtitle")
        self._text = Label("", "body", "text_secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(360)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for part in (self._title, self._text, self._bar, self.cancel_button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def begin(self, title: str) -> None:
        """Start to wait for something."""
        self._title.setText(title)
        self._text.setText("")
        self._bar.setRange(0, 0)
        self.cancel_button.setFocus()

    def show_progress(self, job: Job) -> None:
        """Say how far it is."""
        self._bar.setRange(0, job.total or 0)
        self._bar.setValue(job.done)
        text = say(job.text)
        if job.total:
            text = tr("{text} {done} of {total}", text=text, done=f"{job.done:,}", total=f"{job.total:,}")
        self._text.setText(text.strip())


class ClientQuestion(QWidget):
    """Asks whose figures a file holds, by name, username or code."""

    answered = Signal(object)
    """The ``Client``."""
    cancelled = Signal()

    def __init__(self, file_name: str, clients: Sequence[Client], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clients = {
            folded(text): client for client in clients for text in (client.code, client.username, client.name) if text
        }
        self._clients |= {folded(_called(client)): client for client in clients}
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Name, username or code"))
        self.field.setAccessibleName(tr("Whose figures are these?"))
        self.field.setFixedWidth(360)
        completer = QCompleter([_called(client) for client in clients], self.field)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.go_on = QPushButton(tr("Go on"))
        self.go_on.setProperty("kind", "primary")
        self.go_on.setEnabled(False)
        cancel = QPushButton(tr("Cancel import"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go_on)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for text, style, role in (
            (tr("Whose figures are these?"), "subtitle", "text"),
            (tr("“{file}” has no column that names a client.", file=file_name), "body", "text_secondary"),
        ):
            column.addWidget(Label(text, style, role), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.field, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(3)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_go_on)
        self.go_on.clicked.connect(self._on_go_on)
        cancel.clicked.connect(self.cancelled)

    @property
    def client(self) -> Client | None:
        """The client that the text names."""
        return self._clients.get(folded(self.field.text()))

    def _on_typed(self) -> None:
        self.go_on.setEnabled(self.client is not None)

    def _on_go_on(self) -> None:
        if self.client is not None:
            self.answered.emit(self.client)


def _called(client: Client) -> str:
    return f"{client.name} ({client.username or client.code})"
