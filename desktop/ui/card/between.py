"""Beneath before and after: what happened in between, and a few sentences for the client."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.comparison import Comparison
from desktop.domain.records import Client
from desktop.services.before_after import events, to_say
from desktop.ui.card.glance import Line
from desktop.ui.card.tab import action_button, section
from desktop.ui.notices import link_button
from desktop.ui.texts import say, tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_WIDE = 760
_DAY = 92
_ICONS = {
    "start": "flag",
    "keywords": "key-round",
    "payment": "wallet",
    "complaint": "message-square-warning",
    "satisfaction": "smile",
}


class Between(QWidget):
    """Two boxes, beside each other where there is room."""

    calls_requested = Signal()
    effect_requested = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._events = QVBoxLayout()
        self._events.setSpacing(0)
        self._words = Label("", "body")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._boxes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._boxes.setContentsMargins(16, 4, 16, 0)
        self._boxes.setSpacing(12)
        self._boxes.addWidget(self._happened(), 3)
        self._boxes.addWidget(self._said(), 2)

    def show_client(self, client: Client, comparison: Comparison) -> None:
        """Show what happened at a client, and what its rows say."""
        self._refill(client)
        sentences = [self._workspace.language.say(sentence) for sentence in to_say(comparison)]
        self._words.setText(" ".join(sentences) or tr("Nothing can be said yet: no row can be told apart."))

    def copy_words(self) -> None:
        """Put the sentences on the clipboard."""
        QGuiApplication.clipboard().setText(self._words.full_text())
        self._workspace.told.emit(tr("Text copied"))

    def _refill(self, client: Client) -> None:
        empty(self._events)
        language, today = self._workspace.language, self._workspace.today
        for event in events(self._workspace.session, client):
            line = Line()
            line.row.addWidget(IconLabel(_ICONS[event.sort], 14))
            day = Label(language.date(event.day, today), "body", "text_secondary")
            day.setFixedWidth(_DAY)
            line.row.addWidget(day)
            line.row.addWidget(Label(say(event.text), "body", elide=True), 1)
            self._events.addWidget(line)
        if not self._events.count():
            self._events.addWidget(Label(tr("Nothing was written down yet."), "body", "text_secondary"))

    def _happened(self) -> QFrame:
        calls = link_button(tr("Calls and changes"))
        calls.clicked.connect(self.calls_requested)
        box, column = _box()
        column.addLayout(section(tr("What happened in between"), calls))
        column.addLayout(self._events)
        column.addStretch(1)
        return box

    def _said(self) -> QFrame:
        box, column = _box()
        column.addLayout(section(tr("To say to the client")))
        column.addWidget(self._words)
        column.addWidget(Label(tr("Made from the rows above."), "small", "text_secondary"))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(action_button(tr("Copy text"), "copy", self.copy_words))
        buttons.addWidget(action_button(tr("Show in Effect"), "chart-line", self.effect_requested.emit))
        buttons.addStretch(1)
        column.addLayout(buttons)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self._boxes.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def _box() -> tuple[QFrame, QVBoxLayout]:
    box = QFrame()
    box.setProperty("kind", "tile")
    column = QVBoxLayout(box)
    column.setContentsMargins(12, 8, 12, 8)
    return box, column
