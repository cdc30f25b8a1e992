"""The page of clients as a rep uses it: views, filters, edits in the table, the card, undo, and refusals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Baseline, Callback, Client, Contact, Payment, SavedView
from desktop.services.client_views import hidden_count
from desktop.services.clients import client_rows
from desktop.ui.card.before_after import BeforeAfterTab
from desktop.ui.card.comparison_model import Words
from desktop.ui.card.contacts import ContactsTab
from desktop.ui.card.history import HistoryTab
from desktop.ui.card.money import MoneyTab
from desktop.ui.card.plan_dialog import PlanDialog
from desktop.ui.card.profile import ProfileTab
from desktop.ui.client_search import ClientSearch
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.pages.clients import ClientsPage
from desktop.ui.pages.clients.new_client import NewClientDialog
from desktop.ui.pages.clients.trash import TrashDialog
from desktop.ui.workspace import Workspace

TODAY = date(2026, 11, 22)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> ClientsPage:
    """The page with its rows read, shown at the first size of the window."""
    made = ClientsPage(workspace)
    qtbot.addWidget(made)
    workspace.changed.connect(made.refresh)
    made.resize(1368, 800)
    made.refresh(None)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.table.rows_model.rowCount() > 0)
    made.activateWindow()
    made.focus_first()
    return made


def _refusals(workspace: Workspace) -> list[Any]:
    found: list[Any] = []
    workspace.refused.connect(found.append)
    return found


def _cell(page: ClientsPage, client: Client, column: str) -> Any:
    place, at = page.table.rows_model.place_of(client.id), page.table.rows_model.column_place(column)
    assert place is not None
    assert at is not None
    return page.table.rows_model.index(place, at)


def _dialog(qtbot: QtBot, page: QWidget, kind: type[Any]) -> Any:
    qtbot.waitUntil(lambda: any(made.isVisible() for made in page.window().findChildren(kind)))
    return next(made for made in page.window().findChildren(kind) if made.isVisible())


def test_the_first_view_has_key_clients_first_and_says_how_many_are_hidden(page: ClientsPage) -> None:
    rows = page.table.rows_model.rows()
    levels = [row.client.level for row in rows]
    assert levels == sorted(levels)
    key = [row.overview.next_callback for row in rows if row.client.level == "key"]
    assert key == sorted(key)
    assert all(row.client.stage == "active" for row in rows)
    hidden = hidden_count(client_rows(page.workspace.session))
    assert hidden
    assert f"{hidden} lapsed or closed hidden" in page.list.header._facts.full_text()


def test_tabs_show_other_clients(page: ClientsPage) -> None:
    page.list.tabs.go(-1)
    assert page.view.name == "active"
    page.views.choose("gone")
    assert {row.client.stage for row in page.table.rows_model.rows()} <= {"lapsed", "closed"}


def test_a_cell_edited_by_keyboard_is_stored_and_can_be_undone(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.table.show_column("monthly_budget", True)
    page.table.setCurrentIndex(_cell(page, client, "monthly_budget"))
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "2500")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert page.workspace.session.client("riland").monthly_budget == 250_000
    place = page.table.rows_model.place_of(client.id)
    assert place is not None
    assert page.table.rows_model.row(place).client.monthly_budget == 250_000
    page.workspace.undo()
    assert page.workspace.session.client("riland").monthly_budget == client.monthly_budget


def test_a_username_that_is_taken_stays_in_the_cell_with_the_reason(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    refusals = _refusals(page.workspace)
    page.table.setCurrentIndex(_cell(page, client, "username"))
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "szsunko")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.property("problem")
    assert editor.text() == "szsunko"
    assert refusals
    assert page.workspace.session.get(Client, client.id) == client
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_the_selection_is_counted_and_summed_for_the_status_bar(qtbot: QtBot, page: ClientsPage) -> None:
    said: list[str] = []
    page.status_changed.connect(said.append)
    rows = page.table.rows_model.rows()[:3]
    page.table.setCurrentIndex(_cell(page, rows[0].client, "spend"))
    for _ in range(2):
        qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(said) and "3 cells selected" in said[-1])
    total = sum(row.overview.spend or 0 for row in rows)
    assert f"Sum {page.workspace.language.decimal(total / 100)}" in said[-1]
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().split()) == 3


def test_the_card_follows_the_current_row(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("chouqin")
    page.table.setCurrentIndex(_cell(page, client, "name"))
    qtbot.waitUntil(lambda: page.card.client is not None and page.card.client.id == client.id)


def test_a_view_is_saved_with_its_filter_and_counted(page: ClientsPage) -> None:
    page.table.filter_by({"level": ("key",)})
    shown = page.table.rows_model.rowCount()
    page.views.keep("Mine")
    assert page.view.title == "Mine"
    assert page.table.rows_model.rowCount() == shown
    page.views.choose("active")
    assert page.table.rows_model.rowCount() > shown
    (kept,) = page.workspace.session.all(SavedView).values()
    page.views.choose(f"kept-{kept.id}")
    assert page.table.rows_model.rowCount() == shown
    assert page.list.tabs._tabs[page.view.name].spoken == f"Mine {shown}"
    page.views.remove()
    assert f"kept-{kept.id}" not in page.list.tabs.names


def test_filters_without_a_match_offer_to_be_cleared(qtbot: QtBot, page: ClientsPage) -> None:
    total = page.table.rows_model.total
    page.table.filter_by({"name": "no such client"})
    qtbot.waitUntil(lambda: page.list._no_match.isVisible())
    page.list._no_match.buttons[0].click()
    assert page.table.rows_model.rowCount() == total


def test_a_client_goes_to_the_trash_and_comes_back(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.table.select_row(client.id)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert page.table.rows_model.place_of(client.id) is None
    page.open_trash()
    dialog = _dialog(qtbot, page, TrashDialog)
    qtbot.waitUntil(dialog.restore_button.isEnabled)
    dialog.restore_button.click()
    assert page.table.rows_model.place_of(client.id) is not None
    qtbot.waitUntil(lambda: not dialog.restore_button.isEnabled())
    dialog.close()


def test_a_number_that_another_client_has_is_told_while_it_is_typed(qtbot: QtBot, page: ClientsPage) -> None:
    session = page.workspace.session
    known = next(one for one in session.all(Contact).values() if one.client == session.client("riland").id)
    page.add_client()
    dialog = _dialog(qtbot, page, NewClientDialog)
    for name, typed in (("name", "Quite Another"), ("contact_name", "Pat"), ("contact_mobile", known.mobile)):
        editor = dialog.form.editor(name)
        editor.control.setText(typed)
        editor.edited.emit()
    qtbot.waitUntil(lambda: bool(dialog.duplicates.findings))
    assert dialog.duplicates.findings[0].client.username == "riland"
    dialog.save_button.click()
    added = next(one for one in session.all(Client).values() if one.name == "Quite Another")
    assert [one.name for one in session.all(Contact).values() if one.client == added.id] == ["Pat"]


def test_a_new_client_is_warned_of_but_not_stopped(qtbot: QtBot, page: ClientsPage) -> None:
    page.add_client()
    dialog = _dialog(qtbot, page, NewClientDialog)
    name = dialog.form.editor("name")
    name.control.setText("瑞岚焊割设备有限公司")
    name.edited.emit()
    qtbot.waitUntil(lambda: bool(dialog.duplicates.findings))
    assert dialog.duplicates.isVisible()
    assert "C-00004" in dialog.duplicates.buttons[0].text()
    dialog.save_button.click()
    made = max(page.workspace.session.all(Client).values(), key=lambda client: client.id)
    assert made.name == "瑞岚焊割设备有限公司"
    assert page.card.client is not None
    assert page.card.client.id == made.id


def test_f11_gives_the_card_the_page_and_alt_down_walks(qtbot: QtBot, page: ClientsPage) -> None:
    rows = page.table.rows_model.rows()
    page.table.select_row(rows[0].id)
    qtbot.waitUntil(lambda: page.card.client == rows[0].client)
    page.turn_card()
    assert page.rail.isVisible()
    assert not page.list.isVisible()
    page.rail.step(1)
    qtbot.waitUntil(lambda: page.card.client == rows[1].client)
    page.turn_card()
    assert page.list.isVisible()
    assert page.table.current_row().id == rows[1].id


def test_the_profile_is_edited_in_place(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.show_client(client.id)
    profile = page.card.tab("profile")
    assert isinstance(profile, ProfileTab)
    field = profile.field("sales_region")
    field.open()
    assert field.editor is not None
    control = field.editor.control
    assert isinstance(control, QLineEdit)
    control.setText("华东和华南")
    qtbot.keyClick(control, Qt.Key.Key_Return)
    assert page.workspace.session.client("riland").sales_region == "华东和华南"
    assert field.text == "华东和华南"


CASES = {
    "szsunko": {
        "keywords": ("28", "68"), "keyword_quality": ("4:1", "1:4"), "visits_a_day": ("5次左右", "20次左右"),
        "spend_a_month": ("600左右", "1000左右"), "inquiry_phone": ("一星期一个电话", "一天一个电话"),
        "satisfaction": ("不满意", "很满意"),
    },
    "chouqin": {
        "keywords": ("21", "42"), "keyword_rank": ("前10位", "前5位"), "site_traffic": ("上升不明显", "明显上升"),
        "spend_a_month": ("300左右", "2000左右"), "renewal_amount": ("1000", "3000"), "satisfaction": ("不满意", "很满意"),
    },
    "szyz88": {
        "keywords": ("20", "96"), "keyword_rank": ("不排名", "重视排名"), "site_traffic": ("没变化", "明显上升"),
        "spend_a_month": ("500以内", "2000左右"), "attention": ("不关注", "关注"), "satisfaction": ("不满意", "很满意"),
    },
    "riland": {
        "keywords": ("16", "38"), "keyword_rank": ("最后", "首页"), "visits_a_day": ("5次左右", "25到60次"),
        "spend_a_month": ("200以内", "1200左右"), "inquiry_phone": ("没电话", "每天几乎都有电话"),
        "satisfaction": ("不满意", "很满意"),
    },
}  # fmt: skip


@pytest.mark.parametrize("username", CASES)
def test_the_four_cases_stand_as_they_were_written(page: ClientsPage, username: str) -> None:
    page.show_client(page.workspace.session.client(username).id)
    tab = page.card.tab("before_after")
    assert isinstance(tab, BeforeAfterTab)
    shown: dict[str, Words] = {row.row.measure.name: row for row in tab.table.comparison_model.rows if row.has_before}
    assert {name: (row.cells["before"][0], row.cells["after"][0]) for name, row in shown.items()} == CASES[username]
    assert shown["spend_a_month"].cells["verdict"][0] == "higher"
    assert shown["satisfaction"].cells["change"][0] == "+3"


def test_rough_figures_say_how_they_are_read_and_how_much_they_changed(page: ClientsPage) -> None:
    page.show_client(page.workspace.session.client("riland").id)
    tab = page.card.tab("before_after")
    assert isinstance(tab, BeforeAfterTab)
    shown = {row.row.measure.name: row for row in tab.table.comparison_model.rows}
    assert shown["visits_a_day"].cells["before"] == ("5次左右", "read as 4 to 6")
    assert shown["visits_a_day"].cells["change"][0] == "+19 to +56"
    assert shown["keywords"].cells["change"] == ("+22", "+138%")
    assert shown["inquiry_phone"].cells["change"][1] == "from nothing"
    tab.copy()
    assert "5次左右, read as 4 to 6" in QGuiApplication.clipboard().text()


def test_a_month_is_compared_with_the_month_that_was_chosen(page: ClientsPage) -> None:
    page.show_client(page.workspace.session.client("riland").id)
    tab = page.card.tab("before_after")
    assert isinstance(tab, BeforeAfterTab)
    tab.before.setCurrentIndex(2)
    tab.after.setCurrentIndex(2)
    tab.after.activated.emit(2)
    row = next(row for row in tab.table.comparison_model.rows if row.row.measure.name == "visits_a_day")
    assert row.row.before is not None
    assert row.row.before.origin == "imported"


def test_the_baseline_is_edited_as_it_was_said(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.show_client(client.id)
    tab = page.card.tab("before_after")
    assert isinstance(tab, BeforeAfterTab)
    tab.edit_baseline()
    dialog = _dialog(qtbot, page, FormDialog)
    field = dialog.form.editor("keywords")
    field.control.setText("about 12")
    field.edited.emit()
    dialog.save_button.click()
    stored = page.workspace.session.store.load(Baseline, client=client.id, moment="before")
    assert [state.keywords for state in stored] == ["about 12"]
    shown = {row.row.measure.name: row for row in tab.table.comparison_model.rows}
    assert shown["keywords"].cells["before"][0] == "about 12"


def test_contacts_are_added_and_marked_as_left(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.show_client(client.id)
    tab = page.card.tab("contacts")
    assert isinstance(tab, ContactsTab)
    before = tab.table.rows_model.rowCount()
    tab.add()
    dialog = _dialog(qtbot, page, FormDialog)
    dialog.form.editor("name").control.setText("钱乙")
    dialog.save_button.click()
    assert tab.table.rows_model.rowCount() == before + 1
    made = max(page.workspace.session.all(Contact).values(), key=lambda contact: contact.id)
    assert (made.name, made.client) == ("钱乙", client.id)
    tab.table.select_row(made.id)
    tab.mark_left()
    assert page.workspace.session.all(Contact)[made.id].left_on == TODAY


def test_a_payment_raises_the_balance(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.show_client(client.id)
    tab = page.card.tab("money")
    assert isinstance(tab, MoneyTab)
    place = page.table.rows_model.place_of(client.id)
    assert place is not None
    balance = page.table.rows_model.row(place).overview.balance
    tab.payments.add()
    dialog = _dialog(qtbot, page, FormDialog)
    dialog.form.editor("amount").control.setText("1000")
    dialog.save_button.click()
    assert max(page.workspace.session.all(Payment).values(), key=lambda payment: payment.id).amount == 100_000
    assert page.table.rows_model.row(place).overview.balance == balance + 100_000


def test_a_callback_is_planned_and_the_past_is_refused(qtbot: QtBot, page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.show_client(client.id)
    before = len(page.workspace.session.store.load(Callback, client=client.id))
    page.card.plan()
    dialog = _dialog(qtbot, page, PlanDialog)
    dialog.fields.day.setText("2026-11-20")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert len(page.workspace.session.store.load(Callback, client=client.id)) == before
    dialog.fields.day.setText("2026-12-01")
    dialog.fields.time.setText("14:30")
    dialog.save_button.click()
    made = max(page.workspace.session.store.load(Callback, client=client.id), key=lambda callback: callback.id)
    assert (made.due_on, made.kind) == (date(2026, 12, 1), "promised")


def test_every_tab_can_be_seen_and_filled_for_another_client(page: ClientsPage) -> None:
    for username in ("riland", "lakeside-brg"):
        page.show_client(page.workspace.session.client(username).id)
        for name in page.card.tabs.names:
            assert page.card.tab(name).client.username == username


def test_a_step_of_the_history_is_undone(page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.show_client(client.id)
    profile = page.card.tab("profile")
    assert isinstance(profile, ProfileTab)
    entry = profile.field("industry").entry
    profile.field("industry").committed.emit(entry, "something else")
    history = page.card.tab("history")
    assert isinstance(history, HistoryTab)
    first = history.table.rows_model.row(0)
    assert (first.before, first.after) == (client.industry, "something else")
    history.table.setCurrentIndex(history.table.rows_model.index(0, 0))
    history.undo()
    assert page.workspace.session.client("riland").industry == client.industry


def test_the_search_field_finds_a_client_by_pinyin_and_opens_it(qtbot: QtBot, page: ClientsPage) -> None:
    search = ClientSearch(page.workspace)
    qtbot.waitUntil(lambda: bool(search.index.find("ruilan")))
    hit = next(iter(search.hits("ruilan")))
    assert (hit.title, hit.sort) == ("瑞岚焊割设备", "client")
    hit.run()
    assert page.card.client is not None
    assert page.card.client.username == "riland"


def test_a_client_out_of_the_view_is_shown_in_one_that_lists_it(page: ClientsPage) -> None:
    gone = next(
        client for client in page.workspace.session.all(Client).values() if client.stage in ("lapsed", "closed")
    )
    page.show_client(gone.id)
    assert page.view.name == "gone"
    assert page.table.current_row().id == gone.id


def test_a_lapse_is_noted_and_taken_back_on_the_card(qtbot: QtBot, page: ClientsPage) -> None:
    session = page.workspace.session
    client = session.client("riland")
    page.show_client(client.id)
    tab = page.card.tab("money")
    assert isinstance(tab, MoneyTab)
    tab.lapse()
    dialog = _dialog(qtbot, page, FormDialog)
    dialog.save_button.click()
    assert dialog.isVisible()  # it needs a reason
    reason = dialog.form.editor("reason").control
    reason.setCurrentIndex(1)
    dialog.save_button.click()
    assert session.all(Client)[client.id].stage == "lapsed"
    assert tab.runs.text().startswith("Lapsed since")
    assert not tab.note_comeback.isHidden()
    page.workspace.undo()
    assert session.all(Client)[client.id].stage == "active"
    assert tab.note_comeback.isHidden()


def test_a_payment_goes_to_the_trash_and_comes_back_by_undo(page: ClientsPage) -> None:
    client = page.workspace.session.client("riland")
    page.show_client(client.id)
    tab = page.card.tab("money")
    assert isinstance(tab, MoneyTab)
    before = tab.payments.table.rows_model.rowCount()
    tab.payments.table.setCurrentIndex(tab.payments.table.rows_model.index(0, 0))
    tab.payments.trash()
    assert tab.payments.table.rows_model.rowCount() == before - 1
    page.workspace.undo()
    assert tab.payments.table.rows_model.rowCount() == before


def test_a_tag_on_the_card_shows_the_clients_that_have_it(
    qtbot: QtBot, page: ClientsPage, workspace: Workspace
) -> None:
    session = workspace.session
    one, other, third = [client for client in session.all(Client).values() if client.stage == "active"][:3]
    tagged = [(one, replace(one, tags=("export", "老客户"))), (other, replace(other, tags=("export",)))]
    workspace.do(edited(Phrase("Tags"), [*tagged, (third, replace(third, tags=("old",)))]))
    page.show_client(one.id)
    field = page.card.findChild(ProfileTab).field("tags")
    qtbot.waitUntil(lambda: "export" in field.text, timeout=10_000)
    workspace.tag_requested.connect(page.show_tagged)
    qtbot.mouseClick(field.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(14, 13))
    assert {row.client.id for row in page.table.rows_model.rows()} == {one.id, other.id}
