"""The table of clients and the search field: a frame, a sort, a key press; painting included, so one limit is a frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from desktop.services.clients import client_rows
from desktop.services.search import build_index
from desktop.ui.jobs import Jobs
from desktop.ui.pages.clients.list_part import ListPart
from desktop.ui.tables.lines import SortKey
from desktop.ui.workspace import Workspace
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, each_timed, nearly_worst, side_by_side

_ROWS, _COLUMNS, _WIDTH = 40, 15, 90
_TYPED = ("示", "示例", "示例1", "s", "sh", "shi", "a", "13", "138", "有限", "有限公司", "user1")


def measure(agency: Agency) -> Iterator[Measured]:
    """All clients in the table of the page, without the page around it."""
    workspace = Workspace(agency.session, Jobs())
    part = ListPart(workspace, _nothing)
    table, rows = part.table, client_rows(agency.session)
    table.set_rows(rows)
    standard = _standard_table(len(rows))
    table.setParent(None)  # by itself it can be given its size
    for view in (table, standard):
        _show(view)
    bare, ours = side_by_side(standard.viewport().repaint, table.viewport().repaint, 25)
    frame = ours
    yield Measured(
        f"a frame of the clients table, {_ROWS} × {_COLUMNS} cells", ours, bare, "QStandardItemModel", goal=16.0
    )

    def sort(name: str) -> None:
        table.sort_by(SortKey("name"))
        table.sort_by(SortKey(name, descending=True))
        table.viewport().repaint()

    keys = [(row.client.monthly_budget or 0, row.client.name) for row in rows]
    bare, ours = side_by_side(lambda: sorted(keys), lambda: sort("health"), 9)
    yield Measured("two sorts of all clients, painted", ours, bare + frame, "sorted + a frame", goal=50.0)

    taken = []
    for text in ("公", "公司", "技", "示例", ""):
        taken += each_timed(lambda text=text: (table.filter_by({"name": text}), table.viewport().repaint()), 5)
    yield Measured("a key press in the filter, painted (95 of 100)", nearly_worst(taken), frame, "a frame", goal=50.0)
    taken = []
    for text in _TYPED:
        taken += each_timed(lambda text=text: (table.search(text), table.viewport().repaint()), 5)
    yield Measured("a key press in the table's search, painted", nearly_worst(taken), frame, "a frame", goal=50.0)
    index = build_index(agency.session)
    taken = [milliseconds for text in _TYPED for milliseconds in each_timed(lambda text=text: index.find(text), 5)]
    yield Measured("a key press in the window's search, pinyin included", nearly_worst(taken), goal=50.0)
    workspace.jobs.close()


def _show(view: QTableView) -> None:
    view.resize(_COLUMNS * _WIDTH + 60, 1200)
    view.show()
    QApplication.processEvents()
    model = view.model()
    for place in range(model.columnCount()):
        view.setColumnHidden(place, place >= _COLUMNS)
        view.setColumnWidth(place, _WIDTH)
    row = view.rowHeight(0)
    view.resize(view.width(), view.height() - view.viewport().height() + row * _ROWS)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    QApplication.processEvents()


def _standard_table(rows: int) -> QTableView:
    """What Qt itself offers for a table, with texts of like lengths."""
    view = QTableView()
    model = QStandardItemModel(rows, _COLUMNS, view)
    for row in range(rows):
        for column in range(_COLUMNS):
            model.setItem(row, column, QStandardItem(f"示例 {row * column}"))
    view.setModel(model)
    view.verticalHeader().hide()
    return view


def _nothing(_edits: Sequence[Any] = ()) -> None:
    """No change is written here."""
