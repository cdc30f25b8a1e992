"""The service checklist as the agency wants it: which points, in which words and order, and what decides each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop.domain.errors import UserError
from desktop.domain.fields import Field
from desktop.domain.records import ChecklistPoint
from desktop.language.values import shown
from desktop.services.checklist_points import checklist_points, has_own_points, relisted, shipped_again, worded
from desktop.ui.icons import icon
from desktop.ui.pages.settings.section import Section
from desktop.ui.tables.column import columns_of
from desktop.ui.tables.model import Edit
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class ChecklistSection(Section):
    """The points in a table; what was said of a point of a client stays with it, however it is worded."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Service checklist"), tr("what makes a campaign work"))
        self._workspace = workspace
        self.up = icon_button("arrow-up", tr("Move the point up"))
        self.down = icon_button("arrow-down", tr("Move the point down"))
        self.remove = icon_button("trash-2", tr("Remove the point"))
        self.restore = QPushButton(tr("Restore the shipped list"))
        self.new_button = QPushButton(tr("New point"))
        self.new_button.setIcon(icon("plus"))
        for part in (self.up, self.down, self.remove, self.restore, self.new_button):
            self.header.add(part)
        columns = columns_of(
            ChecklistPoint, show=self._shown, label=workspace.language.tr, names=("wording", "decided_by")
        )
        self.table = DataTable(
            columns, row_id=lambda point: point.id, commit=self._on_edited, today=lambda: workspace.today
        )
        self.table.setAccessibleName(tr("Service checklist"))
        self.table.show_filter_row(False)
        note = Label(
            tr("Where the data decide, a point is done or not yet by itself; where they can't tell, a person says so on the card."),
            "small", "text_secondary",
        )  # fmt: skip
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
        self.refresh()

    @property
    def points(self) -> list[ChecklistPoint]:
        """The points that are shown, in order."""
        return list(self._points)

    def add(self) -> None:
        """Add a point, to be worded in the table."""
        taken = {point.item for point in self._points}
        name, number = tr("New point"), 1
        while name in taken:
            number += 1
            name = tr("New point {number}", number=number)
        if self._put([*self._points, ChecklistPoint(item=name, wording=name)], len(self._points)):
            self.table.edit(self.table.currentIndex())

    def shift(self, step: int) -> None:
        """Move the current point up or down."""
        place = self._place()
        if place is not None and 0 <= place + step < len(self._points):
            moved = self.points
            moved.insert(place + step, moved.pop(place))
            self._put(moved, place + step)

    def take_away(self) -> None:
        """Remove the current point; undo brings it back."""
        place = self._place()
        if place is not None:
            self._put([point for at, point in enumerate(self._points) if at != place], place)

    def restore_shipped(self) -> None:
        """Have the list of the program back."""
        self._workspace.do(shipped_again(self._workspace.session))
        self.refresh()

    def refresh(self) -> None:
        session = self._workspace.session
        # Worded as the screen says it: the cell then holds what is seen, and can be edited as it stands.
        self._points = [replace(point, wording=worded(session, point)) for point in checklist_points(session)]
        self.table.set_rows(self._points)
        self.restore.setEnabled(has_own_points(session))

    def _place(self) -> int | None:
        current = self.table.current_row()
        ids = [point.id for point in self._points]
        return ids.index(current.id) if current is not None and current.id in ids else None

    def _put(self, wanted: list[ChecklistPoint], place: int) -> bool:
        try:
            self._store(wanted)
        except UserError as error:
            self._workspace.refused.emit(error)
            return False
        if self._points:
            self.table.select_row(self._points[min(place, len(self._points) - 1)].id)
        return True

    def _store(self, wanted: Sequence[ChecklistPoint]) -> None:
        session = self._workspace.session
        plain = [
            replace(point, wording="") if point.wording == session.language.tr(point.item) else point
            for point in wanted
        ]
        self._workspace.write(relisted(session, plain))
        self.refresh()

    def _on_edited(self, edits: Sequence[Edit[Any]]) -> None:
        changed = {point.id: point for point in self._points}
        for edit in edits:
            value: dict[str, Any] = {edit.column.name: edit.value}
            changed[edit.row.id] = replace(changed[edit.row.id], **value)
        self._store(list(changed.values()))

    def _shown(self, entry: Field, value: object) -> str:
        return shown(entry, value, self._workspace.language, self._workspace.session.name)
