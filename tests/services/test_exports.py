"""Workbooks that go out: complete, safe to open, and replaced whole or not at all."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.changes import ChangeSet
from desktop.domain.effect import measures
from desktop.domain.errors import Cancelled, UserError
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, ExportedWorkbook
from desktop.language import language_of
from desktop.services.exports import export_clients, export_month, export_roster
from desktop.services.imports import open_import
from desktop.services.session import Session
from desktop.storage.figures import FigureBatch
from tests.services.desk import counts, named, open_desk, small_agency, stored

ENGLISH = language_of("en")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    small_agency(found)
    yield found
    found.store.close()


def figures(session: Session, *days: tuple[date, dict[str, int]]) -> None:
    names = [entry.name for entry in measures()]
    rows = [(1, day, *(values.get(name) for name in names)) for day, values in days]
    session.do(ChangeSet(Phrase("Figures")), figures=FigureBatch("typed", rows))


def test_the_roster_has_its_sheets_tables_and_marks(session: Session, tmp_path: Path) -> None:
    figures(session, (date(2026, 10, 1), {"visits": 5, "spend": 1234}))
    exported = export_roster(session, tmp_path / "roster.xlsx", ENGLISH)
    assert exported.rows == 8
    book = openpyxl.load_workbook(tmp_path / "roster.xlsx")
    visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert visible == ["Clients", "Contacts", "Callbacks", "Payments", "Service periods", "Monthly figures"]
    for sheet in (book[title] for title in visible):
        assert len(sheet.tables) == 1
        assert sheet.freeze_panes
        assert sheet.print_title_rows
        assert not sheet.protection.sheet
    clients = book["Clients"]
    assert clients.column_dimensions["A"].hidden
    assert (clients["A3"].value, clients.cell(3, clients.max_column).value) == ("_key", "_key2")
    assert clients.data_validations.dataValidation
    month = [cell.value for cell in book["Monthly figures"][4]]
    assert month[:3] == ["C-00001", "苏州太湖环保设备有限公司", "2026-10"]
    assert 12.34 in month


def test_a_sum_that_was_edited_is_told_and_not_taken(session: Session, tmp_path: Path) -> None:
    figures(session, (date(2026, 10, 1), {"visits": 5}))
    path = tmp_path / "roster.xlsx"
    export_roster(session, path, ENGLISH)
    book = openpyxl.load_workbook(path)
    row = book["Monthly figures"][4]
    next(cell for cell in row if cell.value == 5).value = 6
    book.save(path)
    staged = open_import(session, path)
    assert [problem.text for problem in staged.problems] == ["6"]
    assert not staged.accepted().changes


def test_a_failed_export_leaves_the_old_file_and_keeps_no_record(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        export_roster(session, tmp_path / "missing" / "roster.xlsx", ENGLISH)
    assert not session.all(ExportedWorkbook)


def test_a_cancelled_export_leaves_nothing_behind(session: Session, tmp_path: Path) -> None:
    def cancel(done: int, total: int | None = None, text: Phrase | str = "") -> None:
        if text == "Payments":
            raise Cancelled

    with pytest.raises(Cancelled):
        export_roster(session, tmp_path / "roster.xlsx", ENGLISH, cancel)
    assert not list(tmp_path.glob("*.xlsx"))
    assert not session.all(ExportedWorkbook)


def test_an_empty_agency_has_nothing_to_export(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    session = open_desk(tmp_path / "empty")
    with pytest.raises(UserError):
        export_clients(session, tmp_path / "clients.xlsx", ENGLISH)
    session.store.close()


def test_the_month_has_one_row_a_client_and_changes_against_the_month_before(session: Session, tmp_path: Path) -> None:
    figures(
        session,
        *((date(2026, 9, day), {"visits": 10, "spend": 100}) for day in range(1, 31)),
        *((date(2026, 10, day), {"visits": 15, "spend": 100, "inquiries_phone": 1}) for day in range(1, 11)),
    )
    exported = export_month(session, tmp_path / "month.xlsx", Month(2026, 10), ENGLISH)
    assert exported.rows == len(session.all(Client))
    sheet = openpyxl.load_workbook(tmp_path / "month.xlsx").worksheets[0]
    header = [cell.value for cell in sheet[3]]
    row = dict(zip(header, (cell.value for cell in sheet[4]), strict=True))
    assert (row["Visits"], row["Visits, change"]) == (150, 0.5)  # by the mean of a day: ten days against thirty
    assert (row["Spend"], row["Inquiries"], row["Cost per inquiry"]) == (10, 10, 1)
    other = dict(zip(header, (cell.value for cell in sheet[5]), strict=True))
    assert other["Visits"] is None  # not known, which is not zero


def test_the_list_of_clients_is_read_back_as_a_foreign_roster(session: Session, tmp_path: Path) -> None:
    export_clients(session, tmp_path / "clients.xlsx", language_of("zh_CN"))
    staged = open_import(session, tmp_path / "clients.xlsx")
    assert set(counts(staged)) == {"unchanged"}


def test_clients_of_one_name_are_told_apart_where_others_refer_to_them(session: Session, tmp_path: Path) -> None:
    lakeside = named(session.all(Client).values(), "Lakeside Bearings")
    stored(session, Client(name="Lakeside Bearings", username="second", referred_by=lakeside.id))
    export_roster(session, tmp_path / "roster.xlsx", ENGLISH)
    assert set(counts(open_import(session, tmp_path / "roster.xlsx"))) == {"unchanged"}


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_a_roster_saved_by_libreoffice_stages_nothing(session: Session, tmp_path: Path, suffix: str) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    figures(session, (date(2026, 10, 1), {"visits": 5, "spend": 1234}))
    export_roster(session, tmp_path / "roster.xlsx", ENGLISH)
    target = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        suffix,
        "--outdir",
        str(target),
        str(tmp_path / "roster.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    staged = open_import(session, target / f"roster.{suffix}")
    assert set(counts(staged)) == {"unchanged"}
    assert not staged.problems
