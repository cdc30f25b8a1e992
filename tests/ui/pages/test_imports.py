"""The page Imports, as a person uses it: drop, review, decide, commit, undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, ColumnMapping, Import
from desktop.services.exports import export_roster
from desktop.services.mapping import chosen_in
from desktop.services.session import Session
from desktop.storage.backup import backups
from desktop.storage.store import Outcome
from desktop.ui.change_history import ChangeHistoryDialog
from desktop.ui.file_export import write_export
from desktop.ui.pages.imports import ImportsPage
from desktop.ui.review.columns_screen import ColumnsScreen
from desktop.ui.review.lines import Kind
from desktop.ui.review.mappings_dialog import MappingsDialog
from desktop.ui.review.outcomes_dialog import OutcomesDialog
from desktop.ui.review.reading_screen import ClientQuestion
from desktop.ui.review.screen import ReviewScreen
from desktop.ui.workspace import Workspace


@pytest.fixture
def page(qtbot, workspace: Workspace) -> ImportsPage:
    made = ImportsPage(workspace)
    workspace.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


def opened(qtbot, page: ImportsPage, path: Path) -> ReviewScreen:
    page.open_files([path])
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)
    assert page.review is not None
    return page.review


def exported(session: Session, folder: Path) -> Path:
    path = folder / "roster.xlsx"
    export_roster(session, path, session.language)
    return path


def cell(sheet, header: str, code: str):
    head = next(row for row in sheet.iter_rows() if any(found.value == header for found in row))
    at = {found.value: found.column for found in head}
    row = next(r for r in range(head[0].row + 1, sheet.max_row + 1) if sheet.cell(r, at["Code"]).value == code)
    return sheet.cell(row, at[header])


def both_sides_changed(session: Session, folder: Path) -> tuple[Path, Client, Client]:
    """A returned roster in which one budget contradicts a change made here, and one advantage is simply new."""
    one, other = list(session.all(Client).values())[:2]
    path = exported(session, folder)
    book = openpyxl.load_workbook(path)
    cell(book["Clients"], "Monthly budget", one.code).value = 2500
    cell(book["Clients"], "Advantages", other.code).value = "Own design"
    cell(book["Clients"], "Registered on", other.code).value = "2026-06-31"
    book.save(path)
    session.do(edited(Phrase("Budget"), [(one, replace(one, monthly_budget=220_000))]))
    return path, one, other


def test_a_file_taken_back_untouched_changes_nothing(qtbot, page, session, tmp_path):
    review = opened(qtbot, page, exported(session, tmp_path))
    assert review.changes_nothing
    assert not review.commit_button.isEnabled()
    review.cancel_button.click()
    assert page.screen_shown is page.start


def test_the_commit_waits_for_the_conflict_and_can_be_undone(qtbot, page, session, workspace, tmp_path):
    path, one, other = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    assert [group.kind for group in review.model.groups][:3] == [Kind.CONFLICT, Kind.UNREADABLE, Kind.CHANGED]
    assert not review.commit_button.isEnabled()
    review.go_to_conflict(1)
    review.decide("file")
    assert review.commit_button.isEnabled()
    assert "2" in review.commit_button.text()
    told = []
    workspace.done.connect(lambda title, batch: told.append((title, batch)))
    review.commit()
    qtbot.waitUntil(lambda: page.screen_shown is page.start, timeout=20_000)
    assert session.get(Client, one.id).monthly_budget == 250_000
    assert session.get(Client, other.id).advantages == "Own design"
    assert session.get(Client, other.id).registered_on == other.registered_on
    assert len(told) == 1
    assert session.store.path is not None
    assert len(backups(session.store.path)) == 1
    assert page.start.table.rows_model.rowCount() == 1
    page.start.undo_button.click()
    assert session.get(Client, one.id).monthly_budget == 220_000
    assert session.get(Client, other.id).advantages == other.advantages
    assert all(item.undone_at is not None for item in session.all(Import).values())
    assert not page.start.undo_button.isEnabled()
    page.start.outcomes_button.click()
    dialog = page.findChild(OutcomesDialog)
    qtbot.waitUntil(lambda: dialog.table.rows_model.total > 0, timeout=20_000)
    assert {line.outcome for line in dialog.table.rows_model.rows()} == {Outcome.REVERSED}


def test_a_third_value_is_typed_into_the_panel(qtbot, page, session, tmp_path):
    path, one, _ = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    review.go_to_conflict(1)
    review.decide("other")
    qtbot.keyClicks(review.panel.other, "1.2k?")
    qtbot.keyClick(review.panel.other, Qt.Key.Key_Return)
    assert review.decisions.open_conflicts
    review.panel.other.setText("2300")
    qtbot.keyClick(review.panel.other, Qt.Key.Key_Return)
    changes = review.staged.accepted(review.decisions.choices())
    assert [change.after.monthly_budget for change in changes.of(Client) if change.after.id == one.id] == [230_000]


def test_the_keyboard_goes_back_to_the_rows_from_a_field_of_the_panel(qtbot, page, session, tmp_path):
    path, _, _ = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    page.activateWindow()
    review.decide("other")
    qtbot.waitUntil(lambda: review.panel.other.hasFocus())
    qtbot.keyClick(review.panel.other, Qt.Key.Key_Escape)
    assert review.tree.hasFocus()
    review.decide("other")
    review.panel.other.setText("2300")
    qtbot.keyClick(review.panel.other, Qt.Key.Key_Return)
    assert review.tree.hasFocus()
    review.correct()
    review.panel.correction.setText("2026-06-30")
    qtbot.keyClick(review.panel.correction, Qt.Key.Key_Return)
    assert review.tree.hasFocus()


def test_the_kinds_of_rows_go_round_by_keys(qtbot, page, session, tmp_path):
    path, _, _ = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    seen = []
    for _ in range(4):
        page.show_kind(1)
        seen.append(review.tree.current_line().kind)
    assert seen == [Kind.CHANGED, Kind.CONFLICT, Kind.UNREADABLE, Kind.UNCHANGED]
    page.show_kind(1)
    assert len(review.model.groups) > 1  # all of them again


def test_the_panel_is_about_a_row_that_the_filter_shows(qtbot, page, session, tmp_path):
    path, _, other = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    review.filter.setText("Own design")
    qtbot.waitUntil(lambda: review.tree.current_line().text != "", timeout=2_000)
    qtbot.waitUntil(lambda: other.code in review.tree.current_line().client, timeout=2_000)
    review.filter.setText("no such row")
    qtbot.waitUntil(lambda: not review.model.groups, timeout=2_000)
    assert review.tree.current_line() is None


def test_space_leaves_a_row_out(qtbot, page, session, tmp_path):
    path, _, other = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    review.tree.show_line(review.model.index_of(lambda line: line.kind is Kind.CHANGED))
    qtbot.keyClick(review.tree, Qt.Key.Key_Space)
    assert not [change for change in review.staged.accepted(review.decisions.choices()) if change.after.id == other.id]
    qtbot.keyClick(review.tree, Qt.Key.Key_Space)
    assert review.decisions.rows_written == 1


def test_the_tree_is_a_sound_model(qtbot, page, session, tmp_path):
    path, _, _ = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    QAbstractItemModelTester(review.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    review.filter.setText("Own design")
    qtbot.waitUntil(lambda: len(review.model.groups) == 1)
    review.filter.setText("")
    qtbot.waitUntil(lambda: len(review.model.groups) > 1)


def test_a_foreign_roster_asks_what_its_columns_are_and_remembers_it(qtbot, page, session, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Company,User,Town\nOrchard Gate Seeds,orchard,Suzhou\n", encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: isinstance(page.screen_shown, ColumnsScreen), timeout=20_000)
    screen = page.screen_shown
    town = screen.lists[next(key for key in screen.lists if key[1] == "Town")]
    assert not town.currentData()
    town.setCurrentIndex(town.findData("client.address"))
    screen.go_on.click()
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)
    page.review.commit()
    qtbot.waitUntil(lambda: page.screen_shown is page.start, timeout=20_000)
    assert [client.address for client in session.all(Client).values() if client.username == "orchard"] == ["Suzhou"]
    assert len(session.all(ColumnMapping)) == 1


def test_figures_without_a_client_ask_whose_they_are(qtbot, page, session, tmp_path):
    client = next(client for client in session.all(Client).values() if client.stage == "prospect")
    path = tmp_path / "figures.csv"
    path.write_text("Date,Sessions,Cost\n2026-10-01,12,3.50\n2026-10-02,15,4.00\n", encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: isinstance(page.screen_shown, ClientQuestion), timeout=20_000)
    qtbot.keyClicks(page.screen_shown.field, client.code)
    page.screen_shown.go_on.click()
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)
    assert page.review.decisions.rows_written == 2


def test_a_refused_file_is_told_in_a_banner_and_the_next_one_is_read(qtbot, page, session, tmp_path):
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook")
    before = session.store.latest_batch()
    page.open_files([broken])
    qtbot.waitUntil(lambda: bool(page.banners.banners()), timeout=20_000)
    assert page.screen_shown is page.start
    assert session.store.latest_batch() == before
    page.open_files([broken, exported(session, tmp_path)])
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)


def test_a_reading_that_is_given_up_shows_nothing_later(qtbot, page, session, workspace, tmp_path):
    path = exported(session, tmp_path)
    page.open_files([path])
    page.file.reading.cancel_button.click()
    assert page.screen_shown is page.start
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished, timeout=20_000)
    assert page.screen_shown is page.start
    assert page.review is None


def with_bad_cells(folder: Path) -> Path:
    path = folder / "list.xlsx"
    book = openpyxl.Workbook()
    for row in (("Company", "User", "Monthly budget", "Registered on"), ("Orchard Gate Seeds", "orchard", "plenty", ""),
                ("Long Pier Fishing", "pier", 300, "2026-02-30")):  # fmt: skip
        book.active.append(row)
    book.save(path)
    return path


def reviewed(qtbot, page: ImportsPage, path: Path) -> ReviewScreen:
    page.open_files([path])
    qtbot.waitUntil(lambda: isinstance(page.screen_shown, ColumnsScreen), timeout=20_000)
    page.screen_shown.go_on.click()
    return page.review


def test_a_cell_is_corrected_in_place_and_checked_again(qtbot, page, session, tmp_path):
    review = reviewed(qtbot, page, with_bad_cells(tmp_path))
    assert [problem.cell for problem in review.staged.problems] == ["C2", "D3"]
    row = review.model.index_of(lambda line: line.kind is Kind.NEW and line.client == "Long Pier Fishing")
    review.tree.show_line(row)
    review.tree.toggle()
    review.correct()
    assert review.panel.correction.text() == "plenty"
    review.panel.correction.setText("1200")
    qtbot.keyClick(review.panel.correction, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.review is not review, timeout=20_000)
    again = page.review
    assert [problem.cell for problem in again.staged.problems] == ["D3"]
    assert again.tree.current_line().problem.cell == "D3"
    assert not again.decisions.is_taken(again.staged.rows[1])  # what was decided holds on
    again.panel.correction.setText("30 February")
    qtbot.keyClick(again.panel.correction, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.review is not again, timeout=20_000)
    assert [problem.text for problem in page.review.staged.problems] == ["30 February"]
    page.review.commit()
    qtbot.waitUntil(lambda: page.screen_shown is page.start, timeout=20_000)
    budgets = {client.username: client.monthly_budget for client in session.all(Client).values()}
    assert budgets["orchard"] == 120_000
    assert "pier" not in budgets


def test_the_problems_are_saved_as_a_workbook(qtbot, page, workspace, tmp_path):
    review = reviewed(qtbot, page, with_bad_cells(tmp_path))
    assert review.problems_button.isVisible()
    told = []
    workspace.told.connect(told.append)
    write_export(workspace, page.file.hand.problems_export(), page, tmp_path / "problems.xlsx")
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    sheet = openpyxl.load_workbook(tmp_path / "problems.xlsx").active
    assert sheet["C2"].comment is not None


def test_conflicts_of_one_column_are_decided_together(qtbot, page, session, tmp_path):
    one, other = list(session.all(Client).values())[:2]
    path = exported(session, tmp_path)
    book = openpyxl.load_workbook(path)
    for client in (one, other):
        cell(book["Clients"], "Monthly budget", client.code).value = 2500
    cell(book["Clients"], "Notes", one.code).value = "from the file"
    book.save(path)
    changed = [(one, replace(one, monthly_budget=1, notes="here")), (other, replace(other, monthly_budget=2))]
    session.do(edited(Phrase("Budget"), changed))
    review = opened(qtbot, page, path)
    assert len(review.staged.conflicts) == 3
    budget = next(conflict for conflict in review.staged.conflicts if conflict.field.name == "monthly_budget")
    review.panel.column_requested.emit(budget, "file")
    (left,) = review.decisions.open_conflicts
    assert left.field.name == "notes"


def test_titles_that_say_nothing_are_asked_for_remembered_changed_and_forgotten(qtbot, page, session, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("Kunde,Ort\nOrchard Gate Seeds,Bonn\n", encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: isinstance(page.screen_shown, ColumnsScreen), timeout=20_000)
    screen = page.screen_shown
    screen.go_on.click()
    assert page.screen_shown is screen  # nothing is said yet
    for title, key in (("Kunde", "client.name"), ("Ort", "client.address")):
        chooser = screen.lists["odd", title]
        chooser.setCurrentIndex(chooser.findData(key))
    screen.go_on.click()
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)
    assert page.review.decisions.rows_written == 1
    page.cancel()
    page.show_mappings()
    dialog = page.findChild(MappingsDialog)
    chooser = dialog.grid.lists["", "Ort"]
    chooser.setCurrentIndex(chooser.findData("client.notes"))
    dialog.save_button.click()
    (mapping,) = session.all(ColumnMapping).values()
    assert chosen_in(mapping) == {"Kunde": "client.name", "Ort": "client.notes"}
    dialog.forget_button.click()
    assert not session.all(ColumnMapping)
    assert not dialog.save_button.isEnabled()


def test_names_alone_are_asked_about_once_before_they_become_clients(qtbot, page, session, tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("Company\nOrchard Gate Seeds\n", encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: isinstance(page.screen_shown, ColumnsScreen), timeout=20_000)
    page.screen_shown.go_on.click()
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)
    assert page.review.decisions.rows_written == 1
    page.cancel()
    page.open_files([path])
    qtbot.waitUntil(lambda: page.screen_shown is not page.file.reading, timeout=20_000)
    page.screen_shown.go_on.click()  # the columns, as of every list
    assert page.review is not None


def test_the_files_of_a_folder_wait_for_their_turn_or_are_left_out(qtbot, page, tmp_path):
    (tmp_path / "deeper").mkdir()
    for name in ("b.csv", "a.csv", "deeper/c.csv", "~$a.xlsx", "notes.pdf"):
        (tmp_path / name).write_text("Company,Town\nOrchard,Bonn\n", encoding="utf-8")
    page.open_folder(tmp_path)
    assert [file.name for file in page.files] == ["a.csv", "b.csv", "c.csv"]
    assert not page.rest_button.isHidden()
    page.rest_button.click()
    assert [file.name for file in page.files] == ["a.csv"]
    assert page.rest_button.isHidden()
    page.cancel()


def test_the_foot_tells_what_came_of_a_file_and_of_its_undoing(qtbot, page, session, tmp_path):
    path, one, _ = both_sides_changed(session, tmp_path)
    review = opened(qtbot, page, path)
    review.go_to_conflict(1)
    review.decide("file")
    review.commit()
    qtbot.waitUntil(lambda: page.screen_shown is page.start, timeout=20_000)
    (kept,) = session.all(Import).values()
    assert f"SHA-256 {kept.sha256[:16]}" in page.start.told
    session.do(
        edited(
            Phrase("Budget"), [(session.get(Client, one.id), replace(session.get(Client, one.id), monthly_budget=1))]
        )
    )
    page.start.undo_button.click()
    (kept,) = session.all(Import).values()
    assert (kept.undone_rows, kept.undone_kept, kept.undone_failed) == (1, 1, 0)
    assert "1 kept" in page.start.told


def test_the_same_file_again_is_told_on_top_and_leads_to_its_step_in_the_history(qtbot, page, session, tmp_path):
    path = with_bad_cells(tmp_path)
    reviewed(qtbot, page, path).commit()
    qtbot.waitUntil(lambda: page.screen_shown is page.start, timeout=20_000)
    (kept,) = session.all(Import).values()
    session.do(
        edited(Phrase("Later"), [(one, replace(one, notes="x")) for one in list(session.all(Client).values())[:1]])
    )
    review = reviewed(qtbot, page, path)
    (banner,) = review.banners.banners()
    assert f"batch {kept.batch}" in banner.text
    next(button for button in banner.findChildren(QAbstractButton) if "history" in button.text()).click()
    dialog = page.findChild(ChangeHistoryDialog)
    qtbot.waitUntil(lambda: dialog.steps.current_row() is not None, timeout=20_000)
    assert dialog.steps.current_row().batch.number == kept.batch
    assert page.review is review


def test_a_row_with_several_changes_counts_once(qtbot, page, session, tmp_path):
    client = next(iter(session.all(Client).values()))
    path = exported(session, tmp_path)
    book = openpyxl.load_workbook(path)
    for header, value in (("Advantages", "own design"), ("Sales region", "everywhere"), ("Notes", "from the file")):
        cell(book["Clients"], header, client.code).value = value
    book.save(path)
    review = opened(qtbot, page, path)
    (changed,) = (group for group in review.model.groups if group.kind is Kind.CHANGED)
    assert (len(changed.lines), changed.count, review.decisions.rows_written) == (3, 1, 1)


def test_totals_of_months_are_said_to_be_spread(qtbot, page, session, tmp_path):
    client = next(one for one in session.all(Client).values() if one.stage == "prospect")
    path = tmp_path / "months.csv"
    path.write_text(f"Client,Month,Clicks\n{client.code},2026-09,100\n{client.code},2026-10,31\n", encoding="utf-8")
    review = opened(qtbot, page, path)
    (banner,) = review.banners.banners()
    assert "totals of months" in banner.text
    (line,) = (line for group in review.model.groups for line in group.lines)
    assert "2 months spread" in line.text


def test_a_file_with_titles_alone_leads_to_a_review_that_says_so(qtbot, page, tmp_path):
    path = tmp_path / "titles.csv"
    path.write_text("Company,User,Industry\n", encoding="utf-8")
    review = reviewed(qtbot, page, path)
    assert review is not None
    assert any("below its titles" in label.text() for label in review.findChildren(QLabel))


def test_titles_that_are_long_or_stand_twice_leave_room_for_what_they_are_taken_for(qtbot, page, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text(f"Company,User,User,{'a' * 300},<b>x</b>\nOrchard,o,p,1,2\n", encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: isinstance(page.screen_shown, ColumnsScreen), timeout=20_000)
    screen = page.screen_shown
    assert len(screen.lists) == 5
    assert all(
        0 < chooser.mapTo(screen, chooser.rect().topRight()).x() < screen.width() for chooser in screen.lists.values()
    )
    screen.go_on.click()
    assert page.review.kinds.widget().width() <= page.review.kinds.width()
