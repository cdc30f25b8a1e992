"""The left part of the page of clients: header, tabs of views, table, and what is said when it is empty."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.notices import EmptyState, link_button
from desktop.ui.pages.clients.columns import GROUPS, client_columns, stripe
from desktop.ui.pages.clients.quick_bar import QuickBar
from desktop.ui.tables.edits import Commit
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.tab_row import TabRow
from desktop.ui.workspace import Workspace

_NOTE_TOP = 20
_NOTE_HEIGHT = 180


class ListPart(QWidget):
    """The table with what stands above it. What its buttons ask for is done by the page."""

    new_requested = Signal()
    export_requested = Signal(str)
    """As ``Workspace.export_requested``."""
    save_requested = Signal()
    import_requested = Signal()
    clear_requested = Signal()

    def __init__(self, workspace: Workspace, commit: Commit) -> None:
        super().__init__()
        self.header = PageHeader(tr("Clients"))
        self.tabs = TabRow(name=tr("Views"))
        self.quick = QuickBar()
        self.table = DataTable(
            client_columns(workspace.session),
            lambda row: row.id,
            stripe=stripe,
            commit=commit,
            today=lambda: workspace.today,
        )
        self.table.setAccessibleName(tr("Clients"))
        self.save_link = link_button(tr("Save view"))
        self.save_link.clicked.connect(self.save_requested)
        self.save_link.hide()
        self._filter = icon_button("funnel", tr("Filter row (Ctrl+Shift+L)"))
        self._filter.setCheckable(True)
        self._filter.setChecked(True)
        self._columns = icon_button("columns-3", tr("Columns"))
        self._groups = icon_button("rows-3", tr("Groups"), key="Ctrl+G")
        self._export = QPushButton(icon("file-down"), tr("Export", comment="verb"))
        self._export.setMenu(self._exports())
        self._new = QPushButton(icon("plus"), tr("New client"))
        self._places = QStackedWidget()
        self._no_match = EmptyState(
            "filter-x", tr("No client matches"), tr("The filters hide all clients of this view."),
            [(tr("Clear filters"), self.clear_requested.emit)],
        )  # fmt: skip
        self._none_here = EmptyState("users", tr("No client in this view"))
        self._no_clients = EmptyState(
            "users", tr("No clients yet"), tr("Import the workbook you have, or add the first one by hand."),
            [(tr("Import a workbook"), self.import_requested.emit), (tr("New client"), self.new_requested.emit)],
        )  # fmt: skip
        self._lay_out()
        self._connect()

    def show_state(self, facts: str, *, is_read: bool, rows: int, listed: int, clients: int) -> None:
        """Say how many are shown; where there is nothing to show, say why and what to do."""
        self.header.set_facts(facts)
        if not is_read or rows:
            shown: QWidget = self.table
        elif not clients:
            shown = self._no_clients
        else:
            # While filters are typed the table stays, for its header holds them.
            shown = self.table if listed else self._none_here
        self._place_note()
        self._note.setVisible(is_read and bool(listed) and not rows)
        self._places.setCurrentWidget(shown)

    def show_edited(self, edited: bool) -> None:
        """Offer to save a view that is not as it was kept."""
        self.save_link.setVisible(edited)

    def _on_layout_changed(self) -> None:
        self._filter.setChecked(self.table.filter_row_shown)

    def show_columns(self) -> None:
        """Open the menu that shows and hides columns."""
        menu = self.table.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def show_groups(self) -> None:
        """Open the menu of groups: by which column, and all of them folded or not."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = self.table.rows_model
        titles = {column.name: column.title for column in model.columns}
        for name in ("", *GROUPS):
            text = titles[name].replace("&", "&&") if name else tr("No groups")
            action = menu.addAction(text, partial(self.table.group_by, name))
            action.setCheckable(True)
            action.setChecked(name == model.grouped_by)
        menu.addSeparator()
        for text, folded in ((tr("Fold all"), True), (tr("Unfold all"), False)):
            fold = partial(self.table.fold, model.headings(), folded=folded)
            menu.addAction(text, fold).setEnabled(bool(model.grouped_by))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._groups.mapToGlobal(self._groups.rect().bottomLeft()))

    def _connect(self) -> None:
        self.table.layout_changed.connect(self._on_layout_changed)
        self._filter.clicked.connect(self.table.show_filter_row)
        self._columns.clicked.connect(self.show_columns)
        self._groups.clicked.connect(self.show_groups)
        self._new.clicked.connect(self.new_requested)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.tabs.go, step))

    def _exports(self) -> QMenu:
        menu = QMenu(self)
        for what, text in (
            ("view", tr("This view…")),
            ("roster", tr("Client roster to edit and take back…")),
            ("month", tr("Month overview of all clients…")),
        ):
            menu.addAction(text, partial(self.export_requested.emit, what))
        return menu

    def _lay_out(self) -> None:
        for button in (self._filter, self._columns, self._groups):
            self.header.add(button)
        self.header.add(self._export, 8)
        self.header.add(self._new)
        tabs = QHBoxLayout()
        left = int(current_theme().measure("space.page_left"))
        tabs.setContentsMargins(left - 10, 0, left - 4, 0)
        tabs.addWidget(self.tabs, 1)
        tabs.addWidget(self.save_link)
        self._note = QWidget(self.table.viewport())
        note = QVBoxLayout(self._note)
        note.addWidget(self._no_match)
        self._note.hide()
        for place in (self.table, self._none_here, self._no_clients):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(tabs)
        column.addWidget(self.quick)
        column.addWidget(self._places, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note()

    def _place_note(self) -> None:
        """Keep what is said of an empty table in the middle of its width."""
        self._note.setGeometry(0, _NOTE_TOP, self.width(), _NOTE_HEIGHT)
