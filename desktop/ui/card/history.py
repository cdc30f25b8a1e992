"""What was changed about the client: who, when, which field, from, to; each step can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from desktop.domain.errors import UserError
from desktop.domain.fields import Field
from desktop.domain.records import Callback, Client, Complaint, Contact, Payment, ServicePeriod
from desktop.language.values import shown
from desktop.services.client_records import HistoryLine, field_restored, history_of
from desktop.ui.card.tab import CardTab, action_button, button_row
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class HistoryTab(CardTab):
    """The change log of the client and of what belongs to it, latest first."""

    records = (Client, Contact, Payment, ServicePeriod, Complaint, Callback)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.table = DataTable(self._columns(), _identity)
        self.table.show_filter_row(True)
        self.table.setAccessibleName(tr("History"))
        self._restore = action_button(tr("Restore the earlier value"), "history", self.restore)
        self._undo = action_button(tr("Undo the whole step"), "undo-2", self.undo)
        self._facts = Label("", "small", "text_secondary", elide=True)
        self.column.addLayout(button_row(self._restore, self._undo))
        self.column.addWidget(self._facts)
        self.column.addWidget(self.table, 1)
        self.table.current_row_changed.connect(self._on_current)

    def load(self) -> None:
        lines = history_of(self.session, self.client)
        self.table.set_rows(lines)
        self._on_current(self.table.current_row())

    def undo(self) -> None:
        """Take back the whole step that the current line belongs to."""
        line = self.table.current_row()
        if isinstance(line, HistoryLine) and line.can_be_undone:
            self.workspace.undo(line.batch)
            self.load()

    def restore(self) -> None:
        """Give the field of the current line the value that it had before; everything else stays."""
        line = self.table.current_row()
        if not isinstance(line, HistoryLine) or not line.can_be_restored:
            return
        try:
            self.workspace.do(field_restored(self.session, line, self.client))
        except UserError as problem:
            self.workspace.refused.emit(problem)

    def show_field(self, entry: Field) -> None:
        """Show only what one field of the client was."""
        self.table.filter_by({"what": f"= {self.workspace.language.tr(entry.label)}"})

    def _on_current(self, line: object) -> None:
        can = isinstance(line, HistoryLine) and line.can_be_restored
        self._restore.setEnabled(can)
        self._restore.setToolTip(
            tr("Back to “{value}”", value=self._value(line, line.before))
            if can and isinstance(line, HistoryLine)
            else ""
        )
        self._undo.setEnabled(isinstance(line, HistoryLine) and line.can_be_undone)
        self._facts.setText(say(line.title) if isinstance(line, HistoryLine) else "")
        self._facts.setVisible(isinstance(line, HistoryLine))

    def _columns(self) -> list[Column[HistoryLine]]:
        return [
            _text(
                "at", tr("When", comment="column of the history"), lambda line: f"{_local(line.at):%Y-%m-%d %H:%M}", 122
            ),
            _text("by", tr("Who", comment="column of the history"), lambda line: line.by, 66),
            _text("what", tr("What", comment="column of the history"), self._what, 150),
            _text("before", tr("From"), lambda line: self._value(line, line.before), 130),
            _text("after", tr("To"), self._after, 150),
            replace(_text("step", tr("Step"), self._step, 220), stretch=True),
        ]

    def _what(self, line: HistoryLine) -> str:
        language = self.workspace.language
        label = language.tr(line.record.label)
        if line.field is None:
            return label
        field = language.tr(line.field.label)
        return field if line.record is Client else f"{label}: {field}"

    def _value(self, line: HistoryLine, value: object) -> str:
        if line.field is None:
            return ""
        return shown(line.field, value, self.workspace.language, self.session.name)

    def _after(self, line: HistoryLine) -> str:
        words = {"added": tr("added"), "to_trash": tr("moved to the trash"), "restored": tr("restored")}
        return words.get(line.event) or self._value(line, line.after)

    def _step(self, line: HistoryLine) -> str:
        title = say(line.title)
        return tr("{title} (undone)", title=title) if line.undone else title


def _text(name: str, title: str, value: Callable[[HistoryLine], str], width: int) -> Column[HistoryLine]:
    return Column(name=name, title=title, value=value, cell=lambda line: Cell(value(line)), width=width)


def _identity(line: HistoryLine) -> tuple[int, str, int, str]:
    return line.batch, line.record.table, line.number, line.field.name if line.field else ""


def _local(at: datetime) -> datetime:
    """A stamp, which is in UTC, in the time of this computer."""
    return at.replace(tzinfo=UTC).astimezone()
