"""A small table of clients, as a page would build it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.tables.view import DataTable
from tests.ui.tables.sample_clients import CLIENTS, COLUMNS, TODAY, Book


@pytest.fixture
def book() -> Book:
    """The clients as they are stored."""
    return Book()


@pytest.fixture
def table(qtbot: QtBot, book: Book) -> DataTable:
    """A shown table with five clients and the keyboard in it."""
    view = DataTable(COLUMNS, lambda c: c.id, commit=book.commit, today=lambda: TODAY)
    qtbot.addWidget(view)
    book.table = view
    view.set_rows(CLIENTS)
    view.resize(760, 400)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def go_to(table: DataTable) -> Callable[[int, str], None]:
    """Makes the cell of a client in a column current."""

    def go(client_id: int, column: str) -> None:
        model = table.rows_model
        place, at = model.place_of(client_id), model.column_place(column)
        assert place is not None
        assert at is not None
        table.setCurrentIndex(model.index(place, at))

    return go
