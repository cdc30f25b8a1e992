"""What each source brought; below stand the clients that the chosen number counts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.domain.prospects import Journey, SourceLine
from desktop.services.prospects import sources
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.prospects.columns import COUNTED, client_columns, source_columns, source_word
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class SourcesDialog(QDialog):
    """One line a source and one for all; moving to another number shows whom it counts, Enter there opens a client."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What each source brought"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        language = workspace.language
        self.table: DataTable = DataTable(source_columns(language), lambda line: line.source or str(line.source))
        self.table.setAccessibleName(tr("What each source brought"))
        self.table.show_filter_row(False)
        self.counted = Label("", "subtitle")
        self.clients: DataTable = DataTable(client_columns(language), lambda journey: journey.client.id)
        self.clients.setAccessibleName(tr("Clients that the number counts"))
        self.clients.show_filter_row(False)
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.row_activated.connect(lambda _line: self.clients.setFocus())
        self.clients.row_activated.connect(self._open)
        workspace.run(tr("Reading the sources"), partial(_read, workspace.session), while_alive(self, self._on_read))

    def _on_read(self, lines: tuple[SourceLine, ...]) -> None:
        self.table.set_rows(lines)
        self.table.setCurrentIndex(self.table.rows_model.index(0, 1))
        self.table.setFocus()

    def _on_current(self, index: QModelIndex) -> None:
        line = self.table.current_row()
        if not isinstance(line, SourceLine) or not index.isValid():
            self.clients.set_rows([])
            return
        column = self.table.rows_model.columns[index.column()]
        counted = COUNTED[column.name](line)
        title = tr("{source}, {number}: %n client(s)", n=len(counted),
                   source=source_word(line, self._workspace.language), number=column.title)  # fmt: skip
        self.counted.setText(title)
        self.clients.set_rows(counted)

    def _open(self, row: object) -> None:
        if isinstance(row, Journey):
            self._workspace.client_requested.emit(row.client.id)
            self.accept()

    def _lay_out(self) -> None:
        lead = Label(
            tr(
                "Every client was a prospect once. Days are counted from the day it was put down here to the day it became"
                " a client, where both are known."
            ),
            "body",
            "text_secondary",
        )
        lead.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(lead)
        column.addWidget(self.table, 1)
        column.addWidget(self.counted)
        column.addWidget(self.clients, 1)
        column.addLayout(showing_foot(self))
        self.resize(940, 700)


def _read(session: Session, _progress: Progress) -> tuple[SourceLine, ...]:
    return sources(session)
