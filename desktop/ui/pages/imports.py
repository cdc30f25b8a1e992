"""The page Imports: files are read, reviewed one after the other, committed, and can be undone (product §5 page 7, §6.3)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Client, Import
from desktop.domain.staging import Choices, Correction, Staged
from desktop.language import Language
from desktop.services.exports import Exported
from desktop.services.imports import (
    ClientNeeded,
    Imported,
    MappingNeeded,
    commit_import,
    mapping_confirmed,
    open_import,
    save_problems,
)
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.child_process import run_in_child
from desktop.ui.commands import Command
from desktop.ui.jobs import Job
from desktop.ui.notices import Banners
from desktop.ui.page import Page
from desktop.ui.review.columns_screen import ColumnsScreen
from desktop.ui.review.decisions import Way
from desktop.ui.review.reading_screen import ClientQuestion, ReadingScreen
from desktop.ui.review.screen import ReviewScreen
from desktop.ui.review.start_screen import StartScreen
from desktop.ui.review.steps_bar import StepsBar
from desktop.ui.texts import tr
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.workspace import Workspace

FILE, COLUMNS, REVIEW, COMMIT = range(4)


class ImportsPage(Page):
    """Drop area and history; while files are waiting, the steps of the present one."""

    name = "imports"
    icon = "download"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._waiting: deque[Path] = deque()
        self._path: Path | None = None
        self._client: Client | None = None
        self._job: Job | None = None
        self._turn = 0  # counts readings: an answer to one that was given up comes too late
        self._columns_seen = False
        self._corrections: list[Correction] = []
        self.banners = Banners()
        self.start = StartScreen(workspace.session.name)
        self.reading = ReadingScreen()
        self.steps = StepsBar((tr("File"), tr("Sheets and columns"), tr("Review"), tr("Commit", comment="verb")))
        self._header = PageHeader(tr("Imports"))
        self._header.add(self.steps)
        self._screens = QStackedWidget()
        self._screens.addWidget(self.start)
        self._screens.addWidget(self.reading)
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
        self.start.undo_requested.connect(self._on_undo)
        self.reading.cancelled.connect(self.cancel)
        workspace.jobs.progressed.connect(self._on_progress)
        self._show_start()

    # -- what can be done

    @property
    def review(self) -> ReviewScreen | None:
        """The review that is shown."""
        screen = self._screens.currentWidget()
        return screen if isinstance(screen, ReviewScreen) else None

    @property
    def screen_shown(self) -> QWidget | None:
        """The step that is shown."""
        return self._screens.currentWidget()

    @property
    def files(self) -> tuple[Path, ...]:
        """The file under review, and those that wait."""
        return (*([self._path] if self._path is not None else []), *self._waiting)

    def open_files(self, files: Iterable[Path]) -> None:
        """Review files one after the other, after those that are waiting already."""
        self._waiting.extend(files)
        if self._path is None:
            self._next()
        else:
            self._show_facts()

    def choose_files(self) -> None:
        """Ask for files to import."""
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Import"), "", tr("Workbooks and figures (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)")
        )
        self.open_files(Path(name) for name in names)

    def cancel(self) -> None:
        """Give the present file up; nothing of it was written."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._turn += 1
        self._next()

    # -- the way of one file

    def _next(self) -> None:
        self._drop_screens()
        self._client, self._columns_seen = None, False
        self._corrections = []
        if not self._waiting:
            self._path = None
            self._show_start()
            return
        self._path = self._waiting.popleft()
        self._clear_banners()
        self._read()

    def _read(self) -> None:
        assert self._path is not None
        self._show(self.reading, FILE)
        self.reading.begin(tr("Reading {file}…", file=self._path.name))
        self._run_reading(self._on_read, self._on_refused)

    def _run_reading(self, then: Callable[[int, Staged], None], failed: Callable[[int, UserError], None]) -> None:
        assert self._path is not None
        work = partial(_read, self._workspace.session, self._path, self._client, tuple(self._corrections))
        self._turn += 1
        self._job = self._workspace.run(
            tr("Reading {file}", file=self._path.name),
            work,
            while_alive(self, partial(then, self._turn)),
            while_alive(self, partial(failed, self._turn)),
        )

    def _on_read(self, turn: int, staged: Staged) -> None:
        if turn != self._turn:
            return
        self._job = None
        self._staged = staged
        foreign = staged.figures is None and bool(staged.columns)
        if foreign and not self._columns_seen:
            self._show_columns()
        else:
            self._show_review()

    def _on_refused(self, turn: int, error: UserError) -> None:
        if turn != self._turn:
            return
        self._job = None
        if isinstance(error, ClientNeeded):
            self._ask_for_client()
            return
        if isinstance(error, MappingNeeded):
            self._staged = error.staged
            self._show_columns()
            screen = self._screens.currentWidget()
            assert isinstance(screen, ColumnsScreen)
            screen.show_error(error)
            return
        name = self._path.name if self._path is not None else ""
        again = (tr("Choose again"), self.choose_files)
        waiting = bool(self._waiting)
        self._next()
        self.banners.add_error(error, () if waiting else (again,)).setObjectName(name)

    def _ask_for_client(self) -> None:
        assert self._path is not None
        clients = sorted(self._workspace.session.all(Client).values(), key=lambda client: client.name)
        question = ClientQuestion(self._path.name, clients)
        question.answered.connect(self._on_client)
        question.cancelled.connect(self.cancel)
        self._show(question, FILE)
        question.field.setFocus()

    def _on_client(self, client: Client) -> None:
        self._client = client
        self._read()

    def _show_columns(self) -> None:
        screen = ColumnsScreen(self._staged, self._workspace.language)
        screen.confirmed.connect(self._on_columns)
        screen.cancelled.connect(self.cancel)
        self._show(screen, COLUMNS)
        screen.focus_first()

    def _on_columns(self, chosen: Mapping[tuple[str, str], str], changed: bool) -> None:
        self._columns_seen = True
        if not changed:
            self._show_review()
            return
        try:
            self._workspace.session.do(
                mapping_confirmed(self._workspace.session, self._staged, chosen), origin="mapping"
            )
        except UserError as error:
            screen = self._screens.currentWidget()
            if isinstance(screen, ColumnsScreen):
                screen.show_error(error)
            return
        self._read()

    # -- cells that could not be read

    def _correct(self, correction: Correction) -> None:
        """Compare the file again, as if a cell said something else; the review stays in sight meanwhile."""
        place = correction.sheet, correction.cell
        self._corrections = [one for one in self._corrections if (one.sheet, one.cell) != place] + [correction]
        self._run_reading(self._on_corrected, self._on_not_corrected)

    def _on_corrected(self, turn: int, staged: Staged) -> None:
        if turn != self._turn:
            return
        self._job = None
        self._staged = staged
        before = self.review
        known = {(one.sheet, one.cell): one.text for one in before.staged.problems} if before is not None else {}
        self._show_review(before)
        last = self._corrections[-1]
        left = [one for one in staged.problems if (one.sheet, one.cell) == (last.sheet, last.cell)]
        if left and self.review is not None:
            self.review.panel.focus_correction()
        elif (last.sheet, last.cell) in known:
            self._workspace.told.emit(tr("Cell {cell} can be read now", cell=last.cell))

    def _on_not_corrected(self, turn: int, error: UserError) -> None:
        """With the last correction the file makes no sense as a whole; the review stays as it was without it."""
        if turn != self._turn:
            return
        self._job = None
        self._corrections.pop()
        self._show_review(self.review)
        self.banners.add_error(error)

    def _ask_where_problems_go(self) -> None:
        if self._path is None or self.review is None:
            return
        name = tr("{file} – problems", file=self._path.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save problems as workbook"),
            str(self._path.with_name(f"{name}.xlsx")),
            tr("Excel workbook (*.xlsx)"),
        )
        if chosen:
            path = Path(chosen)
            self.save_problems(path if path.suffix else path.with_suffix(".xlsx"))

    def save_problems(self, target: Path) -> None:
        """Write the rows whose cells could not be read as a workbook, to be corrected and imported again."""
        if self._path is None or self.review is None:
            return
        work = partial(
            _save_problems, self._staged, self._path, target, self._workspace.language, tuple(self._corrections)
        )
        self._workspace.run(
            tr("Save problems as workbook"),
            work,
            while_alive(self, self._on_problems),
            while_alive(self, self._on_told),
        )

    def _on_problems(self, exported: Exported) -> None:
        text = tr("%n row(s) written to {file}", n=exported.rows, file=exported.path.name)
        self._workspace.told.emit(text)

    def _on_told(self, error: UserError) -> None:
        self.banners.add_error(error)

    def _show_review(self, before: ReviewScreen | None = None) -> None:
        screen = ReviewScreen(self._staged, self._workspace.language, self._workspace.session.name, before=before)
        screen.corrected.connect(self._correct)
        screen.problems_requested.connect(self._ask_where_problems_go)
        screen.committed.connect(self._commit)
        screen.cancelled.connect(self.cancel)
        screen.mapping_requested.connect(self._show_columns)
        self._show(screen, REVIEW)
        screen.tree.setFocus()
        count = len(self._staged.rows) + (len(self._staged.figures.days) if self._staged.figures else 0)
        self._tell_status(tr("%n row(s) read", n=count))

    def _commit(self) -> None:
        screen = self.review
        if screen is None or self._job is not None:
            return
        staged, choices = screen.decisions.accepted(), screen.decisions.choices()
        self._show(self.reading, COMMIT)
        self.reading.begin(tr("Writing {file}…", file=staged.file_name))
        self.reading.cancel_button.setEnabled(False)  # all or nothing, and it is a matter of moments
        work = partial(_write, self._workspace.session, staged, choices)
        then = partial(self._on_committed, figures=staged.figures is not None)
        self._job = self._workspace.run(
            tr("Importing {file}", file=staged.file_name),
            work,
            while_alive(self, then),
            while_alive(self, partial(self._on_not_committed, screen)),
        )

    def _on_committed(self, imported: Imported, *, figures: bool) -> None:
        self._job = None
        self.reading.cancel_button.setEnabled(True)
        self._workspace.announce(imported.changes, figures=figures)
        self._next()

    def _on_not_committed(self, screen: ReviewScreen, error: UserError) -> None:
        self._job = None
        self.reading.cancel_button.setEnabled(True)
        self._screens.setCurrentWidget(screen)
        self.steps.show_step(REVIEW)
        self.banners.add_error(error)

    def _on_undo(self, item: Import) -> None:
        self._workspace.undo(item.batch)

    def _on_progress(self, job: Job) -> None:
        if job is self._job:
            self.reading.show_progress(job)

    # -- what is shown

    def _show(self, screen: QWidget, step: int) -> None:
        if self._screens.indexOf(screen) < 0:
            for old in self._made():
                self._drop(old)
            self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        self.steps.setVisible(True)
        self.steps.show_step(step)
        self._show_facts()

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
        if self._path is None:
            self._header.set_facts(tr("files that were taken in, each of which can be undone"))
        elif self._waiting:
            self._header.set_facts(tr("{file}, %n more waiting", file=self._path.name, n=len(self._waiting)))
        else:
            self._header.set_facts(self._path.name)

    def _made(self) -> list[QWidget]:
        screens = [self._screens.widget(place) for place in range(self._screens.count())]
        return [screen for screen in screens if screen is not None and screen not in (self.start, self.reading)]

    def _drop_screens(self) -> None:
        self._screens.setCurrentWidget(self.start)
        for screen in self._made():
            self._drop(screen)

    def _drop(self, screen: QWidget) -> None:
        self._screens.removeWidget(screen)
        screen.deleteLater()

    def _clear_banners(self) -> None:
        for banner in self.banners.banners():
            banner.dismiss()

    def _tell_status(self, text: str) -> None:
        self.status = text
        self.status_changed.emit(text)

    def _decide(self, way: Way) -> None:
        if self.review is not None:
            self.review.decide(way)

    def _go_to_conflict(self, step: int) -> None:
        if self.review is not None:
            self.review.go_to_conflict(step)

    def _commit_if_ready(self) -> None:
        if self.review is not None:
            self.review.commit()
        elif isinstance(screen := self.screen_shown, ColumnsScreen):
            screen.go_on.click()

    def _find(self) -> None:
        if self.review is not None:
            self.review.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _correct_cell(self) -> None:
        if self.review is not None:
            self.review.correct()

    def _has_problems(self) -> bool:
        return self.review is not None and bool(self.review.staged.problems)

    def _is_reviewing(self) -> bool:
        return self.review is not None

    def _can_go_on(self) -> bool:
        return isinstance(self.screen_shown, (ReviewScreen, ColumnsScreen))

    # -- what the window asks

    def title(self) -> str:
        return tr("Imports")

    def commands(self) -> list[Command]:
        during = self._is_reviewing
        return [
            Command("conflict_here", tr("As it is here"), partial(self._decide, "here"), "Alt+1", "", "edit", during),
            Command("conflict_file", tr("As in the file"), partial(self._decide, "file"), "Alt+2", "", "edit", during),
            Command("conflict_other", tr("Another value"), partial(self._decide, "other"), "Alt+3", "", "edit", during),
            Command("next_conflict", tr("Next conflict"), partial(self._go_to_conflict, 1), "F8", "", "edit", during),
            Command(
                "last_conflict", tr("Previous conflict"), partial(self._go_to_conflict, -1), "Shift+F8", "", "edit", during
            ),
            Command(
                "commit_import", tr("Commit the import"), self._commit_if_ready, "Ctrl+Return; Ctrl+Enter", "check", "edit",
                self._can_go_on,
            ),
            Command("correct_cell", tr("Correct the cell"), self._correct_cell, "F2", "pencil", "edit", during),
            Command(
                "save_problems", tr("Save problems as workbook…"), self._ask_where_problems_go, "Ctrl+Shift+S",
                "file-spreadsheet", "edit", self._has_problems,
            ),
            Command("find_in_review", tr("Filter rows"), self._find, "Ctrl+F", "search", "edit", during),
        ]  # fmt: skip

    def keys_text(self) -> str:
        return tr("Space takes or leaves a row · F8 next conflict · F2 corrects a cell · Ctrl+Enter commits")

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Import):
            self.start.show_imports(self._workspace.session.all(Import).values())
            if self._path is None:
                self._tell_status(tr("%n import(s)", n=len(self._workspace.session.all(Import))))

    def focus_first(self) -> None:
        if self.review is not None:
            self.review.tree.setFocus()
        elif self._screens.currentWidget() is self.start:
            self.start.choose_button.setFocus()


def _read(
    session: Session, path: Path, client: Client | None, corrections: tuple[Correction, ...], progress: Progress
) -> Staged:
    return open_import(session, path, client=client, corrections=corrections, progress=progress)


def _save_problems(
    staged: Staged,
    path: Path,
    target: Path,
    language: Language,
    corrections: tuple[Correction, ...],
    progress: Progress,
) -> Exported:
    return save_problems(staged, path, target, language, corrections, progress, run_in_child)


def _write(session: Session, staged: Staged, choices: Choices, _progress: Progress) -> Imported:
    return commit_import(session, staged, choices)
