"""The reps: a table whose cells can be edited, and a form for a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop.domain.changes import together
from desktop.domain.fields import Field
from desktop.domain.phrase import Phrase
from desktop.domain.records import Rep
from desktop.language.values import shown
from desktop.services import preferences
from desktop.services.presence import next_absence
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.icons import icon
from desktop.ui.pages.settings.section import Section
from desktop.ui.planning.absence_words import absence_days
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column, columns_of
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_FIELDS = ("code", "name", "phone", "email", "capacity", "daily_goal", "active")
_WIDTHS = {"capacity": 116, "daily_goal": 116}
_FORM = ("name", "phone", "email", "capacity", "daily_goal", "colour", "active")


class RepsSection(Section):
    """Who works here, and how many callbacks a day."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Reps"), tr("who looks after the clients"))
        self._workspace = workspace
        language = workspace.language
        self._clients = preferences.clients_of(workspace.session)

        def number(rep: Rep) -> Cell:
            return Cell(language.integer(self._clients[rep.id]), kind="number")

        def away(rep: Rep) -> Cell:
            absence = next_absence(workspace.session, rep.id)
            if absence is None or absence.first_day is None:
                return Cell()
            days = absence_days(absence.first_day, absence.last_day, workspace.today)
            return Cell(days, tone="warn" if absence.covers(workspace.today) else "")

        columns: tuple[Column[Any], ...] = (
            *(
                replace(column, width=_WIDTHS.get(column.name, column.width), stretch=column.name == "email")
                for column in columns_of(Rep, show=self._shown, label=language.tr, names=_FIELDS)
            ),
            Column(
                "clients", tr("Clients"), lambda rep: self._clients[rep.id], number, 76, align="right", kind="number",
                filter_kind="number",
            ),
            Column("away", tr("Away"), lambda rep: away(rep).text, away, 150),
        )  # fmt: skip
        self.table = DataTable(
            columns, row_id=lambda rep: rep.id, commit=self._on_edited, today=lambda: workspace.today
        )
        self.table.setAccessibleName(tr("Reps"))
        self.table.show_filter_row(False)
        for name in _FIELDS:
            self.table.show_column(name, True)
        self.new_button = QPushButton(tr("New rep"))
        self.new_button.setIcon(icon("plus"))
        self.hand_over_button = QPushButton(tr("Hand over all…"))
        self.hand_over_button.setIcon(icon("phone-forwarded"))
        self.hand_over_button.setToolTip(tr("Everything the chosen rep has goes to another one, as when a rep leaves"))
        self.header.add(self.hand_over_button)
        self.header.add(self.new_button)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        self.area.hide()
        whole.addWidget(self.table, 1)
        self.new_button.clicked.connect(self.new_rep)
        self.hand_over_button.clicked.connect(self.hand_over)
        self.table.row_activated.connect(self._open)
        self.refresh()

    def new_rep(self) -> None:
        """Add a rep."""
        self._open(Rep(capacity=12))

    def hand_over(self) -> None:
        """Hand everything that the chosen rep has over to another one."""
        from desktop.ui.handover.dialog import hand_over_all

        rep = self.table.current_row()
        if isinstance(rep, Rep):
            hand_over_all(self._workspace, rep, self.window())
        else:
            self._workspace.told.emit(tr("Choose a rep in the list first"))

    def refresh(self) -> None:
        self._clients = preferences.clients_of(self._workspace.session)
        self.table.set_rows(sorted(self._workspace.session.all(Rep).values(), key=lambda rep: rep.code))

    def _open(self, rep: Rep) -> None:
        title = tr("New rep") if rep.is_new else rep.name
        changes = partial(preferences.rep_saved, self._workspace.session)
        record_dialog(self._workspace, title, rep, changes, _FORM, parent=self).open()

    def _on_edited(self, edits: Sequence[Edit[Any]]) -> None:
        changed: dict[int, Rep] = {}
        for edit in edits:
            rep = changed.get(edit.row.id, edit.row)
            values: dict[str, Any] = {edit.column.name: edit.value}
            changed[rep.id] = replace(rep, **values)
        sets = [preferences.rep_saved(self._workspace.session, rep) for rep in changed.values()]
        title = sets[0].title if len(sets) == 1 else Phrase("%n rep(s) changed", n=len(sets))
        self._workspace.write(together(title, *sets))

    def _shown(self, entry: Field, value: object) -> str:
        return shown(entry, value, self._workspace.language, self._workspace.session.name)
