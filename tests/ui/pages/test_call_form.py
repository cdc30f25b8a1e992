"""A call is written down by keyboard alone, saved in one step, and never lost while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import InvalidValue
from desktop.domain.records import Call, Callback, Client, Complaint, ComplaintStep, Contact, SatisfactionAnswer
from desktop.services.calls import NextCallback, open_callbacks
from desktop.services.checklists import checklist_of
from desktop.services.session import Session
from desktop.ui.call_form.draft import CallDraft
from desktop.ui.call_form.form import CallForm
from desktop.ui.call_form.moment_field import read_moment
from desktop.ui.call_form.opening import open_call_form
from desktop.ui.call_form.promises import PromiseDialog
from desktop.ui.pages.today import TodayPage
from desktop.ui.workspace import Workspace

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NEAR = datetime(2026, 11, 22, 10, 31)

Opener = Callable[[], CallForm]


@pytest.fixture
def client(session: Session) -> Client:
    return session.client("riland")


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, client: Client) -> Iterator[Opener]:
    """Opens the form of riland for the callback promised today."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def open_it() -> CallForm:
        settles = open_callbacks(workspace.session, client)[0]
        form = open_call_form(workspace, window, client.id, settles)
        assert form is not None
        qtbot.waitExposed(form)
        qtbot.waitUntil(form.fields.what.hasFocus)
        return form

    yield open_it
    for form in window.findChildren(CallForm):
        form.close()


def calls(session: Session, client: Client) -> list[Call]:
    return session.store.load(Call, client=client.id)


def test_typing_and_ctrl_s_write_a_call_down(opened: Opener, session: Session, client: Client, qtbot: QtBot) -> None:
    before = len(calls(session, client))
    form = opened()
    qtbot.keyClicks(form.fields.what, "Went through October")
    qtbot.keyClick(form.fields.what, Qt.Key.Key_S, CTRL)
    stored = calls(session, client)
    assert len(stored) == before + 1
    call = stored[-1]
    assert (call.what, call.outcome, call.contact) == ("Went through October", "decision_maker", 10)
    assert call.who
    assert call.started_at is not None
    assert call.started_at.date() == session.today
    assert not form.isVisible()


def test_a_long_name_in_who_is_seen_from_its_beginning(opened: Opener) -> None:
    line = opened().fields.who.lineEdit()
    assert line is not None
    assert line.text()
    assert line.cursorPosition() == 0


def test_saving_settles_the_callback_and_plans_the_proposed_one(
    opened: Opener, session: Session, client: Client
) -> None:
    form = opened()
    proposed = form.next.tiles[0].day
    settles = open_callbacks(session, client)[0]
    form.fields.what.setPlainText("讲上月数据")
    assert form.save()
    done = session.store.get(Callback, settles.id)
    assert done is not None
    assert done.state == "done"
    assert open_callbacks(session, client)[0].due_on == proposed


def test_one_undo_takes_everything_back(opened: Opener, session: Session, workspace: Workspace, client: Client) -> None:
    before = (
        calls(session, client),
        [(c.id, c.due_on, c.state) for c in session.store.load(Callback, client=client.id)],
    )
    form = opened()
    form.fields.what.setPlainText("讲上月数据")
    form.fields.satisfaction.set_value(5)
    assert form.save()
    assert session.store.load(SatisfactionAnswer, client=client.id)[-1].score == 5
    workspace.undo()
    after = (
        calls(session, client),
        [(c.id, c.due_on, c.state) for c in session.store.load(Callback, client=client.id)],
    )
    assert after == before


def test_a_call_without_a_word_is_marked_and_not_saved(
    opened: Opener, session: Session, client: Client, qtbot: QtBot
) -> None:
    before = len(calls(session, client))
    form = opened()
    form.next.day.setFocus()
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert form.isVisible()
    assert len(calls(session, client)) == before
    assert form.fields.parts["what"].problem.startswith("Nothing is written down")
    assert form.fields.what.hasFocus()
    qtbot.keyClicks(form.fields.what, "Offer")
    assert form.fields.parts["what"].problem == ""


def test_alt_and_a_digit_choose_the_outcome_and_fold_the_fields(opened: Opener, qtbot: QtBot) -> None:
    form = opened()
    qtbot.keyClick(form.fields.what, Qt.Key.Key_3, ALT)
    assert form.fields.outcome.value == "no_answer"
    assert not form.fields.what.isVisible()
    assert not form.fields.satisfaction.isVisible()
    qtbot.keyClick(form, Qt.Key.Key_1, ALT)
    assert form.fields.what.isVisible()


