"""What can be done on the page of clients: its commands, and the menu of a row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from desktop.domain.records import Client
from desktop.services.client_views import quick_filters
from desktop.services.clients import ClientRow
from desktop.ui.client_commands import client_commands, duplicates_command, rounds_command, sources_command
from desktop.ui.commands import Command
from desktop.ui.icons import icon
from desktop.ui.texts import say, tr

if TYPE_CHECKING:
    from desktop.ui.pages.clients.page import ClientsPage


def page_commands(page: ClientsPage) -> list[Command]:
    """The commands of the page, each declared once."""
    card, table = page.card, page.table
    columns = table.arrangement

    def has_client() -> bool:
        return card.client is not None

    def has_rows() -> bool:
        return not card.is_large and bool(table.selected_rows())

    def is_changed() -> bool:
        return page.views.is_changed

    def is_own_view() -> bool:
        return page.views.is_own

    return [
        Command("clients_new", tr("New client…"), page.add_client, "Ctrl+N", "plus", "client"),
        Command("clients_call", tr("Call the client"), card.call, "", "phone", "client", has_client),
        Command("clients_plan", tr("Plan a callback…"), card.plan, "", "calendar-plus", "client", has_client),
        Command(
            "clients_complaint", tr("New complaint…"), card.complain, "", "message-square-warning", "client", has_client
        ),
        *client_commands(page.workspace, partial(chosen_clients, page), page.window),
        sources_command(page.workspace, page.window),
        rounds_command(page.workspace, page.window),
        duplicates_command(page.workspace, page.window),
        Command("clients_trash", tr("Trash…"), page.open_trash, "", "archive-restore", "client"),
        Command(
            "clients_vcards",
            tr("Save the contacts as vCards…"),
            partial(_save_cards, page),
            "",
            "file-down",
            "file",
            has_client,
        ),
        Command(
            "clients_bulk",
            tr("Change the selected clients…"),
            partial(page.editing.bulk, table),
            "Ctrl+B",
            "pencil",
            "edit",
            has_rows,
        ),
        Command("clients_replace", tr("Find and replace…"), partial(page.editing.replace, table), "Ctrl+H", "", "edit"),
        Command("clients_find", tr("Find in the column"), table.focus_filter, "Ctrl+F", "search", "edit"),
        Command("clients_card_size", tr("Card large or small"), page.turn_card, "F11", "maximize-2", "view"),
        Command("clients_groups", tr("Groups…"), page.list.show_groups, "Ctrl+G", "rows-3", "view"),
        Command("clients_columns", tr("Columns…"), page.list.show_columns, "", "columns-3", "view"),
        Command(
            "clients_sort",
            tr("Sort by this column"),
            partial(columns.sort_current, adding=False),
            "F7",
            "arrow-up",
            "view",
        ),
        Command(
            "clients_sort_too",
            tr("Sort by this column too"),
            partial(columns.sort_current, adding=True),
            "Shift+F7",
            "",
            "view",
        ),
        Command("clients_column_left", tr("Column further left"), partial(columns.move_current, -1), "", "", "view"),
        Command("clients_column_right", tr("Column further right"), partial(columns.move_current, 1), "", "", "view"),
        Command("clients_column_wider", tr("Column wider"), partial(columns.widen_current, 20), "", "", ""),
        Command("clients_column_narrower", tr("Column narrower"), partial(columns.widen_current, -20), "", "", ""),
        Command("clients_column_hide", tr("Hide the column"), columns.hide_current, "", "", ""),
        Command("clients_save_view", tr("Save view…"), page.save_view, "Ctrl+Shift+S", "save", "view"),
        Command("clients_reset_view", tr("View as it was saved"), page.views.reset, "", "undo-2", "view", is_changed),
        Command("clients_remove_view", tr("Remove view"), page.views.remove, "", "trash-2", "view", is_own_view),
        Command("clients_clear_filters", tr("Clear filters"), page.views.clear, "", "filter-x", "view"),
        *(
            Command(
                f"clients_quick_{one.name}",
                tr("Quick filter: {question}", question=say(one.title)),
                partial(page.views.turn, one.name),
                "",
                "funnel",
                "",
            )
            for one in quick_filters(page.workspace.session)
        ),
    ]


def chosen_clients(page: ClientsPage) -> list[Client]:
    """The clients of the selected rows; the one on the card while it has the whole page."""
    if page.card.is_large and page.card.client is not None:
        return [page.card.client]
    return [row.client for row in page.table.selected_rows() if isinstance(row, ClientRow)]


def row_menu(page: ClientsPage) -> list[QAction | None]:
    """The context menu of the table, for the selected rows."""
    rows = [row for row in page.table.selected_rows() if isinstance(row, ClientRow)]
    if not rows:
        return _group_menu(page)
    further = client_commands(page.workspace, partial(chosen_clients, page), page.window)
    return [
        _action(page, tr("Call", comment="verb"), "phone", page.card.call),
        _action(page, tr("Plan a callback…"), "calendar-plus", page.card.plan),
        _action(page, tr("New complaint…"), "message-square-warning", page.card.complain),
        _action(page, tr("Save the contacts as vCards…"), "file-down", partial(_save_cards, page)),
        *(_action(page, command.text, command.icon, command.run) for command in further if command.enabled()),
        None,
        page.table.keys.menu(page.table).menuAction(),
        _action(page, tr("Change %n client(s)…", n=len(rows)), "pencil", partial(page.editing.bulk, page.table)),
        _action(page, tr("Find and replace…"), "", partial(page.editing.replace, page.table)),
        None,
        _action(page, tr("Card over the whole page"), "maximize-2", page.turn_card),
        None,
        _action(page, tr("Move %n client(s) to the trash", n=len(rows)), "trash-2", partial(page.trash, rows)),
    ]


def _group_menu(page: ClientsPage) -> list[QAction | None]:
    """The context menu of a heading."""
    table = page.table
    every = table.rows_model.headings()
    if not every:
        return []
    return [
        _action(page, tr("Fold or unfold the group"), "", table.keys.turn_group),
        _action(page, tr("Fold all"), "", partial(table.fold, every, folded=True)),
        _action(page, tr("Unfold all"), "", partial(table.fold, every, folded=False)),
        None,
        _action(page, tr("No groups"), "", partial(table.group_by, "")),
    ]


def _save_cards(page: ClientsPage) -> None:
    from desktop.ui.outlook_files import save_cards_of

    rows = [row for row in page.table.selected_rows() if isinstance(row, ClientRow)]
    if rows:
        save_cards_of(page.workspace, [row.client for row in rows], page.window())


def _action(page: ClientsPage, text: str, icon_name: str, run: Callable[[], object]) -> QAction:
    made = QAction(text, page.table)
    if icon_name:
        made.setIcon(icon(icon_name))
    made.triggered.connect(lambda: run())
    return made
