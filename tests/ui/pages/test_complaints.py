"""The page Complaints, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.domain.records import Callback, Client, Complaint
from desktop.services.session import Session
from desktop.ui.pages.complaints import ComplaintsPage
from desktop.ui.pages.complaints.form import ComplaintDialog
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