def test_alt_with_the_keypad_types_letters_and_chooses_nothing(opened: Opener, qtbot: QtBot) -> None:
    form = opened()
    qtbot.keyClick(form.fields.what, Qt.Key.Key_2, ALT | Qt.KeyboardModifier.KeypadModifier)
    assert form.fields.outcome.value == "decision_maker"


def test_no_answer_moves_the_callback_to_the_next_working_day(opened: Opener, session: Session, client: Client) -> None:
    form = opened()
    settles = open_callbacks(session, client)[0]
    form.choose_outcome("no_answer")
    assert form.next.tiles[0].day == date(2026, 11, 23)
    assert form.save()
    moved = session.store.get(Callback, settles.id)
    assert moved is not None
    assert (moved.state, moved.due_on) == ("open", date(2026, 11, 23))
    assert calls(session, client)[-1].minutes is None


def test_a_typed_day_agreed_with_the_client_becomes_a_promise(
    opened: Opener, session: Session, client: Client, qtbot: QtBot
) -> None:
    form = opened()
    form.fields.what.setPlainText("客户要报价")
    form.fields.how.setPlainText("发报价")
    qtbot.mouseClick(form.next.other, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(form.next.day, "+2")
    qtbot.keyClicks(form.next.time, "10:30")
    assert form.next.agreed.isChecked()
    assert form.save()
    promised = [callback for callback in open_callbacks(session, client) if callback.kind == "promised"]
    assert [(p.due_on, p.due_time, p.purpose) for p in promised] == [(date(2026, 11, 24), time(10, 30), "发报价")]


@pytest.mark.parametrize(("day", "words"), [("soon", "is not a day"), ("2026-11-01", "has passed"), ("", "no day")])
def test_a_day_that_can_not_be_is_refused_below_its_field(opened: Opener, day: str, words: str) -> None:
    form = opened()
    form.fields.what.setPlainText("x")
    form.next.ask_other_day()
    form.next.day.setText(day)
    assert not form.save()
    assert form.isVisible()
    assert form.next.problem


def test_a_moment_to_come_is_refused(opened: Opener) -> None:
    form = opened()
    form.fields.what.setPlainText("x")
    form.fields.when.setText("2026-11-23 09:00")
    assert not form.save()
    assert "later than now" in form.fields.parts["when"].problem


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("9:05", datetime(2026, 11, 22, 9, 5)),
        ("yesterday 16:00", datetime(2026, 11, 21, 16, 0)),
        ("昨天 16:00", datetime(2026, 11, 21, 16, 0)),
        ("Fri 20 Nov, 15:10", datetime(2026, 11, 20, 15, 10)),
        ("11月20日 周五 15:10", datetime(2026, 11, 20, 15, 10)),
        ("2026-11-19", datetime(2026, 11, 19, 10, 31)),
    ],
)
def test_moments_are_read_as_people_write_them(text: str, moment: datetime) -> None:
    assert read_moment(text, NEAR) == moment


@pytest.mark.parametrize("text", ["25:00", "soonish", ""])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        read_moment(text, NEAR)


def test_escape_keeps_the_draft_and_the_form_offers_it_again(
    opened: Opener, session: Session, client: Client, qtbot: QtBot
) -> None:
    form = opened()
    qtbot.keyClicks(form.fields.what, "He knows the buyer")
    form.fields.satisfaction.set_value(4)
    form.fields.for_report.setPlainText("4 more keywords")
    qtbot.keyClick(form.fields.what, Qt.Key.Key_Escape)
    assert not form.isVisible()
    again = opened()
    assert again is not form
    assert again.fields.what.words == "He knows the buyer"
    assert again.fields.satisfaction.value == 4
    assert again.fields.for_report.words == "4 more keywords"
    assert len(again.banners.banners()) == 1
    assert again.save()
    assert session.store.drafts() == {}


def test_a_draft_can_be_given_up(opened: Opener, session: Session, qtbot: QtBot) -> None:
    form = opened()
    qtbot.keyClicks(form.fields.what, "nonsense")
    form.close()
    again = opened()
    start_anew = next(button for button in again.banners.findChildren(QPushButton) if button.text() == "Start anew")
    start_anew.click()
    assert session.store.drafts() == {}


def test_the_draft_is_kept_while_one_types(opened: Opener, session: Session, qtbot: QtBot) -> None:
    form = opened()
    qtbot.keyClicks(form.fields.what, "half a sen")
    qtbot.waitUntil(lambda: bool(session.store.drafts()), timeout=6_000)
    (text,) = session.store.drafts().values()
    draft = CallDraft.read(text)
    assert draft is not None
    assert draft.what == "half a sen"


