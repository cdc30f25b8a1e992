"""A field to choose a client by typing part of the name or username, or from the list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from desktop.domain.records import Client
from desktop.ui.texts import tr


class ClientChooser(QComboBox):
    """The clients in the order of their names; what is typed finds them anywhere in name or username."""

    chosen = Signal(int)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self.setLineEdit(self._field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumWidth(230)
        self.setMaxVisibleItems(20)
        self.setAccessibleName(name or tr("Client"))
        self._field.setPlaceholderText(name or tr("Client"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        self.activated.connect(self._on_activated)
        self._field.editingFinished.connect(self._on_left)

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

    def _on_left(self) -> None:
        """What was typed without choosing gives way to the client that is chosen."""
        if self.currentText() != self.itemText(self.currentIndex()):
            self.setEditText(self.itemText(self.currentIndex()))
