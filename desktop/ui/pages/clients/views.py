"""The views of the table as tabs: those that everybody has, and those that somebody kept."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import folded
from desktop.domain.records import SavedView
from desktop.services.client_views import STANDARD_VIEWS, QuickFilter, StandardView, standard_view
from desktop.services.clients import ClientRow
from desktop.services.session import Session
from desktop.ui.tables.layout import TableLayout
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.model import RowsModel
from desktop.ui.texts import say

_BASE = "base"
_QUICK = "quick"


@dataclass(frozen=True, slots=True)
class ViewState:
    """How the table is arranged in a view, and the quick questions that narrow it down, by name."""

    layout: TableLayout = field(default_factory=TableLayout)
    quick: frozenset[str] = frozenset()

    def to_json(self, base: StandardView) -> str:
        """The state with the view that it started from, as it is kept."""
        kept = json.loads(self.layout.to_json())
        return json.dumps(kept | {_BASE: base.name, _QUICK: sorted(self.quick)}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> ViewState:
        """What ``to_json`` wrote; anything unreadable in it is left out."""
        quick = _dict(text).get(_QUICK)
        names = frozenset(name for name in quick if isinstance(name, str)) if isinstance(quick, list) else frozenset()
        return cls(TableLayout.from_json(text), names)


@dataclass(frozen=True, slots=True)
class ClientView:
    """One tab: which clients it lists, and how it is when nobody has changed it since it was kept."""

    name: str
    title: str
    base: StandardView
    state: ViewState
    kept: SavedView | None = None

    def lists(self, rows: Iterable[ClientRow], today: date) -> list[ClientRow]:
        """The clients of the view before any filter."""
        return [row for row in rows if self.base.lists(row, today)]


def all_views(kept: Iterable[SavedView], columns: Iterable[str]) -> list[ClientView]:
    """Every tab, in order; standard views have the given columns in their order."""
    order = tuple(columns)
    standard = [
        ClientView(
            view.name,
            say(view.title),
            view,
            ViewState(TableLayout(order=order, sort=tuple(SortKey(name) for name in view.sort))),
        )
        for view in STANDARD_VIEWS
    ]
    return standard + [_own_view(view) for view in kept]


def asked(rows: Iterable[ClientRow], filters: Iterable[QuickFilter], session: Session) -> list[ClientRow]:
    """The rows for which all quick questions are answered with yes."""
    found = list(rows)
    for one in filters:
        found = [row for row in found if one.holds(row, session)]
    return found


def filtered(rows: list[ClientRow], layout: TableLayout, model: RowsModel[ClientRow]) -> list[ClientRow]:
    """The rows that pass the filters of a layout."""
    for name, sought in layout.filters.items():
        place = model.column_place(name)
        if place is None:
            continue
        column = model.columns[place]
        try:
            test = model.read_filter(column, sought)
        except InvalidValue:
            continue
        if test is None:
            continue
        if column.filter_kind == "text":
            rows = [row for row in rows if test(_text(column.value(row), row, column.cell))]
        else:
            rows = [row for row in rows if test(column.value(row))]
    return rows


def _own_view(view: SavedView) -> ClientView:
    base = standard_view(str(_dict(view.layout).get(_BASE, "")))
    return ClientView(f"kept-{view.id}", view.name, base, ViewState.from_json(view.layout), view)


def _dict(text: str) -> dict[str, object]:
    try:
        kept = json.loads(text)
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _text(value: object, row: ClientRow, cell: object) -> str:
    if isinstance(value, str):
        return folded(value)
    return folded(cell(row).full_text) if callable(cell) else ""
