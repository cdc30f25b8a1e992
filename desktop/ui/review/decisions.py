"""What a person has decided in a review so far, and what would be written if it were committed now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter
from typing import Literal

from PySide6.QtCore import QObject, Signal

from desktop.domain.staging import Choices, Disposition, FieldConflict, Staged, StagedRow, conflict_key

Way = Literal["here", "file", "other"]
Key = tuple[str, int, str]


_NEVER_WRITTEN = (Disposition.REJECTED, Disposition.UNCHANGED)


class Decisions(QObject):
    """Starts with every row taken, every conflict open and nothing missing trashed.

    ``touched`` are the rows, conflicts and (by their ids) clients that the latest change was about.
    """

    changed = Signal()

    def __init__(self, staged: Staged, parent: QObject | None = None, *, before: Decisions | None = None) -> None:
        """``before`` has what was decided of the same file until a cell was corrected."""
        super().__init__(parent)
        self.staged = staged
        self._left_out: set[Key] = set(before._left_out) if before else set()
        self._trash: set[Key] = set(before._trash) if before else set()
        self._figures_out: set[int] = set(before._figures_out) if before else set()
        self._ways: dict[Key, Way] = dict(before._ways) if before else {}
        self._other: dict[Key, object] = dict(before._other) if before else {}
        self._chosen: dict[Key, int] = dict(before._chosen) if before else {}
        self.touched: tuple[StagedRow | FieldConflict | int, ...] = ()
        self._keys = {id(row): row.key for row in staged.rows if row.disposition is not Disposition.UNCHANGED}
        self._conflicts = [(row, conflict) for row in staged.rows if row.conflicts for conflict in row.conflicts]
        self._days_of = Counter(map(attrgetter("client"), staged.figures.days if staged.figures is not None else ()))
        self._writable = [row for row in staged.rows if row.disposition not in _NEVER_WRITTEN]

    # -- rows

    def is_taken(self, row: StagedRow) -> bool:
        """Whether the row passes; a missing one passes when it goes to the trash."""
        key = self._keys.get(id(row)) or row.key
        return key in self._trash if row.disposition is Disposition.MISSING else key not in self._left_out

    def take(self, rows: Iterable[StagedRow], taken: bool) -> None:
        """Let rows pass, or leave them out."""
        found = tuple(rows)
        for row in found:
            if row.disposition is Disposition.MISSING:
                (self._trash.add if taken else self._trash.discard)(row.key)
            else:
                (self._left_out.discard if taken else self._left_out.add)(row.key)
        self._tell(*found)

    def takes_figures(self, client: int) -> bool:
        """Whether the figures of a client pass."""
        return client not in self._figures_out

    def take_figures(self, clients: Iterable[int], taken: bool) -> None:
        """Let the figures of clients pass, or leave them out."""
        found = tuple(clients)
        for client in found:
            (self._figures_out.discard if taken else self._figures_out.add)(client)
        self._tell(*found)

    # -- conflicts and suggestions

    def way(self, conflict: FieldConflict) -> Way | None:
        """How a conflict was decided; ``None`` while it is open."""
        return self._ways.get(conflict_key(conflict))

    def other_value(self, conflict: FieldConflict) -> object:
        """The third value that was typed for a conflict."""
        return self._other.get(conflict_key(conflict))

    def decide(self, conflicts: Iterable[FieldConflict], way: Way, value: object = None) -> None:
        """Decide conflicts; ``value`` is the third one."""
        found = tuple(conflicts)
        for conflict in found:
            key = conflict_key(conflict)
            self._ways[key] = way
            self._other.pop(key, None)
            if way == "other":
                self._other[key] = value
        self._tell(*found)

    def chosen(self, row: StagedRow) -> int | None:
        """The known client that a new row was said to be about."""
        return self._chosen.get(row.key)

    def choose(self, row: StagedRow, client: int | None) -> None:
        """Say that a new row is about a known client, or about a new one after all."""
        if client is None:
            self._chosen.pop(row.key, None)
        else:
            self._chosen[row.key] = client
        self._tell(row)

    # -- what comes of it

    @property
    def open_conflicts(self) -> list[FieldConflict]:
        """The conflicts that nobody has decided, of rows that pass."""
        return [
            conflict
            for row, conflict in self._conflicts
            if conflict_key(conflict) not in self._ways and self.is_taken(row)
        ]

    @property
    def rows_written(self) -> int:
        """How many rows of the file would be written."""
        days = self._days_of.total() - sum(self._days_of[client] for client in self._figures_out)
        return days + sum(self._is_written(row) for row in self._writable)

    def choices(self) -> Choices:
        """The decisions as the staged file takes them."""
        return Choices(
            left_out=frozenset(self._left_out),
            take_file=frozenset(key for key, way in self._ways.items() if way == "file"),
            other=dict(self._other),
            chosen=dict(self._chosen),
            trash=frozenset(self._trash),
        )

    def accepted(self) -> Staged:
        """The staged file with the figures that pass."""
        figures = self.staged.figures
        if figures is None or not self._figures_out:
            return self.staged
        days = tuple(day for day in figures.days if day.client not in self._figures_out)
        return replace(self.staged, figures=replace(figures, days=days))

    def _tell(self, *touched: StagedRow | FieldConflict | int) -> None:
        self.touched = touched
        self.changed.emit()

    def _is_written(self, row: StagedRow) -> bool:
        if not self.is_taken(row):
            return False
        if row.changes:
            return True
        return any(self.way(conflict) in ("file", "other") for conflict in row.conflicts)
