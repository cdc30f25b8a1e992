"""A table is worked by the keyboard, and what a person arranged stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.tables.blocks import Summary
from desktop.ui.tables.filter_fields import ChoiceFilter, TypedFilter
from desktop.ui.tables.header import FilterHeader
from desktop.ui.tables.layout import TableLayout
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.view import DataTable
from tests.ui.tables.sample_clients import CLIENTS, COLUMNS, TODAY, Book

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GoTo = Callable[[int, str], None]


def header(table: DataTable) -> FilterHeader:
    found = table.horizontalHeader()
    assert isinstance(found, FilterHeader)
    return found


def typed_filter(table: DataTable, title: str) -> TypedFilter:
    return next(f for f in table.findChildren(TypedFilter) if f.accessibleName() == f"Filter {title}")


def editor(table: DataTable) -> QLineEdit:
    return next(e for e in table.viewport().findChildren(QLineEdit) if e.isVisible())


def select(table: DataTable, top: int, left: int, bottom: int, right: int) -> None:
    model = table.rows_model
    table.setCurrentIndex(model.index(top, left))
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    table.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_selection_and_current_row_survive_sort_and_filter(table: DataTable, go_to: GoTo) -> None:
    go_to(3, "name")
    select(table, 2, 1, 3, 2)
    table.sort_by(SortKey("name", descending=True))
    assert {c.id for c in table.selected_rows()} == {3, 4}
    assert table.current_row() == CLIENTS[2]
    table.filter_by({"name": "riland"})
    assert table.current_row() == CLIENTS[0]
    table.clear_filters()
    assert {c.id for c in table.selected_rows()} == {3, 4}
    assert table.current_row() == CLIENTS[2]


def test_a_filter_applies_a_quarter_second_after_the_last_key(table: DataTable, qtbot: QtBot) -> None:
    field = typed_filter(table, "Spend")
    qtbot.keyClicks(field, ">= 800")
    assert table.rows_model.rowCount() == 5
    qtbot.waitUntil(lambda: table.rows_model.rowCount() == 2, timeout=1000)
    assert field.property("active") is True
    qtbot.keyClick(field, Key.Key_Escape)
    qtbot.waitUntil(lambda: table.rows_model.rowCount() == 5, timeout=1000)


def test_an_unreadable_filter_says_why_and_leaves_the_rows(table: DataTable, qtbot: QtBot) -> None:
    field = typed_filter(table, "Next callback")
    qtbot.keyClicks(field, "< soon")
    qtbot.waitUntil(lambda: field.property("problem") is True, timeout=1000)
    assert "not a date" in field.toolTip()
    assert table.rows_model.rowCount() == 5


def test_enter_leads_from_the_filter_into_the_table_and_up_leads_back(table: DataTable, qtbot: QtBot) -> None:
    field = typed_filter(table, "Client")
    field.setFocus()
    qtbot.keyClicks(field, "lake")
    qtbot.keyClick(field, Key.Key_Return)
    assert table.hasFocus()
    assert table.rows_model.rowCount() == 1
    table.setCurrentIndex(table.rows_model.index(0, 1))
    qtbot.keyClick(table, Key.Key_Up)
    assert field.hasFocus()


def test_letters_still_being_composed_do_not_filter(table: DataTable, qtbot: QtBot) -> None:
    field = typed_filter(table, "Client")
    with qtbot.assertNotEmitted(field.changed):
        QApplication.sendEvent(field, QInputMethodEvent("gu", []))
    event = QInputMethodEvent()
    event.setCommitString("姑")
    with qtbot.waitSignal(field.changed):
        QApplication.sendEvent(field, event)


def test_a_list_filter_is_ticked(table: DataTable) -> None:
    field = table.findChildren(ChoiceFilter)[0]
    actions = {action.text(): action for action in field.findChildren(QMenu)[-1].actions()}
    actions["Key"].setChecked(True)
    header(table).apply_now()
    assert [c.id for c in table.rows_model.rows()] == [1, 2]
    assert field.currentText() == "Key"
    table.clear_filters()
    assert field.currentText() == "any"


def test_clicks_sort_up_down_and_not_and_shift_adds_a_key(table: DataTable, qtbot: QtBot) -> None:
    viewport = header(table).viewport()

    def click(column: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, y: int = 10) -> None:
        place = table.rows_model.column_place(column)
        assert place is not None
        at = header(table).sectionViewportPosition(place) + 20
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, modifier, viewport.rect().topLeft() + _point(at, y))

    click("level")
    click("name", SHIFT)
    assert table.rows_model.sorted_by == (SortKey("level"), SortKey("name"))
    click("name", SHIFT)
    assert table.rows_model.sorted_by[1].descending
    click("due")
    click("due")
    click("due")
    assert table.rows_model.sorted_by == ()
    click("due", y=34)  # between title and filter field
    assert table.rows_model.sorted_by == ()


def _point(x: int, y: int) -> object:
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def test_copied_cells_are_plain_numbers_and_iso_dates(table: DataTable, qtbot: QtBot) -> None:
    select(table, 1, 1, 2, 4)
    qtbot.keyClick(table, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "chouqin\tKey\t2026-05-08\t",
        "Lakeside, Bearings\tRegular\t2026-05-12\t690.5",
    ]


def test_pasted_cells_are_one_step(table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo) -> None:
    QGuiApplication.clipboard().setText("2026-07-01\t12.50\r\n2026-07-02\t\r\n")
    go_to(1, "due")
    qtbot.keyClick(table, Key.Key_V, CTRL)
    assert len(book.steps) == 1
    assert (book.rows[1].due, book.rows[1].spend) == (date(2026, 7, 1), 1250)
    assert (book.rows[2].due, book.rows[2].spend) == (date(2026, 7, 2), None)


def test_one_wrong_cell_refuses_the_whole_paste(table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo) -> None:
    QGuiApplication.clipboard().setText("100\nmany\n")
    go_to(1, "spend")
    with qtbot.waitSignal(table.failed):
        qtbot.keyClick(table, Key.Key_V, CTRL)
    assert not book.steps


def test_fill_down_clear_and_today_change_all_selected_cells(table: DataTable, qtbot: QtBot, book: Book) -> None:
    select(table, 0, 4, 2, 4)
    qtbot.keyClick(table, Key.Key_D, CTRL)
    assert [book.rows[n].spend for n in (1, 2, 3)] == [118_600] * 3
    qtbot.keyClick(table, Key.Key_Delete)
    assert [book.rows[n].spend for n in (1, 2, 3)] == [None] * 3
    select(table, 0, 3, 1, 3)
    qtbot.keyClick(table, Key.Key_Semicolon, CTRL)
    assert [book.rows[n].due for n in (1, 2)] == [TODAY] * 2
    assert len(book.steps) == 3


def test_a_single_cell_is_filled_from_the_one_above(table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo) -> None:
    go_to(1, "spend")
    qtbot.keyClick(table, Key.Key_D, CTRL)  # there is none above
    assert not book.steps
    go_to(2, "spend")
    qtbot.keyClick(table, Key.Key_D, CTRL)
    assert book.rows[2].spend == book.rows[1].spend


def test_the_handle_of_a_block_fills_down(table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo) -> None:
    go_to(1, "spend")
    start = table.fill_handle().center()
    end = table.visualRect(table.rows_model.index(2, 4)).center()
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(table.viewport(), end)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert [book.rows[n].spend for n in (1, 2, 3, 4)] == [118_600, 118_600, 118_600, 64_000]
    assert len(book.steps) == 1


def test_a_click_on_the_handle_fills_nothing(table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo) -> None:
    go_to(2, "spend")
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.fill_handle().center())
    assert not book.steps


def test_a_table_that_is_only_read_has_no_handle(qtbot: QtBot) -> None:
    view = DataTable(COLUMNS, lambda c: c.id)
    qtbot.addWidget(view)
    view.set_rows(CLIENTS)
    view.setCurrentIndex(view.rows_model.index(0, 1))
    assert view.fill_handle().isNull()


def test_typing_opens_the_editor_and_enter_takes_the_value(
    table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo
) -> None:
    go_to(1, "name")
    qtbot.keyClicks(table, "N")
    line = editor(table)
    qtbot.keyClicks(line, "ew name")
    qtbot.keyClick(line, Key.Key_Return)
    assert book.rows[1].name == "New name"
    assert table.currentIndex().row() == 1


def test_a_composition_opens_the_editor_with_its_first_key(
    table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo
) -> None:
    go_to(1, "name")
    QApplication.sendEvent(table, QInputMethodEvent("h", []))
    line = editor(table)
    assert line.isVisible()
    for composed in ("hu", "hui"):
        QApplication.sendEvent(line, QInputMethodEvent(composed, []))
    taken = QInputMethodEvent()
    taken.setCommitString("回访")
    QApplication.sendEvent(line, taken)
    assert line.text() == "回访"
    qtbot.keyClick(line, Key.Key_Return)
    assert book.rows[1].name == "回访"


def test_a_wrong_value_stays_in_the_editor_with_the_reason(
    table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo
) -> None:
    go_to(1, "due")
    qtbot.keyClick(table, Key.Key_F2)
    line = editor(table)
    assert line.text() == "2026-05-14"
    line.setText("31 June")
    with qtbot.waitSignal(table.failed):
        qtbot.keyClick(line, Key.Key_Tab)
    assert line.isVisible()
    assert line.property("problem") is True
    assert line.accessibleDescription()
    qtbot.keyClick(line, Key.Key_Escape)
    assert not book.steps
    assert book.rows[1].due == date(2026, 5, 14)


def test_what_is_typed_stays_when_another_desk_changes_the_cell_and_is_written_when_one_insists(
    table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo
) -> None:
    go_to(1, "name")
    qtbot.keyClicks(table, "M")
    qtbot.keyClicks(editor(table), "ine")
    theirs = replace(book.rows[1], name="Theirs", spend=1)
    book.rows[1] = theirs
    table.put_rows([theirs])
    line = editor(table)
    assert line.text() == "Mine"
    qtbot.keyClick(line, Key.Key_Return)
    assert line.isVisible()
    assert "Theirs" in line.accessibleDescription()
    assert book.rows[1].name == "Theirs"
    qtbot.keyClick(line, Key.Key_Return)
    assert book.rows[1].name == "Mine"


def test_a_cell_that_is_open_but_untouched_shows_what_another_desk_wrote(
    table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo
) -> None:
    go_to(1, "name")
    qtbot.keyClick(table, Key.Key_F2)
    theirs = replace(book.rows[1], name="Theirs")
    book.rows[1] = theirs
    table.put_rows([theirs])
    assert editor(table).text() == "Theirs"
    qtbot.keyClick(editor(table), Key.Key_Return)
    assert not book.steps


def test_a_list_cell_is_edited_by_its_list(table: DataTable, qtbot: QtBot, book: Book, go_to: GoTo) -> None:
    go_to(3, "level")
    qtbot.keyClick(table, Key.Key_F2)
    box = next(b for b in table.viewport().findChildren(QComboBox) if b.isVisible())
    box.setCurrentIndex(0)
    qtbot.keyClick(box, Key.Key_Tab)
    assert book.rows[3].level == "key"


def test_space_ticks_the_selected_rows(table: DataTable, qtbot: QtBot, book: Book) -> None:
    select(table, 0, 1, 1, 1)
    qtbot.keyClick(table, Key.Key_Space)
    assert [c.id for c in book.rows.values() if c.chosen] == [1, 2]


def test_enter_activates_the_row_and_ctrl_del_asks_for_the_trash(table: DataTable, qtbot: QtBot, go_to: GoTo) -> None:
    go_to(4, "name")
    with qtbot.waitSignal(table.row_activated) as activated:
        qtbot.keyClick(table, Key.Key_Return)
    assert activated.args == [CLIENTS[3]]
    with qtbot.waitSignal(table.trash_requested) as trashed:
        qtbot.keyClick(table, Key.Key_Delete, CTRL)
    assert trashed.args == [[CLIENTS[3]]]


def test_ctrl_arrows_jump_and_with_shift_select(table: DataTable, qtbot: QtBot, go_to: GoTo) -> None:
    go_to(2, "spend")
    qtbot.keyClick(table, Key.Key_Down, CTRL | SHIFT)
    assert len(table.selected_rows()) == 4
    qtbot.keyClick(table, Key.Key_Left, CTRL)
    assert table.currentIndex().column() == 0


def test_the_summary_counts_what_is_selected(table: DataTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.summary_changed, check_params_cb=lambda s: s.cells == 3) as told:
        select(table, 0, 4, 2, 4)
    assert told.args == [Summary(5, 3, 2, Decimal("1876.5"), least=Decimal("690.5"), greatest=Decimal(1186))]
    with qtbot.waitSignal(table.summary_changed, check_params_cb=lambda s: s.column == "Spend") as told:
        table.select_row(1)
        table.filter_by({"spend": "< 1000"})
    with qtbot.waitSignal(table.summary_changed, check_params_cb=lambda s: s.rows == 3) as told:
        table.filter_by({"spend": "< 1000"})
    filtered = Summary(3, 3, 3, Decimal("2170.5"), Decimal(640), Decimal(840), column="Spend")
    assert told.args == [filtered]
    assert filtered.mean == Decimal("723.5")


def test_the_panel_is_told_once_the_row_rests(table: DataTable, qtbot: QtBot, go_to: GoTo) -> None:
    go_to(1, "name")
    with qtbot.waitSignal(table.current_row_changed) as told:
        go_to(5, "name")
    assert told.args == [CLIENTS[4]]


def test_the_layout_comes_back_by_column_names(table: DataTable, qtbot: QtBot, book: Book) -> None:
    table.show_column("level", False)
    table.setColumnWidth(3, 140)
    header(table).moveSection(4, 0)
    table.sort_by(SortKey("spend", descending=True))
    table.filter_by({"spend": ">= 650", "level": ("regular",)})
    table.show_filter_row(False)
    kept = TableLayout.from_json(table.kept_layout().to_json())
    assert kept == table.kept_layout()
    other = DataTable(table.rows_model.columns, lambda c: c.id, commit=book.commit, today=lambda: TODAY)
    qtbot.addWidget(other)
    other.set_rows(CLIENTS)
    other.resize(table.size())
    other.arrange(kept)
    assert other.kept_layout().order == kept.order
    assert other.kept_layout().shown == kept.shown
    assert other.columnWidth(3) == 140
    assert [c.id for c in other.rows_model.rows()] == [5, 3]
    assert not other.filter_row_shown
    other.reset_columns()
    assert not other.isColumnHidden(2)


@pytest.mark.parametrize("text", ["", "[]", "nonsense", '{"sort": [[1]], "widths": {"name": "wide"}, "filters": 3}'])
def test_an_unreadable_layout_is_no_error(table: DataTable, text: str) -> None:
    table.arrange(TableLayout.from_json(text))
    assert len(table.visible_columns()) == 5


def test_filters_are_shown_and_hidden_by_key(table: DataTable, qtbot: QtBot) -> None:
    tall = header(table).height()
    qtbot.keyClick(table, Key.Key_L, CTRL | SHIFT)
    assert header(table).height() == tall // 2
    assert not typed_filter(table, "Client").isVisible()
    qtbot.keyClick(table, Key.Key_L, CTRL | SHIFT)
    assert typed_filter(table, "Client").isVisible()


def test_filter_fields_stand_under_their_titles_when_columns_move(table: DataTable) -> None:
    header(table).moveSection(4, 0)
    field = typed_filter(table, "Spend")
    assert field.x() == header(table).sectionViewportPosition(4) + 3
    table.show_column("spend", False)
    assert not field.isVisible()


def test_the_last_column_cannot_be_hidden(table: DataTable) -> None:
    for name in ("chosen", "level", "due", "spend"):
        table.show_column(name, False)
    menu = table.columns_menu(table)
    checked = [action for action in menu.actions() if action.isChecked()]
    assert [action.isEnabled() for action in checked] == [False]


def test_the_context_menu_holds_the_pages_actions(table: DataTable, qtbot: QtBot) -> None:
    call = QAction("Call", table)
    table.set_menu(lambda: [call, None])
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.rows_model.index(0, 1)).center()
    )
    from PySide6.QtGui import QContextMenuEvent

    centre = table.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, centre, table.mapToGlobal(centre))
    QApplication.sendEvent(table.viewport(), event)
    menu = next(m for m in table.findChildren(QMenu) if call in m.actions())
    assert menu.isVisible()
    menu.close()


def test_a_row_changed_elsewhere_is_sorted_when_the_current_one_is_left(
    table: DataTable, qtbot: QtBot, go_to: GoTo
) -> None:
    table.sort_by(SortKey("name"))
    go_to(1, "name")
    table.put_rows([replace(CLIENTS[0], name="aaa")])
    assert table.rows_model.place_of(1) != 0
    qtbot.keyClick(table, Key.Key_Up)
    qtbot.waitUntil(lambda: table.rows_model.place_of(1) == 0)


def test_columns_are_sorted_moved_widened_and_hidden_from_the_current_cell(table: DataTable, go_to: GoTo) -> None:
    columns = table.arrangement
    go_to(1, "spend")
    columns.sort_current(adding=False)
    go_to(1, "level")
    columns.sort_current(adding=True)
    columns.sort_current(adding=True)
    assert table.rows_model.sorted_by == (SortKey("spend"), SortKey("level", descending=True))
    order = table.visible_columns()
    columns.move_current(-1)
    columns.move_current(-1)
    assert table.visible_columns()[: len(order)] != order
    width = table.columnWidth(table.currentIndex().column())
    columns.widen_current(20)
    assert table.columnWidth(table.currentIndex().column()) == width + 20
    for _ in order:
        columns.hide_current()
    assert len(table.visible_columns()) == 1
