"""Today as a rep uses it: what is listed, what Enter and the other keys do, and that the place is never lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client, Contact, Rep
from desktop.language import language_of
from desktop.services.session import Session
from desktop.services.today import Group, TodayLine
from desktop.ui.briefing.person import PersonTile
from desktop.ui.call_form.form import CallForm
from desktop.ui.call_form.opening import open_call_form
from desktop.ui.pages.today import TodayPage
from desktop.ui.pages.today.model import LINE_ROLE
from desktop.ui.pages.today.questions import GiveUpQuestion, NamesWindow, RescheduleQuestion
from desktop.ui.workspace import Workspace

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> TodayPage:
    """The page in a window of its own, with its list read."""
    shown = TodayPage(workspace)
    qtbot.addWidget(shown)
    workspace.changed.connect(shown.refresh)
    shown.resize(1360, 800)
    shown.show()
    qtbot.waitExposed(shown)
    shown.refresh(None)
    qtbot.waitUntil(lambda: bool(shown.view.lines_model.lines()), timeout=10_000)
    shown.focus_first()
    return shown


@pytest.fixture
def settled(qtbot: QtBot, workspace: Workspace) -> Callable[[], None]:
    """Waits until nothing is being read any more."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not workspace.jobs.unfinished, timeout=10_000)

    return wait


def first_of(page: TodayPage, group: Group) -> TodayLine:
    line = next(line for line in page.view.lines_model.lines() if line.group is group)
    assert page.view.select(line.key)
    return line


def test_the_first_line_is_selected_and_the_list_has_the_keyboard(page: TodayPage, qtbot: QtBot) -> None:
    assert page.view.current_line == page.view.lines_model.lines()[0]
    qtbot.waitUntil(page.view.hasFocus)
    assert page.current_client() == page.view.lines_model.lines()[0].client.id


def test_a_line_tells_the_call_that_its_day_follows_from_also_where_something_else_was_agreed(page: TodayPage) -> None:
    model = page.view.lines_model
    headings = [model.index(row, 0) for row in range(model.rowCount())]
    rows = [model.index(row, 0, heading) for heading in headings for row in range(model.rowCount(heading))]
    tips = {
        str(row.data(LINE_ROLE).reason): str(row.data(Qt.ItemDataRole.ToolTipRole))
        for row in rows
        if row.data(LINE_ROLE).planned is not None
    }
    agreed = [tip for reason, tip in tips.items() if "call of" not in reason]
    assert agreed
    assert all(tip.startswith("By cadence on ") for tip in agreed)
    assert any("after the call of" in tip and "At the latest on" in tip for tip in agreed)


def test_headings_stand_at_once_while_the_list_is_read(qtbot: QtBot, workspace: Workspace) -> None:
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.refresh(None)
    assert page.view.lines_model.rowCount() == len(Group) - 2
    qtbot.waitUntil(lambda: bool(page.view.lines_model.lines()), timeout=10_000)


def test_enter_asks_for_the_call_form_with_the_callback_it_settles(
    page: TodayPage, workspace: Workspace, qtbot: QtBot
) -> None:
    line = first_of(page, Group.OVERDUE)
    assert line.planned is not None
    with qtbot.waitSignal(workspace.call_requested) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.args == [line.client.id, line.planned.callback]


def test_a_click_on_the_button_of_the_selected_row_calls(page: TodayPage, workspace: Workspace, qtbot: QtBot) -> None:
    line = first_of(page, Group.PROMISED)
    index = page.view.lines_model.index_of(line.key)
    row = page.view.visualRect(index)
    middle = page.view._delegate.button_rect(row).center()
    with qtbot.waitSignal(workspace.call_requested) as asked:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked.args[0] == line.client.id
    with qtbot.assertNotEmitted(workspace.call_requested):
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, row.center().y()))


def test_alt_enter_opens_the_client_card(page: TodayPage, workspace: Workspace, qtbot: QtBot) -> None:
    line = first_of(page, Group.DUE)
    with qtbot.waitSignal(workspace.client_requested) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return, ALT)
    assert asked.args == [line.client.id]


