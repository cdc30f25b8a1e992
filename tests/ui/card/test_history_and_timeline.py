"""The timeline is filtered by sort, a line leads to its tab, and earlier values come back from the history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.domain.fields import field_of
from desktop.domain.records import Client
from desktop.domain.timeline import Happening, Sort
from desktop.services.clients import client_rows, edited_clients
from desktop.ui.card.card import ClientCard
from desktop.ui.card.contacts import ContactsTab
from desktop.ui.card.history import HistoryTab
from desktop.ui.card.profile import ProfileTab
from desktop.ui.card.timeline import TimelineTab
from desktop.ui.workspace import Workspace


@pytest.fixture
def card(workspace: Workspace, qtbot: QtBot) -> ClientCard:
    made = ClientCard(workspace)
    workspace.changed.connect(made.hear)
    qtbot.addWidget(made)
    made.show_row(client_rows(workspace.session, [workspace.session.client("riland")])[0])
    return made


def test_the_timeline_shows_the_chosen_sorts_and_leads_on(card: ClientCard) -> None:
    tab = card.tab("timeline")
    assert isinstance(tab, TimelineTab)
    every = tab.table.rows_model.rowCount()
    tab.sorts.choose(Sort.MONEY, Sort.SUMMARY)
    rows = [tab.table.rows_model.row(place) for place in range(tab.table.rows_model.rowCount())]
    assert 0 < len(rows) < every
    assert {row.sort for row in rows} == {Sort.MONEY, Sort.SUMMARY}
    tab.search.setText("renewal")
    assert tab.table.rows_model.rowCount() < len(rows)
    tab.search.clear()
    tab.sorts.choose()
    assert tab.table.rows_model.rowCount() == every
    current = tab.table.current_row()
    assert isinstance(current, Happening)
    assert current.on <= card.workspace.today
    tab.table.row_activated.emit(next(row for row in rows if row.sort is Sort.MONEY))
    assert card.tabs.current == "money"


def test_an_earlier_value_of_a_field_comes_back(card: ClientCard) -> None:
    workspace, industry = card.workspace, field_of(Client, "industry")
    was = workspace.session.client("riland").industry
    workspace.write(edited_clients([(workspace.session.client("riland"), industry, "other")]))
    profile = card.tab("profile")
    assert isinstance(profile, ProfileTab)
    earlier = next(action for action in profile.field("industry").menu_actions() if "Earlier" in action.text())
    earlier.trigger()
    history = card.tab("history")
    assert isinstance(history, HistoryTab)
    assert card.tabs.current == "history"
    assert history.table.rows_model.rowCount() == 1
    history.table.select_row(history.table.rows_model.id_at(0))
    history.restore()
    assert workspace.session.client("riland").industry == was


def test_a_website_is_opened_by_click_and_key_and_text_is_copied(
    card: ClientCard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return len(opened) < 3

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    profile = card.tab("profile")
    assert isinstance(profile, ProfileTab)
    site = profile.field("website")
    face = site.focusProxy()
    assert face is not None
    face.resize(300, 26)
    qtbot.mouseClick(face, Qt.MouseButton.LeftButton, pos=QPoint(20, 13))
    qtbot.keyClick(face, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["http://www.riland.example"] * 2
    assert not site.is_open
    with qtbot.waitSignal(card.workspace.refused) as refused:  # the third time no program takes it
        qtbot.keyClick(face, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "clipboard" in str(refused.args[0].hint)
    assert QGuiApplication.clipboard().text() == "www.riland.example"
    contacts = card.tab("contacts")
    assert isinstance(contacts, ContactsTab)
    contacts.table.select_row(contacts.table.rows_model.id_at(0))
    dial, *_ = contacts.links()
    assert dial.text() == "Dial 10000000119"
    dial.trigger()
    assert QGuiApplication.clipboard().text() == "10000000119"
    profile.field("address").copy_requested.emit("Lake Road 1")
    assert QGuiApplication.clipboard().text() == "Lake Road 1"
