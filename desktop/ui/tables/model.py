"""The rows of a table: it sorts, filters and groups them itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from datetime import date
from itertools import islice

from PySide6.QtCore import QObject, Signal

from desktop.domain.filters import Test
from desktop.domain.kinds import folded
from desktop.ui.tables.column import Column, Row
from desktop.ui.tables.edits import Commit
from desktop.ui.tables.grouping import Grouping
from desktop.ui.tables.lines import Filter, Line, Sieve, SortKey, read_filter
from desktop.ui.tables.shown_model import ShownModel


class RowsModel(ShownModel[Row]):
    """A table of row objects.

    ``row_id`` tells rows apart for good. ``search_text`` gives further words by which a row is found (pinyin, its
    contacts); the texts of its cells always count. ``commit`` stores what is edited; without it nothing can be.
    ``expects_search`` has rows made ready for ``search`` beforehand.
    """

    rearranging = Signal()
    """Rows are about to change their places, or to appear and vanish."""
    rearranged = Signal()
    """They have."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        row_id: Callable[[Row], Hashable],
        *,
        search_text: Callable[[Row], str] | None = None,
        commit: Commit | None = None,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, commit, parent)
        self.expects_search = False
        self._row_id = row_id
        self._sieve = Sieve(self.columns, search_text)
        self._today = today
        self._all: list[Line[Row]] = []
        self._passing: list[Line[Row]] = []
        self._grouping: Grouping[Row] = Grouping(self.columns)
        self._sorted_by: tuple[SortKey, ...] = ()
        self._filters: dict[str, Filter] = {}
        self._tests: dict[int, Test] = {}
        self._sought = ""
        self._unsettled = False
        self._prepared = 0

    # What is there

    @property
    def total(self) -> int:
        """How many rows there are without any filter."""
        return len(self._all)

    @property
    def passing(self) -> int:
        """How many rows pass the filters, folded away or not."""
        return len(self._passing)

    @property
    def grouped_by(self) -> str:
        """The column by which rows are grouped; empty for none."""
        return self._grouping.by if self._grouping.is_on else ""

    @property
    def folded(self) -> frozenset[str]:
        """The ids of the headings whose rows are folded away."""
        return self._grouping.folded

    @property
    def sorted_by(self) -> tuple[SortKey, ...]:
        """The columns sorted by, the first the most important."""
        return self._sorted_by

    @property
    def filters(self) -> Mapping[str, Filter]:
        """What is asked of which column."""
        return dict(self._filters)

    @property
    def is_filtered(self) -> bool:
        """Whether a filter or a search hides rows."""
        return bool(self._tests or self._sought)

    @property
    def is_unsettled(self) -> bool:
        """Whether changed rows still stand where they were, though sort or filter would have them elsewhere."""
        return self._unsettled

    def rows(self) -> list[Row]:
        """All rows that pass the filters, as they are sorted and grouped, folded away or not."""
        return [line.row for line in self._passing]

    # What changes

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows; sort and filters stay."""
        self._replace(self._sieve.in_order(self._lines(rows), self._sorted_by))

    def show(
        self,
        rows: Iterable[Row] | None,
        *,
        sort: Iterable[SortKey],
        filters: Mapping[str, Filter],
        group: str,
        folded: Iterable[str],
    ) -> None:
        """Other rows (``None`` for the same) with another order, other filters and groups, all in one go.

        Raises ``InvalidValue``, with everything as before, when a text can't be read as a filter of its column.
        """
        self._tests, self._filters = self._sieve.tests_of(filters, self._today())
        self._sorted_by = tuple(key for key in sort if key.column in self._places_of_columns)
        self._grouping.by, self._grouping.folded = group, frozenset(folded)
        self._replace(self._sieve.in_order(self._all if rows is None else self._lines(rows), self._sorted_by))

    def are_those_of(self, rows: Iterable[Row]) -> bool:
        """Whether rows have the ids of all that are here, those that a filter hides included."""
        return {line.id for line in self._all} == {self._row_id(row) for row in rows}

    def put_rows(self, rows: Iterable[Row]) -> None:
        """Take changed and new rows over, by their ids.

        Changed rows stay where they are until ``settle``, so that a row doesn't jump while it is edited; new ones are
        sorted in at once.
        """
        known = {line.id: line for line in self._all}
        width = len(self.columns)
        changed: list[int] = []
        added: list[Line[Row]] = []
        for row in rows:
            line = known.get(self._row_id(row))
            if line is None:
                added.append(Line(row, self._row_id(row), width))
                known[added[-1].id] = added[-1]
                continue
            line.renew(row)
            self._sieve.forget()
            self._unsettled = self._unsettled or bool(self._sorted_by) or self.is_filtered or self._grouping.is_on
            place = self.place_of(line.id)
            if place is not None:
                changed.append(place)
        if added:
            self._replace(self._sieve.in_order([*self._all, *added], self._sorted_by))
        elif changed or self._grouping.is_on:
            self._tell_changed(changed)
            self._forget_headings()

    def group_by(self, name: str, folded: Iterable[str] = ()) -> None:
        """Put rows into groups by a column; an empty or unknown name takes the groups away."""
        self._grouping.by, self._grouping.folded = name, frozenset(folded)
        self._replace(self._all)

    def fold(self, groups: Iterable[str], *, folded: bool) -> None:
        """Fold the rows under headings, given by their ids, away or not."""
        chosen = frozenset(groups)
        self._grouping.folded = self._grouping.folded | chosen if folded else self._grouping.folded - chosen
        self._replace(self._all)

    def reveal(self, row_id: Hashable) -> bool:
        """Unfold the group of a row that passes the filters; ``False`` when there is nothing to unfold."""
        line = next((line for line in self._passing if line.id == row_id), None) if self.folded else None
        if line is None:
            return False
        self.fold([self._grouping.group_of(line.row)], folded=False)
        return True

    def remove_rows(self, ids: Iterable[Hashable]) -> None:
        """Take rows away by their ids; unknown ids do nothing."""
        gone = frozenset(ids)
        left = [line for line in self._all if line.id not in gone]
        if len(left) < len(self._all):
            self._replace(left)

    def refresh(self) -> None:
        """Make every cell anew: the language, the day or the theme changed."""
        width = len(self.columns)
        for line in self._all:
            line.renew(line.row)
        self._sieve.forget()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, width - 1))

    def settle(self) -> None:
        """Put changed rows where sort and filter want them."""
        if self._unsettled:
            self._replace(self._sieve.in_order(self._all, self._sorted_by))

    def sort_by(self, keys: Iterable[SortKey]) -> None:
        """Sort by several columns, the first the most important; unknown columns are passed over."""
        self._sorted_by = tuple(key for key in keys if key.column in self._places_of_columns)
        self.layoutAboutToBeChanged.emit()
        self.rearranging.emit()
        kept = self.persistentIndexList()
        ids = [(self._shown[index.row()].id, index.column()) for index in kept]
        self._all = self._sieve.in_order(self._all, self._sorted_by)
        self._sift()
        self._unsettled = False
        self.changePersistentIndexList(kept, [self._index_of(row_id, column) for row_id, column in ids])
        self.layoutChanged.emit()
        self.rearranged.emit()

    def set_filters(self, filters: Mapping[str, Filter]) -> None:
        """Ask other things of the columns; unknown columns are passed over.

        Raises ``InvalidValue``, with everything as before, when a text can't be read as a filter of its column.
        """
        self._tests, self._filters = self._sieve.tests_of(filters, self._today())
        self._replace(self._all if not self._unsettled else self._sieve.in_order(self._all, self._sorted_by))

    def read_filter(self, column: Column[Row], asked: Filter) -> Test | None:
        """The test that a filter stands for. Raises ``InvalidValue``."""
        return read_filter(column, asked, self._today())

    def search(self, text: str) -> None:
        """Show only rows that hold a text in any cell (or in their further words); an empty text shows all again."""
        sought = folded(text)
        if sought != self._sought:
            self._sought = sought
            self._replace(self._all)

    def prepare(self, places: Collection[int], milliseconds: float = 3) -> bool:
        """Get some more rows ready for the first letter in the filter of text columns, given by their places, and in
        the search where one is expected; ``False`` when all are. Called while nothing else is to do."""
        columns = [place for place in places if self.columns[place].filter_kind == "text"]
        until = time.perf_counter() + milliseconds / 1000
        for line in islice(self._all, self._prepared, None):
            self._sieve.prepare(line, columns, searched=self.expects_search)
            self._prepared += 1
            if time.perf_counter() > until:
                break
        return self._prepared < len(self._all)

    # How

    def _lines(self, rows: Iterable[Row]) -> list[Line[Row]]:
        """A line for each row; what was prepared of a row that is shown already stays."""
        width, row_id = len(self.columns), self._row_id
        known = {line.id: line for line in self._all}
        self._prepared = 0
        lines = []
        for row in rows:
            line = known.get(row_id(row))
            lines.append(line if line is not None and line.row is row else Line(row, row_id(row), width))
        return lines

    def _replace(self, lines: list[Line[Row]]) -> None:
        self.rearranging.emit()
        self.beginResetModel()
        self._all = lines
        self._sift()
        self._unsettled = False
        self.endResetModel()
        self.rearranged.emit()

    def _sift(self) -> None:
        passing = self._sieve.passing(self._all, self._tests, self._sought)
        self._passing, shown = self._grouping.arranged(passing)
        self._show(shown, has_headings=self._grouping.is_on)
