"""What the frame around the pages says: the agency, who works here, where the data lies, and which day it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSettings

from desktop.domain.changes import ChangeSet
from desktop.domain.periods import Span
from desktop.domain.progress import Progress
from desktop.domain.records import Agency, Client, Complaint, Rep
from desktop.services.session import Session
from desktop.ui.texts import tr
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace


class Frame(QObject):
    """Keeps title bar, header and status bar of one window true."""

    def __init__(self, workspace: Workspace, window: Window, settings: QSettings, *, sample: bool) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._settings = settings
        self._sample = sample
        workspace.session.rep = self._chosen_rep()
        workspace.changed.connect(self._on_changed)
        workspace.done.connect(self._on_done)
        self._show_agency()
        self._show_rep()
        window.status.set_data_place(self._data_place())
        window.status.set_saved(tr("All changes saved"))

    def choose_rep(self, rep: int | None) -> None:
        """Who sits at this desk from now on; ``None`` shows everyone's clients."""
        self._workspace.session.rep = rep
        self._settings.setValue("rep", rep if rep is not None else "")
        self._show_rep()
        self._workspace.changed.emit(None)

    def count_working_days(self) -> None:
        """Say which working day of the month it is, as soon as the calendar is read."""
        work = partial(_working_days, self._workspace.session)
        self._workspace.run(tr("Reading the calendar"), work, self._on_working_days)

    def count_late_complaints(self) -> None:
        """Show at the page of complaints how many are late, also before somebody opens it."""
        work = partial(_late_complaints, self._workspace.session)
        self._workspace.run(tr("Reading the complaints"), work, partial(self._window.set_badge, "complaints"))

    def count_late_today(self) -> None:
        """Show at the page of the day how much is late, when the program starts on another one."""
        work = partial(_late_today, self._workspace.session)
        self._workspace.run(tr("Reading the day"), work, partial(self._window.set_badge, "today"))

    def _chosen_rep(self) -> int | None:
        text = str(self._settings.value("rep", ""))
        rep = self._workspace.session.get(Rep, int(text)) if text.isdigit() else None
        return rep.id if rep is not None else None

    def _data_place(self) -> str:
        if self._sample:
            return tr("Sample agency")
        return tr("Local data") if self._workspace.session.store.path is not None else tr("Server")

    def _show_agency(self) -> None:
        self._window.set_agency(self._workspace.session.agency.name)

    def _show_rep(self) -> None:
        session, header = self._workspace.session, self._window.header
        rep = session.current_rep
        header.set_rep(rep.name if rep else tr("Everyone"), rep.colour if rep else "")
        header.rep_menu.clear()
        header.rep_menu.addAction(tr("Everyone"), partial(self.choose_rep, None))
        for other in sorted(session.all(Rep).values(), key=lambda one: one.name):
            header.rep_menu.addAction(other.name, partial(self.choose_rep, other.id))

    def _on_changed(self, changes: ChangeSet | None) -> None:
        self._window.refresh(changes)
        if changes is None or changes.touches(Agency, Rep):
            self._show_agency()
            self._show_rep()
        if changes is not None and changes.touches(Agency):
            self.count_working_days()
        if changes is None or changes.touches(Agency, Complaint, Client):
            self.count_late_complaints()

    def _on_done(self, title: str, batch: int) -> None:
        self._window.toast(title, partial(self._workspace.undo, batch))

    def _on_working_days(self, worked: int) -> None:
        self._window.status.set_working_day(tr("Working day {number} of the month", number=worked))


def _working_days(session: Session, _progress: Progress) -> int:
    """The working days of the month until today."""
    month = Span(session.today.replace(day=1), session.today)
    return sum(session.calendar.is_working_day(day) for day in month)


def _late_complaints(session: Session, _progress: Progress) -> int:
    from desktop.services.complaints import late  # what the first page doesn't need

    return late(session)


def _late_today(session: Session, _progress: Progress) -> int:
    from desktop.services.today_list import today

    return today(session, session.rep).late
