"""A panel beside its page, and the drawer that it becomes in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from desktop.ui.memory import Memory
from desktop.ui.widgets.beside import Beside, beside
from desktop.ui.widgets.side_panel import SidePanel


class PageOfTest(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.panel = SidePanel(344, name="About")
        self.field = QLineEdit()
        self.panel.column.addWidget(self.field)
        self.splitter = beside("test", self.list, self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)


@pytest.fixture
def page(qtbot) -> PageOfTest:
    made = PageOfTest()
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def narrowed(qtbot, page: PageOfTest, width: int = 1130) -> Beside:
    page.resize(width, 700)
    qtbot.waitUntil(lambda: page.splitter.is_narrow == (width < 1200))
    return page.splitter


def test_in_a_narrow_window_the_panel_is_a_drawer_over_the_page(qtbot, page):
    narrowed(qtbot, page)
    assert page.panel.isHidden()
    assert page.list.width() > 1090
    page.panel.show()
    assert page.list.width() > 1090
    assert page.panel.geometry().width() == 344
    assert page.panel.geometry().right() > page.list.geometry().right() - 2


def test_esc_puts_the_drawer_away_and_the_keyboard_back_into_the_list(qtbot, page):
    narrowed(qtbot, page)
    page.panel.show()
    page.activateWindow()
    page.field.setFocus()
    qtbot.waitUntil(page.field.hasFocus)
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    assert page.list.hasFocus()


def test_where_there_is_room_the_panel_stands_beside_as_it_did(qtbot, page):
    wide = page.splitter.sizes()
    narrowed(qtbot, page)
    narrowed(qtbot, page, 1300)
    assert page.panel.isVisible()
    assert page.splitter.sizes() == wide


def test_a_page_that_is_all_panel_shows_it_in_a_narrow_window_too(qtbot, page):
    narrowed(qtbot, page)
    page.list.hide()
    qtbot.waitUntil(lambda: page.panel.isVisible() and page.panel.width() > 400)
    page.list.show()
    qtbot.waitUntil(page.panel.isHidden)


def test_a_narrow_window_does_not_hide_the_panel_of_the_next_day(qtbot, page, tmp_path):
    memory = Memory(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    narrowed(qtbot, page)
    memory.keep_page("test", page)
    narrowed(qtbot, page, 1300)
    memory.arrange_page("test", page)
    assert page.panel.isVisible()
