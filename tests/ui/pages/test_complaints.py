"""The page Complaints, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.domain.records import Callback, Client, Complaint, ComplaintStep
from desktop.services.session import Session
from desktop.ui.complaints.extension import ExtensionDialog
from desktop.ui.complaints.form import ComplaintDialog
from desktop.ui.pages.complaints import ComplaintsPage
from desktop.ui.pages.complaints.case_panel import CasePanel
from desktop.ui.workspace import Workspace


@pytest.fixture
def page(qtbot, workspace: Workspace) -> ComplaintsPage:
    made = ComplaintsPage(workspace)
    workspace.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.refresh(None)
    settled(qtbot, workspace)
    qtbot.waitUntil(lambda: made.panel.case is not None)
    return made


def settled(qtbot, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished)


def test_the_late_one_stands_first_and_the_badge_counts_what_is_due(page):
    assert page.panel.case.is_late
    assert page.badge() == 2


def test_time_left_is_copied_as_it_is_read_and_sorted_by_urgency(page):
    rows = page.table.rows_model.rows()
    column = next(column for column in page.table.rows_model.columns if column.name == "left")
    assert [column.plain(row) for row in rows] == [column.cell(row).full_text for row in rows]
    assert [column.sort_key(column.value(row)) for row in rows] == sorted(
        column.sort_key(column.value(row)) for row in rows
    )


def test_a_new_complaint_shows_its_due_day_while_it_is_typed_and_is_stored(qtbot, page, session: Session, workspace):
    before = len(session.all(Complaint))
    client = next(client for client in session.all(Client).values() if client.name.isascii())
    page.new_complaint()
    (dialog,) = page.findChildren(ComplaintDialog)
    first = dialog.due.full_text()
    dialog.form.editor("promised_days").control.setText("")
    qtbot.keyClicks(dialog.form.editor("promised_days").control, "1")
    assert dialog.due.full_text() != first
    dialog.save()
    assert len(session.all(Complaint)) == before, "a complaint without client and words is not stored"
    qtbot.keyClicks(dialog.form.editor("client").control, client.name)
    dialog.form.editor("what").control.setPlainText("Rank fell")
    dialog.save()
    settled(qtbot, workspace)
    assert len(session.all(Complaint)) == before + 1
    stored = max(session.all(Complaint).values(), key=lambda one: one.id)
    assert (stored.client, stored.promised_days, stored.due_on) == (client.id, 1, stored.first_due_on)


def test_a_step_is_noted_with_enter(qtbot, page, session, workspace):
    number = page.panel.case.complaint.id
    page.panel.step.setText("Platform asked")
    qtbot.keyClick(page.panel.step, Qt.Key.Key_Return)
    settled(qtbot, workspace)
    assert session.get(Complaint, number).acknowledged_at is not None


def test_what_is_typed_for_a_complaint_is_there_when_one_comes_back_to_it(page):
    first = page.panel.case
    other = next(row for row in page.table.rows_model.rows() if row.complaint.id != first.complaint.id)
    page.panel.step.setText("Asked the platform")
    page.panel.answer.setPlainText("We refund 200")
    page.panel.show_case(other)
    assert (page.panel.step.text(), page.panel.answer.toPlainText()) == ("", other.complaint.answer)
    page.panel.show_case(first)
    assert (page.panel.step.text(), page.panel.answer.toPlainText()) == ("Asked the platform", "We refund 200")


def test_what_is_typed_for_a_complaint_is_there_after_a_crash_until_it_is_written(qtbot, page, workspace):
    first = page.panel.case
    page.panel.answer.setPlainText("We refund 200")
    page.panel._drafts._clock.timeout.emit()
    settled(qtbot, workspace)
    assert "We refund 200" in "".join(workspace.session.store.drafts().values())

    again = CasePanel(workspace)
    qtbot.addWidget(again)
    again.show_case(first)
    assert again.answer.toPlainText() == "We refund 200"

    page.panel.answered_button.click()
    settled(qtbot, workspace)
    page.panel._drafts._clock.timeout.emit()
    settled(qtbot, workspace)
    assert not workspace.session.store.drafts()


def test_closing_needs_an_answer_and_plans_a_check(qtbot, page, session, workspace):
    refused = []
    workspace.refused.connect(refused.append)
    number = page.panel.case.complaint.id
    page.panel.close_button.click()
    assert len(refused) == 1
    page.panel.answer.setPlainText("Money is credited")
    page.panel.close_button.click()
    settled(qtbot, workspace)
    assert session.get(Complaint, number).closed_on == workspace.today
    assert any(one.kind == "complaint" and one.due_on > workspace.today for one in session.all(Callback).values())
    assert page.table.rows_model.place_of(number) is None
    workspace.undo(None)
    settled(qtbot, workspace)
    assert session.get(Complaint, number).closed_on is None


def test_a_tick_in_the_guide_notes_a_step_of_the_talk(qtbot, page, session, workspace):
    number = page.panel.case.complaint.id
    page.panel.step.setText("Half of the clicks come from elsewhere")
    page.panel.guide.boxes["listen"].click()
    settled(qtbot, workspace)
    qtbot.waitUntil(lambda: page.panel.guide.done == ("listen",))
    steps = [step for step in session.all(ComplaintStep).values() if step.complaint == number and step.stage]
    assert [(step.stage, step.what) for step in steps] == [("listen", "Half of the clicks come from elsewhere")]
    assert page.panel.guide.next.stage == "calm"


def test_an_extension_is_asked_for_a_reason_and_shows_its_day(qtbot, page, session, workspace):
    page.extend()
    (dialog,) = page.findChildren(ExtensionDialog)
    first = dialog.due.full_text()
    dialog.days.setText("9")
    assert dialog.due.full_text() != first
    dialog.save()
    assert dialog.banners.banners()
    dialog.reason.setText("The platform has to answer")
    number, promised = page.panel.case.complaint.id, page.panel.case.complaint.first_due_on
    dialog.save()
    settled(qtbot, workspace)
    extended = session.get(Complaint, number)
    assert extended.first_due_on == promised < extended.due_on


def test_a_bar_opens_the_complaints_that_it_counts(qtbot, page, workspace):
    page.year.by.set_value("rep")
    page.year._show_bars()
    count = page.year.bars.bars[0].key
    page.year.bars.open(0)
    settled(qtbot, workspace)
    assert len(page.table.rows_model.rows()) == count.all
    page.only_button.click()
    settled(qtbot, workspace)
    assert len(page.table.rows_model.rows()) > count.all


def test_the_severity_brings_its_promise_unless_one_was_typed(qtbot, page, workspace):
    page.new_complaint()
    (dialog,) = page.findChildren(ComplaintDialog)
    severity, days = dialog.form.editor("severity"), dialog.form.editor("promised_days")

    def choose(code: str) -> None:
        severity.control.setCurrentIndex(severity.control.findData(code))
        severity.control.activated.emit(severity.control.currentIndex())

    choose("high")
    assert days.read() == 1
    days.control.setText("")
    qtbot.keyClicks(days.control, "8")
    choose("low")
    assert days.read() == 8


def test_a_complaint_of_the_trash_comes_back(qtbot, page, session, workspace):
    number = page.panel.case.complaint.id
    page.throw_away()
    settled(qtbot, workspace)
    assert session.get(Complaint, number) is None
    page.show_scope("trash")
    settled(qtbot, workspace)
    assert page.panel.case.complaint.id == number
    page.throw_away()
    settled(qtbot, workspace)
    assert session.get(Complaint, number) is not None
