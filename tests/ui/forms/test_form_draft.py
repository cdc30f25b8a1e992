"""What is typed into a form in a window is there again after a crash (product §9)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.records import Client, Complaint
from desktop.services.session import Session
from desktop.ui.complaints.form import ComplaintDialog, complaint_dialog
from desktop.ui.forms.form_draft import FormDraft
from desktop.ui.workspace import Workspace


@pytest.fixture
def client(session: Session) -> Client:
    return next(iter(session.all(Client).values()))


def opened(workspace: Workspace, client: Client, qtbot: QtBot) -> ComplaintDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = complaint_dialog(workspace, client, parent)
    dialog.window_behind = parent
    dialog.show()
    return dialog


def typed(dialog: ComplaintDialog, what: str, days: str) -> None:
    dialog.form.editor("what").control.setPlainText(what)
    dialog.form.editor("promised_days").control.setText(days)
    dialog.form.editor("promised_days").edited.emit()


def crash(dialog: ComplaintDialog, workspace: Workspace, qtbot: QtBot) -> None:
    """The program ends some seconds after the last key, and nobody hears of it."""
    dialog.findChild(FormDraft).keep()
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished)
    dialog.deleteLater()


def test_a_complaint_that_was_being_typed_is_back_also_where_it_could_not_be_read_yet(
    qtbot, workspace, session, client
):
    crash_at = opened(workspace, client, qtbot)
    typed(crash_at, "外省点击太多", "three or so")
    crash(crash_at, workspace, qtbot)

    again = opened(workspace, client, qtbot)

    assert again.form.value("what") == "外省点击太多"
    assert again.form.editor("promised_days").control.text() == "three or so"
    assert [banner.text for banner in again.banners.banners()] == [
        "What was typed here when the program ended is back."
    ]
    other = opened(workspace, list(session.all(Client).values())[1], qtbot)
    assert not other.banners.banners(), "another client's form has nothing of it"
    again.form.editor("promised_days").control.setText("3")
    again.save()
    assert "外省点击太多" in [one.what for one in session.store.load(Complaint)]
    assert not opened(workspace, client, qtbot).banners.banners(), "what was saved is no draft any more"


def test_begin_anew_and_esc_give_it_up(qtbot, workspace, client):
    first = opened(workspace, client, qtbot)
    before = first.form.typed()
    typed(first, "Wrong invoice", "2")
    crash(first, workspace, qtbot)
    again = opened(workspace, client, qtbot)
    again.findChild(FormDraft)._begin_anew()
    assert again.form.typed() == before
    typed(again, "Wrong invoice", "2")
    again.reject()
    assert opened(workspace, client, qtbot).form.typed() == before
