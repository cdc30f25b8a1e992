"""The service checklist on the card: what is missing first, ticked in place (product §3.9)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import ChecklistItem, Client
from desktop.ui.card.tab import section
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_ORDER = {"open": 0, "done": 1, "not_applicable": 2}


class ChecklistBox(QWidget):
    """What makes a campaign work, each item done or not yet; hidden while the client has no list."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(section(tr("Service checklist")))
        self._boxes: list[QCheckBox] = []

    def show_client(self, client: Client) -> None:
        """Show a client's list."""
        for box in self._boxes:
            box.hide()
            box.deleteLater()
        items = [item for item in self._workspace.session.all(ChecklistItem).values() if item.client == client.id]
        items.sort(key=lambda item: (_ORDER.get(item.state, 0), item.id))
        self._boxes = [self._box(client, item) for item in items if item.state != "not_applicable"]
        self.setVisible(bool(self._boxes))

    def _box(self, client: Client, item: ChecklistItem) -> QCheckBox:
        box = QCheckBox(self._workspace.language.tr(item.item).replace("&", "&&"))
        box.setChecked(item.state == "done")
        box.setToolTip(item.note)
        box.clicked.connect(partial(self._on_clicked, client, item))
        self._column.addWidget(box)
        return box

    def _on_clicked(self, client: Client, item: ChecklistItem, done: bool) -> None:
        after = replace(item, state="done" if done else "open", on=self._workspace.today if done else None)
        title = Phrase("Checklist of {client} changed", client=client.name)
        if self._workspace.do(edited(title, [(item, after)])) is None:
            self.show_client(client)
