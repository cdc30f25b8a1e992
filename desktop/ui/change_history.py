"""The history of changes: every step by its name, with who and when, what it changed, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.language.values import shown
from desktop.services.change_history import Step, StepLine, lines_of, steps
from desktop.services.session import Session
from desktop.ui.icons import icon
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, tr
from desktop.ui.widgets.dialog_foot import showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_LISTED = 1_000
"""So many batches are looked through."""


class ChangeHistoryDialog(QDialog):
    """Steps above, what the current one changed below; a step is taken back, or done again, whatever came after it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, *, batch: int | None = None) -> None:
        """``batch`` is the step to begin with; the latest one where it isn't said."""
        super().__init__(parent)
        self._first = batch
        self.setWindowTitle(tr("History of changes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._asked = 0
        self.steps: DataTable = DataTable(_step_columns(workspace), lambda step: step.batch.number)
        self.steps.setAccessibleName(tr("Steps"))
        self.lines: DataTable = DataTable(_line_columns(workspace), lambda line: line.place)
        self.lines.setAccessibleName(tr("What the step changed"))
        self.lines.show_filter_row(False)
        self._facts = Label("", "small", "text_secondary", elide=True)
        self.turn_button = QPushButton()
        self.turn_button.setProperty("kind", "primary")
        self.turn_button.clicked.connect(self.turn)
        self._lay_out()
        self.steps.current_row_changed.connect(self._on_step)
        self.steps.row_activated.connect(self.turn)
        workspace.changed.connect(self._on_changed)
        self._show(None)
        self._read()

    def turn(self, _row: object = None) -> None:
        """Take the current step back, or do it again; what was edited since stays and is told."""
        step = self.steps.current_row()
        if isinstance(step, Step) and step.turned_by is not None:
            self._workspace.undo(step.turned_by)

    def _read(self) -> None:
        self._asked += 1
        self._workspace.run("", partial(_steps, self._workspace.session), partial(self._on_read, self._asked))

    def _on_changed(self, _changes: ChangeSet | None) -> None:
        self._read()

    def _on_read(self, asked: int, found: list[Step]) -> None:
        if asked != self._asked:
            return
        self.steps.set_rows(found)
        if self._first is not None:
            self.steps.select_row(self._first)
            self._first = None
        if self.steps.current_row() is None and found:
            self.steps.select_row(found[0].batch.number)
        self._show(self.steps.current_row())

    def _on_step(self, step: object) -> None:
        self._show(step)
        if isinstance(step, Step):
            work = partial(_lines, self._workspace.session, step.batch.number)
            self._workspace.run("", work, partial(self._on_lines, step.batch.number))
        else:
            self.lines.set_rows(())

    def _on_lines(self, batch: int, found: list[StepLine]) -> None:
        step = self.steps.current_row()
        if isinstance(step, Step) and step.batch.number == batch:
            self.lines.set_rows(found)

    def _show(self, step: object) -> None:
        known = step if isinstance(step, Step) else None
        again = known is not None and not known.stands
        self.turn_button.setText(tr("Do again") if again else tr("Take back"))
        self.turn_button.setIcon(icon("redo-2" if again else "undo-2", "on_accent"))
        self.turn_button.setEnabled(known is not None and known.turned_by is not None)
        self._facts.setText("" if known is None else _facts_of(known, self._workspace))

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.steps)
        parts.addWidget(self.lines)
        parts.setChildrenCollapsible(False)
        parts.setSizes([360, 200])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(parts, 1)
        column.addLayout(showing_foot(self, self.turn_button, left=[self._facts]))
        self.resize(900, 640)


def _steps(session: Session, _progress: Progress) -> list[Step]:
    return steps(session, _LISTED)


def _lines(session: Session, batch: int, _progress: Progress) -> list[StepLine]:
    return lines_of(session, batch)


def _facts_of(step: Step, workspace: Workspace) -> str:
    if step.batch.undone_at is not None:
        return tr("Taken back {when}", when=workspace.language.date_time(_local(step.batch.undone_at)))
    if step.turned_by is None:
        return tr("The sample can't be taken back as a whole.")
    if step.batch.figures:
        return tr("%n record(s) and {days} days of figures", n=step.batch.records, days=step.batch.figures)
    return tr("%n record(s)", n=step.batch.records)


def _step_columns(workspace: Workspace) -> list[Column[Step]]:
    language, today = workspace.language, workspace.today

    def when(step: Step) -> Cell:
        at = _local(step.batch.at)
        return Cell(language.date(at.date(), today), "muted", "date", language.time(at.time()))

    def what(step: Step) -> Cell:
        title = say(step.batch.title)
        return Cell(title) if step.stands else Cell(tr("{title} (undone)", title=title), "muted")

    def day(step: Step) -> date:
        return _local(step.batch.at)

    return [
        Column("at", tr("When", comment="column of the history"), day, when, 130, kind="date", filter_kind="date"),
        Column("who", tr("Who", comment="column of the history"), lambda step: step.who, lambda step: Cell(step.who), 110),
        Column("what", tr("What", comment="column of the history"), lambda step: what(step).text, what, 300, stretch=True),
        Column("records", tr("Records"), lambda step: step.batch.records,
               lambda step: Cell(language.integer(step.batch.records), "muted", "number"), 80, align="right",
               kind="number", filter_kind="number"),
    ]  # fmt: skip


def _line_columns(workspace: Workspace) -> list[Column[StepLine]]:
    language, session = workspace.language, workspace.session
    events = {"added": tr("added"), "to_trash": tr("moved to the trash"), "restored": tr("restored")}

    def what(line: StepLine) -> str:
        label = language.tr(line.record.label)
        if line.field is None:
            return label
        field = language.tr(line.field.label)
        return field if line.record is Client else f"{label}: {field}"

    def value(line: StepLine, of: object) -> str:
        return "" if line.field is None else shown(line.field, of, language, session.name)

    def text(name: str, title: str, of: Callable[[StepLine], str], width: int) -> Column[StepLine]:
        return Column(name, title, of, lambda line: Cell(of(line)), width)

    return [
        text("about", tr("Client"), lambda line: line.about, 210),
        text("what", tr("What", comment="column of the history"), what, 150),
        text("before", tr("From"), lambda line: value(line, line.before), 190),
        replace(
            text("after", tr("To"), lambda line: events.get(line.event) or value(line, line.after), 190), stretch=True
        ),
    ]


def _local(at: datetime) -> datetime:
    """A stamp, which is in UTC, in the time of this computer."""
    return at.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
