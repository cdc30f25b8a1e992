"""What every tab of the card has: a client, a way to show it, and the sorts of records it must hear of."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.client import touched_clients
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

MARGIN = 16


class CardTab(QWidget):
    """One subject of the card. It is made when it is first seen and filled for the client that is shown."""

    records: ClassVar[tuple[type[Record], ...]] = (Client,)
    """The sorts of records that it shows."""

    scrolls: ClassVar[bool] = False
    """Whether all of it scrolls where the card is low."""

    tab_requested = Signal(str)
    """The person wants to see another tab."""
    history_requested = Signal(object)
    """The person wants to see what a ``Field`` of the client was before."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._client: Client | None = None
        inner = QWidget() if self.scrolls else self
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(MARGIN, 10, MARGIN, 12)
        if self.scrolls:
            whole = QVBoxLayout(self)
            whole.setContentsMargins(0, 0, 0, 0)
            whole.addWidget(scrolled(inner))
        self.column.setSpacing(8)

    @property
    def session(self) -> Session:
        """The open agency."""
        return self.workspace.session

    @property
    def client(self) -> Client:
        """The client that is shown."""
        assert self._client is not None
        return self._client

    def show_client(self, client: Client) -> None:
        """Show a client, also the same one with other values."""
        self._client = client
        self.load()

    def load(self) -> None:
        """Fill the tab for its client."""
        raise NotImplementedError

    def show_checklist(self) -> None:
        """Bring the service checklist into sight, in the tab that has it."""

    def hear(self, changes: ChangeSet | None) -> None:
        """Show what has changed, if it is about this client."""
        if self._client is None:
            return
        if changes is None or (changes.touches(*self.records) and self._client.id in touched_clients(changes)):
            self.load()


def scrolled(inner: QWidget) -> QScrollArea:
    """Contents that scroll up and down, on the ground that lies behind them."""
    area = QScrollArea()
    area.setAccessibleName(tr("Client card"))
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area


def section(title: str, *buttons: QWidget) -> QHBoxLayout:
    """A heading with buttons at its right end."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Label(title, "strong"))
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def button_row(*parts: QWidget) -> Flow:
    """Buttons beside each other, on as many lines as a narrow panel needs."""
    row = Flow(8)
    for part in parts:
        row.addWidget(part)
    return row


def action_button(text: str, icon_name: str, run: Callable[[], object]) -> QPushButton:
    """A button of a tab."""
    button = QPushButton(icon(icon_name), text)
    button.clicked.connect(lambda: run())
    return button
