"""A session on a fresh database for tests of services, and hands that edit a workbook as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Client, Contact, Payment, Rep, ServicePeriod
from desktop.domain.staging import Staged
from desktop.services.session import Session
from desktop.storage.database import open_store

TODAY = date(2026, 11, 22)


def open_desk(folder: Path) -> Session:
    """A session on a new database."""
    return Session(open_store(folder / "agency.sqlite"), today=TODAY)


def stored(session: Session, *items: Record) -> None:
    """Write records."""
    session.do(created(Phrase("Test"), items))


def small_agency(session: Session) -> None:
    """Two reps, four clients, and something of everything that the roster workbook lists."""
    stored(session, Rep(id=-1, name="周甲"), Rep(id=-2, name="Rep One"))
    reps = {rep.name: rep.id for rep in session.all(Rep).values()}
    stored(
        session,
        Client(
            name="苏州太湖环保设备有限公司", username="taihu", level="key", owner=reps["周甲"], monthly_budget=123_450
        ),
        Client(name="=1+1", username="007", notes="+86 512\n@SUM(A1)", attention="none", tags=("甲", "乙")),
        Client(name="Lakeside Bearings", username="1e5", website="lakeside.example", registered_on=date(2024, 2, 29)),
        Client(name="#N/A", username="_x0041_", owner=reps["Rep One"]),
    )
    clients = sorted(session.all(Client).values(), key=lambda client: client.id)
    stored(
        session,
        Contact(client=clients[0].id, name="周丙", role="owner", phone="0512-6234 5678转801", mobile="013800000000"),
        Contact(client=clients[2].id, name="Pat Example", is_decision_maker=True, email="pat@example.com"),
        Payment(client=clients[0].id, paid_on=date(2026, 3, 1), amount=100_05, kind="renewal"),
        ServicePeriod(client=clients[0].id, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), amount=1_200_000),
    )


def edit(path: Path, change: Callable[[Any], None]) -> Path:
    """Open a workbook, let somebody change it, and save it again."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def place(sheet: Any, header: str, row_with: str = "") -> str:
    """The cell under a header, in the row that shows a text (or the header's own cell)."""
    titles = next(row for row in sheet.iter_rows() if any(cell.value == header for cell in row))
    column = next(cell for cell in titles if cell.value == header)
    if not row_with:
        return str(column.coordinate)
    for row in sheet.iter_rows(min_row=column.row + 1):
        if any(str(cell.value) == row_with for cell in row):
            return f"{column.column_letter}{row[0].row}"
    raise AssertionError(f"no row shows {row_with}")


def counts(staged: Staged) -> dict[str, int]:
    """How many rows of each sort, those without any left out."""
    return {kind.value: number for kind, number in staged.counted().items() if number}


def edits(staged: Staged) -> set[tuple[str, object, object]]:
    """Every field that would change, with its old and new value."""
    return {(entry.field.name, entry.before, entry.after) for row in staged.rows for entry in row.field_changes}


def named(items: Iterable[Any], name: str) -> Any:
    """The record with this name."""
    return next(item for item in items if item.name == name)
