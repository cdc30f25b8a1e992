"""The calendar: another month, another week and a callback held over days, each painted, beside Qt's own table of as many cells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import cycle

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QTableView, QWidget

from desktop.ui.calendar.sight import Sight, View
from desktop.ui.jobs import Jobs
from desktop.ui.pages.calendar import CalendarPage
from desktop.ui.workspace import Workspace
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, each_timed, nearly_worst, side_by_side

_SIZE = (1368, 820)
_WEEKS, _DAYS, _LINES = 6, 7, 6
_TWO_FRAMES = 33.0


def measure(agency: Agency) -> Iterator[Measured]:
    """The whole page with its panel, in the window's first size."""
    workspace = Workspace(agency.session, Jobs())
    page = CalendarPage(workspace)
    page.resize(*_SIZE)
    page.show()
    page.refresh(None)
    while workspace.jobs.unfinished:
        QApplication.processEvents()
    standard = _standard_table(page.views.month.size().width(), page.views.month.size().height())
    canvas = QPixmap(*_SIZE)
    _walked(page, canvas, -1)
    bare, ours = side_by_side(partial(_painted, standard, canvas), partial(_walked, page, canvas, -1), 9)
    yield Measured("a month not seen before, painted", ours, bare, "QStandardItemModel", goal=_TWO_FRAMES)
    page.go_to_today()
    taken = [each_timed(partial(_walked, page, canvas, step), 1)[0] for step in (-1, -1, -1, 1, 1, 1) * 5]
    yield Measured("a month seen before, painted (95 of 100)", nearly_worst(taken), bare, "", goal=_TWO_FRAMES)
    page.go_to(Sight(View.WEEK, workspace.today))
    _walked(page, canvas, 1)
    taken = [each_timed(partial(_walked, page, canvas, step), 1)[0] for step in (-1, -1, 1, 1) * 5]
    yield Measured("another week on its hours, painted (95 of 100)", nearly_worst(taken), bare, "", goal=_TWO_FRAMES)
    yield from _held(page, canvas, bare)
    workspace.jobs.close()


def _held(page: CalendarPage, canvas: QPixmap, bare: float) -> Iterator[Measured]:
    """A callback is held over one day after the other: what speaks against each is said, and the month painted."""
    page.go_to(Sight(View.MONTH, page.workspace.today))
    grid = page.views.month
    entry = next((entry for day in grid.days for entry in day.entries if entry.is_movable), None)
    ahead = [day for day in grid.days if day.day >= page.workspace.today]
    if entry is None or not ahead:
        return
    days = cycle(ahead)

    def hold() -> None:
        grid.dragging.tell(entry, next(days), QRect(0, 0, 80, 80))
        _painted(grid, canvas)

    yield Measured("a callback held over another day, painted (95 of 100)", nearly_worst(each_timed(hold, 25)), bare, "",
                   goal=_TWO_FRAMES / 2)  # fmt: skip
    grid.dragging.end()


def _walked(page: CalendarPage, canvas: QPixmap, step: int) -> None:
    page.step(step)
    _painted(page, canvas)


def _painted(widget: QWidget, canvas: QPixmap) -> None:
    widget.render(canvas, QPoint())


def _standard_table(width: int, height: int) -> QTableView:
    """A month as Qt itself would show it: a cell a day with as many lines of plain text."""
    view = QTableView()
    model = QStandardItemModel(_WEEKS, _DAYS, view)
    first = date(2026, 1, 5)
    for place in range(_WEEKS * _DAYS):
        day = first + timedelta(place)
        text = "\n".join([str(day.day), *(f"示例企业 {place * line}" for line in range(1, _LINES))])
        model.setItem(place // _DAYS, place % _DAYS, QStandardItem(text))
    view.setModel(model)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.resize(width, height)
    view.show()
    for column in range(_DAYS):
        view.setColumnWidth(column, (width - view.verticalHeader().width()) // _DAYS)
    for row in range(_WEEKS):
        view.setRowHeight(row, (height - view.horizontalHeader().height()) // _WEEKS)
    QApplication.processEvents()
    return view