def test_a_heading_folds_and_stays_folded_when_the_list_is_read_again(
    page: TodayPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    heading = page.view.lines_model.group_index(Group.OVERDUE)
    page.view.setCurrentIndex(heading)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    assert not page.view.isExpanded(heading)
    page.refresh(None)
    settled()
    assert not page.view.isExpanded(page.view.lines_model.group_index(Group.OVERDUE))


def test_reschedule_takes_a_typed_day_and_can_be_undone(
    page: TodayPage, workspace: Workspace, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    line = first_of(page, Group.OVERDUE)
    assert line.planned is not None
    assert line.planned.callback is not None
    page._reschedule()
    question = page.findChild(RescheduleQuestion)
    assert question is not None
    question.day.clear()
    qtbot.keyClicks(question.day, "+3")
    qtbot.keyClick(question.day, Qt.Key.Key_Return)
    settled()
    stored = workspace.session.store.get(Callback, line.planned.callback.id)
    assert stored is not None
    assert stored.due_on == date(2026, 11, 25)
    assert line.key not in [each.key for each in page.view.lines_model.lines()]
    workspace.undo()
    settled()
    assert line.key in [each.key for each in page.view.lines_model.lines()]


def test_a_day_that_has_passed_is_refused_in_a_sentence(page: TodayPage, qtbot: QtBot) -> None:
    first_of(page, Group.OVERDUE)
    page._reschedule()
    question = page.findChild(RescheduleQuestion)
    assert question is not None
    question.day.setText("2026-11-20")
    qtbot.mouseClick(question.accept_button, Qt.MouseButton.LeftButton)
    assert question.isVisible()
    assert "has passed" in question.problem.full_text()


def test_del_cancels_only_with_a_reason(
    page: TodayPage, workspace: Workspace, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    line = first_of(page, Group.OVERDUE)
    assert line.planned is not None
    assert line.planned.callback is not None
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    question = page.findChild(GiveUpQuestion)
    assert question is not None
    qtbot.keyClick(question.reason, Qt.Key.Key_Return)
    assert question.isVisible()
    assert "without a reason" in question.problem.full_text()
    qtbot.keyClicks(question.reason, "moved away")
    qtbot.keyClick(question.reason, Qt.Key.Key_Return)
    settled()
    stored = workspace.session.store.get(Callback, line.planned.callback.id)
    assert stored is not None
    assert (stored.state, stored.reason) == ("cancelled", "moved away")


def test_after_saving_the_next_line_is_selected(
    page: TodayPage, workspace: Workspace, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    line = first_of(page, Group.OVERDUE)
    keys = [each.key for each in page.view.lines_model.lines()]
    following = keys[keys.index(line.key) + 1]
    assert line.planned is not None
    form = open_call_form(workspace, page, line.client.id, line.planned.callback)
    assert form is not None
    form.fields.what.setPlainText("讲上月数据")
    assert form.save()
    settled()
    assert page.view.current_line is not None
    assert page.view.current_line.key == following


def test_a_settled_line_goes_at_once(page: TodayPage, workspace: Workspace, settled: Callable[[], None]) -> None:
    line = first_of(page, Group.OVERDUE)
    assert line.planned is not None
    callback = line.planned.callback
    assert callback is not None
    workspace.do(edited(Phrase("Done"), [(callback, replace(callback, state="done"))]))
    assert line.key not in [each.key for each in page.view.lines_model.lines()]
    settled()
    assert line.key not in [each.key for each in page.view.lines_model.lines()]


def test_save_and_next_opens_the_next_client(
    page: TodayPage, workspace: Workspace, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    line = first_of(page, Group.OVERDUE)
    assert line.planned is not None
    form = open_call_form(workspace, page, line.client.id, line.planned.callback)
    assert form is not None
    qtbot.waitExposed(form)
    qtbot.waitUntil(form.fields.what.hasFocus)
    form.fields.what.setPlainText("讲上月数据")
    with qtbot.waitSignal(workspace.call_requested, timeout=10_000) as asked:
        qtbot.keyClick(form.fields.what, Qt.Key.Key_Return, CTRL)
    assert asked.args[0] not in (line.client.id, None)
    assert page.current_client() == asked.args[0]


def test_the_selection_outlives_a_change_made_elsewhere(
    page: TodayPage, workspace: Workspace, settled: Callable[[], None]
) -> None:
    line = first_of(page, Group.DUE)
    other = page.view.lines_model.lines()[0].client
    workspace.do(edited(Phrase("Rename"), [(other, replace(other, short_name="瑞岚"))]))
    settled()
    assert page.view.current_line is not None
    assert page.view.current_line.key == line.key


def test_the_panel_follows_the_selected_line(page: TodayPage, qtbot: QtBot) -> None:
    line = first_of(page, Group.COMPLAINTS)
    qtbot.waitUntil(lambda: page.panel._name.full_text() == line.client.name)
    qtbot.mouseClick(page.panel.person.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == page.panel.person.number.full_text() != ""


def test_my_clients_or_all(page: TodayPage, session: Session, settled: Callable[[], None]) -> None:
    everything = len(page.view.lines_model.lines())
    rep = min(session.all(Rep))
    page.whose.choose(rep)
    settled()
    assert 0 < len(page.view.lines_model.lines()) < everything
    page.whose.choose(None)
    settled()
    assert len(page.view.lines_model.lines()) == everything


def test_a_tile_opens_the_clients_it_counts(page: TodayPage, workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(page.panel.tiles.tiles["callbacks"], Qt.Key.Key_Return)
    window = page.findChild(NamesWindow)
    assert window is not None
    so_far = page._so_far
    assert so_far is not None
    assert window.list.count() == len({*so_far.open_on, *so_far.done_on})
    with qtbot.waitSignal(workspace.client_requested):
        window.list.itemActivated.emit(window.list.item(0))


def test_with_nothing_left_the_next_day_can_be_shown(
    page: TodayPage, session: Session, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    busy = {line.client.id for line in page.view.lines_model.lines()}
    quiet = next(
        client for client in session.all(Client).values() if client.id not in busy and client.stage == "active"
    )
    others = [client for client in session.all(Client).values() if client.id != quiet.id]
    session.do(edited(Phrase("Trash"), [(client, replace(client, trashed_at=session.now)) for client in others]))
    page.refresh(None)
    settled()
    assert page._empty is not None
    assert page._empty.isVisible()
    page._empty.buttons[0].click()  # type: ignore[attr-defined]
    settled()
    assert [line.client.id for line in page.view.lines_model.lines()] == [quiet.id]
    assert page.view.isVisible()


def test_without_any_client_the_ways_to_get_some_are_shown(
    page: TodayPage, session: Session, workspace: Workspace, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    for client in list(session.all(Client).values()):
        session.do(edited(Phrase("Trash"), [(client, replace(client, trashed_at=session.now))]))
    page.refresh(None)
    settled()
    assert page._empty is not None
    with qtbot.waitSignal(workspace.page_requested) as asked:
        page._empty.buttons[0].click()  # type: ignore[attr-defined]
    assert asked.args == ["imports"]


def test_the_badge_tells_what_is_overdue_or_late(page: TodayPage) -> None:
    late = [line for line in page.view.lines_model.lines() if line.group is Group.OVERDUE]
    assert page.badge() >= len(late) > 0


def test_every_line_can_be_heard(page: TodayPage) -> None:
    model = page.view.lines_model
    for line in model.lines():
        spoken = str(model.index_of(line.key).data(int(Qt.ItemDataRole.AccessibleTextRole)))
        assert line.client.name in spoken


def test_a_call_form_is_opened_once_for_a_client(page: TodayPage, workspace: Workspace) -> None:
    client = page.view.lines_model.lines()[0].client.id
    first = open_call_form(workspace, page, client)
    assert isinstance(first, CallForm)
    assert open_call_form(workspace, page, client) is first
    first.close()


def test_a_renewal_is_let_go_until_a_day_and_taken_back_from_the_end_of_the_list(
    page: TodayPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    line = first_of(page, Group.RENEWALS)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    question = page.findChild(GiveUpQuestion)
    assert question is not None
    qtbot.keyClicks(question.reason, "asked for time")
    question.until.setText("+3")
    qtbot.keyClick(question.reason, Qt.Key.Key_Return)
    settled()
    assert all(each.key != line.key for each in page.view.lines_model.lines())
    page._show_waived()
    settled()
    shown = next(each for each in page.view.lines_model.lines() if each.key == line.key)
    assert shown.group is Group.WAIVED
    assert page.view.select(shown.key)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    settled()
    assert next(each for each in page.view.lines_model.lines() if each.key == line.key).group is Group.RENEWALS


def test_a_complaint_stays_and_the_way_on_is_told(page: TodayPage, workspace: Workspace, qtbot: QtBot) -> None:
    first_of(page, Group.COMPLAINTS)
    with qtbot.waitSignal(workspace.told) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert "extend its promise" in told.args[0]


def test_after_days_away_one_panel_tells_everything_and_closes(
    qtbot: QtBot, workspace: Workspace, settled: Callable[[], None]
) -> None:
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.restore({"here": "2026-11-02"})
    page.show()
    page.refresh(None)
    settled()
    assert page.digest.isVisible()
    assert any("became overdue" in text for text in page.digest.texts)
    qtbot.keyClick(page.digest, Qt.Key.Key_Escape)
    assert not page.digest.isVisible()
    page.refresh(None)
    settled()
    assert not page.digest.isVisible()
    page._show_digest()
    assert page.digest.isVisible()
    assert page.kept() == {"here": "2026-11-22"}


def test_a_clock_that_went_back_is_told_and_changes_nothing(
    qtbot: QtBot, workspace: Workspace, settled: Callable[[], None]
) -> None:
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.restore({"here": "2026-12-24"})
    page.show()
    page.refresh(None)
    settled()
    (banner,) = page.banners.banners()
    assert "clock" in banner.text
    assert not page.digest.isVisible()
    assert page.view.lines_model.lines()


def test_a_long_name_gives_way_so_that_nothing_beside_it_is_cut(qtbot: QtBot) -> None:
    tile = PersonTile(language_of("en", "¥"))
    qtbot.addWidget(tile)
    tile.show_person(Contact(name="Bartholomew Featherstonehaugh " * 3, mobile="0512-62345678", is_decision_maker=True))
    tile.show()
    tile.resize(300, 60)
    assert tile.width() == 300
    assert tile.number.geometry().right() < 300
