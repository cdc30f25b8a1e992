"""A summary handed to the system's mail program: written, attached to a draft, opened there; sending stays the rep's."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services.issuing import Order, Written, issued, job, orders
from desktop.services.mailing import mail_draft, mail_link, outbox
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class MailDraft(QObject):
    """Makes one draft; ``then`` is called once a mail program was asked to open it."""

    def __init__(
        self, workspace: Workspace, client: Client, month: Month, then: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace, self._client, self._month, self._then = workspace, client, month, then
        self._window = parent
        self._title = tr("Draft for {client}", client=client.name)

    def start(self) -> None:
        """Write the files, beside the window."""
        work = partial(_gathered, self._workspace.session, self._client, self._month)
        self._workspace.run(self._title, work, while_alive(self._window, self._on_gathered))

    def _on_gathered(self, wanted: list[Order]) -> None:
        self._workspace.run(self._title, job(wanted), while_alive(self._window, self._on_written), process=True)

    def _on_written(self, results: list[Written]) -> None:
        (result,) = results
        if result.error is not None:
            self._workspace.refused.emit(result.error)
            return
        self._workspace.do(issued(self._workspace.session, [self._client], self._month, results), origin="summary")
        files = [file.path for file in result.files]
        work = partial(_drafted, self._workspace.session, self._client, self._month, files)
        self._workspace.run(self._title, work, while_alive(self._window, self._on_drafted))

    def _on_drafted(self, found: tuple[Path, str]) -> None:
        draft, link = found
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(draft))):
            QDesktopServices.openUrl(QUrl(link))
            self._workspace.told.emit(tr("The files to attach lie in {folder}", folder=str(draft.parent)))
        self._then()


def _gathered(session: Session, client: Client, month: Month, progress: Progress) -> list[Order]:
    return orders(session, [client], month, outbox(month), progress=progress)


def _drafted(
    session: Session, client: Client, month: Month, files: list[Path], _progress: Progress
) -> tuple[Path, str]:
    draft = files[0].with_suffix(".eml")
    draft.write_bytes(mail_draft(session, client, month, files))
    return draft, mail_link(session, client, month)
