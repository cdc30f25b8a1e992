"""The running program: one open agency in one window."""

from __future__ import annotations

import argparse
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from desktop.app.pages import page_entries
from desktop.app.place import Place
from desktop.app.speech import Speech
from desktop.domain.errors import UserError
from desktop.reports.fonts import load_fonts
from desktop.ui.first_paint import FirstPaint
from desktop.ui.jobs import Jobs
from desktop.ui.look import Choice, Look
from desktop.ui.texts import tr
from desktop.ui.window import Window

if TYPE_CHECKING:
    from desktop.app.open_agency import OpenAgency
    from desktop.app.reminders import Reminders
    from desktop.app.ways import Ways
    from desktop.domain.progress import Progress
    from desktop.services.session import Session
    from desktop.ui.workspace import Workspace


class Desk(QObject):
    """Opens the agency, builds the window, and builds it anew when the language or the database changes.

    At the start the window is shown first, with the heading of its page, and the agency opened in it. What belongs to
    the open agency (``jobs``, ``agency``) goes with the window.
    """

    given_up = Signal()
    """The agency can't be opened, and nothing is wanted in its place."""

    def __init__(self, application: QApplication, settings: QSettings, arguments: argparse.Namespace) -> None:
        super().__init__(application)
        self._settings = settings
        self.place = Place(getattr(arguments, "database", None), getattr(arguments, "sample", False))
        self.home = Place() if self.place.sample else self.place
        self._today: date | None = getattr(arguments, "today", None)
        self._files = [Path(name).absolute() for name in getattr(arguments, "files", [])]
        load_fonts()
        language = getattr(arguments, "language", None) or settings.value("language", QLocale.system().name())
        self.speech = Speech(application, str(language))
        look = getattr(arguments, "theme", None) or settings.value("look", "system")
        self.look = Look(application, _choice(str(look)), self.text_size)
        self.jobs = Jobs(self)
        self.window: Window | None = None
        self.agency: OpenAgency | None = None
        self._is_closed = False
        application.aboutToQuit.connect(self.close)

    @property
    def today(self) -> date:
        """The day that rules take for today."""
        return self._today or date.today()

    @property
    def text_size(self) -> int:
        """The size of letters in per cent."""
        text = str(self._settings.value("text_size", 100))
        return int(text) if text.isdigit() else 100

    @cached_property
    def reminders(self) -> Reminders:
        """Announces promised calls, in one window after the other."""
        from desktop.app.reminders import Reminders

        reminders = Reminders(self._settings, self)
        reminders.quit_requested.connect(self.quit)
        return reminders

    @property
    def workspace(self) -> Workspace | None:
        """The workspace of the open agency."""
        return self.agency.workspace if self.agency is not None else None

    @property
    def ways(self) -> Ways | None:
        """The ways between the pages of the open agency."""
        return self.agency.ways if self.agency is not None else None

    # -- opening

    def start(self) -> None:
        """Show the window with the heading of its page, and open the agency beside it as soon as that is in sight.

        Where there is no agency yet, the ways to begin are the first sight.
        """
        self.window = self._new_window()
        if self.place.is_new:
            self._open_first()
        else:
            FirstPaint(self.window, self._open_first)
            self._show_heading()

    def open_database(self, database: str) -> None:
        """Open another database in this window."""
        self.open_other(Place(database))

    def work_on(self, address: str | None) -> None:
        """Work on a server from now on, also after the next start; with ``None`` on the file of this computer again.

        Where that can't be opened, everything stays as it was.
        """
        from desktop.services.servers import chosen

        before = self.agency
        with chosen(address) as keep:
            self.open_other(Place())
            if self.agency is not before:
                self.home = self.place
                keep()

    def open_other(self, place: Place) -> None:
        """Open another agency in this window; the one that is open stays when the other can't be opened."""
        try:
            session = place.open(self._today, self.speech.code)
        except UserError as error:
            if self.window is not None:
                self.window.show_error(error)
            return
        left = self.workspace.session if self.workspace is not None else None
        self.place = place
        self.show(session, offer_start=True)
        if left is not None:
            left.store.close()

    def show(self, session: Session, *, offer_start: bool = False) -> None:
        """Show an open agency: in the window that waits for the first one, else in a new one in place of the one before.

        With ``offer_start`` an agency without clients is covered with the ways to begin.
        """
        from desktop.app.open_agency import OpenAgency

        waiting = self.window if self.agency is None else None
        if waiting is None:
            self._leave()
            self.jobs = Jobs(self)
        self.jobs.hold()
        self.window = window = waiting or self._new_window()
        self.agency = agency = OpenAgency(self, session, window, self._settings)
        FirstPaint(window, partial(self._go_on, agency))
        window.make_pages_anew()
        window.show_page(self._first_page())
        if offer_start and agency.is_empty:
            agency.offer_start()
        window.show()
        window.update()

    # -- language and look

    def set_language(self, language: str) -> None:
        """Change the language and build the window anew, with what was open in it."""
        self._settings.setValue("language", language)
        self.speech.speak(language)
        if self.workspace is None or self.window is None or self.ways is None:
            return
        from desktop.services.session import Session

        session, was_covered = self.workspace.session, self.window.is_covered
        forms, files = self.ways.forms, self.ways.files
        again = Session(session.store, today=self._today, rep=session.rep, language=self.speech.code)
        self.show(again, offer_start=was_covered)
        self.ways.take_up(forms, files)

    def set_look(self, choice: str) -> None:
        """Light, dark, or as the system."""
        self._settings.setValue("look", choice)
        self.look.choose(_choice(choice))

    def set_text_size(self, per_cent: int) -> None:
        """Letters of another size, kept for the next start."""
        size = max(90, min(125, per_cent))
        self._settings.setValue("text_size", size)
        self.look.choose(self.look.choice, size)

    # -- closing

    def quit(self) -> None:
        """End the program, also one that keeps running without its window."""
        if self.window is not None:
            self.window.close()
        QApplication.quit()

    def close(self) -> None:
        """Keep what is being typed, end what runs, and close the database; a second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        workspace = self.workspace
        self._leave()
        self.speech.close()
        if workspace is not None:
            workspace.session.store.close()

    def _leave(self) -> None:
        """Take the window away; the database stays open."""
        window, workspace = self.window, self.workspace
        if self.agency is not None:
            self.reminders.leave()
        self.window = self.agency = None
        if window is not None:
            window.close()
            window.deleteLater()
        self.jobs.close()
        self.jobs.deleteLater()
        if workspace is not None:
            workspace.deleteLater()

    # -- inside

    def _new_window(self) -> Window:
        window = Window(page_entries(self._the_workspace), self._settings)
        window.watch(self.jobs)
        return window

    def _the_workspace(self) -> Workspace | None:
        return self.workspace

    def _first_page(self) -> str:
        known = [entry.name for entry in self.window.entries] if self.window is not None else []
        kept = str(self._settings.value("page", "today"))
        return kept if kept in known else "today"

    def _show_heading(self) -> None:
        if self.window is not None:
            self.window.show_page(self._first_page())
            self.window.show()

    def _open_first(self) -> None:
        work = partial(_opened, self.place, self._today, self.speech.code)
        self.jobs.run(tr("Opening the agency"), work, self._on_opened, self._on_not_opened)

    def _on_opened(self, session: Session) -> None:
        self.show(session, offer_start=not self._files)
        if self._files and self.ways is not None:
            self.ways.open_dropped(self._files)

    def _on_not_opened(self, error: UserError) -> None:
        from desktop.app.start_choices import ask_where_instead

        self._show_heading()
        instead = ask_where_instead(error, self.window, self.place)
        if instead is None:
            self.given_up.emit()
        else:
            self.place = instead
            self._open_first()

    def _go_on(self, agency: OpenAgency) -> None:
        if agency is self.agency:
            agency.go_on()


def _opened(place: Place, today: date | None, language: str, _progress: Progress) -> Session:
    return place.open(today, language)


def _choice(text: str) -> Choice:
    return "light" if text == "light" else "dark" if text == "dark" else "system"
