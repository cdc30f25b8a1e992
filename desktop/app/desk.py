"""The running program: one open agency in one window, and what leads from page to page."""

from __future__ import annotations

import argparse
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop.app.commands import desk_commands
from desktop.app.pages import page_entries
from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.progress import Progress
from desktop.domain.records import Agency, Client, Rep
from desktop.language import language_of
from desktop.language.catalogue import translated
from desktop.reports.fonts import load_fonts
from desktop.services.locations import own_database
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.ui.first_paint import FirstPaint
from desktop.ui.jobs import Jobs
from desktop.ui.look import Choice, Look
from desktop.ui.texts import CatalogueTranslator, explain, qt_translator, tr
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace

_WATCH = 5_000
"""Milliseconds between two looks at what others have written."""


class Desk(QObject):
    """Opens the agency, builds the window, and builds it anew when the language or the database changes."""

    def __init__(self, application: QApplication, settings: QSettings, arguments: argparse.Namespace) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._database: str | None = getattr(arguments, "database", None)
        self._sample: bool = getattr(arguments, "sample", False)
        self._today: date | None = getattr(arguments, "today", None)
        self._files = [Path(name).absolute() for name in getattr(arguments, "files", [])]
        self._language = getattr(arguments, "language", None) or str(
            settings.value("language", QLocale.system().name())
        )
        self._translators: list[QTranslator] = []
        load_fonts()
        self.speak(self._language)
        choice = getattr(arguments, "theme", None) or str(settings.value("look", "system"))
        self.look = Look(application, _choice(choice), _number(settings.value("text_size", 100)))
        self.jobs = Jobs(self)
        self.window: Window | None = None
        self.workspace: Workspace | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH)
        self._watch.timeout.connect(self._look_for_changes)
        self._seen = 0
        application.aboutToQuit.connect(self.close)

    # -- opening

    def open(self) -> bool:
        """Open the agency and show the window; ``False`` when there is nothing to show."""
        fresh = not self._sample and self._database is None and not own_database().exists()
        try:
            session = open_session(
                self._database, sample=self._sample, today=self._today, language=language_of(self._language).code
            )
        except UserError as error:
            return self._on_unreadable(error)
        self.show(session)
        assert self.window is not None
        if fresh or not (session.store.queries.counts(Client.table) or session.all(Agency)):
            self._offer_first_start(self.window)
        if self._files:
            self._import(self._files)
        return True

    def show(self, session: Session) -> None:
        """Build the window for an open agency, in place of the one before."""
        self._leave()
        self.jobs.hold()
        session.rep = self._chosen_rep(session)
        workspace = Workspace(session, self.jobs, self)
        window = Window(page_entries(workspace), self._settings, session.agency.name)
        self.workspace, self.window = workspace, window
        window.watch(self.jobs)
        window.commands.add(desk_commands(self))
        window.files_dropped.connect(self._import)
        workspace.changed.connect(window.refresh)
        workspace.done.connect(self._on_done)
        workspace.told.connect(window.toast)
        workspace.refused.connect(window.show_error)
        workspace.client_requested.connect(partial(self._pass_on, "clients", "show_client"))
        workspace.effect_requested.connect(partial(self._pass_on, "effect", "show_client"))
        workspace.summary_requested.connect(partial(self._pass_on, "summaries", "show_client"))
        workspace.import_requested.connect(self._import)
        workspace.call_requested.connect(self.call)
        workspace.page_requested.connect(window.show_page)
        window.page_shown.connect(self._on_page_shown)
        FirstPaint(window, partial(self._go_on, workspace, window))
        self._show_rep()
        self._show_place()
        window.show_page(str(self._settings.value("page", "today")) if self.look else "today")
        window.show()
        self._seen = session.store.latest_batch()
        self._watch.start()

    def speak(self, language: str) -> None:
        """Say everything in a language from now on; windows that are open keep theirs until they are built anew."""
        code = language_of(language).code
        self._language = code
        QLocale.setDefault(QLocale(code))
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = [qt_translator(code), CatalogueTranslator(partial(_lookup, code))]
        for translator in self._translators:
            self._application.installTranslator(translator)

    def set_language(self, language: str) -> None:
        """Change the language and build the window anew."""
        self._settings.setValue("language", language)
        self.speak(language)
        if self.workspace is not None:
            old = self.workspace.session
            self.show(Session(old.store, today=self._today, rep=old.rep, language=language_of(language).code))

    def set_look(self, choice: str) -> None:
        """Light, dark, or as the system."""
        self._settings.setValue("look", choice)
        self.look.choose(_choice(choice))

    def set_text_size(self, per_cent: int) -> None:
        """Letters of another size, kept for the next start."""
        size = max(90, min(125, per_cent))
        self._settings.setValue("text_size", size)
        self.look.choose(self.look.choice, size)

    @property
    def text_size(self) -> int:
        """The size of letters in per cent."""
        return _number(self._settings.value("text_size", 100))

    def open_other(self, database: str | None, *, sample: bool = False) -> None:
        """Open another database in this window; the one that is open stays when the other can't be opened."""
        try:
            session = open_session(
                database, sample=sample, today=self._today, language=language_of(self._language).code
            )
        except UserError as error:
            if self.window is not None:
                self.window.show_error(error)
            return
        self._database, self._sample = database, sample
        old = self.workspace.session.store if self.workspace is not None else None
        self.show(session)
        if old is not None:
            old.close()

    def close(self) -> None:
        """Stop what runs and close the database."""
        self._watch.stop()
        self.jobs.close()
        if self.workspace is not None:
            self.workspace.session.store.close()
            self.workspace = None

    # -- what leads from page to page

    def call(self, client: int, settles: object = None) -> None:
        """Open the call form of a client."""
        from desktop.ui.call_form import open_call_form

        if self.workspace is not None and self.window is not None:
            open_call_form(self.workspace, self.window, client, settles)

    def call_current(self) -> None:
        """Open the call form of the client that the page is about."""
        if self.window is None:
            return
        page = self.window.current_page
        client = page.current_client() if page is not None else None
        if client is None:
            self.window.toast(tr("Find the client first"))
            self.window.commands.run("search")
        else:
            self.call(client)

    def choose_file(self) -> None:
        """Ask for a file to import."""
        folder = str(self._settings.value("import_folder", ""))
        names, _ = QFileDialog.getOpenFileNames(
            self.window,
            tr("Import"),
            folder,
            tr("Workbooks and figures (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)"),
        )
        if names:
            self._settings.setValue("import_folder", str(Path(names[0]).parent))
            self._import([Path(name) for name in names])

    def choose_rep(self, rep: int | None) -> None:
        """Who sits at this desk from now on."""
        if self.workspace is None:
            return
        self.workspace.session.rep = rep
        self._settings.setValue("rep", rep if rep is not None else "")
        self._show_rep()
        self.workspace.changed.emit(None)

    def _import(self, files: list[Path]) -> None:
        if self.window is None:
            return
        self.window.show_instead(None)
        page = self.window.show_page("imports")
        page.open_files(files)  # type: ignore[attr-defined]

    def _pass_on(self, page: str, method: str, *args: object) -> None:
        assert self.window is not None
        getattr(self.window.show_page(page), method)(*args)

    def _on_done(self, title: str, batch: int) -> None:
        assert self.window is not None
        assert self.workspace is not None
        self.window.toast(title, partial(self.workspace.undo, batch))
        self.window.status.set_saved(tr("All changes saved"))
        self._seen = max(self._seen, batch)

    def _on_page_shown(self, name: str) -> None:
        self._settings.setValue("page", name)
        page = self.window.current_page if self.window is not None else None
        if name == "settings" and page is not None and not page.property("wired"):
            page.setProperty("wired", True)
            page.language_chosen.connect(self.set_language)  # type: ignore[attr-defined]
            page.look_chosen.connect(self.set_look)  # type: ignore[attr-defined]

    def _look_for_changes(self) -> None:
        if self.workspace is None or self.window is None:
            return
        store = self.workspace.session.store
        try:
            latest = store.latest_batch()
            if latest <= self._seen:
                return
            news = store.changes_since(self._seen)
        except UserError:
            return  # the server is away for the moment; what a person does next says so
        self._seen = latest
        for changes in news:
            self.workspace.session.learn(changes)
        self.workspace.changed.emit(None)
        self.window.toast(tr("%n change(s) made elsewhere are shown now", n=len(news)))

    # -- the first minute and the last

    def _offer_first_start(self, window: Window) -> None:
        from desktop.ui.first_start import FirstStart

        first = FirstStart(self._language, self.look.choice, str(own_database().parent))
        first.sample_requested.connect(partial(self.open_other, None, sample=True))
        first.import_requested.connect(self.choose_file)
        first.empty_requested.connect(self._start_empty)
        first.language_chosen.connect(self.set_language_at_start)
        first.look_chosen.connect(self.set_look)
        window.show_instead(first)

    def set_language_at_start(self, language: str) -> None:
        """Change the language while the first choice is still open."""
        self.set_language(language)
        if self.window is not None:
            self._offer_first_start(self.window)

    def _start_empty(self) -> None:
        assert self.window is not None
        self.window.show_instead(None)
        self.window.show_page("settings")

    def _on_unreadable(self, error: UserError) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Huifang"), explain(error))
        other = box.addButton(tr("Open another database…"), QMessageBox.ButtonRole.AcceptRole)
        sample = box.addButton(tr("Open the sample agency"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is other:
            name, _ = QFileDialog.getOpenFileName(None, tr("Open a database"), "", tr("Databases (*.sqlite)"))
            self._database, self._sample = name or None, False
            return bool(name) and self.open()
        if box.clickedButton() is sample:
            self._database, self._sample = None, True
            return self.open()
        return False

    def _leave(self) -> None:
        self._watch.stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        if self.workspace is not None:
            self.workspace.deleteLater()

    # -- what the frame says

    def _chosen_rep(self, session: Session) -> int | None:
        number = _number(self._settings.value("rep", 0)) or None
        return number if session.get(Rep, number) is not None else None

    def _show_rep(self) -> None:
        assert self.window is not None
        assert self.workspace is not None
        session, header = self.workspace.session, self.window.header
        rep = session.current_rep
        header.set_rep(rep.name if rep else tr("Everyone"), rep.colour if rep else "")
        header.rep_menu.clear()
        header.rep_menu.addAction(tr("Everyone"), partial(self.choose_rep, None))
        for other in sorted(session.all(Rep).values(), key=lambda one: one.name):
            header.rep_menu.addAction(other.name, partial(self.choose_rep, other.id))

    def _show_place(self) -> None:
        assert self.window is not None
        assert self.workspace is not None
        session, status = self.workspace.session, self.window.status
        status.set_data_place(
            tr("Sample agency")
            if self._sample
            else tr("Local data")
            if session.store.path is not None
            else tr("Server")
        )
        status.set_saved(tr("All changes saved"))

    def _go_on(self, workspace: Workspace, window: Window) -> None:
        """Read the page that is in sight, then what else the window needs."""
        from desktop.ui.client_search import ClientSearch

        self.jobs.release()
        if window is self.window:
            self.jobs.run(tr("Reading the calendar"), partial(_working_days, workspace.session), self._on_working_days)
            window.header.search.add_source(ClientSearch(workspace).hits, first=True)

    def _on_working_days(self, worked: int) -> None:
        if self.window is not None:
            self.window.status.set_working_day(tr("Working day {number} of the month", number=worked))


def _working_days(session: Session, _progress: Progress) -> int:
    """The working days of the month until today."""
    month = Span(session.today.replace(day=1), session.today)
    return sum(session.calendar.is_working_day(day) for day in month)


def _lookup(code: str, source: str, comment: str, n: int) -> str | None:
    return translated(code, source, comment, None if n < 0 else n)


def _choice(text: str) -> Choice:
    return "light" if text == "light" else "dark" if text == "dark" else "system"


def _number(value: object) -> int:
    text = str(value)
    return int(text) if text.lstrip("-").isdigit() else 0
