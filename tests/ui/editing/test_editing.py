"""Many cells changed in one step: looked at beforehand, stored together, taken back together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.ui.editing.bulk_dialog import BulkDialog
from desktop.ui.editing.edits_dialog import EditsDialog
from desktop.ui.editing.replace_dialog import ReplaceDialog
from desktop.ui.pages.clients import ClientsPage
from desktop.ui.workspace import Workspace

TODAY = date(2026, 11, 22)
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> ClientsPage:
    """The page of clients with two columns beside each other that can be edited, and one that can't."""
    made = ClientsPage(workspace)
    qtbot.addWidget(made)
    workspace.changed.connect(made.refresh)
    made.resize(1368, 800)
    made.refresh(None)
    made.show()
    qtbot.waitUntil(lambda: made.table.rows_model.rowCount() > 0)
    for name in ("stage", "monthly_budget", "registered_on", "tags"):
        made.table.show_column(name, True)
    return made


def _select(page: ClientsPage, first: str, last: str, rows: int) -> list[Client]:
    """Select a block from the top of the table; gives its clients."""
    model = page.table.rows_model
    left, right = model.column_place(first), model.column_place(last)
    assert left is not None
    assert right is not None
    page.table.setCurrentIndex(model.index(0, left))
    block = QItemSelection(model.index(0, left), model.index(rows - 1, right))
    page.table.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    return [row.client for row in model.rows()[:rows]]


def _opened(page: ClientsPage, kind: type[Any]) -> Any:
    return next(made for made in page.window().findChildren(kind) if made.isVisible())


def _stored(page: ClientsPage, clients: list[Client], name: str) -> list[object]:
    return [getattr(page.workspace.session.get(Client, client.id), name) for client in clients]


def _paste(qtbot: QtBot, page: ClientsPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.table, Qt.Key.Key_V, _CTRL)


def test_a_pasted_block_is_shown_old_to_new_and_stored_only_when_agreed(qtbot: QtBot, page: ClientsPage) -> None:
    clients = _select(page, "monthly_budget", "monthly_budget", 1)
    clients = [row.client for row in page.table.rows_model.rows()[:3]]
    before = _stored(page, clients, "monthly_budget")
    _paste(qtbot, page, "1100\n22 apples\n3,300.50\n")
    dialog = _opened(page, EditsDialog)
    assert [one.text for one in dialog.proposal.refused] == ["22 apples"]
    assert dialog.table.rows_model.row(0).problem.startswith("“22 apples”")
    assert dialog.table.rows_model.row(1).after == "1100"
    assert _stored(page, clients, "monthly_budget") == before
    dialog.apply()
    assert _stored(page, clients, "monthly_budget") == [110_000, before[1], 330_050]
    page.workspace.undo()
    assert _stored(page, clients, "monthly_budget") == before


def test_a_block_over_read_only_columns_and_beyond_the_table_says_so(qtbot: QtBot, page: ClientsPage) -> None:
    _select(page, "health", "health", 1)
    rows = page.table.rows_model.rowCount()
    page.table.select_row(page.table.rows_model.id_at(rows - 1))
    _paste(qtbot, page, "1\tlapsed\n2\tlapsed\n")  # health can't be edited, the stage beside it can
    dialog = _opened(page, EditsDialog)
    assert len(dialog.proposal.edits) == 1
    assert len(dialog.proposal.refused) == 1
    assert dialog.proposal.beyond == 2
    assert "beyond" in dialog.said.full_text()
    dialog.reject()


def test_a_username_that_is_taken_is_refused_and_the_rest_taken(qtbot: QtBot, page: ClientsPage) -> None:
    clients = [row.client for row in page.table.rows_model.rows()[:3]]
    _select(page, "username", "username", 1)
    _paste(qtbot, page, f"new-one\nnew-one\n{clients[0].username}\n")
    dialog = _opened(page, EditsDialog)
    assert len(dialog.proposal.edits) == 2  # the name that the first gives up is free
    assert len(dialog.proposal.refused) == 1
    dialog.apply()
    assert _stored(page, clients, "username") == ["new-one", clients[1].username, clients[0].username]


def test_cells_that_cannot_be_emptied_are_named_and_the_rest_waits_for_the_rep(qtbot: QtBot, page: ClientsPage) -> None:
    clients = _select(page, "health", "stage", 3)
    page.table.show_column("username", False)
    clients = _select(page, "name", "level", 3)  # names must be filled; levels are one of two
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert _stored(page, clients, "name") == [client.name for client in clients]
    assert all(_stored(page, clients, "level"))
    clients = _select(page, "stage", "monthly_budget", 4)
    qtbot.keyClick(page.table, Qt.Key.Key_D, _CTRL)
    dialog = _opened(page, EditsDialog)
    assert dialog.proposal.refused
    assert {one.column.name for one in dialog.proposal.refused}.isdisjoint({"stage", "monthly_budget"})
    dialog.apply()
    budgets = _stored(page, clients, "monthly_budget")
    assert budgets == [budgets[0]] * 4


