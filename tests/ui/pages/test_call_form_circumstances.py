"""The call form where something is odd: the client, the person, the number, the day, or what others do meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.changes import created, edited
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, trashed
from desktop.domain.records import Call, Callback, Client, Complaint, Contact
from desktop.services.calls import open_callbacks
from desktop.services.session import Session, utc_now
from desktop.ui.call_form.form import CallForm
from desktop.ui.call_form.opening import open_call_form
from desktop.ui.workspace import Workspace

Opener = Callable[..., CallForm]


@pytest.fixture
def client(session: Session) -> Client:
    return session.client("riland")


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, client: Client) -> Iterator[Opener]:
    """Opens the form of riland, for a callback or for none."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def open_it(settles: Callback | None = None) -> CallForm:
        form = open_call_form(workspace, window, client.id, settles)
        assert form is not None
        qtbot.waitExposed(form)
        return form

    yield open_it
    for form in window.findChildren(CallForm):
        form.close()


def change(workspace: Workspace, before: Record, **values: object) -> None:
    """Change a record, as another page or another desk does."""
    workspace.write(edited(Phrase("Edit"), [(before, replace(before, **values))]))  # type: ignore[arg-type]


def said(form: CallForm) -> list[str]:
    return [banner.text for banner in form.banners.banners()]


def press(form: CallForm, title: str) -> None:
    next(button for button in form.banners.findChildren(QPushButton) if button.text() == title).click()


def test_a_lapsed_client_may_be_called_and_gets_no_callback_unless_one_is_chosen(
    opened: Opener, workspace: Workspace, session: Session, client: Client
) -> None:
    for callback in open_callbacks(session, client):
        change(workspace, callback, state="cancelled", reason="lapsed")
    change(workspace, client, stage="lapsed", lapsed_on=date(2026, 11, 2))
    form = opened()
    assert said(form) == ["This client lapsed on 2 Nov 2026."]
    form.fields.what.setPlainText("wants to come back")
    assert form.save()
    assert open_callbacks(session, client) == []
    again = opened()
    again.fields.what.setPlainText("offer")
    again.next.step("w")
    assert again.save()
    assert [callback.due_on for callback in open_callbacks(session, client)] == [date(2026, 11, 29)]


def test_a_person_who_left_is_told_of_and_the_others_are_offered(
    opened: Opener, workspace: Workspace, session: Session, client: Client
) -> None:
    asked = session.all(Contact)[10]
    (promised, *_) = open_callbacks(session, client)
    change(workspace, promised, contact=asked.id)
    change(workspace, asked, left_on=date(2026, 11, 1))
    form = opened(open_callbacks(session, client)[0])
    assert said(form) == [f"{asked.name} left the company on 1 Nov 2026."]
    assert form.fields.person.contact is not None
    assert form.fields.person.contact.id != asked.id


def test_a_wrong_number_leads_to_where_it_is_corrected(opened: Opener, workspace: Workspace, qtbot: QtBot) -> None:
    form = opened()
    form.choose_outcome("wrong_number")
    assert not form.fields.what.isVisible()
    assert form.fields.internal_note.isVisible()
    with qtbot.waitSignal(workspace.client_requested):
        form.fields.folded.correct.click()
    form.choose_outcome("no_answer")
    assert not form.fields.folded.correct.isVisible()


def test_a_complaint_ticked_before_the_call_failed_is_not_saved(
    opened: Opener, session: Session, client: Client
) -> None:
    before = len(session.store.load(Complaint))
    form = opened()
    form.fields.what.setPlainText("x")
    form.fields.complaint.box.setChecked(True)
    form.choose_outcome("refused")
    assert form.save()
    assert len(session.store.load(Complaint)) == before


def test_beside_a_day_off_the_nearest_working_day_is_offered(opened: Opener) -> None:
    form = opened()
    form.next.choose(date(2026, 12, 19))
    assert form.next.warning.rather.text() == "Rather Fri 18 Dec"
    form.next.warning.rather.click()
    assert form.next.chosen_day() == date(2026, 12, 18)
    assert "Not a working day" not in form.next.against


@pytest.mark.parametrize(("answer", "day"), [("Keep mine", date(2026, 12, 1)), ("Take theirs", date(2026, 12, 3))])
def test_a_callback_planned_elsewhere_is_shown_beside_mine(
    opened: Opener, workspace: Workspace, client: Client, answer: str, day: date
) -> None:
    form = opened()
    form.next.choose(date(2026, 12, 1))
    theirs = Callback(client=client.id, due_on=date(2026, 12, 3), kind="cadence", rep=client.owner)
    workspace.write(created(Phrase("Plan"), [theirs]))
    assert said(form) == ["A callback was planned for Thu 3 Dec meanwhile."]
    press(form, answer)
    assert said(form) == []
    assert form.next.chosen_day() == day


def test_a_call_of_somebody_else_with_the_client_is_told_of_once(
    opened: Opener, workspace: Workspace, client: Client
) -> None:
    form = opened()
    call = Call(client=client.id, rep=client.owner, started_at=datetime(2026, 11, 22, 9, 0), what="讲续费")
    for written in (call, Call(client=client.id + 1, started_at=datetime(2026, 11, 22, 9, 0))):
        workspace.write(created(Phrase("Call"), [written]))
    assert len(said(form)) == 1
    assert "wrote down a call with this client meanwhile" in said(form)[0]


def test_the_callback_cancelled_elsewhere_is_told_of_and_the_call_is_saved(
    opened: Opener, workspace: Workspace, session: Session, client: Client
) -> None:
    settles = open_callbacks(session, client)[0]
    form = opened(settles)
    change(workspace, settles, state="cancelled", reason="asked by mail")
    assert said(form) == ["The callback that this call answers was settled or cancelled meanwhile."]
    form.fields.what.setPlainText("x")
    assert form.save()
    stored = session.store.get(Callback, settles.id)
    assert stored is not None
    assert stored.state == "cancelled"


def test_a_client_trashed_meanwhile_keeps_the_words_in_the_form(
    opened: Opener, workspace: Workspace, session: Session, client: Client
) -> None:
    form = opened()
    form.fields.what.setPlainText("讲上月数据")
    workspace.write(edited(Phrase("Trash"), [(client, trashed(client, utc_now()))]))
    assert not form.save()
    assert "isn't there any more" in said(form)[-1]
    assert form.fields.what.words == "讲上月数据"
