"""What leads from page to page: pages only wish, and here it is done."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog

from desktop.app.dialog_export import DialogExport
from desktop.domain.periods import Month
from desktop.domain.records import Callback
from desktop.services.importable import files_in
from desktop.ui.file_export import Export, ask_and_export
from desktop.ui.texts import tr
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace

OpenForm = tuple[int, Callback | None]


@runtime_checkable
class _ShowsClient(Protocol):
    def show_client(self, client: int, *more: object) -> object: ...


@runtime_checkable
class _ShowsTagged(Protocol):
    def show_tagged(self, tag: str) -> object: ...


@runtime_checkable
class _ShowsRoster(Protocol):
    def show_roster(self, subject: str, rep: int | None = None) -> object: ...


@runtime_checkable
class _ShowsSideBySide(Protocol):
    def show_side_by_side(self, clients: list[int]) -> object: ...


@runtime_checkable
class _ShowsComplaint(Protocol):
    def show_complaint(self, number: int) -> object: ...


@runtime_checkable
class _HasSections(Protocol):
    def show_section(self, name: str) -> object: ...


@runtime_checkable
class _ShowsMonth(Protocol):
    @property
    def month(self) -> Month: ...


@runtime_checkable
class _TakesFiles(Protocol):
    @property
    def files(self) -> tuple[Path, ...]: ...

    def open_files(self, files: list[Path]) -> object: ...


class Ways(QObject):
    """The ways between the pages of one window, and into the call form."""

    def __init__(self, workspace: Workspace, window: Window, settings: QSettings) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._settings = settings
        workspace.client_requested.connect(self._show_client)
        workspace.complaint_requested.connect(self._show_complaint)
        workspace.effect_requested.connect(self._show_effect)
        workspace.comparison_requested.connect(self._show_side_by_side)
        workspace.roster_requested.connect(self._show_roster)
        workspace.summary_requested.connect(self._show_summary)
        workspace.import_requested.connect(self.open_files)
        workspace.export_requested.connect(self.export)
        workspace.call_requested.connect(self.call)
        workspace.tag_requested.connect(self._show_tagged)
        workspace.page_requested.connect(window.show_page)
        workspace.settings_requested.connect(self._show_settings)
        window.files_dropped.connect(self.open_dropped)
        DialogExport(workspace, self)

    @property
    def forms(self) -> list[OpenForm]:
        """The calls that are being written down: each with its client, and the callback that it answers."""
        from desktop.ui.call_form.form import CallForm

        return [(form.client.id, form.settles) for form in self._window.findChildren(CallForm) if form.isVisible()]

    @property
    def files(self) -> list[Path]:
        """The file under review, and those that wait."""
        return [file for page in self._window.pages if isinstance(page, _TakesFiles) for file in page.files]

    def call(self, client: int, settles: object = None) -> None:
        """Open the call form of a client."""
        from desktop.ui.call_form.opening import open_call_form

        open_call_form(self._workspace, self._window, client, settles)

    def offer_unsaved(self) -> None:
        """Offer the calls that were being written down when the program ended, but for those that are open again."""
        from desktop.ui.call_form.unsaved import UnsavedOffer, unsaved_calls

        calls = unsaved_calls(self._workspace.session)
        if calls:
            are_open = {client for client, _ in self.forms}
            left = [call for call in calls if call.client.id not in are_open]
            UnsavedOffer(self._workspace, partial(self._window.banner, "info"), left, self)

    def call_current(self) -> None:
        """Open the call form of the client that the page is about."""
        page = self._window.current_page
        client = page.current_client() if page is not None else None
        if client is None:
            self._window.toast(tr("Find the client first"))
            self._window.commands.run("search")
        else:
            self.call(client)

    def export(self, what: str) -> None:
        """Write a workbook: the ``view`` in sight, the ``roster`` to be edited and taken back, or the ``month``
        that the page shows, else the last full one."""
        from desktop.ui.book_exports import month_export, roster_export
        from desktop.ui.tables.exported import export_in_sight

        page = self._window.current_page
        export: Export | None
        if what == "roster":
            export = roster_export(self._workspace)
        elif what == "month":
            export = month_export(self._workspace, page.month if isinstance(page, _ShowsMonth) else None)
        else:
            export = export_in_sight(self._workspace, page) if page is not None else None
        if export is None:
            self._window.toast(tr("There is no list here that could be exported"))
        else:
            ask_and_export(self._workspace, export, self._window)

    def choose_file(self) -> None:
        """Ask for files to import."""
        folder = str(self._settings.value("import_folder", Path.home()))
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Import"),
            folder,
            tr("Workbooks and figures (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)"),
        )
        if names:
            self._settings.setValue("import_folder", str(Path(names[0]).parent))
            self.open_files([Path(name) for name in names])

    def open_files(self, files: list[Path]) -> None:
        """Show the review of files."""
        page = self._window.show_page("imports")
        assert isinstance(page, _TakesFiles)
        page.open_files(files)

    def open_dropped(self, paths: list[Path]) -> None:
        """Show the review of files, and of those in folders."""
        files = files_in(paths)
        if files:
            self.open_files(files)
        else:
            self._window.toast(tr("No workbook and no CSV file is in it"))

    def take_up(self, forms: list[OpenForm], files: list[Path]) -> None:
        """Go on with what was open in the window before this one."""
        if files:
            page = self._window.page("imports")
            assert isinstance(page, _TakesFiles)
            page.open_files(files)
        for client, settles in forms:
            self.call(client, settles)

    def _show_client(self, client: int) -> None:
        self._show_on("clients", client)

    def _show_tagged(self, tag: str) -> None:
        page = self._window.show_page("clients")
        assert isinstance(page, _ShowsTagged)
        page.show_tagged(tag)

    def _show_effect(self, client: int) -> None:
        self._show_on("effect", client)

    def _show_side_by_side(self, clients: list[int]) -> None:
        page = self._window.show_page("effect")
        assert isinstance(page, _ShowsSideBySide)
        page.show_side_by_side(clients)

    def _show_complaint(self, number: int) -> None:
        page = self._window.show_page("complaints")
        assert isinstance(page, _ShowsComplaint)
        page.show_complaint(number)

    def _show_roster(self, subject: str, rep: int | None) -> None:
        page = self._window.show_page("effect")
        assert isinstance(page, _ShowsRoster)
        page.show_roster(subject, rep)

    def _show_summary(self, client: int, month: object) -> None:
        self._show_on("summaries", client, month)

    def _show_settings(self, section: str) -> None:
        page = self._window.show_page("settings")
        assert isinstance(page, _HasSections)
        page.show_section(section)

    def _show_on(self, name: str, client: int, *more: object) -> None:
        page = self._window.show_page(name)
        assert isinstance(page, _ShowsClient)
        page.show_client(client, *more)
