"""What serves one open agency in its window, and goes with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from desktop.app.commands import desk_commands
from desktop.app.download_watch import DownloadWatch
from desktop.app.elsewhere import Elsewhere
from desktop.app.frame import Frame
from desktop.app.restoring import choose_backup
from desktop.app.safekeeping import Safekeeping
from desktop.app.subscription import Subscription
from desktop.app.ways import Ways
from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.ui.page import Page
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.app.desk import Desk


class OpenAgency:
    """The workspace of a session and everything about the window that works on it.

    Imported once the window is in sight: all that is known of records comes with it.
    """

    def __init__(self, desk: Desk, session: Session, window: Window, settings: QSettings) -> None:
        self._desk = desk
        self._window = window
        self.workspace = Workspace(session, desk.jobs, desk)
        self.workspace.told.connect(window.toast)
        self.workspace.refused.connect(window.show_error)
        self.workspace.refused_with_ways.connect(window.offer)
        self.ways = Ways(self.workspace, window, settings)
        self.frame = Frame(self.workspace, window, settings, sample=desk.place.sample)
        self.elsewhere = Elsewhere(self.workspace, window)
        self.safekeeping = Safekeeping(self.workspace)
        self.subscription = Subscription(self.workspace, settings)
        self.downloads = DownloadWatch(self.workspace, window, settings)
        window.page_made.connect(self._on_page_made)
        window.page_shown.connect(partial(settings.setValue, "page"))
        window.commands.add(desk_commands(desk, self.workspace, window, self.ways, self.elsewhere))

    @property
    def is_empty(self) -> bool:
        """Is there no client yet?"""
        return not self.workspace.session.store.queries.counts(Client.table)

    def offer_start(self) -> None:
        """Cover the window with the ways to begin."""
        from desktop.app.start_choices import StartChoices

        StartChoices(self._desk)

    def go_on(self) -> None:
        """Read the page that is in sight, then what else the window needs."""
        from desktop.ui.client_search import ClientSearch

        window, page = self._window, self._window.current_page
        self._desk.jobs.release()
        self.frame.count_working_days()
        self.frame.count_late_complaints()
        if page is not None and page.name != "today":
            self.frame.count_late_today()
        search = ClientSearch(self.workspace)
        window.header.search.add_source(search.hits, first=True)
        window.header.search.add_late_source(search.find_calls)
        self.elsewhere.start()
        self.subscription.start()
        self.downloads.start()
        self._desk.reminders.serve(self.workspace, window)
        self.ways.offer_unsaved()

    def _on_page_made(self, page: Page) -> None:
        if page.name == "settings":
            from desktop.ui.pages.settings import SettingsPage

            assert isinstance(page, SettingsPage)
            page.language_chosen.connect(self._desk.set_language)
            page.look_chosen.connect(self._desk.set_look)
            page.reminders_chosen.connect(self._desk.reminders.choose)
            page.database_chosen.connect(self._desk.open_database)
            page.backups_requested.connect(partial(choose_backup, self._desk))
            page.server_chosen.connect(self._desk.work_on)
            page.calendar_file_chosen.connect(self.subscription.choose)
        elif page.name == "imports":
            from desktop.ui.pages.imports import ImportsPage

            assert isinstance(page, ImportsPage)
            page.show_watched(self.downloads.folder)
            page.watched_chosen.connect(self.downloads.choose)
