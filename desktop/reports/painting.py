"""Paints a monthly summary on a printer, into a PDF or as pictures: one layout, the same words on the same lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import (
    QFontDatabase,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QRawFont,
)

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.report import MonthlyReport
from desktop.language import Language
from desktop.reports.canvas import BODY, DOTS_PER_INCH, SMALL, Canvas, Style, Typesetter
from desktop.reports.first_page import compose_first_page
from desktop.reports.flow import FOOT, LEFT, PAPER_HEIGHT, PAPER_WIDTH, WIDTH, Drawing, Flow
from desktop.reports.fonts import load_fonts, report_family
from desktop.reports.further_pages import compose_done_and_next, compose_figures
from desktop.reports.palette import paper_colours
from desktop.reports.text_layer import lowest_characters, twins, with_characters

_MM_PER_INCH = 25.4
_PDF_RESOLUTION = 1200


@dataclass(frozen=True, slots=True)
class Layout:
    """A summary laid out on sheets, ready to be painted on any device."""

    typesetter: Typesetter
    sheets: tuple[tuple[Drawing, ...], ...]

    @property
    def pages(self) -> int:
        """Number of sheets."""
        return len(self.sheets)

    def paint(self, number: int, painter: QPainter) -> dict[str, None]:
        """Paint one sheet, counted from 0, on the grid of ``canvas``; returns the characters drawn."""
        canvas = Canvas(painter, self.typesetter, paper_colours())
        for drawing in self.sheets[number]:
            drawing(canvas)
        return canvas.drawn


def lay_out(report: MonthlyReport, language: Language) -> Layout:
    """Set a summary on sheets. Needs a ``QGuiApplication``; loads a Chinese font where none is installed."""
    load_fonts()
    typesetter = _typesetter(report_family())
    flow = Flow(typesetter)
    has_room = compose_first_page(flow, report, language)
    flow.running_head = _running_head(report, language)
    compose_figures(flow, report, language)
    if not has_room:
        compose_done_and_next(flow, report, language)
    sheets = [
        (*sheet, _foot(report, language, number, len(flow.sheets))) for number, sheet in enumerate(flow.sheets, start=1)
    ]
    return Layout(typesetter, tuple(sheets))


def paint_report(report: MonthlyReport, language: Language, device: QPagedPaintDevice) -> None:
    """Paint all pages on a printer or another device with pages; A4 is shrunk to fit smaller paper."""
    _paint_pages(lay_out(report, language), device)


def page_images(report: MonthlyReport, language: Language, dpi: float = 96) -> list[QImage]:
    """The pages as pictures, for the preview."""
    layout = lay_out(report, language)
    return [page_image(layout, number, dpi) for number in range(layout.pages)]


def page_image(layout: Layout, number: int, dpi: float = 96) -> QImage:
    """One page, counted from 0, as a picture."""
    scale = dpi / _MM_PER_INCH
    image = QImage(round(PAPER_WIDTH * scale), round(PAPER_HEIGHT * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.scale(dpi / DOTS_PER_INCH, dpi / DOTS_PER_INCH)
    layout.paint(number, painter)
    painter.end()
    return image


def pdf_bytes(report: MonthlyReport, language: Language) -> bytes:
    """The summary as a PDF whose text can be searched and copied."""
    layout = lay_out(report, language)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(document_title(report, language))
    writer.setAuthor(report.agency.name)
    writer.setCreator("Huifang")
    drawn = _paint_pages(layout, writer)
    return with_characters(bytes(buffer.data().data()), _meant(layout.typesetter, drawn))


def write_pdf(report: MonthlyReport, language: Language, path: Path) -> None:
    """Write the summary as a PDF; a file that is there is replaced only when the new one is complete.

    Raises ``UserError`` when the file can't be written.
    """
    data = pdf_bytes(report, language)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise UserError(
            Phrase(
                "“{name}” could not be written: {reason}. Nothing was changed.",
                name=path.name,
                reason=file.errorString(),
            ),
            Phrase("Close the file if it is open in another program, or choose another folder."),
        )


def document_title(report: MonthlyReport, language: Language) -> str:
    """The title of the document, as a PDF reader shows it."""
    return language.tr("{client}: results for {month}", client=report.client.name, month=report.month)


def _paint_pages(layout: Layout, device: QPagedPaintDevice) -> dict[str, None]:
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(Phrase("The printer can't be used."), Phrase("Choose another printer, or write a PDF."))
    drawn: dict[str, None] = {}
    _fit(painter, device)
    for number in range(layout.pages):
        if number:
            device.newPage()
        drawn |= layout.paint(number, painter)
    painter.end()
    return drawn


def _fit(painter: QPainter, device: QPagedPaintDevice) -> None:
    """Bring the grid onto the paper: the sheet's corner in the paper's, as large as it is or as the paper allows."""
    layout = device.pageLayout()
    paper: QSizeF = layout.fullRect(QPageLayout.Unit.Millimeter).size()
    if layout.mode() == QPageLayout.Mode.StandardMode:
        margins = layout.margins(QPageLayout.Unit.Millimeter)
        painter.translate(
            -margins.left() * device.logicalDpiX() / _MM_PER_INCH, -margins.top() * device.logicalDpiY() / _MM_PER_INCH
        )
    shrink = min(1.0, paper.width() / PAPER_WIDTH + 0.002, paper.height() / PAPER_HEIGHT + 0.002)
    painter.scale(shrink * device.logicalDpiX() / DOTS_PER_INCH, shrink * device.logicalDpiY() / DOTS_PER_INCH)


@cache
def _typesetter(family: str) -> Typesetter:
    """One for all reports of a batch, as it remembers outlines of letters."""
    return Typesetter(family)


@cache
def _raw_font(family: str) -> tuple[QRawFont, dict[int, str]]:
    """The font that reports are set in, with the characters that Qt writes for its glyphs."""
    font = QRawFont.fromFont(_typesetter(family).font(BODY), QFontDatabase.WritingSystem.SimplifiedChinese)
    return font, lowest_characters(font.glyphIndexesForString) if font.isValid() else {}


def _meant(typesetter: Typesetter, drawn: Iterable[str]) -> dict[str, str]:
    """What Qt would write wrongly into the text layer, with what was drawn."""
    font, lowest = _raw_font(typesetter.family)
    return twins(drawn, font.glyphIndexesForString, lowest) if lowest else {}


def _running_head(report: MonthlyReport, language: Language) -> Drawing:
    text = f"{report.client.name} · {language.tr('Results for {month}', month=report.month)}"

    def draw(canvas: Canvas) -> None:
        canvas.text(LEFT, 9, text, SMALL, width=WIDTH - 40)
        canvas.text(LEFT, 9, report.client.code, SMALL, width=WIDTH, align="right")
        canvas.line(LEFT, 15, LEFT + WIDTH, 15, "border", 0.2)

    return draw


def _foot(report: MonthlyReport, language: Language, number: int, pages: int) -> Drawing:
    style = Style(8.5, "text_secondary")
    contact = " · ".join(part for part in (report.rep.name, report.rep.phone) if part)
    rep = language.tr("Your account rep: {contact}", contact=contact) if contact else ""
    listed = language.listed([language.say(source) for source in report.sources])
    sources = language.tr("Sources: {sources}", sources=listed) if listed else ""
    page = language.tr("Page {number} of {pages}", number=number, pages=pages)

    def draw(canvas: Canvas) -> None:
        canvas.line(LEFT, FOOT, LEFT + WIDTH, FOOT, "border", 0.2)
        y = FOOT + 2
        left = canvas.text(LEFT, y, rep, style, width=WIDTH * 0.36)
        right = canvas.text(LEFT, y, page, style, width=WIDTH, align="right")
        middle = LEFT + left + 4
        canvas.text(middle, y, sources, style, width=max(WIDTH - left - right - 8, 0), align="center")

    return draw
