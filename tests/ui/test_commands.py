"""Commands: one declaration makes menu entry and key, and no key means two things."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.ui.command_search import found_commands
from desktop.ui.commands import Command, Commands
from desktop.ui.menu_bar import MenuBar


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_a_key_runs_its_command_while_no_menu_is_in_sight(window, qtbot):
    done = []
    commands = Commands(window)
    commands.add([Command("print", "&Print…", lambda: done.append("print"), "Ctrl+P", "printer", "file")])
    window.setMenuBar(MenuBar(commands, window))
    with qtbot.waitActive(window):
        window.show()
    assert not window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert done == ["print"]


def test_the_same_key_means_what_the_page_says(window, qtbot):
    done = []
    commands = Commands(window)
    commands.add([Command("new_client", "New client", lambda: done.append("client"), "Ctrl+N")], "clients")
    commands.add([Command("new_complaint", "New complaint", lambda: done.append("complaint"), "Ctrl+N")], "complaints")
    window.setMenuBar(MenuBar(commands, window))
    with qtbot.waitActive(window):
        window.show()
    for page in ("clients", "complaints"):
        commands.show_page(page)
        menu = window.menuBar().findChildren(QMenu)[2]
        menu.aboutToShow.emit()
        menu.aboutToHide.emit()
        qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == ["client", "complaint"]
    assert commands.double_keys() == {}


def test_a_double_key_is_found(window):
    commands = Commands(window)
    commands.add([Command("undo", "Undo", print, "Ctrl+Z")])
    commands.add([Command("zoom", "Zoom", print, "Ctrl+Z; Ctrl+Plus")], "effect")
    assert commands.double_keys() == {"Ctrl+Z": ["undo", "zoom"]}


def test_a_name_declared_twice_is_refused(window):
    commands = Commands(window)
    commands.add([Command("undo", "Undo", print)])
    with pytest.raises(ValueError, match="undo"):
        commands.add([Command("undo", "Undo again", print)])


def test_a_command_that_cannot_be_run_is_grey_and_does_nothing(window):
    done = []
    commands = Commands(window)
    commands.add([Command("undo", "Undo", lambda: done.append(1), "Ctrl+Z", group="edit", enabled=lambda: False)])
    bar = MenuBar(commands, window)
    menu = bar.findChildren(QMenu)[1]
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]
    commands.run("undo")
    assert done == []
    assert list(commands) == []


def test_commands_of_other_pages_are_not_in_the_menu(window):
    commands = Commands(window)
    commands.add([Command("one", "One", print, group="client")], "clients")
    commands.add([Command("two", "Two", print, group="client")], "calendar")
    commands.add([Command("three", "Three", print, group="client")])
    commands.show_page("clients")
    menu = MenuBar(commands, window).findChildren(QMenu)[3]
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == ["One", "Three"]


def test_alt_alone_opens_the_menu_but_alt_with_a_key_does_not(window, qtbot):
    commands = Commands(window)
    commands.add([Command("quit", "&Quit", print, group="file")])
    bar = MenuBar(commands, window)
    window.setMenuBar(bar)
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert not bar.isVisible()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    menu = bar.findChildren(QMenu)[0]
    assert bar.isVisible()
    assert menu.isVisible()
    menu.close()
    qtbot.waitUntil(lambda: not bar.isVisible())


@pytest.mark.parametrize(
    ("text", "plain"), [("&Print…", "Print…"), ("保存(&S)", "保存"), ("Q&&A", "Q&A"), ("打印(&P)…", "打印…")]
)
def test_the_command_search_shows_no_mnemonics(text, plain):
    assert Command("x", text, print).plain_text == plain


def test_a_command_is_found_by_its_words_in_any_order(window):
    commands = Commands(window)
    commands.add([Command("overview", "Print the overview of the month…", lambda: None)])
    assert [hit.title for hit in found_commands(commands, "overview print")] == ["Print the overview of the month…"]
    assert not list(found_commands(commands, "overview export"))
    assert not list(found_commands(commands, "  "))
