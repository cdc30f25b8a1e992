"""The page of clients: what the parts of it say to each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.changes import ChangeSet
from desktop.domain.records import Client, SavedView
from desktop.services.client_views import hidden_count
from desktop.services.clients import ClientRow, to_trash
from desktop.ui.card.card import ClientCard
from desktop.ui.commands import Command
from desktop.ui.page import Page
from desktop.ui.pages.clients.commands import page_commands, row_menu
from desktop.ui.pages.clients.editing import ClientEditing
from desktop.ui.pages.clients.list_part import ListPart
from desktop.ui.pages.clients.new_client import NewClientDialog
from desktop.ui.pages.clients.rail import ClientRail
from desktop.ui.pages.clients.rows import ClientRows
from desktop.ui.pages.clients.save_view import SaveViewDialog
from desktop.ui.pages.clients.trash import TrashDialog
from desktop.ui.pages.clients.view_switch import ViewSwitch
from desktop.ui.pages.clients.views import ClientView
from desktop.ui.tables.blocks import Summary
from desktop.ui.tables.summing import summary_text
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.ui.file_export import Export

_WIDEST = 16_777_215


class ClientsPage(Page):
    """Views, table and card. It reads in a job, so that the frame stands at once."""

    name = "clients"
    icon = "users"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._rows = ClientRows(workspace, self)
        self._wanted: int | None = None
        self._hidden = self._listed = 0
        self.editing = ClientEditing(workspace, self.window)
        self.list = ListPart(workspace, self.editing.commit)
        self.table = self.list.table
        self.table.review = self.editing.review
        self.table.review_later = self.editing.review_later
        self.card = ClientCard(workspace)
        self.rail = ClientRail()
        self.rail.hide()
        self.panel = SidePanel(int(current_theme().measure("layout.side_panel.client_card")), name=tr("Client card"))
        self._lay_out()
        self.views = ViewSwitch(workspace, self.list, self._rows.by_id)
        self._connect()

    # What the window asks

    def title(self) -> str:
        return tr("Clients")

    def commands(self) -> list[Command]:
        return page_commands(self)

    def keys_text(self) -> str:
        if self.card.is_large:
            return tr("Alt+Down next client · Ctrl+Tab next tab · F11 table")
        return tr("F2 edit · Ctrl+D fill down · F11 card")

    def current_client(self) -> int | None:
        return self.card.client.id if self.card.client is not None else None

    def focus_first(self) -> None:
        (self.rail.table if self.card.is_large else self.table).setFocus()

    def view_export(self, focused: object) -> Export | None:
        from desktop.ui.tables.exported import table_export

        is_of_card = focused is not None and focused is not self.table
        return None if is_of_card else table_export(self.workspace, self.table, self.view.title)

    def kept(self) -> object:
        of = self.workspace.session.store.identity
        return self.views.kept() | {"selection": self.table.kept_selection(), "of": of}

    def restore(self, kept: object) -> None:
        # Ids of clients and of views mean something in their own agency only.
        if isinstance(kept, dict) and kept.get("of") == self.workspace.session.store.identity:
            self.views.restore(kept)
            self.table.restore_selection(kept.get("selection"))

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(SavedView):
            self.views.show_views()
        self._rows.hear(changes)
        self.card.hear(changes)

    # What a person does

    def show_client(self, client: int) -> None:
        """Bring a client into sight, in a view that lists it."""
        self._wanted = client
        row = self._rows.by_id.get(client)
        if row is None:
            return
        if not self.table.select_row(client):
            self.views.choose_for(row)
            if not self.table.select_row(client):
                self.views.clear()
                self.table.select_row(client)
        self._wanted = None
        self.card.show_row(row)
        if self.card.is_large:
            self.rail.table.select_row(client)

    def show_tagged(self, tag: str) -> None:
        """Show the clients of the view that have a tag, and no other filter."""
        if self.card.is_large:
            self.turn_card()
        self.views.clear()
        self.table.show_column("tags", True)
        self.table.show_filter_row(True)
        self.table.filter_by({"tags": tag})
        if (place := self.table.rows_model.column_place("tags")) is not None:
            self.table.setCurrentIndex(self.table.rows_model.index(0, place))  # the filter comes into sight with it
        self.table.setFocus()

    @property
    def view(self) -> ClientView:
        """The view that is on."""
        return self.views.view

    def add_client(self) -> None:
        """Open the form for a new client."""
        NewClientDialog(self.workspace, self.window()).open()

    def open_trash(self) -> None:
        """Open the trash."""
        TrashDialog(self.workspace, self.window()).open()

    def trash(self, rows: Sequence[ClientRow]) -> None:
        """Put clients into the trash; the toast offers Undo."""
        self.workspace.do(to_trash([row.client for row in rows]))

    def turn_card(self) -> None:
        """Give the card the whole page, or put it back beside the list."""
        large = not self.card.is_large
        if large and self.card.client is None:
            return
        self.card.set_large(large)
        self.panel.show()
        self.panel.setMaximumWidth(_WIDEST if large else int(current_theme().measure("layout.side_panel.max")))
        # The page's own ground lies behind a large card, the quieter one of a panel behind a small one.
        self.panel.setProperty("kind", None if large else "side")
        self.panel.style().unpolish(self.panel)
        self.panel.style().polish(self.panel)
        self.list.setVisible(not large)
        self.rail.setVisible(large)
        for key in self._walking:
            key.setEnabled(large)
        if large:
            current = self.card.client
            self.rail.show_rows(self.view.title, self.table.rows_model.rows(), current.id if current else None)
            self.rail.table.setFocus()
        else:
            self.table.setFocus()
        self.keys_changed.emit()

    def save_view(self) -> None:
        """Ask for a name to keep the view under."""
        kept = self.view.kept if self.views.is_own else None
        dialog = SaveViewDialog(
            kept.name if kept else "", shared=kept is not None and kept.shared, parent=self.window()
        )
        dialog.named.connect(lambda name, shared: self.views.keep(name, shared=shared))
        dialog.open()

    # Showing

    def _on_all_read(self) -> None:
        self._show_rows()
        self.views.scroll_back()
        if self._wanted is not None:
            self.show_client(self._wanted)
        elif self.table.current_row() is None and self.table.rows_model.passing:
            self.table.select_row(self.table.rows_model.rows()[0].id)

    def _on_some_read(self, made: list[ClientRow], gone: set[int]) -> None:
        listed = self.views.listed(made)
        self.table.put_rows(listed)
        self.table.remove_rows(gone | {row.id for row in made} - {row.id for row in listed})
        self._on_rows_changed()
        current = self.card.client
        if current is not None:
            self.card.show_row(self._rows.by_id.get(current.id) or self.table.current_row())
        if self.card.is_large:
            rail = self.rail.table
            rail.put_rows(row for row in listed if rail.rows_model.place_of(row.id) is not None)

    def _show_rows(self) -> None:
        self.table.set_rows(self.views.listed(list(self._rows.by_id.values())))
        self._on_rows_changed()

    def _on_rows_changed(self) -> None:
        rows = self._rows.by_id
        self._hidden = hidden_count(rows.values())
        self._listed = len(self.view.lists(rows.values(), self.workspace.today))
        self.views.follow(rows)
        self._show_counts()

    def _show_counts(self) -> None:
        shown, clients = self.table.rows_model.passing, len(self._rows.by_id)
        text = tr("{shown} of {total} shown", shown=shown, total=clients)
        if self._hidden and self.view.base.name != "gone":
            text = tr("{text} · {hidden} lapsed or closed hidden", text=text, hidden=self._hidden)
        is_read = self._rows.is_read
        self.list.show_state(text if is_read else "", is_read=is_read, rows=shown, listed=self._listed, clients=clients)
        self.list.tabs.set_count(self.view.name, shown if is_read else None)

    def _on_summary(self, summary: Summary) -> None:
        self.status_changed.emit(summary_text(summary, self.workspace.language))

    def _on_current(self, row: object) -> None:
        if isinstance(row, ClientRow):
            self.card.show_row(self._rows.by_id.get(row.id, row))

    def _on_rail(self, client: int) -> None:
        if self.card.is_large and client in self._rows.by_id:
            self.card.show_row(self._rows.by_id[client])
            self.table.select_row(client)
            place = self.rail.table.currentIndex().row() + 1
            self.status_changed.emit(
                tr("Client {place} of {count}", place=place, count=self.rail.table.rows_model.rowCount())
            )

    def _on_activated(self, row: object) -> None:
        if isinstance(row, ClientRow):
            self.workspace.call_requested.emit(row.id, None)

    def _on_double_clicked(self, index: Any) -> None:
        """A double click on the name opens the card instead of an editor."""
        if self.table.rows_model.columns[index.column()].name != "name":
            return
        triggers = self.table.editTriggers()
        self.table.setEditTriggers(self.table.EditTrigger.NoEditTriggers)

        def open_card() -> None:
            self.table.setEditTriggers(triggers)
            if not self.card.is_large:
                self.turn_card()

        QTimer.singleShot(0, self, open_card)

    # How

    def _lay_out(self) -> None:
        margins = self.panel.column
        margins.setContentsMargins(0, 0, 0, 0)
        margins.addWidget(self.card)
        splitter = beside("clients", self.list, self.panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(splitter, 1)
        self._walking = [
            QShortcut(QKeySequence("Alt+Up"), self, partial(self.rail.step, -1)),
            QShortcut(QKeySequence("Alt+Down"), self, partial(self.rail.step, 1)),
        ]
        for key in self._walking:
            key.setEnabled(False)

    def _connect(self) -> None:
        self._rows.all_read.connect(self._on_all_read)
        self._rows.some_read.connect(self._on_some_read)
        self.list.new_requested.connect(self.add_client)
        self.list.export_requested.connect(self.workspace.export_requested)
        self.list.save_requested.connect(self.save_view)
        self.list.import_requested.connect(partial(self.workspace.page_requested.emit, "imports"))
        self.list.clear_requested.connect(self.views.clear)
        self.views.changed.connect(self._on_rows_changed)
        self.table.current_row_changed.connect(self._on_current)
        self.table.row_activated.connect(self._on_activated)
        self.table.summary_changed.connect(self._on_summary)
        self.table.rows_shown_changed.connect(lambda _shown, _total: self._show_counts())
        self.table.trash_requested.connect(self.trash)
        self.table.failed.connect(self.workspace.refused)
        self.table.doubleClicked.connect(self._on_double_clicked)
        self.table.set_menu(partial(row_menu, self))
        self.card.size_requested.connect(self.turn_card)
        self.card.close_requested.connect(self.panel.hide)
        self.card.trash_requested.connect(self._on_trash_client)
        self.rail.chosen.connect(self._on_rail)
        self.workspace.client_requested.connect(self.show_client)

    def _on_trash_client(self, client: Client) -> None:
        self.workspace.do(to_trash([client]))
