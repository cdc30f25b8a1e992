"""Printing summaries: the system's preview and print dialogs, painted by the same layout as PDF and preview."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.errors import UserError
from desktop.domain.report import MonthlyReport
from desktop.language import Language
from desktop.reports.painting import document_title, paint_report
from desktop.ui.texts import tr

Sheet = tuple[MonthlyReport, Language]


def preview_and_print(sheet: Sheet, parent: QWidget) -> str:
    """Show one summary as the chosen printer will print it; printing is a button of that window.

    Gives the name of the printer that it was printed on, "" when it wasn't.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document_title(*sheet))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(tr("Print {client}", client=sheet[0].client.name))
    dialog.paintRequested.connect(partial(_paint, sheet))
    was_printed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return (printer.printerName() or printer.outputFileName()) if was_printed else ""


class PrintQueue(QObject):
    """Prints many summaries on one printer, one after the other, with the window staying alive in between."""

    printed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, sheets: Sequence[Sheet], parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._waiting = deque(sheets)
        self._all = len(sheets)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)

    @property
    def printer(self) -> str:
        """The name of the printer that was chosen."""
        return self._printer.printerName() or self._printer.outputFileName()

    def start(self) -> bool:
        """Ask for the printer and begin; ``False`` when the person gave it up."""
        dialog = QPrintDialog(self._printer, self._parent)
        dialog.setWindowTitle(tr("Print %n summary(s)", n=self._all))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        QTimer.singleShot(0, self._next)
        return True

    def _next(self) -> None:
        if not self._waiting:
            return
        sheet = self._waiting.popleft()
        self._printer.setDocName(document_title(*sheet))
        try:
            paint_report(*sheet, self._printer)
        except UserError as error:
            self.failed.emit(error)
            return
        self.printed.emit(self._all - len(self._waiting), self._all)
        QTimer.singleShot(0, self._next)


def _paint(sheet: Sheet, printer: QPrinter) -> None:
    paint_report(*sheet, printer)
