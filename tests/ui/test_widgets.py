"""The small parts: what they show, and how they answer to the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QPushButton

from desktop.ui.pages.clients.save_view import SaveViewDialog
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.drop_list import DropList, SearchList
from desktop.ui.widgets.health_bar import HealthBar
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.sparkline import Sparkline
from desktop.ui.widgets.tile import Tile


def test_left_and_right_walk_through_segments(qtbot):
    bar = SegmentBar([("system", "As the system"), ("light", "Light"), ("dark", "Dark")], "light", name="Look")
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert chosen.args == ["dark"]
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.value == "dark"


def test_a_tile_opens_the_rows_it_counts(qtbot):
    tile = Tile("Lapse rate", opens=True)
    qtbot.addWidget(tile)
    tile.show_figure("1.2%", "1 of 84", "April 2.4%")
    assert tile.accessibleName() == "Lapse rate, 1.2% 1 of 84, April 2.4%"
    with qtbot.waitSignal(tile.opened):
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    with qtbot.waitSignal(tile.opened):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_a_label_that_gives_way_keeps_its_whole_text_as_tooltip(qtbot):
    label = Label("A <b>very</b> long name of a client", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.full_text() == "A <b>very</b> long name of a client"
    assert "&lt;b&gt;" in label.toolTip()
    label.resize(600, 20)
    assert label.text() == label.full_text()
    assert label.toolTip() == ""


def test_health_is_said_with_its_number(qtbot):
    bar = HealthBar(34)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "Health 34 of 100"
    bar.set_score(None)
    assert bar.accessibleName() == "Health unknown"


def test_a_days_gap_is_not_a_zero_in_the_spark_line(qtbot):
    line = Sparkline()
    qtbot.addWidget(line)
    line.show_days([10, None, 20], [1, None, 2], (4, 6), ("1 May", "3 May"))
    assert line.accessibleName() == "Visits a day 15, inquiries 3, 1 May to 3 May"
    line.show()
    line.grab()
    line.show_days([None, None], [None, None])
    line.grab()
    assert line.accessibleName() == "Visits and inquiries: no figures"


def test_a_chip_is_as_wide_as_its_word(qtbot):
    short, long = Chip("Key", "key"), Chip("no decision maker 52 d", "bad", "triangle-alert")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert short.sizeHint().width() < long.sizeHint().width()
    long.show_text("x", "good", "")
    assert long.accessibleName() == "x"
    assert long.sizeHint().width() < short.sizeHint().width()


def test_buttons_of_a_page_header_give_up_their_words_before_the_title_is_cut(qtbot):
    header = PageHeader("November 2026", "198 planned, 4 overdue")
    qtbot.addWidget(header)
    ran: list[str] = []
    button = header.add_button("printer", "Print the month", lambda: ran.append("printed"), "Ctrl+P")
    header.resize(900, 52)
    header.show()
    assert button.text().strip() == "Print the month"
    header.resize(300, 52)
    assert button.text() == ""
    assert button.accessibleName() == "Print the month"
    assert "Ctrl+P" in button.toolTip()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ran == ["printed"]


def test_enter_on_cancel_leaves_a_dialog_and_does_nothing_else(qtbot):
    dialog = SaveViewDialog("Key clients", shared=False)
    qtbot.addWidget(dialog)
    given: list[str] = []
    dialog.named.connect(lambda name, _shared: given.append(name))
    dialog.show()
    (cancel,) = [button for button in dialog.findChildren(QPushButton) if button.text() == "Cancel"]
    cancel.setFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert given == []


def test_enter_in_a_field_does_what_the_dialog_is_for(qtbot):
    dialog = SaveViewDialog("Key clients", shared=False)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.named) as named:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert named.args == ["Key clients", False]


def test_the_wheel_chooses_from_a_list_only_where_the_keyboard_is(qtbot):
    field = DropList()
    field.addItems(["one", "two", "three"])
    qtbot.addWidget(field)
    roll = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    field.show()
    field.clearFocus()
    field.wheelEvent(roll)
    assert field.currentText() == "one"
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.wheelEvent(roll)
    assert field.currentText() == "two"


def test_what_is_typed_into_a_list_finds_entries_by_any_part_and_leaves_no_trace(qtbot):
    field = SearchList("Taken for")
    field.addItems(["left out", "Client: Name", "Contact: Phone"])
    qtbot.addWidget(field)
    field.show()
    field.lineEdit().setText("phone")
    field.completer().setCompletionPrefix("phone")
    assert field.completer().currentCompletion() == "Contact: Phone"
    field.lineEdit().editingFinished.emit()
    assert field.currentText() == "left out"
