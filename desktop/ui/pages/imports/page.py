"""The page Imports: files are read, reviewed one after the other, committed, and can be undone (product §5 page 7, §6.3)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.records import Import
from desktop.services.importable import files_in
from desktop.ui.commands import Command
from desktop.ui.file_export import Export
from desktop.ui.notices import Banners
from desktop.ui.page import Page
from desktop.ui.pages.imports.commands import page_commands
from desktop.ui.pages.imports.file_steps import FileSteps
from desktop.ui.proposed_path import documents
from desktop.ui.review.columns_screen import ColumnsScreen
from desktop.ui.review.decisions import Way
from desktop.ui.review.mappings_dialog import MappingsDialog
from desktop.ui.review.screen import ReviewScreen
from desktop.ui.review.start_screen import StartScreen
from desktop.ui.review.steps_bar import StepsBar
from desktop.ui.texts import tr
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.workspace import Workspace


class ImportsPage(Page):
    """Drop area and history; while files are waiting, the steps of the present one."""

    name = "imports"
    icon = "download"
    watched_chosen = Signal(str)
    """The folder whose new files are offered; empty for none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._waiting: deque[Path] = deque()
        self._file: FileSteps | None = None
        self.banners = Banners()
        self.start = StartScreen(workspace.session.name)
        self.steps = StepsBar((tr("File"), tr("Sheets and columns"), tr("Review"), tr("Commit", comment="verb")))
        self.rest_button = QPushButton(tr("Leave out the rest"))
        self._header = PageHeader(tr("Imports"))
        self._header.add(self.rest_button)
        self._header.add(self.steps)
        self._screens = QStackedWidget()
        self._screens.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        margins = QHBoxLayout()
        margins.setContentsMargins(12, 0, 8, 0)
        margins.addWidget(self.banners)
        column.addLayout(margins)
        column.addWidget(self._screens, 1)
        self.start.files_requested.connect(self.choose_files)
        self.start.folder_requested.connect(self.choose_folder)
        self.start.mappings_requested.connect(self.show_mappings)
        self.start.watch_requested.connect(self.choose_watched)
        self.start.watch_ended.connect(self._on_watch_ended)
        self.start.undo_requested.connect(self._on_undo)
        self.start.outcomes_requested.connect(self.show_outcomes)
        self.rest_button.clicked.connect(self.leave_out_rest)
        self._show_start()

    # -- what can be done

    def view_export(self, focused: object) -> Export | None:
        if self.review is None or self._file is None:
            return None
        from desktop.ui.review.columns import line_columns
        from desktop.ui.tables.exported import rows_export

        name = tr("{file} – review", file=self._file.hand.path.stem)
        return rows_export(self._workspace, line_columns(), self.review.model.lines(), name)

    @property
    def review(self) -> ReviewScreen | None:
        """The review that is shown."""
        return self._file.review if self._file is not None else None

    @property
    def screen_shown(self) -> QWidget | None:
        """The step that is shown."""
        return self._file.currentWidget() if self._file is not None else self.start

    @property
    def file(self) -> FileSteps | None:
        """The steps of the file that is under review."""
        return self._file

    @property
    def files(self) -> tuple[Path, ...]:
        """The file under review, and those that wait."""
        return (*([self._file.hand.path] if self._file is not None else []), *self._waiting)

    def open_files(self, files: Iterable[Path]) -> None:
        """Review files one after the other, after those that are waiting already."""
        self._waiting.extend(files)
        if self._file is None:
            self._next()
        else:
            self._show_facts()

    def choose_files(self) -> None:
        """Ask for files to import."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Import"),
            str(documents()),
            tr("Workbooks and figures (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)"),
        )
        self.open_files(Path(name) for name in names)

    def choose_folder(self) -> None:
        """Ask for a folder whose files are imported."""
        if name := QFileDialog.getExistingDirectory(self, tr("Import the files of a folder"), str(documents())):
            self.open_folder(Path(name))

    def open_folder(self, folder: Path) -> None:
        """Review the files of a folder, one after the other."""
        found = files_in([folder])
        if found:
            self.open_files(found)
        else:
            self.banners.add("warn", tr("“{folder}” holds no workbook and no CSV file", folder=folder.name))

    def choose_watched(self) -> None:
        """Ask for the folder whose new files are offered."""
        shown = self.start.watched or str(Path.home() / "Downloads")
        if name := QFileDialog.getExistingDirectory(self, tr("Watch a download folder"), shown):
            self.show_watched(name)
            self.watched_chosen.emit(name)

    def show_watched(self, folder: str) -> None:
        """Say which folder is watched; none when empty."""
        self.start.show_watched(folder)

    def show_mappings(self) -> None:
        """List what is remembered of the columns of files."""
        MappingsDialog(self._workspace, self).open()

    def cancel(self) -> None:
        """Give the present file up; nothing of it was written."""
        if self._file is not None:
            self._file.cancel()

    def leave_out_rest(self) -> None:
        """Give up the files that wait for their turn."""
        self._waiting.clear()
        self._show_facts()

    def decide(self, way: Way) -> None:
        """Decide the current conflict."""
        if self.review is not None:
            self.review.decide(way)

    def go_to_conflict(self, step: int) -> None:
        """Go to the next conflict, or the one before."""
        if self.review is not None:
            self.review.go_to_conflict(step)

    def commit_if_ready(self) -> None:
        """Go on: from the columns to the review, from the review to the commit."""
        if self._file is not None:
            self._file.go_on()

    def correct_cell(self) -> None:
        """Put the keyboard into the field that corrects a cell."""
        if self.review is not None:
            self.review.correct()

    def filter_rows(self) -> None:
        """Put the keyboard into the filter of the review."""
        if self.review is not None:
            self.review.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_kind(self, step: int) -> None:
        """Show only the rows of the next kind, or of the one before."""
        if self.review is not None:
            self.review.kinds.step(step)

    def ask_where_problems_go(self) -> None:
        """Ask for the workbook that the rows with unreadable cells are saved as."""
        if self._file is not None:
            self._file.ask_where_problems_go()

    def is_reviewing(self) -> bool:
        """Whether a review is shown."""
        return self.review is not None

    def has_problems(self) -> bool:
        """Whether the review lists cells that could not be read."""
        return self.review is not None and bool(self.review.staged.problems)

    def has_more(self) -> bool:
        """Whether files wait for their turn."""
        return bool(self._waiting)

    def can_go_on(self) -> bool:
        """Whether a step is shown that leads to another."""
        return isinstance(self.screen_shown, (ReviewScreen, ColumnsScreen))

    # -- one file after the other

    def _next(self) -> None:
        self._drop_file()
        if not self._waiting:
            self._show_start()
            return
        for banner in self.banners.banners():
            banner.dismiss()
        file = self._file = FileSteps(self._workspace, self._waiting.popleft(), self)
        file.step_shown.connect(self._on_step)
        file.ended.connect(self._next)
        file.refused.connect(self._on_refused)
        file.failed.connect(self.banners.add_error)
        file.counted.connect(self._tell_status)
        self._screens.addWidget(file)
        self._screens.setCurrentWidget(file)
        self._tell_status(file.hand.path.name)
        file.start()
        self.keys_changed.emit()

    def _drop_file(self) -> None:
        self._screens.setCurrentWidget(self.start)
        if self._file is not None:
            self._screens.removeWidget(self._file)
            self._file.deleteLater()
            self._file = None
            self.keys_changed.emit()

    def _on_step(self, step: int) -> None:
        self.steps.setVisible(True)
        self.steps.show_step(step)
        self._show_facts()
        self.keys_changed.emit()

    def _on_refused(self, error: UserError) -> None:
        again = (tr("Choose again"), self.choose_files)
        waiting = bool(self._waiting)
        name = self.files[0].name
        self._next()
        self.banners.add_error(error, () if waiting else (again,)).setObjectName(name)

    def show_outcomes(self, item: Import) -> None:
        """Show what became of each row of an import that was taken back."""
        from desktop.ui.review.outcomes_dialog import OutcomesDialog

        if item.batch is not None:
            dialog = OutcomesDialog(self._workspace, item.file_name, item.batch, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _on_undo(self, item: Import) -> None:
        self._workspace.undo(item.batch)

    def _on_watch_ended(self) -> None:
        self.show_watched("")
        self.watched_chosen.emit("")

    # -- what is shown

    def _show_start(self) -> None:
        self.steps.hide()
        self._screens.setCurrentWidget(self.start)
        self._show_facts()
        if self.isVisible():
            self.focus_first()  # the review, which had the keyboard, is gone
        imports = self._workspace.session.all(Import).values()
        self.start.show_imports(imports)
        self._tell_status(tr("%n import(s)", n=len(imports)))

    def _show_facts(self) -> None:
        self.rest_button.setVisible(bool(self._waiting))
        if self._file is None:
            self._header.set_facts(tr("files that were taken in, each of which can be undone"))
        elif self._waiting:
            self._header.set_facts(tr("{file}, %n more waiting", file=self._file.hand.path.name, n=len(self._waiting)))
        else:
            self._header.set_facts(self._file.hand.path.name)

    def _tell_status(self, text: str) -> None:
        self.status = text
        self.status_changed.emit(text)

    # -- what the window asks

    def title(self) -> str:
        return tr("Imports")

    def commands(self) -> list[Command]:
        return page_commands(self)

    def keys_text(self) -> str:
        if self._file is None:
            return tr("Ctrl+O chooses files · Ctrl+Z undoes the latest step")
        if self.review is None:
            return tr("Tab next column · Alt+Down opens its list")
        return tr("Space takes or leaves a row · F8 next conflict · F2 corrects a cell · Ctrl+Enter commits")

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Import):
            self.start.show_imports(self._workspace.session.all(Import).values())
            if self._file is None:
                self._tell_status(tr("%n import(s)", n=len(self._workspace.session.all(Import))))

    def focus_first(self) -> None:
        if self.review is not None:
            self.review.tree.setFocus()
        elif self._screens.currentWidget() is self.start:
            self.start.choose_button.setFocus()
