"""Five clients, the columns of a small table of them, and a place that stores what is edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain import parsing
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.ui.tables.cells import MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.view import DataTable

TODAY = date(2026, 5, 12)


@dataclass(frozen=True)
class Client:
    """A row of the table under test."""

    id: int
    name: str
    level: str = "regular"
    due: date | None = None
    spend: int | None = None
    chosen: bool = False


def _name(text: object) -> str:
    if not str(text).strip():
        raise InvalidValue(Phrase("A client needs a name."))
    return str(text).strip()


def _cents(text: object) -> int | None:
    return None if text in ("", None) else parsing.parse_cents(text)


def _day(text: object) -> date | None:
    return None if text in ("", None) else parsing.parse_day(text, TODAY)


COLUMNS: tuple[Column[Client], ...] = (
    Column(
        "chosen",
        "Chosen",
        lambda c: c.chosen,
        lambda c: Cell("yes" if c.chosen else "no", kind="check", checked=c.chosen),
        width=34,
        align="center",
        kind="check",
        filter_kind=None,
        parse=bool,
    ),
    Column("name", "Client", lambda c: c.name, lambda c: Cell(c.name), stretch=True, parse=_name),
    Column(
        "level",
        "Level",
        lambda c: c.level,
        lambda c: Cell("Key", "key", "chip") if c.level == "key" else Cell("Regular", "muted"),
        filter_kind="choice",
        choices=(("key", "Key"), ("regular", "Regular")),
        parse=str,
    ),
    Column(
        "due",
        "Next callback",
        lambda c: c.due,
        lambda c: Cell(f"{c.due:%d %b}" if c.due else "–", "", "date", spoken="overdue" if c.due else ""),
        filter_kind="date",
        kind="date",
        parse=_day,
    ),
    Column(
        "spend",
        "Spend",
        lambda c: c.spend,
        lambda c: MISSING_NUMBER if c.spend is None else Cell(f"{c.spend // 100:,}", "", "number"),
        align="right",
        filter_kind="number",
        kind="number",
        per_unit=100,
        parse=_cents,
    ),
)

CLIENTS = (
    Client(1, "riland", "key", date(2026, 5, 14), 118_600),
    Client(2, "chouqin", "key", date(2026, 5, 8), None),
    Client(3, "Lakeside, Bearings", "regular", date(2026, 5, 12), 69_050),
    Client(4, "姑苏丝绸礼品", "regular", None, 64_000),
    Client(5, "Amber Lighting", "regular", date(2026, 6, 1), 84_000),
)


class Book:
    """Where edits of the table go: the rows as they would be stored."""

    def __init__(self) -> None:
        self.rows = {client.id: client for client in CLIENTS}
        self.steps: list[Sequence[Edit[Any]]] = []
        self.table: DataTable | None = None

    def commit(self, edits: Sequence[Edit[Any]]) -> None:
        """Take one step over, and tell the table."""
        self.steps.append(edits)
        for edit in edits:
            self.rows[edit.row.id] = replace(self.rows[edit.row.id], **{edit.column.name: edit.value})
        if self.table is not None:
            self.table.put_rows([self.rows[edit.row.id] for edit in edits])
