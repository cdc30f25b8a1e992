"""What became of each row of an import that was taken back: reversed, kept because edited since, or failed."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.change_history import OutcomeLine, outcomes_of
from desktop.services.session import Session
from desktop.storage.store import Outcome
from desktop.ui.alive import while_alive
from desktop.ui.tables.cells import Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, tr
from desktop.ui.widgets.dialog_foot import showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_LOOKS: dict[Outcome, tuple[Tone, str]] = {
    Outcome.REVERSED: ("good", "undo-2"),
    Outcome.KEPT: ("warn", "pencil"),
    Outcome.FAILED: ("bad", "circle-x"),
}


class OutcomesDialog(QDialog):
    """One line a record, or the figures of a client, those first that stand as they were imported; read from the change log, at any time
    later."""

    def __init__(self, workspace: Workspace, file_name: str, batch: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Undone: {file}", file=file_name))
        self._workspace = workspace
        self.table: DataTable = DataTable(_columns(workspace), lambda line: line.place)
        self.table.setAccessibleName(tr("Rows of the undone import"))
        self.facts = Label("", "body", "text_secondary", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(showing_foot(self, left=[self.facts]))
        self.resize(900, 480)
        work = partial(_read, workspace.session, batch)
        workspace.run(tr("Reading the history"), work, while_alive(self, self._show))

    def _show(self, lines: list[OutcomeLine]) -> None:
        self.table.set_rows(lines)
        if lines:
            self.table.select_row(lines[0].place)
        counts: Counter[Outcome] = Counter()
        for line in lines:
            counts[line.outcome] += line.days or 1
        self.facts.setText(
            tr(
                "{reversed} taken back, {kept} kept because edited since, {failed} failed",
                reversed=counts[Outcome.REVERSED],
                kept=counts[Outcome.KEPT],
                failed=counts[Outcome.FAILED],
            )
        )


def _columns(workspace: Workspace) -> list[Column[OutcomeLine]]:
    words = {
        Outcome.REVERSED: tr("taken back"),
        Outcome.KEPT: tr("kept"),
        Outcome.FAILED: tr("failed", comment="an undoing"),
    }

    def outcome(line: OutcomeLine) -> Cell:
        tone, icon = _LOOKS[line.outcome]
        return Cell(words[line.outcome], tone, "chip", icon=icon)

    def what(line: OutcomeLine) -> str:
        return tr("Daily figures") if line.record is None else workspace.language.tr(line.record.label)

    def name(line: OutcomeLine) -> str:
        if not line.days:
            return line.name
        if line.span is None:
            return tr("%n day(s)", n=line.days)
        span = workspace.language.dated_range(line.span.first, line.span.last)
        return tr("%n day(s), {span}", n=line.days, span=span)

    def reason(line: OutcomeLine) -> str:
        return say(line.reason) if line.reason is not None else ""

    return [
        Column("outcome", tr("Outcome"), lambda line: line.outcome, outcome, 120, kind="chip",
               choices=tuple(words.items()), filter_kind="choice"),
        Column("what", tr("Kind"), what, lambda line: Cell(what(line)), 110),
        Column("about", tr("Client"), lambda line: line.about, lambda line: Cell(line.about), 210),
        Column("name", tr("Entry"), name, lambda line: Cell(name(line)), 190),
        Column("reason", tr("Reason"), reason, lambda line: Cell(reason(line)), 180, stretch=True),
    ]  # fmt: skip


def _read(session: Session, batch: int, _progress: Progress) -> list[OutcomeLine]:
    return outcomes_of(session, batch)
