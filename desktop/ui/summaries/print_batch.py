"""Many summaries printed on one printer, each as a document of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.domain.report import MonthlyReport
from desktop.language import Language
from desktop.reports.document import paint_document
from desktop.reports.painting import summary_document
from desktop.services.issuing import printed
from desktop.services.session import Session
from desktop.services.summaries import report_of
from desktop.ui.alive import while_alive
from desktop.ui.jobs import Job
from desktop.ui.printing.preview import name_of
from desktop.ui.summaries.batch import BatchDialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_AT_ONCE = 10
"""So many are gathered in one go, and noted when the last of them is printed."""

Paper = tuple[Client, MonthlyReport, Language]


class PrintBatch(BatchDialog):
    """Paints one summary at a time, a few frames each; the window lives in between."""

    def __init__(
        self, workspace: Workspace, clients: Sequence[Client], month: Month, printer: QPrinter,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(workspace, clients, month, parent)
        self._printer = printer
        self._name = name_of(printer)
        self._file = Path(printer.outputFileName()) if printer.outputFileName() else None
        self._number = 0
        self._waiting: deque[Paper] = deque()
        self._printed: list[tuple[Client, MonthlyReport]] = []
        self._job: Job | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._print_one)
        self.go_on()

    def begin_piece(self) -> None:
        work = partial(_gathered, self._workspace.session, self.take(_AT_ONCE), self._month)
        self.tell()
        self._job = self._workspace.run(
            tr("Summaries to print"), work, while_alive(self, self._on_gathered), while_alive(self, self._on_broken)
        )

    def give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._next.stop()
        self._waiting.clear()
        gone = {client.id for client, _ in self._printed}
        self._note()
        self.skip([client for client in self._skipped if client.id not in gone])

    def told_when_done(self) -> str:
        return tr("%n summary(s) sent to {printer}", n=self.gone_out, printer=self._name)

    def told_when_cancelled(self) -> str:
        return tr("Cancelled; %n summary(s) are printed", n=self.gone_out)

    def _on_gathered(self, papers: list[Paper]) -> None:
        if self._job is None:
            return
        self._job = None
        self._waiting.extend(papers)
        self._next.start()

    def _on_broken(self, error: UserError) -> None:
        self._job = None
        for client in self._piece:
            self.fail(client, error)
        self.go_on()

    def _print_one(self) -> None:
        if not self._waiting:
            self._note()
            self.go_on()
            return
        client, report, language = self._waiting.popleft()
        self.tell(len(self._printed), client.name)
        document = summary_document(report, language)
        self._number += 1
        self._printer.setDocName(document.title)
        if self._file is not None:  # each would replace the one before
            name = f"{self._file.stem} {self._number:03d} {client.code}{self._file.suffix}"
            self._printer.setOutputFileName(str(self._file.with_name(name)))
        try:
            paint_document(document, self._printer)
        except UserError as error:
            self.fail(client, error)
        else:
            self._printed.append((client, report))
        self._next.start()

    def _note(self) -> None:
        if self._printed:
            papers, self._printed = self._printed, []
            self.count(len(papers))
            self._workspace.do(printed(self._workspace.session, self._month, papers, self._name), origin="summary")
            self.noted.emit()


def _gathered(session: Session, clients: Sequence[Client], month: Month, progress: Progress) -> list[Paper]:
    papers = []
    for number, client in enumerate(clients):
        progress(number, len(clients), client.name)
        language = session.report_language(client)
        papers.append((client, report_of(session, client, month, language), language))
    return papers
