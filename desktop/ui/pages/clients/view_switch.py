"""Goes from view to view: each keeps its columns, sort, filters and quick questions, also over a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services.client_views import (
    FIRST_VIEW,
    QuickFilter,
    is_own,
    quick_filters,
    remove_view,
    save_view,
    saved_views,
)
from desktop.services.clients import ClientRow
from desktop.ui.pages.clients.list_part import ListPart
from desktop.ui.pages.clients.views import ClientView, ViewState, all_views, asked, filtered
from desktop.ui.tables.layout import TableLayout
from desktop.ui.widgets.tab_row import TabEntry
from desktop.ui.workspace import Workspace


class ViewSwitch(QObject):
    """The tabs and quick questions of the table. What a person changed in a view stays until it is saved or reset."""

    changed = Signal()
    """Other clients are listed."""

    def __init__(self, workspace: Workspace, part: ListPart, rows: Mapping[int, ClientRow]) -> None:
        super().__init__(part)
        self._workspace = workspace
        self._part = part
        self._table = part.table
        self._rows = rows
        self._views: dict[str, ClientView] = {}
        self._on = FIRST_VIEW
        self._changed: dict[str, ViewState] = {}
        self._as_kept: dict[str, TableLayout] = {}
        self._scrolled: dict[str, tuple[int, int]] = {}
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)
        self.show_views()
        self._arrange()
        part.tabs.chosen.connect(self.choose)
        part.quick.chosen.connect(self._on_quick)
        self._table.layout_changed.connect(self._on_layout_changed)

    @property
    def view(self) -> ClientView:
        """The view that is on."""
        return self._views[self._on]

    @property
    def is_changed(self) -> bool:
        """Whether the view that is on is not as it was kept."""
        return self.view.name in self._changed

    @property
    def is_own(self) -> bool:
        """Whether the view that is on was kept by the rep at the desk."""
        return self.view.kept is not None and is_own(self._workspace.session, self.view.kept)

    def follow(self, rows: Mapping[int, ClientRow]) -> None:
        """Count other rows, a moment later."""
        self._rows = rows
        self._counting.start()

    def show_views(self) -> None:
        """Make the tabs anew: a view was kept or removed."""
        columns = [column.name for column in self._table.rows_model.columns]
        self._views = {view.name: view for view in all_views(saved_views(self._workspace.session), columns)}
        self._changed = {name: state for name, state in self._changed.items() if name in self._views}
        self._part.tabs.set_entries([TabEntry(view.name, view.title) for view in self._views.values()])
        if self._on not in self._views:  # removed, or its saving was taken back
            self._on = FIRST_VIEW
            self._arrange()
            self.changed.emit()
        self._part.tabs.select(self._on)
        self._part.quick.offer([(one.name, one.title) for one in quick_filters(self._workspace.session)])
        self._counting.start()

    def listed(self, rows: list[ClientRow]) -> list[ClientRow]:
        """Those of the rows that the view lists and its quick questions leave."""
        session = self._workspace.session
        return asked(self.view.lists(rows, session.today), self._asked(self.view), session)

    def choose(self, name: str) -> None:
        """Go to a view; the one that is left keeps its state."""
        self._note(self._state(self.view).quick)
        self._scrolled[self.view.name] = self._table.scrolled()
        self._go(name)

    def choose_for(self, row: ClientRow) -> None:
        """Go to the first view that lists a client, if the one that is on doesn't."""
        today = self._workspace.today
        if self.view.lists([row], today):
            return
        other = next((view for view in self._views.values() if view.lists([row], today)), None)
        if other is not None:
            self.choose(other.name)

    def ask(self, name: str, on: bool) -> None:
        """Turn a quick question on or off."""
        quick = self._state(self.view).quick
        self._put(quick | {name} if on else quick - {name})

    def turn(self, name: str) -> None:
        """Turn a quick question on, or off when it is on."""
        self.ask(name, name not in self._state(self.view).quick)

    def clear(self) -> None:
        """No filter and no quick question."""
        self._table.clear_filters()
        self._put(frozenset())

    def reset(self) -> None:
        """The view as it was kept."""
        self._changed.pop(self.view.name, None)
        self._go(self.view.name)

    def keep(self, name: str, *, shared: bool = False) -> None:
        """Keep columns, sorting, filters and quick questions under a name; it becomes a tab."""
        text = ViewState(self._table.kept_layout(), self._state(self.view).quick).to_json(self.view.base)
        left = self.view.name
        if self._workspace.do(save_view(self._workspace.session, name, text, shared=shared)) is None:
            return
        self._changed.pop(left, None)
        self.show_views()
        made = next((one for one in self._views.values() if one.kept and one.title == name.strip()), None)
        if made is not None:
            self._changed.pop(made.name, None)
            self._go(made.name)

    def remove(self) -> None:
        """Take the kept view that is on away."""
        kept = self.view.kept
        if kept is not None and self.is_own and self._workspace.do(remove_view(kept)) is not None:
            self.show_views()
            self._go(FIRST_VIEW)

    def scroll_back(self) -> None:
        """Scroll to where the view was when it was left."""
        place = self._scrolled.pop(self.view.name, None)
        if place is not None:
            self._table.scroll_back(*place)

    # Over a restart

    def kept(self) -> dict[str, object]:
        """Which view is on, and what was changed in which view."""
        self._note(self._state(self.view).quick)
        changed = {name: state.to_json(self._views[name].base) for name, state in self._changed.items()}
        return {
            "view": self.view.name,
            "changed": changed,
            "filter_row": self._table.filter_row_shown,
            "scrolled": self._table.scrolled(),
        }

    def restore(self, kept: Mapping[str, object]) -> None:
        """As it was left; a view that is gone is passed over."""
        changed = kept.get("changed")
        if isinstance(changed, dict):
            self._changed = {
                name: ViewState.from_json(text)
                for name, text in changed.items()
                if name in self._views and isinstance(text, str)
            }
        scrolled = kept.get("scrolled")
        if isinstance(scrolled, list) and len(scrolled) == 2 and all(isinstance(value, int) for value in scrolled):
            self._scrolled[str(kept.get("view"))] = scrolled[0], scrolled[1]
        if kept.get("filter_row") is False:
            self._table.show_filter_row(False)
        view = kept.get("view")
        self._on = view if isinstance(view, str) and view in self._views else FIRST_VIEW
        self._part.tabs.select(self._on)
        self._arrange()
        self._counting.start()

    # How

    def _go(self, name: str) -> None:
        self._on = name
        self._part.tabs.select(name)
        self._arrange()
        self._counting.start()
        self.changed.emit()
        self.scroll_back()

    def _state(self, view: ClientView) -> ViewState:
        return self._changed.get(view.name, view.state)

    def _asked(self, view: ClientView) -> list[QuickFilter]:
        chosen = self._state(view).quick
        return [one for one in quick_filters(self._workspace.session) if one.name in chosen]

    def _put(self, quick: frozenset[str]) -> None:
        if quick == self._state(self.view).quick:
            return
        self._note(quick)
        self._part.quick.show_on(quick)
        self._table.set_rows(self.listed(list(self._rows.values())))
        self._counting.start()
        self.changed.emit()

    def _arrange(self) -> None:
        """Arrange the table as the view that is on wants it."""
        state = self._state(self.view)
        layout = replace(state.layout, filter_row=self._table.filter_row_shown)
        self._table.arrange(layout, self.listed(list(self._rows.values())))
        self._part.quick.show_on(state.quick)
        self._part.show_edited(self.is_changed)
        if not self.is_changed:
            self._as_kept[self.view.name] = self._table.kept_layout()

    def _on_layout_changed(self) -> None:
        self._note(self._state(self.view).quick)

    def _note(self, quick: frozenset[str]) -> None:
        """Remember how the view is now; one that is again as it was kept counts as unchanged."""
        layout, name = self._table.kept_layout(), self.view.name
        first = self._as_kept.get(name)
        if first is not None and quick == self.view.state.quick and self._compared(layout) == self._compared(first):
            self._changed.pop(name, None)
        else:
            self._changed[name] = ViewState(layout, quick)
        self._part.show_edited(self.is_changed)

    def _compared(self, layout: TableLayout) -> TableLayout:
        """What makes a layout another one; widths that follow the window's don't, nor does the filter row."""
        stretching = {column.name for column in self._table.rows_model.columns if column.stretch}
        widths = {name: width for name, width in layout.widths.items() if name not in stretching}
        return replace(layout, widths=widths, filter_row=True)

    def _on_quick(self, name: str, on: bool) -> None:
        self.ask(name, on)

    def _count(self) -> None:
        """How many clients each view shows, and how many of those in sight each quick question would leave."""
        session, model = self._workspace.session, self._table.rows_model
        rows = list(self._rows.values())
        for view in self._views.values():
            listed = view.lists(rows, session.today)
            if view is self.view:
                for one in quick_filters(session):
                    self._part.quick.show_count(one.name, sum(one.holds(row, session) for row in listed))
            shown = filtered(asked(listed, self._asked(view), session), self._state(view).layout, model)
            self._part.tabs.set_count(view.name, len(shown) if rows else None)
