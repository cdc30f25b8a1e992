"""How summaries leave the house: as files in a folder, printed, as a mail draft, and noted as sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.services import summary_month
from desktop.services.deliveries import printed
from desktop.services.summary_month import SummaryRow
from desktop.ui.alive import while_alive
from desktop.ui.pages.summaries.reading import read_sheets
from desktop.ui.summaries.batch import BatchDialog
from desktop.ui.summaries.mailing import MailDraft
from desktop.ui.summaries.printing import PrintQueue, Sheet, preview_and_print
from desktop.ui.summaries.sending import SentDialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class GoingOut(QObject):
    """Asks where to and how, and notes in the delivery log what went out. ``window`` is the page it belongs to."""

    told = Signal(str)
    """What is going on, for the status bar."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._batch: BatchDialog | None = None

    def ask_folder(self, rows: Sequence[SummaryRow], month: Month, format: str) -> None:
        """Write summaries into a folder that is asked for."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Folder for the summaries"))
        if name:
            self.write(rows, month, format, Path(name))

    def write(self, rows: Sequence[SummaryRow], month: Month, format: str, folder: Path) -> BatchDialog:
        """Write summaries into a folder, with a window for the progress."""
        clients = [row.client for row in rows]
        self._batch = BatchDialog(self._workspace, clients, month, folder, format, self._window)
        self._batch.show()
        return self._batch

    def preview(self, sheet: Sheet, row: SummaryRow, month: Month) -> None:
        """Show one summary as the printer will print it."""
        printer = preview_and_print(sheet, self._window)
        if printer:
            self._note_printed([row.client], month, printer)

    def print_all(self, rows: Sequence[SummaryRow], month: Month) -> None:
        """Print several summaries one after the other."""
        clients = [row.client for row in rows]
        work = partial(read_sheets, self._workspace.session, clients, month)
        then = while_alive(self._window, partial(self._print_sheets, clients, month))
        self._workspace.run(tr("Summaries to print"), work, then)

    def mail(self, row: SummaryRow, month: Month) -> None:
        """Open a draft with the files of a summary; once it is sent, that is noted."""
        then = partial(self.ask_sent, [row], month, tr("e-mail"))
        MailDraft(self._workspace, row.client, month, then, self._window).start()

    def ask_sent(self, rows: Sequence[SummaryRow], month: Month, how: str = "") -> None:
        """Ask how and when summaries were sent, and note it."""
        text = rows[0].client.name if len(rows) == 1 else tr("%n summary(s)", n=len(rows))
        take = partial(self._note_sent, rows, month)
        SentDialog(text, self._workspace.today, take, self._window, how=how).open()

    def _note_sent(self, rows: Sequence[SummaryRow], month: Month, how: str, on: date) -> None:
        clients = [row.client for row in rows]
        self._workspace.write(summary_month.sent(self._workspace.session, clients, month, how, on))

    def _print_sheets(self, clients: list[Client], month: Month, sheets: list[Sheet]) -> None:
        queue = PrintQueue(sheets, self._window)
        queue.failed.connect(self._workspace.refused)
        queue.printed.connect(partial(self._on_printed, queue, clients, month))
        queue.start()

    def _on_printed(self, queue: PrintQueue, clients: list[Client], month: Month, number: int, total: int) -> None:
        self.told.emit(tr("{number} of {all} printed", number=number, all=total))
        if number == total:
            self._note_printed(clients, month, queue.printer)

    def _note_printed(self, clients: Sequence[Client], month: Month, printer: str) -> None:
        self._workspace.do(printed(self._workspace.session, clients, month, printer))
