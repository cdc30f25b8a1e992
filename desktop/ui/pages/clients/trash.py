"""The trash: what lies in it, clients and what belongs to them, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.session import Session
from desktop.services.trash import TrashLine, taken_out, trash
from desktop.ui.alive import while_alive
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, tr
from desktop.ui.widgets.dialog_foot import SideButton, showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class TrashDialog(QDialog):
    """Everything in the trash with the time it went there; *Restore* brings the selected lines back."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Trash"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self.table = DataTable(self._columns(), lambda line: line.key)
        self.table.show_filter_row(False)
        self.table.setAccessibleName(tr("Trash"))
        self._facts = Label("", "body", "text_secondary")
        self._facts.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Filter"))
        self.search.setAccessibleName(tr("Filter"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.table.search)
        self.restore_button = SideButton(tr("Restore"))
        self.restore_button.setProperty("kind", "primary")
        self.restore_button.clicked.connect(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(self._facts)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(showing_foot(self, self.restore_button))
        self.resize(860, 480)
        self.restore_button.setEnabled(False)
        self.load()

    def restore(self) -> None:
        """Bring the selected lines back."""
        chosen = [row for row in self.table.selected_rows() if isinstance(row, TrashLine)]
        if chosen and self._workspace.do(taken_out(chosen)) is not None:
            self.load()

    def load(self) -> None:
        """Read what lies in the trash, beside the window."""
        work = partial(_read, self._workspace.session)
        self._workspace.run(tr("Looking into the trash"), work, while_alive(self, self._show))

    def _show(self, lines: list[TrashLine]) -> None:
        self.table.set_rows(lines)
        self.restore_button.setEnabled(bool(lines))
        if lines:
            self.table.select_row(lines[0].key)
            self._facts.setText(tr("Nothing is deleted outright. Choose who or what shall come back."))
        else:
            self._facts.setText(tr("The trash is empty."))

    def _columns(self) -> list[Column[TrashLine]]:
        language = self._workspace.language
        return [
            _text("sort", tr("Kind"), lambda line: language.tr(line.item.label), 110),
            replace(_text("name", tr("Name"), lambda line: say(line.name), 200), stretch=True),
            _text("of", tr("Belongs to"), lambda line: line.of, 170),
            _text("into", tr("Merged into"), lambda line: line.merged_into, 130),
            _text("at", tr("In the trash since"), _since, 140),
        ]


def _text(name: str, title: str, value: Callable[[TrashLine], str], width: int) -> Column[TrashLine]:
    return Column(name, title, value, lambda line: Cell(value(line)), width=width)


def _read(session: Session, _progress: Progress) -> list[TrashLine]:
    return trash(session)


def _since(line: TrashLine) -> str:
    at = line.item.trashed_at
    return "" if at is None else f"{at.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"
