"""The running program: one open agency in one window."""

from __future__ import annotations

import argparse
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QSettings
from PySide6.QtWidgets import QApplication

from desktop.app.commands import desk_commands
from desktop.app.download_watch import DownloadWatch
from desktop.app.elsewhere import Elsewhere
from desktop.app.frame import Frame
from desktop.app.pages import page_entries
from desktop.app.place import Place
from desktop.app.reminders import Reminders
from desktop.app.safekeeping import Safekeeping
from desktop.app.speech import Speech
from desktop.app.start_choices import StartChoices, ask_where_instead
from desktop.app.subscription import Subscription
from desktop.app.ways import Ways
from desktop.domain.errors import UserError
from desktop.domain.records import Client
from desktop.reports.fonts import load_fonts
from desktop.services.session import Session
from desktop.ui.first_paint import FirstPaint
from desktop.ui.jobs import Jobs
from desktop.ui.look import Choice, Look
from desktop.ui.page import Page
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace


class Desk(QObject):
    """Opens the agency, builds the window, and builds it anew when the language or the database changes.

    What belongs to the window (``jobs``, ``workspace``, ``ways``, ``elsewhere``) goes with it.
    """

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
        self.reminders = Reminders(settings, self)
        self.reminders.quit_requested.connect(self.quit)
        self.window: Window | None = None
        self.workspace: Workspace | None = None
        self.subscription: Subscription | None = None
        self.downloads: DownloadWatch | None = None
        self.ways: Ways | None = None
        self.frame: Frame | None = None
        self.elsewhere: Elsewhere | None = None
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

    # -- opening

    def open(self) -> bool:
        """Open the agency and show the window; ``False`` when there is nothing to show."""
        while True:
            try:
                session = self.place.open(self._today, self.speech.code)
                break
            except UserError as error:
                instead = ask_where_instead(error)
                if instead is None:
                    return False
                self.place = instead
        self.show(session, offer_start=not self._files and _is_empty(session))
        if self._files and self.ways is not None:
            self.ways.open_dropped(self._files)
        return True

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
        self.show(session, offer_start=_is_empty(session))
        if left is not None:
            left.store.close()

    def show(self, session: Session, *, offer_start: bool = False) -> None:
        """Build the window for an open agency, in place of the one before."""
        self._leave()
        self.jobs = Jobs(self)
        self.jobs.hold()
        self.workspace = Workspace(session, self.jobs, self)
        self.window = Window(page_entries(self.workspace), self._settings)
        self.window.watch(self.jobs)
        self.window.page_made.connect(self._on_page_made)
        self.window.page_shown.connect(partial(self._settings.setValue, "page"))
        self.workspace.told.connect(self.window.toast)
        self.workspace.refused.connect(self.window.show_error)
        self.workspace.refused_with_ways.connect(self.window.offer)
        self.ways = Ways(self.workspace, self.window, self._settings)
        self.frame = Frame(self.workspace, self.window, self._settings, sample=self.place.sample)
        self.elsewhere = Elsewhere(self.workspace, self.window)
        self.safekeeping = Safekeeping(self.workspace)
        self.subscription = Subscription(self.workspace, self._settings)
        self.downloads = DownloadWatch(self.workspace, self.window, self._settings)
        self.window.commands.add(desk_commands(self, self.workspace, self.window, self.ways, self.elsewhere))
        FirstPaint(self.window, partial(self._go_on, self.window))
        self.window.show_page(self._first_page())
        if offer_start:
            StartChoices(self)
        self.window.show()

    # -- language and look

    def set_language(self, language: str) -> None:
        """Change the language and build the window anew, with what was open in it."""
        self._settings.setValue("language", language)
        self.speech.speak(language)
        if self.workspace is None or self.window is None or self.ways is None:
            return
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
        self.reminders.leave()
        self.window = self.workspace = self.ways = self.frame = self.elsewhere = None
        if window is not None:
            window.close()
            window.deleteLater()
        self.jobs.close()
        self.jobs.deleteLater()
        if workspace is not None:
            workspace.deleteLater()

    # -- inside

    def _first_page(self) -> str:
        known = [entry.name for entry in self.window.entries] if self.window is not None else []
        kept = str(self._settings.value("page", "today"))
        return kept if kept in known else "today"

    def _go_on(self, window: Window) -> None:
        """Read the page that is in sight, then what else the window needs."""
        from desktop.ui.client_search import ClientSearch

        if window is not self.window or self.workspace is None or self.frame is None or self.elsewhere is None:
            return
        self.jobs.release()
        self.frame.count_working_days()
        self.frame.count_late_complaints()
        if self._first_page() != "today":
            self.frame.count_late_today()
        search = ClientSearch(self.workspace)
        window.header.search.add_source(search.hits, first=True)
        window.header.search.add_late_source(search.find_calls)
        self.elsewhere.start()
        if self.subscription is not None:
            self.subscription.start()
        if self.downloads is not None:
            self.downloads.start()
        self.reminders.serve(self.workspace, window)
        if self.ways is not None:
            self.ways.offer_unsaved()

    def _on_page_made(self, page: Page) -> None:
        if page.name == "settings":
            from desktop.ui.pages.settings import SettingsPage

            assert isinstance(page, SettingsPage)
            page.language_chosen.connect(self.set_language)
            page.look_chosen.connect(self.set_look)
            page.reminders_chosen.connect(self.reminders.choose)
            page.database_chosen.connect(self._on_database_chosen)
            if self.subscription is not None:
                page.calendar_file_chosen.connect(self.subscription.choose)
        elif page.name == "imports" and self.downloads is not None:
            from desktop.ui.pages.imports import ImportsPage

            assert isinstance(page, ImportsPage)
            page.show_watched(self.downloads.folder)
            page.watched_chosen.connect(self.downloads.choose)

    def _on_database_chosen(self, database: str) -> None:
        self.open_other(Place(database))


def _is_empty(session: Session) -> bool:
    """Is there no client yet?"""
    return not session.store.queries.counts(Client.table)


def _choice(text: str) -> Choice:
    return "light" if text == "light" else "dark" if text == "dark" else "system"
