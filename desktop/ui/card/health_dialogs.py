"""Setting a client's health by hand, and how it went over the year (product §3.6)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.health_override import HealthOverride
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services.health import new_override, set_by_hand
from desktop.services.health_history import HealthPoint, health_history
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.card.health_line import HealthLine
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


def override_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog[HealthOverride]:
    """The form: score, reason, and until when it holds."""
    session = workspace.session
    return record_dialog(
        workspace,
        tr("Health of {client}", client=client.name),
        new_override(session, client),
        partial(_changes, session, client),
        ("score", "reason", "until"),
        client=client,
        lead=tr("The computed score and its reasons stay in sight; after the day it holds again by itself."),
        parent=parent,
    )


def _changes(session: Session, client: Client, after: HealthOverride) -> ChangeSet:
    assert after.score is not None
    assert after.until is not None
    return set_by_hand(session, client, after.score, after.reason, after.until)


class HealthHistoryDialog(QDialog):
    """The score of every week as a line and as a list, with a mark where other weights began."""

    def __init__(self, workspace: Workspace, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Health of {client}", client=client.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        self._workspace = workspace
        self.line = HealthLine(workspace.language)
        self.table = DataTable(self._columns(), _day)
        self.table.setAccessibleName(tr("Health by week"))
        self.table.show_filter_row(False)
        self._note = Label(tr("Reading…"), "small", "text_secondary")
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._note)
        column.addWidget(self.table, 1)
        work = partial(_read, workspace.session, client)
        workspace.run(tr("Reading the health of a year"), work, while_alive(self, self._on_read))

    def _on_read(self, points: list[HealthPoint]) -> None:
        self.line.show_points(points)
        self.table.set_rows(list(reversed(points)))
        if not points:
            self._note.setText(tr("Nothing is known of the time before."))
            return
        self._note.setText(
            tr("Computed from the records as they were each week. Callbacks planned then and the checklist are left out of the past.")
        )  # fmt: skip

    def _columns(self) -> list[Column[HealthPoint]]:
        language = self._workspace.language

        def day(point: HealthPoint) -> Cell:
            return Cell(language.date(point.on, self._workspace.today), kind="date")

        def score(point: HealthPoint) -> Cell:
            return Cell(language.integer(point.health.score))

        def why(point: HealthPoint) -> Cell:
            told = [f"{say(reason.evidence)} (−{reason.points})" for reason in point.health.reasons]
            return Cell("; ".join(told) or tr("Nothing is wrong."), tip="\n".join(told))

        def mark(point: HealthPoint) -> Cell:
            if point.weights_changed:
                return Cell(tr("other weights"), "warn", "chip")
            return Cell(tr("set by hand"), "neutral", "chip") if point.health.override is not None else Cell("")

        return [
            Column("on", tr("Week"), lambda point: point.on, day, 96, kind="date"),
            Column("score", tr("Health"), lambda point: point.health.score, score, 70, align="right"),
            Column("mark", tr("Mark"), lambda point: point.weights_changed, mark, 130, kind="chip"),
            Column("why", tr("Reasons"), lambda point: why(point).text, why, 260, stretch=True),
        ]


def _read(session: Session, client: Client, _progress: Progress) -> list[HealthPoint]:
    return health_history(session, client)


def _day(point: HealthPoint) -> int:
    return point.on.toordinal()
