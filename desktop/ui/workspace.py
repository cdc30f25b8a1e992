"""What a page is handed: the open agency, a way to change it, to undo that, and to run long work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.language import Language
from desktop.services.session import Session
from desktop.storage.figures import FigureBatch, FigureMove
from desktop.storage.store import Undone
from desktop.ui.jobs import Job, Jobs
from desktop.ui.texts import say, tr

T = TypeVar("T")

_AT_ONCE = 200
"""So many records are written within a frame or two; more take a job."""


class Workspace(QObject):
    """The one door between pages and data. Pages read through ``session`` and change through ``do``.

    ``changed`` carries what was written (``None``: anything may have changed). Wishes that another page fulfils are
    signals too, so that pages don't know each other.
    """

    changed = Signal(object)
    done = Signal(str, int)
    """A change was written: its title and its batch, for the toast with Undo."""
    told = Signal(str)
    """A sentence for the toast."""
    refused = Signal(object)
    """A ``UserError`` to show as a banner."""
    refused_with_ways = Signal(object, list)
    """A ``UserError`` for a banner, and what can be done instead: pairs of a text and what it runs."""
    client_requested = Signal(int)
    call_requested = Signal(int, object)
    """A call form for a client; with the ``Callback`` that the call settles, or ``None``."""
    next_call_requested = Signal(int)
    """The call with this client is saved, and the rep goes on with the next one of the list."""
    page_requested = Signal(str)
    tag_requested = Signal(str)
    """The clients that have a tag are wanted."""
    complaint_requested = Signal(int)
    """The page of complaints with a complaint, by its id."""
    settings_requested = Signal(str)
    """A section of the settings, by its name."""
    effect_requested = Signal(int)
    comparison_requested = Signal(list)
    """Several clients side by side, by their ids."""
    roster_requested = Signal(str, object)
    """Charts of all clients: a subject by its name, of a rep's clients or of all (``None``)."""
    summary_requested = Signal(int, object)
    import_requested = Signal(list)
    export_requested = Signal(str)
    """A workbook is wanted: ``view``, ``roster`` or ``month``."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = jobs

    @property
    def today(self) -> date:
        """The day that rules take for today."""
        return self.session.today

    @property
    def language(self) -> Language:
        """How figures and dates are written on this screen."""
        return self.session.language

    def do(
        self, changes: ChangeSet, *, origin: str = "edit", figures: FigureBatch | FigureMove | None = None
    ) -> ChangeSet | None:
        """Write changes, tell every page, and offer Undo. A refusal becomes a banner and gives ``None``."""
        try:
            return self.write(changes, origin=origin, figures=figures)
        except UserError as error:
            self.refused.emit(error)
            return None

    def write(
        self, changes: ChangeSet, *, origin: str = "edit", figures: FigureBatch | FigureMove | None = None
    ) -> ChangeSet:
        """As ``do``, but a refusal is raised, for cells and forms that show it where the value was typed."""
        if not changes.changes and figures is None:
            return changes
        written = self.session.do(changes, origin=origin, figures=figures)
        self.announce(written, figures=figures is not None)
        return written

    def store(self, changes: ChangeSet, then: Callable[[], object], failed: Callable[[UserError], object]) -> None:
        """As ``write``, but beside the window where many records change; one of the two hears how it went."""
        if len(changes) > _AT_ONCE:
            self.run(say(changes.title), partial(_do, self.session, changes), partial(self._on_stored, then), failed)
            return
        try:
            self.write(changes)
        except UserError as error:
            failed(error)
        else:
            then()

    def _on_stored(self, then: Callable[[], object], written: ChangeSet) -> None:
        self.announce(written)
        then()

    def announce(self, written: ChangeSet, *, figures: bool = False) -> None:
        """Tell every page what was written, also by a job, and offer Undo; ``figures`` says that there were some."""
        self.changed.emit(None if figures else written)
        if written.batch is not None:
            self.done.emit(say(written.title), written.batch)

    def undo(self, batch: int | None = None) -> None:
        """Take a batch back; without a number the last one that this rep wrote."""
        from desktop.services.change_history import last_undoable

        number = batch if batch is not None else last_undoable(self.session)
        if number is None:
            self.told.emit(tr("There is nothing to undo"))
            return
        self._take_back(number, self._on_undone)

    def _take_back(self, number: int, then: Callable[[Undone], object]) -> None:
        """Undo a batch, beside the window where it is a large one."""
        head = self.session.store.batch(number)
        if head is not None and head.records + head.figures > _AT_ONCE:
            self.run(say(head.title), partial(_undo, self.session, number), then)
            return
        try:
            undone = self.session.undo(number)
        except UserError as error:
            self.refused.emit(error)
        else:
            then(undone)

    def _on_undone(self, undone: Undone) -> None:
        self.changed.emit(None if undone.figures.reversed else undone.changes)
        if undone.kept or undone.failed:
            text = tr(
                "{reversed} taken back, {kept} kept because edited since, {failed} failed",
                reversed=undone.reversed,
                kept=undone.kept,
                failed=undone.failed,
            )
        else:
            text = say(undone.changes.title)
        self.told.emit(text)

    def redo(self) -> None:
        """Do again what was last undone, also before a restart: the undo is itself undone."""
        from desktop.services.change_history import last_redoable

        batch = last_redoable(self.session)
        if batch is None:
            self.told.emit(tr("There is nothing to redo"))
            return
        self._take_back(batch, self._on_redone)

    def _on_redone(self, again: Undone) -> None:
        self.changed.emit(None if again.figures.reversed else again.changes)
        self.told.emit(tr("Done again"))

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        then: Callable[[T], object] | None = None,
        failed: Callable[[UserError], object] | None = None,
        *,
        process: bool = False,
    ) -> Job:
        """Long work beside the window; a refusal becomes a banner unless ``failed`` takes it."""
        return self.jobs.run(title, work, then, failed or self.refused.emit, process=process)


def _undo(session: Session, batch: int, _progress: Progress) -> Undone:
    return session.undo(batch)


def _do(session: Session, changes: ChangeSet, _progress: Progress) -> ChangeSet:
    return session.do(changes)
