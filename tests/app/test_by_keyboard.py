"""Everything can be reached by keyboard and has an accessible name (product §10): Tab walks through every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.ui.pages.calendar import CalendarPage
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.window import Window
from tests.app.conftest import Opener
from tests.app.hands import LONG, opened

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTabBar)
STOPS = 400
PAGES = ("today", "clients", "calendar", "effect", "complaints", "summaries", "imports", "settings")


@pytest.mark.parametrize("name", PAGES)
def test_tab_reaches_every_control_of_a_page_and_each_says_what_it_is(
    start: Opener, qtbot: QtBot, agency: Path, name: str
) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    window.resize(1440, 900)
    page = window.show_page(name)
    settled(desk, qtbot)
    walked(window, page, qtbot)
    if isinstance(page, SettingsPage):
        for section in page.section_names:
            page.show_section(section)
            walked(window, page.section, qtbot)
    if isinstance(page, CalendarPage):
        for view in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_5):
            qtbot.keyClick(window, view, Qt.KeyboardModifier.AltModifier)
            settled(desk, qtbot)
            walked(window, page, qtbot)


def walked(window: Window, part: QWidget, qtbot: QtBot) -> None:
    """Tab goes through a part of the window, and nothing in it is left out or nameless."""
    controls = [one for one in part.findChildren(QWidget) if is_control(one)]
    wanted = [one for one in controls if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    reached: list[QWidget | None] = []
    while (now := QApplication.focusWidget()) not in reached and len(reached) < STOPS:
        reached.append(now)
        # A table takes Tab for its cells, and is left by Ctrl+Tab or F6; the walk asks Qt for what comes next.
        QWidget.focusNextChild(now) if now is not None else window.focusNextChild()
    assert len(reached) > 1
    assert not [told(one) for one in controls if not name_of(one)], "without a name"
    left_out = [told(one) for one in wanted if one not in reached]
    assert not left_out, "Tab never comes to these"


def is_control(one: QWidget) -> bool:
    if not one.isVisible() or not one.isEnabled() or one.objectName().startswith("qt_") or one.focusProxy():
        return False
    inner = isinstance(one.parent(), QLineEdit | QComboBox) or type(one).__name__ == "QHeaderView"
    return not inner and (isinstance(one, CONTROLS) or bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus))


def name_of(one: QWidget) -> str:
    return one.accessibleName() or QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)


def told(one: QWidget) -> str:
    return f"{type(one).__name__} “{name_of(one)}” in {type(one.parent()).__name__}"


def settled(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(3):  # what was read may ask for more
        qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
        qtbot.wait(20)
