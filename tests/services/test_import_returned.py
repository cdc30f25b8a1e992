"""A roster workbook that went out and came back: merged three ways, cell by cell (product §6.3)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.changes import edited
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact, ExportedWorkbook, Rep
from desktop.domain.staging import Choices, Disposition
from desktop.excel.book import column_of, unique_headers
from desktop.excel.roster_book import roster_sheets
from desktop.language import Language, language_of
from desktop.services.exports import export_roster
from desktop.services.imports import commit_import, open_import
from desktop.services.imports.returned_sheets import places_of
from desktop.services.session import Session
from tests.services.desk import TODAY, counts, edit, edits, named, open_desk, place, small_agency, stored

CHINESE, ENGLISH = language_of("zh_CN"), language_of("en")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    small_agency(found)
    yield found
    found.store.close()


@pytest.fixture
def workbook(session: Session, tmp_path: Path) -> Path:
    export_roster(session, tmp_path / "roster.xlsx", ENGLISH)
    return tmp_path / "roster.xlsx"


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_an_untouched_workbook_stages_nothing(session: Session, tmp_path: Path, language: Any) -> None:
    export_roster(session, tmp_path / "out.xlsx", language)
    staged = open_import(session, tmp_path / "out.xlsx")
    assert staged.kind == "roster"
    assert set(counts(staged)) == {"unchanged"}
    assert not staged.problems
    before = session.store.latest_batch()
    assert commit_import(session, staged).batch is None
    assert session.store.latest_batch() == before


def test_only_edited_cells_are_staged_and_written(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Industry", "taihu")] = "环保"
        clients[place(clients, "Monthly budget", "taihu")] = "1.5万"
        contacts = book["Contacts"]
        contacts[place(contacts, "Mobile", "周丙")] = "013900000000"

    staged = open_import(session, edit(workbook, change))
    assert edits(staged) == {
        ("industry", "", "环保"),
        ("monthly_budget", 123_450, 1_500_000),
        ("mobile", "013800000000", "013900000000"),
    }
    assert counts(staged)["changed"] == 2
    imported = commit_import(session, staged)
    assert named(session.all(Client).values(), "苏州太湖环保设备有限公司").monthly_budget == 1_500_000
    assert imported.record is not None
    assert imported.record.batch == imported.batch
    assert imported.record.changed_rows == 2


def test_an_import_is_undone_as_a_batch(session: Session, workbook: Path) -> None:
    before = dict(session.all(Client))

    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Industry", "taihu")] = "环保"
        clients.append([None, None, "New company"])

    imported = commit_import(session, open_import(session, edit(workbook, change)))
    assert imported.batch is not None
    session.undo(imported.batch)
    session.forget()
    after = session.all(Client)
    assert {number: client.industry for number, client in after.items()} == {
        number: client.industry for number, client in before.items()
    }


def test_a_blank_cell_never_erases_and_the_word_does(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Monthly budget", "taihu")] = None
        clients[place(clients, "Website", "Lakeside Bearings")] = " <CLEAR> "
        clients[place(clients, "Name", "Lakeside Bearings")] = "<clear>"

    staged = open_import(session, edit(workbook, change))
    assert edits(staged) == {("website", "lakeside.example", "")}
    assert [problem.text for problem in staged.problems] == ["<clear>"]


def test_a_change_made_here_meanwhile_is_kept(session: Session, workbook: Path) -> None:
    here = named(session.all(Client).values(), "Lakeside Bearings")
    session.do(edited(Phrase("Edit"), [(here, replace(here, industry="bearings"))]))
    staged = open_import(session, workbook)
    assert edits(staged) == set()


def test_the_same_cell_changed_on_both_sides_is_a_conflict_that_a_person_decides(
    session: Session, workbook: Path
) -> None:
    here = named(session.all(Client).values(), "Lakeside Bearings")
    session.do(edited(Phrase("Edit"), [(here, replace(here, industry="bearings", address="1 Road"))]))

    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Industry", "Lakeside Bearings")] = "pumps"
        clients[place(clients, "Address", "Lakeside Bearings")] = "1 Road"

    staged = open_import(session, edit(workbook, change))
    assert counts(staged)["conflicting"] == 1
    (conflict,) = staged.conflicts
    assert (conflict.exported, conflict.here, conflict.file) == (None, "bearings", "pumps")
    assert not staged.accepted().changes
    commit_import(session, staged, Choices(take_file=staged.taking_the_file()))
    assert named(session.all(Client).values(), "Lakeside Bearings").industry == "pumps"


def test_a_copied_row_is_offered_as_new_and_never_merged(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        row = clients[place(clients, "Name", "Lakeside Bearings")].row
        copied = [cell.value for cell in clients[row]]
        clients.append(copied)
        clients[clients.max_row][2].value = "Lakeside Pumps"

    staged = open_import(session, edit(workbook, change))
    assert counts(staged)["new"] == 1
    assert "changed" not in counts(staged)
    assert [problem.text for problem in staged.problems] == ["1e5"]  # a username is unique
    commit_import(session, staged)
    names = sorted(client.name for client in session.all(Client).values())
    assert "Lakeside Bearings" in names
    assert "Lakeside Pumps" in names


def test_a_row_that_is_missing_is_trashed_only_when_it_is_chosen(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        clients.delete_rows(clients[place(clients, "Name", "Lakeside Bearings")].row)

    staged = open_import(session, edit(workbook, change))
    (missing,) = (row for row in staged.rows if row.disposition is Disposition.MISSING)
    assert not staged.accepted().changes
    commit_import(session, staged, Choices(trash=frozenset({missing.key})))
    assert all(client.name != "Lakeside Bearings" for client in session.all(Client).values())


def test_new_rows_may_name_a_client_that_is_new_in_the_same_file(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        book["Clients"].append([None, None, "Harbour Tapes", None, "harbour", "Key", None, "Rep New"])
        book["Contacts"].append([None, None, "Harbour Tapes", "Sam Sample", "decision maker"])

    staged = open_import(session, edit(workbook, change))
    assert counts(staged)["new"] == 2
    assert not staged.problems
    commit_import(session, staged)
    client = named(session.all(Client).values(), "Harbour Tapes")
    assert client.level == "key"
    assert session.all(Rep)[client.owner].name == "Rep New"
    assert named(session.all(Contact).values(), "Sam Sample").client == client.id


def test_a_contact_of_a_client_that_is_left_out_is_left_out_too(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        book["Clients"].append([None, None, "Harbour Tapes"])
        book["Contacts"].append([None, None, "Harbour Tapes", "Sam Sample"])

    staged = open_import(session, edit(workbook, change))
    client = next(row for row in staged.rows if row.title == "Harbour Tapes" and row.sheet == "Clients")
    assert not staged.accepted(Choices(left_out=frozenset({client.key}))).changes


def test_moved_and_renamed_columns_are_found(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        cell = clients[place(clients, "Industry")]
        cell.value = "所属行业"
        clients[place(clients, "Username")].value = "账户"
        clients.insert_cols(3)
        clients.cell(3, 3).value = "My own column"
        clients.cell(4, 3).value = "something"
        book["Clients"].title = "客户"

    staged = open_import(session, edit(workbook, change))
    assert set(counts(staged)) == {"unchanged"}
    assert any("My own column" in str(note) for note in staged.notes)


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_header_is_known_as_its_own_field_again(language: Language) -> None:
    for sheet in roster_sheets():
        columns = [column_of(entry, language) for entry in sheet.columns]
        places = places_of(sheet.columns, tuple(unique_headers(columns)))
        assert places == {entry.name: place for place, entry in enumerate(sheet.columns)}, sheet.table


def test_sorted_rows_change_nothing(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        rows = [[cell.value for cell in row] for row in clients.iter_rows(min_row=4)]
        for target, values in zip(clients.iter_rows(min_row=4), reversed(rows), strict=True):
            for cell, value in zip(target, values, strict=True):
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"

    assert set(counts(open_import(session, edit(workbook, change)))) == {"unchanged"}


def test_rows_sorted_apart_from_their_keys_stop_the_file(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        rows = [[cell.value for cell in row][1:-1] for row in clients.iter_rows(min_row=4)]
        for target, values in zip(clients.iter_rows(min_row=4), reversed(rows), strict=True):
            for cell, value in zip(target[1:-1], values, strict=True):
                cell.value = value

    with pytest.raises(UserError, match="nothing was changed"):
        open_import(session, edit(workbook, change))


def test_a_column_sorted_alone_stops_the_file(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        cells = [row[2] for row in clients.iter_rows(min_row=4)]
        values = [cell.value for cell in cells]
        for cell, value in zip(cells, values[1:] + values[:1], strict=True):
            cell.value = value
            cell.data_type = "s"

    with pytest.raises(UserError, match="Name"):
        open_import(session, edit(workbook, change))


def several(session: Session, tmp_path: Path, **values: list[Any]) -> Path:
    """The roster of clients whose fields have these values, one after the other."""
    rows = [dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)]
    stored(session, *(Client(name=f"Works {number}", **row) for number, row in enumerate(rows)))
    export_roster(session, tmp_path / "several.xlsx", ENGLISH)
    return tmp_path / "several.xlsx"


def asked(staged: Any) -> set[tuple[str, str, object]]:
    """Client, field and value of the file, of each question."""
    return {(str(row.title), one.field.name, one.file) for row in staged.rows for one in row.conflicts}


def test_words_that_rows_exchange_are_asked_about(session: Session, tmp_path: Path) -> None:
    """A column of few words that was sorted alone, before the whole sheet was sorted by another one."""
    stages = ["active", "lapsed", "active", "prospect", "lapsed"]
    path = several(session, tmp_path, stage=stages, industry=[f"trade {number}" for number in range(5)])

    def change(book: Any) -> None:
        for number, stage in enumerate(["prospect", "active", "lapsed", "active", "lapsed"]):
            book["Clients"][place(book["Clients"], "Stage", f"Works {number}")] = stage

    staged = open_import(session, edit(path, change))
    assert not staged.accepted().changes
    assert {(field, value) for _, field, value in asked(staged)} == {
        ("stage", "prospect"), ("stage", "active"), ("stage", "lapsed"),
    }  # fmt: skip
    assert len(asked(staged)) == 4


def test_words_that_are_typed_into_several_rows_are_taken(session: Session, tmp_path: Path) -> None:
    path = several(session, tmp_path, stage=["active", "active", "prospect", "prospect", "lapsed"])

    def change(book: Any) -> None:
        for number in (0, 1, 2):
            book["Clients"][place(book["Clients"], "Stage", f"Works {number}")] = "lapsed"

    staged = open_import(session, edit(path, change))
    assert counts(staged)["changed"] == 3
    assert not asked(staged)


def test_a_row_whose_value_stands_in_a_copy_of_another_row_is_asked_about(session: Session, tmp_path: Path) -> None:
    path = several(session, tmp_path, notes=["first", "second", "third"])

    def change(book: Any) -> None:
        clients = book["Clients"]
        copied = [cell.value for cell in clients[clients[place(clients, "Name", "Works 1")].row]]
        clients.append(copied)  # and then the cells of the notes slip: the copy takes those of the first
        notes = clients[place(clients, "Notes", "Works 0")]
        clients.cell(clients.max_row, notes.column).value = "first"
        notes.value = "second"

    staged = open_import(session, edit(path, change))
    assert {(field, value) for _, field, value in asked(staged)} == {("notes", "second")}
    assert counts(staged).get("changed", 0) == 0


def test_where_a_row_was_filled_over_others_words_are_asked_about(session: Session, tmp_path: Path) -> None:
    path = several(session, tmp_path, stage=["active", "active", "active", "active"])

    def change(book: Any) -> None:
        clients = book["Clients"]
        source, target = (clients[place(clients, "Name", f"Works {number}")].row for number in (1, 2))
        for cell, copied in zip(clients[target], clients[source], strict=True):
            cell.value = copied.value
        clients[place(clients, "Stage", "Works 0")] = "lapsed"

    assert {(field, value) for _, field, value in asked(open_import(session, edit(path, change)))} == {
        ("stage", "lapsed")
    }


def test_names_that_slipped_past_a_row_that_is_not_read_are_asked_about(session: Session, tmp_path: Path) -> None:
    path = several(session, tmp_path, industry=["first", "second", "third", "fourth"])

    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Code", "Works 2")] = "C-00001"  # the row contradicts its key
        names = [clients[place(clients, "Name", f"Works {number}")] for number in range(4)]
        for cell, value in zip(names, ["Works 1", "Works 1", "Works 3", None], strict=True):
            cell.value = value

    assert {(field, value) for _, field, value in asked(open_import(session, edit(path, change)))} == {
        ("name", "Works 1")
    }


def test_a_row_whose_code_contradicts_its_key_is_rejected(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Code", "Lakeside Bearings")] = "C-00001"
        clients[place(clients, "Industry", "Lakeside Bearings")] = "pumps"

    staged = open_import(session, edit(workbook, change))
    assert counts(staged)["rejected"] == 1
    assert not staged.accepted().changes
    assert "missing" not in counts(staged)  # it is in the file, though it can't be taken


def test_a_copied_sheet_is_read_once(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        book.copy_worksheet(book["Clients"]).title = "Clients (2)"

    staged = open_import(session, edit(workbook, change))
    assert set(counts(staged)) == {"unchanged"}


def test_an_unreadable_cell_stays_as_it_was_and_is_listed(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Monthly budget", "taihu")] = "a lot"
        clients[place(clients, "Level", "taihu")] = "gold"

    staged = open_import(session, edit(workbook, change))
    assert edits(staged) == set()
    assert {(problem.sheet, problem.text) for problem in staged.problems} == {("Clients", "a lot"), ("Clients", "gold")}
    assert all(problem.cell and str(problem.reason) for problem in staged.problems)


def test_a_workbook_without_its_stamp_is_known_by_its_keys(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        del book["_meta"]
        book.custom_doc_props.props.clear()

    staged = open_import(session, edit(workbook, change))
    assert set(counts(staged)) == {"unchanged"}


def test_a_workbook_without_its_keys_is_matched_by_code(session: Session, workbook: Path) -> None:
    def change(book: Any) -> None:
        clients = book["Clients"]
        clients[place(clients, "Industry", "taihu")] = "环保"
        for sheet in book:
            if sheet["A3"].value == "_key":
                sheet.delete_cols(sheet.max_column)
                sheet.delete_cols(1)

    staged = open_import(session, edit(workbook, change))
    assert edits(staged) == {("industry", "", "环保")}
    assert counts(staged)["changed"] == 1


def test_a_sheet_saved_as_text_is_known_by_its_keys(session: Session, workbook: Path, tmp_path: Path) -> None:
    rows = openpyxl.load_workbook(workbook)["Contacts"].iter_rows(values_only=True)
    with (tmp_path / "contacts.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    assert counts(open_import(session, tmp_path / "contacts.csv")) == {"unchanged": 2}


def test_a_workbook_of_another_database_is_matched_like_a_foreign_one(
    session: Session, workbook: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = open_desk(tmp_path / "other")
    stored(other, Client(name="Lakeside Bearings", username="1e5"))
    staged = open_import(other, workbook)
    assert any("another database" in str(note) for note in staged.notes)
    assert Disposition.NEW in staged.counted()
    other.store.close()


def test_formula_like_texts_come_back_as_texts(session: Session, workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert set(counts(open_import(session, workbook))) == {"unchanged"}


def test_the_values_as_exported_are_kept_with_the_stamp(session: Session, workbook: Path) -> None:
    assert workbook.exists()
    (kept,) = session.all(ExportedWorkbook).values()
    assert kept.kind == "roster"
    assert kept.exported_at is not None
    assert kept.exported_at.date() == TODAY


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=12)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from(["苏州太湖环保设备有限公司", "Lakeside Bearings"]),
            st.sampled_from([("Industry", "industry"), ("Address", "address"), ("Notes", "notes")]),
        ),
        _TEXT,
        max_size=4,
    )
)
def test_exactly_the_edited_cells_are_staged(
    session: Session, tmp_path: Path, wanted: dict[tuple[str, tuple[str, str]], str]
) -> None:
    path = tmp_path / "law.xlsx"
    export_roster(session, path, ENGLISH)

    def change(book: Any) -> None:
        sheet = book["Clients"]
        for (client, (header, _)), text in wanted.items():
            cell = sheet[place(sheet, header, client)]
            cell.value = text
            cell.data_type = "s"

    staged = open_import(session, edit(path, change))
    expected = {
        (client, name)
        for (client, (_, name)), text in wanted.items()
        if text.strip() and getattr(named(session.all(Client).values(), client), name) != " ".join(text.split())
    }
    found = {(row.title.rsplit(" (", 1)[0], entry.field.name) for row in staged.rows for entry in row.field_changes}
    assert found <= expected
    unread = {(client, name) for client, name in expected - found}
    # What is left over may only be texts that say nothing: invisible marks, which are blanks to a reader.
    assert all(not _visible(text) for (client, (_, name)), text in wanted.items() if (client, name) in unread)


def _visible(text: str) -> str:
    return "".join(character for character in text if character.isprintable() and not character.isspace())


def test_what_somebody_added_to_the_workbook_is_told_and_not_read(session: Session, workbook: Path) -> None:
    def add(book: Any) -> None:
        sheet = book["Clients"]
        head = next(row for row in sheet.iter_rows() if any(cell.value == "Code" for cell in row))
        sheet.cell(head[0].row, len(head) + 1).value = "Mine"
        sheet.cell(head[0].row + 1, len(head) + 2).value = "under no title"
        book.create_sheet("Scratch").append(["a", "b"])

    assert not open_import(session, workbook).notes
    edit(workbook, add)
    staged = open_import(session, workbook)
    assert all(row.disposition.value == "unchanged" for row in staged.rows)
    said = " ".join(map(str, staged.notes))
    assert "Mine, (" in said
    assert "Scratch" in said
