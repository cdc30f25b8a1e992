"""The card is used without a mouse: fields are opened and filled, tabs changed, tables and buttons reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.timeline import Sort
from desktop.services.clients import client_rows
from desktop.ui.card.card import ClientCard
from desktop.ui.card.contacts import ContactsTab
from desktop.ui.card.profile import ProfileTab
from desktop.ui.card.timeline import TimelineTab
from desktop.ui.workspace import Workspace

_MOST_TABS = 60


@pytest.fixture
def card(workspace: Workspace, qtbot: QtBot) -> ClientCard:
    made = ClientCard(workspace)
    workspace.changed.connect(made.hear)
    qtbot.addWidget(made)
    made.resize(420, 760)
    made.show_row(client_rows(workspace.session, [workspace.session.client("riland")])[0])
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(qtbot: QtBot, wanted: QWidget) -> None:
    """Press Tab until something has the keyboard."""
    for _ in range(_MOST_TABS):
        if focused() is wanted:
            return
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted} is never reached")


def test_a_field_is_reached_opened_filled_and_left(card: ClientCard, qtbot: QtBot) -> None:
    profile = card.tab("profile")
    assert isinstance(profile, ProfileTab)
    card.call_button.setFocus()
    face = profile.field("industry").focusProxy()
    assert face is not None
    tab_to(qtbot, face)
    qtbot.keyClick(face, Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "welding")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert card.workspace.session.client("riland").industry == "welding"
    assert focused() is face
    qtbot.keyClick(face, Qt.Key.Key_Tab)
    assert focused() is profile.field("website").focusProxy()


def test_tabs_tables_and_buttons_are_reached(card: ClientCard, qtbot: QtBot) -> None:
    card.call_button.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert card.tabs.current == "contacts"
    contacts = card.tab("contacts")
    assert isinstance(contacts, ContactsTab)
    tab_to(qtbot, contacts.table)
    while card.tabs.current != "timeline":
        qtbot.keyClick(focused(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    timeline = card.tab("timeline")
    assert isinstance(timeline, TimelineTab)
    money = next(button for button in timeline.sorts.findChildren(QToolButton) if "Money" in button.text())
    card.call_button.setFocus()
    tab_to(qtbot, money)
    qtbot.keyClick(money, Qt.Key.Key_Space)
    assert timeline.sorts.chosen == {Sort.MONEY}
    tab_to(qtbot, timeline.table)
    qtbot.keyClick(timeline.table, Qt.Key.Key_Return)
    assert card.tabs.current == "money"
