"""The table of clients with 5,000 and 100,000 of them, beside Qt's own table with its proxy on the same texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QTableView, QWidget

from desktop.services.clients import ClientRow, client_rows
from desktop.ui.jobs import Jobs
from desktop.ui.pages.clients.list_part import ListPart
from desktop.ui.pages.clients.view_switch import ViewSwitch
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.proposals import pasted
from desktop.ui.tables.view import DataTable
from desktop.ui.workspace import Workspace
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, each_timed, nearly_worst, timed

_TYPED = ("公", "公司", "技", "示例", "示例1", "")
_FRAME = 1000 / 60
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


def measure(agency: Agency) -> Iterator[Measured]:
    """What a person does in the table, painting included."""
    some = client_rows(agency.session)
    for count, switch, key, sort in ((5_000, 100.0, _FRAME, 50.0), (100_000, None, 50.0, 500.0)):
        yield from _measured(agency, _crowd(some, count), switch, key, sort)


def _crowd(some: Sequence[ClientRow], count: int) -> list[ClientRow]:
    return [
        replace(row, client=replace(row.client, id=number, name=f"{row.client.name}{number}", stage="active"))
        for number, row in enumerate(islice(cycle(some), count), start=1)
    ]


def _measured(
    agency: Agency, rows: list[ClientRow], switch_goal: float | None, key_goal: float, sort_goal: float
) -> Iterator[Measured]:
    workspace = Workspace(agency.session, Jobs())
    part = ListPart(workspace, _nothing)
    views = ViewSwitch(workspace, part, {row.id: row for row in rows})
    table = part.table
    stack = QStackedWidget()
    other = QWidget()
    for place in (part, other):
        stack.addWidget(place)
    stack.resize(1000, 860)
    stack.show()
    views.choose("active")
    QApplication.processEvents()
    bare, proxy = _bare(table)
    many = f"{len(rows):,} clients: "

    def turn_page() -> None:
        stack.setCurrentWidget(other)
        QApplication.processEvents()
        stack.setCurrentWidget(part)
        QApplication.processEvents()

    ours = timed(turn_page, 9)
    yield Measured(f"{many}away from the page and back", ours, goal=switch_goal)

    def turn_view() -> None:
        for name in ("key", "active"):
            views.choose(name)
            QApplication.processEvents()

    ours = timed(turn_view, 3) / 2
    yield Measured(f"{many}another view, sorted and counted", ours)
    first = timed(lambda: (table.filter_by({"name": "公"}), _painted(table)))
    yield Measured(f"{many}the first letter in the filter", first)
    taken = _typed(lambda text: (table.filter_by({"name": text}), _painted(table)))
    limit = nearly_worst(_typed(lambda text: (proxy.setFilterFixedString(text), _painted(bare)), times=1))
    yield Measured(
        f"{many}a key press in the filter (95 of 100)", taken[0], limit, "QSortFilterProxyModel", goal=key_goal
    )
    ours = timed(lambda: (table.sort_by(SortKey("health", descending=True)), _painted(table)), 5)
    limit = timed(lambda: (proxy.sort(1), _painted(bare), proxy.sort(0), _painted(bare))) / 2
    yield Measured(f"{many}a sort", ours, limit, "QSortFilterProxyModel", goal=sort_goal)
    table.group_by("industry")
    ours = timed(lambda: (table.sort_by(SortKey("spend")), _painted(table)), 3)
    yield Measured(f"{many}a sort in groups with subtotals", ours)
    table.group_by("")
    ours, limit = _scrolled(table), _scrolled(bare)
    yield Measured(f"{many}a step of scrolling (95 of 100)", ours, limit, "a bare QTableView", goal=_FRAME)
    block = [["1200", "2026-05-01", "某地"] for _ in range(min(len(rows), 33_333))]
    columns = [
        column
        for column in table.rows_model.columns
        if column.name in ("monthly_budget", "registered_on", "sales_region")
    ]
    ours = timed(lambda: pasted(block, rows, columns, 1, 1))
    yield Measured(f"  {len(block) * 3:,} pasted cells read", ours)
    workspace.jobs.close()


def _typed(press: Callable[[str], object], times: int = 4) -> list[float]:
    taken = [each_timed(lambda text=text: press(text), 1)[0] for _ in range(times) for text in _TYPED]  # type: ignore[misc]
    return [nearly_worst(taken)]


def _painted(view: QTableView) -> None:
    view.viewport().repaint()


def _scrolled(view: QTableView) -> float:
    bar = view.verticalScrollBar()

    def step() -> None:
        bar.setValue(bar.value() + 84)
        view.viewport().repaint()

    bar.setValue(0)
    return nearly_worst(each_timed(step, 60))


class _Texts(QAbstractTableModel):
    """The same texts, ready-made."""

    def __init__(self, texts: list[list[str]]) -> None:
        super().__init__()
        self._texts = texts

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._texts[0])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        return self._texts[index.row()][index.column()] if role == _DISPLAY else None


def _bare(table: DataTable) -> tuple[QTableView, QSortFilterProxyModel]:
    """Qt's own table with as many columns as are in sight."""
    model, places = table.rows_model, table.visible_columns()
    columns = [model.columns[place] for place in places]
    view = QTableView()
    proxy = QSortFilterProxyModel(view)
    texts = _Texts([[column.cell(row).full_text for column in columns] for row in model.rows()])
    texts.setParent(view)
    proxy.setSourceModel(texts)
    proxy.setFilterKeyColumn(0)
    view.setModel(proxy)
    view.verticalHeader().setDefaultSectionSize(table.rowHeight(0))
    view.setVerticalScrollMode(table.verticalScrollMode())
    view.resize(table.size())
    view.show()
    QApplication.processEvents()
    return view, proxy


def _nothing(_edits: Sequence[Any] = ()) -> None:
    """No change is written here."""
