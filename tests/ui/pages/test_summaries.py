"""The page Summaries, as a person uses it: look, write, check, export, note as sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Summary
from desktop.services.deliveries import log_of
from desktop.services.session import Session
from desktop.ui.figures_entry.dialog import FiguresEntry
from desktop.ui.pages.summaries import SummariesPage
from desktop.ui.printing.preview import PrintPreview
from desktop.ui.summaries.log import DeliveryLog
from desktop.ui.summaries.sending import SentDialog
from desktop.ui.summaries.unanswered import UnansweredDialog
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


@pytest.fixture
def page(qtbot, workspace: Workspace) -> SummariesPage:
    made = SummariesPage(workspace)
    workspace.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    made.refresh(None)
    qtbot.waitUntil(lambda: made.preview.pages > 0, timeout=20_000)
    return made


def stored(session: Session, page: SummariesPage, client: int) -> Summary:
    (summary,) = session.store.load(Summary, client=client, month=page.month)
    return summary


def test_last_months_summaries_are_shown_with_what_was_not_sent(page):
    assert str(page.month) == "2026-10"
    assert page.editor.row is not None
    assert page.editor.row.state == "reviewed"
    assert page.editor.phrases.buttons
    assert page.preview.pages >= 2


def test_words_are_saved_when_the_keyboard_leaves_and_can_be_undone(qtbot, page, session, workspace):
    client = page.editor.row.client.id
    before = stored(session, page, client).commentary
    page.editor.commentary.setPlainText("Visits rose.")
    page.editor.commentary.setFocus()
    page.editor.save()
    assert stored(session, page, client).commentary == "Visits rose."
    workspace.undo(None)
    qtbot.waitUntil(lambda: page.editor.commentary.toPlainText() == before)


def test_a_phrase_is_put_in_once(page):
    page.editor.commentary.setPlainText("")
    page.editor.put_in(0)
    text = page.editor.commentary.toPlainText()
    page.editor.put_in(0)
    assert text
    assert page.editor.commentary.toPlainText() == text


def test_checked_and_next_goes_down_the_list(qtbot, page, session, workspace):
    place = next(n for n, row in enumerate(page.table.rows_model.rows()) if row.state == "draft")
    row = page.table.rows_model.row(place)
    page.table.select_row(row.client.id)
    qtbot.waitUntil(lambda: page.editor.row.client.id == row.client.id)
    page.check_and_next()
    assert stored(session, page, row.client.id).state == "reviewed"
    qtbot.waitUntil(lambda: page.editor.row.client.id != row.client.id)


def test_a_check_mark_makes_the_batch_and_files_are_written(qtbot, page, session, workspace, tmp_path: Path):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert [row.client.id for row in page.list.chosen()] == [page.editor.row.client.id]
    (row,) = page.list.chosen()
    dialog = page.write("both", [row], tmp_path)
    qtbot.waitUntil(lambda: not dialog.is_running, timeout=40_000)
    assert dialog.gone_out == 1
    assert {path.suffix for path in tmp_path.iterdir() if "2026-10" in path.name} == {".pdf", ".xlsx"}
    assert stored(session, page, row.client.id).state == "issued"


def test_a_summary_is_noted_as_sent(qtbot, page, session):
    row = page.editor.row
    page.editor.sent_button.click()
    (dialog,) = page.findChildren(SentDialog)
    dialog.on.setText("2026-11-23")
    dialog.save()
    assert dialog.banners.banners(), "a day that lies ahead is refused"
    dialog.on.setText("2026-11-21")
    dialog.save()
    assert stored(session, page, row.client.id).state == "sent"


def test_another_month_can_be_shown_and_a_client_asked_for(qtbot, page, session, workspace):
    client = page.table.rows_model.row(5).client.id
    page.show_client(client, page.month.previous)
    qtbot.waitUntil(lambda: page.editor.row is not None and page.editor.row.client.id == client, timeout=10_000)
    assert str(page.month) == "2026-09"


def test_a_batch_that_is_cancelled_notes_what_is_finished_and_nothing_else(qtbot, page, session, tmp_path: Path):
    rows = page.table.rows_model.rows()[:20]
    states = {row.client.id: row.state for row in rows}
    dialog = page.write("pdf", rows, tmp_path)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) >= 2, timeout=40_000)
    dialog.cancel_button.click()
    qtbot.waitUntil(lambda: not page._workspace.jobs.unfinished, timeout=20_000)
    noted = {s.client for s in session.store.load(Summary, month=page.month) if s.files}
    written = {path.name for path in tmp_path.glob("*.pdf")}
    assert dialog.gone_out == len(noted) == len(written) < len(states)


def test_a_draft_is_opened_with_the_files_and_sending_is_noted_afterwards(qtbot, page, session, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    page.mail_one()
    qtbot.waitUntil(lambda: bool(page.findChildren(SentDialog)), timeout=40_000)
    (url,) = opened
    assert url.toLocalFile().endswith(".eml")
    assert Path(url.toLocalFile()).stat().st_size > 10_000
    (dialog,) = page.findChildren(SentDialog)
    assert dialog.how.currentText() == "e-mail"
    dialog.save()
    client = page.editor.row.client.id
    assert stored(session, page, client).state == "sent"
    page.show_log()
    (log,) = page.findChildren(DeliveryLog)
    assert [line.event for line in log.table.rows_model.rows()] == ["sent", "sent", "written", "written"]
    log.reject()


def test_where_no_program_opens_drafts_a_link_is_opened_and_the_folder_named(qtbot, page, workspace, monkeypatch):
    opened, told = [], []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.scheme()) or url.scheme() == "mailto"
    )
    workspace.told.connect(told.append)
    page.mail_one()
    qtbot.waitUntil(lambda: bool(page.findChildren(SentDialog)), timeout=40_000)
    assert opened == ["file", "mailto"]
    assert "outbox" in told[-1]
    page.findChildren(SentDialog)[0].reject()


def test_a_state_is_shown_alone_until_it_is_clicked_again(qtbot, page):
    everything = page.table.rows_model.rowCount()
    page.bar.turn("sent")
    assert {row.state for row in page.table.rows_model.rows()} == {"sent"}
    page.bar.turn("sent")
    assert page.table.rows_model.rowCount() == everything


def test_one_reps_clients_are_shown(qtbot, page, session):
    rep = session.client("riland").owner
    page.whose.choose(rep)
    qtbot.waitUntil(lambda: {row.client.owner for row in page.table.rows_model.rows()} == {rep}, timeout=10_000)


def test_a_cancelled_batch_goes_on_with_what_is_left(qtbot, page, tmp_path: Path):
    rows = page.table.rows_model.rows()[:4]
    dialog = page.write("pdf", list(rows), tmp_path)
    dialog.cancel_button.click()
    qtbot.waitUntil(lambda: dialog.go_on_button.isVisible(), timeout=40_000)
    dialog.go_on_button.click()
    qtbot.waitUntil(lambda: dialog.gone_out == len(rows), timeout=60_000)
    assert len(list(tmp_path.glob("*.pdf"))) == len(rows)
    assert not dialog.go_on_button.isVisible()


def test_many_are_printed_each_as_a_document_and_noted(qtbot, page, session, tmp_path: Path):
    rows = page.table.rows_model.rows()[:3]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    batch = page.going_out.print_on(printer, rows, page.month)
    qtbot.waitUntil(lambda: not batch.is_running, timeout=40_000)
    assert batch.gone_out == 3
    assert [PdfReader(path).pages[0].extract_text()[:20] != "" for path in tmp_path.glob("out *.pdf")] == [True] * 3
    assert {stored(session, page, row.client.id).state for row in rows} == {"issued"}
    assert log_of(session, rows[0].client, page.month)[0].event == "printed"


def test_one_is_printed_from_the_preview(qtbot, page, session, tmp_path: Path):
    page.print_one()
    (preview,) = page.findChildren(PrintPreview)
    preview.printer().setOutputFileName(str(tmp_path / "one.pdf"))
    preview.accept()
    client = page.editor.row.client
    assert log_of(session, client, page.month)[0].how == "one.pdf"
    assert stored(session, page, client.id).state == "issued"


def test_a_printer_that_takes_nothing_is_told_and_the_rest_can_be_tried_again(qtbot, page, tmp_path: Path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    with qtbot.captureExceptions():
        batch = page.going_out.print_on(printer, page.table.rows_model.rows()[:2], page.month)
        qtbot.waitUntil(lambda: not batch.is_running, timeout=40_000)
    assert batch.failures.count() == 2
    (tmp_path / "nowhere").mkdir()
    batch.again_button.click()
    qtbot.waitUntil(lambda: batch.gone_out == 2, timeout=40_000)
    assert not batch.failures.isVisible()


def test_who_has_not_answered_is_listed_and_asked_once(qtbot, page, session):
    waiting = {row.client.id for row in page.list.rows if row.state == "sent"}
    page.show_unanswered()
    (dialog,) = page.findChildren(UnansweredDialog)
    assert {one.client.id for one in dialog.table.rows_model.rows()} == waiting
    dialog.ask_button.click()
    dialog.ask()
    planned = session.store.load(Callback, state="open", kind="summary")
    assert sorted(call.client for call in planned if "October 2026" in call.purpose) == sorted(waiting)
    assert not dialog.ask_button.isEnabled()


def test_a_reply_is_held_against_the_figures(qtbot, page, session, workspace):
    row = page.editor.row
    before = stored(session, page, row.client.id)
    workspace.do(edited(Phrase("Reply"), [(before, replace(before, told_inquiries_phone=row.inquiries))]))
    said = [label.text() for label in page.editor.findChildren(Label)]
    qtbot.waitUntil(lambda: any("add up" in label.text() for label in page.editor.findChildren(Label)), timeout=10_000)
    assert not any("add up" in text for text in said)


def test_missing_figures_are_typed_from_here_in_the_month_that_is_shown(qtbot, page):
    page.enter_figures()
    page.enter_month()
    days, clients = page.window().findChildren(FiguresEntry)
    assert (days.month, days.kinds.value) == (page.month, "days")
    assert days.clients.client == page.editor.row.client.id
    assert (clients.month, clients.kinds.value) == (page.month, "clients")
    qtbot.waitUntil(lambda: not page._workspace.jobs.unfinished, timeout=20_000)
    assert days.table.rows_model.rowCount() == 31
