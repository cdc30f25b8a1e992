"""Views of the table of clients: quick questions, private and shared views, and a state that nothing loses."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from desktop.domain.fields import field_of
from desktop.domain.records import Client, Rep
from desktop.services.client_views import saved_views
from desktop.services.clients import edited_clients
from desktop.ui.pages.clients import ClientsPage
from desktop.ui.pages.clients.commands import row_menu
from desktop.ui.pages.clients.save_view import SaveViewDialog
from desktop.ui.tables.lines import SortKey
from desktop.ui.workspace import Workspace

TODAY = date(2026, 11, 22)


def _page(qtbot: QtBot, workspace: Workspace, kept: object = None) -> ClientsPage:
    made = ClientsPage(workspace)
    qtbot.addWidget(made)
    if kept is not None:
        made.restore(json.loads(json.dumps(kept)))
    workspace.changed.connect(made.refresh)
    made.resize(1368, 800)
    made.refresh(None)
    made.show()
    qtbot.waitUntil(lambda: made.table.rows_model.rowCount() > 0)
    return made


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> ClientsPage:
    workspace.session.rep = next(iter(workspace.session.all(Rep)))
    return _page(qtbot, workspace)


def _state(page: ClientsPage) -> dict[str, object]:
    table = page.table
    return {
        "view": page.view.name,
        "layout": table.kept_layout(),
        "rows": [row.id for row in table.rows_model.rows()],
        "selection": table.kept_selection(),
        "changed": page.views.is_changed,
        "scrolled": table.verticalScrollBar().value(),
    }


def test_views_keep_their_state_over_fifty_switches_and_a_restart(qtbot: QtBot, page: ClientsPage) -> None:
    table = page.table
    table.show_column("stage", True)
    table.setColumnWidth(table.rows_model.column_place("username") or 0, 131)
    table.horizontalHeader().moveSection(1, 3)
    table.sort_by(SortKey("level"), SortKey("spend", descending=True))
    table.filter_by({"spend": ">= 100"})
    table.layout_changed.emit()
    page.views.ask("key", True)
    model = table.rows_model
    table.setCurrentIndex(model.index(3, 0))
    block = QItemSelection(model.index(1, 2), model.index(2, 4))
    table.selectionModel().select(block, QItemSelectionModel.SelectionFlag.Select)
    before = _state(page)
    assert before["changed"]
    assert 0 < model.rowCount() < model.total + 1
    for turn in range(50):
        page.list.tabs.go(1 if turn % 3 else 2)
        if turn % 10 == 0:
            page.hide()
            page.show()
    page.views.choose("key")
    assert _state(page) == before
    later = _page(qtbot, page.workspace, page.kept())
    assert _state(later) == before


def test_a_view_that_is_put_back_by_hand_counts_as_unchanged(page: ClientsPage) -> None:
    page.table.show_column("stage", True)
    assert page.views.is_changed
    page.table.show_column("stage", False)
    assert not page.views.is_changed
    page.table.sort_by(SortKey("spend"))
    page.table.layout_changed.emit()
    page.views.reset()
    assert [key.column for key in page.table.rows_model.sorted_by] == ["level", "next_callback"]


def test_quick_questions_narrow_down_together_and_are_counted(qtbot: QtBot, page: ClientsPage) -> None:
    rep = page.workspace.session.rep
    page.views.ask("mine", True)
    mine = page.table.rows_model.rows()
    assert mine
    assert {row.client.owner for row in mine} == {rep}
    page.views.ask("key", True)
    assert {row.client.level for row in page.table.rows_model.rows()} == {"key"}
    page.views.ask("key", False)
    qtbot.waitUntil(lambda: page.list.quick._buttons["mine"].text().endswith(str(len(mine))))
    row = mine[0]
    other = next(number for number in page.workspace.session.all(Rep) if number != rep)
    page.workspace.do(edited_clients([(row.client, field_of(Client, "owner"), other)]))
    assert page.table.rows_model.place_of(row.id) is None
    page.views.clear()
    assert page.table.rows_model.place_of(row.id) is not None


def test_quick_questions_are_reached_by_keyboard(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.waitUntil(lambda: bool(page.list.quick._shown()))
    page.activateWindow()
    first, second = page.list.quick._shown()[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert second.isChecked()
    assert page.views.is_changed


def test_a_shared_view_is_seen_by_others_and_changed_by_its_owner_only(qtbot: QtBot, page: ClientsPage) -> None:
    page.views.ask("overdue", True)
    page.save_view()
    dialog = next(made for made in page.window().findChildren(SaveViewDialog))
    assert not dialog.save_button.isEnabled()
    dialog.name.setText("Late ones")
    dialog.shared.setChecked(True)
    dialog.save()
    assert page.view.title == "Late ones"
    assert not page.views.is_changed
    shown = [row.id for row in page.table.rows_model.rows()]
    page.views.choose("active")
    page.views.choose(f"kept-{saved_views(page.workspace.session)[0].id}")
    assert [row.id for row in page.table.rows_model.rows()] == shown
    reps = list(page.workspace.session.all(Rep))
    page.workspace.session.rep = reps[1]
    assert [view.name for view in saved_views(page.workspace.session)] == ["Late ones"]
    assert not page.views.is_own
    page.views.remove()
    assert saved_views(page.workspace.session)
    page.views.keep("Mine alone")
    page.workspace.session.rep = reps[0]
    assert [view.name for view in saved_views(page.workspace.session)] == ["Late ones"]
    page.workspace.session.rep = reps[1]
    page.workspace.undo()
    assert [view.name for view in saved_views(page.workspace.session)] == ["Late ones"]
    assert page.view.name == "key"


def test_a_heading_offers_what_is_done_with_groups_and_an_edit_moves_a_client_to_its_group(page: ClientsPage) -> None:
    page.table.group_by("level")
    model = page.table.rows_model
    page.table.setCurrentIndex(model.index(0, 0))
    texts = [action.text() for action in row_menu(page) if action is not None]
    assert texts[-1] == "No groups"
    first = model.rows()[0].client
    page.table.select_row(first.id)
    assert "Call" in [action.text() for action in row_menu(page) if action is not None]
    page.workspace.do(edited_clients([(first, field_of(Client, "level"), "regular")]))
    page.table.setCurrentIndex(model.index(0, 0))  # the row is left
    model.settle()
    place = model.place_of(first.id)
    heading = model.place_of(model.headings()[1])
    assert place is not None
    assert heading is not None
    assert place > heading
    page.table.fold(model.headings(), folded=True)
    page.show_client(first.id)
    assert page.table.current_row() is not None