def test_an_empty_form_leaves_no_draft(opened: Opener, session: Session) -> None:
    opened().close()
    assert session.store.drafts() == {}


def test_a_phrase_goes_into_the_field_one_was_in(opened: Opener, qtbot: QtBot) -> None:
    form = opened()
    form.fields.how.setFocus()
    qtbot.keyClick(form.fields.how, Qt.Key.Key_F7)
    form.phrases.show_situation("promise")
    button = form.phrases.buttons[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert form.fields.how.words == "I'll send the offer to your mailbox before the end of today. Is that all right?"
    assert form.fields.how.hasFocus()


def test_the_number_can_be_copied(opened: Opener) -> None:
    form = opened()
    form.fields.person.copy()
    assert QGuiApplication.clipboard().text() == "100 0000 0119"


def test_ctrl_t_pauses_the_timer(opened: Opener, qtbot: QtBot) -> None:
    form = opened()
    assert form.fields.timer.is_running
    qtbot.keyClick(form.fields.what, Qt.Key.Key_T, CTRL)
    assert not form.fields.timer.is_running
    form.fields.timer.start_from(61)
    assert (form.fields.timer.seconds, form.fields.timer.minutes) == (61, 2)


def test_a_point_of_the_checklist_ticked_in_a_call_is_kept_with_it(
    opened: Opener, session: Session, workspace: Workspace, client: Client
) -> None:
    form = opened()
    form.fields.what.setPlainText("讲上月数据")
    (box, checked), *_ = form.essentials._points
    box.click()
    assert form.save()
    assert {one.point.item: one.state for one in checklist_of(session, client)}[checked.point.item] == "done"
    workspace.undo()
    assert {one.point.item: one.state for one in checklist_of(session, client)}[checked.point.item] != "done"


def test_a_complaint_is_taken_down_with_its_due_day(
    opened: Opener, session: Session, client: Client, qtbot: QtBot
) -> None:
    form = opened()
    form.fields.what.setPlainText("外省点击太多")
    form.fields.complaint.box.setChecked(True)
    assert "25 Nov" in form.fields.complaint.due
    form.fields.complaint.severity.setCurrentIndex(form.fields.complaint.severity.findData("high"))
    assert "23 Nov" in form.fields.complaint.due
    form.fields.complaint.days.setText("")
    qtbot.keyClicks(form.fields.complaint.days, "2")
    form.fields.complaint.guide.boxes["calm"].click()
    form.fields.complaint.guide.boxes["offer"].click()
    assert form.save()
    complaint = session.store.load(Complaint, client=client.id)[-1]
    assert (complaint.what, complaint.severity) == ("外省点击太多", "high")
    steps = session.store.load(ComplaintStep, complaint=complaint.id)
    assert [step.stage for step in steps] == ["calm", "offer"]
    assert complaint.due_on == complaint.first_due_on == date(2026, 11, 24)


def test_what_is_internal_stays_apart_from_what_the_client_reads(
    opened: Opener, session: Session, client: Client
) -> None:
    form = opened()
    form.fields.what.setPlainText("x")
    form.fields.for_report.setPlainText("4 keywords added")
    form.fields.internal_note.setPlainText("hard to please")
    assert form.save()
    call = calls(session, client)[-1]
    assert (call.for_report, call.internal_note) == ("4 keywords added", "hard to please")


def test_every_control_has_a_name_for_those_who_hear(opened: Opener) -> None:
    form = opened()
    for name, part in form.fields.parts.items():
        assert part.control.accessibleName(), name
    for tile in form.next.tiles:
        assert tile.accessibleName()


def test_who_is_on_the_phone_says_how_the_call_ended_until_the_rep_does(
    opened: Opener, session: Session, client: Client
) -> None:
    form = opened()
    other = next(
        person
        for person in session.all(Contact).values()
        if person.client == client.id and not person.is_decision_maker
    )
    form.fields.person.choose(other.id)
    assert form.fields.outcome.value == "reached"
    form.choose_outcome("busy")
    form.fields.person.choose(10)
    assert form.fields.outcome.value == "busy"


def test_single_keys_choose_the_day_of_the_next_callback(opened: Opener, session: Session, qtbot: QtBot) -> None:
    form = opened()
    start = form.next.tiles[0].day
    assert start is not None
    qtbot.keyClick(form.fields.what, Qt.Key.Key_F8)
    tile = form.next.tiles[0]
    assert tile.hasFocus()
    for key, expected in (
        ("w", start + timedelta(7)),
        ("d", start + timedelta(8)),
        ("D", start + timedelta(7)),
        ("W", start),
        ("=", session.today),
        ("D", session.today),
        ("m", date(2026, 12, 22)),
        ("M", session.today),
    ):
        qtbot.keyClicks(QApplication.focusWidget(), key)
        assert form.next.chosen_day() == expected


def test_a_day_off_is_warned_of_and_taken(opened: Opener, session: Session, client: Client) -> None:
    form = opened()
    form.fields.what.setPlainText("x")
    form.next.choose(date(2026, 12, 19))
    assert "Not a working day" in form.next.against
    assert form.save()
    assert open_callbacks(session, client)[0].due_on == date(2026, 12, 19)


def test_a_promise_is_noted_beside_the_next_callback_and_can_be_taken_away(
    opened: Opener, session: Session, client: Client, qtbot: QtBot
) -> None:
    form = opened()
    form.fields.what.setPlainText("客户要报价")
    form.fields.how.setPlainText("发报价")
    for day in ("+1", "+2"):
        form.fields.promises.button.click()
        dialog = form.findChildren(PromiseDialog)[-1]
        assert dialog.what.text() == "发报价"
        qtbot.keyClicks(dialog.day, day)
        qtbot.keyClicks(dialog.time, "15:00")
        dialog.accept()
    first = form.fields.promises.findChildren(QAbstractButton)[0]
    first.click()
    assert form.save()
    promised = [callback for callback in open_callbacks(session, client) if callback.kind == "promised"]
    assert (promised[0].due_on, promised[0].due_time, promised[0].purpose) == (date(2026, 11, 24), time(15), "发报价")
    assert len(promised) == 1


def test_a_promise_without_a_day_or_for_a_day_that_has_passed_is_not_noted(opened: Opener, qtbot: QtBot) -> None:
    form = opened()
    form.fields.promises.button.click()
    dialog = form.findChildren(PromiseDialog)[-1]
    for day, words in (("", "has no day"), ("2026-11-02", "has passed")):
        dialog.day.setText(day)
        dialog.accept()
        assert words in dialog.note
    assert form.fields.promises.read() == ()
    dialog.reject()


def test_complaint_and_promises_come_back_with_the_draft(opened: Opener) -> None:
    form = opened()
    form.fields.what.setPlainText("x")
    form.fields.complaint.box.setChecked(True)
    form.fields.complaint.category.setCurrentIndex(2)
    form.fields.promises.add(NextCallback(date(2026, 11, 25), time(9), True, "报价"))
    category = form.fields.complaint.category.currentData()
    form.close()
    again = opened()
    assert again.fields.complaint.box.isChecked()
    assert again.fields.complaint.category.currentData() == category
    assert [promise.purpose for promise in again.fields.promises.read()] == ["报价"]


def test_from_the_list_to_a_saved_call_takes_few_keys(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    """Enter on the line, the words, another day by three keys, saved: 7 keys beside the text."""
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.show()
    workspace.call_requested.connect(lambda number, settles: open_call_form(workspace, page, number, settles))
    page.refresh(None)
    qtbot.waitUntil(lambda: bool(page.view.lines_model.lines()), timeout=10_000)
    page.focus_first()
    line = page.view.current_line
    assert line is not None
    keys = 0

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal keys
        keys += 1
        qtbot.keyClick(QApplication.focusWidget() or page.view, key, modifier)

    press(Qt.Key.Key_Return)
    form = page.findChildren(CallForm)[0]
    qtbot.waitUntil(form.fields.what.hasFocus)
    qtbot.keyClicks(form.fields.what, "Went through October")
    for _ in range(2):
        press(Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "sends the offer")
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_W)
    press(Qt.Key.Key_D)
    expected = form.next.chosen_day()
    press(Qt.Key.Key_S, CTRL)
    assert keys <= 25
    assert keys == 7
    stored = calls(session, line.client)[-1]
    assert (stored.what, stored.how) == ("Went through October", "sends the offer")
    assert expected in {callback.due_on for callback in open_callbacks(session, line.client)}


def test_another_number_of_the_same_person_is_dialled(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    dialled: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: dialled.append(url.toString()) is None)
    person = opened().fields.person
    assert person.contact is not None
    first = person.number.text()
    person.choose(person.contact.id, "+86 138 0013 8000")
    assert person.number.text() == "+86 138 0013 8000" != first
    person.dial()
    assert dialled == ["tel:+8613800138000"]
