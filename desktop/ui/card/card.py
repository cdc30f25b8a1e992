"""The card of one client, in the side panel or over the whole page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.changes import ChangeSet
from desktop.domain.fields import Field
from desktop.domain.health import Action
from desktop.domain.kinds import Choice
from desktop.domain.overview import Overview
from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.services.clients import ClientRow
from desktop.ui.card.counts import counts_of
from desktop.ui.card.health_box import HealthBox
from desktop.ui.card.plan_dialog import PlanDialog
from desktop.ui.card.tab import CardTab
from desktop.ui.card.tabs import tab_makers
from desktop.ui.client_commands import add_to_menu, client_commands
from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import FittedLabel, Label
from desktop.ui.widgets.tab_row import TabEntry, TabRow
from desktop.ui.workspace import Workspace

_USERNAME = 160
"""Pixels at most for the username beside the name."""


class ClientCard(QWidget):
    """Who it is and how it stands, then one tab a subject; a tab is made when it is first seen."""

    size_requested = Signal()
    """The card shall be large, or small again."""
    close_requested = Signal()
    trash_requested = Signal(object)
    """The ``Client`` shall go to the trash."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._row: ClientRow | None = None
        self._large = False
        self._stale: set[str] = set()
        self._makers = tab_makers()
        self._made: dict[str, CardTab] = {}
        self._name = FittedLabel("", "card_title")
        self._username = FittedLabel("", "body", "text_secondary")
        self._username.setMaximumWidth(_USERNAME)
        self._level = Chip("", "key")
        self._stage = Chip("", "active")
        self._facts = Label("", "small", "text_secondary", elide=True)
        self.call_button = QPushButton(icon("phone", "on_accent"), tr("Call", comment="verb"))
        self.call_button.setProperty("kind", "primary")
        self.complaint_button = QPushButton(icon("message-square-warning"), tr("Complaint"))
        self.plan_button = QPushButton(icon("calendar-plus"), tr("Plan", comment="verb"))
        self._more = icon_button("ellipsis", tr("More"))
        self._size = icon_button("maximize-2", tr("Card over the whole page (F11)"))
        self._close = icon_button("x", tr("Hide the card (F9)"))
        self.health = HealthBox(workspace)
        self.tabs = TabRow(
            [TabEntry(name, maker.title) for name, maker in self._makers.items()], name=tr("Client card")
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_row(None)

    @property
    def client(self) -> Client | None:
        """The client that is shown."""
        return self._row.client if self._row else None

    @property
    def is_large(self) -> bool:
        """Whether the card has the whole page."""
        return self._large

    def show_row(self, row: ClientRow | None) -> None:
        """Show a client with how it stands; ``None`` empties the card."""
        changed = row is None or self._row is None or row.client.id != self._row.client.id
        self._row = row
        self.setEnabled(row is not None)
        for part in self._about:
            part.setVisible(row is not None)
        if row is None:
            self.health.hide()
            self._name.setText(tr("No client chosen"))
            return
        self._show_head(row.client, row.overview)
        if changed:
            self._stale = set(self._made)
            self.show_tab(self.tabs.current)
        for name, count in counts_of(self.workspace.session, row.client).items():
            self.tabs.set_count(name, count)

    def show_tab(self, name: str) -> None:
        """Show one subject; it is filled when it is seen."""
        if name not in self._makers:
            return
        self.tabs.select(name)
        tab = self._made.get(name)
        if tab is None:
            tab = self._made[name] = self._makers[name].make(self.workspace)
            tab.tab_requested.connect(self.show_tab)
            tab.history_requested.connect(self.show_history)
            self._stack.addWidget(tab)
            self._stale.add(name)
        if self._row is not None and name in self._stale:
            self._stale.discard(name)
            tab.show_client(self._row.client)
        self._stack.setCurrentWidget(tab)
        self.health.setVisible(not self._large or name == "profile")

    def tab(self, name: str) -> CardTab:
        """A tab, made if need be."""
        self.show_tab(name)
        return self._made[name]

    def show_history(self, entry: Field) -> None:
        """Show what a field of the client was before, each value with the way to have it back."""
        from desktop.ui.card.history import HistoryTab

        history = self.tab("history")
        assert isinstance(history, HistoryTab)
        history.show_field(entry)

    def hear(self, changes: ChangeSet | None) -> None:
        """Show what has changed; tabs out of sight are filled when they are seen again."""
        for name, tab in self._made.items():
            if tab is self._stack.currentWidget():
                tab.hear(changes)
            else:
                self._stale.add(name)

    def set_large(self, large: bool) -> None:
        """Take the whole page, or go back into the panel."""
        if large == self._large:
            return
        self._large = large
        buttons = (self.call_button, self.complaint_button, self.plan_button, self._more)
        for place, button in enumerate(buttons):
            self._head.removeWidget(button)
            self._buttons.removeWidget(button)
            if large:
                self._head.insertWidget(self._head.indexOf(self._size), button)
            else:
                self._buttons.insertWidget(place if button is not self._more else -1, button)
        self._size.setIcon(icon("minimize-2" if large else "maximize-2"))
        self._size.setToolTip(tr("Back to the list (F11)") if large else tr("Card over the whole page (F11)"))
        self._close.setVisible(not large)
        self._username.setVisible(large)
        self._facts.setVisible(large)
        self._room.setVisible(not large)
        self.health.setVisible(not large or self.tabs.current == "profile")

    def plan(self) -> None:
        """Plan a callback."""
        if self.client is not None:
            PlanDialog(self.workspace, self.client, self.window()).open()

    def complain(self) -> None:
        """Write a complaint down."""
        from desktop.ui.complaints.form import complaint_dialog

        if self.client is not None:
            complaint_dialog(self.workspace, self.client, self.window()).open()

    def call(self) -> None:
        """Open the call form."""
        if self.client is not None:
            self.workspace.call_requested.emit(self.client.id, None)

    def _show_head(self, client: Client, overview: Overview) -> None:
        language = self.workspace.language
        self._name.setText(client.name)
        self._username.setText(client.username)
        self._level.show_text(tr("Key") if client.level == "key" else tr("Regular"), client.level)
        self._stage.show_text(_word(language.tr, "stage", client.stage), client.stage)
        parts = [client.code, client.industry]
        if client.registered_on is not None:
            parts.insert(1, tr("registered {day}", day=language.date(client.registered_on)))
        self._facts.setText(" · ".join(part for part in parts if part))
        self.health.show_overview(client, overview)

    def _on_acted(self, action: Action) -> None:
        if self.client is None:
            return
        if action in (Action.CALL, Action.CALL_DECISION_MAKER):
            self.call()
        elif action is Action.OPEN_EFFECT:
            self.workspace.effect_requested.emit(self.client.id)
        elif action is Action.OPEN_SUMMARY:
            self.workspace.summary_requested.emit(self.client.id, Month.of(self.workspace.today).previous)
        else:
            tab = self.tab(_TAB_OF.get(action, "profile"))
            if action is Action.OPEN_CHECKLIST:
                tab.show_checklist()

    def _show_menu(self) -> None:
        client = self.client
        if client is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("chart-line"), tr("Effect"), lambda: self.workspace.effect_requested.emit(client.id))
        menu.addAction(icon("file-text"), tr("Last month's summary"), lambda: self._on_acted(Action.OPEN_SUMMARY))
        add_to_menu(menu, client_commands(self.workspace, lambda: [client], self.window))
        menu.addSeparator()
        menu.addAction(icon("trash-2"), tr("Move to trash"), lambda: self.trash_requested.emit(client))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _connect(self) -> None:
        self.call_button.clicked.connect(self.call)
        self.complaint_button.clicked.connect(self.complain)
        self.plan_button.clicked.connect(self.plan)
        self._more.clicked.connect(self._show_menu)
        self._size.clicked.connect(self.size_requested)
        self._close.clicked.connect(self.close_requested)
        self.health.acted.connect(self._on_acted)
        self.tabs.chosen.connect(self.show_tab)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.tabs.go, step))

    def _lay_out(self) -> None:
        self._username.hide()
        self._facts.hide()
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._name)
        self._head.addWidget(self._username)
        self._head.addWidget(self._level)
        self._head.addWidget(self._stage)
        self._head.addWidget(self._facts, 1)
        self._room = QWidget()
        self._head.addWidget(self._room, 1)
        self._head.addWidget(self._size)
        self._head.addWidget(self._close)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        for button in (self.call_button, self.complaint_button, self.plan_button):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._more)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.setSpacing(8)
        top.addLayout(self._head)
        top.addLayout(self._buttons)
        top.addWidget(self.health)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(6, 0, 0, 0)
        tabs.addWidget(self.tabs)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)
        column.addStretch(0)
        self._about: tuple[QWidget, ...] = (
            self._level, self._stage, self.call_button, self.complaint_button, self.plan_button, self._more,
            self.tabs, self._stack,
        )  # fmt: skip


_TAB_OF = {
    Action.FIND_DECISION_MAKER: "contacts",
    Action.CHECK_NUMBER: "contacts",
    Action.OPEN_COMPLAINT: "complaints",
    Action.TOP_UP: "money",
    Action.RENEW: "money",
    Action.OPEN_CHECKLIST: "profile",
}


def _word(translate: Callable[[str], str], field: str, code: str) -> str:
    kind = next(entry for entry in Client.catalogue() if entry.name == field).kind
    assert isinstance(kind, Choice)
    return translate(kind.label(code))
