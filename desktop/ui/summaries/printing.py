"""What is printed of a summary, and the printer for many of them."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.report import MonthlyReport
from desktop.language import Language
from desktop.ui.texts import tr

Sheet = tuple[MonthlyReport, Language]


def ask_printer(number: int, parent: QWidget) -> QPrinter | None:
    """The printer that a person chooses for so many summaries; ``None`` when they give it up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCreator("Huifang")
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print %n summary(s)", n=number))
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
