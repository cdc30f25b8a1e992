"""How summaries leave the house: as files in a folder, printed, as a mail draft, and noted as sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.domain.report import MonthlyReport
from desktop.reports.painting import summary_document
from desktop.services import summary_month
from desktop.services.issuing import printed
from desktop.services.summary_month import SummaryRow
from desktop.ui.printing.preview import preview_document
from desktop.ui.proposed_path import documents
from desktop.ui.summaries.batch import BatchDialog
from desktop.ui.summaries.folder_batch import FolderBatch
from desktop.ui.summaries.mailing import MailDraft
from desktop.ui.summaries.print_batch import PrintBatch
from desktop.ui.summaries.printing import Sheet, ask_printer
from desktop.ui.summaries.sending import SentDialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class GoingOut(QObject):
    """Asks where to and how, and notes in the delivery log what went out. ``window`` is the page it belongs to."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._batch: BatchDialog | None = None

    def ask_folder(self, rows: Sequence[SummaryRow], month: Month, format: str) -> None:
        """Write summaries into a folder that is asked for."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Folder for the summaries"), str(documents()))
        if name:
            self.write(rows, month, format, Path(name))

    def write(self, rows: Sequence[SummaryRow], month: Month, format: str, folder: Path) -> FolderBatch:
        """Write summaries into a folder, with a window for the progress."""
        batch = FolderBatch(self._workspace, _clients(rows), month, folder, format, self._window)
        self._show(batch)
        return batch

    def preview(self, sheet: Sheet, row: SummaryRow, month: Month) -> None:
        """Show one summary as the printer will print it."""
        preview = preview_document(summary_document(*sheet), self._workspace, self._window)
        preview.printed.connect(partial(self._note_printed, row.client, sheet[0], month))

    def ask_printer(self, rows: Sequence[SummaryRow], month: Month) -> None:
        """Print several summaries on a printer that is asked for."""
        printer = ask_printer(len(rows), self._window)
        if printer is not None:
            self.print_on(printer, rows, month)

    def print_on(self, printer: QPrinter, rows: Sequence[SummaryRow], month: Month) -> PrintBatch:
        """Print several summaries one after the other, with a window for the progress."""
        batch = PrintBatch(self._workspace, _clients(rows), month, printer, self._window)
        self._show(batch)
        return batch

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
        self._workspace.write(summary_month.sent(self._workspace.session, _clients(rows), month, how, on))

    def _note_printed(self, client: Client, report: MonthlyReport, month: Month, printer: str) -> None:
        self._workspace.do(printed(self._workspace.session, month, [(client, report)], printer), origin="summary")

    def _show(self, batch: BatchDialog) -> None:
        self._batch = batch
        batch.show()


def _clients(rows: Sequence[SummaryRow]) -> list[Client]:
    return [row.client for row in rows]
