"""Going back to a backup: which one, what would be gone, and that the state before is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.services.backups import KeptBackup, backup_elsewhere, kept_backups, restored
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.dialog_foot import SideButton, asking_foot, main_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_MEGABYTE = 1_000_000


class BackupsDialog(QDialog):
    """Lists the backups, latest first; what is chosen takes the place of what the database holds."""

    restored = Signal(object, object)
    """The backup that was gone back to, and the path of the backup of the state before."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore a backup"))
        self._workspace = workspace
        self._is_busy = False
        self._found: list[KeptBackup] = []
        self.table: DataTable = DataTable(_columns(workspace), lambda kept: kept.path)
        self.table.setAccessibleName(tr("Backups"))
        self.table.show_filter_row(False)
        self.effect = Label("", "body")
        self.effect.setWordWrap(True)
        self.fault = Label("", "body", "bad")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.other_button = SideButton(tr("Another file…"))
        self.restore_button = main_button(tr("Restore"), "archive-restore")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.table, 1)
        column.addWidget(self.effect)
        column.addWidget(self.fault)
        self._foot = asking_foot(self, self.restore_button, left=[self.other_button])
        column.addLayout(self._foot)
        self.resize(640, 460)
        self.table.current_row_changed.connect(self._show)
        self.table.row_activated.connect(self.restore)
        self.other_button.clicked.connect(self._choose)
        self.restore_button.clicked.connect(self.restore)
        self._show(None)
        workspace.run("", partial(_listed, workspace.session), while_alive(self, self._on_listed))

    def restore(self, _row: object = None) -> None:
        """Go back to the chosen backup, beside the window; nothing else can be done here meanwhile."""
        kept = self.table.current_row()
        if not isinstance(kept, KeptBackup) or self._is_busy:
            return
        self._set_busy(True)
        self._workspace.run(
            tr("Restoring the backup"),
            partial(_restored, self._workspace.session, kept.path),
            while_alive(self, partial(self._on_restored, kept)),
            while_alive(self, self._on_failed),
        )

    def take(self, path: Path) -> None:
        """List a file from elsewhere, and choose it."""
        kept = backup_elsewhere(self._workspace.session, path)
        self._on_listed([kept, *(known for known in self._found if known.path != path)])
        self.table.select_row(path)

    def reject(self) -> None:
        if not self._is_busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_busy:
            event.ignore()
        else:
            super().closeEvent(event)

    def _on_listed(self, found: list[KeptBackup]) -> None:
        self._found = found
        self.table.set_rows(found)
        if found:
            self.table.select_row(found[0].path)
            self.table.setFocus()
        self._show(self.table.current_row())

    def _show(self, row: object) -> None:
        kept = row if isinstance(row, KeptBackup) else None
        self.restore_button.setEnabled(kept is not None and not self._is_busy)
        self.fault.hide()
        if kept is None:
            self.effect.setText(tr("There is no backup yet. One is made while you work, and before each import."))
        elif kept.steps_since is None:
            self.effect.setText(tr("This file can't be read as a backup."))
        elif kept.steps_since:
            self.effect.setText(
                tr(
                    "%n step(s) written since then will be gone. The state of now is backed up first, so you can come back.",
                    n=kept.steps_since,
                )
            )
        else:
            self.effect.setText(tr("Nothing was written since then. The state of now is backed up first all the same."))

    def _choose(self) -> None:
        path = self._workspace.session.store.path
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a backup"), str(path.parent) if path else "", tr("Databases (*.sqlite *.db)")
        )
        if name:
            self.take(Path(name))

    def _on_restored(self, kept: KeptBackup, before: Path) -> None:
        self._set_busy(False)
        self.accept()
        self.restored.emit(kept, before)

    def _on_failed(self, error: UserError) -> None:
        self._set_busy(False)
        self.fault.setText(explain(error))
        self.fault.show()

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        for widget in (self.table, self.other_button, self.restore_button, self._foot.leave_button):
            widget.setEnabled(not busy)
        if busy:
            self.effect.setText(tr("Restoring the backup…"))
        else:
            self._show(self.table.current_row())


def _columns(workspace: Workspace) -> list[Column[KeptBackup]]:
    language, today = workspace.language, workspace.today
    reasons = {
        "work": tr("while working"), "manual": tr("by hand", comment="why a backup was made"), "import": tr("before an import"),
        "upgrade": tr("before an upgrade"), "restore": tr("before a backup was restored"), "": tr("another file"),
    }  # fmt: skip

    def when(kept: KeptBackup) -> Cell:
        at = kept.made_at.astimezone()
        return Cell(language.date(at.date(), today), "", "date", language.time(at.time()))

    def why(kept: KeptBackup) -> str:
        return reasons.get(kept.reason, kept.reason)

    def size(kept: KeptBackup) -> Cell:
        return Cell(tr("{size} MB", size=language.decimal(kept.size / _MEGABYTE)), "muted", "number")

    return [
        Column("at", tr("Made", comment="column of the backups"), lambda kept: kept.made_at, when, 150, kind="date"),
        Column("reason", tr("Why", comment="column of the backups"), why, lambda kept: Cell(why(kept)), 180, stretch=True),
        Column("since", tr("Steps since", comment="column of the backups"), lambda kept: kept.steps_since,
               lambda kept: Cell(language.integer(kept.steps_since), "", "number"), 90, align="right", kind="number"),
        Column("size", tr("Size"), lambda kept: kept.size, size, 90, align="right", kind="number"),
    ]  # fmt: skip


def _listed(session: Session, _progress: Progress) -> list[KeptBackup]:
    return kept_backups(session)


def _restored(session: Session, copy: Path, _progress: Progress) -> Path:
    return restored(session, copy)
