"""The file under review: read, read again with what was corrected, written. Beside the window, and one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.domain.staging import Choices, Correction, Staged
from desktop.language import Language
from desktop.services.exports import Exported
from desktop.services.imports import Imported, commit_import, open_import, save_problems
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.child_process import run_in_child
from desktop.ui.file_export import Export
from desktop.ui.jobs import Job
from desktop.ui.review.lines import Lines, lines_of
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_Found = tuple[Staged, Lines]


class FileInHand(QObject):
    """One file from the first look to the commit. An answer that comes after it was given up is not told."""

    read = Signal(object)
    """A ``Staged``."""
    refused = Signal(object)
    """A ``UserError``: the file can't be read, or somebody has to say more of it."""
    corrected = Signal(object, object)
    """The file as it is with a ``Correction``."""
    not_corrected = Signal(object)
    """With the last correction the file makes no sense as a whole; it counts as not made."""
    committed = Signal(object)
    """An ``Imported``."""
    not_committed = Signal(object)

    def __init__(self, workspace: Workspace, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.client: Client | None = None
        self.staged: Staged | None = None
        self.lines: Lines | None = None
        """What the review says of ``staged``, made beside the window."""
        self.columns_seen = False
        self.job: Job | None = None
        self._workspace = workspace
        self._corrections: list[Correction] = []
        self._turn = 0  # counts readings: an answer to one that was given up comes too late

    @property
    def is_busy(self) -> bool:
        """Whether it is being read or written."""
        return self.job is not None

    def start(self) -> None:
        """Read the file."""
        self._run(self._on_read, self._on_refused)

    def correct(self, correction: Correction) -> None:
        """Compare the file again, as if a cell said something else."""
        place = correction.sheet, correction.cell
        self._corrections = [one for one in self._corrections if (one.sheet, one.cell) != place] + [correction]
        self._run(self._on_corrected, self._on_not_corrected)

    def commit(self, staged: Staged, choices: Choices) -> None:
        """Write what was accepted, all or nothing."""
        self.job = self._workspace.run(
            tr("Importing {file}", file=staged.file_name),
            partial(_write, self._workspace.session, staged, choices),
            while_alive(self, self._on_committed),
            while_alive(self, self._on_not_committed),
        )

    def problems_export(self) -> Export | None:
        """The rows whose cells could not be read as a workbook, to be corrected and imported again."""
        if self.staged is None:
            return None
        language, corrections = self._workspace.language, tuple(self._corrections)
        name = tr("{file} – problems", file=self.path.stem)
        work = partial(_save_problems, self.staged, self.path, language, corrections)
        return Export(tr("Save problems as workbook"), name, work)

    def give_up(self) -> None:
        """Stop what runs; nothing was written."""
        self._turn += 1
        if self.job is not None:
            self.job.cancel()
            self.job = None

    def _run(self, then: Callable[[int, _Found], None], failed: Callable[[int, UserError], None]) -> None:
        self._turn += 1
        self.job = self._workspace.run(
            tr("Reading {file}", file=self.path.name),
            partial(
                _read,
                self._workspace.session,
                self.path,
                self.client,
                tuple(self._corrections),
                self._workspace.language,
            ),
            while_alive(self, partial(then, self._turn)),
            while_alive(self, partial(failed, self._turn)),
        )

    def _is_late(self, turn: int) -> bool:
        if turn == self._turn:
            self.job = None
        return turn != self._turn

    def _on_read(self, turn: int, found: _Found) -> None:
        if not self._is_late(turn):
            self.staged, self.lines = found
            self.read.emit(self.staged)

    def _on_refused(self, turn: int, error: UserError) -> None:
        if not self._is_late(turn):
            self.refused.emit(error)

    def _on_corrected(self, turn: int, found: _Found) -> None:
        if not self._is_late(turn):
            self.staged, self.lines = found
            self.corrected.emit(self.staged, self._corrections[-1])

    def _on_not_corrected(self, turn: int, error: UserError) -> None:
        if not self._is_late(turn):
            self._corrections.pop()
            self.not_corrected.emit(error)

    def _on_committed(self, imported: Imported) -> None:
        self.job = None
        self.committed.emit(imported)

    def _on_not_committed(self, error: UserError) -> None:
        self.job = None
        self.not_committed.emit(error)


def _read(
    session: Session, path: Path, client: Client | None, corrections: tuple[Correction, ...], language: Language,
    progress: Progress,
) -> _Found:  # fmt: skip
    staged = open_import(session, path, client=client, corrections=corrections, progress=progress)
    return staged, lines_of(staged, language, session.name)


def _save_problems(
    staged: Staged,
    path: Path,
    language: Language,
    corrections: tuple[Correction, ...],
    target: Path,
    progress: Progress,
) -> Exported:
    return save_problems(staged, path, target, language, corrections, progress, run_in_child)


def _write(session: Session, staged: Staged, choices: Choices, _progress: Progress) -> Imported:
    return commit_import(session, staged, choices)
