"""A list that the agency words and orders as it likes, and can have back as it came with the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.record import Record
from desktop.ui.icons import icon
from desktop.ui.pages.settings.section import Section
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.view import DataTable
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class ListWords:
    """What the buttons of a list say, and the note below it."""

    new: str
    up: str
    down: str
    remove: str
    restore: str
    note: str


class ListSection(Section, Generic[R]):
    """The lines in a table, with buttons above. A kind of list says which lines there are, and what is written of them."""

    def __init__(
        self,
        workspace: Workspace,
        title: str,
        facts: str,
        columns: Sequence[Column[Any]],
        words: ListWords,
        *choosers: QWidget,
    ) -> None:
        super().__init__(title, facts)
        self._workspace = workspace
        self._lines: list[R] = []
        self.up = icon_button("arrow-up", words.up)
        self.down = icon_button("arrow-down", words.down)
        self.remove = icon_button("trash-2", words.remove)
        self.restore = QPushButton(words.restore)
        self.new_button = QPushButton(words.new)
        self.new_button.setIcon(icon("plus"))
        for part in (*choosers, self.up, self.down, self.remove, self.restore, self.new_button):
            self.header.add(part)
        self.table = DataTable(
            columns, row_id=lambda line: line.id, commit=self._on_edited, today=lambda: workspace.today
        )
        self.table.setAccessibleName(title)
        self.table.show_filter_row(False)
        note = Label(words.note, "small", "text_secondary")
        note.setContentsMargins(20, 6, 20, 10)
        note.setWordWrap(True)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        self.area.hide()
        whole.addWidget(self.table, 1)
        whole.addWidget(note)
        self.new_button.clicked.connect(self.add)
        self.up.clicked.connect(partial(self.shift, -1))
        self.down.clicked.connect(partial(self.shift, 1))
        self.remove.clicked.connect(self.take_away)
        self.restore.clicked.connect(self.restore_shipped)

    @property
    def lines(self) -> list[R]:
        """The lines that are shown, in order."""
        return list(self._lines)

    # -- what a kind of list says

    def read(self) -> list[R]:
        """The lines in order: the agency's own, or those of the program."""
        raise NotImplementedError

    def is_own(self) -> bool:
        """Whether the agency has changed the list."""
        raise NotImplementedError

    def fresh(self) -> R:
        """A line that is to be worded."""
        raise NotImplementedError

    def relisted(self, wanted: Sequence[R]) -> ChangeSet:
        """What is written for the list to have these lines, in this order. Raises ``InvalidValue``."""
        raise NotImplementedError

    def shipped_again(self) -> ChangeSet:
        """What is written for the list to be that of the program."""
        raise NotImplementedError

    # -- what a person does

    def add(self) -> None:
        """Add a line, to be worded in the table."""
        if self._put([*self._lines, self.fresh()], len(self._lines)):
            self.table.edit(self.table.currentIndex())

    def shift(self, step: int) -> None:
        """Move the current line up or down."""
        place = self._place()
        if place is not None and 0 <= place + step < len(self._lines):
            moved = self.lines
            moved.insert(place + step, moved.pop(place))
            self._put(moved, place + step)

    def take_away(self) -> None:
        """Remove the current line; undo brings it back."""
        place = self._place()
        if place is not None:
            self._put([line for at, line in enumerate(self._lines) if at != place], place)

    def restore_shipped(self) -> None:
        """Have the list of the program back."""
        self._workspace.do(self.shipped_again())
        self.refresh()

    def refresh(self) -> None:
        self._lines = self.read()
        self.table.set_rows(self._lines)
        self.restore.setEnabled(self.is_own())

    def _place(self) -> int | None:
        current = self.table.current_row()
        ids = [line.id for line in self._lines]
        return ids.index(current.id) if current is not None and current.id in ids else None

    def _put(self, wanted: list[R], place: int) -> bool:
        try:
            self._store(wanted)
        except UserError as error:
            self._workspace.refused.emit(error)
            return False
        if self._lines:
            self.table.select_row(self._lines[min(place, len(self._lines) - 1)].id)
        return True

    def _store(self, wanted: Sequence[R]) -> None:
        self._workspace.write(self.relisted(wanted))
        self.refresh()

    def _on_edited(self, edits: Sequence[Edit[Any]]) -> None:
        changed = {line.id: line for line in self._lines}
        for edit in edits:
            value: dict[str, Any] = {edit.column.name: edit.value}
            changed[edit.row.id] = replace(changed[edit.row.id], **value)
        self._store(list(changed.values()))
