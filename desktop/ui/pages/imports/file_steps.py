"""The steps of one file: reading, whose it is, its columns, the review, the commit. They know no other file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.errors import UserError
from desktop.domain.matching import called
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.staging import Correction, Staged
from desktop.services.imports import (
    ClientNeeded,
    Imported,
    MappingNeeded,
    OnlyNames,
    imported_before,
    mapping_confirmed,
)
from desktop.ui.file_export import ask_and_export
from desktop.ui.jobs import Job
from desktop.ui.pages.imports.file_in_hand import FileInHand
from desktop.ui.review.columns_screen import ColumnsScreen
from desktop.ui.review.reading_screen import ClientQuestion, ReadingScreen
from desktop.ui.review.screen import ReviewScreen
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

FILE, COLUMNS, REVIEW, COMMIT = range(4)


class FileSteps(QStackedWidget):
    """From the first look at a file to its commit."""

    step_shown = Signal(int)
    ended = Signal()
    """It was committed, or given up."""
    refused = Signal(object)
    """A ``UserError``: the file can't be taken in at all."""
    failed = Signal(object)
    """A ``UserError`` after which the review goes on."""
    counted = Signal(str)
    """How much was read, for the status bar."""

    def __init__(self, workspace: Workspace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.hand = FileInHand(workspace, path, self)
        self.reading = ReadingScreen()
        self._reviewed: ReviewScreen | None = None
        self._must_confirm = self._must_explain = False
        self.addWidget(self.reading)
        self.reading.cancelled.connect(self.cancel)
        workspace.jobs.progressed.connect(self._on_progress)
        self.hand.read.connect(self._on_read)
        self.hand.refused.connect(self._on_refused)
        self.hand.corrected.connect(self._on_corrected)
        self.hand.not_corrected.connect(self._on_not_corrected)
        self.hand.committed.connect(self._on_committed)
        self.hand.not_committed.connect(self._on_not_committed)

    @property
    def review(self) -> ReviewScreen | None:
        """The review that is shown."""
        screen = self.currentWidget()
        return screen if isinstance(screen, ReviewScreen) else None

    def start(self) -> None:
        """Read the file."""
        self._show(self.reading, FILE)
        self.reading.begin(tr("Reading {file}…", file=self.hand.path.name))
        self._must_confirm = self._must_explain = False
        self.hand.start()

    def cancel(self) -> None:
        """Give the file up; nothing of it was written."""
        self.hand.give_up()
        self.ended.emit()

    def go_on(self) -> None:
        """From the columns to the review, from the review to the commit."""
        if self.review is not None:
            self.review.commit()
        elif isinstance(screen := self.currentWidget(), ColumnsScreen):
            screen.go_on.click()

    def ask_where_problems_go(self) -> None:
        """Ask for the workbook that the rows with unreadable cells are saved as."""
        export = self.hand.problems_export()
        if self.review is not None and export is not None:
            ask_and_export(self._workspace, export, self, self.hand.path.parent)

    # -- before the review

    def _on_read(self, staged: Staged) -> None:
        if staged.figures is None and staged.columns and not self.hand.columns_seen:
            self._show_columns()
        else:
            self._show_review()

    def _on_refused(self, error: UserError) -> None:
        if isinstance(error, ClientNeeded):
            self._ask_for_client()
        elif isinstance(error, MappingNeeded):
            was_asked, self.hand.columns_seen = self.hand.columns_seen, True
            self._must_confirm = isinstance(error, OnlyNames)
            self._must_explain = not self._must_confirm
            self.hand.staged, self.hand.lines = error.staged, None
            self._show_columns()
            if isinstance(screen := self.currentWidget(), ColumnsScreen):
                if self._must_confirm:
                    screen.show_names(error)
                elif was_asked:
                    screen.show_error(error)
                else:
                    screen.show_question(self.hand.path.name)
        else:
            self.refused.emit(error)

    def _ask_for_client(self) -> None:
        clients = sorted(self._workspace.session.all(Client).values(), key=lambda client: client.name)
        question = ClientQuestion(self.hand.path.name, clients)
        question.answered.connect(self._on_client)
        question.cancelled.connect(self.cancel)
        self._show(question, FILE)
        question.field.setFocus()

    def _on_client(self, client: Client) -> None:
        self.hand.client = client
        self.start()

    def _show_columns(self) -> None:
        assert self.hand.staged is not None
        screen = ColumnsScreen(self.hand.staged, self._workspace.language)
        screen.confirmed.connect(self._on_columns)
        screen.cancelled.connect(self.cancel)
        self._show(screen, COLUMNS)
        screen.focus_first()

    def _on_columns(self, chosen: Mapping[tuple[str, str], str], changed: bool) -> None:
        hand = self.hand
        assert hand.staged is not None
        changed = changed or self._must_confirm
        if not changed and self._must_explain:
            self._say(
                UserError(
                    Phrase("It is not said yet what the columns hold."),
                    Phrase("Choose which column names the client, or which holds the day and which a figure."),
                )
            )
            return
        if not changed:
            hand.columns_seen = True
            self._show_review()
            return
        try:
            session = self._workspace.session
            session.do(mapping_confirmed(session, hand.staged, chosen), origin="mapping")
        except UserError as error:
            self._say(error)
            return
        hand.columns_seen = True
        self.start()

    def _say(self, error: UserError) -> None:
        screen = self.currentWidget()
        if isinstance(screen, ColumnsScreen):
            screen.show_error(error)

    # -- the review

    def _correct(self, correction: Correction) -> None:
        self.hand.correct(correction)

    def _on_corrected(self, staged: Staged, last: Correction) -> None:
        before = self.review
        known = {(one.sheet, one.cell) for one in before.staged.problems} if before is not None else set()
        self._show_review(before)
        left = [one for one in staged.problems if (one.sheet, one.cell) == (last.sheet, last.cell)]
        if left and self.review is not None:
            self.review.panel.focus_correction()
        elif (last.sheet, last.cell) in known:
            self._workspace.told.emit(tr("Cell {cell} can be read now", cell=last.cell))

    def _on_not_corrected(self, error: UserError) -> None:
        self._show_review(self.review)
        self.failed.emit(error)

    def _show_review(self, before: ReviewScreen | None = None) -> None:
        staged = self.hand.staged
        assert staged is not None
        session = self._workspace.session
        clients = sorted(map(called, session.all(Client).values()))
        told = imported_before(session, staged)
        known = "" if told is None else self._workspace.language.say(told)
        screen = ReviewScreen(
            staged,
            self._workspace.language,
            session.name,
            before=before,
            clients=clients,
            known=known,
            lines=self.hand.lines,
        )
        screen.history_requested.connect(self._show_history)
        screen.corrected.connect(self._correct)
        screen.problems_requested.connect(self.ask_where_problems_go)
        screen.committed.connect(self._commit)
        screen.cancelled.connect(self.cancel)
        screen.mapping_requested.connect(self._show_columns)
        self._show(screen, REVIEW)
        screen.tree.setFocus()
        count = len(staged.rows) + (len(staged.figures.days) if staged.figures else 0)
        self.counted.emit(tr("%n row(s) read", n=count))

    def _show_history(self, batch: int) -> None:
        from desktop.ui.change_history import ChangeHistoryDialog

        ChangeHistoryDialog(self._workspace, self, batch=batch).open()

    def _commit(self) -> None:
        screen = self.review
        if screen is None or self.hand.is_busy:
            return
        staged, choices = screen.decisions.accepted(), screen.decisions.choices()
        self._show(self.reading, COMMIT)
        self.reading.begin(tr("Writing {file}…", file=staged.file_name))
        self.reading.cancel_button.setEnabled(False)  # all or nothing, and it is a matter of moments
        self._reviewed = screen
        self.hand.commit(staged, choices)

    def _on_committed(self, imported: Imported) -> None:
        assert self.hand.staged is not None
        self.reading.cancel_button.setEnabled(True)
        self._workspace.announce(imported.changes, figures=self.hand.staged.figures is not None)
        self.ended.emit()

    def _on_not_committed(self, error: UserError) -> None:
        self.reading.cancel_button.setEnabled(True)
        if self._reviewed is not None:
            self.setCurrentWidget(self._reviewed)
        self.step_shown.emit(REVIEW)
        self.failed.emit(error)

    def _on_progress(self, job: Job) -> None:
        if job is self.hand.job:
            self.reading.show_progress(job)

    def _show(self, screen: QWidget, step: int) -> None:
        if self.indexOf(screen) < 0:
            for old in [self.widget(place) for place in range(self.count())]:
                if old is not None and old is not self.reading:
                    self.removeWidget(old)
                    old.deleteLater()
            self.addWidget(screen)
        self.setCurrentWidget(screen)
        self.step_shown.emit(step)
