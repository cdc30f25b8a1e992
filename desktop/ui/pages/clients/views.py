"""The views of the table as tabs: those that everybody has, and those that somebody kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import folded
from desktop.domain.records import SavedView
from desktop.services.clients import STANDARD_VIEWS, ClientRow, StandardView, standard_view
from desktop.ui.tables.layout import TableLayout
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.model import RowsModel
from desktop.ui.texts import say
from desktop.ui.widgets.tab_row import TabEntry

_BASE = "base"


@dataclass(frozen=True, slots=True)
class ClientView:
    """One tab: which clients it lists, and how the table is arranged."""

    name: str
    title: str
    base: StandardView
    layout: TableLayout
    kept: SavedView | None = None

    def lists(self, rows: Iterable[ClientRow], today: date) -> list[ClientRow]:
        """The clients of the view before its filters."""
        return [row for row in rows if self.base.lists(row, today)]


def all_views(kept: Iterable[SavedView]) -> list[ClientView]:
    """Every tab, in order."""
    standard = [
        ClientView(view.name, say(view.title), view, TableLayout(sort=tuple(SortKey(name) for name in view.sort)))
        for view in STANDARD_VIEWS
    ]
    return standard + [_own_view(view) for view in kept]


def layout_text(layout: TableLayout, base: StandardView) -> str:
    """A layout with the view that it started from, as it is kept."""
    return json.dumps(json.loads(layout.to_json()) | {_BASE: base.name}, ensure_ascii=False)


def tab_entries(
    views: Sequence[ClientView], rows: Sequence[ClientRow], model: RowsModel[ClientRow], today: date
) -> list[TabEntry]:
    """The tabs with the number of clients that each lists."""
    return [TabEntry(view.name, view.title, _count(view, rows, model, today)) for view in views]


def _own_view(view: SavedView) -> ClientView:
    try:
        kept = json.loads(view.layout)
    except ValueError:
        kept = {}
    base = standard_view(str(kept.get(_BASE, "")) if isinstance(kept, dict) else "")
    return ClientView(f"kept-{view.id}", view.name, base, TableLayout.from_json(view.layout), view)


def _count(view: ClientView, rows: Sequence[ClientRow], model: RowsModel[ClientRow], today: date) -> int:
    found = view.lists(rows, today)
    for name, asked in view.layout.filters.items():
        place = model.column_place(name)
        if place is None:
            continue
        column = model.columns[place]
        try:
            test = model.read_filter(column, asked)
        except InvalidValue:
            continue
        if test is None:
            continue
        found = [row for row in found if test(_tested(column.filter_kind, column.value, column.cell, row))]
    return len(found)


def _tested(
    kind: str | None, value: Callable[[ClientRow], object], cell: Callable[[ClientRow], object], row: ClientRow
) -> object:
    found = value(row)
    if kind != "text":
        return found
    return folded(found if isinstance(found, str) else getattr(cell(row), "full_text", ""))
