"""The grid of figures as a person uses it: typing, pasting a block from Excel, empty cells, undo."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.services.figure_entry import Came, day_lines
from desktop.ui.editing.edits_dialog import EditsDialog
from desktop.ui.figures_entry.dialog import FiguresEntry

TODAY = date(2026, 11, 22)


@pytest.fixture
def client(workspace):
    return next(one for one in workspace.session.all(Client).values() if one.stage == "prospect")


@pytest.fixture
def window(qtbot, workspace, client):
    window = FiguresEntry(workspace, client.id)
    qtbot.addWidget(window)
    window.show()
    settle(qtbot, window)
    return window


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.workspace.jobs.unfinished, timeout=20_000)


def put(window, line, name):
    table = window.table
    table.setCurrentIndex(table.rows_model.index(line, table.rows_model.column_place(name)))
    table.setFocus()
    return table


def paste(qtbot, window, line, name, text):
    table = put(window, line, name)
    QApplication.clipboard().setText(text)
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return window.findChild(EditsDialog)


def test_a_typed_figure_is_stored_marked_and_undone(qtbot, window, workspace, client):
    model = window.table.rows_model
    assert model.setData(model.index(4, model.column_place("visits")), "31")
    settle(qtbot, window)
    cell = model.cell(4, model.column_place("visits"))
    assert (cell.text, cell.icon, cell.spoken) == ("31", "pencil", "31, typed in")
    assert day_lines(workspace.session, client, Month.of(TODAY))[4].came("visits") is Came.TYPED
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert model.cell(4, model.column_place("visits")).text == "–"


def test_the_keyboard_begins_at_the_first_figure(qtbot, window):
    assert window.table.currentIndex().row() == 0
    qtbot.keyClicks(window.table, "7")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.table.rows_model.cell(0, window.table.rows_model.column_place("visits")).text == "7"


def test_what_is_typed_while_the_last_figure_is_stored_stays(qtbot, window):
    table = put(window, 0, "visits")
    qtbot.keyClicks(table, "5")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(table, "2")  # before the grid has read itself again
    settle(qtbot, window)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, window)
    visits = table.rows_model.column_place("visits")
    assert [table.rows_model.cell(0, place).text for place in (visits, visits + 1)] == ["5", "2"]


def test_a_block_from_excel_is_looked_at_and_then_stored_in_one_step(qtbot, window, workspace, client):
    dialog = paste(qtbot, window, 0, "visits", "12\t1\n\t2\n1,014\tmany\n")
    assert [edit.value for edit in dialog.proposal.edits] == [12, 1, 2, 1014], "an empty cell leaves what is known"
    assert len(dialog.proposal.refused) == 1
    before = workspace.session.last_written
    dialog.apply()
    settle(qtbot, window)
    lines = day_lines(workspace.session, client, Month.of(TODAY))
    assert [(line.value("visits"), line.value("inquiries_phone")) for line in lines[:3]] == [
        (12, 1),
        (None, 2),
        (1014, None),
    ]
    workspace.undo(workspace.session.last_written)
    assert workspace.session.last_written > before
    assert all(line.value("visits") is None for line in day_lines(workspace.session, client, Month.of(TODAY)))


def test_a_month_of_all_clients_takes_a_pasted_column_and_names_those_that_have_daily_figures(qtbot, window):
    window.show_kind("clients")
    settle(qtbot, window)
    rows = window.table.rows_model.rows()
    with_figures = next(place for place, row in enumerate(rows) if row.came("visits") is Came.IMPORTED)
    assert with_figures is not None
    dialog = paste(qtbot, window, 0, "visits", "\n".join(["500"] * len(rows)))
    refused = {one.row.client.id for one in dialog.proposal.refused}
    assert rows[with_figures].client.id in refused
    assert "daily figures" in str(dialog.proposal.refused[0].error)


def test_the_months_of_a_year_stand_below_each_other(qtbot, window):
    window.show_kind("months")
    settle(qtbot, window)
    model = window.table.rows_model
    assert [row.month.month for row in model.rows()] == list(range(1, 12))
    assert model.setData(model.index(2, model.column_place("spend")), "1,200.50")
    settle(qtbot, window)
    assert model.row(2).value("spend") == 1200_50


def test_emptying_a_cell_is_refused_with_the_way_out(qtbot, window):
    model = window.table.rows_model
    model.setData(model.index(0, model.column_place("visits")), "5")
    settle(qtbot, window)
    with qtbot.waitSignal(model.refused) as refused:
        model.setData(model.index(0, model.column_place("visits")), "")
    assert "leaves the figure as it is" in str(refused.args[1])
