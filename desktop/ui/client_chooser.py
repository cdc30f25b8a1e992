"""A field to choose a client by typing part of the name or username, or from the list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records import Client
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import SearchList


class ClientChooser(SearchList):
    """The clients in the order of their names; what is typed finds them anywhere in name or username."""

    chosen = Signal(int)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name or tr("Client"), parent)
        self.activated.connect(self._on_activated)

    @property
    def client(self) -> int | None:
        """The id of the client that is chosen."""
        number = self.currentData()
        return number if isinstance(number, int) else None

    def show_clients(self, clients: Iterable[Client], current: int | None) -> None:
        """Offer other clients; the one that was chosen stays chosen."""
        ordered = sorted(clients, key=lambda client: client.name.encode("gb18030", "replace"))
        self.blockSignals(True)
        self.clear()
        for client in ordered:
            self.addItem(f"{client.name} {client.username}".strip(), client.id)
        self.choose(current)
        self.blockSignals(False)

    def choose(self, client: int | None) -> None:
        """Show a client as chosen without telling anybody."""
        self.setCurrentIndex(-1 if client is None else self.findData(client))
        self._field.setCursorPosition(0)

    def _on_activated(self) -> None:
        self._field.setCursorPosition(0)
        if self.client is not None:
            self.chosen.emit(self.client)
