"""The print preview of any document: the pages as the chosen printer will print them, page set-up, and a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, Qt, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QComboBox, QFileDialog, QToolBar, QToolButton, QWidget

from desktop.domain.errors import UserError
from desktop.reports.document import Document, paint_document, paper_of
from desktop.reports.saving import WrittenPaper, write_paper
from desktop.ui.icons import icon
from desktop.ui.proposed_path import proposed_path
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_FIRST_SIZE = (980, 760)
_ZOOM_PADDING = 64


class PrintPreview(QPrintPreviewDialog):
    """The system's preview, on which a document is laid out anew for each paper, with *Save as PDF* beside *Print*."""

    printed = Signal(str)
    """It was printed, on a printer of this name."""

    def __init__(self, document: Document, workspace: Workspace, parent: QWidget | None = None) -> None:
        self._printer = printer_for(document)
        super().__init__(self._printer, parent)
        self._document = document
        self._workspace = workspace
        self.setWindowTitle(tr("Print preview: {title}", title=document.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_FIRST_SIZE)
        self.paintRequested.connect(self._on_paint)
        self.accepted.connect(self._on_accepted)
        self._add_pdf()
        self._widen_zoom()

    def save_pdf(self, path: Path) -> None:
        """Write what is seen as a PDF, on the paper that is set, beside the window."""
        self._workspace.run(
            tr("Writing the PDF"),
            partial(write_paper, self._document, path, paper_of(self._printer)),
            partial(_on_written, self._workspace),
            process=True,
        )

    def _add_pdf(self) -> None:
        bar = self.findChild(QToolBar)
        if bar is None:
            return
        action = bar.addAction(icon("file-down"), tr("Save as PDF…"), self._ask_path)
        action.setObjectName("save_pdf")
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):  # the other buttons have pictures that everybody knows
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _widen_zoom(self) -> None:
        """Give the figure of the zoom the room that it needs with our padding of fields."""
        for field in self.findChildren(QComboBox):
            field.setMinimumWidth(field.fontMetrics().horizontalAdvance("100.0%") + _ZOOM_PADDING)

    def _ask_path(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save as PDF"), str(proposed_path(f"{self._document.title}.pdf")), tr("PDF document (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save_pdf(path if path.suffix else path.with_suffix(".pdf"))

    def _on_accepted(self) -> None:
        self.printed.emit(name_of(self._printer))

    def _on_paint(self, printer: QPrinter) -> None:
        try:
            paint_document(self._document, printer)
        except UserError as error:
            self._workspace.refused.emit(error)


def preview_document(document: Document, workspace: Workspace, parent: QWidget) -> PrintPreview:
    """Open the preview of a document; it goes when it is closed."""
    preview = PrintPreview(document, workspace, parent)
    preview.open()
    return preview


def printer_for(document: Document) -> QPrinter:
    """The standard printer with the paper it holds, turned and with the margins as the document is meant."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    printer.setCreator("Huifang")
    paper = document.paper
    wide = paper.width > paper.height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(paper.left, paper.top, paper.right, paper.bottom), QPageLayout.Unit.Millimeter)
    return printer


def name_of(printer: QPrinter) -> str:
    """What the delivery log calls a printer: its name, or the file that it prints to."""
    return printer.printerName() or Path(printer.outputFileName()).name


def _on_written(workspace: Workspace, written: WrittenPaper) -> None:
    workspace.told.emit(tr("%n page(s) written to {file}", n=written.pages, file=written.path.name))
