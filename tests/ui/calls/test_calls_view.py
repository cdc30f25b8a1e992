"""Calls as a person searches them: words, filters, statistics that lead to their calls, one call whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from desktop.domain.call_period import CallPeriod
from desktop.domain.changes import created
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import silent
from desktop.domain.records import Call, Client
from desktop.services.call_search import PAGE, call_changed
from desktop.ui.calls.columns import FOUND
from desktop.ui.calls.export import calls_export
from desktop.ui.calls.view import CallsView
from desktop.ui.forms.dialog import FormDialog

TODAY = date(2026, 11, 22)


@pytest.fixture
def view(qtbot, workspace) -> CallsView:
    client = workspace.session.client("riland")
    calls = [
        Call(client=client.id, started_at=datetime(2026, 11, 18, 9, 15), outcome="decision_maker", minutes=9,
             what="Talked about the ＺＥＢＲＡ campaign", why="budget for zebra", internal_note="be quick"),
        Call(client=client.id, started_at=datetime(2024, 5, 3, 16, 0), outcome="refused", how="zebra, long ago"),
    ]  # fmt: skip
    workspace.session.do(created(Phrase("Test"), calls))
    made = CallsView(workspace)
    qtbot.addWidget(made)
    workspace.changed.connect(made.refresh)
    made.resize(1300, 800)
    made.show()
    settled(qtbot, made)
    return made


def settled(qtbot, view: CallsView) -> None:
    qtbot.waitUntil(lambda: not view.filter.is_waiting and not view.is_reading, timeout=10_000)


def type_words(qtbot, view: CallsView, text: str) -> None:
    view.filter.words.setFocus()
    view.filter.words.clear()
    view.filter.words.insert(text)
    settled(qtbot, view)


def started(view: CallsView) -> list[datetime]:
    return [row.call.started_at for row in view.table.rows_model.rows()]


def test_the_newest_calls_are_listed_first_and_more_come_with_scrolling(qtbot, view):
    assert started(view) == sorted(started(view), reverse=True)
    assert view.table.rows_model.total == PAGE
    bar = view.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: view.table.rows_model.total == 2 * PAGE, timeout=10_000)
    assert len(set(started(view))) > 1
    assert started(view) == sorted(started(view), reverse=True)


def test_words_in_any_order_and_width_find_a_call_and_are_marked(qtbot, view):
    type_words(qtbot, view, "quick ｚebra")
    assert started(view) == [datetime(2026, 11, 18, 9, 15)]
    assert FOUND in view._visible()
    row = view.table.rows_model.rows()[0]
    column = view.table.rows_model.column_place(FOUND)
    assert "ＺＥＢＲＡ" in view.table.rows_model.columns[column].cell(row).text
    view._on_opened(None)
    assert view.pane.isVisible()
    marked = {one.cursor.selectedText() for one in view.pane.text.extraSelections()}
    assert marked == {"ＺＥＢＲＡ", "zebra", "quick"}
    type_words(qtbot, view, "")
    assert FOUND not in view._visible()


def test_where_nothing_is_found_all_time_can_be_searched(qtbot, view):
    type_words(qtbot, view, "long ago zebra")
    assert not started(view)
    assert view._no_match.isVisible()
    view._no_match.buttons[0].click()
    settled(qtbot, view)
    assert started(view) == [datetime(2024, 5, 3, 16, 0)]
    view.filter.clear()
    settled(qtbot, view)
    assert view.filter.words.text() == ""


def test_every_figure_leads_to_as_many_calls_as_it_counts(qtbot, view):
    view.filter.show_period(CallPeriod.DAYS_90)
    view._on_filter()
    settled(qtbot, view)
    whole = view.statistics._shown
    assert whole.calls == view._total

    def leads_to(calls: int) -> None:
        settled(qtbot, view)
        assert view._total == calls
        view.filter.clear()
        settled(qtbot, view)

    view.statistics.outcomes.open(0)
    leads_to(whole.outcomes["decision_maker"])
    best = whole.best
    view.statistics.hours.opened.emit(best.weekday, best.hour)
    settled(qtbot, view)
    assert "hour" in view.drilled.buttons
    leads_to(best.tries)
    view.statistics.reasons.open(0)
    leads_to(whole.reasons[0].calls)
    reps = [place for place, rep in enumerate(whole.reps) if rep.rep is not None]
    view.statistics.reps.open(reps[0])
    leads_to(whole.reps[reps[0]].calls)


def test_a_narrowing_is_taken_back_by_its_button(qtbot, view):
    total = view._total
    view.statistics.hours.opened.emit(0, 9)
    settled(qtbot, view)
    assert 0 < view._total < total
    view.drilled.buttons["hour"].click()
    settled(qtbot, view)
    assert view._total == total
    assert not view.drilled.isVisible()


def test_a_call_is_changed_in_a_form_and_the_change_is_undone(qtbot, view, workspace):
    type_words(qtbot, view, "zebra")
    view.pane.show_row(view.table.current_row(), ())
    view.pane.edit()
    dialog = view.findChild(FormDialog)
    dialog.form.editor("why").show_value("another reason")
    dialog.save()
    settled(qtbot, view)
    assert [row.call.why for row in view.table.rows_model.rows()] == ["another reason"]
    workspace.undo(None)
    settled(qtbot, view)
    assert [row.call.why for row in view.table.rows_model.rows()] == ["budget for zebra"]


def test_the_pane_leads_to_the_client(qtbot, view, workspace):
    type_words(qtbot, view, "zebra")
    view.pane.show_row(view.table.current_row(), ())
    with qtbot.waitSignal(workspace.client_requested) as asked:
        view.pane.card_button.click()
    assert workspace.session.get(Client, asked.args[0]).username == "riland"


def test_a_call_to_come_is_refused(view, workspace):
    call = view.table.rows_model.rows()[0].call
    with pytest.raises(UserError, match="later than now"):
        call_changed(workspace.session, call, replace(call, started_at=datetime(2026, 12, 1)))


def test_what_is_found_is_exported_whole_with_the_shown_columns(qtbot, view, workspace, tmp_path: Path):
    names = ["started_at", "client", "outcome", "what"]
    path = tmp_path / "calls.xlsx"
    view.filter.show_period(CallPeriod.DAYS_30)
    view._on_filter()
    settled(qtbot, view)
    calls_export(workspace, view.asked, names).write(path, silent)
    sheet = openpyxl.load_workbook(path).active
    assert [cell.value for cell in sheet[1]] == ["Started at", "Client", "Outcome", "What"]
    assert sheet.max_row - 1 == view._total


def test_own_days_are_typed_in_either_order(qtbot, view):
    view.filter.period.setCurrentIndex(view.filter.period.findData(CallPeriod.OWN))
    view.filter._on_period()
    view.filter.first.setText("2026-11-19")
    view.filter.last.setText("2026-11-16")
    view.filter.changed.emit()
    settled(qtbot, view)
    assert {moment.date() for moment in started(view)} <= {date(2026, 11, day) for day in (16, 17, 18, 19)}
    assert (view.asked.first, view.asked.last) == (date(2026, 11, 16), date(2026, 11, 19))


def test_the_filter_is_remembered(qtbot, view, workspace):
    view.filter.outcomes.ask(("refused",))
    view.filter.show_period(CallPeriod.ALL)
    again = CallsView(workspace)
    qtbot.addWidget(again)
    again.filter.restore(view.filter.kept())
    assert again.filter.asked == view.filter.asked
    again.filter.restore({"period": "no such", "reps": "x"})
    assert again.filter.asked == view.filter.asked


def test_the_keyboard_goes_from_the_words_to_the_list_and_into_a_call(qtbot, view):
    view.filter.words.setFocus()
    qtbot.keyClick(view.filter.words, Qt.Key.Key_Down)
    assert view.table.hasFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.pane.isVisible()
    assert view.pane.row == view.table.current_row()
