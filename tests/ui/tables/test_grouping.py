"""Rows in groups: headings with subtotals that fold by keyboard and mouse, and that no cell command takes for a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.tables.blocks import Summary
from desktop.ui.tables.layout import TableLayout
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.model import RowsModel
from desktop.ui.tables.view import DataTable
from tests.ui.tables.sample_clients import CLIENTS, COLUMNS, Book, Client

GoTo = Callable[[int, str], None]
_SUMMING = tuple(
    replace(column, subtotal="sum", amount=lambda cents: f"{cents / 100:.2f}") if column.name == "spend" else column
    for column in COLUMNS
)


@pytest.fixture
def grouped(qtbot: QtBot, book: Book) -> DataTable:
    """The five clients by level, with the keyboard on the first heading."""
    view = DataTable(_SUMMING, lambda c: c.id, commit=book.commit)
    qtbot.addWidget(view)
    book.table = view
    view.show_column("chosen", False)
    view.set_rows(CLIENTS)
    view.resize(760, 400)
    view.show()
    qtbot.waitExposed(view)
    view.group_by("level")
    view.activateWindow()
    view.setFocus()
    view.setCurrentIndex(view.rows_model.index(0, 1))
    return view


def _key_clients() -> list[Client]:
    return [client for client in CLIENTS if client.level == "key"]


def test_headings_count_and_add_up(grouped: DataTable) -> None:
    model = grouped.rows_model
    assert model.rowCount() == len(CLIENTS) + len(model.headings())
    assert model.passing == len(CLIENTS)
    assert model.cell(0, 1).detail == str(len(_key_clients()))
    spend = model.column_place("spend")
    assert spend is not None
    total = sum(client.spend or 0 for client in _key_clients())
    assert model.cell(0, spend).text == f"{total / 100:.2f}"
    first = _key_clients()[0]
    grouped.put_rows([replace(first, spend=(first.spend or 0) + 1000)])
    assert model.cell(0, spend).text == f"{(total + 1000) / 100:.2f}"


def test_a_group_folds_by_keys_and_by_click(grouped: DataTable, qtbot: QtBot) -> None:
    model = grouped.rows_model
    everything = model.rowCount()
    qtbot.keyClick(grouped, Qt.Key.Key_Left)
    assert model.rowCount() == everything - len(_key_clients())
    assert grouped.currentIndex().row() == 0
    assert len(model.rows()) == len(CLIENTS)  # folded away, but still there for exports and the next client
    qtbot.keyClick(grouped, Qt.Key.Key_Right)
    assert model.rowCount() == everything
    qtbot.keyClick(grouped, Qt.Key.Key_Space)
    assert model.rowCount() < everything
    where = grouped.visualRect(model.index(0, 1)).center()
    qtbot.mouseClick(grouped.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert model.rowCount() == everything
    grouped.fold(model.headings(), folded=True)
    assert model.rowCount() == len(model.headings())
    assert grouped.select_row(CLIENTS[0].id)  # who is asked for comes into sight
    assert grouped.current_row() == CLIENTS[0]


def test_no_cell_command_takes_a_heading_for_a_row(grouped: DataTable, qtbot: QtBot, book: Book) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    before = dict(book.rows)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_D, Qt.Key.Key_V, Qt.Key.Key_Semicolon):
        qtbot.keyClick(grouped, key, Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_Delete else ctrl)
    qtbot.keyClick(grouped, Qt.Key.Key_F2)
    assert grouped.state() != DataTable.State.EditingState
    assert book.rows == before
    assert grouped.current_row() is None
    assert grouped.selected_rows() == []
    grouped.selectAll()
    assert len(grouped.selected_rows()) == len(CLIENTS)
    said: list[Summary] = []
    grouped.summary_changed.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1].rows == len(CLIENTS)
    qtbot.keyClick(grouped, Qt.Key.Key_C, ctrl)
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(CLIENTS)


def test_groups_are_kept_with_the_layout(grouped: DataTable) -> None:
    grouped.fold(grouped.rows_model.headings()[:1], folded=True)
    kept = TableLayout.from_json(grouped.kept_layout().to_json())
    shown = grouped.rows_model.rowCount()
    grouped.arrange(TableLayout())
    assert not grouped.rows_model.headings()
    grouped.arrange(kept)
    assert grouped.rows_model.rowCount() == shown


@given(
    levels=st.lists(st.sampled_from(["key", "regular", ""]), max_size=12),
    by=st.sampled_from(["level", "spend", "name", ""]),
    down=st.booleans(),
)
def test_groups_hold_each_row_once_in_the_order_of_the_sort(levels: list[str], by: str, down: bool) -> None:
    rows = [Client(number, f"c{number % 3}", level, spend=number % 4 or None) for number, level in enumerate(levels)]
    plain: RowsModel[Client] = RowsModel(COLUMNS, lambda c: c.id)
    made: RowsModel[Client] = RowsModel(COLUMNS, lambda c: c.id)
    tester = QAbstractItemModelTester(made)
    for model in (plain, made):
        model.set_rows(rows)
        model.sort_by([SortKey("spend", descending=down)])
    made.group_by(by)
    assert sorted(row.id for row in made.rows()) == [row.id for row in rows]
    order = [row.id for row in plain.rows()]
    place = made.column_place(by)
    values = [made.columns[place].value(row) if place is not None else 0 for row in made.rows()]
    for value in set(values):
        group = [row.id for row, of in zip(made.rows(), values, strict=True) if of == value]
        assert group == sorted(group, key=order.index)
    assert len(made.headings()) == (len({value or None for value in values}) if by else 0)
    del tester
