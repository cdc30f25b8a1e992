"""Run by ``test_catalogue.py`` on a copy of the program in which a contact has one line more: a second phone number.

``python one_more_field.py DATABASE FOLDER`` opens a database made without the field and uses it as a person would.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QApplication

from desktop.domain.changes import edited
from desktop.domain.fields import field_of
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact
from desktop.language import language_of
from desktop.services.exports import export_roster
from desktop.services.imports import commit_import, open_import
from desktop.services.opening import opened_session
from desktop.services.session import Session
from desktop.ui.card.contacts import ContactsTab
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.jobs import Jobs
from desktop.ui.workspace import Workspace

TODAY = date(2026, 11, 22)
LABEL, NUMBER = "Second phone", "0512-555 0101"


def main(database: Path, folder: Path) -> None:
    """Raises ``AssertionError`` at the first place that doesn't know the field."""
    with opened_session(database, today=TODAY) as session:
        assert phone(session) == ""
        session.do(edited(Phrase("Test"), [(pat(session), replace(pat(session), phone2=NUMBER))]))
    with opened_session(database, today=TODAY) as session:
        assert phone(session) == NUMBER, "the database forgot it"
        assert session.store.history_of(pat(session))[0][1][0].field == "phone2"
        check_window(session)
        check_workbook(session, folder / "roster.xlsx")
        check_foreign_file(session, folder / "foreign.xlsx")
        batch = session.store.latest_batch()
        session.undo(batch)
        assert not [client for client in session.all(Client).values() if client.name == "Harbour Pumps"]


def check_window(session: Session) -> None:
    """Table, filter and form of the card."""
    jobs = Jobs()
    tab = ContactsTab(Workspace(session, jobs))
    tab.show_client(session.client("lakeside"))
    model = tab.table.rows_model
    column = model.column_place("phone2")
    assert column is not None, "no column in the table"
    assert (model.columns[column].title, model.cell(0, column).text) == (LABEL, NUMBER)
    tab.table.filter_by({"phone2": "0101"})
    assert model.rowCount() == 1
    tab.table.filter_by({"phone2": "0102"})
    assert model.rowCount() == 0
    tab.table.filter_by({})
    tab.table.select_row(pat(session).id)
    tab.edit()
    (dialog,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, FormDialog))
    assert dialog.form.value("phone2") == NUMBER
    dialog.reject()
    jobs.close()


def check_workbook(session: Session, path: Path) -> None:
    """Out to the roster workbook, edited there, and taken back."""
    export_roster(session, path, language_of("en"))
    book = openpyxl.load_workbook(path)
    sheet = book["Contacts"]
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value in (LABEL, NUMBER)}
    assert cells.keys() == {LABEL, NUMBER}, "no column in the workbook"
    assert cells[LABEL].column == cells[NUMBER].column
    cells[NUMBER].value = "0512-555 0199"
    book.save(path)
    staged = open_import(session, path)
    (change,) = (change for row in staged.rows for change in row.field_changes)
    assert change.field == field_of(Contact, "phone2")
    commit_import(session, staged)
    assert phone(session) == "0512-555 0199"


def check_foreign_file(session: Session, path: Path) -> None:
    """A list of somebody else's that calls the column by an alias."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Company", "Contact person", "备用电话"])
    book.worksheets[0].append(["Harbour Pumps", "Kim Example", "0512-555 0177"])
    book.save(path)
    commit_import(session, open_import(session, path))
    kim = next(contact for contact in session.all(Contact).values() if contact.name == "Kim Example")
    assert kim.phone2 == "0512-555 0177"


def pat(session: Session) -> Contact:
    """The contact that was there before the field."""
    return next(contact for contact in session.all(Contact).values() if contact.name == "Pat Example")


def phone(session: Session) -> str:
    """Its second number."""
    return pat(session).phone2


if __name__ == "__main__":
    application = QApplication([])
    main(Path(sys.argv[1]), Path(sys.argv[2]))
