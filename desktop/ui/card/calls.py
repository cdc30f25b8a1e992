"""Callbacks that are planned, and calls that took place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QSplitter

from desktop.domain.records import Call, Callback, Client
from desktop.language.values import shown
from desktop.services.client_records import callbacks_of, calls_of
from desktop.ui.card.plan_dialog import PlanDialog
from desktop.ui.card.record_table import fit_height, record_table
from desktop.ui.card.tab import CardTab, action_button, section
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_CALLBACKS = ("due_on", "due_time", "kind", "purpose", "state", "rep", "reason")
_CALLS = ("started_at", "outcome", "contact", "what", "satisfaction", "minutes", "rep")
_WORDS = ("who", "when", "where", "what", "why", "how", "follow_up", "internal_note")
_LEAST_CALLS, _LEAST_WORDS = 160, 72
_MOST_CALLBACKS = 30


class CallsTab(CardTab):
    """Above what is planned, below what was said; the words of the current call stand in full under the table."""

    scrolls = True
    records = (Client, Call, Callback)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.callbacks = record_table(workspace, Callback, _CALLBACKS, editable=False)
        self.calls = record_table(workspace, Call, _CALLS, editable=False)
        self._none = Label(tr("No call was written down yet."), "body", "text_secondary")
        self._words = QPlainTextEdit()
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(tr("The call in full"))
        plan = action_button(tr("Plan…"), "calendar-plus", self.plan)
        call = action_button(tr("Call", comment="verb"), "phone", self.call)
        self.column.addLayout(section(tr("Callbacks"), plan))
        self.column.addWidget(self.callbacks)
        self.column.addLayout(section(tr("Calls"), call))
        self.column.addWidget(self._none)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("calls")
        parts.addWidget(self.calls)
        parts.addWidget(self._words)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        self.calls.setMinimumHeight(_LEAST_CALLS)
        self._words.setMinimumHeight(_LEAST_WORDS)
        self.column.addWidget(parts, 1)
        self.calls.current_row_changed.connect(self._on_current)
        self.callbacks.row_activated.connect(self._on_callback)

    def load(self) -> None:
        callbacks = callbacks_of(self.session, self.client)[:_MOST_CALLBACKS]
        calls = calls_of(self.session, self.client)
        self.callbacks.set_rows(callbacks)
        fit_height(self.callbacks, len(callbacks), most=5)
        self.calls.set_rows(calls)
        self._none.setVisible(not calls)
        if calls:
            self.calls.select_row(calls[0].id)
            self._on_current(calls[0])
        else:
            self._words.clear()

    def plan(self) -> None:
        """Plan a callback."""
        PlanDialog(self.workspace, self.client, self.window()).open()

    def call(self) -> None:
        """Open the call form."""
        self.workspace.call_requested.emit(self.client.id, None)

    def _on_callback(self, callback: object) -> None:
        if isinstance(callback, Callback) and callback.state == "open":
            self.workspace.call_requested.emit(self.client.id, callback)

    def _on_current(self, call: object) -> None:
        if not isinstance(call, Call):
            return
        language = self.workspace.language
        catalogue = {entry.name: entry for entry in Call.catalogue()}
        lines = [
            f"{language.tr(catalogue[name].label)}: {text}"
            for name in _WORDS
            if (text := shown(catalogue[name], getattr(call, name), language, missing=""))
        ]
        self._words.setPlainText("\n".join(lines))