def test_the_field_of_all_selected_clients_is_set_in_one_step(qtbot: QtBot, page: ClientsPage) -> None:
    clients = _select(page, "monthly_budget", "monthly_budget", 5)
    before = _stored(page, clients, "monthly_budget")
    page.editing.bulk(page.table)
    dialog = _opened(page, BulkDialog)
    assert dialog.field.currentText() == page.table.rows_model.columns[page.table.currentIndex().column()].title
    qtbot.keyClicks(dialog.editor.control, "12x")
    assert not dialog.go_button.isEnabled()
    dialog.editor.control.clear()
    qtbot.keyClicks(dialog.editor.control, "1234")
    said: list[str] = []
    page.workspace.done.connect(lambda text, _batch: said.append(text))
    qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    assert _stored(page, clients, "monthly_budget") == [123_400] * 5
    assert said == ["Monthly budget of 5 clients changed"]
    page.workspace.undo()
    assert _stored(page, clients, "monthly_budget") == before


def test_tags_are_added_and_taken_away_for_many(qtbot: QtBot, page: ClientsPage) -> None:
    clients = _select(page, "tags", "tags", 3)
    before = _stored(page, clients, "tags")
    for way, expected in (("add", True), ("remove", False)):
        page.editing.bulk(page.table)
        dialog = _opened(page, BulkDialog)
        dialog.way._buttons[way].click()
        qtbot.keyClicks(dialog.editor.control, "trade-fair")
        dialog.apply()
        assert all(("trade-fair" in tags) is expected for tags in _stored(page, clients, "tags"))  # type: ignore[operator]
    assert _stored(page, clients, "tags") == before


def test_a_text_is_found_and_replaced_in_the_selection(qtbot: QtBot, page: ClientsPage) -> None:
    clients = _select(page, "name", "name", 6)
    letter = clients[0].name[:2]
    page.editing.replace(page.table)
    dialog = _opened(page, ReplaceDialog)
    assert dialog.scope.value == "selection"
    dialog.sought.setText(letter)
    qtbot.keyClicks(dialog.put, "(.*)")  # nothing in it is a pattern
    dialog.apply()
    after = _stored(page, clients, "name")
    assert after == [client.name.replace(letter, "(.*)") for client in clients]
    page.workspace.undo()
    assert _stored(page, clients, "name") == [client.name for client in clients]


def test_what_another_desk_changed_since_the_preview_is_not_overwritten(qtbot: QtBot, page: ClientsPage) -> None:
    clients = _select(page, "name", "name", 2)
    page.editing.replace(page.table)
    dialog = _opened(page, ReplaceDialog)
    dialog.sought.setText(clients[0].name)
    qtbot.keyClicks(dialog.put, "Mine")
    page.workspace.write(edited(Phrase("Theirs"), [(clients[0], replace(clients[0], name="Theirs"))]))
    dialog.apply()
    assert dialog.isVisible()
    assert _stored(page, clients[:1], "name") == ["Theirs"]


def test_a_large_block_is_read_beside_the_window_and_stored_in_one_step(qtbot: QtBot, page: ClientsPage) -> None:
    _select(page, "monthly_budget", "monthly_budget", 1)
    rows = [row.client for row in page.table.rows_model.rows()]
    before = _stored(page, rows, "monthly_budget")
    _paste(qtbot, page, "\n".join(["777"] * 1_500))
    qtbot.waitUntil(lambda: any(made.isVisible() for made in page.window().findChildren(EditsDialog)))
    dialog = _opened(page, EditsDialog)
    assert dialog.proposal.beyond == 1_500 - len(rows)
    dialog.apply()
    qtbot.waitUntil(lambda: _stored(page, rows, "monthly_budget") == [77_700] * len(rows))
    page.workspace.undo()
    assert _stored(page, rows, "monthly_budget") == before


def test_more_cells_than_a_table_takes_are_refused_with_a_way_on(qtbot: QtBot, page: ClientsPage) -> None:
    refused: list[Any] = []
    page.workspace.refused.connect(refused.append)
    _select(page, "name", "name", 1)
    _paste(qtbot, page, "\n".join(["x\ty"] * 50_001))
    assert "Imports" in str(refused[0].hint)
    assert not page.window().findChildren(EditsDialog)


@pytest.mark.parametrize(
    ("column", "text", "kept"),
    [
        ("name", "名" * 500, True),
        ("name", "名" * 501, False),
        ("name", "深圳🚀科技 👩‍👩‍👧", True),
        ("name", "شركة الأمل ‏", True),
        ("name", "   ", False),
        ("registered_on", "yesterday-ish", False),
        ("registered_on", "31 Feb", False),
        ("monthly_budget", "1,2,3", False),
        ("stage", "asleep", False),
    ],
)
def test_odd_texts_are_kept_as_they_are_or_refused_with_a_sentence(
    qtbot: QtBot, page: ClientsPage, column: str, text: str, kept: bool
) -> None:
    (client,) = _select(page, column, column, 1)
    refused: list[Any] = []
    page.workspace.refused.connect(refused.append)
    before = getattr(client, column)
    _paste(qtbot, page, text)
    after = _stored(page, [client], column)[0]
    if kept:
        assert str(after).strip("‏ ") == text.strip("‏ ")
        assert not refused
    else:
        assert after == before
        assert str(refused[0].message)


def test_control_characters_never_reach_a_record(qtbot: QtBot, page: ClientsPage) -> None:
    (client,) = _select(page, "name", "name", 1)
    _paste(qtbot, page, "a\x00b\x07c\x1b[31m")
    name = str(_stored(page, [client], "name")[0])
    assert all(letter.isprintable() for letter in name)
