"""Clients that are there twice are found, merged and said not to be the same, with the mouse and with keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.changes import created, edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Client, Contact, FormerClient, NotSame
from desktop.services.duplicates import duplicate_groups
from desktop.services.session import Session
from desktop.ui.card.profile import ProfileTab
from desktop.ui.client_commands import client_commands
from desktop.ui.merging.dialog import MergeDialog
from desktop.ui.merging.duplicates_dialog import DuplicatesDialog
from desktop.ui.merging.warning import DuplicateWarning
from desktop.ui.workspace import Workspace

TWICE = "瑞岚焊割设备有限公司"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def twice(session: Session) -> list[Client]:
    """A client of the sample agency, and the same put down again with a contact."""
    session.do(
        created(
            Phrase("Test"),
            [
                Client(id=-1, name=TWICE, website="www.riland.example", notes="second", tags=("x",)),
                Contact(client=-1, name="Somebody <b>new</b>", mobile="13900139000"),
            ],
        )
    )
    return [session.client("riland"), max(session.all(Client).values(), key=lambda client: client.id)]


def opened(qtbot: QtBot, workspace: Workspace, clients: list[Client], window: QWidget) -> MergeDialog:
    dialog = MergeDialog(workspace, clients, window)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=10_000)
    return dialog


def calls_with(session: Session, client: Client) -> int:
    return len(session.store.load(Call, client=client.id))


def test_two_clients_are_merged_and_undo_parts_them(
    qtbot: QtBot, workspace: Workspace, session: Session, twice: list[Client], window: QWidget
) -> None:
    one, other = twice
    before = calls_with(session, one)
    asked: list[int] = []
    workspace.client_requested.connect(asked.append)
    dialog = opened(qtbot, workspace, [other, one], window)
    assert dialog.order is not None
    assert dialog.order.kept == one.id
    assert "Contacts 1" in dialog.moving.full_text()
    assert dialog.go_button.text() == f"Merge 1 client into {one.code}"
    dialog.fields.buttons["name"][other.id].click()
    qtbot.waitUntil(dialog.go_button.isEnabled, timeout=10_000)
    with qtbot.waitSignal(dialog.merged, timeout=10_000):
        qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    made = session.client(one.code)
    assert (made.name, "x" in made.tags) == (TWICE, True)
    assert other.id not in session.all(Client)
    assert asked == [one.id]
    workspace.undo()
    assert session.client(one.code).name == one.name
    assert session.client(other.code).notes == "second"
    assert calls_with(session, one) == before


def test_keys_alone_choose_and_merge(
    qtbot: QtBot, workspace: Workspace, session: Session, twice: list[Client], window: QWidget
) -> None:
    one, other = twice
    calls = calls_with(session, one)
    window.show()
    dialog = opened(qtbot, workspace, twice, window)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.stays.buttons["stays"][one.id].hasFocus())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    assert dialog.order is not None
    assert dialog.order.kept == other.id, "the arrow keys choose who stays"
    QTest.keyClick(dialog, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert dialog.order.kept == one.id
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.go_button.isEnabled, timeout=10_000)
    for _ in range(200):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if dialog.focusWidget() is dialog.fields.buttons["name"][other.id]:
            break
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Left)
    assert dialog.order.fields["name"] == one.id
    qtbot.waitUntil(dialog.go_button.isEnabled, timeout=10_000)
    with qtbot.waitSignal(dialog.merged, timeout=10_000):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = session.client(other.code)
    assert made.name == one.name
    assert calls_with(session, other) == calls
    assert session.all(FormerClient)


def test_days_that_both_know_are_chosen_by_their_sum(
    qtbot: QtBot, workspace: Workspace, session: Session, window: QWidget
) -> None:
    one, other = session.client("riland"), session.client("szsunko")
    dialog = opened(qtbot, workspace, [one, other], window)
    rules = dialog.days.buttons["days"]
    assert rules["kept"].isChecked()
    rules["sum"].click()
    qtbot.waitUntil(dialog.go_button.isEnabled, timeout=10_000)
    spent = session.store.figures.spent()
    with qtbot.waitSignal(dialog.merged, timeout=10_000):
        dialog.apply()
    assert session.store.figures.spent()[one.id] == spent[one.id] + spent[other.id]
    workspace.undo()
    qtbot.waitUntil(lambda: session.store.figures.spent() == spent, timeout=10_000)  # many figures: beside the window


def test_a_client_that_somebody_changed_meanwhile_is_looked_at_again(
    qtbot: QtBot, workspace: Workspace, session: Session, twice: list[Client], window: QWidget
) -> None:
    other = twice[1]
    dialog = opened(qtbot, workspace, twice, window)
    session.store.commit(edited(Phrase("Elsewhere"), [(other, replace(other, address="New Road"))]), by=None)
    dialog.apply()
    qtbot.waitUntil(lambda: bool(dialog.banners.banners()), timeout=10_000)
    assert "changed by somebody else" in dialog.banners.banners()[0].text
    assert other.id in {client.id for client in session.store.load(Client)}
    dialog.look_again()
    qtbot.waitUntil(dialog.go_button.isEnabled, timeout=10_000)
    with qtbot.waitSignal(dialog.merged, timeout=10_000):
        dialog.apply()
    assert [client.id for client in session.store.load(Client, name=other.name)] == []


def test_of_three_one_may_be_left_out(
    qtbot: QtBot, workspace: Workspace, session: Session, twice: list[Client], window: QWidget
) -> None:
    third = session.client("szsunko")
    dialog = opened(qtbot, workspace, [*twice, third], window)
    assert "2 clients" in dialog.go_button.text()
    dialog.leave_out(third)
    qtbot.waitUntil(dialog.go_button.isEnabled, timeout=10_000)
    with qtbot.waitSignal(dialog.merged, timeout=10_000):
        dialog.apply()
    assert third.id in session.all(Client)
    assert twice[1].id not in session.all(Client)


def test_strange_names_are_shown_as_they_are(
    qtbot: QtBot, workspace: Workspace, session: Session, window: QWidget
) -> None:
    made = session.do(
        created(Phrase("Test"), [Client(name="<b>A & B</b> " + "x" * 480), Client(name="😀‏שלום", notes="<i>\n" * 900)])
    )
    dialog = opened(qtbot, workspace, [change.after for change in made.of(Client)], window)
    first, second = (dialog.stays.buttons["stays"][change.after.id] for change in made.of(Client))
    assert first.text().startswith("<b>A && B</b>")
    assert "<b>" not in first.toolTip()
    assert second.text().startswith("😀")
    assert dialog.sizeHint().width() < 1400


def test_the_list_merges_and_says_what_is_not_the_same(
    qtbot: QtBot, workspace: Workspace, session: Session, twice: list[Client], window: QWidget
) -> None:
    dialog = DuplicatesDialog(workspace, window)
    dialog.show()
    qtbot.waitUntil(lambda: len(dialog.groups) == 1, timeout=10_000)
    (group,) = dialog.groups
    assert {client.id for client in group.clients} == {client.id for client in twice}
    QTest.keyClick(dialog.table, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: not dialog.groups, timeout=10_000)
    assert not dialog.merge_button.isEnabled()
    workspace.undo()
    qtbot.waitUntil(lambda: len(dialog.groups) == 1, timeout=10_000)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    merge = dialog.findChild(MergeDialog)
    assert merge is not None
    qtbot.waitUntil(lambda: merge.found is not None, timeout=10_000)
    merge.apply()
    qtbot.waitUntil(lambda: not dialog.groups, timeout=10_000)


def test_of_a_larger_group_one_may_be_another(
    qtbot: QtBot, workspace: Workspace, session: Session, twice: list[Client], window: QWidget
) -> None:
    session.do(created(Phrase("Test"), [Client(name="瑞岚焊割设备集团")]))
    dialog = DuplicatesDialog(workspace, window)
    qtbot.waitUntil(lambda: len(dialog.groups) == 1, timeout=10_000)
    (group,) = dialog.groups
    assert len(group.clients) == 3
    menu = dialog.apart_menu(group)
    menu.actions()[3].trigger()
    menu.close()
    qtbot.waitUntil(lambda: bool(dialog.groups) and len(dialog.groups[0].clients) == 2, timeout=10_000)
    assert len(duplicate_groups(session)) == 1


def test_the_command_needs_more_than_one_client(workspace: Workspace, session: Session, window: QWidget) -> None:
    chosen = [session.client("riland")]
    commands = {command.name: command for command in client_commands(workspace, lambda: chosen, lambda: window)}
    assert not commands["clients_merge"].enabled()
    chosen.append(session.client("szsunko"))
    assert commands["clients_merge"].enabled()
    commands["clients_merge"].run()
    assert window.findChild(MergeDialog) is not None


def test_the_warning_opens_by_click_and_by_key(
    qtbot: QtBot, workspace: Workspace, session: Session, window: QWidget
) -> None:
    warning = DuplicateWarning(workspace, window)
    asked: list[int] = []
    warning.opened.connect(asked.append)
    window.show()
    warning.show_for(Client(name="Lakeside & nobody"))
    warning.show_for(Client(name="x", username="riland"))
    qtbot.waitUntil(lambda: bool(warning.findings), timeout=10_000)
    known = session.client("riland")
    assert [finding.client for finding in warning.findings] == [known]
    assert "riland" in warning.buttons[0].accessibleDescription()
    qtbot.mouseClick(warning.buttons[0], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert asked == [known.id, known.id]
    warning.show_for(Client())
    qtbot.waitUntil(lambda: not warning.isVisible())


def test_the_card_tells_of_a_client_that_is_renamed_to_one_that_is_there(
    qtbot: QtBot, workspace: Workspace, session: Session, window: QWidget
) -> None:
    client = session.client("szsunko")
    tab = ProfileTab(workspace)
    qtbot.addWidget(tab)
    tab.show_client(client)
    tab.load()
    workspace.do(edited(Phrase("Test"), [(client, replace(client, notes="x"))]))
    client = session.client("szsunko")
    workspace.do(edited(Phrase("Test"), [(client, replace(client, name=TWICE))]))
    qtbot.waitUntil(lambda: bool(tab.duplicates.banners()), timeout=10_000)
    assert session.client("riland").code in tab.duplicates.banners()[0].text
    apart = next(b for b in tab.duplicates.findChildren(QPushButton) if b.text() == "Not the same")
    apart.click()
    assert [said.client for said in session.all(NotSame).values()] == [client.id]
    assert not any(banner.isVisible() for banner in tab.duplicates.banners())
    contact = next(one for one in session.all(Contact).values() if one.client == session.client("chouqin").id)
    workspace.do(created(Phrase("Test"), [Contact(client=client.id, name="x", mobile=contact.mobile or contact.phone)]))
    qtbot.waitUntil(lambda: bool(tab.duplicates.banners()), timeout=10_000)
    assert "chouqin" in tab.duplicates.banners()[0].text or "C-00002" in tab.duplicates.banners()[0].text
